"""What the program knows of a preparation without being told: its meeting, and steps that are done already.

It only ever marks steps as done; to take a mark back is for people.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from bot import step_dates
from handlers import followers
from storage import people, preparations, thresholds
from storage.models import Meeting, Preparation
from storage.models.preparations import StepName

COMMITTEE_MEETS = timedelta(days=21)
"""So long before a meeting, at most, has the cell's committee met to agree on it."""
ONE = timedelta(days=1)


def announced(db: Session, meeting: Meeting, themes: Sequence[int], zone: ZoneInfo, now: datetime) -> None:
    """What was begun before there was a meeting has it now."""
    day = meeting.starts_at.astimezone(zone).date()
    people.lock_cell(db, meeting.cell_id)
    if found := preparations.free(db, meeting.cell_id, meeting.kind, day, themes):
        take_over(db, found, day, zone, now)
        found.meeting = meeting
        db.flush()


def take_over(db: Session, found: Preparation, day: date, zone: ZoneInfo, now: datetime) -> None:
    """For the meeting on that day; the one it was for may have been called off."""
    if found.called_off:
        hours = thresholds.of(db, found.cell, "documents-ahead-hours")
        step_dates.begin_again(found, day, hours, zone, now)
        found.meeting = None
    else:
        step_dates.move(found, day, zone, now)
    db.flush()


def note(db: Session, meeting: Meeting, zone: ZoneInfo, now: datetime) -> None:
    """The meeting was announced, moved, or given documents."""
    found = preparations.of_meeting(db, meeting.id)
    if found and not found.called_off:
        step_dates.move(found, meeting.starts_at.astimezone(zone).date(), zone, now)
        mark(db, found, zone, now)


def roll_closed(db: Session, meeting: Meeting, zone: ZoneInfo, now: datetime) -> None:
    """The cell's committee has met: that counts for the meetings of the next weeks."""
    if meeting.kind == "committee":
        day = meeting.starts_at.astimezone(zone).date()
        for preparation_id in sorted(one.id for one in preparations.since(db, meeting.cell_id, day)):
            if found := preparations.one(db, preparation_id):
                mark(db, found, zone, now)


def mark(db: Session, preparation: Preparation, zone: ZoneInfo, now: datetime) -> None:
    for step in preparation.steps:
        if step.done_at is None and _is_done(db, preparation, step.name, zone):
            preparations.mark(step, None, now)
    db.flush()


def _is_done(db: Session, preparation: Preparation, name: StepName, zone: ZoneInfo) -> bool:
    meeting = preparation.meeting
    if name == "committee":
        end = datetime.combine(preparation.day + ONE, time(), tzinfo=zone)
        return preparations.committee_met(db, preparation.cell_id, end - COMMITTEE_MEETS, end)
    if name == "send" and meeting:
        hours = thresholds.of(db, preparation.cell, "documents-ahead-hours")
        return preparations.handed_out(db, meeting.id, meeting.starts_at - timedelta(hours=hours))
    return name == "inform" and meeting is not None and followers.informed(db, meeting)
