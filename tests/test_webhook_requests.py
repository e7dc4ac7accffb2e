"""What comes to the webhook's address from anybody: only who knows the secret is listened to, and not to everything."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import Any

import httpx
import pytest
import structlog
from pydantic import ValidationError

from bot.channels.telegram.webhook import PATH, SECRET_HEADER
from bot.config import Settings
from bot.events import Event
from bot.web.hooks import LARGEST
from bot.web.server import web
from tests.fake_telegram import FakeTelegram
from tests.hooked import SECRET, hooked, of
from tests.telegram_world import channel_of
from tests.test_telegram_polling import Program, program
from tests.world import World

__all__ = ["program"]  # fixtures
OURS = {SECRET_HEADER: SECRET}


@pytest.fixture
async def url(world: World, program: Program) -> AsyncIterator[str]:
    async with (
        FakeTelegram() as server,
        channel_of(server, world.app.files) as channel,
        hooked(channel, program.handle, of(world.app)) as url,
    ):
        await server.called("setWebhook")
        yield url


@pytest.fixture
async def client() -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(timeout=5) as client:
        yield client


def update(update_id: int = 1, text: str = "họp") -> dict[str, Any]:
    person = {"id": 7, "is_bot": False, "first_name": "An"}
    chat = {"id": 7, "type": "private", "first_name": "An"}
    message = {"message_id": update_id, "from": person, "chat": chat, "date": 1_800_000_000, "text": text}
    return {"update_id": update_id, "message": message}


async def head_only(url: str, *headers: str) -> bytes:
    """The first line of the answer to a request whose body never comes."""
    where = httpx.URL(url)
    reader, writer = await asyncio.open_connection(where.host, where.port)
    writer.write("\r\n".join([f"POST {PATH} HTTP/1.1", "Host: x", *headers, "", ""]).encode())
    line = await asyncio.wait_for(reader.readline(), 5)
    writer.close()
    return line


async def test_without_the_secret_nothing_is_taken_and_nothing_told(
    url: str, client: httpx.AsyncClient, program: Program
) -> None:
    for secret in (None, "", SECRET[:-1], SECRET + "0", "đ" * 43):
        headers = {} if secret is None else {SECRET_HEADER.encode(): secret.encode()}
        answer = await client.post(url, json=update(), headers=headers)
        assert (answer.status_code, answer.content) == (403, b""), secret
    assert program.seen == []


async def test_without_the_secret_the_body_is_not_even_waited_for(url: str) -> None:
    assert b" 403 " in await head_only(url, "Content-Length: 1000")


async def test_a_body_that_says_it_is_too_large_is_not_waited_for(url: str) -> None:
    assert b" 413 " in await head_only(url, f"{SECRET_HEADER}: {SECRET}", f"Content-Length: {LARGEST + 1}")


async def test_a_body_that_turns_out_too_large_is_cut_off(
    url: str, client: httpx.AsyncClient, program: Program
) -> None:
    sent: list[int] = []

    async def chunks() -> AsyncIterator[bytes]:
        while len(sent) < 1000:
            sent.append(64 * 1024)
            yield b" " * sent[-1]

    with suppress(httpx.WriteError, httpx.ReadError):  # it may break while more is being sent
        assert (await client.post(url, content=chunks(), headers=OURS)).status_code == 413
    assert sum(sent) < 20 * LARGEST
    assert program.seen == []


async def test_an_update_of_the_largest_size_is_taken(url: str, client: httpx.AsyncClient, program: Program) -> None:
    content = json.dumps(update()).encode().ljust(LARGEST)
    assert (await client.post(url, content=content, headers=OURS)).status_code == 200
    assert program.told == ["họp"]


UNREADABLE = ["", "{", "\ufeff{}", "[]", "null", "7", '"họp"', "{}", '{"update_id": 1, "message": 5}', "[" * 100_000]


async def test_what_cannot_be_read_is_logged_and_does_not_come_again(
    url: str, client: httpx.AsyncClient, program: Program
) -> None:
    for body in UNREADABLE:
        with structlog.testing.capture_logs() as logs:
            answer = await client.post(url, content=body.encode(), headers=OURS)
        assert (answer.status_code, answer.content) == (200, b""), body[:20]
        assert [entry["event"] for entry in logs] == ["telegram-update-unreadable"], body[:20]
    assert program.seen == []


async def test_what_could_not_be_committed_is_wanted_again_soon(
    url: str, client: httpx.AsyncClient, program: Program
) -> None:
    program.failing.append("họp")
    answer = await client.post(url, json=update(), headers=OURS)
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "2")
    assert (await client.post(url, json=update(), headers=OURS)).status_code == 200
    assert program.told == ["họp"]


async def test_a_proxy_in_front_does_not_matter_but_only_post_is_served(url: str, client: httpx.AsyncClient) -> None:
    proxied = {"X-Forwarded-For": "149.154.167.220", "X-Forwarded-Proto": "https", "Host": "chibo.example.vn"}
    assert (await client.post(url, json=update(), headers=OURS | proxied)).status_code == 200
    assert (await client.get(url, headers=OURS)).status_code == 405


async def test_events_of_one_chat_that_come_at_once_are_handled_in_the_order_they_arrive(
    world: World, client: httpx.AsyncClient
) -> None:
    arrived: list[str] = []
    handled: list[str] = []

    async def handle(event: Event) -> None:
        arrived.append(event.text)
        await world.app.dispatcher.handle(event)
        handled.append(event.text)

    async with (
        FakeTelegram() as server,
        channel_of(server, world.app.files) as channel,
        hooked(channel, handle, of(world.app)) as url,
    ):
        numbers = [3, 1, 2, 1, 3]
        calls = (client.post(url, json=update(number, f"tin {number}"), headers=OURS) for number in numbers)
        answers = await asyncio.gather(*calls)
    assert {answer.status_code for answer in answers} == {200}
    assert sorted(handled) == sorted(f"tin {number}" for number in numbers)
    assert handled == arrived
    assert len(await world.outbox()) == 3


async def test_the_address_is_served_only_where_it_is_configured(world: World) -> None:
    async with httpx.AsyncClient(transport=httpx.ASGITransport(web(world.app)), base_url="http://127.0.0.1") as client:
        assert (await client.post(PATH, json=update(), headers=OURS)).status_code == 404


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({"telegram_webhook_url": "https://chibo.example.vn/hooks/telegram"}, "TELEGRAM_WEBHOOK_SECRET"),
        ({"telegram_webhook_url": "http://chibo.example.vn/", "telegram_webhook_secret": SECRET}, "https"),
        ({"telegram_webhook_secret": SECRET[:42]}, "43"),
        ({"telegram_webhook_secret": SECRET + " "}, "43"),
        ({"telegram_webhook_secret": "a" * 257}, "256"),
    ],
)
def test_a_webhook_that_would_not_be_safe_is_refused_at_start(given: dict[str, str], named: str) -> None:
    with pytest.raises(ValidationError, match=named):
        Settings(_env_file=None, **given)  # pyright: ignore[reportCallIssue, reportArgumentType]
