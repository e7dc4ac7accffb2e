"""At night only what somebody waits for, or what cannot wait, makes a phone ring."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from bot.quiet import quiet_until
from storage import addresses, deliveries
from storage.models import Delivery
from storage.models.delivery import BROADCAST, NOTICE, REPLY
from tests.scripted import Scripted
from tests.world import START, ZONE, World

NIGHT, MORNING = START.replace(hour=22), START.replace(hour=6, minute=30) + timedelta(days=1)
HOURS = (datetime(2026, 1, 1, 21, 30).time(), datetime(2026, 1, 1, 6, 30).time())  # noqa: DTZ001 - a clock's face


@pytest.fixture
async def far(world: World) -> Scripted:
    world.app.senders.clear()
    far = Scripted()
    world.app.add(far)
    return far


async def queued(world: World, priority: int, expires: datetime | None = None, *, urgent: bool = False) -> None:
    def add(db: Session) -> None:
        address = addresses.locked(db, "web", "1")
        message = deliveries.Message("verbatim", {"html": "tin"})
        deliveries.reply(db, address, message, world.clock.now(), "one")
        db.flush()
        row = db.get_one(Delivery, 1)
        row.priority, row.expires_at, row.urgent = priority, expires, urgent

    await world.app.database.run(add)


async def test_what_is_for_many_waits_for_the_morning(world: World, far: Scripted) -> None:
    world.clock.at = NIGHT
    await queued(world, BROADCAST)
    await world.settle()
    await world.forward_to(MORNING - timedelta(minutes=1))
    assert far.arrived == []
    await world.forward_to(MORNING)
    assert far.arrived == [("1", "tin")]


@pytest.mark.parametrize("priority", [REPLY, NOTICE])
async def test_answers_go_at_night(world: World, far: Scripted, priority: int) -> None:
    world.clock.at = NIGHT
    await queued(world, priority)
    await world.settle()
    assert far.arrived == [("1", "tin")]


async def test_what_would_be_too_late_in_the_morning_goes_at_night(world: World, far: Scripted) -> None:
    world.clock.at = NIGHT
    await queued(world, BROADCAST, expires=MORNING)
    await world.settle()
    assert far.arrived == [("1", "tin")]


async def test_what_is_urgent_goes_at_night(world: World, far: Scripted) -> None:
    world.clock.at = NIGHT
    await queued(world, BROADCAST, urgent=True)
    await world.settle()
    assert far.arrived == [("1", "tin")]


@pytest.mark.parametrize(
    ("hour", "ends"),
    [
        ((21, 29), None),
        ((21, 30), MORNING),
        ((23, 59), MORNING),
        ((6, 29), MORNING - timedelta(days=1)),
        ((6, 30), None),
    ],
)
def test_quiet_hours_end_in_the_morning(hour: tuple[int, int], ends: datetime | None) -> None:
    assert quiet_until(START.replace(hour=hour[0], minute=hour[1]), HOURS, ZONE) == ends


def test_no_quiet_hours_are_never_quiet() -> None:
    assert quiet_until(NIGHT, (HOURS[0], HOURS[0]), ZONE) is None
