"""Quiet hours, by the wall clock of those who sleep."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

BEFORE_QUIET = timedelta(minutes=30)
Hours = tuple[time, time]


def quiet_until(now: datetime, quiet: Hours, zone: ZoneInfo) -> datetime | None:
    """When the quiet hours end that `now` falls in; None outside them."""
    begins, ends = quiet
    local = now.astimezone(zone)
    over_midnight = begins > ends
    inside = (local.time() >= begins or local.time() < ends) if over_midnight else begins <= local.time() < ends
    if not inside:
        return None
    ended = local.replace(hour=ends.hour, minute=ends.minute, second=0, microsecond=0)
    return ended + timedelta(days=1 if over_midnight and local.time() >= begins else 0)


def outside_quiet(due: datetime, expires: datetime, quiet: Hours, zone: ZoneInfo) -> datetime:
    """`due`, moved to the end of the quiet hours it falls in, or before they begin where the end is too late."""
    ended = quiet_until(due, quiet, zone)
    if ended is None:
        return due
    if ended < expires:
        return ended.astimezone(due.tzinfo)
    began = ended.replace(hour=quiet[0].hour, minute=quiet[0].minute)
    if began >= ended:
        began -= timedelta(days=1)
    return (began - BEFORE_QUIET).astimezone(due.tzinfo)
