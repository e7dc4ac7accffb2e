"""What `chibo doctor` and the operator's charts ask the database. Nothing here looks through what was sent long ago."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import func, literal_column, select
from sqlalchemy.orm import Session

from storage.models import DeadLetter, Delivery, Lease, Pulse, Reminder, SeenEvent
from storage.models.delivery import BROADCAST, NOTICE, REPLY, TROUBLED, DeliveryState

RECENT = timedelta(days=7)
HEADS = 1000  # rows of a priority among which the oldest due one is looked for


@dataclass(frozen=True)
class Outbox:
    """`rows`: by account and state; failed and unknown ones of the last 7 days. `oldest_due`: by account."""

    rows: dict[tuple[str, str], int] = field(default_factory=dict[tuple[str, str], int])
    oldest_due: dict[str, datetime] = field(default_factory=dict[str, datetime])
    dead_letters: int = 0

    def count(self, state: DeliveryState) -> int:
        return sum(count for (_, of), count in self.rows.items() if of == state)


def outbox(db: Session, now: datetime) -> Outbox:
    rows: dict[tuple[str, str], int] = {}
    for state in ("waiting", "sending", *TROUBLED):
        rows |= {(account, state): count for account, count in _counted(db, state, now)}
    oldest = {account: _oldest_due(db, account, now) for account, state in rows if state == "waiting"}
    letters = select(func.count()).where(DeadLetter.replayed_at.is_(None))
    return Outbox(rows, {account: due for account, due in oldest.items() if due}, db.scalar(letters) or 0)


def _counted(db: Session, state: DeliveryState, now: datetime) -> Sequence[tuple[str, int]]:
    """By account. The state stands in the statement itself, so that the partial indexes serve."""
    found = select(Delivery.account, func.count()).where(Delivery.state == literal_column(f"'{state}'"))
    if state in ("failed", "unknown"):
        found = found.where(Delivery.created_at > now - RECENT)
    if state == "failed":
        found = found.where(Delivery.error.is_distinct_from("blocked"))  # whoever shut us out wanted it so
    return [(account, count) for account, count in db.execute(found.group_by(Delivery.account))]


def _oldest_due(db: Session, account: str, now: datetime) -> datetime | None:
    """Since when the oldest message at the head of the queue may go: messages leave in this order."""
    waiting = Delivery.state == literal_column("'waiting'")
    found: list[datetime] = []
    for priority in (REPLY, NOTICE, BROADCAST):
        heads = select(Delivery.not_before).where(waiting, Delivery.account == account, Delivery.priority == priority)
        head = heads.order_by(Delivery.id).limit(HEADS).subquery()
        if due := db.scalar(select(func.min(head.c.not_before)).where(head.c.not_before <= now)):
            found.append(due)
    return min(found, default=None)


def pulse(db: Session) -> Pulse | None:
    return db.scalars(select(Pulse).limit(1)).first()


def leases(db: Session) -> Sequence[Lease]:
    return db.scalars(select(Lease).order_by(Lease.name)).all()


def reminders_due(db: Session, now: datetime) -> bool:
    due = select(Reminder.id).where(Reminder.state == literal_column("'waiting'"), Reminder.due_at <= now)
    return db.scalar(due.limit(1)) is not None


def last_moment(db: Session) -> datetime | None:
    """The latest time at which anything came in or went out."""
    newest = select(Delivery.created_at).order_by(Delivery.id.desc()).limit(1)  # the ids grow with time
    found = [db.scalar(select(func.max(SeenEvent.at))), db.scalar(newest)]
    return max((moment for moment in found if moment), default=None)


def server_time(db: Session) -> datetime | None:
    """The clock of the database's machine; None for SQLite, which has no other than ours."""
    return db.scalar(select(func.now())) if db.get_bind().dialect.name == "postgresql" else None
