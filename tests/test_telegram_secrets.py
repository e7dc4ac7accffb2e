"""The token is part of every URL towards Telegram, and comes out nowhere."""

from __future__ import annotations

import asyncio
import logging
import traceback
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.channels.base import Outbound, SendError
from bot.channels.telegram import Command, TelegramChannel
from bot.events import Event
from bot.filestore import FileStore
from tests.fake_telegram import FakeTelegram
from tests.telegram_world import channel_of

HELLO = Outbound("Kính chào", "Kính chào")


async def refuses_events(event: Event) -> None:
    raise AssertionError(event)


@asynccontextmanager
async def a_proxy_that_names_the_url(code: int) -> AsyncGenerator[str]:
    """Answers everything with a page that is no JSON and quotes the request line."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        page = b"<html>" + await reader.readline() + b"</html>"
        writer.write(b"HTTP/1.1 %d X\r\nConnection: close\r\nContent-Length: %d\r\n\r\n" % (code, len(page)) + page)
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    async with server:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"


async def test_the_token_is_in_no_log_and_no_exception(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    wrong = "999:SECRET-of-nobody"
    told: list[str] = []

    async def fails(channel: TelegramChannel) -> None:
        for attempt in (channel.send("7", HELLO), asyncio.wait_for(channel.run(refuses_events), 0.3)):
            with pytest.raises((SendError, TimeoutError)) as raised:
                await attempt
            told.append("".join(traceback.format_exception(raised.value)))
        await channel.register([Command("menu", {"vi": "Trang chủ"})])

    files = FileStore(tmp_path)
    async with FakeTelegram() as server, channel_of(server, files, wrong) as channel:
        await fails(channel)  # 401
        await server.refuse_connections()
        await fails(channel)
    for code in (200, 302, 404, 502):
        async with a_proxy_that_names_the_url(code) as url:
            channel = TelegramChannel(wrong, url, files, 1000, 0, poll_seconds=1, patience=5)
            await fails(channel)
            await channel.close()
    output = capsys.readouterr()
    assert len(told) == 12
    assert "telegram-unauthorized" in output.out
    assert "SECRET" not in "".join((*told, output.out, output.err, caplog.text))
