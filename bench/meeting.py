"""Meetings of every cell, announced by its secretary (the first of its members)."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import func, literal, select
from sqlalchemy.orm import Session

from bench.world import numbers, put
from storage.base import UtcDateTime
from storage.models import Meeting, Person, Reminder


def announce(db: Session, cells: int, now: datetime, starts_at: datetime | None = None) -> None:
    """Meeting N is cell N's, in nine days unless said otherwise."""
    cell = numbers(cells).c.i
    head = select(func.min(Person.id)).where(Person.cell_id == cell).scalar_subquery()
    put(
        db, Meeting, committee_id=literal(1), cell_id=cell, kind=literal("regular"), place=literal("Nhà văn hóa thôn"),
        starts_at=literal(starts_at or now + timedelta(days=9), UtcDateTime), created_by=head,
        created_at=literal(now, UtcDateTime),
    )  # fmt: skip


def remind(db: Session, cells: int, due: datetime, expires: datetime) -> None:
    """One reminder to those of every cell who have not answered, all due at one instant."""
    put(
        db, Reminder, meeting_id=numbers(cells).c.i, version=literal(1), kind=literal("first"),
        due_at=literal(due, UtcDateTime), expires_at=literal(expires, UtcDateTime),
    )  # fmt: skip
