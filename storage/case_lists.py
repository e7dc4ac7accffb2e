"""Which cases a person has before them, and which of their cell's lie elsewhere by now."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Select, and_, exists, false, func, or_, select
from sqlalchemy.orm import Session, joinedload

from storage.models import Cell, Person, Report
from storage.models.voices import ReportState
from storage.reports import OPEN, PAGE

MOST_ELSEWHERE = 8


def with_all(found: Select[Report]) -> Select[Report]:
    """Each with all that its words and rules need."""
    unit, cell = joinedload(Report.unit), joinedload(Report.cell)
    return found.options(joinedload(Report.person), joinedload(Report.file), unit, cell, joinedload(Report.owner))


def before(person: Person) -> ColumnElement[bool]:
    """Report.led_by and Report.owned_by, in the database."""
    leads = Report.unit_id == person.cell_id if person.leads else false()
    followed = select(Cell.id).where(Cell.follower_id == person.id)
    above = Report.committee_id == person.committee_id if person.role == "office" else Report.cell_id.in_(followed)
    with_office = Report.unit_id.is_(None)
    owns = and_(Report.owner_id == person.id, or_(with_office, Report.unit_id == person.cell_id))
    return or_(leads, and_(with_office, above), owns)


def with_another(person: Person) -> ColumnElement[bool]:
    """Whether somebody else was given the case and still owns it (Report.owned_by)."""
    still = or_(Report.unit_id.is_(None), Person.cell_id == Report.unit_id)
    return exists().where(Person.id == Report.owner_id, Person.id != person.id, Person.active, still)


def has_any(db: Session, person: Person) -> bool:
    """Whether any open case lies before this person."""
    found = select(Report.id).where(Report.state.in_(OPEN), before(person))
    return person.active and db.scalar(found.limit(1)) is not None


def count(person: Person, states: Sequence[ReportState]) -> Select[int]:
    """How many cases in these states lie before this person."""
    return select(func.count(Report.id)).where(Report.state.in_(states), before(person))


def page(db: Session, person: Person, number: int) -> tuple[Sequence[Report], bool]:
    """A page of the open cases before this person, and whether more follow: what is urgent first, then by deadline."""
    rows = with_all(select(Report)).where(Report.state.in_(OPEN), before(person))
    rows = rows.order_by(Report.urgent.desc(), Report.due_on.is_(None), Report.due_on, Report.created_at, Report.id)
    found = db.scalars(rows.offset(number * PAGE).limit(PAGE + 1)).all()
    return found[:PAGE], len(found) > PAGE


def elsewhere(db: Session, person: Person) -> Sequence[Report]:
    """Open cases of the cell this person leads that lie with another unit: their state is all that is shown."""
    if not person.leads:
        return []
    away = or_(Report.unit_id.is_(None), Report.unit_id != person.cell_id)
    rows = with_all(select(Report)).where(Report.cell_id == person.cell_id, away, Report.state.in_(OPEN))
    return db.scalars(rows.order_by(Report.created_at.desc(), Report.id.desc()).limit(MOST_ELSEWHERE)).all()


def others(db: Session, person: Person, report: Report) -> Sequence[Report]:
    """Open cases of the same unit into which this one could be merged, those of its field first."""
    same = Report.unit_id == report.unit_id if report.unit_id else Report.unit_id.is_(None)
    rows = with_all(select(Report)).where(same, Report.id != report.id, Report.state.in_(OPEN), before(person))
    return db.scalars(rows.order_by(Report.field != report.field, Report.created_at.desc(), Report.id.desc())).all()
