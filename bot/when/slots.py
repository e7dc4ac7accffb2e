"""The parts that phrases for days are made of: day numbers, months, years, weekdays, 5/12."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from bot.when.grammar import Slot, Tokens, read
from bot.when.numbers import four_digits, number, ordinal

Kind = Literal["lunar", "solar"]


@dataclass(frozen=True)
class Month:
    number: int
    kind: Kind | None = None
    leap: bool = False


@dataclass(frozen=True)
class Year:
    """A year by number, or counted from this one."""

    number: int | None = None
    ahead: int = 0

    def seen_from(self, today: date) -> int:
        return self.number or today.year + self.ahead


def either(*options: tuple[str, Callable[..., object]]) -> Slot:
    def slot(tokens: Tokens, at: int) -> Iterator[tuple[int, object]]:
        for pattern, make in options:
            yield from ((end, make(*values)) for end, values in read(pattern.split(), SLOTS, tokens, at))

    return slot


def figures(shape: str) -> Slot:
    """Numbers joined by / - or . whose lengths fit the shape: "12/4" reads 5/2026 as (5, 2026)."""
    lengths = [int(longest) for longest in shape.split("/")]

    def slot(tokens: Tokens, at: int) -> Iterator[tuple[int, object]]:
        for token in tokens[at] if at < len(tokens) else ():
            parts = re.split(r"[-/.]", token)
            if all(part.isdecimal() for part in parts) and [max(2, len(part)) for part in parts] == lengths:
                yield at + 1, tuple(map(int, parts))

    return slot


def _first_ten(said: int) -> int:
    """Mùng is said of the first ten days; 0 is a day no calendar has."""
    return said if said <= 10 else 0


def _as_said(said: int) -> int:
    return said


def _weekday(said: int) -> int:
    """Thứ hai, the second, is Monday: 0."""
    return said - 2


def _leap_month(said: int) -> Month:
    return Month(said, "lunar", leap=True)


def _near_year(ahead: int) -> Year:
    return Year(ahead=ahead)


SLOTS: dict[str, Slot] = {
    "number": number,
    "ordinal": ordinal,
    "four": four_digits,
    "d/m": figures("2/2"),
    "m/y": figures("2/4"),
    "d/m/y": figures("2/2/4"),
    "d/m/yy": figures("2/2/2"),
    "y/m/d": figures("4/2/2"),
}
SLOTS["weekday"] = either(
    ("thứ <ordinal>", _weekday),
    ("chủ nhật", lambda: 6),
    ("cn", lambda: 6),
)
SLOTS["ahead"] = either(
    ("nay", lambda: 0),
    ("sau|tới", lambda: 1),
    ("sau nữa", lambda: 2),
    ("trước|qua", lambda: -1),
)
SLOTS["named"] = either(  # a bare number is no day
    ("ngày <number>", _as_said),
    ("ngày? mùng <number>", _first_ten),
)
SLOTS["day"] = either(
    ("<number>", _as_said),
    ("<named>", _as_said),
)
SLOTS["month"] = either(
    ("<number>", Month),
    ("tư", lambda: Month(4)),
    ("giêng", lambda: Month(1, "lunar")),
    ("chạp", lambda: Month(12, "lunar")),
    ("<number> nhuận", _leap_month),
)
SLOTS["kind"] = either(
    ("âm lịch?", lambda: "lunar"),
    ("dương lịch?", lambda: "solar"),
)
SLOTS["year"] = either(
    ("năm? <four>", Year),
    ("năm <ahead>", _near_year),
    ("tới", lambda: None),  # "5/12 tới" is the coming one, as if no year were said
)
