"""Days on which people work: neither Saturdays and Sundays nor holidays."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from bot import holidays

SATURDAY = 5


def is_off(day: date) -> bool:
    return day.weekday() >= SATURDAY or holidays.on(day) is not None


def count(start: date, end: date, is_off: Callable[[date], bool] = is_off) -> int:
    """Working days after `start` up to and with `end`: what is answered on the day it came took none."""
    return sum(not is_off(start + timedelta(days=number)) for number in range(1, (end - start).days + 1))
