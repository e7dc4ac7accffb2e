"""Tasks (nhiệm vụ): given, reported, confirmed or opened again, moved, handed on, dropped.

Whoever changes one has locked its row first (`led_by`, `owned_by`), and what waits to remind of it is then void.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Select, func, select, update
from sqlalchemy.orm import Session, joinedload

from storage import deliveries
from storage.models import Cell, Person, Task
from storage.models.tasks import TaskState
from storage.reminders import AT_ONCE

UNDER_WAY: tuple[TaskState, ...] = ("open", "reported")


@dataclass(frozen=True)
class Assignment:
    """What is to be done, by whom, and until the end of which day."""

    title: str
    owner_id: int
    due_on: date
    meeting_id: int | None = None


def add(db: Session, by: Person, given: Assignment, remind_at: datetime | None, now: datetime) -> Task:
    task = Task(
        committee_id=by.committee_id, cell_id=by.cell_id, meeting_id=given.meeting_id, title=given.title,
        owner_id=given.owner_id, due_on=given.due_on, remind_at=remind_at, created_by=by.id, created_at=now,
    )  # fmt: skip
    db.add(task)
    db.flush()
    return task


# Whose it is


def led_by(db: Session, task_id: int, person: Person) -> Task | None:
    """The task with its owner, locked, if this person leads its cell."""
    task = _locked(db, task_id) if person.active and person.leads else None
    return task if task and task.cell_id == person.cell_id else None


def owned_by(db: Session, task_id: int, person: Person) -> Task | None:
    """The task, locked, if it is this person's, who is still of the cell that gave it."""
    task = _locked(db, task_id)
    return task if task and task.owner_id == person.id and task.kept else None


def _locked(db: Session, task_id: int) -> Task | None:
    found = _whole().where(Task.id == task_id).with_for_update(of=Task)
    return db.scalar(found.execution_options(populate_existing=True))


def _whole() -> Select[Task]:
    return select(Task).options(joinedload(Task.owner))


def of_person(db: Session, person: Person) -> Sequence[Task]:
    """What this person has under way in their cell, the earliest deadline first."""
    mine = _whole().where(Task.owner_id == person.id, Task.cell_id == person.cell_id, Task.state.in_(UNDER_WAY))
    return db.scalars(mine.order_by(Task.due_on, Task.id)).all()


def of_cell(db: Session, cell_id: int, today: date) -> Sequence[Task]:
    """What the cell has under way: what is overdue first, then by deadline."""
    found = _whole().where(Task.cell_id == cell_id, Task.state.in_(UNDER_WAY)).order_by(Task.due_on, Task.id)
    return sorted(db.scalars(found), key=lambda task: not task.is_late(today))


def unfinished(db: Session, cell_id: int, before: date) -> Sequence[Task]:
    """What is due before that day and not yet reported, the earliest first."""
    found = _whole().where(Task.cell_id == cell_id, Task.state == "open", Task.due_on < before)
    return db.scalars(found.order_by(Task.due_on, Task.id)).all()


def overdue(db: Session, cell_id: int, today: date) -> int:
    found = select(func.count(Task.id)).where(Task.cell_id == cell_id, Task.state == "open", Task.due_on < today)
    return db.scalars(found).one()


def of_meeting(db: Session, meeting_id: int) -> Sequence[Task]:
    """What came of a meeting, in the order in which it was given, without what was dropped."""
    found = _whole().where(Task.meeting_id == meeting_id, Task.state != "dropped")
    return db.scalars(found.order_by(Task.id)).all()


# What becomes of it


def report(db: Session, task: Task, words: str | None) -> None:
    task.state, task.report = "reported", words
    _changed(db, task, None)


def reopen(db: Session, task: Task, remind_at: datetime | None) -> None:
    task.state, task.report = "open", None
    _changed(db, task, remind_at)


def finish(db: Session, task: Task, now: datetime) -> None:
    task.state, task.done_at = "done", now
    _changed(db, task, None)


def drop(db: Session, task: Task) -> None:
    task.state = "dropped"
    _changed(db, task, None)


def ask_for_time(db: Session, task: Task, until: date, why: str) -> None:
    """Until a leader has decided, the deadline and its reminders stay."""
    task.asked_until, task.asked_why = until, why
    db.flush()


def keep_deadline(db: Session, task: Task) -> None:
    task.asked_until = task.asked_why = None
    db.flush()


def move(db: Session, task: Task, due_on: date, remind_at: datetime | None) -> None:
    task.due_on = due_on
    _changed(db, task, remind_at)


def hand_on(db: Session, task: Task, owner: Person, remind_at: datetime | None) -> None:
    """To another member, who has reported nothing and asked for nothing."""
    deliveries.cancel_named(db, reminder_name(task), person_id=task.owner_id)
    task.owner, task.state, task.report = owner, "open", None
    _changed(db, task, remind_at)


def _changed(db: Session, task: Task, remind_at: datetime | None) -> None:
    """What was asked of it as it was, and what waits to remind of it, is void."""
    task.asked_until = task.asked_why = None
    task.remind_at = remind_at
    db.flush()
    deliveries.cancel_named(db, reminder_name(task), person_id=task.owner_id)


def reminder_name(task: Task) -> str:
    """Under which its reminders are queued."""
    return f"task{task.id}"


# When its owner hears of it


def due(db: Session, now: datetime) -> Sequence[Task]:
    """Of which something is to be said by now, each with its owner, cell and committee."""
    found = _whole().options(joinedload(Task.cell).joinedload(Cell.committee)).where(Task.remind_at <= now)
    found = found.order_by(Task.remind_at, Task.id).limit(AT_ONCE)
    return db.scalars(found.execution_options(populate_existing=True)).all()


def remind_next(db: Session, task: Task, at: datetime | None) -> bool:
    """False, and nothing changes, where somebody has changed the task since it was read."""
    row = update(Task).where(Task.id == task.id, Task.state == task.state, Task.remind_at == task.remind_at)
    row = row.values(remind_at=at).execution_options(synchronize_session=False)
    return db.execute(row.returning(Task.id)).first() is not None
