"""Who sends for an account, or ticks: one holder at a time, by rows and the database's own clock.

No session locks: behind a transaction pooler they belong to nobody. A holder that lost its lease without knowing can
do no harm, because everything it marks must carry its epoch.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from storage.models import Lease
from storage.rows import inserting

TTL = timedelta(seconds=14)
"""How long a lease lasts without renewal, and so the longest that others wait for a holder that died."""
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Holder:
    """One run of the program. `folder` names its data folder; `run` is new at every start.

    `locked`: it has a lock in that folder, which dies with its process. So whoever gets the lock knows that the one
    who had it is dead, and need not wait for its lease to end.
    """

    folder: str
    run: str
    locked: bool = False

    @property
    def name(self) -> str:
        return f"{self._with_lock if self.locked else self.folder}/{self.run}"

    @property
    def _with_lock(self) -> str:
        return f"{self.folder}+lock"

    def survives(self, name: str) -> bool:
        """Whether whoever has this name is certainly dead."""
        return self.locked and name.startswith(f"{self._with_lock}/")


def hold(db: Session, name: str, holder: Holder) -> int | None:
    """Take the lease or renew it, until TTL from now. Returns its epoch, or None while somebody else has it."""
    lease = locked(db, name)
    now = database_time(db)
    if lease.holder != holder.name:
        if lease.expires_at > now and not holder.survives(lease.holder):
            return None
        lease.holder, lease.epoch = holder.name, lease.epoch + 1
    lease.expires_at = now + TTL
    return lease.epoch


def locked(db: Session, name: str) -> Lease:
    """The lease's row, which nobody else can read for update until this transaction ends."""
    if db.get_bind().dialect.name == "postgresql":
        db.execute(select(func.set_config("lock_timeout", "5s", True)))
    return db.get(Lease, name, with_for_update=True) or _made(db, name)


def release(db: Session, name: str, holder: Holder) -> None:
    """At a clean end: the next one need not wait."""
    lease = db.get(Lease, name, with_for_update=True)
    if lease and lease.holder == holder.name:
        lease.expires_at = database_time(db)


def everyone(db: Session) -> Sequence[Lease]:
    return db.scalars(select(Lease).order_by(Lease.name)).all()


def database_time(db: Session) -> datetime:
    """The one clock that all holders share. On SQLite they share a machine."""
    found = db.scalar(select(func.clock_timestamp())) if db.get_bind().dialect.name == "postgresql" else None
    return found or datetime.now(UTC)


def _made(db: Session, name: str) -> Lease:
    nobody = inserting(db, Lease).values(name=name, holder="", epoch=0, expires_at=LONG_AGO)
    db.execute(nobody.on_conflict_do_nothing())
    return db.get_one(Lease, name, with_for_update=True)
