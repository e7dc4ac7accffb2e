"""Minutes of meetings: written once the roll is closed, numbered for each cell. Locked as storage/papers.py does."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage import numbering
from storage.models import Meeting, Minutes, Person


def of_meeting(db: Session, meeting: Meeting) -> Minutes | None:
    return db.get(Minutes, meeting.id, with_for_update=True)


def write(db: Session, meeting: Meeting, said: dict[str, Any], by: Person, now: datetime) -> Minutes | None:
    """The last text holds and keeps its number. None where the minutes are locked."""
    found = of_meeting(db, meeting)
    if found is None:
        _, number = numbering.take(db, meeting.cell_id, "BB")
        found = Minutes(meeting_id=meeting.id, number=number)
        db.add(found)
    if found.locked_at:
        return None
    found.said, found.by_id, found.at = said, by.id, now
    db.flush()
    return found


def of_cell(db: Session, cell_id: int, since: datetime) -> Sequence[tuple[Minutes, Meeting]]:
    """The newest first."""
    found = select(Minutes, Meeting).join(Meeting, Meeting.id == Minutes.meeting_id)
    found = found.where(Meeting.cell_id == cell_id, Meeting.starts_at > since)
    return [(one, meeting) for one, meeting in db.execute(found.order_by(Meeting.starts_at.desc()))]
