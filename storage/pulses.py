"""The database's heartbeat. A database that lags behind the copy in the data folder was restored from a backup.

It starts disarmed: nothing is sent until an operator has looked (reliability.md, "Restored backups").
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from sqlalchemy import CursorResult, select, update
from sqlalchemy.orm import Session

from storage.models import Delivery, Pulse, Reminder
from storage.models.delivery import PENDING
from storage.rows import inserting

ONLY = 1


@dataclass(frozen=True)
class Beat:
    """`database` tells one database from another; `number` only grows."""

    database: str
    number: int


def beat(db: Session, now: datetime) -> Beat:
    """One beat more. The database's row comes first, its copy in the folder after the commit."""
    pulse = db.get(Pulse, ONLY, with_for_update=True) or _first(db, now)
    pulse.beat, pulse.at = pulse.beat + 1, now
    return Beat(pulse.database_id, pulse.beat)


def compare(db: Session, copy: Beat | None, now: datetime) -> bool:
    """Whether this database is older than the folder's copy of its heartbeat: then it is disarmed from now on."""
    pulse = db.get(Pulse, ONLY)
    behind = _behind(db, pulse, copy)
    pulse = pulse or _first(db, now)
    if behind:
        pulse.disarmed_at = pulse.disarmed_at or now
        pulse.beat = max(pulse.beat, copy.number if copy else 0)
    return behind


def _behind(db: Session, pulse: Pulse | None, copy: Beat | None) -> bool:
    """`copy` is None where the folder never had one: then an SQLite file with a heartbeat came from elsewhere."""
    if pulse is None:  # before the first beat, or from before there were heartbeats
        return copy is not None and db.scalar(select(Delivery.id).limit(1)) is not None
    if copy is None:
        return db.get_bind().dialect.name == "sqlite" and pulse.beat > 0
    return copy.database == pulse.database_id and copy.number > pulse.beat


def current(db: Session) -> Beat:
    pulse = db.get_one(Pulse, ONLY)
    return Beat(pulse.database_id, pulse.beat)


def disarmed(db: Session) -> datetime | None:
    """Since when nothing is sent, because somebody must look first."""
    return db.scalar(select(Pulse.disarmed_at).where(Pulse.id == ONLY))


@dataclass(frozen=True)
class Rearmed:
    """How many messages and reminders of the restored database are left unsaid."""

    messages: int
    reminders: int


def rearm(db: Session) -> Rearmed | None:
    """Go on. What the backup held as due may have been said since: it is kept as unknown, and not said again.

    What came in after the restored database was first opened is new, and goes. None where nothing was disarmed.
    """
    pulse = db.get(Pulse, ONLY, with_for_update=True)
    since = pulse and pulse.disarmed_at
    if pulse is None or since is None:
        return None
    old = update(Delivery).where(Delivery.state.in_((*PENDING, "sending")), Delivery.created_at <= since)
    messages = db.execute(old.values(state="unknown", error="restored"))
    due = update(Reminder).where(Reminder.state == "waiting", Reminder.due_at <= since)
    reminders = db.execute(due.values(state="skipped", fired_at=since))
    pulse.disarmed_at = None
    return Rearmed(_count(messages), _count(reminders))


def _count(result: object) -> int:
    return result.rowcount if isinstance(result, CursorResult) else 0


def _first(db: Session, now: datetime) -> Pulse:
    row = inserting(db, Pulse).values(id=ONLY, database_id=uuid4().hex, beat=0, at=now)
    db.execute(row.on_conflict_do_nothing())
    return db.get_one(Pulse, ONLY, with_for_update=True)
