"""Areas in members' charge (địa bàn phụ trách), and what is answered to the monthly question about them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import groupby
from operator import itemgetter
from zoneinfo import ZoneInfo

from sqlalchemy import case, func, select, update
from sqlalchemy.orm import Session

from storage.folding import fold
from storage.models import Address, Area, AreaAnswer, Cell, Delivery, Person, PersonArea


def month_of(now: datetime, zone: ZoneInfo) -> str:
    """The local month, such as "2026-12"."""
    return f"{now.astimezone(zone):%Y-%m}"


def of_cell(db: Session, cell_id: int) -> Sequence[Area]:
    return db.scalars(select(Area).where(Area.cell_id == cell_id).order_by(Area.id)).all()


def places_of_cell(db: Session, cell_id: int) -> Sequence[Area]:
    """Without fields of work."""
    return [area for area in of_cell(db, cell_id) if area.kind != "field"]


def of_committee(db: Session, committee_id: int, area_id: int) -> Area | None:
    return db.scalar(select(Area).where(Area.id == area_id, Area.committee_id == committee_id))


def called(db: Session, committee_id: int, said: str, most: int) -> Sequence[Area]:
    """Places of the commune called so, marks and case apart; else those whose names hold all the words, if few do."""
    found = select(Area).where(Area.committee_id == committee_id, Area.kind != "field").order_by(Area.id)
    named = [(area, area.name_folded.split()) for area in db.scalars(found).all()]
    words = fold(said).split()
    if exact := [area for area, name in named if name == words]:
        return exact[:most]
    within = [area for area, name in named if words and (set(words) <= set(name) or set(name) <= set(words))]
    return within if len(within) <= most else []


def with_cells(db: Session, found: Sequence[Area]) -> Sequence[tuple[Area, str]]:
    """Each with the name of its cell."""
    names = select(Cell.id, Cell.name).where(Cell.id.in_([area.cell_id for area in found]))
    cells = {row.id: row.name for row in db.execute(names)}
    return [(area, cells[area.cell_id]) for area in found]


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


def heard(db: Session, person: Person, area_id: int | None, month: str, now: datetime) -> None:
    """A report of an area in one's own charge answers the month's question too."""
    mine = [area for area in of_person(db, person) if area.id == area_id]
    record(db, person, mine, month, False, now)


def asked(db: Session, cell: Cell, month: str) -> None:
    """The month's question goes out; from the first one on silence is counted."""
    charged = select(PersonArea.area_id).where(PersonArea.area_id == Area.id).exists()
    mine = (Area.cell_id == cell.id, Area.asked_since.is_(None), charged)
    db.execute(update(Area).where(*mine).values(asked_since=month))


def months_silent(db: Session, area: Area, month: str) -> int:
    """For how many months, this one too, nobody has said how it is there: since the last answer or first question."""
    answered = select(func.max(AreaAnswer.month)).where(AreaAnswer.area_id == area.id, AreaAnswer.month < month)
    last = db.scalar(answered)
    begin = max(_number(last) + 1 if last else 0, _number(area.asked_since or month))
    return max(1, _number(month) - begin + 1)


def _number(month: str) -> int:
    """Months counted through the years."""
    year, _, of_year = month.partition("-")
    return int(year) * 12 + int(of_year)


def answers(db: Session, cell: Cell, month: str) -> Mapping[int, bool]:
    """By area: whether all is well there this month, where anybody has said."""
    rows = select(AreaAnswer.area_id, func.min(case((AreaAnswer.fine, 1), else_=0)))
    rows = rows.join(Area, Area.id == AreaAnswer.area_id).where(Area.cell_id == cell.id, AreaAnswer.month == month)
    return {area_id: bool(fine) for area_id, fine in db.execute(rows.group_by(AreaAnswer.area_id))}


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


def told_since(db: Session, person_id: int, key: str, since: datetime) -> bool:
    """Whether a message of this text was queued for the person after then."""
    found = select(Delivery.id).join(Address, Address.id == Delivery.address_id)
    found = found.where(Address.person_id == person_id, Delivery.key == key, Delivery.created_at > since)
    return db.scalar(found.limit(1)) is not None
