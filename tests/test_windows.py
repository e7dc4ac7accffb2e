"""Where people may be written to only for a while after they wrote: nothing is lost, and nothing costs unasked."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from bot.channels.base import OutOfWindow, SendError, Throttled, Unreachable
from bot.channels.zalo_bot import ZaloBotChannel
from bot.channels.zalo_oa import ZaloOaChannel
from bot.ticker import MESSAGES_KEPT
from storage import addresses, deliveries, sending, usage
from storage.deliveries import Message
from storage.models import Address, Delivery
from storage.windows import HOLDING, SOON, Window
from tests.windowed import ZALO, Member, member, window
from tests.world import ZONE

__all__ = ["member", "window"]  # fixtures


async def test_a_week_after_they_wrote_nothing_goes_and_all_of_it_comes_in_order_when_they_write(
    member: Member,
) -> None:
    await member.told("một")
    member.world.clock.at += timedelta(days=7, seconds=1)
    await member.told("hai", "ba")
    assert member.on_zalo == ["một"]
    assert (await member.states())[1:] == [("held", ZALO, "window")] * 2
    await member.writes()
    assert member.on_zalo == ["một", "hai", "ba"]


async def test_after_the_free_messages_the_next_waits_until_they_write(member: Member) -> None:
    texts = [str(number) for number in range(1, 10)]
    await member.told(*texts)  # the answer to their own message was the first of eight
    assert member.on_zalo == texts[:7]
    assert (await member.states())[7:] == [("held", ZALO, "quota")] * 2
    member.world.clock.at += timedelta(minutes=1)
    await member.writes()
    assert member.on_zalo == texts


async def test_after_two_days_no_message_is_free(member: Member) -> None:
    member.world.clock.at += timedelta(hours=48, seconds=1)
    await member.told("một")
    assert await member.states() == [("held", ZALO, "quota")]


@pytest.mark.parametrize("window", [Window(free=8, paid=2)])
async def test_what_costs_goes_only_as_far_as_the_months_budget(member: Member) -> None:
    world = member.world
    world.clock.at += timedelta(days=3)
    await member.told("một", "hai", "ba")
    assert member.on_zalo == ["một", "hai"]
    month = usage.month_of(world.clock.now(), ZONE)
    assert await world.app.database.read(lambda db: usage.used(db, ZALO, month, "paid")) == 2
    world.clock.at += timedelta(days=7)  # the month after, but nobody may be written to a week after they wrote
    await member.told("bốn")
    assert (await member.states())[-1] == ("held", ZALO, "window")


@pytest.mark.parametrize("window", [Window(free=8, paid=2)])
async def test_a_line_that_is_down_uses_up_no_budget(member: Member) -> None:
    world = member.world
    world.clock.at += timedelta(days=3)
    member.zalo.script = [Unreachable(), Throttled(1), Unreachable()]
    await member.told("một")
    for _ in range(4):
        world.clock.at += timedelta(minutes=1)
        await world.settle()
    month = usage.month_of(world.clock.now(), ZONE)
    assert member.on_zalo == ["một"]
    assert await world.app.database.read(lambda db: usage.used(db, ZALO, month, "paid")) == 1


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


@pytest.mark.parametrize("error", [OutOfWindow("window"), OutOfWindow("quota")])
async def test_when_the_platform_says_so_it_is_held_though_we_thought_otherwise(
    member: Member, error: OutOfWindow
) -> None:
    script: list[SendError | Exception] = [error]
    member.zalo.script = script
    member.world.clock.at += timedelta(minutes=2)
    await member.told("một")
    assert await member.states() == [("held", ZALO, error.why)]
    await member.writes()
    assert member.on_zalo == ["một"]


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


async def test_whoever_wrote_at_that_very_moment_is_written_to_all_the_same(member: Member) -> None:
    """The platform refused, and before we wrote that down the person had written."""
    member.zalo.script = [OutOfWindow("window")]
    await member.told("một")
    assert member.on_zalo == []
    member.world.clock.at += SOON
    await member.world.settle()
    assert member.on_zalo == ["một"]


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
        shown = deliveries.show(db, address, Message("verbatim", {"html": "0 người"}), world.clock.now())
        db.execute(update(Delivery).where(Delivery.id == shown).values(state="sent", message_id="1"))
        deliveries.change(db, shown, Message("verbatim", {"html": "1 người"}), world.clock.now())

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


@pytest.mark.parametrize("window", [Window(free=2, paid=1)])
async def test_what_was_free_when_the_line_was_down_is_paid_for_when_it_goes_later(member: Member) -> None:
    world = member.world
    member.zalo.script = [Unreachable()]
    await member.told("một")
    world.clock.at += timedelta(hours=51)
    await world.settle()
    await member.told("hai")
    assert member.on_zalo == ["một"]
    assert (await member.states())[-1] == ("held", ZALO, "quota")


async def test_what_is_held_past_its_hour_or_for_two_months_is_kept_no_longer(member: Member) -> None:
    world = member.world

    def tell(db: Session) -> None:
        now = world.clock.now()
        for text, until in (("một", now + timedelta(hours=2)), ("hai", None)):
            message = Message("verbatim", {"html": text})
            assert deliveries.tell(db, member.person_id, message, now, until=until)

    world.clock.at += timedelta(days=8)
    await world.app.database.run(tell)
    await world.settle()
    world.clock.at += timedelta(hours=3)
    await world.app.ticker.tidy()
    assert [state for state, *_ in await member.states()] == ["expired", "held"]
    world.clock.at += MESSAGES_KEPT
    await world.app.ticker.tidy()
    assert await member.states() == []


async def test_what_was_held_while_its_reader_wrote_goes_at_the_next_look(member: Member) -> None:
    """A claim that had read their row before they wrote holds what nobody would release."""
    world = member.world
    world.clock.at += timedelta(days=8)
    await member.told("một")
    wrote = update(Address).where(Address.channel == ZALO).values(active_at=world.clock.now())
    await world.app.ticker.progress()
    await world.settle()
    assert member.on_zalo == [], "they have not written yet"
    await world.app.database.run(lambda db: db.execute(wrote))
    await world.app.ticker.progress()
    await world.settle()
    assert member.on_zalo == ["một"]


async def test_what_is_void_meanwhile_is_never_said(member: Member) -> None:
    member.world.clock.at += timedelta(days=8)
    await member.told("một")

    def leaves(db: Session) -> None:
        addresses.unlink(db, member.person_id)

    await member.world.app.database.run(leaves)
    await member.writes()
    assert await member.states() == [("cancelled", ZALO, "left")]
    assert member.on_zalo == []


def test_the_channels_that_hold_messages_are_those_of_zalo() -> None:
    assert {ZaloOaChannel.name, ZaloBotChannel.name} == HOLDING


async def test_between_two_shut_chats_nothing_goes_to_and_fro(member: Member) -> None:
    await member.links("web")
    member.other.script = [OutOfWindow("quota")]
    await member.prefers(ZALO)
    member.world.clock.at += timedelta(days=8)
    await member.told("một")
    assert await member.states() == [("held", "web", "quota")]


@pytest.mark.parametrize("window", [Window(free=8, paid=1)])
async def test_a_new_month_tries_again_what_the_last_one_had_no_room_for(member: Member) -> None:
    foresee, clock = member.world.app.ticker.foresee, member.world.clock
    member.world.app.ticker.zone = ZONE
    clock.at += timedelta(days=3)
    await member.writes()
    await foresee()
    clock.at += timedelta(days=3)
    await member.told("một", "hai")
    await foresee()
    await member.world.settle()
    assert member.on_zalo == ["một"], "the budget of November is used up"
    clock.at += timedelta(days=1)
    await foresee()
    await member.world.settle()
    assert member.on_zalo == ["một", "hai"]


async def test_whoever_joins_again_with_another_account_gets_what_was_held_there(member: Member) -> None:
    member.world.clock.at += timedelta(days=8)
    await member.told("một")
    await member.links(ZALO, chat="new")
    await member.writes(chat="new")
    assert member.zalo.arrived[-1][0] == "new"
    assert "một" in [text for chat, text in member.zalo.arrived if chat == "new"]
