"""When tasks are spoken of, beside one that fails, and in a database that was restored."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.task_reminders import next_hour, skip_tasks
from storage import tasks
from storage.models import Person, Task
from storage.tasks import Assignment
from tests.world import ZONE, World

DUE = date(2026, 12, 15)


def at(text: str) -> datetime:
    """Of December."""
    return datetime.strptime(f"2026-12-{text}", "%Y-%m-%d %H:%M").replace(tzinfo=ZONE)


async def given(world: World, *titles: str) -> None:
    await world.member("An", "secretary")

    def add(db: Session) -> None:
        by, hour = db.get_one(Person, 1), next_hour(DUE, world.app.ticker.schedule, ZONE, world.clock.now())
        for title in titles:
            tasks.add(db, by, Assignment(title, by.id, DUE), hour, world.clock.now())

    await world.app.database.run(add)


async def hours(world: World) -> list[datetime | None]:
    return list(await world.app.database.read(lambda db: db.scalars(select(Task.remind_at).order_by(Task.id)).all()))


@pytest.mark.parametrize(
    ("now", "hour"),
    [("01 12:00", "12 07:30"), ("12 06:00", "15 07:30"), ("14 23:00", "15 07:30"), ("15 06:30", "16 07:30")],
)
def test_the_next_hour_is_a_morning_of_a_later_day(world: World, now: str, hour: str) -> None:
    assert next_hour(DUE, world.app.ticker.schedule, ZONE, at(now)) == at(hour)


def test_after_the_day_that_follows_the_deadline_nothing_more_is_said(world: World) -> None:
    assert next_hour(DUE, world.app.ticker.schedule, ZONE, at("16 07:30")) is None


async def test_one_that_fails_holds_up_no_other_and_is_tried_again(world: World) -> None:
    await given(world, "Hỏng", "Lành")
    notices, said = world.app.ticker.notices, list[str]()
    remind = notices.task

    def fails(db: Session, task: Task, following: datetime | None, now: datetime) -> None:
        if task.title == "Hỏng" and "Lành" not in said:
            raise RuntimeError("bug")
        said.append(task.title)

    object.__setattr__(notices, "task", fails)
    try:
        await world.forward_to(at("12 07:31"))
        assert said == ["Lành"]
        await world.forward_to(at("12 07:45"))
    finally:
        object.__setattr__(notices, "task", remind)
    assert said == ["Lành", "Hỏng"]
    assert await hours(world) == [at("15 07:30"), at("15 07:30")]


async def test_what_was_due_before_a_backup_was_restored_is_not_said_again(world: World) -> None:
    await given(world, "Trồng cây")
    schedule = world.app.ticker.schedule
    await world.app.database.run(lambda db: skip_tasks(db, schedule, at("13 09:00"), at("13 10:00")))
    assert await hours(world) == [at("15 07:30")]
