"""What has come in: first sights, and the letters that could not be handled."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import delete
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from storage.models import DeadLetter, Delivery, SeenEvent


def first_sight(db: Session, channel: str, event_id: str, now: datetime) -> bool:
    """Remember the event. False when it was handled before."""
    dialect = postgresql if db.get_bind().dialect.name == "postgresql" else sqlite
    row = dialect.insert(SeenEvent).values(channel=channel, event_id=event_id, at=now).on_conflict_do_nothing()
    return db.execute(row.returning(SeenEvent.event_id)).first() is not None


def bury(db: Session, channel: str, event_id: str, event: dict[str, Any], traceback: str, now: datetime) -> None:
    """Keep an event that could not be handled, and never try it again by itself."""
    if first_sight(db, channel, event_id, now):
        db.add(DeadLetter(channel=channel, event_id=event_id, event=event, traceback=traceback, at=now))


def forget_sent(db: Session, before: datetime) -> None:
    """Messages carry what people said; once settled and old they serve nothing."""
    settled = Delivery.state.not_in(("waiting", "sending"))
    db.execute(delete(Delivery).where(settled, Delivery.created_at < before))


def forget_seen(db: Session, before: datetime) -> None:
    """Platforms replay for hours, not for weeks."""
    db.execute(delete(SeenEvent).where(SeenEvent.at < before))
