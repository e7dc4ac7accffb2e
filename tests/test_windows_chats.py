"""What is held for somebody with several chats: it goes where they may be written to, once and in its order."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import update
from sqlalchemy.orm import Session

from bot.channels.base import OutOfWindow
from storage import addresses, changing, sending
from storage.deliveries import Message
from storage.models import Delivery
from storage.windows import SOON
from tests.windowed import ZALO, Member, member, window

__all__ = ["member", "window"]  # fixtures


async def test_another_of_their_chats_takes_it_at_once_and_keeps_the_order(member: Member) -> None:
    await member.links("web")
    await member.prefers(ZALO)
    member.world.clock.at += timedelta(days=8)
    await member.told("một", "hai")
    assert [text for _, text in member.other.arrived] == ["một", "hai"]
    assert {state for state, *_ in await member.states()} == {"sent"}
    await member.writes()
    assert member.on_zalo == []
    await member.told("ba")
    assert member.on_zalo == ["ba"], "they still prefer it, and it is open again"


async def test_a_chat_linked_later_gets_what_was_held(member: Member) -> None:
    member.world.clock.at += timedelta(days=8)
    await member.told("một")
    await member.links("web")
    assert [text for _, text in member.other.arrived] == ["một"]


async def test_an_answer_goes_to_no_other_chat_than_the_one_it_was_asked_in(member: Member) -> None:
    await member.links("web")
    member.zalo.script = [OutOfWindow("quota") for _ in range(3)]
    await member.writes("trợ giúp")
    for _ in range(2):
        member.world.clock.at += SOON
        await member.world.settle()
    [answer] = [row for row in await member.world.outbox() if row.state == "held"]
    assert (answer.account, answer.klass) == (ZALO, "D")
    assert member.other.arrived == []


async def test_whoever_writes_in_another_of_their_chats_gets_there_what_was_held(member: Member) -> None:
    """As in the chat of an app that had been shut as well."""
    await member.links("web")
    await member.prefers(ZALO)
    member.other.script = [OutOfWindow("window")]
    member.world.clock.at += timedelta(days=8)
    await member.told("một", "hai")
    await member.looked()
    assert [state for state, *_ in await member.states()] == ["held", "sent"]
    await member.writes(chat="w", channel="web")
    await member.looked()
    assert [text for _, text in member.other.arrived if len(text) < 20] == ["hai", "một"]
    assert member.on_zalo == []


async def test_an_answer_and_a_change_that_are_held_stay_in_their_chat(member: Member) -> None:
    world = member.world

    def shows(db: Session) -> None:
        address = addresses.locked(db, ZALO, "z")
        shown = changing.show(db, address, Message("verbatim", {"html": "0 người"}), world.clock.now())
        db.execute(update(Delivery).where(Delivery.id == shown).values(state="sent", message_id="1"))
        changing.change(db, shown, Message("verbatim", {"html": "1 người"}), world.clock.now())

    await member.links("web")
    world.clock.at += timedelta(days=8)
    await world.app.database.run(shows)
    await world.settle()
    await member.writes(chat="w", channel="web")
    await member.looked()
    assert "1 người" not in [text for _, text in member.other.arrived]
    assert [row.account for row in await world.outbox() if row.state == "held"] == [ZALO]


async def test_what_was_held_where_they_shut_us_out_goes_to_their_other_chat(member: Member) -> None:
    member.world.clock.at += timedelta(days=8)
    await member.told("một")
    await member.links("web")

    def holds(db: Session) -> None:
        """As it is when both were shut in turn."""
        chat = addresses.locked(db, ZALO, "z")
        db.execute(update(Delivery).where(Delivery.klass == "A").values(state="held", address_id=chat.id, account=ZALO))
        sending.gone(db, chat.id)

    member.other.arrived.clear()
    await member.world.app.database.run(holds)
    await member.world.settle()
    assert [text for _, text in member.other.arrived] == ["một"]


async def test_between_two_shut_chats_nothing_goes_to_and_fro(member: Member) -> None:
    await member.links("web")
    member.other.script = [OutOfWindow("quota")]
    await member.prefers(ZALO)
    member.world.clock.at += timedelta(days=8)
    await member.told("một")
    assert await member.states() == [("held", "web", "quota")]


async def test_whoever_joins_again_with_another_account_gets_what_was_held_there(member: Member) -> None:
    member.world.clock.at += timedelta(days=8)
    await member.told("một")
    await member.links(ZALO, chat="new")
    await member.writes(chat="new")
    assert member.zalo.arrived[-1][0] == "new"
    assert "một" in [text for chat, text in member.zalo.arrived if chat == "new"]
