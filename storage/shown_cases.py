"""Cases as other systems may read them: about the matter, never who reported it, nor what its handlers noted."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, and_, func, or_, select
from sqlalchemy.orm import Session, aliased

from storage.models import Area, Cell, Person, Report, ReportChange
from storage.models.voices import ReportDeed, ReportState

REPLIES: tuple[ReportDeed, ...] = ("replied", "closed")
CLOSED: tuple[ReportState, ...] = ("closed", "merged")


@dataclass(frozen=True)
class Wanted:
    """Which cases. With `codes` these alone, whenever they came; else those of the fields in the span of time."""

    fields: Collection[str]
    codes: Collection[str] = ()
    since: datetime | None = None
    until: datetime | None = None
    closed: bool | None = None
    limit: int = 1
    offset: int = 0


@dataclass(frozen=True)
class Shown:
    """`text` is as much as everybody may read of it, None where that is nothing; `whole_text` was said by a member.

    `area`: the place, where it is one of the commune's areas. A `reply` may call the `reporter` by name. `into`: the
    case it was merged into.
    """

    code: str
    field: str
    state: ReportState
    place: str
    area: str | None
    text: str | None
    whole_text: str
    latitude: float | None
    longitude: float | None
    due_on: date | None
    created_at: datetime
    updated_at: datetime | None
    unit: str | None
    reply: str | None
    reporter: str
    into: str | None


def found(db: Session, committee_id: int, wanted: Wanted) -> Sequence[Shown]:
    """Newest first."""
    rows = _rows().where(Report.committee_id == committee_id, Report.field.in_(wanted.fields))
    if wanted.codes:
        rows = rows.where(Report.code.in_(wanted.codes))
    if wanted.since and wanted.until:
        rows = rows.where(Report.created_at >= wanted.since, Report.created_at <= wanted.until)
    if wanted.closed is not None:
        closed = Report.state.in_(CLOSED)
        rows = rows.where(closed if wanted.closed else ~closed)
    rows = rows.order_by(Report.created_at.desc(), Report.id.desc()).offset(wanted.offset).limit(wanted.limit)
    return [Shown(*row) for row in db.execute(rows)]


def _rows() -> Select[*tuple[Any, ...]]:
    """Columns in the order of Shown."""
    into, public = aliased(Report), and_(ReportChange.report_id == Report.id, ~ReportChange.internal)
    changed = select(func.max(ReportChange.at)).where(public).correlate(Report).scalar_subquery()
    reply = select(ReportChange.text).where(public, ReportChange.deed.in_(REPLIES), ReportChange.text.is_not(None))
    last = reply.order_by(ReportChange.id.desc()).limit(1).correlate(Report).scalar_subquery()
    named = and_(Area.cell_id == Report.cell_id, Area.name == Report.place)
    area = select(Area.name).where(or_(Area.id == Report.area_id, named)).order_by(Area.id).limit(1)
    return (
        select(
            Report.code, Report.field, Report.state, func.coalesce(Report.shown_place, Report.place),
            area.correlate(Report).scalar_subquery(),
            Report.shown_text, Report.text, Report.latitude, Report.longitude, Report.due_on, Report.created_at,
            changed, Cell.name, last, Person.full_name, into.code,
        )
        .join(Person, Person.id == Report.person_id)
        .outerjoin(Cell, Cell.id == Report.unit_id)
        .outerjoin(into, into.id == Report.merged_into_id)
    )  # fmt: skip
