"""When the machine's clock is set, nothing is sent until what is due has been read anew, and nothing is lost."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from bot.clockwatch import ALONE, ClockWatch
from storage import addresses, deliveries
from tests.scripted import Scripted
from tests.world import World


@pytest.fixture
async def far(world: World) -> Scripted:
    world.app.senders.clear()
    far = Scripted()
    world.app.add(far)
    return far


async def queued(world: World) -> None:
    def add(db: Session) -> None:
        message = deliveries.Message("verbatim", {"html": "tin"})
        deliveries.reply(db, addresses.locked(db, "web", "1"), message, world.clock.now(), "one")

    await world.app.database.run(add)


@pytest.mark.parametrize("hours", [-2, 2, 24])
async def test_sending_pauses_until_the_ticker_has_looked(world: World, far: Scripted, hours: int) -> None:
    await queued(world)
    world.app.watch.wall = lambda: hours * 3600 + world.app.watch.steady()
    world.app.watch._apart = 0  # pyright: ignore[reportPrivateUsage]
    world.clock.at += timedelta(hours=hours)
    await world.settle()
    assert far.arrived == []
    await world.app.ticker.tick()
    await world.settle()
    assert far.arrived == [("1", "tin")], "also where the clock was set back behind the hour it was due"


def test_a_clock_that_is_corrected_by_seconds_stops_nobody() -> None:
    wall, steady = [1000.0], [0.0]
    watch = ClockWatch(lambda: wall[0], lambda: steady[0])
    wall[0] += 59
    assert not watch.jumped()
    wall[0] += 2
    assert watch.jumped()


def test_a_sender_without_a_ticker_beside_it_goes_on_after_a_while() -> None:
    wall, steady = [1000.0], [1.0]
    watch = ClockWatch(lambda: wall[0], lambda: steady[0])
    wall[0] += 7200
    assert watch.jumped()
    steady[0] += ALONE + 1
    wall[0] += ALONE + 1
    assert not watch.jumped()
