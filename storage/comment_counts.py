"""How many have spoken before a meeting, and who has not. A comment without a name speaks for nobody."""

from __future__ import annotations

from sqlalchemy import Select, exists, func, select
from sqlalchemy.orm import Session

from storage import deliveries, meetings
from storage.models import Comment, Meeting, Person


def silent(meeting: Meeting, but: int = 0) -> Select[int]:
    """Ids of those expected who have said nothing under their name; `but`: somebody who need not be asked."""
    spoke = exists().where(Comment.meeting_id == meeting.id, Comment.person_id == Person.id)
    return meetings.expected(meeting).where(~spoke, Person.id != but)


def sealed(db: Session, meeting: Meeting) -> int:
    """How many comments have no name."""
    found = select(func.count()).select_from(Comment).where(Comment.meeting_id == meeting.id)
    return db.scalars(found.where(Comment.person_id.is_(None))).one()


def invited(db: Session, name: str, meeting_id: int) -> bool:
    """Whether the invitation of this name, which is a day's, has gone out."""
    return deliveries.queued(db, name, meeting_id)
