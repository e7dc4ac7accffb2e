"""What leaders were told of a comment: each notice has a name, by which it is called off as long as it is not sent."""

from __future__ import annotations

from secrets import token_hex

from sqlalchemy import ColumnElement, or_, select, update
from sqlalchemy.orm import Session

from storage.models import Delivery
from storage.models.delivery import PENDING, DeliveryState

TRIED_AGAIN: tuple[DeliveryState, ...] = ("failed", "unknown", "expired")
"""An operator may send these once more (storage/outbox.py)."""


def name(comment_id: int, about: str = "it") -> str:
    """Of one notice about a comment: `about` tells notices of its words from those of its reservation."""
    return f"comment{comment_id}:{about}:{token_hex(4)}"


def void(db: Session, comment_id: int, about: str = "it") -> bool:
    """Nothing that still waits is sent as it was. Whether somebody may have read it already."""
    mine = _of(comment_id, about)
    perhaps = or_(Delivery.state.in_(("sending", "sent", "unknown")), Delivery.repeats)
    waiting = update(Delivery).where(mine, Delivery.state.in_((*PENDING, *TRIED_AGAIN)))
    known = db.scalar(select(Delivery.id).where(mine, perhaps).limit(1)) is not None
    db.execute(waiting.values(state="cancelled", error="superseded"), execution_options={"synchronize_session": False})
    return known or db.scalar(select(Delivery.id).where(mine, perhaps).limit(1)) is not None


def forget_words(db: Session, comment_id: int) -> None:
    """What was withdrawn stands in no message of ours any more, once that is sent or will never be."""
    settled = update(Delivery).where(_of(comment_id), Delivery.state.in_(("sent", "cancelled")))
    db.execute(settled.values(words={}), execution_options={"synchronize_session": False})


def _of(comment_id: int, about: str = "") -> ColumnElement[bool]:
    """With the parts that a long one was cut into."""
    begins = f"comment{comment_id}:{about}:" if about else f"comment{comment_id}:"
    named = Delivery.dedupe_key.startswith(begins, autoescape=True)
    return or_(named, Delivery.seq.in_(select(Delivery.id).where(named)))
