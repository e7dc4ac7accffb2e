"""What one phrase contributes to a date or a time, and the closed list of reasons for refusing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import Literal

Reason = Literal["date-missing", "time-missing", "no-such-date", "ambiguous", "past", "nonsense"]
Part = Literal["sáng", "trưa", "chiều", "tối", "đêm"]


class Misunderstood(Exception):
    """The text was refused. Carries a reason for the program; the words for people live in locales."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason: Reason = reason


class Contradiction(Misunderstood):
    """Two phrases of one reading exclude each other, so another reading of the text was meant, if there is one."""

    def __init__(self) -> None:
        super().__init__("ambiguous")


@dataclass(frozen=True)
class Parsed:
    date: date | None
    time: time | None


@dataclass(frozen=True)
class Day:
    date: date


@dataclass(frozen=True)
class Weekday:
    """0 is Monday."""

    number: int


@dataclass(frozen=True)
class Week:
    monday: date


@dataclass(frozen=True)
class PartOfDay:
    name: Part


@dataclass(frozen=True)
class Clock:
    """`certain` tells an hour that needs no part of the day. `minute` is negative after "kém"."""

    hour: int
    minute: int
    certain: bool
    part: Part | None = None


@dataclass(frozen=True)
class Filler:
    """Words such as "lúc" that say nothing about when."""


@dataclass(frozen=True)
class Refused:
    """The phrase was read and cannot be meant: 31/2."""

    reason: Reason


Piece = Day | Weekday | Week | PartOfDay | Clock | Filler | Refused
