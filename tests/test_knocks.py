"""A template message to a phone number asks somebody to write: seldom, within a budget, and without any contents."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from storage import addresses
from storage.windows import Window
from tests.windowed import PHONE, Member, member, window

__all__ = ["member", "window"]  # fixtures


@pytest.mark.parametrize("window", [Window(free=8, knocks=1)])
async def test_a_phone_is_knocked_at_once_a_silence_within_the_budget_and_hears_no_word_of_what_waits(
    member: Member,
) -> None:
    member.world.clock.at += timedelta(days=8)
    await member.told("một", "hai")
    await member.told("ba")
    assert member.knocks.arrived == [(PHONE, "Lê Văn Cường")]
    await member.writes()
    member.world.clock.at += timedelta(days=8)
    await member.told("bốn")
    assert len(member.knocks.arrived) == 1, "the month's budget is used up"
    member.world.clock.at += timedelta(days=30)
    await member.writes()
    member.world.clock.at += timedelta(days=8)
    await member.told("năm")
    assert len(member.knocks.arrived) == 2


async def test_without_a_budget_nobody_is_knocked_at(member: Member) -> None:
    member.world.clock.at += timedelta(days=8)
    await member.told("một")
    assert member.knocks.arrived == []


@pytest.mark.parametrize("window", [Window(free=8, knocks=1)])
@pytest.mark.parametrize("leaves", [False, True], ids=["wrote", "left"])
async def test_a_knock_that_waited_is_dropped_when_they_wrote_or_left_meanwhile(member: Member, leaves: bool) -> None:
    sender = next(sender for sender in member.world.app.senders if sender.account == member.knocks.name)
    sender.courier.stopped = True
    member.world.clock.at += timedelta(days=8)
    await member.told("một")

    def left(db: Session) -> None:
        addresses.unlink(db, member.person_id)

    await (member.world.app.database.run(left) if leaves else member.writes())
    sender.courier.stopped = False
    await member.world.settle()
    assert member.knocks.arrived == []
    [knock] = [row for row in await member.world.outbox() if row.account == member.knocks.name]
    assert (knock.state, knock.error) == ("cancelled", "nothing held")
