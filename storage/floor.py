"""Who asks for the floor at a meeting, in order, and who has had it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Select, delete, select
from sqlalchemy.orm import Session, joinedload

from storage.models import Meeting, Person, Sitting, Speech
from storage.rows import inserting


def ask(db: Session, meeting_id: int, person_id: int, about: str, now: datetime) -> None:
    """Whoever waits already keeps their place."""
    row = inserting(db, Speech).values(meeting_id=meeting_id, person_id=person_id, about=about, at=now)
    db.execute(row.on_conflict_do_nothing())


def withdraw(db: Session, meeting_id: int, person_id: int) -> bool:
    """False where this person did not wait."""
    row = delete(Speech).where(Speech.meeting_id == meeting_id, Speech.person_id == person_id)
    return db.execute(row.where(Speech.called_at.is_(None)).returning(Speech.id)).first() is not None


def queue(db: Session, meeting_id: int) -> Sequence[Speech]:
    """Who waits, with the person, the first first."""
    waiting = select(Speech).join(Person, Person.id == Speech.person_id).join(Meeting, Meeting.id == Speech.meeting_id)
    waiting = waiting.where(Speech.meeting_id == meeting_id, Speech.called_at.is_(None))
    waiting = waiting.where(Person.active, Person.cell_id == Meeting.cell_id)
    return db.scalars(waiting.options(joinedload(Speech.person)).order_by(Speech.at, Speech.id)).all()


def turn_of(db: Session, meeting_id: int, person_id: int) -> int | None:
    """Which place in the queue this person has, from 1; None where they do not wait."""
    waiting = [one.person_id for one in queue(db, meeting_id)]
    return waiting.index(person_id) + 1 if person_id in waiting else None


def call(db: Session, sitting: Sitting, person_id: int, now: datetime) -> None:
    """This person has the floor on the item the meeting is at, whether they had asked or not."""
    withdraw(db, sitting.meeting_id, person_id)
    row = {"meeting_id": sitting.meeting_id, "person_id": person_id, "place": sitting.place, "about": ""}
    db.execute(inserting(db, Speech).values(**row, at=now, called_at=now))


def speaker(db: Session, sitting: Sitting) -> Person | None:
    """Who was called last since the meeting came to its present item."""
    if sitting.since is None:
        return None
    called = select(Person).join(Speech, Speech.person_id == Person.id)
    called = called.where(Speech.meeting_id == sitting.meeting_id, Speech.called_at >= sitting.since)
    return db.scalar(called.order_by(Speech.called_at.desc(), Speech.id.desc()).limit(1))


def spoken(db: Session, meeting_id: int) -> set[int]:
    """Ids of all who have had the floor."""
    called = select(Speech.person_id).where(Speech.meeting_id == meeting_id, Speech.called_at.is_not(None))
    return set(db.scalars(called))


def forget(db: Session, over: Select[int], long_ago: Select[int]) -> None:
    """Who still waits, with what they wanted to speak about, in meetings that are over; and everybody, long after."""
    db.execute(delete(Speech).where(Speech.called_at.is_(None), Speech.meeting_id.in_(over)))
    db.execute(delete(Speech).where(Speech.meeting_id.in_(long_ago)))
