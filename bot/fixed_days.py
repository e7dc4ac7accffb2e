"""A cell's fixed day of every month as people type it: "ngày 3 hằng tháng, 19h30", "19 giờ ngày cuối tháng"."""

from __future__ import annotations

import re
from datetime import date, time

from bot import when
from storage.folding import fold

LONGEST = when.LONGEST
LAST_DAY = 31  # of a month that is shorter it is the last (bot/meeting_days.py)
EVERY = re.compile(r"\b(?:(?:vao|on|of)\s+)?(?:(?:hang|moi) thang|(?:every|each) month|monthly)\b")
WEEKDAY = r"\bthu\s+\w+|\bchu nhat\b|\bcn\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
RELATIVE = r"\btuan\b|\bmai\b|\bnay\b|\bweek"
DATE = r"\d\s*/\s*\d|\bthang\s*\d{1,2}\b(?!\s*(?:gio|:))"
OTHERWISE = re.compile(f"{WEEKDAY}|{RELATIVE}|{DATE}")
LAST = re.compile(r"\b(?:ngay\s+)?cuoi(?:\s+cung)?\s+thang\b|\bngay\s+cuoi\b|\blast\s+day(?:\s+of\s+the\s+month)?\b")
ORDINAL = r"0?(\d{1,2})(?:st|nd|rd|th)?"
NAMED = re.compile(rf"\b(?:(?:ngay|mung|mong|day|the)\s*)+{ORDINAL}\b(?!\s*(?:h|g|gio|:)\b)")
BARE = re.compile(rf"(?<![\w:]){ORDINAL}(?![\w:])(?!\s*(?:h|g|gio|am|pm)\b)")


class Misunderstood(Exception):
    """No day of the month, or no hour."""


def parse(text: str) -> tuple[int, time]:
    """The day, 1 to 31, and the hour. Raises Misunderstood: also at weekdays and dates, which no fixed day is."""
    said = re.sub(r"\bat\b", " ", EVERY.sub(" ", fold(text)))
    if OTHERWISE.search(said):
        raise Misunderstood
    found = LAST.search(said) or NAMED.search(said) or BARE.search(said)
    if found is None:
        raise Misunderstood
    day = int(found[1]) if found.re is not LAST else LAST_DAY
    at = _hour(f"{said[: found.start()]} {said[found.end() :]}")
    if at is None or not 1 <= day <= LAST_DAY:
        raise Misunderstood
    return day, at


def _hour(rest: str) -> time | None:
    try:
        return when.parse(rest.strip(" ,.;-–"), date.min.replace(year=2000)).time
    except when.Misunderstood:
        return None
