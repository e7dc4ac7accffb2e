"""A document for many is uploaded once, and what Zalo does not take still arrives."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import pytest
from sqlalchemy.orm import Session

from bot.channels.base import Outbound, Rejected, Unreachable
from bot.channels.zalo_oa import ZaloOaChannel
from storage import addresses, deliveries, files
from storage.deliveries import Message
from storage.models import StoredFile
from tests.fake_zalo_oa import Person
from tests.world import World
from tests.zalo_oa_world import ZaloOa, on_zalo_oa

PDF = StoredFile(
    id=7, kind="document", name="Báo cáo.pdf", mime="application/pdf", size=5, sha256="00", path="", content=b"%PDF-"
)
DOCUMENT = Outbound("", "", file=PDF)
REFUSED = {"error": -201, "message": "Params is invalid"}


@asynccontextmanager
async def account(world: World) -> AsyncGenerator[tuple[ZaloOa, ZaloOaChannel, Person]]:
    async with on_zalo_oa(world) as zalo:
        channel = world.app.senders[-1].channel
        assert isinstance(channel, ZaloOaChannel)
        phone = zalo.phone()
        await phone.types("Xin chào")
        phone.person.inbox.clear()
        zalo.server.calls.clear()
        yield zalo, channel, phone.person


def uploads(zalo: ZaloOa) -> int:
    return sum(name == "upload/file" for name, _ in zalo.server.calls)


async def test_a_document_for_many_is_uploaded_once(world: World) -> None:
    async with account(world) as (zalo, channel, person):
        for _ in range(3):
            await channel.send(person.id, DOCUMENT)
        assert uploads(zalo) == 1
        assert [message.file for message in person.inbox] == [("Báo cáo.pdf", b"%PDF-")] * 3


async def test_an_upload_that_zalo_has_forgotten_is_made_anew(world: World) -> None:
    async with account(world) as (zalo, channel, person):
        await channel.send(person.id, DOCUMENT)
        zalo.server.script = [("message/cs", 200, REFUSED)]
        with pytest.raises(Unreachable):
            await channel.send(person.id, DOCUMENT)
        await channel.send(person.id, DOCUMENT)
        assert (uploads(zalo), len(person.inbox)) == (2, 2)


async def test_a_message_that_is_refused_with_a_fresh_upload_is_refused_for_good(world: World) -> None:
    async with account(world) as (zalo, channel, person):
        zalo.server.script = [("message/cs", 200, REFUSED)]
        with pytest.raises(Rejected):
            await channel.send(person.id, DOCUMENT)
        assert person.inbox == []


async def test_what_zalo_takes_no_upload_of_goes_as_a_link(world: World) -> None:
    async with account(world) as (zalo, channel, person):
        zalo.server.script = [("upload/file", 200, REFUSED)]
        await channel.send(person.id, DOCUMENT)
        [message] = person.inbox
        assert message.text.startswith("Báo cáo.pdf\nhttps://chibo.example.vn/files/7-")


async def test_an_upload_whose_answer_is_lost_leaves_no_doubt_about_the_message(world: World) -> None:
    async with account(world) as (zalo, channel, person):
        zalo.server.arrives_first = True
        zalo.server.script += [("upload/file", 200, None)]
        with pytest.raises(Unreachable):
            await channel.send(person.id, DOCUMENT)
        assert person.inbox == []


async def test_a_document_whose_answer_is_lost_is_repeated_once_and_never_cut_again(world: World) -> None:
    """It can carry no words, so not even those that say that it repeats."""
    async with account(world) as (zalo, _, person):

        def queue(db: Session) -> None:
            now = world.clock.now()
            file = files.make(db, "a.pdf", "application/pdf", b"%PDF-", now)
            address = addresses.locked(db, "zalo-oa", person.id)
            deliveries.reply(db, address, Message("verbatim", {"html": "Báo cáo"}, file_id=file.id), now, "pdf")

        await world.app.database.run(queue)
        zalo.server.arrives_first = True
        zalo.server.script += [("message/cs", 502, {"x": 1})]
        await world.settle()
        assert [(message.text, message.file is not None) for message in person.inbox] == [
            ("", True), ("", True), ("Báo cáo", False),
        ]  # fmt: skip
        assert {row.state for row in await world.outbox()} == {"sent"}
