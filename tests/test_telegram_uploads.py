"""A file arrives byte for byte under its name, however slow the line; a line that is dead is given up."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.channels.base import Ambiguous, Outbound
from bot.channels.telegram import TelegramChannel, uploads, wire
from bot.filestore import FileStore
from storage.models import StoredFile
from tests.fake_telegram import FakeTelegram
from tests.rough_servers import answer, talking
from tests.telegram_world import channel_of

MORE_THAN_SOCKETS_HOLD = 24 * 1024 * 1024
SENT = b'{"ok": true, "result": {"message_id": 5, "date": 0, "chat": {"id": 7, "type": "private"}}}'


def document(name: str, content: bytes) -> Outbound:
    stored = StoredFile(
        id=1, kind="document", name=name, mime="a/b", size=len(content), sha256="", path="", content=content
    )
    return Outbound("<b>Tài liệu</b>", "Tài liệu", ((("Đã đọc", "a:read:1"),),), stored)


@asynccontextmanager
async def channel_at(url: str) -> AsyncGenerator[TelegramChannel]:
    channel = TelegramChannel("1:SECRET", url, FileStore(Path("unused")), 1000, 0, patience=0.6)
    try:
        yield channel
    finally:
        await channel.close()


@pytest.mark.parametrize(
    ("name", "arrives_as"),
    [
        ("Nghị quyết số 21 (dự thảo).docx", "Nghị quyết số 21 (dự thảo).docx"),
        ('của "tổ 3".docx', "của %22tổ 3%22.docx"),
        ("hai\r\ndòng.docx", "hai%0D%0Adòng.docx"),
    ],
)
async def test_a_large_file_arrives_byte_for_byte_under_its_name(tmp_path: Path, name: str, arrives_as: str) -> None:
    content = random.Random(7).randbytes(3_000_000)
    async with FakeTelegram() as server, channel_of(server, FileStore(tmp_path)) as channel:
        person = server.person("An", user_id=7)
        person.presses_start()
        await channel.send("7", document(name, content))
    received = person.latest.document
    assert received
    assert received.name == arrives_as
    assert received.data == content
    assert person.latest.html == "<b>Tài liệu</b>"
    assert person.latest.buttons[0][0].data == "a:read:1"
    assert server.violations == []


async def test_a_slow_line_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wire, "CONNECT_SECONDS", 0.0)  # without pieces that go, all would end after 1.8 s
    content = random.Random(7).randbytes(MORE_THAN_SOCKETS_HOLD)
    whole = bytearray()

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        length = int(head.lower().split(b"content-length:")[1].split(b"\r\n")[0])
        while len(whole) < length:
            whole.extend(await reader.readexactly(min(length - len(whole), 1_000_000)))
            await asyncio.sleep(0.2 if len(whole) < length / 2 else 0)
        writer.write(answer(SENT))

    async with talking(talk) as url, channel_at(url) as channel:
        assert await channel.send("7", document("a.bin", content)) == "5"
    assert content in whole


async def test_a_line_on_which_nothing_goes_any_more_is_given_up_and_leaves_it_open(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(uploads, "SILENCE", 0.3)

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(60)  # never reads

    async with talking(talk) as url, channel_at(url) as channel:
        with pytest.raises(Ambiguous):
            await channel.send("7", document("a.bin", bytes(MORE_THAN_SOCKETS_HOLD)))
