"""When the leaders of a cell are reminded of comments that wait for them: by their number, once for each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Select, func, or_, select, update
from sqlalchemy.orm import Session

from storage import deliveries, people, thresholds
from storage.comment_lists import ANSWERED_WITHIN, WAITING
from storage.models import Cell, Comment, Meeting, Periodic, Person

WEEK = timedelta(days=7)


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
    """Whether one of them is new to the leaders. Once is enough: the weekly digest goes on counting them."""
    return any(one.reminded_at is None for one in waiting(db, cell, now))


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


def leaders(db: Session, cell: Cell, today: date, zone: ZoneInfo) -> Select[int]:
    """To whom it is said: on the day of the digest not to whoever has the number by that."""
    found = select(Periodic.due_at).where(Periodic.cell_id == cell.id, Periodic.kind == "digest")
    digest = db.scalar(found)
    days = {digest.astimezone(zone).date(), (digest - WEEK).astimezone(zone).date()} if digest else set[date]()
    head = people.head(db, cell.id) if today in days else None
    return people.leaders(cell.id).where(Person.id != (head or 0))
