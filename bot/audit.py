"""The hourly audit: the reminders of the last days are worked out anew, and what is missing is reported.

Nothing should ever be found. What is still useful is planned again all the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import structlog
from sqlalchemy.orm import Session

from bot.reminders import Hours, Schedule, hours_of
from storage import meetings, reminders
from storage.models import Meeting
from storage.models.meetings import ReminderKind

BACK = timedelta(days=7)
GRACE = timedelta(minutes=15)  # a tick may be late, and a failed notice is tried again after ten minutes
log = structlog.get_logger()


@dataclass(frozen=True)
class Missing:
    """A reminder that was due and was neither said nor given up. `planned`: its row is there, and waits."""

    meeting: Meeting
    kind: ReminderKind
    hours: Hours
    planned: bool


def missing(db: Session, schedule: Schedule, now: datetime) -> list[Missing]:
    ahead = max(schedule.remind_before)
    found = meetings.announced(db, now - BACK, now + ahead)
    return [gap for meeting in found for gap in _gaps(db, meeting, schedule, now)]


def _gaps(db: Session, meeting: Meeting, schedule: Schedule, now: datetime) -> Iterator[Missing]:
    rows = {row.kind: row for row in reminders.of_meeting(db, meeting)}
    for kind, hours in hours_of(meeting, schedule, ZoneInfo(meeting.cell.committee.timezone)):
        if not now - BACK < hours.due < now - GRACE:
            continue
        row = rows.get(kind)
        if row and row.state == "waiting" and row.due_at < now - GRACE:
            yield Missing(meeting, kind, hours, planned=True)
        if row is None and meeting.version == 1 and meeting.created_at < hours.due < hours.expires:
            yield Missing(meeting, kind, hours, planned=False)  # of a meeting that moved nobody knows when it did


def audit(db: Session, schedule: Schedule, now: datetime) -> int:
    """Report and mend. Returns how many were missing."""
    found = missing(db, schedule, now)
    for gap in found:
        log.error("reminder-missing", meeting=gap.meeting.id, kind=gap.kind, planned=gap.planned)
        if not gap.planned and now < gap.hours.expires:
            reminders.plan(db, gap.meeting, gap.kind, now, gap.hours.expires)
    return len(found)
