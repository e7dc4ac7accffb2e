"""When the leaders of a cell are reminded of comments that wait for them: by their number, every so many days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import func, or_, select, update
from sqlalchemy.orm import Session

from storage import deliveries, thresholds
from storage.comment_lists import ANSWERED_WITHIN, WAITING
from storage.models import Cell, Comment, Meeting


def waiting(db: Session, cell: Cell, now: datetime) -> Sequence[Comment]:
    """Longer than the cell's threshold, since they were made or put off. Not of meetings that are long over."""
    days = thresholds.of(db, cell, "comments-answered-days")
    if not days:
        return []
    since = func.coalesce(Comment.answered_at, Comment.created_at)
    found = select(Comment).outerjoin(Meeting, Meeting.id == Comment.meeting_id)
    found = found.where(Comment.cell_id == cell.id, WAITING, since <= now - timedelta(days=days))
    found = found.where(or_(Meeting.id.is_(None), Meeting.starts_at > now - ANSWERED_WITHIN))
    return db.scalars(found.order_by(Comment.id)).all()


def due(db: Session, cell: Cell, now: datetime) -> bool:
    """Whether the leaders have not heard of one of them for that long."""
    again = timedelta(days=thresholds.of(db, cell, "comments-answered-days"))
    return any(one.reminded_at is None or one.reminded_at <= now - again for one in waiting(db, cell, now))


def said(db: Session, cell: Cell, now: datetime) -> None:
    ids = [one.id for one in waiting(db, cell, now)]
    db.execute(update(Comment).where(Comment.id.in_(ids)).values(reminded_at=now))


def name(cell: Cell) -> str:
    """Under which the reminders are queued."""
    return f"comments{cell.id}"


def void(db: Session, cell: Cell, now: datetime) -> None:
    """What waits to remind of comments, where none of them waits any more."""
    if not waiting(db, cell, now):
        deliveries.cancel_named(db, name(cell))
