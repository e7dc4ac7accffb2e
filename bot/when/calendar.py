"""Dates from what people leave out: the next 5/12, the 5th of next month, rằm of the lunar month.

Everything here raises ValueError or Misunderstood("no-such-date") for a day that does not exist.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from bot.lunar import LunarDate, leap_month, to_lunar, to_solar
from bot.when.pieces import Misunderstood

YEARS = range(1900, 2200)


def solar(today: date, day: int, month: int, year: int | None) -> date:
    """Without a year the next such date, today included; 29/2 waits for a leap year."""
    if year is not None:
        return _known(date(year, month, day))
    if not (1 <= month <= 12 and 1 <= day <= monthrange(2000, month)[1]):
        raise Misunderstood("no-such-date")
    years = (year for year in range(today.year, today.year + 9) if day <= monthrange(year, month)[1])
    return next(found for found in (date(year, month, day) for year in years) if found >= today)


def solar_day(today: date, day: int) -> date:
    """The next day of that number, today included."""
    if not 1 <= day <= 31:
        raise Misunderstood("no-such-date")
    months = (month_from(today, ahead) for ahead in range(3))
    days = (first + timedelta(day - 1) for first in months if day <= monthrange(first.year, first.month)[1])
    return next(found for found in days if found >= today)


def month_from(today: date, ahead: int) -> date:
    """The first of a month, counted from this one."""
    year, month = divmod(today.year * 12 + today.month - 1 + ahead, 12)
    return _known(date(year, month + 1, 1))


def last_of(first: date) -> date:
    return first.replace(day=monthrange(first.year, first.month)[1])


def month_end(today: date, month: int, year: int | None) -> date:
    """Without a year the next such day, today included."""
    years = (today.year, today.year + 1) if year is None else (year,)
    ends = [last_of(_known(date(year, month, 1))) for year in years]
    return next((end for end in ends if end >= today), ends[-1])


def coming(today: date, weekday: int) -> date:
    """The next such weekday after today."""
    return today + timedelta((weekday - today.weekday() - 1) % 7 + 1)


def lunar(today: date, day: int, month: int, *, leap: bool, year: int | None) -> date:
    """With a year, the lunar one; its last two months mostly fall into the next solar year, so are refused."""
    if year is not None:
        if month >= 11:
            raise Misunderstood("ambiguous")
        return to_solar(LunarDate(_known(date(year, 1, 1)).year, month, day, leap))
    this_year = to_lunar(today).year
    with_month = [year for year in (this_year, this_year + 1) if not leap or leap_month(year) == month]
    coming = (_day_of(LunarDate(year, month, 1, leap), day) for year in with_month)
    found = next((when for when in coming if when >= today), None)
    if found is None or to_lunar(found).month != month or not 1 <= day <= 30:
        raise Misunderstood("no-such-date")
    _refuse_between_twins(today, found, LunarDate(this_year, month, day, leap))
    return found


def lunar_day(today: date, day: int, ahead: int | None) -> date:
    """A day of a lunar month counted from this one; without a count the next such day, today included."""
    first = today - timedelta(to_lunar(today).day - 1)
    if ahead is None:
        ahead = 0 if first + timedelta(day - 1) >= today else 1
    if ahead < 0:
        raise Misunderstood("past")
    for _ in range(ahead):
        first = _next_new_moon(first)
    found = first + timedelta(day - 1)
    if to_lunar(found).day != day:
        raise Misunderstood("no-such-date")
    return found


def _next_new_moon(first: date) -> date:
    later = first + timedelta(29)
    return later if to_lunar(later).day == 1 else later + timedelta(1)


def _day_of(first: LunarDate, day: int) -> date:
    return to_solar(first) + timedelta(day - 1)


def _refuse_between_twins(today: date, found: date, said: LunarDate) -> None:
    """Where the month comes twice and only its leap twin is still ahead this year, either may be meant."""
    if said.leap or leap_month(said.year) != said.month or to_lunar(found).year == said.year:
        return
    if _day_of(LunarDate(said.year, said.month, 1, leap=True), said.day) >= today:
        raise Misunderstood("ambiguous")


def _known(day: date) -> date:
    """ValueError outside the years anybody means."""
    if day.year not in YEARS:
        raise ValueError(day)
    return day
