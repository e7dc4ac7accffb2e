"""What the sender promises of each row, whatever the far server does."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from bot.channels.base import (
    Ambiguous,
    Blocked,
    Limits,
    Moved,
    Outbound,
    Rejected,
    SendError,
    Throttled,
    Unauthorized,
    Unreachable,
)
from storage import addresses, claiming, deliveries, leases
from storage.claiming import Wish
from storage.leases import Holder
from storage.models import Address
from storage.models.delivery import BROADCAST, NOTICE, REPLY, DeliveryClass
from storage.sending import STILL_ARRIVING
from tests.scripted import Scripted
from tests.world import World

REPEATED = "(Tin gửi lại vì chưa rõ lần trước đã tới chưa.)"


@pytest.fixture
def far() -> Scripted:
    return Scripted()


@pytest.fixture
async def outbox(tmp_path: Path, database_url: str, far: Scripted):
    world = World(tmp_path, database_url)
    world.app.add(far)
    await world.open()
    yield world
    await world.close()


async def queued(
    world: World, text: str, chat: str = "1", klass: DeliveryClass = "A", priority: int = NOTICE, choices: bool = False
) -> None:
    def add(db: Session) -> None:
        now = world.clock.now()
        address = addresses.locked(db, "web", chat)
        button = [{"data": "a:x", "label": "Chọn", "nav": False}]
        message = deliveries.Message("verbatim", {"html": text}, button if choices else [])
        deliveries.reply(db, address, message, now, f"{text[:20]}-{chat}")
        db.flush()
        row = db.query(deliveries.Delivery).order_by(deliveries.Delivery.id.desc()).first()
        assert row
        row.klass, row.priority = klass, priority

    await world.app.database.run(add)


async def states(world: World) -> list[str]:
    return [row.state for row in await world.outbox()]


async def test_a_message_goes_once(outbox: World, far: Scripted) -> None:
    await queued(outbox, "xin chào")
    await outbox.settle()
    await outbox.settle()
    assert far.arrived == [("1", "xin chào")]
    assert await states(outbox) == ["sent"]


async def test_whoever_waits_for_the_outbox_finds_it_sent_also_where_others_wait_beside_it(
    outbox: World, far: Scripted, monkeypatch: pytest.MonkeyPatch
) -> None:
    send = far.send

    async def slowly(chat: str, message: Outbound) -> str:
        await asyncio.sleep(0.05)
        return await send(chat, message)

    async def waits() -> list[str]:
        await outbox.settle()
        return await states(outbox)

    monkeypatch.setattr(far, "send", slowly)
    await queued(outbox, "xin chào")
    assert await asyncio.gather(*(waits() for _ in range(4))) == [["sent"]] * 4


@pytest.mark.parametrize("error", [Throttled(3), Unreachable()])
async def test_what_was_certainly_not_sent_is_sent_later(outbox: World, far: Scripted, error: SendError) -> None:
    far.script = [error]
    await queued(outbox, "xin chào")
    await outbox.settle()
    assert await states(outbox) == ["waiting"]
    outbox.app.senders[0].limiter.clock = lambda: float("inf")  # the wait is over on both clocks
    await outbox.forward(seconds=3)
    assert far.arrived == [("1", "xin chào")]


@pytest.mark.parametrize("klass", ["A", "B", "D"])
async def test_what_was_perhaps_sent_is_repeated_a_few_times_and_says_so(
    outbox: World, far: Scripted, klass: DeliveryClass
) -> None:
    far.script, far.arrives_first = [Ambiguous()] * 9, True
    await queued(outbox, "mời họp", klass=klass)
    await outbox.settle()
    first, *repeats = [text for _, text in far.arrived]
    assert first == "mời họp"
    assert repeats == [f"{REPEATED}\nmời họp"] * 3
    assert await states(outbox) == ["unknown"]


async def test_once_it_has_certainly_arrived_it_is_repeated_no_more(outbox: World, far: Scripted) -> None:
    far.script, far.arrives_first = [Ambiguous()], True
    await queued(outbox, "mời họp")
    await outbox.settle()
    assert [text for _, text in far.arrived] == ["mời họp", f"{REPEATED}\nmời họp"]
    assert await states(outbox) == ["sent"]


async def test_class_c_is_never_said_twice(outbox: World, far: Scripted) -> None:
    far.script = [Ambiguous()]
    await queued(outbox, "bản tin", klass="C")
    await outbox.settle()
    await outbox.forward(hours=5)
    assert far.arrived == []
    assert await states(outbox) == ["unknown"]


async def test_a_rejected_message_is_not_tried_again_and_holds_up_nobody(outbox: World, far: Scripted) -> None:
    far.script = [Rejected("bad")]
    await queued(outbox, "hỏng")
    await queued(outbox, "lành")
    await outbox.settle()
    assert far.arrived == [("1", "lành")]
    assert await states(outbox) == ["failed", "sent"]


async def test_our_own_bug_fails_after_three_tries_and_holds_up_nobody_else(outbox: World, far: Scripted) -> None:
    far.script = [RuntimeError("bug")] * 3
    await queued(outbox, "hỏng", chat="1")
    await outbox.settle()
    for _ in range(3):
        await outbox.forward(seconds=10)
    await queued(outbox, "lành", chat="2")
    await outbox.settle()
    assert far.arrived == [("2", "lành")]
    assert await states(outbox) == ["failed", "sent"]


async def test_who_blocks_is_not_written_to_until_they_write(outbox: World, far: Scripted) -> None:
    far.script = [Blocked()]
    await queued(outbox, "một")
    await queued(outbox, "hai")
    await outbox.settle()
    assert await states(outbox) == ["failed", "cancelled"]
    assert (await outbox.app.database.read(lambda db: db.get_one(Address, 1))).gone


async def test_a_chat_that_moved_is_followed(outbox: World, far: Scripted) -> None:
    far.script = [Moved("-100")]
    await queued(outbox, "một")
    await outbox.settle()
    assert far.arrived == [("-100", "một")]


async def test_a_refused_token_stops_the_channel_and_loses_nothing(outbox: World, far: Scripted) -> None:
    far.script = [Unauthorized()]
    await queued(outbox, "một")
    await outbox.settle()
    assert outbox.app.senders[0].stopped
    assert await states(outbox) == ["waiting"]
    assert await outbox.app.troubles() == ["channel-stopped:web"]


async def test_rows_of_a_chat_go_in_order_even_when_the_first_must_wait(outbox: World, far: Scripted) -> None:
    far.script = [Unreachable()]
    await queued(outbox, "một")
    await queued(outbox, "hai")
    await outbox.settle()
    assert far.arrived == []
    await outbox.forward(seconds=5)
    assert [text for _, text in far.arrived] == ["một", "hai"]


async def test_a_reply_overtakes_broadcasts(outbox: World, far: Scripted) -> None:
    await queued(outbox, "bản tin", priority=BROADCAST)
    await queued(outbox, "trả lời", priority=REPLY)
    await outbox.settle()
    assert [text for _, text in far.arrived] == ["trả lời", "bản tin"]


async def test_what_was_in_flight_at_a_crash_is_repeated_and_marked(outbox: World, far: Scripted) -> None:
    await queued(outbox, "mời họp")
    now = outbox.clock.now()
    dead = Holder("another machine", "1")
    await outbox.app.database.run(lambda db: claiming.claim(db, Wish("web", 8, 8), dead, None, now))
    assert await states(outbox) == ["sending"]
    await outbox.settle()
    assert far.arrived == [], "it may be alive"
    await outbox.app.database.run(lambda db: leases.release(db, "web", dead))
    await outbox.settle()
    outbox.clock.at += STILL_ARRIVING
    await outbox.settle()
    assert [text for _, text in far.arrived] == [f"{REPEATED}\nmời họp"]


async def test_a_long_text_arrives_whole_in_parts_with_the_choices_on_the_last(outbox: World, far: Scripted) -> None:
    far.limits = Limits(text=500, buttons=True, per_second=1000, chat_interval=0)
    paragraphs = [f"Đoạn {n}: " + "việc chung " * 15 for n in range(12)]
    await queued(outbox, "\n\n".join(paragraphs), choices=True)
    await queued(outbox, "sau cùng")
    await outbox.settle()
    *parts, last = [text for _, text in far.arrived]
    assert last == "sau cùng"
    assert len(parts) > 1
    assert all(len(part) <= 500 for part in parts)
    assert "".join("".join(parts).split()) == "".join("".join(paragraphs).split())
    rows = sorted(await outbox.outbox(), key=lambda row: (row.seq or row.id, row.part))
    assert [bool(row.choices) for row in rows][: len(parts)] == [False] * (len(parts) - 1) + [True]


async def test_nothing_goes_after_its_hour(outbox: World, far: Scripted) -> None:
    await queued(outbox, "một")

    def expires(db: Session) -> None:
        db.get_one(deliveries.Delivery, 1).expires_at = outbox.clock.now() + timedelta(minutes=1)

    await outbox.app.database.run(expires)
    await outbox.forward(minutes=1)
    assert far.arrived == []
    assert await states(outbox) == ["expired"]
