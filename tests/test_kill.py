"""The real program is killed with SIGKILL at any moment and started again: nothing anybody said or was due is lost."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from signal import SIGTERM
from subprocess import Popen

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot.config import Settings
from bot.reminders import Schedule, plan
from storage import invitations, meetings
from storage.engine import Database
from storage.meetings import Item, Plan
from storage.models import Address, DeadLetter, Delivery, Person, Reminder, Report
from tests.commands import CHIBO, ROSTER, Operator
from tests.databases import Databases
from tests.fake_telegram import FakeTelegram, Phone, Received
from tests.world import ZONE

SEED = 20261124
PEOPLE, KILLS = 5, 6
PATIENCE = 60.0  # seconds somebody waits for an answer while the program is being killed
REPEATED = "(Tin gửi lại vì chưa rõ lần trước đã tới chưa.)"


@dataclass
class Machine:
    """The program as an operator runs it, with its switch."""

    operator: Operator
    database: Database
    process: Popen[bytes] | None = None

    def on(self) -> None:
        with (self.operator.folder / "log").open("ab") as log:
            folder, environment = self.operator.folder, self.operator.environment
            self.process = Popen([CHIBO, "run"], cwd=folder, env=environment, stdout=log, stderr=log)

    def killed(self) -> None:
        assert self.process
        self.process.kill()
        self.process.wait()

    def ended(self) -> int:
        assert self.process
        self.process.send_signal(SIGTERM)
        return self.process.wait(PATIENCE)

    async def all_said(self) -> None:
        """Wait until nothing waits to be sent."""
        left = None
        waiting = select(func.count()).where(Delivery.state.not_in(("sent", "unknown")))
        for _ in range(200):
            left = await self.database.read(lambda db: db.scalar(waiting))
            if not left:
                return
            await asyncio.sleep(0.2)
        raise AssertionError(f"{left} messages were not sent")

    def tokens(self, db: Session) -> list[str]:
        now = datetime.now(UTC)
        ids = db.scalars(select(Person.id).where(Person.cell_id == 1).order_by(Person.id).limit(PEOPLE)).all()
        return [invitations.issue(db, person_id, now).token for person_id in ids]


@asynccontextmanager
async def machine(folder: Path, server: FakeTelegram, databases: Databases) -> AsyncGenerator[Machine]:
    """A commune is set up as its operator does it."""
    settings = {
        **databases.settings(),
        "CHIBO_TELEGRAM_TOKEN": server.token,
        "CHIBO_TELEGRAM_API_URL": server.url,
        "CHIBO_TELEGRAM_PER_SECOND": "1000",
        "CHIBO_TELEGRAM_CHAT_INTERVAL": "0",
        "CHIBO_WEB_PORT": "0",
        "CHIBO_QUIET_HOURS": "00:00-00:00",
    }
    operator = Operator(folder, settings)
    for words in (["init", "--committee", "Đảng ủy xã Phúc Lộc"], ["import", str(ROSTER), "--yes"]):
        done = await asyncio.to_thread(operator.waits_for, *words)
        assert done.code == 0, done.err
    made = Machine(operator, Database(operator.url))
    try:
        yield made
    finally:
        if made.process and made.process.poll() is None:
            made.killed()
        await made.database.close()


async def answers(phone: Phone, does: str, expects: str, *, typed: bool = False) -> None:
    """One act, and patience until what it leads to is on the phone."""
    before = len(phone.inbox)

    def arrived(seen: Received) -> bool:
        return expects in seen.text and seen in phone.inbox[before:]

    if typed:
        phone.writes(does)
    else:
        phone.taps(does)
    await phone.receives(arrived, timeout=PATIENCE)


async def reports(phone: Phone, token: str, number: int) -> None:
    """Joins, and reports twice."""
    await answers(phone, f"/start {token}", "Đồng chí có đồng ý không?", typed=True)
    await answers(phone, "Tôi đồng ý", "Đồng chí đã tham gia")
    for round_ in (1, 2):
        await answers(phone, "phản ánh", "lĩnh vực nào?", typed=True)
        await answers(phone, "Môi trường", "Sự việc ở đâu?")
        await answers(phone, f"ngõ {number}", "viết rõ sự việc", typed=True)
        await answers(phone, f"rác {number}-{round_}", "Gửi phản ánh này", typed=True)
        await answers(phone, "Gửi", "Hệ thống đã ghi nhận phản ánh")


async def kills(made: Machine, chance: random.Random) -> None:
    for _ in range(KILLS):
        await asyncio.sleep(chance.uniform(1.2, 3.0))
        made.killed()
        made.on()


@pytest.mark.timeout(400)
async def test_killed_again_and_again_it_loses_no_answer_and_doubles_none(tmp_path: Path, databases: Databases) -> None:
    async with FakeTelegram() as server, machine(tmp_path, server, databases) as made:
        tokens = await made.database.run(made.tokens)
        made.on()
        phones = [server.person(f"Người {n}") for n in range(PEOPLE)]
        stories = [reports(phone, token, n) for n, (phone, token) in enumerate(zip(phones, tokens, strict=True))]
        await asyncio.gather(kills(made, random.Random(SEED)), *stories)
        await answers(phones[0], "/menu", "Mời đồng chí chọn việc", typed=True)  # it lives
        await server.all_confirmed(timeout=PATIENCE)
        await made.all_said()
        assert made.ended() == 0
        told = await made.database.read(lambda db: sorted(db.scalars(select(Report.text))))
        assert told == sorted(f"rác {n}-{k}" for n in range(PEOPLE) for k in (1, 2))
        assert await made.database.read(lambda db: db.scalar(select(func.count()).select_from(DeadLetter))) == 0
        for phone in phones:
            said = [seen.text for seen in phone.inbox if seen.text.startswith("Hệ thống đã ghi nhận phản ánh")]
            assert len(said) == len(set(said)) == 2, "what is said twice says that it is a repeat"
        assert server.violations == []


@pytest.mark.timeout(300)
async def test_a_reminder_that_fell_due_while_it_was_dead_is_said_once_it_lives(
    tmp_path: Path, databases: Databases
) -> None:
    async with FakeTelegram() as server, machine(tmp_path, server, databases) as made:
        tokens = await made.database.run(made.tokens)
        made.on()
        phone = server.person("An")
        await answers(phone, f"/start {tokens[0]}", "Đồng chí có đồng ý không?", typed=True)
        await answers(phone, "Tôi đồng ý", "Đồng chí đã tham gia")
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
        assert all(text.startswith(REPEATED) for text in again[1:])
        assert len(again) <= 2
        assert made.ended() == 0


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
