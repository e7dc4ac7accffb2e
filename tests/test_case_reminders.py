"""Cases whose hour has come: beside one that fails, after a backup was restored, and from before there were days."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from bot.case_deadlines import rules_of
from bot.case_reminders import skip_cases
from storage import reports
from storage.case_clock import CaseNews
from storage.models import Cell, Person, Report
from storage.reports import Matter
from tests.world import ZONE, World


def at(text: str) -> datetime:
    """Of November."""
    return datetime.strptime(f"2026-11-{text}", "%Y-%m-%d %H:%M").replace(tzinfo=ZONE)


async def given(world: World, *texts: str, timed: bool = True) -> None:
    await world.member("An", "secretary")
    schedule, now = world.app.ticker.schedule, world.clock.now()

    def add(db: Session) -> None:
        rules = rules_of(db, db.get_one(Cell, world.cell_id), schedule, ZONE)
        for text in texts:
            deadline = rules.first(now) if timed else None
            reports.add(db, db.get_one(Person, 1), Matter("other", "Ngõ 12", text), 2026, now, deadline=deadline)

    await world.app.database.run(add)


async def rows(world: World) -> list[Report]:
    return list(await world.app.database.read(lambda db: db.scalars(select(Report).order_by(Report.id)).all()))


async def test_one_that_fails_holds_up_no_other_and_is_tried_again(world: World) -> None:
    await given(world, "Hỏng", "Lành")
    notices, said = world.app.ticker.notices, list[tuple[str, str]]()
    say = notices.case

    def fails(_db: Session, report: Report, news: CaseNews, _now: datetime) -> None:
        if report.text == "Hỏng" and not said:
            raise RuntimeError("bug")
        said.append((report.text, news.kind))

    def fails_until_the_other_was_said(db: Session, report: Report, news: CaseNews, now: datetime) -> None:
        if report.text == "Hỏng" and ("Lành", "day") not in said:
            raise RuntimeError("bug")
        fails(db, report, news, now)

    object.__setattr__(notices, "case", fails_until_the_other_was_said)
    try:
        await world.forward_to(at("25 07:31"))
        assert said == [("Lành", "day")]
        await world.forward_to(at("25 07:45"))
    finally:
        object.__setattr__(notices, "case", say)
    assert said == [("Lành", "day"), ("Hỏng", "day")]
    assert [one.remind_at for one in await rows(world)] == [at("26 07:30"), at("26 07:30")]


async def test_what_was_due_before_a_backup_was_restored_is_not_said_again(world: World) -> None:
    await given(world, "Rác")
    schedule = world.app.ticker.schedule
    await world.app.database.run(lambda db: skip_cases(db, schedule, at("25 09:00"), at("25 10:00")))
    assert [one.remind_at for one in await rows(world)] == [at("26 07:30")]
    await world.app.database.run(lambda db: skip_cases(db, schedule, at("27 09:00"), at("27 10:00")))
    assert [one.remind_at for one in await rows(world)] == [at("28 07:30")], "overdue: looked at again tomorrow"


async def test_what_comes_without_a_deadline_gets_one_at_once_and_nobody_is_told(world: World) -> None:
    await given(world, "Rác", timed=False)
    await world.app.ticker.tick()
    [report] = await rows(world)
    assert (report.due_on, report.counted_from) == (date(2026, 11, 25), date(2026, 11, 24))
    assert report.remind_at == at("25 07:30")
    assert await world.outbox() == []


async def test_what_is_older_than_deadlines_has_the_time_of_a_reply_from_now_on(world: World) -> None:
    await given(world, "Rác", timed=False)
    long_ago = world.clock.now() - timedelta(days=90)
    await world.app.database.run(lambda db: db.execute(update(Report).values(created_at=long_ago, remind_at=long_ago)))
    await world.app.ticker.tick()
    [report] = await rows(world)
    assert (report.due_on, report.state) == (date(2026, 12, 8), "received")
    assert await world.outbox() == []
