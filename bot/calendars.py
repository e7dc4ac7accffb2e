"""A meeting as an .ics file, so that the phone's own calendar reminds too (RFC 5545)."""

from __future__ import annotations

from datetime import datetime, timedelta

MIME = "text/calendar"
USUAL_LENGTH = timedelta(minutes=90)  # the least a cell meeting takes


def calendar_file(uid: str, title: str, starts_at: datetime, place: str, version: int, now: datetime) -> bytes:
    """One event. The same `uid` with a higher version replaces the entry in calendars that know it."""
    from icalendar import Alarm, Calendar, Event  # five megabytes, which senders and tickers never need

    event = Event()
    event.add("uid", uid)
    event.add("sequence", version)
    event.add("dtstamp", now)
    event.add("dtstart", starts_at)
    event.add("dtend", starts_at + USUAL_LENGTH)
    event.add("summary", title)
    event.add("location", place)
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", -timedelta(hours=2))
    alarm.add("description", title)
    event.add_component(alarm)
    calendar = Calendar()
    calendar.add("prodid", "-//chibo//VN")
    calendar.add("version", "2.0")
    calendar.add_component(event)
    return calendar.to_ical()
