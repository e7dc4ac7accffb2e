"""Days on which a cell had better not meet: public holidays, and Tết from 23 tháng Chạp to mùng 6 (domain.md)."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

from bot.lunar import to_lunar

Holiday = Literal["new-year", "reunification", "labour", "national", "hung-kings", "tet"]
SATURDAY, LONGEST_OWED = 5, 14
SOLAR: dict[tuple[int, int], Holiday] = {
    (1, 1): "new-year",
    (4, 30): "reunification",
    (5, 1): "labour",
    (9, 2): "national",
}


def on(day: date) -> Holiday | None:
    """The holiday of that day in Vietnam, if it is one."""
    lunar = to_lunar(day)
    if not lunar.leap:
        if (lunar.month == 12 and lunar.day >= 23) or (lunar.month == 1 and lunar.day <= 6):
            return "tet"
        if (lunar.month, lunar.day) == (3, 10):
            return "hung-kings"
    return SOLAR.get((day.month, day.day))


def is_day_off(day: date) -> bool:
    """A weekend, a public holiday, or a day given for one that fell on a weekend (Bộ luật Lao động, điều 111, 112).

    Tết as the State usually gives it, from 29 tháng Chạp to mùng 5; nothing is given in place of days within it.
    """
    return day.weekday() >= SATURDAY or _is_public(day) or _is_given(day)


@lru_cache(maxsize=2000)
def _is_public(day: date) -> bool:
    if on(day) != "tet":
        return on(day) is not None
    lunar = to_lunar(day)
    return lunar.day >= 29 if lunar.month == 12 else lunar.day <= 5


@lru_cache(maxsize=2000)
def _is_given(day: date) -> bool:
    """Days owed from holidays on weekends fall on the next days that are none."""
    owed = 0
    for before in (day - timedelta(days=away) for away in range(LONGEST_OWED, -1, -1)):
        if before.weekday() >= SATURDAY:
            owed += _is_public(before) and on(before) != "tet"
        elif owed and not _is_public(before):
            owed -= 1
            if before == day:
                return True
    return False
