"""Situation reports (phản ánh tình hình) and the life of their cases: received → answered → closed, or opened again.

Every change of a case writes a ReportChange.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session, joinedload

from storage import counters, report_voices
from storage.models import Person, Report, ReportChange, StoredFile
from storage.models.voices import ReportDeed, ReportState
from storage.rows import stored

OPEN: tuple[ReportState, ...] = ("received", "answered")
PAGE = 10


@dataclass(frozen=True)
class Matter:
    """What is reported. `place` is empty where only a location was sent; `area_id` where it is no known area."""

    field: str
    place: str
    text: str
    latitude: float | None = None
    longitude: float | None = None
    file: StoredFile | None = None
    urgent: bool = False
    area_id: int | None = None


def add(db: Session, by: Person, matter: Matter, year: int, now: datetime) -> Report:
    """A new case of the reporter's cell; its number runs per committee and (local) year."""
    number = counters.take(db, by.committee_id, f"{Report.__tablename__}-{year}")
    report = Report(
        committee_id=by.committee_id, cell_id=by.cell_id, unit_id=by.cell_id, code=f"PA-{number:03d}/{year}",
        person_id=by.id, field=matter.field, place=matter.place, text=matter.text, latitude=matter.latitude,
        longitude=matter.longitude, file_id=matter.file and matter.file.id, created_at=now, state="received",
        urgent=matter.urgent, area_id=matter.area_id,
    )  # fmt: skip
    stored(db, report)
    stored(db, ReportChange(report_id=report.id, at=now, by=by.id, deed="received", state="received"))
    return report


def change(
    db: Session, report: Report, by: Person, state: ReportState, text: str | None, now: datetime,
    only_from: Collection[ReportState] = OPEN,
) -> bool:  # fmt: skip
    """Move the case to `state` and write its history. False, and nothing changes, where it is not in `only_from`."""
    row = update(Report).where(Report.id == report.id, Report.state.in_(only_from)).values(state=state)
    if db.execute(row.returning(Report.id)).first() is None:
        return False
    deed = _deed(state, text)
    stored(db, ReportChange(report_id=report.id, at=now, by=by.id, deed=deed, state=state, text=text))
    return True


def _deed(state: ReportState, text: str | None) -> ReportDeed:
    if state == "received":
        return "reopened"
    if state == "closed":
        return "closed" if text else "confirmed"
    return "replied"


def for_leader(db: Session, report_id: int, leader: Person) -> Report | None:
    """The case with reporter and file, if this person leads its cell."""
    if not (leader.active and leader.leads):
        return None
    found = select(Report).where(Report.id == report_id, Report.cell_id == leader.cell_id)
    return db.scalar(found.options(joinedload(Report.person), joinedload(Report.file)))


def of_reporter(db: Session, report_id: int, person: Person) -> Report | None:
    """The case with its file, if this person reported it."""
    found = select(Report).where(Report.id == report_id, Report.person_id == person.id)
    return db.scalar(found.options(joinedload(Report.file)))


def history(db: Session, report: Report) -> Sequence[tuple[ReportChange, str]]:
    """What has happened to a case, oldest first, with the name of who did it."""
    rows = (
        select(ReportChange, Person.full_name)
        .join(Person, Person.id == ReportChange.by)
        .where(ReportChange.report_id == report.id)
        .order_by(ReportChange.id)
    )
    return [(change, name) for change, name in db.execute(rows)]


def voices(db: Session, report: Report) -> Sequence[Person]:
    """To whom it happened as well: they hear what becomes of the case, as its reporter does."""
    return report_voices.persons(db, report)


def last_reply(db: Session, report: Report) -> str | None:
    """The last words that were sent to the reporter."""
    rows = select(ReportChange.text).where(ReportChange.report_id == report.id, ReportChange.text.is_not(None))
    return db.scalars(rows.order_by(ReportChange.id.desc()).limit(1)).first()


def open_page(db: Session, cell_id: int, number: int) -> tuple[Sequence[Report], bool]:
    """A page of the cell's open cases, oldest first, and whether more follow."""
    rows = (
        select(Report)
        .where(Report.cell_id == cell_id, Report.state.in_(OPEN))
        .options(joinedload(Report.file))
        .order_by(Report.created_at, Report.id)
        .offset(number * PAGE)
        .limit(PAGE + 1)
    )
    found = db.scalars(rows).all()
    return found[:PAGE], len(found) > PAGE


def own(db: Session, person: Person) -> Sequence[Report]:
    """What this person has reported, newest first, a page at most."""
    rows = select(Report).where(Report.person_id == person.id).options(joinedload(Report.file))
    return db.scalars(rows.order_by(Report.created_at.desc(), Report.id.desc()).limit(PAGE)).all()


def open_count(db: Session, cell_id: int) -> int:
    rows = select(func.count(Report.id)).where(Report.cell_id == cell_id, Report.state.in_(OPEN))
    return db.scalars(rows).one()


def overdue(db: Session, cell_id: int, before: datetime) -> int:
    """How many cases have waited for a reply since before then (since they were opened again, if they were)."""
    since = select(func.max(ReportChange.at)).where(ReportChange.report_id == Report.id).scalar_subquery()
    rows = select(func.count(Report.id)).where(Report.cell_id == cell_id, Report.state == "received", since < before)
    return db.scalars(rows).one()
