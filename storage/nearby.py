"""Open cases that may be the same matter: of the same field, and near in place or alike in words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import asin, cos, radians, sin, sqrt

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage import report_fields
from storage.folding import fold
from storage.models import Person, Report
from storage.reports import OPEN

MOST = 3
LOOKED_AT = 300
NOT_OLDER = timedelta(days=180)
NEAR = 300.0  # metres
EARTH = 6_371_000.0  # metres
ALIKE, FEWEST = 0.5, 3
# Words that say little about what the matter is, folded: with them all reports would be alike.
SMALL = frozenset(
    (
        "va", "la", "cua", "co", "o", "tai", "thi", "ma", "nay", "do", "khong", "duoc",
        "cho", "den", "tu", "voi", "cac", "nhung", "mot", "hai", "ba", "da", "dang", "se",
        "rat", "bi", "ve", "theo", "tren", "duoi", "trong", "ngoai", "de", "nghi", "xin", "dong",
        "chi", "bo", "toi", "ngay", "hom", "qua", "nhieu", "it", "lai", "cung", "nen", "rang",
        "khi",
    )
)  # fmt: skip
ALL: frozenset[str] = frozenset()  # of a place every word counts


@dataclass(frozen=True)
class Sought:
    """What is about to be reported, as far as it can be compared."""

    field: str
    place: str
    text: str
    area_id: int | None = None
    latitude: float | None = None
    longitude: float | None = None


def similar(db: Session, person: Person, sought: Sought, now: datetime) -> Sequence[Report]:
    """At most three open cases of the commune, not this person's own, the most alike first.

    A case is taken where it is near: of the same area, of a place said in the same words (marks and order apart), or
    within 300 m; and it says something of the same, if both say anything at all. Or it is taken for its words alone,
    wherever it is, if they are alike (`overlap`) by half, and by three words at least. What is internal to another
    cell is never shown.
    """
    rows = select(Report).where(
        Report.committee_id == person.committee_id,
        Report.field == sought.field,
        Report.state.in_(OPEN),
        Report.person_id != person.id,
        Report.created_at >= now - NOT_OLDER,
    )
    if report_fields.is_internal(db, person.committee_id, sought.field):
        rows = rows.where(Report.cell_id == person.cell_id)
    found = db.scalars(rows.order_by(Report.id.desc()).limit(LOOKED_AT)).all()
    weighed = [(weight(sought, report), report) for report in found]
    weighed.sort(key=lambda pair: (-pair[0], -pair[1].id))
    return [report for weight, report in weighed if weight > 0][:MOST]


def weight(sought: Sought, report: Report) -> float:
    """0 where it is another matter; else how alike: 1 for nearness, and up to 1 for the words."""
    mine, theirs = words(sought.text), words(report.text)
    alike = overlap(mine, theirs)
    if is_near(sought, report):
        return 1 + alike if alike or not mine or not theirs else 0
    return alike if alike >= ALIKE and len(mine & theirs) >= FEWEST else 0


def is_near(sought: Sought, report: Report) -> bool:
    if sought.area_id and sought.area_id == report.area_id:
        return True
    if sought.place and words(sought.place, ALL) == words(report.place, ALL):
        return True
    if sought.latitude is None or sought.longitude is None or report.latitude is None or report.longitude is None:
        return False
    return metres(sought.latitude, sought.longitude, report.latitude, report.longitude) <= NEAR


def words(text: str, but: frozenset[str] = SMALL) -> frozenset[str]:
    """The folded words of a text that say something."""
    return frozenset(re.findall(r"\w+", fold(text))) - but


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """How much of the shorter text is in the longer one too, 0 to 1 (Szymkiewicz–Simpson).

    One member writes a line and another a page of the same: a share of all words would make them strangers.
    """
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def metres(latitude: float, longitude: float, to_latitude: float, to_longitude: float) -> float:
    """Along the surface of the earth (haversine)."""
    north, east = radians(to_latitude - latitude), radians(to_longitude - longitude)
    half = sin(north / 2) ** 2 + cos(radians(latitude)) * cos(radians(to_latitude)) * sin(east / 2) ** 2
    return 2 * EARTH * asin(sqrt(half))
