"""The real program is killed with SIGKILL at any moment and started again: nothing anybody said or was due is lost."""

from __future__ import annotations

import asyncio
import random
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot.config import Settings
from bot.reminders import Schedule, plan
from storage import meetings
from storage.meetings import Item, Plan
from storage.models import Address, DeadLetter, Person, Reminder, Report
from tests.databases import SETTING, Databases
from tests.fake_telegram import FakeTelegram, Phone
from tests.faults.judge import MARK
from tests.faults.machine import Machine, machine
from tests.faults.people import PATIENCE, answers, joins, reports
from tests.world import ZONE

SEED = 20261124
PEOPLE, KILLS = 4, 4


async def tells(phone: Phone, token: str, number: int) -> None:
    """Joins, and reports twice."""
    await joins(phone, token)
    for round_ in (1, 2):
        await reports(phone, f"ngõ {number}", f"rác {number}{round_}")


async def kills(made: Machine, chance: random.Random) -> None:
    for _ in range(KILLS):
        await asyncio.sleep(chance.uniform(1.2, 3.0))
        made.killed()
        made.on()


@pytest.mark.timeout(400)
async def test_killed_again_and_again_it_loses_no_answer_and_doubles_none(tmp_path: Path, databases: Databases) -> None:
    async with (
        FakeTelegram() as server,
        machine(tmp_path, server, database_url=databases.settings().get(SETTING)) as made,
    ):
        tokens = await made.database.run(lambda db: made.tokens(db, PEOPLE))
        made.on()
        phones = [server.person(f"Người {n}") for n in range(PEOPLE)]
        stories = [tells(phone, token, n) for n, (phone, token) in enumerate(zip(phones, tokens, strict=True))]
        await asyncio.gather(kills(made, random.Random(SEED)), *stories)
        await answers(phones[0], "/menu", "Mời đồng chí chọn việc", typed=True)  # it lives
        await server.all_confirmed(timeout=PATIENCE)
        await made.all_said()
        assert await made.ended() == 0
        told = await made.database.read(lambda db: sorted(db.scalars(select(Report.text))))
        assert told == sorted(f"rác {n}{k}" for n in range(PEOPLE) for k in (1, 2))
        assert await made.database.read(lambda db: db.scalar(select(func.count()).select_from(DeadLetter))) == 0
        for phone in phones:
            said = [seen.text for seen in phone.inbox if "Hệ thống đã ghi nhận phản ánh" in seen.text]
            plain = [text for text in said if not text.startswith(MARK)]
            assert len({text.removeprefix(f"{MARK}\n") for text in said}) == 2
            assert len(plain) == len(set(plain)), "what is said twice says that it is a repeat"
        assert server.violations == []


@pytest.mark.once("the other test here kills over both databases, and what is due is a row as any other")
@pytest.mark.timeout(300)
async def test_a_reminder_that_fell_due_while_it_was_dead_is_said_once_it_lives(
    tmp_path: Path, databases: Databases
) -> None:
    async with (
        FakeTelegram() as server,
        machine(tmp_path, server, database_url=databases.settings().get(SETTING)) as made,
    ):
        tokens = await made.database.run(lambda db: made.tokens(db, PEOPLE))
        made.on()
        phone = server.person("An")
        await joins(phone, tokens[0])
        made.killed()
        await made.database.run(_due_in_two_seconds)
        await asyncio.sleep(2.5)
        made.on()
        reminder = await phone.receives(lambda seen: "Nhắc lịch" in seen.text, timeout=PATIENCE)
        assert "Đồng chí chưa trả lời giấy mời." in reminder.text
        made.killed()  # perhaps before it was noted as sent
        made.on()
        await answers(phone, "/menu", "Mời đồng chí chọn việc", typed=True)
        again = [seen.text for seen in phone.inbox if "Nhắc lịch" in seen.text]
        assert all(text.startswith(MARK) for text in again[1:])
        assert len(again) <= 2
        assert await made.ended() == 0


def _due_in_two_seconds(db: Session) -> None:
    now = datetime.now(UTC)
    person = db.get_one(Person, db.scalars(select(Address.person_id).where(Address.person_id.is_not(None))).one() or 0)
    meeting = meetings.add(db, person, Plan("regular", now + timedelta(days=5), "Nhà văn hóa", [Item("Thời sự")]), now)
    before = Settings.model_fields["remind_before"].default
    quiet = Settings.model_fields["quiet_hours"].default
    plan(db, meeting, Schedule(before, quiet, (0, quiet[1]), (25, quiet[1])), ZONE, now)
    db.flush()
    first = db.scalars(select(Reminder).order_by(Reminder.due_at)).first()
    assert first
    first.due_at = now + timedelta(seconds=2)
