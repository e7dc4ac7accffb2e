"""Situation reports (phản ánh tình hình) as they are received, counted and shown to who reported them.

What becomes of a case is storage/cases.py. Every change of a case writes a ReportChange.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session, aliased, joinedload

from storage import counters, report_fields, report_voices
from storage.models import Person, Report, ReportChange, ReportVoice, StoredFile
from storage.models.voices import ReportDeed, ReportState
from storage.rows import stored

OPEN: tuple[ReportState, ...] = ("received", "handling", "asked", "answered")
RUNNING: tuple[ReportState, ...] = ("received", "handling")
"""Those whose deadline runs."""
AWAITED: tuple[ReportState, ...] = ("asked", "answered")
"""Those that await a word of their reporter."""
SAID: tuple[ReportDeed, ...] = ("replied", "closed", "asked")
PAGE = 10


@dataclass(frozen=True)
class Matter:
    """What is reported. `place` is empty where only a location was sent; `area_id` where it is no known area.

    `system`: the name of the other system that reports it.
    """

    field: str
    place: str
    text: str
    latitude: float | None = None
    longitude: float | None = None
    file: StoredFile | None = None
    urgent: bool = False
    area_id: int | None = None
    system: str = ""


@dataclass(frozen=True)
class Deadline:
    """The last day, the day from which it was counted, and when it is spoken of next (bot/case_deadlines.py)."""

    due_on: date
    counted_from: date
    remind_at: datetime | None


def add(
    db: Session, by: Person, matter: Matter, year: int, now: datetime, *,
    deadline: Deadline | None = None, split_from: int | None = None,
) -> Report:  # fmt: skip
    """A new case of the reporter's cell; its number runs per committee and (local) year.

    Without a deadline the ticker gives it one at once.
    """
    number = counters.take(db, by.committee_id, f"{Report.__tablename__}-{year}")
    report = Report(
        committee_id=by.committee_id, cell_id=by.cell_id, unit_id=by.cell_id, code=f"PA-{number:03d}/{year}",
        person_id=by.id, field=matter.field, place=matter.place, area_id=matter.area_id, text=matter.text,
        latitude=matter.latitude, longitude=matter.longitude, file_id=matter.file and matter.file.id,
        urgent=matter.urgent, created_at=now, state="received", split_from_id=split_from, level=0,
        due_on=deadline and deadline.due_on, counted_from=deadline and deadline.counted_from,
        remind_at=deadline.remind_at if deadline else now,
    )  # fmt: skip
    stored(db, report)
    field = report_fields.one(db, by.committee_id, matter.field)
    report.own_field, report.own_field_en = field.name, field.english  # as it comes with a case that is looked up
    said = {"urgent": matter.urgent, "system": matter.system}
    details = {name: value for name, value in said.items() if value}
    change = ReportChange(report_id=report.id, at=now, by=by.id, deed="received", state="received", details=details)
    stored(db, change)
    return report


def of_reporter(db: Session, report_id: int, person: Person) -> Report | None:
    """The case with its file and unit, locked, if this person reported it, or said that it is theirs as well.

    Of one that was merged into another, that other one.
    """
    found = select(Report).where(Report.id == report_id, reported_by(person.id))
    report = db.scalar(found)
    if report and report.merged_into_id:
        report_id = report.merged_into_id
    whole = select(Report).where(Report.id == report_id).options(joinedload(Report.file), joinedload(Report.person))
    whole = whole.options(joinedload(Report.unit), joinedload(Report.cell), joinedload(Report.owner))
    locked = whole.with_for_update(of=Report).execution_options(populate_existing=True)
    return db.scalar(locked) if report else None


def reported_by(person_id: int) -> ColumnElement[bool]:
    """Whether a case of the statement around it is theirs, or theirs as well, or has such a one merged into it."""
    same = aliased(Report)
    voice = select(ReportVoice.report_id).where(ReportVoice.report_id == same.id, ReportVoice.person_id == person_id)
    mine = select(same.id).where(or_(same.id == Report.id, same.merged_into_id == Report.id))
    return mine.where(or_(same.person_id == person_id, voice.exists())).exists()


def history(db: Session, report: Report) -> Sequence[tuple[ReportChange, str]]:
    """What has happened to a case, oldest first, with the name of who did it; none where the program did."""
    rows = (
        select(ReportChange, func.coalesce(Person.full_name, ""))
        .outerjoin(Person, Person.id == ReportChange.by)
        .where(ReportChange.report_id == report.id)
        .order_by(ReportChange.id)
    )
    return [(change, name) for change, name in db.execute(rows)]


def speakers(db: Session, report: Report) -> frozenset[int]:
    """Ids of those whose case it is: its reporter, and to whom it happened as well."""
    return frozenset({report.person_id, *(one.id for one in voices(db, report))})


def voices(db: Session, report: Report) -> Sequence[Person]:
    """To whom it happened as well: they hear what becomes of the case, as its reporter does."""
    return report_voices.persons(db, report)


def last_reply(db: Session, report: Report) -> str | None:
    """The last words that were sent to the reporter."""
    rows = select(ReportChange.text).where(ReportChange.report_id == report.id, ReportChange.deed.in_(SAID))
    rows = rows.where(ReportChange.text.is_not(None), ~ReportChange.internal)
    return db.scalars(rows.order_by(ReportChange.id.desc()).limit(1)).first()


def last_question(db: Session, report: Report) -> str | None:
    """What the reporter was asked last."""
    rows = select(ReportChange.text).where(ReportChange.report_id == report.id, ReportChange.deed == "asked")
    return db.scalars(rows.order_by(ReportChange.id.desc()).limit(1)).first()


def own(db: Session, person: Person) -> Sequence[Report]:
    """What this person has reported, a page at most: what awaits their word first, then newest first."""
    rows = select(Report).where(Report.person_id == person.id).options(joinedload(Report.file))
    rows = rows.order_by(Report.state.not_in(AWAITED), Report.created_at.desc(), Report.id.desc())
    return db.scalars(rows.limit(PAGE)).all()


def open_count(db: Session, cell_id: int) -> int:
    """How many open cases lie with the cell."""
    rows = select(func.count(Report.id)).where(Report.unit_id == cell_id, Report.state.in_(OPEN))
    return db.scalars(rows).one()


def overdue(db: Session, cell_id: int, today: date) -> int:
    """How many that lie with the cell were to be dealt with before today."""
    late = select(func.count(Report.id)).where(Report.unit_id == cell_id, Report.state.in_(RUNNING))
    return db.scalars(late.where(Report.due_on < today)).one()
