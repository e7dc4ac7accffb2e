"""What Prometheus reads: true numbers, nothing of what was said, and only for those who may."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from datetime import timedelta
from typing import Any

import httpx
import pytest
from pydantic import SecretStr, ValidationError
from sqlalchemy import create_engine, event, text, update
from sqlalchemy.orm import Session

from bot.app import App
from bot.channels.base import Ambiguous, Blocked, Rejected, Throttled
from bot.config import Settings
from bot.events import Event
from bot.web import charts
from storage import addresses, deliveries, health
from storage.models import DeadLetter, Delivery, Periodic
from tests.scripted import Scripted
from tests.test_web_phones import client, serving
from tests.world import START, World

__all__ = ["client"]  # a fixture

TOKEN = "mot-khoa-rat-dai-va-kho-doan"


@pytest.fixture
async def token_client(world: World) -> AsyncIterator[httpx.AsyncClient]:
    world.settings.metrics_token = SecretStr(TOKEN)
    async for made in serving(world):
        yield made


def numbers(page: bytes) -> dict[str, float]:
    lines = [line.rsplit(" ", 1) for line in page.decode().splitlines() if not line.startswith("#")]
    return {name: float(value) for name, value in lines}


async def scraped(client: httpx.AsyncClient) -> dict[str, float]:
    answer = await client.get("/metrics")
    assert answer.status_code == 200
    return numbers(answer.content)


async def queue(world: World, chat: str) -> None:
    def add(db: Session) -> None:
        address = addresses.locked(db, "web", chat)
        deliveries.reply(db, address, deliveries.Message("verbatim", {"html": "tin"}), world.clock.now(), chat)

    await world.app.database.run(add)


async def test_events_are_counted_by_what_became_of_them(
    world: World, client: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(2):
        await world.app.dispatcher.handle(Event("e1", "web", "7", text="xin chào"))

    def fails(*_: object) -> None:
        raise RuntimeError("bug")

    monkeypatch.setattr("bot.talk.Talk.run", fails)
    await world.app.dispatcher.handle(Event("e2", "web", "7", text="xin chào"))
    found = await scraped(client)
    counted = {outcome: found[f'chibo_events_total{{channel="web",outcome="{outcome}"}}'] for outcome in
               ("handled", "repeated", "failed")}  # fmt: skip
    assert counted == {"handled": 1, "repeated": 1, "failed": 1}
    assert found['chibo_event_seconds_count{channel="web"}'] == 3
    assert found["chibo_dead_letters"] == 1


async def test_every_try_to_send_is_counted_by_its_outcome(world: World, client: httpx.AsyncClient) -> None:
    far = Scripted(name="far", script=[Throttled(7), Rejected("no"), Blocked(), Ambiguous(), RuntimeError("bug")])
    world.app.add(far)
    for chat in "12345":
        await queue(world, chat)
    await world.app.database.run(lambda db: db.execute(text("UPDATE delivery SET account = 'far'")))
    await world.settle()
    found = await scraped(client)
    tries = {name: value for name, value in found.items() if name.startswith("chibo_sends_total")}
    outcomes = ("Throttled", "Rejected", "Blocked", "Ambiguous", "poison", "sent")
    assert tries == {f'chibo_sends_total{{account="far",outcome="{outcome}"}}': 1 for outcome in outcomes}
    assert found['chibo_throttled_seconds_sum{account="far"}'] == 7
    assert found['chibo_perhaps_sent_total{account="far"}'] == 1
    assert found['chibo_rate{account="far"}'] == 1000


async def test_what_waits_is_shown_by_account_with_the_age_of_the_oldest(
    world: World, client: httpx.AsyncClient
) -> None:
    for chat in "123":
        await queue(world, chat)
    world.clock.at += timedelta(minutes=2)
    found = await scraped(client)
    assert found['chibo_outbox_rows{account="web",state="waiting"}'] == 3
    assert found['chibo_outbox_oldest_due_seconds{account="web"}'] == 120
    assert found["chibo_database_up"] == 1


async def test_how_late_a_reminder_was_is_measured(world: World, client: httpx.AsyncClient) -> None:
    await world.member("An", "secretary")
    await world.app.ticker.tick()
    await world.app.database.run(lambda db: db.execute(update(Periodic).values(due_at=START - timedelta(minutes=10))))
    await world.app.ticker.tick()
    assert (await scraped(client))["chibo_reminder_late_seconds_sum"] == 600


async def test_the_database_is_not_asked_at_every_look_and_its_loss_hides_nothing_else(
    world: World, client: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = await scraped(client)
    await queue(world, "1")
    assert 'chibo_outbox_rows{account="web",state="waiting"}' not in {*before, *await scraped(client)}
    monkeypatch.setattr(charts, "FRESH", 0)
    await world.app.database.run(lambda db: db.execute(text("ALTER TABLE delivery RENAME TO away")))
    found = await scraped(client)
    assert found["chibo_database_up"] == 0
    assert found["process_resident_memory_bytes"] > 0


async def test_two_programs_in_one_process_count_apart(world: World) -> None:
    other = App(world.settings)
    world.app.metrics.perhaps_sent("web", 2)
    assert b"chibo_perhaps_sent_total{" not in other.metrics.page()
    await other.close()


async def test_nothing_that_was_said_and_nobody_is_in_the_numbers(world: World, client: httpx.AsyncClient) -> None:
    await world.member("Nguyễn Văn An")
    await world.app.dispatcher.handle(Event("e1", "web", "990017", text="bí mật riêng"))
    await world.settle()
    page = (await client.get("/metrics")).text
    for said in ("bí mật", "990017", "Nguyễn", "e1", "start-"):
        assert said not in page


async def test_only_this_machine_may_look_and_nobody_through_a_proxy(client: httpx.AsyncClient) -> None:
    for name in ("X-Forwarded-For", "X-Real-IP", "Forwarded", "Via"):
        assert (await client.get("/metrics", headers={name: "127.0.0.1"})).status_code == 403, name
    assert (await client.get("/metrics", headers={"Host": "chibo.example"})).status_code == 403
    assert (await client.get("/metrics", headers={"Authorization": "Bearer"})).status_code == 200
    cross = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"}
    assert (await client.get("/metrics", headers=cross)).status_code == 403


async def test_with_the_token_one_may_look_from_anywhere(token_client: httpx.AsyncClient) -> None:
    away = {"X-Forwarded-For": "192.0.2.1", "Host": "chibo.example"}
    for given, code in (
        (f"Bearer {TOKEN}", 200), (f"bearer {TOKEN}", 200), (f"Bearer {TOKEN}x", 403), (f"Basic {TOKEN}", 403),
        (TOKEN, 403), ("Bearer", 403), ("", 403), ("Bearer é", 403),
    ):  # fmt: skip
        headers = httpx.Headers({**away, "Authorization": given}, encoding="utf8")
        assert (await token_client.get("/metrics", headers=headers)).status_code == code, given
    assert (await token_client.get("/metrics", headers={"X-Forwarded-For": "1"})).status_code == 403


def test_a_token_that_could_be_guessed_is_refused_at_start() -> None:
    with pytest.raises(ValidationError, match="16"):
        Settings(_env_file=None, metrics_token="ngan")  # pyright: ignore[reportCallIssue, reportArgumentType]


@pytest.mark.sqlite_only("its own way to explain a plan")
async def test_the_outbox_is_counted_without_looking_through_what_was_sent(world: World) -> None:
    await queue(world, "1")
    asked: list[tuple[str, Any]] = []
    engine = create_engine(f"sqlite:///{world.folder / 'chibo.db'}")

    def note(_connection: object, _cursor: object, statement: str, given: object, *_: object) -> None:
        asked.append((statement, given))

    event.listen(engine, "before_cursor_execute", note)
    with Session(engine) as db:
        health.outbox(db, world.clock.now())
    engine.dispose()
    with closing(sqlite3.connect(world.folder / "chibo.db")) as database:
        plans = [row[3] for said, given in asked for row in database.execute(f"EXPLAIN QUERY PLAN {said}", given)]
    about = [plan for plan in plans if "delivery" in plan]
    assert about
    assert [plan for plan in about if "INDEX ix_delivery_" not in plan] == []


async def test_only_recent_failures_and_open_letters_count(world: World) -> None:
    await queue(world, "1")
    now = world.clock.now()

    def change(db: Session) -> None:
        db.get_one(Delivery, 1).state = "failed"
        db.add(DeadLetter(channel="web", event_id="1", event={}, traceback="", at=now, replayed_at=now))

    await world.app.database.run(change)
    box = await world.app.database.read(lambda db: health.outbox(db, now))
    assert (box.rows, box.dead_letters) == ({("web", "failed"): 1}, 0)
    later = now + timedelta(days=8)
    assert (await world.app.database.read(lambda db: health.outbox(db, later))).rows == {}
