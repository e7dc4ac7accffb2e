"""Clocks that are set, and programs that were away: everything useful is said once, nothing after its time."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from bot.app import App
from bot.clockwatch import ClockWatch
from bot.reminders import plan
from storage import addresses, deliveries, meetings
from storage.meetings import Item, Plan
from storage.models import Person
from tests.conftest import Joins
from tests.phone import WebPhone
from tests.scripted import Scripted
from tests.world import ZONE, World

THURSDAY = datetime(2026, 12, 3, 19, 30, tzinfo=ZONE)
REMINDS = ("Nhắc lịch", "Sắp đến giờ họp")


async def announced(world: World, starts_at: datetime) -> int:
    """A meeting with its reminders, without the invitation."""

    def add(db: Session) -> int:
        now = world.clock.now()
        meeting = meetings.add(db, db.get_one(Person, 1), Plan("regular", starts_at, "Nhà", [Item("Thời sự")]), now)
        plan(db, meeting, world.app.dispatcher.schedule, ZONE, now)
        return meeting.id

    return await world.app.database.run(add)


@pytest.fixture
def far() -> Scripted:
    return Scripted()


@pytest.fixture
async def watched(tmp_path: Path, database_url: str, far: Scripted) -> AsyncIterator[World]:
    """A world whose wall clock can be set wrong while the monotonic one goes on."""
    world = World(tmp_path, database_url)
    await world.app.database.close()
    world.app = App(world.settings, world.clock, watch=ClockWatch(wall=lambda: world.clock.now().timestamp()))
    world.app.add(far)
    await world.open()
    await world.member("An", "secretary")
    await world.app.ticker.tick()
    yield world
    await world.close()


async def queue(world: World, text: str) -> None:
    def add(db: Session) -> None:
        address = addresses.locked(db, "web", "1")
        deliveries.reply(db, address, deliveries.Message("verbatim", {"html": text}), world.clock.now(), text)

    await world.app.database.run(add)


@pytest.mark.parametrize("by", [timedelta(hours=2), -timedelta(hours=2), timedelta(days=1), -timedelta(days=1)])
async def test_while_the_clock_was_just_set_nothing_is_sent_and_then_everything_once(
    watched: World, far: Scripted, by: timedelta
) -> None:
    await queue(watched, "một")
    watched.clock.at += by
    await watched.settle()
    assert far.arrived == []
    await watched.app.ticker.tick()
    await watched.settle()
    watched.clock.at -= by  # and set right again
    await queue(watched, "hai")
    await watched.app.ticker.tick()
    await watched.settle()
    assert far.arrived == [("1", "một"), ("1", "hai")]


async def joined(world: World) -> None:
    def join(db: Session) -> None:
        address, person = addresses.locked(db, "web", "1"), db.get_one(Person, 1)
        person.consented_at = world.clock.now()
        addresses.link(db, address, person)

    await world.app.database.run(join)


async def test_a_clock_that_goes_to_and_fro_reminds_once(watched: World, far: Scripted) -> None:
    await joined(watched)
    await announced(watched, watched.clock.now() + timedelta(days=3, hours=1))
    for by in (timedelta(hours=2), -timedelta(hours=2), timedelta(hours=2), timedelta(days=1), -timedelta(days=1)):
        watched.clock.at += by
        await watched.app.ticker.tick()
        await watched.settle()
    assert [REMINDS[0] in text for _, text in far.arrived] == [True]


async def test_a_clock_set_past_the_meeting_reminds_nobody_of_it(watched: World, far: Scripted) -> None:
    await joined(watched)
    await announced(watched, watched.clock.now() + timedelta(hours=6))
    watched.clock.at += timedelta(days=1)
    await watched.app.ticker.tick()
    await watched.settle()
    assert far.arrived == []


def at(day: int, clock: str) -> datetime:
    """In the days before the meeting: 30 is 30 November, 1 to 4 are December."""
    return datetime.fromisoformat(f"2026-{'11' if day == 30 else '12'}-{day:02} {clock}").replace(tzinfo=ZONE)


FIRST, SECOND, ATTEND = "30/11 19:30", "02/12 19:30", "03/12 17:30"
STOPS: dict[str, tuple[datetime, datetime, list[str], list[str]]] = {
    "30 minutes over the first reminder": (at(30, "19:15"), at(30, "19:45"), ["30/11 19:45", SECOND], [ATTEND]),
    "3 hours, into the quiet hours": (at(30, "18:30"), at(30, "21:35"), ["01/12 06:30", SECOND], [ATTEND]),
    "2 days over the first": (at(30, "12:00"), at(2, "12:00"), ["02/12 12:00", SECOND], [ATTEND]),
    "2 days over both": (at(30, "19:00"), at(2, "20:00"), ["02/12 20:00"], [ATTEND]),
    "30 minutes over the last": (at(3, "17:15"), at(3, "17:45"), [FIRST, SECOND], ["03/12 17:45"]),
    "3 hours until it begins": (at(3, "16:30"), at(3, "19:30"), [FIRST, SECOND], []),
    "2 days over all of it": (at(2, "12:00"), at(4, "12:00"), [FIRST], []),
}


def heard(phone: WebPhone) -> list[str]:
    reminding = (seen for seen in phone.inbox if any(words in seen.text for words in REMINDS))
    return [seen.at.astimezone(ZONE).strftime("%d/%m %H:%M") for seen in reminding]


@pytest.mark.parametrize("stop", STOPS)
async def test_after_being_down_what_is_still_useful_is_said_once(world: World, joins: Joins, stop: str) -> None:
    down, up, silent_hears, comer_hears = STOPS[stop]
    silent, comer = await joins("An", "secretary"), await joins("Bình")
    meeting_id = await announced(world, THURSDAY)
    await comer.presses(f"a:rsvp:{meeting_id}:yes")
    await world.forward_to(down)
    world.clock.forward_to(up)
    await world.forward_to(up)
    await world.forward_to(max(up, THURSDAY + timedelta(hours=1)))
    await silent.looks()
    await comer.looks()
    assert (heard(silent), heard(comer)) == (silent_hears, comer_hears)
