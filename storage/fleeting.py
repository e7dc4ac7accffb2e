"""Answers whose words are locked (bot/fleeting.py), and which go once something newer is said."""

from __future__ import annotations

from sqlalchemy import String, cast, delete, func, or_, select
from sqlalchemy.orm import Session, aliased

from storage.models import Delivery
from storage.models.delivery import PENDING

FLEETING = "fleeting"
"""The key of such an answer."""


def forget(db: Session, *, of_chat: int | None = None) -> None:
    """Those that were said go, but for the newest choices of a chat: a number may still be meant for them.

    The last row of all stays as well, for SQLite gives its number to the next one.
    """
    later, newest = aliased(Delivery), select(func.max(Delivery.id)).scalar_subquery()
    newer = select(later.id).where(later.address_id == Delivery.address_id, later.id > Delivery.id)
    newer = newer.where(cast(later.choices, String) != "[]")
    gone = delete(Delivery).where(Delivery.key == FLEETING, Delivery.state.not_in((*PENDING, "sending")))
    gone = gone.where(or_(cast(Delivery.choices, String) == "[]", newer.exists()), Delivery.id != newest)
    if of_chat is not None:
        gone = gone.where(Delivery.address_id == of_chat)
    db.execute(gone, execution_options={"synchronize_session": False})
