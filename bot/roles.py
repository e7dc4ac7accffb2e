"""What one process of the program does. A small commune runs one with all roles; a large one several."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum


class Role(StrEnum):
    """Take events in, send messages, or watch for what is due."""

    UPDATES = "updates"
    SENDER = "sender"
    TICKER = "ticker"


ALL = frozenset(Role)


def of(only: Collection[Role]) -> frozenset[Role]:
    return frozenset(only) or ALL
