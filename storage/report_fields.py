"""What situation reports are about (lĩnh vực): the defaults, and what a commune has made of them.

Only what differs is stored. A hidden field is offered no more, and what was reported in it keeps its name.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from storage.models import Report, ReportField

DEFAULTS = (
    "opinion", "security", "land", "environment", "infrastructure",
    "welfare", "procedures", "unity", "disaster", "other",
)  # fmt: skip
"""In this order. For another one that every commune has, add a word here and its text report-field-… in locales/."""
INTERNAL = frozenset(("opinion", "unity"))
"""What a cell deals with by itself: no other cell's members are shown it, and no other system reads or reports it."""
LAST = "other"  # what fits nowhere else


@dataclass(frozen=True)
class Field:
    """`name` is None where the default's text holds; `english` where English readers read the Vietnamese name."""

    code: str
    name: str | None = None
    english: str | None = None
    position: int = 0
    internal: bool = False
    active: bool = True


def listed(db: Session, committee_id: int) -> Sequence[Field]:
    """All, in the commune's order, hidden ones too."""
    rows = select(ReportField).where(ReportField.committee_id == committee_id)
    kept = {row.code: row for row in db.scalars(rows)}
    fields = [_default(place, code, kept.pop(code, None)) for place, code in enumerate(DEFAULTS)]
    fields += [_own(row) for row in kept.values() if row.name]
    return sorted(fields, key=lambda field: (field.position, field.code))


def _default(place: int, code: str, row: ReportField | None) -> Field:
    if row is None:
        return Field(code, position=place, internal=code in INTERNAL)
    position = place if row.position is None else row.position
    return Field(code, row.name, row.name_en, position, code in INTERNAL, row.active)


def _own(row: ReportField) -> Field:
    return Field(row.code, row.name, row.name_en, row.position or 0, row.internal, row.active)


def offered(db: Session, committee_id: int) -> Sequence[Field]:
    return [field for field in listed(db, committee_id) if field.active]


def shared(db: Session, committee_id: int) -> Sequence[Field]:
    """What other systems may read about, hidden ones too."""
    return [field for field in listed(db, committee_id) if not field.internal]


def one(db: Session, committee_id: int, code: str) -> Field:
    """Hidden or not. What nobody knows any more is called as all else."""
    return next((field for field in listed(db, committee_id) if field.code == code), Field(LAST))


def is_internal(db: Session, committee_id: int, code: str) -> bool:
    return one(db, committee_id, code).internal


def internal_case() -> ColumnElement[bool]:
    """Whether a case of the statement around it is in an internal field."""
    own = select(ReportField.code).where(
        ReportField.committee_id == Report.committee_id, ReportField.code == Report.field, ReportField.internal
    )
    return or_(Report.field.in_(INTERNAL), own.exists())


def changed_at(db: Session, committee_id: int) -> datetime | None:
    """When the commune changed anything last."""
    return db.scalar(select(func.max(ReportField.changed_at)).where(ReportField.committee_id == committee_id))
