"""Who of a cell is not reached at the moment, and why. It says nothing of what waits for them but how much."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import case, func, or_, select
from sqlalchemy.orm import Session

from storage.models import Address, Delivery, Person
from storage.models.people import ROSTER_ORDER

Reason = Literal["never", "gone", "window", "quota"]
"""never: has not joined, or left; gone: shut us out; the others: what the platform says (storage/windows.py)."""


@dataclass(frozen=True)
class Unreached:
    name: str
    reason: Reason
    waiting: int


def of_cell(db: Session, cell_id: int, now: datetime) -> Sequence[Unreached]:
    """In roster order. Somebody with an open chat is reached, whatever was held for them elsewhere before."""
    open_chats = select(func.count()).where(Address.person_id == Person.id, ~Address.gone).scalar_subquery()
    held = select(Delivery).join(Address, Address.id == Delivery.address_id).where(Delivery.state == "held")
    held = held.where(or_(Delivery.expires_at.is_(None), Delivery.expires_at > now))
    mine = held.where(Address.person_id == Person.id, Delivery.klass != "D")
    count = mine.with_only_columns(func.count(Delivery.id)).scalar_subquery()
    why = mine.with_only_columns(func.max(Delivery.error)).scalar_subquery()  # "window" weighs more than "quota"
    reason = case((Person.consented_at.is_(None), "never"), (open_chats == 0, "gone"), else_=why)
    rows = select(Person.full_name, reason, count).where(Person.cell_id == cell_id, Person.active)
    found = db.execute(rows.order_by(*ROSTER_ORDER))
    return [Unreached(name, because, waiting) for name, because, waiting in found if because]
