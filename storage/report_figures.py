"""What registers and reports say of cases: which there were in a span of time, and how each stood at its end.

Pure queries. A case that was merged into another counts once, with that one. Who reported is in none of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from operator import attrgetter

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.orm import Session, aliased, joinedload

from storage import people
from storage.models import Area, AreaAnswer, Cell, Person, PersonArea, Report, ReportChange, ReportVoice
from storage.models.voices import ReportDeed, ReportState

ANSWERS, WITH_UNIT = ("replied", "closed"), ("received", "handling", "asked")


@dataclass(frozen=True)
class Scope:
    """Whose cases: those that a cell's members reported or that lie with it, or (`cell_id` None) the commune's."""

    committee_id: int
    cell_id: int | None

    def holds(self) -> ColumnElement[bool]:
        if self.cell_id is None:
            return Report.committee_id == self.committee_id
        return or_(Report.cell_id == self.cell_id, Report.unit_id == self.cell_id)


@dataclass(frozen=True)
class Course:
    """How a case stood at a moment. `answered_at`: the first answer since it was last opened, if there is one."""

    state: ReportState = "received"
    answered_at: datetime | None = None
    reopened: int = 0
    confirmed: bool = False


@dataclass(frozen=True)
class Case:
    """`cell`: of the reporter; `unit`: where it lies (None: the commune's office). `with_it`: codes merged into it.

    `reopened`: how often within the span.
    """

    report: Report
    course: Course
    reopened: int
    cell: str
    unit: str | None
    owner: str | None
    area: str | None
    voices: int
    with_it: tuple[str, ...]

    @property
    def is_open(self) -> bool:
        return self.course.answered_at is None


def cases(db: Session, scope: Scope, begin: datetime, end: datetime, now: datetime) -> list[Case]:
    """Received in the span, or waiting for an answer at some time in it, as they stood at its end, or now."""
    until = min(end, now)
    found = _named(scope).where(Report.created_at < until, Report.state != "merged")
    found = found.where(
        or_(Report.created_at >= begin, Report.id.in_(_moved_since(begin)), Report.state.in_(WITH_UNIT))
    )
    rows = db.execute(found.order_by(Report.created_at, Report.id)).all()
    ids = [report.id for report, *_ in rows]
    before, after = courses(db, ids, begin), courses(db, ids, until)
    merged, voices = _merged(db, scope), _voices(db, ids)
    found_cases: list[Case] = []
    for report, cell, unit, owner, area in rows:
        was, course = before[report.id], after[report.id]
        again = course.reopened - was.reopened
        if report.created_at >= begin or was.answered_at is None or again:
            voiced, with_it = voices.get(report.id, 0), merged[report.id]
            found_cases.append(Case(report, course, again, cell, unit, owner, area, voiced, with_it))
    return found_cases


def _named(scope: Scope) -> Select[Report, str, str, str, str]:
    """With the names of cell, unit, owner and area; the last three may be missing. A typed place may be an area."""
    unit = aliased(Cell)
    typed = and_(Report.area_id.is_(None), Area.cell_id == Report.cell_id, Area.name == Report.place)
    found = (
        select(Report, Cell.name, unit.name, Person.full_name, Area.name)
        .join(Cell, Cell.id == Report.cell_id)
        .outerjoin(unit, unit.id == Report.unit_id)
        .outerjoin(Person, Person.id == Report.owner_id)
        .outerjoin(Area, or_(Area.id == Report.area_id, typed))
    )
    return found.where(scope.holds()).options(joinedload(Report.file))


def _moved_since(begin: datetime) -> Select[int]:
    return select(ReportChange.report_id).where(ReportChange.at >= begin)


def courses(db: Session, ids: Collection[int], until: datetime) -> defaultdict[int, Course]:
    """How each stood just before that moment."""
    known = defaultdict[int, Course](Course)
    rows = select(ReportChange).where(ReportChange.report_id.in_(ids), ReportChange.at < until)
    changes = db.scalars(rows.order_by(ReportChange.report_id, ReportChange.id)).all()
    for report_id, steps in groupby(changes, attrgetter("report_id")):
        known[report_id] = course_of(steps)
    return known


def course_of(changes: Iterable[ReportChange]) -> Course:
    """What a case's history, oldest first, comes to."""
    course = Course()
    for change in changes:
        answered, reopened, confirmed = course.answered_at, course.reopened, course.confirmed
        if change.deed == "reopened":
            answered, reopened, confirmed = None, reopened + 1, False
        elif change.deed == "confirmed":
            answered, confirmed = answered or change.at, True
        elif change.deed in ANSWERS:
            answered = answered or change.at
        course = Course(change.state, answered, reopened, confirmed)
    return course


def _merged(db: Session, scope: Scope) -> defaultdict[int, tuple[str, ...]]:
    """The codes of what was merged into each case, also by way of others."""
    rows = select(Report.id, Report.merged_into_id, Report.code).where(Report.merged_into_id.is_not(None))
    into: dict[int, tuple[int, str]] = {
        row.id: (row.merged_into_id, row.code)
        for row in db.execute(rows.where(Report.committee_id == scope.committee_id))
    }
    found = defaultdict[int, tuple[str, ...]](tuple)
    for first, (_, code) in sorted(into.items()):
        found[_last(first, into)] += (code,)
    return found


def _last(first: int, into: Mapping[int, tuple[int, str]]) -> int:
    """Where a row of mergers ends, should it even go in a circle."""
    seen, target = {first}, into[first][0]
    while target in into and target not in seen:
        seen.add(target)
        target = into[target][0]
    return target


def _voices(db: Session, ids: Collection[int]) -> dict[int, int]:
    """How many others said that a case is theirs as well."""
    rows = select(ReportVoice.report_id, func.count().label("voices")).where(ReportVoice.report_id.in_(ids))
    return {row.report_id: row.voices for row in db.execute(rows.group_by(ReportVoice.report_id))}


def silent_areas(db: Session, cell_id: int, months: Sequence[str], begin: datetime, end: datetime) -> Sequence[str]:
    """Names of areas in somebody's charge of which nothing was heard: no answer in these months, no report."""
    charged = (
        select(PersonArea.area_id)
        .join(Person, Person.id == PersonArea.person_id)
        .where(PersonArea.area_id == Area.id, Person.active)
    )
    answered = select(AreaAnswer.area_id).where(AreaAnswer.area_id == Area.id, AreaAnswer.month.in_(months))
    reported = select(Report.id).where(Report.area_id == Area.id, Report.created_at >= begin, Report.created_at < end)
    rows = select(Area.name).where(Area.cell_id == cell_id, charged.exists(), ~answered.exists(), ~reported.exists())
    return db.scalars(rows.order_by(Area.id)).all()


def open_in(db: Session, scope: Scope, most: int) -> Sequence[Report]:
    """Cases still to be answered, urgent ones first, then the newest."""
    rows = select(Report).where(scope.holds(), Report.state.in_(WITH_UNIT)).options(joinedload(Report.file))
    return db.scalars(rows.order_by(Report.urgent.desc(), Report.created_at.desc(), Report.id.desc()).limit(most)).all()


def one(db: Session, scope: Scope, report_id: int) -> Report | None:
    """A case, if it is one of these."""
    rows = select(Report).where(Report.id == report_id, scope.holds()).options(joinedload(Report.file))
    return db.scalar(rows)


def area_name(db: Session, report: Report) -> str | None:
    return db.scalar(select(Area.name).where(Area.id == report.area_id)) if report.area_id else None


def steps(db: Session, report_id: int, deeds: Sequence[ReportDeed]) -> Sequence[ReportChange]:
    """These of a case's history, oldest first, that are not for its handlers alone."""
    rows = select(ReportChange).where(ReportChange.report_id == report_id, ~ReportChange.internal)
    return db.scalars(rows.where(ReportChange.deed.in_(deeds)).order_by(ReportChange.id)).all()


def office(db: Session, committee_id: int) -> Sequence[Person]:
    """Who works in the commune's office."""
    return db.scalars(people.of_office(committee_id).order_by(Person.id)).all()
