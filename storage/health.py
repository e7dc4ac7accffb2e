"""What `chibo doctor` asks the database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from storage.models import DeadLetter, Delivery, SeenEvent

RECENT = timedelta(days=7)


@dataclass(frozen=True)
class Outbox:
    """`oldest_due`: since when the oldest message that may go has been waiting. `failed`: in the last 7 days."""

    waiting: int
    oldest_due: datetime | None
    failed: int
    dead_letters: int


def outbox(db: Session, now: datetime) -> Outbox:
    waiting = select(func.count(), func.min(Delivery.not_before)).where(Delivery.state == "waiting")
    count, _ = db.execute(waiting).one()
    _, oldest = db.execute(waiting.where(Delivery.not_before <= now)).one()
    failed = select(func.count()).where(Delivery.state == "failed", Delivery.created_at > now - RECENT)
    failed = failed.where(Delivery.error.is_distinct_from("blocked"))  # whoever shut us out wanted it so
    dead = select(func.count()).select_from(DeadLetter)
    return Outbox(count, oldest, db.scalar(failed) or 0, db.scalar(dead) or 0)


def last_moment(db: Session) -> datetime | None:
    """The latest time at which anything came in or went out."""
    found = [db.scalar(select(func.max(column))) for column in (SeenEvent.at, Delivery.created_at)]
    return max((moment for moment in found if moment), default=None)


def server_time(db: Session) -> datetime | None:
    """The clock of the database's machine; None for SQLite, which has no other than ours."""
    return db.scalar(select(func.now())) if db.get_bind().dialect.name == "postgresql" else None
