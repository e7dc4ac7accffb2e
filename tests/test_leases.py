"""One sender for an account: whoever holds the lease, whatever became of the one before."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from bot import fleeting
from bot.events import Event
from bot.outbox import Sender
from bot.seats import Seat
from bot.settling import Settlement
from storage import addresses, claiming, deliveries, leases
from storage.claiming import Outgoing, Wish
from storage.leases import TTL, Holder
from storage.models import Delivery, Lease
from storage.sending import STILL_ARRIVING
from tests.scripted import Scripted
from tests.world import World

REPEATED = "(Tin gửi lại vì chưa rõ lần trước đã tới chưa.)"
HERE, ELSEWHERE = Holder("here", "1"), Holder("elsewhere", "1")


@pytest.fixture
def far() -> Scripted:
    return Scripted()


@pytest.fixture
async def outbox(world: World, far: Scripted) -> World:
    world.app.senders.clear()
    world.app.add(far)
    return world


async def queued(world: World, text: str, chat: str = "1") -> None:
    def add(db: Session) -> None:
        message = deliveries.Message("verbatim", {"html": text})
        deliveries.reply(db, addresses.locked(db, "web", chat), message, world.clock.now(), text)

    await world.app.database.run(add)


async def held(world: World, holder: Holder) -> int | None:
    return await world.app.database.run(lambda db: leases.hold(db, "web", holder))


async def expire(world: World) -> None:
    """As if its holder had not been heard of for the whole time."""
    await world.app.database.run(lambda db: db.execute(update(Lease).values(expires_at=leases.LONG_AGO)))


async def test_only_one_holds_a_lease_and_keeps_its_epoch(world: World) -> None:
    assert await held(world, HERE) == 1
    assert await held(world, ELSEWHERE) is None
    assert await held(world, HERE) == 1


async def test_a_lease_that_ended_goes_to_the_next_with_a_new_epoch(world: World) -> None:
    await held(world, HERE)
    await expire(world)
    assert await held(world, ELSEWHERE) == 2
    assert await held(world, HERE) is None


async def test_one_who_leaves_makes_room_at_once(world: World) -> None:
    await held(world, HERE)
    await world.app.database.run(lambda db: leases.release(db, "web", HERE))
    assert await held(world, ELSEWHERE) == 2


async def test_a_lease_lasts_long_enough_for_one_message_and_no_standby_waits_over_15_seconds(world: World) -> None:
    assert timedelta(seconds=11) < TTL < timedelta(seconds=15)


async def test_the_next_process_on_a_folder_need_not_wait_for_one_that_died(world: World, tmp_path: Path) -> None:
    dead, next_ = Seat(tmp_path, "sender-web", "1"), Seat(tmp_path, "sender-web", "2")
    assert await held(world, dead.holder()) == 1
    assert not next_.holder().locked
    assert await held(world, next_.holder()) is None, "it lives"
    dead.leave()  # as its lock does when a process dies
    assert await held(world, next_.holder()) == 2
    next_.leave()


async def test_a_frozen_process_that_wakes_with_its_lock_takes_nothing_from_whoever_came_after(
    world: World, tmp_path: Path
) -> None:
    frozen, standby = Seat(tmp_path, "sender-web", "1"), Seat(tmp_path, "sender-web", "2")
    await held(world, frozen.holder())
    await expire(world)
    assert await held(world, standby.holder()) == 2
    assert await held(world, frozen.holder()) is None
    frozen.leave()


async def test_while_another_sends_nothing_leaves_here(outbox: World, far: Scripted) -> None:
    await held(outbox, ELSEWHERE)
    await queued(outbox, "một")
    await outbox.settle()
    assert far.arrived == []
    await expire(outbox)
    await outbox.settle()
    assert far.arrived == [("1", "một")]


async def test_what_a_lost_sender_had_under_way_is_repeated_by_the_next_and_settled_by_it_alone(
    outbox: World, far: Scripted, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first stands still after its message has left, and wakes when another has taken over."""
    first = outbox.app.senders[0]
    app, papers = outbox.app, outbox.app.senders[0].papers
    second = Sender(app.database, far, outbox.clock, app.manner, lambda: ELSEWHERE, app.metrics, papers, app.sealing)
    await queued(outbox, "một")
    attempt = first.courier.attempt

    async def sent_then_frozen(out: Outgoing, trust: Callable[[], float]) -> Settlement:
        settlement = await attempt(out, trust)
        await expire(outbox)
        await second.drain()
        outbox.clock.at += STILL_ARRIVING
        await second.drain()
        return settlement

    monkeypatch.setattr(first.courier, "attempt", sent_then_frozen)
    await first.drain()
    assert [text for _, text in far.arrived] == ["một", f"{REPEATED}\nmột"]
    [row] = await outbox.outbox()
    assert (row.state, row.epoch, row.attempt) == ("sent", 2, 2)


async def test_after_a_takeover_a_chat_in_doubt_rests_so_that_nothing_arrives_before_what_is_still_on_its_way(
    outbox: World, far: Scripted
) -> None:
    await queued(outbox, "một")
    now, before = outbox.clock.now(), Holder("before", "1")
    claim = await outbox.app.database.run(lambda db: claiming.claim(db, Wish("web", 8, 8), before, None, now))
    assert len(claim.rows) == 1
    await queued(outbox, "hai")
    await queued(outbox, "của người khác", chat="2")
    await expire(outbox)
    await outbox.settle()
    assert far.arrived == [("2", "của người khác")]
    outbox.clock.at += STILL_ARRIVING
    await outbox.settle()
    assert far.arrived[1:] == [("1", f"{REPEATED}\nmột"), ("1", "hai")]


async def test_a_sender_that_stood_still_after_its_claim_sends_nothing(outbox: World, far: Scripted) -> None:
    sender, now = outbox.app.senders[0], [0.0]
    sender.steady = lambda: now[0]
    await queued(outbox, "một")
    start = sender._start  # pyright: ignore[reportPrivateUsage]

    def frozen(out: object) -> None:
        now[0] += 60
        start(out)  # pyright: ignore[reportArgumentType]

    sender._start = frozen  # pyright: ignore[reportPrivateUsage, reportAttributeAccessIssue]
    await sender._launch()  # pyright: ignore[reportPrivateUsage]
    while sender._flying:  # pyright: ignore[reportPrivateUsage]
        await next(iter(sender._flying))  # pyright: ignore[reportPrivateUsage]
    [row] = await outbox.outbox()
    assert (far.arrived, row.state, row.attempt, row.repeats) == ([], "waiting", 0, False)


@pytest.mark.parametrize("locked", [False, True])
async def test_a_tap_on_a_message_proves_that_it_arrived(outbox: World, far: Scripted, locked: bool) -> None:
    sealing = outbox.app.dispatcher.sealing

    def doubtful(db: Session) -> None:
        address = addresses.locked(db, "web", "1")
        for name in ("a:x", "a:y"):
            choices: list[Any] = [{"data": name, "label": "Chọn", "nav": False, "also": []}]
            message = deliveries.Message("verbatim", {"html": name}, choices)
            said = fleeting.locked(message, sealing) if locked else message
            deliveries.reply(db, address, said, outbox.clock.now(), name)
        db.execute(update(Delivery).values(state="unknown", repeats=True))

    await outbox.app.database.run(doubtful)
    await outbox.app.dispatcher.handle(Event("t", "web", "1", tap="a:x"))
    assert [row.state for row in (await outbox.outbox())[:2]] == ["sent", "unknown"]
