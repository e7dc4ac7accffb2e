"""What has come in: first sights, and the letters (events that could not be handled)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from storage.models import DeadLetter, Delivery, SeenEvent
from storage.models.delivery import PENDING

# Made once: to build a statement anew takes five times as long as to run it, and every event runs it.
_SEEN = SeenEvent.metadata.tables["seen_event"]
_FIRST_SIGHT = {
    "sqlite": sqlite.insert(_SEEN).on_conflict_do_nothing().returning(_SEEN.c.event_id),
    "postgresql": postgresql.insert(_SEEN).on_conflict_do_nothing().returning(_SEEN.c.event_id),
}


def first_sight(db: Session, channel: str, event_id: str, now: datetime) -> bool:
    """Remember the event. False when it was handled before."""
    row = _FIRST_SIGHT[db.get_bind().dialect.name]
    return db.execute(row, {"channel": channel, "event_id": event_id, "at": now}).first() is not None


def is_seen(db: Session, channel: str, event_id: str) -> bool:
    """Whether the event was handled before, without remembering it."""
    return db.get(SeenEvent, (channel, event_id)) is not None


def bury(db: Session, channel: str, event_id: str, event: dict[str, Any], traceback: str, now: datetime) -> None:
    """Keep an event that could not be handled, and never try it again by itself."""
    if first_sight(db, channel, event_id, now):
        db.add(DeadLetter(channel=channel, event_id=event_id, event=event, traceback=traceback, at=now))


def letters(db: Session, ids: Collection[int] = ()) -> Sequence[DeadLetter]:
    """Those that were not handled yet, oldest first: all, or the ones asked for."""
    found = select(DeadLetter).where(DeadLetter.replayed_at.is_(None)).order_by(DeadLetter.id)
    return db.scalars(found.where(DeadLetter.id.in_(ids)) if ids else found).all()


def replayed(db: Session, letter_id: int, now: datetime) -> None:
    """Note that a letter is handled, and forget what was said."""
    db.execute(update(DeadLetter).where(DeadLetter.id == letter_id).values(replayed_at=now, event={}, traceback=""))


def forget_sent(db: Session, before: datetime) -> None:
    """Messages carry what people said; once settled and old they serve nothing."""
    settled = Delivery.state.not_in((*PENDING, "sending"))
    db.execute(delete(Delivery).where(settled, Delivery.created_at < before))


def forget_seen(db: Session, before: datetime) -> None:
    """Platforms replay for hours, not for weeks. Letters that were handled are forgotten as late."""
    db.execute(delete(SeenEvent).where(SeenEvent.at < before))
    db.execute(delete(DeadLetter).where(DeadLetter.replayed_at < before))
