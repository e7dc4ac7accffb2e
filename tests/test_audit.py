"""The hourly audit finds a reminder that is missing, and nothing where none is."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session
from structlog.testing import capture_logs

from bot.reminders import plan
from storage import meetings
from storage.meetings import Item, Plan
from storage.models import Person, Reminder
from tests.world import ZONE, World


@pytest.fixture
async def planned(world: World) -> World:
    """A meeting in four days, with its reminders; all of them are said at their hour."""
    person_id = await world.member("An", "secretary")

    def add(db: Session) -> None:
        now, by = world.clock.now(), db.get_one(Person, person_id)
        meeting = meetings.add(db, by, Plan("regular", now + timedelta(days=4), "đây", [Item("Thời sự")]), now)
        plan(db, meeting, world.app.settings.schedule, ZONE, now)

    await world.app.database.run(add)
    return world


async def found(world: World) -> list[str]:
    with capture_logs() as logs:
        await world.app.ticker.audit()
    return [entry["kind"] for entry in logs if entry["event"] == "reminder-missing"]


async def test_nothing_is_missing_where_all_was_said(planned: World) -> None:
    for _ in range(5):
        assert await found(planned) == []
        await planned.forward(days=1)


async def test_a_reminder_that_vanished_is_reported_and_said_while_it_is_useful(planned: World) -> None:
    await planned.app.database.run(lambda db: db.execute(delete(Reminder).where(Reminder.kind == "first")))
    await planned.forward(days=1, hours=1)
    assert await found(planned) == ["first"]
    await planned.forward(minutes=1)
    state = select(Reminder.state).where(Reminder.kind == "first")
    assert await planned.app.database.read(lambda db: db.scalar(state)) == "fired"
    assert await found(planned) == []


async def test_a_reminder_that_nobody_fired_is_reported(planned: World) -> None:
    planned.clock.at += timedelta(days=1, hours=1)  # the ticker slept
    assert await found(planned) == ["first"]


async def test_reminders_of_a_cancelled_meeting_are_not_missed(planned: World) -> None:
    from storage.models import Meeting

    await planned.app.database.run(lambda db: db.execute(update(Meeting).values(state="cancelled")))
    await planned.app.database.run(lambda db: db.execute(delete(Reminder)))
    planned.clock.at += timedelta(days=1, hours=1)
    assert await found(planned) == []
