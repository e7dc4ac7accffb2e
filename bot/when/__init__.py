"""Dates and times as Vietnamese people type them. Refuses rather than guesses; every answer is shown back in full.

Decided where speech leaves room:
- A weekday alone is the coming one; it is today only where a time is named that is still to come.
- A day without month or year is the next such day, today included. Weeks start on Monday.
- Hours 1–11 need a part of the day (sáng, tối …) unless they are written 07h30, 07:30 or 10:30.
- "mùng 5 tháng 12" is solar, as in "mùng 2 tháng 9"; giêng, chạp, rằm, Tết and âm (lịch) are lunar.
- Text without marks means all that it could mean with them: "ngay 5 thang sau" is next month or June, so refused.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from bot.when import meaning, words
from bot.when.pieces import Misunderstood, Parsed, Reason

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

__all__ = ["LONGEST", "Misunderstood", "Parsed", "Reason", "parse", "parse_moment"]

LONGEST = 200


def parse(text: str, today: date) -> Parsed:
    """What was said, one of the two None where only the other was named. Raises Misunderstood and nothing else."""
    return _understood(text, today, None)


def parse_moment(text: str, now: datetime, zone: ZoneInfo) -> datetime:
    """The moment said, aware and in `zone`, always after `now` (aware). Raises Misunderstood and nothing else."""
    here = now.astimezone(zone)
    said = _understood(text, here.date(), here.replace(tzinfo=None))
    if said.date is None:
        raise Misunderstood("date-missing")
    if said.time is None:
        raise Misunderstood("time-missing")
    moment = datetime.combine(said.date, said.time, tzinfo=zone)
    if moment.astimezone(UTC) <= now:
        raise Misunderstood("past")
    if moment.astimezone(UTC).astimezone(zone).time() != said.time:  # clocks were put forward over it
        raise Misunderstood("nonsense")
    return moment


def _understood(text: str, today: date, now: datetime | None) -> Parsed:
    """The words as they stand; only where those make no sense, every word they could be with more marks."""
    if len(text) > LONGEST:
        raise Misunderstood("nonsense")
    try:
        return meaning.of(words.literal(text), today, now)
    except Misunderstood as refusal:
        if refusal.reason != "nonsense":
            raise
    return meaning.of(words.loose(text), today, now)
