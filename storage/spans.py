"""Years and months by the wall clock of a place, as spans of time: from their begin until before their end."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo


def year(number: int, zone: ZoneInfo) -> tuple[datetime, datetime]:
    return datetime(number, 1, 1, tzinfo=zone), datetime(number + 1, 1, 1, tzinfo=zone)


def month(of_year: int, number: int, zone: ZoneInfo) -> tuple[datetime, datetime]:
    following = datetime(of_year + number // 12, number % 12 + 1, 1, tzinfo=zone)
    return datetime(of_year, number, 1, tzinfo=zone), following
