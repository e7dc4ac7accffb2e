"""What a comment is about: an item of an agenda, a document or a passage of it, a meeting as a whole, or none."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from storage.models import AgendaItem, Comment, Document, Meeting


@dataclass(frozen=True)
class Target:
    """All empty: in general."""

    meeting: Meeting | None = None
    item: AgendaItem | None = None
    document: Document | None = None
    passage: str | None = None


def of(db: Session, comment: Comment) -> Target:
    return Target(
        db.get(Meeting, comment.meeting_id) if comment.meeting_id else None,
        db.get(AgendaItem, comment.item_id) if comment.item_id else None,
        db.get(Document, comment.document_id) if comment.document_id else None,
        comment.passage,
    )
