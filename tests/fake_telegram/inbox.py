"""What lies on a phone without buttons to tap: waited for, and read line by line."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any, Protocol, TypeVar

from .bell import Bell

LINE = re.compile(r"^\d+\. (.+)$", re.MULTILINE)


class Told(Protocol):
    @property
    def text(self) -> str: ...


M = TypeVar("M", bound=Told)


def number_of(label: str, inbox: Sequence[Told]) -> str:
    """What is typed for this line of the newest list."""
    lines = next(found for message in reversed(inbox) if (found := LINE.findall(message.text)))
    assert label in lines, f"no line “{label}” in {lines}"
    return str(lines.index(label) + 1)


async def received(bell: Bell, inbox: Sequence[M], what: int | Callable[[M], Any], timeout: float) -> M:  # noqa: ASYNC109
    """The `what`-th message ever (1 is the first), or the newest that `what` is true of, once it is there."""
    if await bell.until(lambda: _found(inbox, what), timeout) and (found := _found(inbox, what)):
        return found
    raise AssertionError(f"waited {timeout} s; the inbox holds {[message.text for message in inbox]}")


def _found(inbox: Sequence[M], what: int | Callable[[M], Any]) -> M | None:
    if isinstance(what, int):
        return inbox[what - 1] if len(inbox) >= what else None
    return next((message for message in reversed(inbox) if what(message)), None)
