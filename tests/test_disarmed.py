"""A database that was restored from a backup says nothing again that may have been said since."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from storage import addresses, deliveries, pulses
from storage.models import Meeting, Periodic, Person, Reminder
from tests.databases import Databases
from tests.scripted import Scripted
from tests.world import World

pytestmark = pytest.mark.sqlite_only("a backup is put back by copying its file; what follows from it asks rows alone")


@pytest.fixture
def far() -> Scripted:
    return Scripted()


@pytest.fixture
async def outbox(tmp_path: Path, database_url: str, far: Scripted) -> AsyncIterator[World]:
    world = World(tmp_path, database_url)
    await world.open()
    world.app.add(far)
    await world.app.heartbeat.begin()
    yield world
    await world.close()


async def queued(world: World, text: str) -> None:
    def add(db: Session) -> None:
        message = deliveries.Message("verbatim", {"html": text})
        deliveries.reply(db, addresses.locked(db, "web", "1"), message, world.clock.now(), text)

    await world.app.database.run(add)


async def backed_up(world: World) -> Path:
    """A copy of the database as it is, made the way SQLite asks for."""
    target = world.folder / "backup.db"
    await world.app.database.run(lambda db: db.connection().exec_driver_sql("SELECT 1"))
    async with world.app.database.engine.connect() as connection:
        await connection.rollback()
        raw = await connection.get_raw_connection()
        assert raw.driver_connection
        await raw.driver_connection.execute(f"VACUUM INTO '{target}'")
    return target


async def restored(world: World, backup: Path, far: Scripted) -> World:
    """The program is stopped, the backup put in place, and the program started anew."""
    await world.close()
    for rest in world.folder.glob("chibo.db*"):
        rest.unlink()
    shutil.copyfile(backup, world.folder / "chibo.db")
    again = World(world.folder, world.url, clock=world.clock)
    again.app.add(far)
    await again.app.heartbeat.begin()
    return again


async def test_nothing_is_sent_until_it_is_rearmed_and_then_only_what_is_new(outbox: World, far: Scripted) -> None:
    await queued(outbox, "cũ")
    backup = await backed_up(outbox)
    await outbox.settle()
    await outbox.app.heartbeat.beat()
    again = await restored(outbox, backup, far)
    again.clock.forward_to(again.clock.now() + timedelta(minutes=1))
    await queued(again, "mới")
    await again.settle()
    assert far.arrived == [("1", "cũ")]
    left = await again.app.database.run(pulses.rearm)
    await again.settle()
    assert (left, far.arrived) == (pulses.Rearmed(messages=1, reminders=0), [("1", "cũ"), ("1", "mới")])
    assert [row.state for row in await again.outbox()] == ["unknown", "sent"]
    await again.close()


async def test_reminders_and_digests_that_were_due_before_are_not_said_again(outbox: World, far: Scripted) -> None:
    person_id, now = await outbox.member("An", "secretary"), outbox.clock.now()

    def due(db: Session) -> None:
        person = db.get_one(Person, person_id)
        meeting = Meeting(
            committee_id=person.committee_id, cell_id=person.cell_id, kind="regular", created_by=person.id, place="đây",
            starts_at=now + timedelta(days=3), created_at=now,
        )  # fmt: skip
        db.add(meeting)
        db.flush()
        for kind, hours in (("first", -1), ("second", 5)):
            due_at, expires = now + timedelta(hours=hours), now + timedelta(days=2)
            db.add(Reminder(meeting_id=meeting.id, version=1, kind=kind, due_at=due_at, expires_at=expires))
        db.add(Periodic(cell_id=person.cell_id, kind="digest", due_at=now - timedelta(hours=1)))

    await outbox.app.database.run(due)
    backup = await backed_up(outbox)
    await outbox.app.heartbeat.beat()
    again = await restored(outbox, backup, far)
    await again.app.ticker.tick()
    states = select(Reminder.state).order_by(Reminder.id)
    assert await again.app.database.read(lambda db: db.scalars(states).all()) == ["waiting", "waiting"]
    await again.app.database.run(pulses.rearm)
    assert await again.app.database.read(lambda db: db.scalars(states).all()) == ["skipped", "waiting"]
    await again.close()


async def test_a_restart_on_the_same_database_goes_on(outbox: World, far: Scripted) -> None:
    await queued(outbox, "một")
    await outbox.close()
    again = World(outbox.folder, outbox.url, clock=outbox.clock)
    again.app.add(far)
    await again.app.heartbeat.begin()
    await again.settle()
    assert far.arrived == [("1", "một")]
    await again.close()


async def test_another_database_in_the_same_folder_is_not_taken_for_an_old_one(
    outbox: World, far: Scripted, databases: Databases
) -> None:
    for _ in range(5):
        await outbox.app.heartbeat.beat()
    await outbox.close()
    (outbox.folder / "chibo.db").unlink()
    fresh = World(outbox.folder, databases.fresh(outbox.folder))
    await fresh.open()
    fresh.app.add(far)
    await fresh.app.heartbeat.begin()
    await queued(fresh, "một")
    await fresh.settle()
    assert far.arrived == [("1", "một")]
    await fresh.close()


async def test_a_backup_from_before_heartbeats_is_disarmed_too(outbox: World, far: Scripted) -> None:
    await queued(outbox, "cũ")
    await outbox.app.database.run(lambda db: db.delete(db.get_one(pulses.Pulse, 1)))
    again = await restored(outbox, await backed_up(outbox), far)
    await again.settle()
    assert far.arrived == []
    assert await again.app.database.read(pulses.disarmed)
    await again.close()


async def test_a_backup_put_into_a_new_folder_is_disarmed_too(outbox: World, far: Scripted) -> None:
    await queued(outbox, "cũ")
    backup = await backed_up(outbox)
    (outbox.folder / "heartbeat.json").unlink()
    again = await restored(outbox, backup, far)
    await again.settle()
    assert far.arrived == []
    assert await again.app.database.run(pulses.rearm)
    await again.close()
    once_more = World(outbox.folder, outbox.url, clock=outbox.clock)
    await once_more.app.heartbeat.begin()
    assert await once_more.app.database.read(pulses.disarmed) is None, "it knows this folder now"
    await once_more.close()


async def test_a_heartbeat_file_that_a_crash_left_empty_stops_nobody(outbox: World, far: Scripted) -> None:
    (outbox.folder / "heartbeat.json").write_text("")
    await outbox.app.heartbeat.begin()
    await queued(outbox, "một")
    await outbox.settle()
    assert far.arrived == [("1", "một")]
