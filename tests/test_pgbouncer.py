"""Behind a transaction pooler everything goes as before: nothing relies on what a connection remembers."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import select, text
from sqlalchemy.orm import Session, joinedload

from bot.reminders import plan
from storage.engine import Database
from storage.models import DeadLetter, Meeting, Report
from tests import makers, pgbouncer, reporting
from tests.phone import WebPhone
from tests.world import ZONE, World

pytestmark = pytest.mark.postgresql_only("a pooler stands before PostgreSQL")
PEOPLE = 8
OFTEN = 12  # more than the times after which psycopg would prepare a statement by itself


@pytest.fixture
def pooled_url(database_url: str) -> Iterator[str]:
    with pgbouncer.pooled(database_url) as url:
        yield url


@pytest.fixture
async def world(tmp_path: Path, pooled_url: str) -> AsyncIterator[World]:
    world = World(tmp_path, pooled_url)
    world.app.add_phones()
    await world.open()
    yield world
    await world.close()


async def joins(world: World, name: str, **what: str) -> WebPhone:
    phone = WebPhone(world, str(await world.member(name, **what)))  # pyright: ignore[reportArgumentType]
    await phone.starts((await world.invite(int(phone.chat))).token)
    await phone.picks("Tôi đồng ý")
    return phone


async def announced(world: World) -> None:
    """A meeting with its reminders, without the invitation."""
    meeting_id = await makers.meeting(world, "Thời sự")

    def plans(db: Session) -> None:
        meeting = db.get_one(Meeting, meeting_id, options=[joinedload(Meeting.cell)])
        plan(db, meeting, world.app.ticker.schedule, ZONE, world.clock.now())

    await world.app.database.run(plans)


async def reports(phone: WebPhone, what: str) -> None:
    await reporting.reports(phone, what, f"Ngõ {phone.chat}")


async def test_a_conversation_a_reminder_and_their_messages_pass_through_it(world: World) -> None:
    secretary, member = await joins(world, "Trần Thị Bình", role="secretary"), await joins(world, "Nguyễn Văn An")
    await reports(member, "Rác tồn đọng.")
    await secretary.looks()
    assert "Đồng chí Nguyễn Văn An phản ánh, mã PA-001/2026." in secretary.screen
    await announced(world)
    await world.forward(days=9)
    await member.looks()
    assert any("Nhắc lịch" in seen.text for seen in member.inbox)
    assert {row.state for row in await world.outbox()} == {"sent"}


async def test_many_who_write_at_once_share_few_connections_and_nothing_is_lost_or_doubled(world: World) -> None:
    phones = [await joins(world, f"Người {number}") for number in range(PEOPLE)]
    await asyncio.gather(*(reports(phone, f"rác {phone.chat}") for phone in phones))
    found = await world.app.database.read(lambda db: db.scalars(select(Report).order_by(Report.code)).all())
    assert [report.code for report in found] == [f"PA-00{number}/2026" for number in range(1, PEOPLE + 1)]
    assert {report.text for report in found} == {f"rác {phone.chat}" for phone in phones}
    assert await world.app.database.read(lambda db: db.scalars(select(DeadLetter)).all()) == []
    for phone in phones:
        await phone.looks()
        assert [seen.text for seen in phone.inbox if "đã ghi nhận phản ánh" in seen.text] == [phone.screen]


async def test_no_statement_is_prepared_on_a_connection_that_changes_hands(database_url: str, pooled_url: str) -> None:
    programs = [Database(pooled_url), Database(pooled_url)]

    async def asks(program: Database) -> int | None:
        return await program.run(lambda db: db.scalar(text("SELECT pg_backend_pid() WHERE 1 = :one"), {"one": 1}))

    served = [await asyncio.gather(*(asks(program) for program in programs * 3)) for _ in range(OFTEN)]
    assert len({pid for pids in served for pid in pids}) == pgbouncer.CONNECTIONS, "connections change hands here"
    prepared = text("SELECT count(*) FROM pg_prepared_statements")
    left = [await program.read(lambda db: db.scalar(prepared)) for program in programs * 3]
    assert set(left) == {0}
    for program in programs:
        await program.close()
    with psycopg.connect(database_url.replace("+psycopg", "")) as direct:
        assert direct.execute("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'").fetchone() == (0,)


def test_without_pgbouncer_its_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda *_, **__: None)  # pyright: ignore[reportUnknownLambdaType, reportUnknownArgumentType]
    with pytest.raises(pgbouncer.NoPooler, match="apt-get install pgbouncer"):
        pgbouncer.binary()
