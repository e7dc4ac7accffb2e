"""What comes in: however often, in whatever order and to whomever it is given, it counts once."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot.events import Event
from storage import addresses, meetings
from storage.base import Base
from storage.meetings import Plan
from storage.models import DeadLetter, Delivery, Person, Report, Rsvp, SeenEvent
from tests.faults import on_postgresql
from tests.faults.machine import Nursery
from tests.faults.people import reports
from tests.faults.stand import stand
from tests.world import World, commune

SEED = 20261124
TIMES, MEMBERS = 5, 12


@dataclass
class Worker(World):
    """One of several programs over one database."""

    async def open(self) -> None:
        async with self.app.database.engine.begin() as connection:
            await connection.run_sync(Base.metadata.create_all)
        self.cell_id = await self.app.database.run(commune)


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'chibo.db'}"
        return
    with on_postgresql.empty() as found:
        yield found


@pytest.fixture
async def workers(url: str, tmp_path: Path) -> AsyncIterator[tuple[Worker, Worker]]:
    first = Worker(tmp_path, url)
    await first.open()
    second = Worker(tmp_path / "second", url, clock=first.clock, cell_id=first.cell_id)
    yield first, second
    await first.close()
    await second.close()


def events_of(meeting_id: int) -> list[Event]:
    """What members do that asks no question: look at the menu, answer an invitation, look at their own page."""
    found: list[Event] = []
    for member in range(MEMBERS):
        chat = str(member)
        found.append(Event(f"{chat}-menu", "telegram", chat, text="/menu"))
        found.append(Event(f"{chat}-rsvp", "telegram", chat, tap=f"a:rsvp:{meeting_id}:yes"))
        found.append(Event(f"{chat}-toi", "telegram", chat, text="/trogiup"))
    return found


async def a_meeting(world: World) -> int:
    """Members with chats, and a meeting to which they are invited."""
    ids = [await world.member(f"Đảng viên {number}") for number in range(MEMBERS)]

    def add(db: Session) -> int:
        now = world.clock.now()
        for number, person_id in enumerate(ids):
            address = addresses.locked(db, "telegram", str(number))
            address.person_id, address.preferred = person_id, True
            db.get_one(Person, person_id).consented_at = now
        plan = Plan("regular", now + timedelta(days=5), "Nhà văn hóa", [])
        return meetings.add(db, db.get_one(Person, ids[0]), plan, now).id

    return await world.app.database.run(add)


@pytest.mark.timeout(120)
async def test_every_update_five_times_shuffled_to_two_workers_counts_once(workers: tuple[Worker, Worker]) -> None:
    first, _ = workers
    events = events_of(await a_meeting(first))
    given = events * TIMES
    chance = random.Random(SEED)
    chance.shuffle(given)
    await asyncio.gather(*(chance.choice(workers).app.dispatcher.handle(event) for event in given))

    def count(db: Session) -> list[int]:
        kinds = (SeenEvent, Rsvp, DeadLetter)
        return [db.scalars(select(func.count()).select_from(kind)).one() for kind in kinds]

    assert await first.app.database.read(count) == [len(events), MEMBERS, 0]
    keys = await first.app.database.read(lambda db: db.scalars(select(Delivery.dedupe_key)).all())
    assert len(keys) == len(set(keys))
    assert {f"reply:telegram:{event.id}:0" for event in events} <= set(keys)


@pytest.mark.timeout(120)
async def test_a_conversation_whose_every_update_is_delivered_five_times_is_told_once(
    tmp_path: Path, births: Nursery, platform: str
) -> None:
    async with stand(tmp_path, births, platform) as at:
        at.server.deliver_twice = TIMES - 1
        at.made.on()
        phone = await at.member()
        await reports(phone, "ngõ 1", "rác")
        await at.server.all_confirmed(timeout=30)
        await at.made.all_said()
        assert await at.made.database.read(lambda db: list(db.scalars(select(Report.text)))) == ["rác"]
        texts = [seen.text for seen in phone.inbox]
        assert len(texts) == len(set(texts)), "nothing is answered twice"
        assert await at.made.ended() == 0
