"""From an event's arrival to the far server by one id in the logs, and no word of what was said on the way."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session
from structlog.contextvars import merge_contextvars
from structlog.testing import capture_logs

from bot.channels.base import Ambiguous
from bot.events import Event
from bot.reminders import plan
from storage import meetings
from storage.meetings import Item, Plan
from storage.models import Delivery, Person
from tests.conftest import Joins
from tests.databases import SETTING, Databases
from tests.fake_telegram import FakeTelegram
from tests.faults.machine import machine
from tests.faults.people import answers
from tests.scripted import Scripted
from tests.world import ZONE, World

PLACE, SAID = "ngõ mười hai phía đông", "Rác tồn đọng 0912345678"
Line = dict[str, Any]


@pytest.mark.timeout(90)
async def test_a_report_is_followed_from_the_poll_to_the_far_server_and_nothing_private_is_told(
    tmp_path: Path, databases: Databases
) -> None:
    async with (
        FakeTelegram() as server,
        machine(tmp_path, server, database_url=databases.settings().get(SETTING)) as made,
    ):
        made.operator.settings["CHIBO_LOG_FORMAT"] = "json"
        tokens = await made.database.run(lambda db: made.tokens(db, 1))
        made.on()
        phone = server.person("Người lạ kỳ")
        await answers(phone, f"/start {tokens[0]}", "Đồng chí có đồng ý không?", typed=True)
        await answers(phone, "Tôi đồng ý", "Đồng chí đã tham gia")
        await answers(phone, "phản ánh", "lĩnh vực nào?", typed=True)
        await answers(phone, "Môi trường", "Sự việc ở đâu?")
        await answers(phone, PLACE, "viết rõ sự việc", typed=True)
        await answers(phone, SAID, "ảnh, ghi âm hoặc video không?", typed=True)
        await made.all_said()
        assert await made.ended() == 0
        rows = await made.database.read(lambda db: db.scalars(select(Delivery).order_by(Delivery.id)).all())
        names = await made.database.read(lambda db: db.scalars(select(Person.full_name)).all())
    written = (tmp_path / "log").read_text("utf8")
    lines: list[Line] = [json.loads(line) for line in written.splitlines()]
    handled = {line["cause"]: line for line in lines if line["event"] == "event-handled"}
    assert len(handled) == 6
    assert {line["outcome"] for line in handled.values()} == {"handled"}
    sent = [(line["cause"], line["delivery"]) for line in lines if line["event"] == "message-sent"]
    assert sorted(sent) == sorted((row.cause, row.id) for row in rows)
    assert {cause for cause, _ in sent} == handled.keys()
    assert {row.message_id for row in rows} <= {str(one.message_id) for one in server.ledger}
    for private in (PLACE, "Rác", "0912345678", "Người lạ", server.token, tokens[0], str(phone.user_id), *names):
        assert private not in written


@pytest.fixture
async def alone(tmp_path: Path, database_url: str) -> AsyncIterator[World]:
    """A world whose far servers a test chooses."""
    world = World(tmp_path, database_url)
    await world.open()
    yield world
    await world.close()


async def test_every_line_about_a_message_names_its_event_and_the_message(alone: World) -> None:
    far = Scripted(script=[Ambiguous(), RuntimeError("nội dung riêng")])
    alone.app.add(far)
    with capture_logs(processors=[merge_contextvars]) as lines:
        await alone.app.dispatcher.handle(Event("e1", "web", "990017", text="xin chào"))
        await alone.settle()
        await alone.forward(seconds=5)
    about: list[Any] = [line for line in lines if line["event"] not in ("event-handled", "lease")]
    assert [line["event"] for line in about] == ["not-sent", "poison", "message-sent"]
    assert {(line["cause"], line["delivery"], line["account"]) for line in about} == {("web:e1", 1, "web")}
    assert "riêng" not in str(lines)
    assert "990017" not in str(lines)


async def test_a_bug_is_logged_by_its_place_and_its_event(alone: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(talk: Any) -> None:
        raise ValueError(talk.event.text)

    monkeypatch.setattr("bot.talk.Talk.run", fails)
    with capture_logs(processors=[merge_contextvars]) as lines:
        await alone.app.dispatcher.handle(Event("e1", "web", "990017", text="nội dung riêng"))
    assert {line["cause"] for line in lines} == {"web:e1"}
    assert lines[0]["error"] == "ValueError"
    assert lines[0]["at"].startswith("tests/test_trail.py:")
    assert "riêng" not in str(lines)


async def test_reminders_and_notices_name_themselves_as_the_cause(world: World, joins: Joins) -> None:
    await joins("Nguyễn Văn An", "secretary")
    now = world.clock.now()

    def announce(db: Session) -> None:
        by = db.get_one(Person, 1)
        meeting = meetings.add(db, by, Plan("regular", now + timedelta(days=5), "Nhà văn hóa", [Item("Thời sự")]), now)
        plan(db, meeting, world.app.ticker.schedule, ZONE, now)

    await world.app.database.run(announce)
    await world.forward(days=7)
    causes = {(row.cause or "").split(":")[0] for row in await world.outbox() if row.klass != "D"}
    assert causes == {"reminder", "periodic"}
