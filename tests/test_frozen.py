"""A process that freezes with locks in its hands, on PostgreSQL. SQLite's file stays locked until it is ended."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from threading import Event

import pytest
from sqlalchemy import update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from storage import leases
from storage.engine import Database
from storage.leases import TTL, Holder
from storage.models import Lease

pytestmark = pytest.mark.postgresql_only("SQLite cannot take a lock from a process that lives")


@pytest.fixture
async def pair(database_url: str) -> AsyncIterator[tuple[Database, Database]]:
    frozen, other = Database(database_url), Database(database_url)
    yield frozen, other
    await frozen.close()
    await other.close()


def one_row(db: Session) -> None:
    db.execute(update(Lease).values(holder="frozen"))


def many_rows(db: Session) -> None:
    db.execute(update(Lease), [{"name": name, "holder": "frozen"} for name in ("web", "telegram")])


@pytest.mark.parametrize("locks", [one_row, many_rows])
async def test_what_it_has_locked_is_free_again_before_its_lease_ends(
    pair: tuple[Database, Database], locks: Callable[[Session], None]
) -> None:
    frozen, other = pair
    for name in ("web", "telegram"):
        await other.run(lambda db, name=name: leases.hold(db, name, Holder("other", "1")))
    moving, asleep = Event(), Event()

    def freezes(db: Session) -> None:
        locks(db)
        asleep.set()
        moving.wait(30)

    lost = asyncio.ensure_future(frozen.run(freezes))
    await asyncio.to_thread(asleep.wait, 10)
    try:
        blocked = update(Lease).values(holder="awake")
        await asyncio.wait_for(other.run(lambda db: db.execute(blocked)), TTL.total_seconds())
    finally:
        moving.set()
    with pytest.raises(DBAPIError):
        await lost
    assert await other.read(lambda db: [lease.holder for lease in leases.everyone(db)]) == ["awake"] * 2
