"""The Official Account's windows from end to end: what the platform would refuse it is never asked for."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.texts import Text
from handlers.broadcasting import to_all
from storage.models import Person
from tests.fake_zalo_oa import FakeZaloOa
from tests.world import World
from tests.zalo_oa_phone import ZaloOaPhone
from tests.zalo_oa_world import ZaloOa, on_zalo_oa


@dataclass
class Cell:
    world: World
    zalo: ZaloOa
    member: ZaloOaPhone

    async def announces(self, *texts: str) -> None:
        def tell(db: Session) -> None:
            for text in texts:
                words = Text("verbatim", {"html": text})
                to_all(db, select(Person.id), words, self.world.clock.now(), f"{text}:{self.world.clock.now()}")

        await self.world.app.database.run(tell)
        await self.member.looks()

    @property
    def told(self) -> list[str]:
        return [seen.text for seen in self.member.inbox if seen.text.startswith("Tin ")]

    @property
    def refusals(self) -> int:
        """Requests that the platform should never have had."""
        return sum(name == "message/cs" for name, _ in self.zalo.server.calls) - self.member.arrived


@pytest.fixture
async def cell(world: World) -> AsyncIterator[Cell]:
    world.app.senders.clear()
    server = FakeZaloOa(world.clock.now, free_replies=8)
    async with on_zalo_oa(world, server, zalo_zns_template="365900", zalo_zns_monthly=1) as zalo:
        person_id, phone = await world.member("Lê Văn Cường"), zalo.phone()
        number = f"0{phone.person.phone.removeprefix('84')}"

        def has_phone(db: Session) -> None:
            db.get_one(Person, person_id).phone = number

        await world.app.database.run(has_phone)
        await phone.starts()
        await phone.types((await world.invite(person_id)).code)
        world.clock.at += timedelta(minutes=1)
        await phone.picks("Tôi đồng ý")
        yield Cell(world, zalo, phone)


async def test_eight_messages_are_free_and_the_ninth_waits_for_a_word(cell: Cell) -> None:
    await cell.announces(*(f"Tin {number}" for number in range(1, 10)))
    assert cell.told == [f"Tin {number}" for number in range(1, 8)], "the welcome was the first of eight"
    cell.world.clock.at += timedelta(minutes=1)
    await cell.member.types("ok")
    assert cell.told == [f"Tin {number}" for number in range(1, 10)]
    assert cell.refusals == 0


async def test_after_a_week_of_silence_the_phone_is_knocked_at_once_and_a_word_brings_everything(cell: Cell) -> None:
    cell.world.clock.at += timedelta(days=8)
    await cell.announces("Tin 1", "Tin 2")
    assert cell.told == []
    [knock] = cell.member.person.knocks
    assert (knock["template_id"], knock["template_data"]) == ("365900", {"name": "Lê Văn Cường"})
    await cell.member.types("ok")
    assert cell.told == ["Tin 1", "Tin 2"]
    assert cell.refusals == 0


async def test_whoever_follows_no_more_is_left_alone_until_they_write_again(cell: Cell) -> None:
    cell.member.person.unfollows()
    await cell.member.looks()
    await cell.announces("Tin 1")
    assert cell.told == []
    cell.world.clock.at += timedelta(minutes=1)
    cell.member.person.follows()
    await cell.member.looks()
    await cell.announces("Tin 2")
    assert cell.told == ["Tin 2"]
    assert cell.refusals == 0
