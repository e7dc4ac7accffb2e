"""chibo doctor says whether the program runs, who may send, and whether sending is locked."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.config import Settings
from storage.engine import Database
from storage.models import Lease, Pulse
from tests.test_doctor import NOW, adds, database, found, settings, standing_clock

__all__ = ["database", "settings", "standing_clock"]  # fixtures


async def beats(database: Database, ago: timedelta, disarmed: bool = False) -> None:
    at = NOW - ago
    pulse = Pulse(database_id="x", at=at, disarmed_at=at if disarmed else None)
    await database.run(lambda db: db.add(pulse))


async def leased(database: Database, until: timedelta) -> None:
    lease = Lease(name="telegram", holder="may-chu:12", epoch=3, expires_at=NOW + until)
    await database.run(lambda db: db.add(lease))


async def test_a_running_program_and_who_sends_get_good_marks(settings: Settings, database: Database) -> None:
    await beats(database, timedelta(seconds=30))
    await leased(database, timedelta(seconds=20))
    good = await found(settings, "good")
    assert good["doctor-running"] == {"at": NOW - timedelta(seconds=30)}
    assert good["doctor-lease"] == {"name": "telegram", "holder": "may-chu:12"}
    assert await found(settings, "note") == await found(settings, "bad") == {}


async def test_a_right_to_send_that_ended_says_nothing_while_nothing_is_to_be_sent(
    settings: Settings, database: Database
) -> None:
    await beats(database, timedelta(seconds=30))
    await leased(database, timedelta(minutes=-3))
    assert "doctor-lease" not in await found(settings, "good")
    assert await found(settings, "note") == await found(settings, "bad") == {}


@pytest.mark.parametrize(("due", "grade"), [(False, "note"), (True, "bad")])
async def test_a_program_that_stands_still_is_bad_where_something_is_due(
    settings: Settings, database: Database, due: bool, grade: str
) -> None:
    await beats(database, timedelta(minutes=3))
    await leased(database, timedelta(minutes=-3))  # whoever is gone holds nothing: one line is enough
    if due:
        await adds(database)
    assert await found(settings, grade) == {"doctor-silent": {"since": NOW - timedelta(minutes=3)}}


async def test_a_restored_backup_is_told_with_the_way_out(settings: Settings, database: Database) -> None:
    await beats(database, timedelta(minutes=1), disarmed=True)
    assert await found(settings) == {"doctor-disarmed": {"since": NOW - timedelta(minutes=1)}}


async def test_paused_messages_are_no_fault(settings: Settings, database: Database) -> None:
    await adds(database, state="paused")
    assert (await found(settings, "good"))["doctor-paused"] == {"count": 1}
    assert await found(settings, "note") == {}
