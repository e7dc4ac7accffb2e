"""A member whose only chat is with the Official Account, and what the program tells them there."""

from __future__ import annotations

import hashlib
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from bot.channels.zalo_oa import ZaloOaChannel
from bot.screens import Button
from storage import deliveries
from storage.deliveries import Message
from storage.models import Delivery, StoredFile
from storage.models.delivery import DeliveryClass
from storage.models.people import Role
from storage.models.voices import FileKind
from tests import fake_zalo_oa
from tests.fake_zalo_oa import FakeZaloOa
from tests.world import World
from tests.zalo_oa_phone import ZaloOaPhone
from tests.zalo_oa_world import ZaloOa, on_zalo_oa

MARK = "(Tin gửi lại vì chưa rõ lần trước đã tới chưa.)"
WAYS = (Button("q:1:back", "Quay lại", nav=True), Button("q:1:cancel", "Thôi", nav=True))


@dataclass
class Member:
    zalo: ZaloOa
    phone: ZaloOaPhone
    person_id: int

    @property
    def world(self) -> World:
        return self.zalo.world

    @property
    def server(self) -> FakeZaloOa:
        return self.zalo.server

    @property
    def chat(self) -> str:
        return self.phone.person.id

    @property
    def inbox(self) -> list[fake_zalo_oa.Message]:
        """As it came, each message by itself."""
        return self.phone.person.inbox

    @property
    def heard(self) -> list[str]:
        return [message.text for message in self.inbox]

    @property
    def channel(self) -> ZaloOaChannel:
        found = next(sender.channel for sender in self.world.app.senders if sender.account == "zalo-oa")
        assert isinstance(found, ZaloOaChannel)
        return found

    async def told(
        self, html: str, buttons: Sequence[Button] = (), file: StoredFile | None = None, klass: DeliveryClass = "A"
    ) -> None:
        """By the program, unasked."""

        def tell(db: Session) -> None:
            if file:
                db.add(file)
                db.flush()
            choices: list[Any] = [button.as_json() for button in buttons]
            message = Message("verbatim", {"html": html}, choices, file.id if file else None)
            assert deliveries.tell(db, self.person_id, message, self.world.clock.now(), klass=klass)

        await self.world.app.database.run(tell)
        await self.phone.looks()

    async def rows(self) -> list[Delivery]:
        """Of what was told unasked."""
        return [row for row in await self.world.outbox() if row.klass != "D"]

    async def states(self) -> list[tuple[str, str, str | None]]:
        return [(row.state, row.account, row.error) for row in await self.rows()]


@asynccontextmanager
async def member_of(world: World, server: FakeZaloOa | None = None, **settings: Any) -> AsyncGenerator[Member]:
    """Has agreed; what was said on the way is forgotten."""
    async with on_zalo_oa(world, server, **settings) as zalo:
        yield await joined(zalo)


async def joined(zalo: ZaloOa, name: str = "Lê Văn Cường", role: Role = "member") -> Member:
    person_id = await zalo.world.member(name, role)
    phone = zalo.phone()
    await phone.starts((await zalo.world.invite(person_id)).token)
    await phone.picks("Tôi đồng ý")
    phone.person.inbox.clear()
    zalo.server.calls.clear()
    return Member(zalo, phone, person_id)


def a_file(world: World, kind: FileKind, name: str, mime: str, content: bytes) -> StoredFile:
    digest = hashlib.sha256(content).hexdigest()
    return StoredFile(
        kind=kind, name=name, mime=mime, size=len(content), sha256=digest, path="", content=content,
        created_at=world.clock.now(),
    )  # fmt: skip


def numbered(*labels: str) -> tuple[Button, ...]:
    """Choices that outlive the conversation."""
    return tuple(Button(f"a:thu:{number}", label) for number, label in enumerate(labels, 1))
