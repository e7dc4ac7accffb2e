"""Whatever happens to a request on its way, it is known whether it was certainly not sent; and it is sent once."""

from __future__ import annotations

import asyncio
import traceback
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.channels.base import Ambiguous, Outbound, SendError, Unreachable
from bot.channels.telegram import TelegramChannel, session, wire
from bot.filestore import FileStore
from tests.fake_telegram import FakeTelegram
from tests.rough_servers import SENT, answer, request, saying, talking
from tests.telegram_world import channel_of

HELLO = Outbound("Kính chào", "Kính chào")
TOKEN = "1:SECRET"


@asynccontextmanager
async def channel_at(url: str, patience: float = 5.0) -> AsyncGenerator[TelegramChannel]:
    channel = TelegramChannel(TOKEN, url, FileStore(Path("unused")), 1000, 0, patience=patience)
    try:
        yield channel
    finally:
        await channel.close()


async def fails(channel: TelegramChannel, word: type[SendError]) -> None:
    """A message fails with this word, and nothing that is shown of it holds the token."""
    with pytest.raises(word) as raised:
        await channel.send("7", HELLO)
    assert "SECRET" not in "".join(traceback.format_exception(raised.value))


async def silence(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await asyncio.sleep(60)


# Certainly not sent


async def test_a_server_that_never_finishes_connecting_was_sent_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session, "CONNECT_SECONDS", 0.2)
    async with talking(silence) as url, channel_at(url.replace("http:", "https:")) as channel:
        await fails(channel, Unreachable)


async def test_a_server_that_speaks_no_tls_was_sent_nothing() -> None:
    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(await reader.read(10))

    async with talking(talk) as url, channel_at(url.replace("http:", "https:")) as channel:
        await fails(channel, Unreachable)


async def test_a_message_that_found_no_free_connection_was_not_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.channels.telegram.CONNECTIONS", 1)
    for module in (session, wire):
        monkeypatch.setattr(module, "CONNECT_SECONDS", 0.0)
    asked: list[bytes] = []

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked.append(await request(reader))
        for byte in answer(SENT):  # never silent for long
            writer.write(bytes([byte]))
            await asyncio.sleep(0.2)

    async with talking(talk) as url, channel_at(url, patience=0.5) as channel:
        first = asyncio.create_task(fails(channel, Ambiguous))
        await asyncio.sleep(0.1)
        await fails(channel, Unreachable)
        await first
    assert len(asked) == 1


async def test_a_closed_channel_sends_nothing() -> None:
    asked: list[bytes] = []
    async with talking(saying(answer(SENT), asked)) as url, channel_at(url) as channel:
        await channel.close()
        await fails(channel, Unreachable)
    assert asked == []


# Perhaps sent

GARBAGE = {
    "a page": answer(b"<html>/bot1:SECRET/</html>"),
    "another object": answer(b'{"error": "/bot1:SECRET/"}'),
    "no result": answer(b'{"ok": true, "description": "/bot1:SECRET/"}'),
    "a list": answer(b"[1]"),
    "no message": answer(b'{"ok": true, "result": true}'),
    "a message without an id": answer(b'{"ok": true, "result": {}}'),
    "nothing": b"",
    "no HTTP": b"/bot1:SECRET/ SSH-2.0\r\n\r\n",
    "a broken body": answer(SENT)[:-9],
    "no gzip": answer(SENT, headers=b"Content-Encoding: gzip\r\n"),
    "502 of the API": answer(b'{"ok": false, "error_code": 502, "description": "Bad Gateway"}', b"502 Bad Gateway"),
    "504 of a proxy": answer(b"<html>/bot1:SECRET/</html>", b"504 Gateway Time-out"),
    "a redirect": answer(b"<a href='/bot1:SECRET/'>", b"307 Temporary Redirect", b"Location: /bot1:SECRET/x\r\n"),
}


@pytest.mark.parametrize("answered", GARBAGE.values(), ids=GARBAGE)
async def test_an_answer_that_is_none_leaves_it_open_and_the_message_is_not_repeated(answered: bytes) -> None:
    asked: list[bytes] = []
    async with talking(saying(answered, asked)) as url, channel_at(url) as channel:
        await fails(channel, Ambiguous)
    assert len(asked) == 1


async def test_a_connection_that_closes_at_once_leaves_it_open() -> None:
    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.transport.abort()

    async with talking(talk) as url, channel_at(url) as channel:
        await fails(channel, Ambiguous)


@pytest.mark.parametrize("beginning", [b"", answer(SENT)[:-9]], ids=["before the answer", "within the answer"])
async def test_silence_leaves_it_open(beginning: bytes) -> None:
    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await request(reader)
        writer.write(beginning)
        await asyncio.sleep(60)

    async with talking(talk) as url, channel_at(url, patience=0.2) as channel:
        await fails(channel, Ambiguous)


async def test_an_answer_without_end_is_not_read_to_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wire, "LONGEST_ANSWER", 100_000)
    written = 0

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal written
        await request(reader)
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n")
        while True:
            writer.write(bytes(100_000))
            written += 100_000
            await writer.drain()

    async with talking(talk) as url, channel_at(url, patience=5) as channel:
        await fails(channel, Ambiguous)
    assert written < 100_000_000


# Kept connections


async def test_connections_are_kept() -> None:
    connected: list[int] = []

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        connected.append(0)
        while True:
            await request(reader)
            writer.write(answer(SENT))

    async with talking(talk) as url, channel_at(url) as channel:
        for _ in range(5):
            assert await channel.send("7", HELLO) == "5"
    assert len(connected) == 1


async def test_a_kept_connection_that_the_server_closed_meanwhile_is_not_used_again() -> None:
    asked: list[bytes] = []
    async with talking(saying(answer(SENT), asked)) as url, channel_at(url) as channel:
        for _ in range(3):
            await channel.send("7", HELLO)
            await asyncio.sleep(0.05)
    assert len(asked) == 3


async def test_a_kept_connection_that_closes_while_it_is_used_leaves_it_open_and_nothing_is_repeated() -> None:
    asked: list[bytes] = []

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked.append(await request(reader))
        writer.write(answer(SENT))
        asked.append(await request(reader))

    async with talking(talk) as url, channel_at(url) as channel:
        await channel.send("7", HELLO)
        await fails(channel, Ambiguous)
    assert len(asked) == 2


async def test_more_messages_than_connections_all_arrive_once(tmp_path: Path) -> None:
    async with FakeTelegram() as server, channel_of(server, FileStore(tmp_path)) as channel:
        person = server.person("An", user_id=7)
        person.presses_start()
        texts = [f"Tin {n}" for n in range(60)]
        found = await asyncio.gather(*(channel.send("7", Outbound(text, text)) for text in texts))
    assert sorted(received.text for received in person.inbox) == sorted(texts)
    assert sorted(found, key=int) == [str(received.message_id) for received in person.inbox]


# Proxies


async def test_requests_go_by_the_proxy_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bytes] = []
    async with talking(saying(answer(SENT), asked)) as proxy:
        monkeypatch.setenv("http_proxy", proxy)
        monkeypatch.setenv("no_proxy", "localhost")
        async with channel_at("http://telegram.invalid") as channel:
            await channel.send("7", HELLO)
    assert asked[0].startswith(b"POST http://telegram.invalid/bot1:SECRET/sendMessage ")


async def test_a_proxy_that_opens_no_tunnel_was_sent_no_message(monkeypatch: pytest.MonkeyPatch) -> None:
    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(answer(b"", b"403 Forbidden"))

    async with talking(talk) as proxy:
        monkeypatch.setenv("https_proxy", proxy)
        async with channel_at("https://telegram.invalid") as channel:
            await fails(channel, Unreachable)
