"""A roster against the members we know: what it would change, and changing it.

Nobody is ever removed by a roster: who is not in the file stays as they are and is named in the preview.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from storage import area_kinds, report_fields
from storage.models import Area, Cell, Person, PersonArea
from storage.roster_matching import Known, Row, folded, match

FieldName = Literal["cell", "full_name", "phone", "role", "standing", "areas", "active"]
Value = str | bool | tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Field:
    """One thing about a person that the file says otherwise."""

    name: FieldName
    old: Value
    new: Value


@dataclass(frozen=True, slots=True)
class Changed:
    """A known person, and what the file changes about them."""

    person: Known
    row: Row
    fields: tuple[Field, ...]
    areas: tuple[str, ...]  # theirs from now on

    @property
    def moved(self) -> bool:
        return any(field.name == "cell" for field in self.fields)


@dataclass(frozen=True, slots=True)
class Changes:
    """Everything a roster would change. Equal values mean that nothing happened since the preview."""

    new_cells: tuple[str, ...]
    respelled_cells: tuple[tuple[str, str], ...]  # old and new spelling
    absent_cells: tuple[str, ...]  # known, and not in the file at all
    added: tuple[Row, ...]
    changed: tuple[Changed, ...]
    unchanged: tuple[Known, ...]
    renumbered: tuple[tuple[int, int], ...]  # person, new ordinal; too small a thing to preview one by one
    missing: tuple[Known, ...]  # active, in a cell that the file speaks of, and not in the file
    secretaries: tuple[tuple[str, tuple[str, ...]], ...]  # cells that would have more than one, and their names

    @property
    def anything(self) -> bool:
        return bool(self.new_cells or self.respelled_cells or self.added or self.changed or self.renumbered)


def compare(db: Session, committee_id: int, rows: Sequence[Row]) -> Changes:
    """What importing these rows would do; changes nothing. A column that is empty throughout says nothing."""
    cells = _cells(db, committee_id)
    people = _known(db, committee_id)
    wanted = {folded(row.cell): row.cell for row in reversed(rows)}
    spelled = [(cells[key].name, name) for key, name in wanted.items() if key in cells]
    found = match(rows, people)
    pairs = [(known, rows[index]) for index, known in sorted(found.items())]
    with_areas = any(row.areas for row in rows)
    changed = [change for known, row in pairs if (change := _change(known, row, with_areas)).fields]
    touched = {change.person.id for change in changed}
    ids = {known.id for known, _ in pairs}
    missing = [one for one in people if one.active and one.id not in ids and folded(one.cell) in wanted]
    return Changes(
        new_cells=tuple(name for key, name in reversed(wanted.items()) if key not in cells),
        respelled_cells=tuple(pair for pair in spelled if pair[0] != pair[1]),
        absent_cells=tuple(cell.name for key, cell in cells.items() if key not in wanted),
        added=tuple(row for index, row in enumerate(rows) if index not in found),
        changed=tuple(changed),
        unchanged=tuple(one for one, _ in pairs if one.id not in touched),
        renumbered=tuple((one.id, row.ordinal) for one, row in pairs if row.ordinal not in (None, one.ordinal)),
        missing=tuple(missing),
        secretaries=_more_than_one_secretary(rows, missing),
    )


def apply(db: Session, committee_id: int, changes: Changes) -> None:
    """Does what `compare` found, in the caller's transaction; compare in that same transaction."""
    for old, new in changes.respelled_cells:
        same = (Cell.committee_id == committee_id, Cell.name_folded == folded(old))
        db.execute(update(Cell).where(*same).values(name=new))
    if changes.new_cells:
        db.execute(insert(Cell), [_new_cell(committee_id, name) for name in changes.new_cells])
    cells = {key: cell.id for key, cell in _cells(db, committee_id).items()}
    in_charge = _add(db, committee_id, changes.added, cells)
    in_charge += [_change_person(db, change, cells) for change in changes.changed]
    for person_id, ordinal in changes.renumbered:
        db.execute(update(Person).where(Person.id == person_id).values(ordinal=ordinal))
    _put_in_charge(db, committee_id, in_charge)


def _cells(db: Session, committee_id: int) -> dict[str, Cell]:
    cells = db.scalars(select(Cell).where(Cell.committee_id == committee_id).order_by(Cell.id))
    return {cell.name_folded: cell for cell in cells.all()}


def _known(db: Session, committee_id: int) -> list[Known]:
    areas: dict[int, list[str]] = defaultdict(list)
    charges = select(PersonArea.person_id, Area.name).join(Area, Area.id == PersonArea.area_id)
    for person_id, name in db.execute(charges.where(Area.committee_id == committee_id).order_by(Area.id)):
        areas[person_id].append(name)
    columns = (Person.id, Cell.name, Person.full_name, Person.phone, Person.role, Person.standing, Person.ordinal)
    people = select(*columns, Person.active).join(Cell, Cell.id == Person.cell_id)
    rows = db.execute(people.where(Person.committee_id == committee_id).order_by(Person.id))
    return [Known(*row[:7], areas=tuple(areas[row[0]]), active=row[7]) for row in rows]


def _change(known: Known, row: Row, with_areas: bool) -> Changed:
    moved = folded(known.cell) != folded(row.cell)
    stays = () if moved else known.areas  # areas belong to a cell
    areas = row.areas if with_areas else stays
    same_areas = set(map(folded, areas)) == set(map(folded, known.areas))
    pairs: tuple[Field, ...] = (
        Field("cell", known.cell, row.cell if moved else known.cell),
        Field("full_name", known.full_name, row.full_name),
        Field("phone", known.phone, row.phone),
        Field("role", known.role, row.role),
        Field("standing", known.standing, row.standing),
        Field("areas", known.areas, known.areas if same_areas else areas),
        Field("active", known.active, True),
    )
    return Changed(known, row, tuple(field for field in pairs if field.old != field.new), areas)


def _more_than_one_secretary(rows: Iterable[Row], missing: Iterable[Known]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    names: dict[str, list[str]] = defaultdict(list)
    spelling: dict[str, str] = {}
    for one in (*rows, *missing):
        spelling.setdefault(folded(one.cell), one.cell)
        if one.role == "secretary":
            names[folded(one.cell)].append(one.full_name)
    return tuple((spelling[key], tuple(found)) for key, found in names.items() if len(found) > 1)


def _new_cell(committee_id: int, name: str) -> dict[str, object]:
    return {"committee_id": committee_id, "name": name, "name_folded": folded(name)}


def _add(
    db: Session, committee_id: int, rows: Sequence[Row], cells: Mapping[str, int]
) -> list[tuple[int, int, tuple[str, ...]]]:
    """Adds people; gives for each the person, the cell and the areas to be put in charge of."""
    if not rows:
        return []
    new = [{**_values(row, cells), "committee_id": committee_id, "ordinal": row.ordinal} for row in rows]
    ids = db.scalars(insert(Person).returning(Person.id, sort_by_parameter_order=True), new).all()
    return [(person_id, cells[folded(row.cell)], row.areas) for person_id, row in zip(ids, rows, strict=True)]


def _values(row: Row, cells: Mapping[str, int]) -> dict[str, object]:
    return {
        "cell_id": cells[folded(row.cell)],
        "full_name": row.full_name,
        "name_folded": folded(row.full_name),
        "phone": row.phone,
        "role": row.role,
        "standing": row.standing,
        "active": True,
    }


def _change_person(db: Session, change: Changed, cells: Mapping[str, int]) -> tuple[int, int, tuple[str, ...]]:
    person_id = change.person.id
    db.execute(update(Person).where(Person.id == person_id).values(**_values(change.row, cells)))
    db.execute(delete(PersonArea).where(PersonArea.person_id == person_id))
    return person_id, cells[folded(change.row.cell)], change.areas


def _put_in_charge(db: Session, committee_id: int, in_charge: Sequence[tuple[int, int, tuple[str, ...]]]) -> None:
    rows = select(Area.cell_id, Area.name_folded, Area.id).where(Area.committee_id == committee_id)
    areas = {(cell_id, name): area_id for cell_id, name, area_id in db.execute(rows)}
    fields = report_fields.listed(db, committee_id)
    charges: dict[tuple[int, int], dict[str, int]] = {}
    for person_id, cell_id, names in in_charge:
        for name in names:
            place = (cell_id, folded(name))
            if place not in areas:
                kind = area_kinds.kind_of(name, fields)
                field = area_kinds.field_of(name, fields) if kind == "field" else None
                area = Area(
                    committee_id=committee_id, cell_id=cell_id, name=name, name_folded=place[1], kind=kind, field=field
                )
                db.add(area)
                db.flush()
                areas[place] = area.id
            charges[person_id, areas[place]] = {"person_id": person_id, "area_id": areas[place]}
    if charges:
        db.execute(insert(PersonArea), list(charges.values()))
