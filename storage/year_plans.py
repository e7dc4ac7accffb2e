"""A cell's year plan: themes by month, themes kept for later, and what became of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from zoneinfo import ZoneInfo

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from storage import people, spans
from storage.folding import fold
from storage.models import Meeting, Person, PlannedTheme

ThemeKind = Literal["regular", "thematic"]


@dataclass(frozen=True)
class Theme:
    """`month` is None for what is kept for later."""

    title: str
    month: int | None
    kind: ThemeKind = "thematic"
    preparer: str | None = None


def of_year(db: Session, cell_id: int, year: int) -> Sequence[PlannedTheme]:
    """By month, a month's regular theme first; what is kept for later comes last."""
    found = select(PlannedTheme).where(PlannedTheme.cell_id == cell_id, PlannedTheme.year == year)
    order = (func.coalesce(PlannedTheme.month, 13), PlannedTheme.kind, PlannedTheme.id)
    return db.scalars(found.order_by(*order)).all()


def one(db: Session, theme_id: int, cell_id: int) -> PlannedTheme | None:
    found = select(PlannedTheme).where(PlannedTheme.id == theme_id, PlannedTheme.cell_id == cell_id)
    return db.scalar(found.with_for_update())


def add(db: Session, by: Person, year: int, themes: Sequence[Theme], now: datetime) -> int:
    """Returns how many were new: what stands in the plan already is not written twice, nor by two leaders at once."""
    people.lock_cell(db, by.cell_id)
    known = {(row.month, row.kind, fold(row.title)) for row in of_year(db, by.cell_id, year)}
    fresh = {(one.month, one.kind, fold(one.title)): one for one in themes}
    rows = [
        PlannedTheme(
            committee_id=by.committee_id, cell_id=by.cell_id, year=year, month=one.month, kind=one.kind,
            title=one.title, preparer=one.preparer, created_by=by.id, created_at=now,
        )
        for key, one in fresh.items() if key not in known
    ]  # fmt: skip
    db.add_all(rows)
    db.flush()
    return len(rows)


def themes_by_quarter(db: Session, cell_id: int, year: int, zone: ZoneInfo) -> list[int]:
    """For each of the four quarters how many thematic meetings are planned, or were announced beside the plan."""
    planned = [row for row in of_year(db, cell_id, year) if row.kind == "thematic" and row.month]
    known = {row.meeting_id for row in planned}
    begin, end = spans.year(year, zone)
    found = select(Meeting.id, Meeting.starts_at).where(Meeting.cell_id == cell_id, Meeting.state == "announced")
    found = found.where(Meeting.kind == "thematic", Meeting.starts_at >= begin, Meeting.starts_at < end)
    months = [row.month for row in planned if row.month]
    months += [at.astimezone(zone).month for meeting_id, at in db.execute(found) if meeting_id not in known]
    counts = Counter((month - 1) // 3 for month in months)
    return [counts[quarter] for quarter in range(4)]


def taken_up(db: Session, cell_id: int, theme_ids: Sequence[int], meeting_id: int) -> None:
    """These themes have their meeting, unless another took them up meanwhile."""
    mine = update(PlannedTheme).where(PlannedTheme.id.in_(theme_ids), PlannedTheme.cell_id == cell_id)
    db.execute(mine.where(PlannedTheme.meeting_id.is_(None)).values(meeting_id=meeting_id))


def given_back(db: Session, meeting_id: int) -> None:
    """The meeting is called off: its themes wait for another."""
    db.execute(update(PlannedTheme).where(PlannedTheme.meeting_id == meeting_id).values(meeting_id=None))
