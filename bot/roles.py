"""What one process of the program does. A small commune runs one with all roles; a large one several."""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal, get_args

Role = Literal["updates", "sender", "ticker"]
"""Take events in, send messages, or watch for what is due."""
ALL: frozenset[Role] = frozenset(get_args(Role))


def of(only: Collection[Role]) -> frozenset[Role]:
    return frozenset(only) or ALL
