"""Messages that change in place, where the channel can (bot/screens.py EDITING)."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import update
from sqlalchemy.orm import Session

from storage import deliveries
from storage.deliveries import NOTICE, PENDING, Message
from storage.models import Address, Delivery
from storage.rows import stored


def show(db: Session, address: Address, message: Message, now: datetime) -> int:
    """A message to this chat, at any hour, that is to be changed later. Returns its id, for `change`."""
    made = deliveries.row(db, address.id, address.channel, message, "A", NOTICE, now)
    made.urgent = True
    return stored(db, made).id


def change(db: Session, delivery_id: int, message: Message, now: datetime) -> None:
    """Class E: the message says something else from now on. Older changes of it that still wait are void.

    Where the message itself still waits it says so at once.
    """
    changed = db.get(Delivery, delivery_id)
    if changed is None or _reworded(db, changed, message):  # so old that it was forgotten
        return
    db.execute(
        update(Delivery)
        .where(Delivery.address_id == changed.address_id, Delivery.state.in_(PENDING), Delivery.edits_id == changed.id)
        .values(state="cancelled", error="superseded")
    )
    made = deliveries.row(db, changed.address_id, changed.account, message, "E", changed.priority, now)
    made.urgent, made.edits_id = True, changed.id
    stored(db, made)


def _reworded(db: Session, changed: Delivery, message: Message) -> bool:
    """False where it is on its way, was sent or cut into parts."""
    mine = update(Delivery).where(Delivery.id == changed.id, Delivery.state == "waiting", Delivery.seq.is_(None))
    said = mine.values(key=message.key, words=message.words, choices=message.choices)
    return db.execute(said.returning(Delivery.id)).first() is not None
