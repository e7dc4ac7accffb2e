"""One process, a clock that stands still, and the real channel over HTTP: for faults that need no kill."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from storage import addresses
from storage.models import Address, Delivery
from storage.models.delivery import DeliveryClass
from tests.fake_telegram import FakeTelegram, Phone
from tests.faults.outside import ACCOUNT, row
from tests.telegram_world import channel_of, polling
from tests.world import FrozenClock, World


@dataclass
class Scene:
    world: World
    server: FakeTelegram
    addresses: dict[int, int] = field(default_factory=dict[int, int])  # by chat
    _running: AsyncExitStack = field(default_factory=AsyncExitStack)

    async def reader(self, name: str = "An") -> Phone:
        """Somebody who has pressed Start long ago."""
        phone = self.server.person(name)
        self.server.account.chats[phone.user_id].started = True

        def known(db: Session) -> int:
            return addresses.locked(db, ACCOUNT, str(phone.user_id)).id

        self.addresses[phone.user_id] = await self.world.app.database.run(known)
        return phone

    async def member(self, name: str = "An", person_id: int | None = None) -> Phone:
        """A reader who is on the roster and has agreed."""
        phone, person_id = await self.reader(name), person_id or await self.world.member(name)

        def joined(db: Session) -> None:
            address = addresses.locked(db, ACCOUNT, str(phone.user_id))
            address.person_id, address.preferred = person_id, True
            db.flush()
            db.refresh(address, ["person"])
            assert address.person
            address.person.consented_at = self.world.clock.now()

        await self.world.app.database.run(joined)
        return phone

    async def queues(self, phone: Phone, text: str, klass: DeliveryClass = "A", **more: Any) -> None:
        now = self.world.clock.now()
        made = row(self.addresses[phone.user_id], klass, text, **{"not_before": now, "created_at": now, **more})
        await self.world.app.database.run(lambda db: db.execute(insert(Delivery), [made]))

    async def states(self) -> dict[str, str]:
        """By the message's text."""
        return {str(row.words.get("html", row.key)): row.state for row in await self.world.outbox()}

    async def counted(self) -> Counter[str]:
        return Counter((await self.states()).values())

    async def address(self, phone: Phone) -> Address:
        found = select(Address).where(Address.chat == str(phone.user_id))
        return await self.world.app.database.read(lambda db: db.scalars(found).one())

    async def starts(self) -> None:
        """The program, and its polling."""
        world = self.world
        await world.open()
        channel = await self._running.enter_async_context(channel_of(self.server, world.app.files))
        await self._running.enter_async_context(polling(channel, world.app.dispatcher.handle))
        world.app.add(channel)

    async def ends(self) -> None:
        await self._running.aclose()
        await self.world.close()

    async def restarts(self) -> None:
        """The same data and hour under a program that remembers nothing."""
        await self.ends()
        old = self.world
        self.world = Reopened(old.folder, old.url, clock=old.clock, cell_id=old.cell_id)
        await self.starts()


class Reopened(World):
    async def open(self) -> None:
        """Everything is there already."""


def texts(phone: Phone) -> list[str]:
    return [received.text for received in phone.inbox]


@asynccontextmanager
async def on_scene(folder: Path, url: str) -> AsyncGenerator[Scene]:
    clock = FrozenClock()
    async with FakeTelegram(clock=clock.now) as server:
        scene = Scene(World(folder, url, clock=clock), server)
        await scene.starts()
        try:
            yield scene
        finally:
            await scene.ends()
    assert server.violations == []
