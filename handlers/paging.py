"""Long lists in a question, a page at a time. The answers begin with a sign, for what is typed there may be a name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from bot.screens import Choice
from bot.texts import Text

T = TypeVar("T")
PAGE = 8
TURNS = {":previous": -1, ":next": 1}


def part(found: Sequence[T], page: int) -> Sequence[T]:
    """What stands on this page, counted from 0."""
    return found[page * PAGE : (page + 1) * PAGE]


def ways(page: int, count: int) -> list[Choice]:
    """To the pages before and after, where there are any, in a list of `count`."""
    previous, following = Choice(":previous", Text("page-previous")), Choice(":next", Text("page-next"))
    return [*([previous] if page > 0 else []), *([following] if (page + 1) * PAGE < count else [])]


def turned(page: int, answer: str) -> int:
    """The page that an answer out of TURNS leads to."""
    return max(0, page + TURNS[answer])
