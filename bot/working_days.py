"""Counting working days. The day from which one counts is not counted itself (Bộ luật Dân sự, điều 147)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

DayOff = Callable[[date], bool]
DAY = timedelta(days=1)


def at_or_after(day: date, off: DayOff) -> date:
    """That day, or the next one that is a working day."""
    while off(day):
        day += DAY
    return day


def after(day: date, count: int, off: DayOff) -> date:
    """The working day that is `count` of them after this day; with 0 the day itself, if it is one, or the next."""
    if count <= 0:
        return at_or_after(day, off)
    for _ in range(count):
        day = at_or_after(day + DAY, off)
    return day


def between(first: date, last: date, off: DayOff) -> int:
    """How many working days come after the first day, up to the last one and with it. 0 where it is not later."""
    days = (first + DAY * ahead for ahead in range(1, (last - first).days + 1))
    return sum(not off(day) for day in days)


def half_way(first: date, last: date, off: DayOff) -> date | None:
    """The working day at which half of the time is over; None where no day lies between."""
    count = between(first, last, off) // 2
    return after(first, count, off) if count else None
