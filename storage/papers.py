"""A meeting's resolution and the notice of its conclusions: numbered for each cell and term, locked when final."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage import numbering
from storage.models import Meeting, Minutes, Paper, Person, StoredFile
from storage.models.papers import PaperKind


def of_meeting(db: Session, meeting: Meeting, kind: PaperKind) -> Paper | None:
    """As it stands now, whoever wrote it last."""
    found = select(Paper).where(Paper.meeting_id == meeting.id, Paper.kind == kind)
    return db.scalar(found.execution_options(populate_existing=True))


def write(
    db: Session, meeting: Meeting, kind: PaperKind, said: dict[str, Any], by: Person, now: datetime
) -> Paper | None:
    """The last text holds and keeps its number. None where the paper is locked. The caller has locked the meeting."""
    found = of_meeting(db, meeting, kind)
    if found is None:
        term, number = numbering.take(db, meeting.cell_id, kind)
        found = Paper(meeting_id=meeting.id, cell_id=meeting.cell_id, kind=kind, term=term, number=number)
        db.add(found)
    if found.locked_at:
        return None
    found.said, found.by_id, found.at = said, by.id, now
    db.flush()
    return found


def lock(db: Session, found: Minutes | Paper, file: StoredFile, now: datetime) -> None:
    """With its final paper, for good. The caller has seen under the meeting's lock that it is not locked already."""
    found.file_id, found.locked_at = file.id, now
    db.flush()


def before(db: Session, meeting: Meeting) -> tuple[Paper, Meeting] | None:
    """The cell's last resolution before this meeting."""
    found = select(Paper, Meeting).join(Meeting, Meeting.id == Paper.meeting_id)
    found = found.where(Paper.cell_id == meeting.cell_id, Paper.kind == "NQ", Meeting.starts_at < meeting.starts_at)
    row = db.execute(found.order_by(Meeting.starts_at.desc()).limit(1)).first()
    return (row[0], row[1]) if row else None
