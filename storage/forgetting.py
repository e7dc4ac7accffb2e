"""Taking back what messages said, where it must not be kept."""

from __future__ import annotations

from sqlalchemy import String, cast, or_, select, update
from sqlalchemy.orm import Session

from storage.models import Delivery
from storage.models.delivery import PENDING


def forget_said(db: Session, address_id: int, keys: str) -> None:
    """Of answers to this chat in texts whose keys begin so, also within others, only that they were given stays.

    What has not left yet never will. For texts that repeat what somebody is about to say without their name.
    """
    speaks = or_(Delivery.key.startswith(keys, autoescape=True), cast(Delivery.words, String).contains(f'"{keys}'))
    mine = select(Delivery.id).where(Delivery.address_id == address_id, Delivery.klass == "D", speaks)
    ids = db.scalars(mine).all()
    here = update(Delivery).where(Delivery.address_id == address_id)
    here = here.where(or_(Delivery.id.in_(ids), Delivery.seq.in_(ids), Delivery.edits_id.in_(ids)))
    here = here.execution_options(synchronize_session=False)
    db.execute(here.where(Delivery.state.in_((*PENDING, "unknown"))).values(state="cancelled", error="forgotten"))
    db.execute(here.values(words={}, choices=[]))
