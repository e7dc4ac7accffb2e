"""Which cases belong to an area: those of its place, and of a field of work those of its field in the same cell."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session

from storage.models import Area, Person, PersonArea, Report
from storage.report_fields import internal_case
from storage.reports import OPEN

MOST = 10


def _belongs() -> ColumnElement[bool]:
    of_field = and_(Area.kind == "field", Area.field == Report.field, Area.cell_id == Report.unit_id)
    theirs = or_(~internal_case(), Area.cell_id == Report.cell_id)
    return and_(or_(Area.id == Report.area_id, of_field), theirs)


def watching(db: Session, report: Report) -> Sequence[int]:
    """Ids of the members in charge of what this case belongs to."""
    rows = select(Person.id).join(PersonArea, PersonArea.person_id == Person.id)
    rows = rows.join(Area, Area.id == PersonArea.area_id).join(Report, _belongs())
    return db.scalars(rows.where(Report.id == report.id, Person.active).distinct().order_by(Person.id)).all()


def open_for(db: Session, person: Person) -> Sequence[Report]:
    """The open cases of all that is in this person's charge: urgent ones first, then the oldest; a page at most."""
    mine = select(PersonArea.area_id).join(Area, Area.id == PersonArea.area_id)
    mine = mine.where(PersonArea.person_id == person.id, _belongs()).correlate(Report)
    rows = select(Report).where(Report.committee_id == person.committee_id, Report.state.in_(OPEN), mine.exists())
    return db.scalars(rows.order_by(Report.urgent.desc(), Report.created_at, Report.id).limit(MOST)).all()
