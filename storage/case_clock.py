"""What the program does with cases when their hour has come; storage/cases.py is what people do.

Nothing is changed where somebody has changed the case since it was read.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from sqlalchemy import select, update
from sqlalchemy.orm import Session, joinedload

from storage import case_lists, cases, people
from storage.models import Cell, Person, Report
from storage.models.voices import ReportState
from storage.reminders import AT_ONCE
from storage.reports import Deadline

LEADERS, OFFICE = 1, 2


@dataclass(frozen=True)
class Above:
    """One level up: whose it is then, and who hears of it (ids). Without a unit the office, or `owner` in its place."""

    level: int
    unit_id: int | None
    owner_id: int | None
    hearers: Sequence[int]


@dataclass(frozen=True)
class CaseNews:
    """What the program says of a case. `until`: when it is spoken of again; `above`, `due_on`: of one passed up.

    silent: who reported it has not said whether it is done; unanswered: nor answered what they were asked.
    """

    kind: Literal["half", "day", "over", "late", "silent", "unanswered"]
    until: datetime | None = None
    above: Above | None = None
    due_on: date | None = None


def due(db: Session, now: datetime) -> Sequence[Report]:
    """Of which something is to be said or done by now."""
    found = case_lists.with_all(select(Report)).where(Report.remind_at <= now)
    found = found.options(joinedload(Report.cell).joinedload(Cell.committee))
    found = found.order_by(Report.remind_at, Report.id).limit(AT_ONCE)
    return db.scalars(found.execution_options(populate_existing=True)).all()


def above(db: Session, report: Report) -> Above | None:
    """Owner → leaders of the unit → the commune's office; each once. None where nobody is above."""
    owner = report.owner if report.owner and report.owned_by(report.owner) else None
    if report.level < LEADERS and owner and not report.led_by(owner):
        return Above(LEADERS, report.unit_id, None, _leaders(db, report))
    if report.unit_id is None or report.level >= OFFICE:
        return None
    office = [one.id for one in people.office(db, report.committee_id)]
    follower = db.get(Person, report.cell.follower_id) if report.cell.follower_id else None
    follows = [follower.id] if follower and follower.active and follower.id not in office else []
    if not (office or follows):
        return None
    return Above(OFFICE, None, None if office else follows[0], [*office, *follows])


def _leaders(db: Session, report: Report) -> Sequence[int]:
    if report.unit_id is None:
        return cases.heads(db, report)
    return db.scalars(people.leaders(report.unit_id).order_by(Person.id)).all()


def start(db: Session, report: Report, deadline: Deadline) -> None:
    """Of what has none yet; it is no news to anybody."""
    _move(db, report, **vars(deadline))


def remind_next(db: Session, report: Report, at: datetime | None) -> None:
    _move(db, report, remind_at=at)


def escalate(db: Session, report: Report, to: Above, deadline: Deadline, now: datetime) -> None:
    _move(
        db, report, level=to.level, unit_id=to.unit_id, owner_id=to.owner_id, state="received", escalated_at=now,
        **vars(deadline),
    )  # fmt: skip
    changed = _changed(db, report, "received", deadline.due_on)
    details = {"to": "office" if to.level == OFFICE else "leaders", **cases.due_of(changed)}
    cases.record(db, changed, None, "escalated", now, details=details)


def go_on(db: Session, report: Report, deadline: Deadline, now: datetime) -> None:
    """The reporter has not answered: the days run again."""
    state: ReportState = "handling" if report.owner_id else "received"
    _move(db, report, state=state, rests_since=None, **vars(deadline))
    changed = _changed(db, report, state, deadline.due_on)
    cases.record(db, changed, None, "told", now, details=cases.due_of(changed))


def _changed(db: Session, report: Report, state: ReportState, due_on: date) -> Report:
    """As it is since, for its history."""
    db.expire(report)
    return db.get_one(Report, report.id)


def _move(db: Session, report: Report, **values: Any) -> None:
    row = update(Report).where(Report.id == report.id, Report.state == report.state)
    row = row.where(Report.remind_at == report.remind_at, Report.due_on.is_not_distinct_from(report.due_on))
    row = row.where(Report.unit_id.is_not_distinct_from(report.unit_id)).values(**values)
    if db.execute(row.execution_options(synchronize_session=False).returning(Report.id)).first() is None:
        raise ChangedMeanwhileError(report.id)


class ChangedMeanwhileError(Exception):
    """Somebody has changed the case since it was read: what was about to be said may be wrong."""
