"""Who is on the roster, as the browser phones' chooser lists them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.models import Cell, Committee, Person
from storage.models.people import ROSTER_ORDER


@dataclass(frozen=True)
class Holder:
    id: int
    name: str
    role: str
    cell: str
    joined: bool


def committee_name(db: Session) -> str | None:
    return db.scalar(select(Committee.name).order_by(Committee.id).limit(1))


def holders(db: Session) -> Sequence[Holder]:
    rows = (
        select(Person.id, Person.full_name, Person.role, Cell.name, Person.consented_at)
        .join(Cell, Cell.id == Person.cell_id)
        .where(Person.active)
        .order_by(Cell.id, *ROSTER_ORDER)
    )
    return [Holder(i, name, role, cell, joined is not None) for i, name, role, cell, joined in db.execute(rows)]
