"""A secretary who announces something, members whose sender a test can hold, and what is shown of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from sqlalchemy import select

from bot.channels.base import SendError
from bot.channels.web import LIMITS
from bot.outbox import Sender
from storage.models import Broadcast
from storage.models.people import Role
from tests.phone import WebPhone
from tests.scripted import Scripted
from tests.world import World

NOTICE = "Chiều mai cắt nước từ 14 giờ."
BEGAN = "Bắt đầu lúc 09 giờ 00, thứ Ba, ngày 24/11/2026."


@dataclass
class Cell:
    """A secretary on one channel, and members on the other, whose sender a test can hold."""

    world: World
    secretary: WebPhone
    members: Sequence[WebPhone]
    sender: Sender

    async def announces(self, *, held: bool = True) -> None:
        self.sender.courier.stopped = held
        await self.secretary.types("thông báo")
        await self.secretary.types(NOTICE)
        await self.secretary.picks("Gửi")

    async def told(self) -> int:
        for phone in self.members:
            await phone.looks()
        return sum(NOTICE in seen.text for phone in self.members for seen in phone.inbox)

    async def goes_on(self) -> None:
        self.sender.courier.stopped = False
        await self.world.settle()
        await self.world.forward(seconds=5)
        await self.secretary.looks()

    @property
    def shown(self) -> str:
        """The newest message about the notice."""
        return next(seen.text for seen in reversed(self.secretary.inbox) if BEGAN in seen.text).split("\n\n1. ")[0]

    @property
    def times_shown(self) -> int:
        return sum(BEGAN in seen.text for seen in self.secretary.inbox)

    async def state(self) -> str:
        return (await self.world.app.database.read(lambda db: db.scalars(select(Broadcast)).one())).state


async def joined(world: World, name: str, channel: str, role: Role = "member") -> WebPhone:
    person_id = await world.member(name, role)
    phone = WebPhone(world, str(person_id), channel)
    await phone.starts((await world.invite(person_id)).token)
    await phone.picks("Tôi đồng ý")
    return phone


@pytest.fixture
async def cell(world: World, channel: str) -> Cell:
    other = next(name for name in LIMITS if name != channel)
    secretary = await joined(world, "Trần Thị Lan", channel, "secretary")
    members = [await joined(world, name, other) for name in ("Nguyễn An", "Lê Bình", "Vũ Cường")]
    await world.member("Phạm Văn Chưa")
    return Cell(world, secretary, members, next(s for s in world.app.senders if s.channel.name == other))


def scripted(cell: Cell, *errors: SendError) -> None:
    cell.sender.courier.channel = Scripted(cell.sender.channel.name, script=list(errors))


def told(state: str, *lines: str) -> str:
    return "\n".join([state, *(f"– {line}" for line in lines)]) + f"\n\n{BEGAN}"
