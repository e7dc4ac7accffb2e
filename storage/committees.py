"""The committee that this database belongs to, and who of its members has joined."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session, contains_eager

from storage.models import Cell, Committee, Person


def only(db: Session) -> Committee | None:
    """A database holds one committee; None before `chibo init`."""
    return db.scalar(select(Committee).order_by(Committee.id).limit(1))


def add(db: Session, name: str, timezone: str, language: str, now: datetime) -> Committee:
    committee = Committee(name=name, timezone=timezone, language=language, created_at=now)
    db.add(committee)
    db.flush()
    return committee


def joined(db: Session, committee_id: int) -> tuple[int, int]:
    """How many active members have agreed to use the program, and how many there are."""
    counts = select(func.count(Person.consented_at), func.count()).where(Person.committee_id == committee_id)
    having, everybody = db.execute(counts.where(Person.active)).one()
    return having, everybody


def cells(db: Session, committee_id: int) -> Sequence[Cell]:
    """In the order of the roster."""
    return db.scalars(select(Cell).where(Cell.committee_id == committee_id).order_by(Cell.id)).all()


def members(db: Session, committee_id: int) -> Sequence[Person]:
    """Active members with their cells, in the order of the roster."""
    people = select(Person).join(Person.cell).options(contains_eager(Person.cell))
    people = people.where(Person.committee_id == committee_id, Person.active)
    return db.scalars(people.order_by(Cell.id, Person.ordinal.is_(None), Person.ordinal, Person.id)).all()
