"""One process, a clock that stands still, and the real channel over HTTP: for faults that need no kill."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncGenerator
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from storage import addresses
from storage.models import Address, Delivery
from storage.models.delivery import DeliveryClass
from tests import telegram_world, zalo_bot_world, zalo_oa_world
from tests.fake_telegram import FakeTelegram
from tests.fake_zalo_bot import FakeZaloBot
from tests.fake_zalo_oa.far_side import ZaloOaFarSide
from tests.faults.far import FAR_SIDES, FarSide, Person
from tests.faults.outside import row
from tests.world import FrozenClock, World


@dataclass
class Scene:
    world: World
    server: FarSide
    addresses: dict[str, int] = field(default_factory=dict[str, int])  # by chat
    _running: AsyncExitStack = field(default_factory=AsyncExitStack)

    async def reader(self, name: str = "An") -> Person:
        """Somebody who has pressed Start, or written, long ago."""
        phone = self.server.person(name, started=True)

        def known(db: Session) -> int:
            address = addresses.locked(db, self.server.name, phone.chat)
            address.active_at = self.world.clock.now() - timedelta(hours=1)
            return address.id

        self.addresses[phone.chat] = await self.world.app.database.run(known)
        return phone

    async def member(self, name: str = "An", person_id: int | None = None) -> Person:
        """A reader who is on the roster and has agreed."""
        phone, person_id = await self.reader(name), person_id or await self.world.member(name)

        def joined(db: Session) -> None:
            address = addresses.locked(db, self.server.name, phone.chat)
            address.person_id, address.preferred = person_id, True
            db.flush()
            db.refresh(address, ["person"])
            assert address.person
            address.person.consented_at = self.world.clock.now()

        await self.world.app.database.run(joined)
        return phone

    async def queues(self, phone: Person, text: str, klass: DeliveryClass = "A", **more: Any) -> None:
        now = self.world.clock.now()
        due = {"account": self.server.name, "not_before": now, "created_at": now}
        made = row(self.addresses[phone.chat], klass, text, **{**due, **more})
        await self.world.app.database.run(lambda db: db.execute(insert(Delivery), [made]))

    async def states(self) -> dict[str, str]:
        """By the message's text."""
        return {str(row.words.get("html", row.key)): row.state for row in await self.world.outbox()}

    async def counted(self) -> Counter[str]:
        return Counter((await self.states()).values())

    async def address(self, phone: Person) -> Address:
        found = select(Address).where(Address.chat == phone.chat)
        return await self.world.app.database.read(lambda db: db.scalars(found).one())

    async def starts(self) -> None:
        """The program, and how it hears."""
        world = self.world
        await world.open()
        await self._running.enter_async_context(_connected(world, self.server))

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


def texts(phone: Person) -> list[str]:
    return [received.text for received in phone.inbox]


def _connected(world: World, server: FarSide) -> AbstractAsyncContextManager[object]:
    match server:
        case FakeTelegram():
            return telegram_world.connected(world, server)
        case FakeZaloBot():  # polling there may lose an update when it ends
            return zalo_bot_world.connected(world, server, by_webhook=True)
        case ZaloOaFarSide():
            return zalo_oa_world.connected(world, server.fake, zalo_oa_open_days=10_000, zalo_oa_paid_monthly=1_000_000)
        case _:
            raise NotImplementedError(server.name)


@asynccontextmanager
async def on_scene(folder: Path, url: str, channel: str) -> AsyncGenerator[Scene]:
    clock = FrozenClock()
    async with FAR_SIDES[channel](clock=clock.now) as server:
        scene = Scene(World(folder, url, clock=clock), server)
        await scene.starts()
        try:
            yield scene
        finally:
            await scene.ends()
    assert server.violations == []
