"""Days on which a cell had better not meet: public holidays, and Tết from 23 tháng Chạp to mùng 6 (domain.md)."""

from __future__ import annotations

from datetime import date
from typing import Literal

from bot.lunar import to_lunar

Holiday = Literal["new-year", "reunification", "labour", "national", "hung-kings", "tet"]
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
