"""Cases as they stand after some weeks, for stories of what is written of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy.orm import Session

from storage import reports
from storage.folding import fold
from storage.models import Area, Person, PersonArea, Report, ReportChange
from storage.models.voices import ReportDeed, ReportState
from storage.reports import Matter
from tests.world import ZONE, World

STATES: dict[ReportDeed, ReportState] = {
    "took": "handling", "replied": "answered", "closed": "closed", "confirmed": "closed", "reopened": "received",
}  # fmt: skip


@dataclass
class Told:
    """A case and what became of it: `deeds` by local day."""

    day: str
    field: str
    place: str
    text: str
    deeds: tuple[tuple[str, ReportDeed], ...] = ()
    due: str = ""
    more: tuple[tuple[str, Any], ...] = ()  # columns of the case


def at(day: str, hour: int = 9) -> datetime:
    """ "03/11" of the story's year."""
    number, _, month = day.partition("/")
    return datetime(2026, int(month), int(number), hour, tzinfo=ZONE)


async def area(world: World, name: str, person_id: int) -> int:
    """In this member's charge."""

    def add(db: Session) -> int:
        person = db.get_one(Person, person_id)
        made = Area(committee_id=person.committee_id, cell_id=person.cell_id, name=name, name_folded=fold(name))
        db.add(made)
        db.flush()
        db.add(PersonArea(person_id=person.id, area_id=made.id))
        return made.id

    return await world.app.database.run(add)


async def happened(world: World, by: int, *told: Told) -> list[int]:
    """Reported by this person, handled by the same; returns the cases' ids."""

    def add(db: Session) -> list[int]:
        person = db.get_one(Person, by)
        return [_add(db, person, one).id for one in told]

    return await world.app.database.run(add)


def _add(db: Session, person: Person, told: Told) -> Report:
    came = at(told.day)
    made = reports.add(db, person, Matter(told.field, told.place, told.text), came.year, came)
    report = db.get_one(Report, made.id)
    report.due_on = date(2026, int(told.due[3:]), int(told.due[:2])) if told.due else None
    for name, value in told.more:
        setattr(report, name, value)
    for number, (day, deed) in enumerate(told.deeds):
        state = STATES.get(deed, report.state)
        db.add(ReportChange(
            report_id=report.id, at=at(day) + timedelta(minutes=number), by=person.id, deed=deed, state=state, text="…"
        ))  # fmt: skip
        db.flush()
        if not dict(told.more).get("state"):
            report.state = state
    return report
