"""Reminders and notices after a stop, and beside one that fails: none is lost, none holds up the others."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.reminders import plan
from storage import meetings, reminders
from storage.meetings import Plan
from storage.models import Cell, Meeting, Periodic, Person, Reminder
from tests.world import ZONE, World

THURSDAY = datetime(2026, 12, 3, 19, 30, tzinfo=ZONE)


async def announced(world: World, starts_at: datetime = THURSDAY) -> int:
    def add(db: Session) -> int:
        by, now = db.get_one(Person, 1), world.clock.now()
        meeting = meetings.add(db, by, Plan("regular", starts_at, "Nhà văn hóa", []), now)
        plan(db, meeting, world.app.ticker.schedule, ZONE, now)
        return meeting.id

    return await world.app.database.run(add)


async def states(world: World) -> list[tuple[int, str, str]]:
    def rows(db: Session) -> list[tuple[int, str, str]]:
        found = db.scalars(select(Reminder).order_by(Reminder.id))
        return [(row.version, row.kind, row.state) for row in found if row.state != "waiting"]

    return await world.app.database.read(rows)


@pytest.fixture
async def cell(world: World) -> World:
    await world.member("An", "secretary")
    await world.app.ticker.tick()  # the cell's periodic notices are planned
    return world


async def test_a_plan_that_was_given_up_does_not_swallow_the_reminder_that_replaced_it(cell: World) -> None:
    meeting = await announced(cell)

    def earlier(db: Session) -> None:
        found = db.get_one(Meeting, meeting)
        found.cell = db.get_one(Cell, found.cell_id)
        meetings.move(db, found, THURSDAY - timedelta(hours=1), "Nhà văn hóa")
        plan(db, found, cell.app.ticker.schedule, ZONE, cell.clock.now())

    await cell.app.database.run(earlier)
    cell.clock.forward_to(THURSDAY - timedelta(hours=23))  # down since before all of them
    await cell.app.ticker.tick()
    assert (2, "second", "fired") in await states(cell)


async def test_however_much_is_due_at_once_only_the_latest_of_a_meeting_is_said(
    cell: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reminders, "AT_ONCE", 1)
    await announced(cell)
    cell.clock.forward_to(THURSDAY - timedelta(hours=23))
    await cell.app.ticker.tick()
    assert await states(cell) == [(1, "first", "skipped"), (1, "second", "fired")]


async def test_who_has_not_answered_is_reminded_though_those_who_come_are_due_as_well(cell: World) -> None:
    breakfast = datetime(2026, 12, 3, 6, 30, tzinfo=ZONE)  # those who come are told at 21:00 the evening before
    await announced(cell, breakfast)
    cell.clock.forward_to(breakfast - timedelta(hours=9, minutes=20))
    await cell.app.ticker.tick()
    assert await states(cell) == [(1, "first", "skipped"), (1, "second", "fired"), (1, "attend", "fired")]


async def test_after_a_stop_nobody_is_woken_and_it_is_said_in_the_morning(cell: World) -> None:
    await announced(cell)
    cell.clock.forward_to(datetime(2026, 12, 1, 2, 0, tzinfo=ZONE))
    await cell.app.ticker.tick()
    assert await states(cell) == []
    digest = await cell.app.database.read(lambda db: db.scalars(select(Periodic).order_by(Periodic.due_at)).first())
    assert digest
    assert digest.due_at == datetime(2026, 12, 1, 6, 30, tzinfo=ZONE)
    await cell.forward_to(datetime(2026, 12, 1, 6, 30, tzinfo=ZONE))
    assert await states(cell) == [(1, "first", "fired")]


async def test_what_cannot_be_said_holds_up_no_other_and_is_said_once_it_can_be(
    cell: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = await announced(cell)
    await announced(cell, THURSDAY + timedelta(minutes=1))
    notices, asked = cell.app.ticker.notices, list[int]()
    remind = notices.remind

    def fails(db: Session, meeting: Meeting, reminder: Reminder, now: datetime) -> None:
        remind(db, meeting, reminder, now)
        if meeting.id == broken:
            raise RuntimeError("bug")

    def ask(db: Session, cell: Cell, now: datetime) -> None:
        asked.append(cell.id)
        if len(asked) == 1:
            raise RuntimeError("bug")

    object.__setattr__(notices, "remind", fails)
    monkeypatch.setitem(notices.periodic, "digest", ask)
    try:
        await cell.forward_to(THURSDAY - timedelta(days=3) + timedelta(minutes=1))
        assert await states(cell) == [(1, "first", "fired")]
    finally:
        object.__setattr__(notices, "remind", remind)
    assert asked == [cell.cell_id, cell.cell_id]
    await cell.forward(minutes=10)
    assert await states(cell) == [(1, "first", "fired"), (1, "first", "fired")]
