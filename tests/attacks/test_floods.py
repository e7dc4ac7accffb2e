"""Too much of anything."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from storage import documents, files, meetings
from storage.models import Delivery
from tests import makers
from tests.attacks.conftest import Joins
from tests.stages import Stage
from tests.world import World


async def test_a_flooding_stranger_is_answered_a_few_times_and_fills_no_outbox(world: World, stage: Stage) -> None:
    phone = stage.phone("99")
    for sender in world.app.senders:
        sender.courier.stopped = True
    for _ in range(40):
        await phone.types("xin chào")
    waiting = select(func.count()).select_from(Delivery).where(Delivery.state == "waiting")
    assert await world.app.database.read(lambda db: db.scalars(waiting).one()) == 5


async def test_nothing_grows_in_memory_with_the_chats_that_came(world: World, stage: Stage) -> None:
    for chat in range(30):
        await stage.phone(str(chat)).types("xin chào")
    dispatcher = world.app.dispatcher
    assert (dispatcher._chats, dispatcher._waiting) == ({}, {})  # pyright: ignore[reportPrivateUsage]


async def test_however_many_documents_there_are_their_list_can_be_sent(world: World, joins: Joins) -> None:
    secretary = await joins("Trần Thị Bình", "secretary")
    meeting_id = await makers.meeting(world, "Thông tin thời sự")

    def hands_out(db: Session) -> None:
        meeting = meetings.whole(db, meeting_id)
        assert meeting is not None
        for number in range(120):
            file = files.make(db, f"{number}.pdf", "application/pdf", b"%PDF", world.clock.now())
            documents.add(db, meeting, file, f"Tài liệu {number}", world.clock.now())

    await world.app.database.run(hands_out)
    await secretary.types("tài liệu")
    assert len(secretary.choices) == 41  # and the library
