"""Numbers that communes set differently (domain.md): each has a default, which a committee or one cell may change."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from storage.models import Cell, Threshold

Name = Literal[
    "themes-per-quarter",
    "documents-ahead-hours",
    "shortest-regular-minutes",
    "absences-in-a-year",
    "late-after-minutes",
    "term-first-year",
    "files-after-days",
    "case-triage-days",
    "case-reply-days",
    "case-confirm-days",
    "open311-hourly",
    "comments-answered-days",
    "sealed-from-members",
]
DEFAULTS: dict[Name, int] = {
    "themes-per-quarter": 1,
    "documents-ahead-hours": 24,  # Hướng dẫn 42-HD/BTCTW
    "shortest-regular-minutes": 90,
    "absences-in-a-year": 3,  # without leave: serious (domain.md)
    "late-after-minutes": 15,
    "term-first-year": 2025,  # of the present term (nhiệm kỳ): numbers of papers run within it
    "sealed-from-members": 5,  # comments without a name wait until so many members have commented
    "files-after-days": 2,  # minutes and the rest are to be complete (domain.md)
    "case-triage-days": 1,  # working days until somebody takes up a report (domain.md)
    "case-reply-days": 10,  # working days until it is replied to (domain.md)
    "case-confirm-days": 7,  # until a silent reporter is asked once whether it is done
    "open311-hourly": 60,  # cases that one other system may report in an hour: each rings a leader's phone
    "comments-answered-days": 5,
}
MOST: dict[Name, int] = {
    "themes-per-quarter": 3,
    "documents-ahead-hours": 240,
    "shortest-regular-minutes": 240,
    "absences-in-a-year": 12,
    "late-after-minutes": 120,
    "term-first-year": 2100,
    "files-after-days": 13,
    "case-triage-days": 10,
    "case-reply-days": 60,
    "case-confirm-days": 60,
    "open311-hourly": 1000,
    "comments-answered-days": 60,
    "sealed-from-members": 50,
}
LEAST: dict[Name, int] = {
    "term-first-year": 2020,
    "case-triage-days": 1,
    "case-reply-days": 1,
    "case-confirm-days": 1,
    "sealed-from-members": 5,
}
"""0 for the others."""


def of(db: Session, cell: Cell, name: Name) -> int:
    """The cell's own, or its committee's, or the default."""
    found = select(Threshold).where(Threshold.committee_id == cell.committee_id, Threshold.name == name)
    rows = db.scalars(found.where(or_(Threshold.cell_id.is_(None), Threshold.cell_id == cell.id))).all()
    own = next((row.value for row in rows if row.cell_id is not None), None)
    return own if own is not None else next((row.value for row in rows), DEFAULTS[name])


def of_committee(db: Session, committee_id: int, name: Name) -> int:
    """The committee's, or the default: what one cell has set for itself is its own."""
    found = select(Threshold.value).where(Threshold.committee_id == committee_id, Threshold.name == name)
    value = db.scalar(found.where(Threshold.cell_id.is_(None)))
    return DEFAULTS[name] if value is None else value


def put(db: Session, committee_id: int, cell_id: int | None, name: Name, value: int | None) -> None:
    """For the committee, or for one cell. None: as it is without that."""
    found = select(Threshold).where(Threshold.committee_id == committee_id, Threshold.name == name)
    own = Threshold.cell_id.is_(None) if cell_id is None else Threshold.cell_id == cell_id
    row = db.scalar(found.where(own))
    if value is None:
        if row:
            db.delete(row)
    elif row:
        row.value = value
    else:
        db.add(Threshold(committee_id=committee_id, cell_id=cell_id, name=name, value=value))
    db.flush()


def listed(db: Session, committee_id: int) -> Sequence[Threshold]:
    """What was set, the committee's own first."""
    found = select(Threshold).where(Threshold.committee_id == committee_id)
    return db.scalars(found.order_by(Threshold.name, Threshold.cell_id.is_not(None), Threshold.cell_id)).all()
