"""What the year plan has for the next weeks: for the secretary's digest, and to prepare meetings from.

In December the digest asks for the next year's plan.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from bot.texts import Text, Word
from handlers import year_plan
from storage import meetings, spans, thresholds, year_plans
from storage.models import Cell, PlannedTheme

AHEAD = timedelta(days=14)
DECEMBER = 12


@dataclass(frozen=True)
class Due:
    """Of one month: when the regular meeting is to be, and the thematic ones; None and empty where announced."""

    year: int
    month: int
    regular_at: datetime | None
    themes: Sequence[PlannedTheme]


def due(db: Session, cell: Cell, year: int, month: int, now: datetime) -> Due:
    zone = ZoneInfo(cell.committee.timezone)
    announced = any(one.kind == "regular" for one in meetings.between(db, cell.id, *spans.month(year, month, zone)))
    at = year_plan.upcoming_regular(cell, year, month, zone)
    themes = [one for one in year_plans.of_year(db, cell.id, year) if one.month == month and one.kind == "thematic"]
    open_at = at if at and at > now and not announced else None
    return Due(year, month, open_at, [one for one in themes if one.meeting_id is None])


def lines(db: Session, cell: Cell, now: datetime) -> list[Word]:
    zone = ZoneInfo(cell.committee.timezone)
    here, ahead = now.astimezone(zone), (now + AHEAD).astimezone(zone)
    months = dict.fromkeys(((here.year, here.month), (ahead.year, ahead.month)))
    found = [line for year, month in months for line in _shown(due(db, cell, year, month, now), now)]
    counts = year_plans.themes_by_quarter(db, cell.id, here.year, zone)
    lacking = counts[(here.month - 1) // 3] < thresholds.of(db, cell, "themes-per-quarter")
    if lacking and year_plans.of_year(db, cell.id, here.year):
        found.append(Text("digest-quarter-lacks"))
    if here.month == DECEMBER and not year_plans.of_year(db, cell.id, here.year + 1):
        found.append(Text("digest-ask-year-plan", {"year": str(here.year + 1)}))
    return found


def _shown(found: Due, now: datetime) -> list[Word]:
    soon = found.regular_at is not None and found.regular_at <= now + AHEAD
    regular: list[Word] = [Text("digest-planned-regular", {"start": found.regular_at})] if soon else []
    return regular + [Text("digest-planned-theme", {"month": found.month, "title": one.title}) for one in found.themes]
