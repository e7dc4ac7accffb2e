"""What the core promises of messages under cancellation, bugs and lost databases; of reminders in test_stops.py."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from pathlib import Path
from signal import SIGTERM
from types import SimpleNamespace
from typing import cast

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session
from starlette.applications import Starlette
from telegram import Bot, CallbackQuery

from bot import outbox
from bot.channels.base import Ambiguous, Limits, Moved, Outbound
from bot.channels.telegram.taps import Taps
from bot.events import Event
from bot.running import run
from storage import addresses, claiming, deliveries, sending
from storage.models import Address, Counter, DeadLetter, Delivery
from storage.models.delivery import BROADCAST, REPLY
from tests.scripted import Scripted
from tests.world import World

NUMBERS = Limits(500, buttons=False, per_second=1000, chat_interval=0)
MARK = "(Tin gửi lại vì chưa rõ lần trước đã tới chưa.)"
LONG = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300000) SELECT count(*) FROM n"
Change = Callable[[Session, Delivery, Address], None]
LOST = OperationalError("", {}, Exception("database is locked"))


@pytest.fixture
def far() -> Scripted:
    return Scripted()


@pytest.fixture
async def world(tmp_path: Path, database_url: str, far: Scripted) -> AsyncIterator[World]:
    world = World(tmp_path, database_url)
    world.app.add(far)
    await world.open()
    yield world
    await world.close()


async def queue(world: World, html: str, chat: str = "1", *labels: str, change: Change | None = None) -> None:
    def add(db: Session) -> None:
        address = addresses.locked(db, "web", chat)
        choices = [{"data": f"a:{n}", "label": label, "nav": False} for n, label in enumerate(labels)]
        message = deliveries.Message("verbatim", {"html": html}, choices)
        deliveries.reply(db, address, message, world.clock.now(), f"{html[:20]}-{chat}")
        db.flush()
        row = db.scalars(select(Delivery).order_by(Delivery.id.desc())).first()
        assert row
        row.klass = "A"
        if change:
            change(db, row, address)

    await world.app.database.run(add)


async def test_a_transaction_that_has_begun_is_ended_whoever_is_cancelled(world: World) -> None:
    database, begun = world.app.database, asyncio.Event()

    def work(db: Session) -> None:
        db.add(Counter(committee_id=1, name="c", value=0))
        db.flush()
        begun.set()
        db.execute(text(LONG))

    task = asyncio.create_task(database.run(work))
    await begun.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await database.read(lambda db: db.get(Counter, (1, "c"))) is not None


async def test_what_was_claimed_when_the_sender_is_cancelled_is_sent_and_noted(
    world: World, far: Scripted, monkeypatch: pytest.MonkeyPatch
) -> None:
    await queue(world, "bản tin")
    database, done, claimed = world.app.database, world.app.database.run, asyncio.Event()

    async def slowly(work: Callable[[Session], object]) -> object:
        result = await done(work)
        if result:
            claimed.set()
        await asyncio.sleep(0.1)
        return result

    monkeypatch.setattr(database, "run", slowly)
    sender = asyncio.create_task(world.app.senders[0].run())
    await claimed.wait()
    sender.cancel()
    await asyncio.gather(sender, return_exceptions=True)
    assert far.arrived == [("1", "bản tin")]
    assert [row.state for row in await world.outbox()] == ["sent"]


async def test_a_courtesy_that_hangs_does_not_hold_up_the_end() -> None:
    async def hangs(*_: object) -> None:
        await asyncio.sleep(3600)

    taps = Taps(cast("Bot", SimpleNamespace(answer_callback_query=hangs)))
    taps.settle(cast("CallbackQuery", SimpleNamespace(id="1", message=None)))
    await asyncio.wait_for(taps.stop(0.05), 1)


async def test_the_program_ends_in_time_while_a_channel_does_not_answer(world: World, far: Scripted) -> None:
    reached = asyncio.Event()

    async def hangs(chat: str, message: Outbound) -> str:
        reached.set()
        await asyncio.sleep(3600)
        return message.plain + chat

    far.send = hangs
    world.app.settings.web_port = 0
    await queue(world, "một")
    running = asyncio.create_task(run(world.app, Starlette()))
    await asyncio.wait_for(reached.wait(), 5)
    began = time.monotonic()
    os.kill(os.getpid(), SIGTERM)
    await running
    assert time.monotonic() - began < 9
    assert asyncio.all_tasks() == {asyncio.current_task()}, "nothing is left under way"


async def test_a_sent_message_is_noted_however_long_the_database_is_out_of_reach(
    world: World, far: Scripted, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outbox, "SETTLE_AGAIN", 0.01)  # it does not grow tired, however often it is asked
    noted, troubles = sending.sent, [LOST] * 20

    def sent(*arguments: object) -> None:
        if troubles:
            raise troubles.pop()
        noted(*arguments)  # pyright: ignore[reportArgumentType]

    monkeypatch.setattr(sending, "sent", sent)
    await queue(world, "một")
    await world.settle()
    assert [row.state for row in await world.outbox()] == ["sent"]
    assert far.arrived == [("1", "một")]


async def test_an_event_is_not_given_up_because_the_database_was_out_of_reach(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    found, troubles = addresses.locked, [LOST] * 3

    def locked(db: Session, channel: str, chat: str) -> Address:
        if troubles:
            raise troubles.pop()
        return found(db, channel, chat)

    event = Event("e1", "web", "7", text="xin chào")
    monkeypatch.setattr(addresses, "locked", locked)
    with pytest.raises(OperationalError):
        await world.app.dispatcher.handle(event)
    await world.app.dispatcher.handle(event)
    assert await world.app.database.read(lambda db: db.scalars(select(DeadLetter)).all()) == []
    assert [row.dedupe_key for row in await world.outbox()] == ["reply:web:e1:0"]


async def test_a_bug_while_sending_marks_the_next_try_because_nobody_knows(world: World, far: Scripted) -> None:
    far.script, far.arrives_first = [RuntimeError("bug")], True
    await queue(world, "mời họp")
    await world.settle()
    await world.forward(seconds=5)
    assert [text for _, text in far.arrived] == ["mời họp", f"{MARK}\nmời họp"]


async def test_numbered_choices_come_once_and_with_the_last_part(world: World, far: Scripted) -> None:
    far.limits = NUMBERS
    await queue(world, " ".join(["việc"] * 98), "1", "Tham dự", "Xin vắng")  # fits by itself, not with its choices
    await queue(world, "\n".join(["việc chung"] * 120), "2", *(f"Mục {n}" for n in range(40)))
    await world.settle()
    for chat in ("1", "2"):
        texts = [text for to, text in far.arrived if to == chat]
        assert all(len(text) <= 500 for text in texts)
        assert [text.count("\n1. ") + text.startswith("1. ") for text in texts] == [0] * (len(texts) - 1) + [1]
    assert " ".join(text for to, text in far.arrived if to == "1").count("việc") == 98


async def test_a_long_repeat_is_marked_once(world: World, far: Scripted) -> None:
    far.limits = replace(NUMBERS, buttons=True)
    far.script, far.arrives_first = [Ambiguous()], True
    await queue(world, " ".join(["việc"] * 98))
    await world.settle()
    repeated = [text for _, text in far.arrived[1:]]
    assert "".join(repeated).count(MARK) == 1
    assert " ".join(repeated).count("việc") == 98


async def test_what_is_held_back_or_void_keeps_nobody_waiting(
    world: World, far: Scripted, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(claiming, "LOOK_AHEAD", 2)
    far.limits, now = NUMBERS, world.clock.now()

    def talks(_db: Session, row: Delivery, address: Address) -> None:
        row.priority, address.flow, address.active_at = BROADCAST, "comment", now

    def is_late(_db: Session, row: Delivery, _address: Address) -> None:
        row.priority, row.expires_at = REPLY, now

    def is_broadcast(_db: Session, row: Delivery, _address: Address) -> None:
        row.priority = BROADCAST

    for chat in ("1", "2"):
        await queue(world, "mời họp", chat, "Tham dự", change=talks)
    for chat in ("3", "4", "5"):
        await queue(world, "muộn", chat, change=is_late)
    await queue(world, "tin", "6", change=is_broadcast)
    await world.settle()
    assert far.arrived == [("6", "tin")]


async def test_blocking_one_of_three_chats_keeps_the_preferred_one(world: World) -> None:
    person_id = await world.member("An")

    def three_chats(db: Session) -> None:
        for chat in ("1", "2", "3"):
            address = addresses.locked(db, "web", chat)
            address.person_id, address.preferred = person_id, chat == "3"

    await world.app.database.run(three_chats)
    await world.app.dispatcher.handle(Event("g", "web", "2", gone=True))
    chats = await world.app.database.read(lambda db: addresses.of_person(db, person_id))
    assert [(address.chat, address.preferred) for address in chats] == [("1", False), ("3", True)]


async def test_a_chat_that_moved_to_a_known_one_is_followed(world: World, far: Scripted) -> None:
    await queue(world, "đã biết", "-100")
    await world.settle()
    far.script = [Moved("-100")]
    await queue(world, "một")
    await world.settle()
    assert far.arrived[1:] == [("-100", "một")]
