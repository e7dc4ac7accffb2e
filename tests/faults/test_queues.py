"""A meeting is changed while its invitations still wait: nobody hears an old version after a new one."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from bot.events import Event
from storage.models import Address, Delivery
from tests.conftest import Joins
from tests.phone import WebPhone
from tests.preparing import opens, prepares
from tests.world import World

MEMBERS, REACHED = 12, 4
OLD, NEW, NEWEST = "ngày 03/12", "ngày 05/12", "ngày 06/12"
AN_HOUR = timedelta(hours=1)


@pytest.fixture
def channel() -> str:
    return "web"


async def announced_to_a_third(world: World, joins: Joins) -> tuple[WebPhone, list[WebPhone], list[WebPhone]]:
    """The secretary, those who have their invitation, and those for whom it waits for another hour."""
    secretary = await joins("Nguyễn Văn An", "secretary")
    members = [await joins(f"Đảng viên {number}") for number in range(MEMBERS)]
    await prepares(secretary)
    await world.app.dispatcher.handle(Event("announce", "web", secretary.chat, text="Gửi giấy mời"))
    reached, waiting = members[:REACHED], members[REACHED:]

    def hold_up(db: Session) -> None:
        chats = select(Address.id).where(Address.chat.in_([phone.chat for phone in waiting]))
        later = update(Delivery).where(Delivery.address_id.in_(chats), Delivery.state == "waiting")
        db.execute(later.values(not_before=world.clock.now() + AN_HOUR))

    await world.app.database.run(hold_up)
    await secretary.looks()
    return secretary, reached, waiting


async def times(phone: WebPhone) -> list[str]:
    """The newest time each message about the meeting gives, in order."""
    await phone.looks()
    return [next(when for when in (NEWEST, NEW, OLD) if when in seen.text) for seen in phone.inbox if _dated(seen.text)]


def _dated(text: str) -> bool:
    return any(when in text for when in (OLD, NEW, NEWEST))


async def test_who_was_not_reached_hears_only_the_newest_of_three_versions(world: World, joins: Joins) -> None:
    secretary, reached, waiting = await announced_to_a_third(world, joins)
    for when in ("20h thứ bảy tuần sau", "20h ngày 6/12"):
        await opens(secretary, "Đổi ngày giờ")
        await secretary.types(when)
        await secretary.picks("Gửi thông báo")
    await world.forward(hours=2)
    for phone in reached:
        assert await times(phone) == [OLD, NEW, NEWEST]
    for phone in waiting:
        assert OLD not in await times(phone)
        assert (await times(phone))[-1] == NEWEST


async def test_who_was_not_reached_hears_of_a_cancelled_meeting_only_that_it_is_cancelled(
    world: World, joins: Joins
) -> None:
    secretary, reached, waiting = await announced_to_a_third(world, joins)
    await opens(secretary, "Hủy họp")
    await secretary.types("Bão số 15")
    await secretary.picks("Hủy cuộc họp")
    await world.forward(hours=2)
    for phone in (*reached, *waiting):
        await phone.looks()
        assert "Bão số 15" in phone.screen
    for phone in waiting:
        assert [seen.choices for seen in phone.inbox if "Kính mời" in seen.text] == []
    states = {row.state for row in await world.outbox()}
    assert states == {"sent", "cancelled"}
