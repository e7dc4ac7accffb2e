"""On which day a cell meets in a month: its fixed day, moved off public holidays and the days of Tết (domain.md)."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from bot import holidays
from bot.holidays import Holiday

ONE = timedelta(days=1)


@dataclass(frozen=True)
class MeetingDay:
    """`fixed` is the day it would have been, `why` the holiday it was moved off, if it was."""

    day: date
    fixed: date
    why: Holiday | None = None


def in_month(year: int, month: int, fixed_day: int) -> MeetingDay:
    """The first day from the fixed one that is no holiday; before it, where the month has none left.

    A month that is too short has its last day instead.
    """
    last = monthrange(year, month)[1]
    fixed = date(year, month, min(fixed_day, last))
    later = (date(year, month, day) for day in range(fixed.day, last + 1))
    earlier = (fixed - ONE * days for days in range(fixed.day))
    free = next((day for day in (*later, *earlier) if holidays.on(day) is None), fixed)
    return MeetingDay(free, fixed, holidays.on(fixed) if free != fixed else None)
