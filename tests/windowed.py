"""A member with a chat on a channel that has windows, with one more chat, and with a phone number."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from sqlalchemy.orm import Session

from bot.channels.base import Limits
from bot.events import Event
from storage import addresses, deliveries
from storage.deliveries import Message
from storage.models import Person
from storage.windows import KNOCKS, Window
from tests.scripted import Scripted
from tests.world import World

ZALO = "zalo-oa"
PHONE = "0912345678"


@dataclass
class Member:
    """Somebody with a chat in which there is a window, and perhaps one more."""

    world: World
    person_id: int
    zalo: Scripted
    other: Scripted
    knocks: Scripted
    _said: list[str] = field(default_factory=list[str])

    async def told(self, *texts: str) -> None:
        def tell(db: Session) -> None:
            for text in texts:
                assert deliveries.tell(db, self.person_id, Message("verbatim", {"html": text}), self.world.clock.now())

        await self.world.app.database.run(tell)
        await self.world.settle()

    async def writes(self, text: str = "trợ giúp", chat: str = "z", channel: str = ZALO) -> None:
        """And is answered, which counts for nothing here."""
        self._said.append(text)
        await self.world.app.dispatcher.handle(Event(str(len(self._said)), channel, chat, text=text))
        await self.world.settle()

    async def links(self, channel: str, chat: str = "") -> None:
        """By an event of theirs, as a code that they type is."""

        def link(db: Session) -> None:
            address = addresses.locked(db, channel, chat or channel[0])
            addresses.link(db, address, db.get_one(Person, self.person_id))
            addresses.came_back(db, address, self.world.clock.now())

        await self.world.app.database.run(link)
        await self.looked()

    async def looked(self) -> None:
        """The program has looked after what was held."""
        await self.world.app.ticker.progress()
        await self.world.settle()

    async def prefers(self, channel: str) -> None:
        def prefer(db: Session) -> None:
            addresses.prefer(db, addresses.locked(db, channel, channel[0]))

        await self.world.app.database.run(prefer)

    async def states(self) -> list[tuple[str, str, str | None]]:
        rows = [row for row in await self.world.outbox() if row.klass != "D"]
        return [(row.state, row.account, row.error) for row in rows]

    @property
    def on_zalo(self) -> list[str]:
        """What was told there, without the answers to what they wrote."""
        return [text for _, text in self.zalo.arrived if len(text) < 20]


def limits(window: Window | None = None) -> Limits:
    return Limits(2000, buttons=False, per_second=1000, chat_interval=0, window=window)


@pytest.fixture
def window() -> Window:
    return Window(free=8)


@pytest.fixture
async def member(world: World, window: Window) -> Member:
    world.app.senders.clear()
    channels = Scripted(ZALO, limits(window)), Scripted("web"), Scripted(KNOCKS, limits())
    for channel in channels:
        world.app.add(channel)
    person_id = await world.member("Lê Văn Cường")

    def agrees(db: Session) -> None:
        person = db.get_one(Person, person_id)
        person.consented_at, person.phone = world.clock.now(), PHONE

    await world.app.database.run(agrees)
    member = Member(world, person_id, *channels)
    await member.links(ZALO)
    await member.writes()
    return member
