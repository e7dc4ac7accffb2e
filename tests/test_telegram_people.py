"""People on Telegram meet the same program as everywhere."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.channels.base import Outbound
from bot.events import Event
from bot.filestore import FileStore
from storage.models import Address, StoredFile
from tests.fake_telegram import FakeTelegram
from tests.telegram_world import Telegram, channel_of, on_telegram, polling
from tests.world import World


def gone_chats(db: Session) -> list[str]:
    return list(db.scalars(select(Address.chat).where(Address.gone)))


@pytest.fixture(params=[False, True], ids=["polling", "webhook"])
async def telegram(request: pytest.FixtureRequest, world: World) -> AsyncIterator[Telegram]:
    async with on_telegram(world, by_webhook=request.param) as telegram:
        yield telegram


async def test_a_member_joins_by_link_only_after_agreeing(world: World, telegram: Telegram) -> None:
    person_id = await world.member("Nguyễn Văn An")
    phone = telegram.phone()
    await phone.starts((await world.invite(person_id)).token)
    assert phone.screen.startswith("Kính chào đồng chí Nguyễn Văn An, Chi bộ thôn Đông.")
    assert phone.choices == ("Tôi đồng ý", "Không đồng ý")
    await phone.types("xin chào")
    assert "Đề nghị đồng chí chọn một trong các mục dưới đây." in phone.screen
    await phone.picks("Tôi đồng ý")
    assert phone.screen.startswith("Trân trọng cảm ơn đồng chí Nguyễn Văn An. Đồng chí đã tham gia.")


async def test_a_stranger_is_told_whom_to_ask_whatever_they_send(telegram: Telegram) -> None:
    phone = telegram.phone()
    await phone.starts()
    assert "bí thư chi bộ" in phone.screen
    await phone.sends_file("document", "a.docx", b"docx", "xem giúp")
    await phone.sends_location(20.5, 106.25)
    assert len(phone.inbox) == 3
    assert telegram.server.calls("getFile") == []


async def test_an_update_given_twice_is_answered_once(telegram: Telegram) -> None:
    telegram.server.deliver_twice = 1
    phone = telegram.phone()
    await phone.types("xin chào")
    assert len(phone.inbox) == 1


async def test_who_blocked_the_program_is_written_to_no_more_until_they_write(world: World, telegram: Telegram) -> None:
    phone = telegram.phone()
    await phone.starts()
    phone.person.blocks_bot()
    await phone.looks()
    assert await world.app.database.read(gone_chats) == [phone.chat]
    await phone.starts()
    assert await world.app.database.read(gone_chats) == []
    assert len(phone.inbox) == 2


async def test_a_file_goes_through_the_program_unchanged(tmp_path: Path) -> None:
    content = bytes(range(256)) * 2000
    files = FileStore(tmp_path)
    async with FakeTelegram() as server, channel_of(server, files) as channel:

        async def returns(event: Event) -> None:
            fetched = await event.attachments[0].fetch()
            file = StoredFile(id=1, **vars(fetched), content=None, created_at=datetime.now(UTC))
            await channel.send(event.chat, Outbound("", "", file=file))

        person = server.person("An")
        async with polling(channel, returns):
            person.sends_document("Nghị quyết 21.docx", content, "application/msword")
            await server.all_confirmed()
    assert person.latest.document
    assert (person.latest.document.name, person.latest.document.data) == ("Nghị quyết 21.docx", content)
