"""Areas in members' charge (địa bàn phụ trách), and what is answered to the monthly question about them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from itertools import groupby
from operator import itemgetter
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.models import Area, AreaAnswer, Cell, Person, PersonArea


def month_of(now: datetime, zone: ZoneInfo) -> str:
    """The local month, such as "2026-12"."""
    return f"{now.astimezone(zone):%Y-%m}"


def of_cell(db: Session, cell_id: int) -> Sequence[Area]:
    return db.scalars(select(Area).where(Area.cell_id == cell_id).order_by(Area.id)).all()


def of_person(db: Session, person: Person) -> Sequence[Area]:
    """The areas this person is in charge of now."""
    rows = select(Area).join(PersonArea, PersonArea.area_id == Area.id).where(PersonArea.person_id == person.id)
    return db.scalars(rows.order_by(Area.id)).all()


def in_charge(db: Session, cell: Cell) -> Sequence[tuple[int, list[str]]]:
    """Each active member of the cell who is in charge of any area (the id), with the names of these areas."""
    rows = (
        select(Person.id, Area.name)
        .join(PersonArea, PersonArea.person_id == Person.id)
        .join(Area, Area.id == PersonArea.area_id)
        .where(Person.cell_id == cell.id, Person.active)
        .order_by(Person.id, Area.id)
    )
    found = db.execute(rows).all()
    return [(person_id, [name for _, name in names]) for person_id, names in groupby(found, itemgetter(0))]


def record(db: Session, person: Person, areas: Sequence[Area], month: str, fine: bool, now: datetime) -> None:
    """The person's answer for these areas; a second one in the month takes the place of the first."""
    for area in areas:
        found = db.get(AreaAnswer, (area.id, person.id, month))
        if found is None:
            found = AreaAnswer(area_id=area.id, person_id=person.id, month=month, committee_id=area.committee_id)
            db.add(found)
        found.fine, found.at = fine, now
    db.flush()


def silent(db: Session, cell: Cell, month: str) -> Sequence[Area]:
    """Areas in somebody's charge about which nobody has answered in this month."""
    charged = (
        select(PersonArea.area_id)
        .join(Person, Person.id == PersonArea.person_id)
        .where(PersonArea.area_id == Area.id, Person.active)
    )
    answered = select(AreaAnswer.area_id).where(AreaAnswer.area_id == Area.id, AreaAnswer.month == month)
    rows = select(Area).where(Area.cell_id == cell.id, charged.exists(), ~answered.exists())
    return db.scalars(rows.order_by(Area.id)).all()
