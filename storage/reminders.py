"""Reminders that wait for their hour, and the notices that come round for every cell."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session, aliased, joinedload

from storage import sealed_sweep
from storage.models import Cell, Meeting, Periodic, PreparationStep, Question, Reminder, Report, Task
from storage.models.meetings import PeriodicKind, ReminderKind

PERIODIC: tuple[PeriodicKind, ...] = ("digest", "area-question", "comments")
AT_ONCE = 200  # rows of one transaction, so that a long stop does not end in a long lock

WAITING_STEP = and_(PreparationStep.done_at.is_(None), PreparationStep.remind_at.is_not(None))


def plan(db: Session, meeting: Meeting, kind: ReminderKind, due_at: datetime, expires_at: datetime) -> None:
    db.add(Reminder(meeting_id=meeting.id, version=meeting.version, kind=kind, due_at=due_at, expires_at=expires_at))


def of_meeting(db: Session, meeting: Meeting) -> Sequence[Reminder]:
    """Those of its present version."""
    rows = select(Reminder).where(Reminder.meeting_id == meeting.id, Reminder.version == meeting.version)
    return db.scalars(rows).all()


def due(db: Session, now: datetime) -> Sequence[tuple[Reminder, Meeting]]:
    """What is due, each with its meeting and cell, in the order of its hour."""
    rows = (
        select(Reminder, Meeting)
        .join(Meeting, Meeting.id == Reminder.meeting_id)
        .where(Reminder.state == "waiting", Reminder.due_at <= now)
        .order_by(Reminder.due_at, Reminder.id)
        .limit(AT_ONCE)
        .options(joinedload(Meeting.cell).joinedload(Cell.committee))
    )
    return [(reminder, meeting) for reminder, meeting in db.execute(rows)]


def overtaken(db: Session, found: Sequence[tuple[Reminder, Meeting]], now: datetime) -> frozenset[int]:
    """Those after which a later one to the same people is due as well: after a stop only that one is said."""
    earlier, later = aliased(Reminder), aliased(Reminder)
    asks = ("first", "second")
    same = and_(later.meeting_id == earlier.meeting_id, later.version == earlier.version, later.kind.in_(asks))
    after = or_(later.due_at > earlier.due_at, and_(later.due_at == earlier.due_at, later.id > earlier.id))
    due_too = and_(later.state == "waiting", later.due_at <= now)
    ids = select(earlier.id).where(earlier.id.in_([reminder.id for reminder, _ in found]), earlier.kind.in_(asks))
    return frozenset(db.scalars(ids.where(select(later.id).where(same, after, due_too).exists())))


def periodic_due(db: Session, now: datetime) -> Sequence[tuple[Periodic, Cell]]:
    rows = (
        select(Periodic, Cell)
        .join(Cell, Cell.id == Periodic.cell_id)
        .where(Periodic.due_at <= now)
        .order_by(Periodic.due_at, Periodic.id)
        .limit(AT_ONCE)
        .options(joinedload(Cell.committee))
    )
    return [(periodic, cell) for periodic, cell in db.execute(rows)]


def cells_without(db: Session, kind: PeriodicKind) -> Sequence[Cell]:
    """Cells that have come since the last look."""
    known = select(Periodic.cell_id).where(Periodic.kind == kind)
    return db.scalars(select(Cell).where(Cell.id.not_in(known)).options(joinedload(Cell.committee))).all()


def next_question(db: Session, cell_id: int) -> datetime | None:
    """When the cell's monthly question about areas is due next."""
    return db.scalar(select(Periodic.due_at).where(Periodic.cell_id == cell_id, Periodic.kind == "area-question"))


def unregistered(db: Session) -> bool:
    return any(cells_without(db, kind) for kind in PERIODIC)


def next_due(db: Session) -> datetime | None:
    """The next hour at which anything is due."""
    reminder = db.scalar(select(func.min(Reminder.due_at)).where(Reminder.state == "waiting"))
    periodic = db.scalar(select(func.min(Periodic.due_at)))
    step = db.scalar(select(func.min(PreparationStep.remind_at)).where(WAITING_STEP))
    task, case = db.scalar(select(func.min(Task.remind_at))), db.scalar(select(func.min(Report.remind_at)))
    question, box = db.scalar(select(func.min(Question.due_at))), sealed_sweep.next_due(db)
    return min((moment for moment in (reminder, periodic, step, task, case, question, box) if moment), default=None)
