"""A cell that is asked: seven members with phones, and how one asks and answers there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import pytest
from sqlalchemy import select

from storage.models import Question, StoredFile
from tests.everywhere import Joins
from tests.phone import Phone
from tests.world import ZONE, World

ROAD = "Nên làm đường ngõ nào trước?"
LANES = ("Ngõ 12", "Ngõ 15", "Ngõ 18")
NAMES = ("Lê Văn An", "Trần Thị Bình", "Phạm Quốc Cường", "Hoàng Văn Dũng", "Vũ Thị Giang", "Đỗ Văn Mới")


@dataclass
class Asked:
    """`secretary` is asked as well."""

    world: World
    secretary: Phone
    members: list[Phone]

    @property
    def everybody(self) -> list[Phone]:
        return [self.secretary, *self.members]

    async def question(self) -> Question:
        newest = select(Question).order_by(Question.id.desc()).limit(1)
        return await self.world.app.database.read(lambda db: db.scalars(newest).one())


@pytest.fixture
async def cell(world: World, joins: Joins) -> Asked:
    secretary = await joins("Nguyễn Thị Hòa", "secretary")
    standings = {"Đỗ Văn Mới": "probationary", "Vũ Thị Giang": "exempt"}
    members = [await joins(name, "member", standings.get(name, "full")) for name in NAMES]
    return Asked(world, secretary, members)


async def writes(asker: Phone, *lines: str, kind: str = "") -> None:
    """Up to the preview."""
    await asker.types("hỏi ý kiến")
    await asker.picks("Hỏi câu mới")
    await asker.types("\n".join(lines))
    if kind:
        await asker.picks(kind)


async def asks(asker: Phone, *lines: str, kind: str = "", changes: tuple[str, ...] = ()) -> None:
    await writes(asker, *(lines or (ROAD, *LANES)), kind=kind)
    for change in changes:
        await asker.picks(change)
    await asker.picks("Gửi")


async def answers(phone: Phone, *picks: str) -> None:
    """Under the question, as it arrived; without a name it is sent after a look at it."""
    await phone.looks()
    for pick in picks:
        await phone.picks(pick)


async def heard(phone: Phone, words: str) -> list[str]:
    await phone.looks()
    return [seen.text for seen in phone.inbox if words in seen.text]


async def drawn(world: World) -> bytes:
    """The newest chart that was sent."""
    return await _newest(world, ".png")


async def table(world: World) -> bytes:
    """The newest spreadsheet."""
    return await _newest(world, ".xlsx")


async def _newest(world: World, ending: str) -> bytes:
    found = select(StoredFile.content).where(StoredFile.name.endswith(ending), StoredFile.content.is_not(None))
    return await world.app.database.read(lambda db: db.scalars(found.order_by(StoredFile.id.desc())).first()) or b""


def november(day: int, hour: int = 12, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=ZONE)
