"""Preparations of meetings: which there are, what is due of them, and who has done what.

Whoever changes steps has locked them first: the ticker speaks of them at the same time.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, Select, and_, exists, func, or_, select
from sqlalchemy.orm import Session, joinedload, selectinload

from storage.models import Cell, Document, Meeting, Person, PlannedTheme, Preparation, PreparationStep
from storage.models.meetings import Kind
from storage.models.people import CELL_COMMITTEE, ROSTER_ORDER
from storage.models.preparations import POSTED_WITHIN
from storage.reminders import AT_ONCE, WAITING_STEP

_ROOT = select(Preparation).outerjoin(Meeting, Meeting.id == Preparation.meeting_id)


def _whole(*conditions: ColumnElement[bool]) -> Select[Preparation]:
    """With its steps and their owners, its cell, theme and meeting."""
    parts = (
        joinedload(Preparation.cell).joinedload(Cell.committee),
        joinedload(Preparation.theme),
        joinedload(Preparation.meeting),
        selectinload(Preparation.steps).joinedload(PreparationStep.owner),
    )
    return _ROOT.where(*conditions).options(*parts)


def _live() -> ColumnElement[bool]:
    return or_(Preparation.meeting_id.is_(None), Meeting.state == "announced")


def add(
    db: Session, by: Person, kind: Kind, day: date, theme: PlannedTheme | None, meeting: Meeting | None, now: datetime
) -> Preparation:
    """A preparation of the person's cell, without steps yet."""
    preparation = Preparation(
        committee_id=by.committee_id, cell_id=by.cell_id, kind=kind, day=day, created_by=by.id, created_at=now,
        cell=by.cell, theme=theme, meeting=meeting, steps=[],
    )  # fmt: skip
    db.add(preparation)
    return preparation


def one(db: Session, preparation_id: int) -> Preparation | None:
    """The whole preparation, locked, as it stands now."""
    steps = select(PreparationStep).where(PreparationStep.preparation_id == preparation_id)
    for rows in (select(Preparation).where(Preparation.id == preparation_id), steps.order_by(PreparationStep.id)):
        db.scalars(rows.with_for_update().execution_options(populate_existing=True)).all()
    return db.scalars(_whole(Preparation.id == preparation_id)).one_or_none()


def of_step(db: Session, step_id: int) -> tuple[Preparation, PreparationStep] | None:
    """The step in its whole preparation, locked."""
    of = db.scalar(select(PreparationStep.preparation_id).where(PreparationStep.id == step_id))
    found = one(db, of) if of else None
    step = next((step for step in found.steps if step.id == step_id), None) if found else None
    return (found, step) if found and step else None


def of_meeting(db: Session, meeting_id: int) -> Preparation | None:
    found = db.scalar(select(Preparation.id).where(Preparation.meeting_id == meeting_id))
    return one(db, found) if found else None


def free(db: Session, cell_id: int, kind: Kind, day: date, theme_ids: Sequence[int]) -> Preparation | None:
    """What a meeting on that day takes over: its month's, or its theme's, that has no meeting or a cancelled one."""
    begin = day.replace(day=1)
    month = and_(Preparation.day >= begin, Preparation.day < (begin + timedelta(days=31)).replace(day=1))
    mine = Preparation.theme_id.in_(theme_ids) if kind == "thematic" else month
    found = _ROOT.with_only_columns(Preparation.id).where(Preparation.cell_id == cell_id, Preparation.kind == kind)
    waiting = found.where(mine, or_(Preparation.meeting_id.is_(None), Meeting.state == "cancelled"))
    first = db.scalar(waiting.order_by(Preparation.meeting_id.is_not(None), Preparation.id.desc()).limit(1))
    return one(db, first) if first else None


def since(db: Session, cell_id: int, day: date) -> Sequence[Preparation]:
    """Of meetings on that day or later that were not called off, in their order."""
    found = _whole(Preparation.cell_id == cell_id, Preparation.day >= day, _live())
    return db.scalars(found.order_by(Preparation.day, Preparation.id)).all()


def owners(db: Session, cell_id: int) -> Sequence[Person]:
    """Who may have a step: the cell's committee, the secretary first."""
    found = select(Person).where(Person.cell_id == cell_id, Person.active, Person.role.in_(CELL_COMMITTEE))
    return db.scalars(found.order_by(Person.role != "secretary", Person.role != "deputy", *ROSTER_ORDER)).all()


def mark(step: PreparationStep, by_id: int | None, now: datetime) -> None:
    """Done: the first time stays."""
    if step.done_at is None:
        step.done_at, step.done_by_id, step.remind_at = now, by_id, None


def waiting_for(db: Session, theme_id: int) -> Preparation | None:
    """Of a theme whose meeting was not announced yet; locked."""
    found = select(Preparation.id).where(Preparation.theme_id == theme_id, Preparation.meeting_id.is_(None))
    preparation_id = db.scalar(found)
    return one(db, preparation_id) if preparation_id else None


def drop(db: Session, theme_id: int) -> None:
    """The theme leaves the plan, and what was to be prepared for it with it; what has its meeting goes on."""
    found = db.scalar(select(Preparation.id).where(Preparation.theme_id == theme_id))
    if found and (preparation := one(db, found)):
        if preparation.meeting_id:
            preparation.theme = None
        else:
            db.delete(preparation)
        db.flush()


# What is due


def due(db: Session, now: datetime) -> Sequence[PreparationStep]:
    """Steps to be reminded of, each with its preparation; locked in the order in which `one` locks them."""
    order = (PreparationStep.preparation_id, PreparationStep.id)
    of = joinedload(PreparationStep.preparation)
    parts = (
        of.joinedload(Preparation.cell).joinedload(Cell.committee),
        of.joinedload(Preparation.theme),
        of.joinedload(Preparation.meeting),
        joinedload(PreparationStep.owner),
    )
    steps = select(PreparationStep).where(WAITING_STEP, PreparationStep.remind_at <= now).options(*parts)
    steps = steps.order_by(*order).limit(AT_ONCE).with_for_update(of=PreparationStep)
    return db.scalars(steps).all()


def late(db: Session, cell_id: int, today: date) -> int:
    """How many steps are overdue, of meetings that are still to come or have just been."""
    return db.scalars(overdue(cell_id, today, today - POSTED_WITHIN)).one()


def overdue(cell_id: int, today: date, since: date) -> Select[int]:
    """How many steps are overdue (Preparation.is_late), of meetings on that day or later."""
    found = select(func.count(PreparationStep.id))
    found = found.join(Preparation, Preparation.id == PreparationStep.preparation_id)
    found = found.outerjoin(Meeting, Meeting.id == Preparation.meeting_id)
    ahead = or_(Preparation.day >= today, PreparationStep.name == "post")
    open_ = (PreparationStep.done_at.is_(None), PreparationStep.due_on < today)
    return found.where(Preparation.cell_id == cell_id, _live(), ahead, Preparation.day >= since, *open_)


# What is known without being told


def committee_met(db: Session, cell_id: int, begin: datetime, end: datetime) -> bool:
    """Whether the cell's committee met in [begin, end): the roll of such a meeting was closed."""
    met = exists().where(Meeting.cell_id == cell_id, Meeting.kind == "committee", Meeting.roll_closed_at.is_not(None))
    return db.scalars(select(met.where(Meeting.starts_at >= begin, Meeting.starts_at < end))).one()


def handed_out(db: Session, meeting_id: int, before: datetime) -> bool:
    """Whether documents of the meeting went out by then."""
    return db.scalars(select(exists().where(Document.meeting_id == meeting_id, Document.added_at <= before))).one()
