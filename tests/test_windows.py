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
from storage import addresses, deliveries, usage
from storage.deliveries import Message
from storage.models import Address
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


async def test_whoever_wrote_at_that_very_moment_is_written_to_all_the_same(member: Member) -> None:
    """The platform refused, and before we wrote that down the person had written."""
    member.zalo.script = [OutOfWindow("window")]
    await member.told("một")
    assert member.on_zalo == []
    member.world.clock.at += SOON
    await member.world.settle()
    assert member.on_zalo == ["một"]


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
