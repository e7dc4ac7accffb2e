"""The Vietnamese lunar calendar, reckoned at UTC+7.

After Hồ Ngọc Đức, "Thuật toán tính âm lịch" (whose astronomy is Meeus, Astronomical Algorithms, 1998): a month begins
on the day of the new moon, the month that holds the winter solstice is the eleventh, and in a year of thirteen months
the first without a major solar term is the leap one. Holds for 1968–2199; before 1968 Vietnam reckoned otherwise.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date
from functools import cache

UTC_OFFSET = 7 / 24
JULIAN_DAY = 1_721_425  # of the day before 1 January of the year 1, so that ordinal + JULIAN_DAY is a Julian day number
SYNODIC_MONTH = 29.530588853
FIRST_NEW_MOON = 2_415_021.076998695  # of 1900; new moons are numbered from it


@dataclass(frozen=True)
class LunarDate:
    year: int
    month: int
    day: int
    leap: bool = False


def to_lunar(day: date) -> LunarDate:
    first, year, month, leap = _month_of(_number(day))
    return LunarDate(year, month, _number(day) - first + 1, leap)


def to_solar(lunar: LunarDate) -> date:
    """ValueError where that lunar year has no such month, or the month no such day."""
    start = _eleventh_month(lunar.year if lunar.month >= 11 else lunar.year - 1)
    for ahead in range(14):
        first = _new_moon(start + ahead)
        day = date.fromordinal(first + lunar.day - 1 - JULIAN_DAY)
        if to_lunar(day) == lunar:
            return day
    raise ValueError(f"no such lunar date: {lunar}")


def leap_month(year: int) -> int | None:
    """The number of the month that comes twice in the lunar year, if one does."""
    start = _eleventh_month(year - 1)
    months = (_month_of(_new_moon(start + ahead)) for ahead in range(16))
    return next((month for _, of_year, month, leap in months if leap and of_year == year), None)


def _number(day: date) -> int:
    return day.toordinal() + JULIAN_DAY


@cache
def _new_moon(number: int) -> int:
    """Julian day number of the day, in Vietnam, of the given new moon."""
    t = number / 1236.85  # Julian centuries since 1900
    sun = math.radians(359.2242 + 29.10535608 * number - 0.0000333 * t**2 - 0.00000347 * t**3)
    moon = math.radians(306.0253 + 385.81691806 * number + 0.0107306 * t**2 + 0.00001236 * t**3)
    node = math.radians(21.2964 + 390.67050646 * number - 0.0016528 * t**2 - 0.00000239 * t**3)
    mean = 2_415_020.75933 + 29.53058868 * number + 0.0001178 * t**2 - 0.000000155 * t**3
    mean += 0.00033 * math.sin(math.radians(166.56 + 132.87 * t - 0.009173 * t**2))
    true = mean + _correction(t, sun, moon, node) - _clock_drift(t)
    return math.floor(true + 0.5 + UTC_OFFSET)


def _correction(t: float, sun: float, moon: float, node: float) -> float:
    """Days between the mean and the true new moon, from the anomalies of sun and moon."""
    return (
        (0.1734 - 0.000393 * t) * math.sin(sun)
        + 0.0021 * math.sin(2 * sun)
        - 0.4068 * math.sin(moon)
        + 0.0161 * math.sin(2 * moon)
        - 0.0004 * math.sin(3 * moon)
        + 0.0104 * math.sin(2 * node)
        - 0.0051 * math.sin(sun + moon)
        - 0.0074 * math.sin(sun - moon)
        + 0.0004 * math.sin(2 * node + sun)
        - 0.0004 * math.sin(2 * node - sun)
        - 0.0006 * math.sin(2 * node + moon)
        + 0.0010 * math.sin(2 * node - moon)
        + 0.0005 * math.sin(2 * moon + sun)
    )


def _clock_drift(t: float) -> float:
    """Days by which uniform time runs ahead of the earth's turning; the formula is for years after 1100."""
    return -0.000278 + 0.000265 * t + 0.000262 * t**2


def _solar_term(day: int) -> int:
    """Which of the twelve major terms (30° of the sun's longitude each) local midnight of that day stands in."""
    t = (day - 0.5 - UTC_OFFSET - 2_451_545.0) / 36_525
    anomaly = math.radians(357.52910 + 35_999.05030 * t - 0.0001559 * t**2 - 0.00000048 * t**3)
    longitude = 280.46645 + 36_000.76983 * t + 0.0003032 * t**2
    longitude += (1.914600 - 0.004817 * t - 0.000014 * t**2) * math.sin(anomaly)
    longitude += (0.019993 - 0.000101 * t) * math.sin(2 * anomaly) + 0.000290 * math.sin(3 * anomaly)
    return int(longitude % 360 // 30)


@cache
def _eleventh_month(year: int) -> int:
    """The number of the new moon that opens the month of that year's winter solstice (270°: term 9 begins)."""
    number = int((_number(date(year, 12, 31)) - FIRST_NEW_MOON) / SYNODIC_MONTH)
    return number - 1 if _solar_term(_new_moon(number)) >= 9 else number


@cache
def _leap_offset(start: int) -> int:
    """How many months after the eleventh the first month without a major term comes."""
    terms = [_solar_term(_new_moon(start + ahead)) for ahead in range(15)]
    return next(ahead for ahead in range(1, 14) if terms[ahead] == terms[ahead + 1])


def _month_of(day: int) -> tuple[int, int, int, bool]:
    """First day, lunar year, month and whether it is the leap one, of the month that holds a Julian day number."""
    number = int((day - FIRST_NEW_MOON) / SYNODIC_MONTH) + 1
    while _new_moon(number) > day:
        number -= 1
    year = date.fromordinal(day - JULIAN_DAY).year
    year = year if number >= _eleventh_month(year) else year - 1
    start, after = _eleventh_month(year), number - _eleventh_month(year)
    long = _eleventh_month(year + 1) - start == 13
    leap = long and after == _leap_offset(start)
    after -= 1 if long and after >= _leap_offset(start) else 0
    month = (after + 10) % 12 + 1
    return _new_moon(number), year if month >= 11 and after < 2 else year + 1, month, leap
