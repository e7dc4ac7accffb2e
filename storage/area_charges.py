"""Who is in charge of which area of a cell: areas are made and called otherwise, and put into members' charge."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from storage import people
from storage.folding import fold
from storage.models import Area, Cell, Person, PersonArea
from storage.models.people import ROSTER_ORDER, AreaKind
from storage.rows import stored


def of_cell(db: Session, cell_id: int) -> Mapping[int, Sequence[Person]]:
    """By area: the members in charge, in roster order."""
    rows = select(PersonArea.area_id, Person).join(Person, Person.id == PersonArea.person_id)
    rows = rows.join(Area, Area.id == PersonArea.area_id).where(Area.cell_id == cell_id, Person.active)
    found: dict[int, list[Person]] = defaultdict(list)
    for area_id, person in db.execute(rows.order_by(*ROSTER_ORDER)):
        found[area_id].append(person)
    return found


def one(db: Session, cell_id: int, area_id: int) -> Area | None:
    """The area, if it is this cell's."""
    return db.scalar(select(Area).where(Area.id == area_id, Area.cell_id == cell_id))


def is_free(db: Session, cell_id: int, name: str, but: int = 0) -> bool:
    """Whether no other area of the cell is called so, marks and case apart. Locks the cell, so that it stays so."""
    people.lock_cell(db, cell_id)
    found = select(Area.id).where(Area.cell_id == cell_id, Area.name_folded == fold(name), Area.id != but)
    return db.scalar(found) is None


def add(db: Session, cell: Cell, name: str, kind: AreaKind, field: str | None) -> Area:
    area = Area(
        committee_id=cell.committee_id, cell_id=cell.id, name=name, name_folded=fold(name), kind=kind, field=field
    )
    db.add(area)
    db.flush()
    return area


def rename(db: Session, area: Area, name: str) -> None:
    area.name, area.name_folded = name, fold(name)
    db.flush()


def put(db: Session, area: Area, ids: Collection[int]) -> tuple[set[int], set[int]]:
    """From now on these members are in charge of it. Who is newly so, and who is no more."""
    found = select(PersonArea.person_id).join(Person, Person.id == PersonArea.person_id)
    before = set(db.scalars(found.where(PersonArea.area_id == area.id, Person.active)))
    given, taken = set(ids) - before, before - set(ids)
    for person_id in sorted(given):
        stored(db, PersonArea(person_id=person_id, area_id=area.id))
    if taken:
        gone = delete(PersonArea).where(PersonArea.area_id == area.id, PersonArea.person_id.in_(taken))
        db.execute(gone)
    return given, taken
