"""One person, several chats: where one is shut, what is for the person takes another way."""

from __future__ import annotations

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from bot.channels.base import Blocked, Limits
from storage import addresses, changing, claiming, deliveries, sending
from storage.deliveries import Message
from storage.models import Address, Delivery, Person
from tests.scripted import Scripted
from tests.world import World

PLAIN = Limits(2000, buttons=False, per_second=1000, chat_interval=0)


@pytest.fixture
def first() -> Scripted:
    return Scripted("web")


@pytest.fixture
def second() -> Scripted:
    return Scripted("web-numbers", PLAIN)


@pytest.fixture
async def person_id(world: World, first: Scripted, second: Scripted) -> int:
    """A member with two chats, who prefers the first."""
    world.app.senders.clear()
    world.app.add(first)
    world.app.add(second)
    person_id = await world.member("Lê Văn Cường")

    def join(db: Session) -> None:
        person = db.get_one(Person, person_id)
        person.consented_at = world.clock.now()
        for channel in (second.name, first.name):
            addresses.link(db, addresses.locked(db, channel, f"{channel}-1"), person)

    await world.app.database.run(join)
    return person_id


async def told(world: World, person_id: int, *texts: str) -> None:
    def tell(db: Session) -> None:
        for text in texts:
            deliveries.tell(db, person_id, Message("verbatim", {"html": text}), world.clock.now())

    await world.app.database.run(tell)


async def states(world: World) -> list[tuple[str, str, str | None]]:
    return [(row.state, row.account, row.error) for row in await world.outbox()]


async def test_whoever_blocked_one_chat_hears_it_in_the_other_and_only_once(
    world: World, person_id: int, first: Scripted, second: Scripted
) -> None:
    first.script = [Blocked("blocked")]
    await told(world, person_id, "một", "hai")
    await world.settle()
    assert first.arrived == []
    assert [text for _, text in second.arrived] == ["một", "hai"]
    await told(world, person_id, "ba")
    await world.settle()
    assert [text for _, text in second.arrived] == ["một", "hai", "ba"]


async def test_what_was_for_somebody_who_has_left_goes_to_no_strangers_chat(
    world: World, person_id: int, first: Scripted, second: Scripted
) -> None:
    """Their row was on its way when they left, and the chat, which is nobody's now, is shut."""
    await told(world, person_id, "một")
    now, holder = world.clock.now(), world.app.senders[0].holder()
    wish = claiming.Wish(first.name, 8, 8)
    claim = await world.app.database.run(lambda db: claiming.claim(db, wish, holder, None, now))
    row = sending.Row(claim.rows[0].id, claim.rows[0].epoch)

    def left(db: Session) -> None:
        db.execute(update(Address).values(person_id=None, preferred=False))
        sending.blocked(db, row)

    await world.app.database.run(left)
    await world.settle()
    assert await states(world) == [("failed", first.name, "blocked")]
    assert second.arrived == []
    kept = await world.app.database.read(lambda db: db.scalars(select(Address.preferred)).all())
    assert list(kept) == [False, False]


async def test_a_message_that_was_cut_for_one_chat_is_cut_again_for_another_in_its_order(
    world: World, person_id: int, first: Scripted, second: Scripted
) -> None:
    first.limits, second.limits = (
        Limits(length, buttons=True, per_second=1000, chat_interval=0) for length in (1500, 500)
    )
    paragraphs = [f"Đoạn {n}: " + "việc chung " * 15 for n in range(14)]
    first.script = [Blocked("blocked")]
    await told(world, person_id, "\n\n".join(paragraphs))
    await world.settle()
    assert len(second.arrived) > len(paragraphs) // 4
    assert "".join("".join(text for _, text in second.arrived).split()) == "".join("".join(paragraphs).split())


async def test_answers_and_changes_stay_with_their_chat(
    world: World, person_id: int, first: Scripted, second: Scripted
) -> None:
    def shown(db: Session) -> None:
        address = db.scalars(select(Address).where(Address.channel == first.name)).one()
        message = changing.show(db, address, Message("verbatim", {"html": "đang gửi"}), world.clock.now())
        db.info["shown"] = message

    await world.app.database.run(shown)
    await world.settle()

    def more(db: Session) -> None:
        address = db.scalars(select(Address).where(Address.channel == first.name)).one()
        deliveries.reply(db, address, Message("verbatim", {"html": "trả lời"}), world.clock.now(), "r1")
        shown = db.scalars(select(Delivery.id).where(Delivery.state == "sent")).one()
        changing.change(db, shown, Message("verbatim", {"html": "đã gửi"}), world.clock.now())

    first.script = [Blocked("blocked")]
    await world.app.database.run(more)
    await world.settle()
    assert second.arrived == []
    assert {state for state, *_ in await states(world)} == {"sent", "failed", "cancelled"}


async def test_without_another_chat_it_has_failed_and_says_why(
    world: World, person_id: int, first: Scripted, second: Scripted
) -> None:
    first.script, second.script = [Blocked("blocked")], [Blocked("blocked")]
    await told(world, person_id, "một")
    await world.settle()
    assert await states(world) == [("failed", second.name, "blocked")]
    assert not await world.app.database.run(
        lambda db: deliveries.tell(db, person_id, Message("verbatim", {"html": "hai"}), world.clock.now())
    )
