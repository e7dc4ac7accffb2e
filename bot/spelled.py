"""Times as operators write them in .env. Each raises ValueError where it cannot be read."""

from __future__ import annotations

import re
from datetime import time, timedelta

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
REMINDERS = 3  # two to the silent, one to those who come
UNITS = {"d": "days", "h": "hours", "m": "minutes"}


def clock(raw: str) -> time:
    hours, _, minutes = raw.strip().partition(":")
    return time(int(hours), int(minutes))


def before(raw: object) -> object:
    """ "3d,1d,2h" → (3 days, 1 day, 2 hours)."""
    if not isinstance(raw, str):
        return raw
    found = [re.fullmatch(r"(\d{1,3})([dhm])", part.strip()) for part in raw.split(",")]
    if not all(found):
        raise ValueError("cần các mốc như 3d,1d,2h / expected times like 3d,1d,2h")
    if len(found) != REMINDERS:
        raise ValueError("cần đúng ba mốc, như 3d,1d,2h / exactly three times are needed, like 3d,1d,2h")
    return tuple(timedelta(**{UNITS[m[2]]: int(m[1])}) for m in found if m)


def quiet(raw: object) -> object:
    """ "21:30-06:30" → (21:30, 06:30)."""
    return tuple(clock(part) for part in raw.split("-", 1)) if isinstance(raw, str) else raw


def weekly(raw: object) -> object:
    """ "mon 07:30" → (0, 07:30)."""
    if not isinstance(raw, str):
        return raw
    day, _, hour = raw.strip().partition(" ")
    return WEEKDAYS.index(day.casefold()), clock(hour)


def monthly(raw: object) -> object:
    """ "25 08:00" → (25, 08:00)."""
    if not isinstance(raw, str):
        return raw
    day, _, hour = raw.strip().partition(" ")
    if not 1 <= int(day) <= 28:
        raise ValueError("ngày phải từ 1 đến 28 / the day must be 1 to 28, so that every month has it")
    return int(day), clock(hour)
