"""The fake Telegram's webhook: what is sent where, what comes again, and what it tells about trouble."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from aiohttp import web
from telegram import Bot
from telegram.error import BadRequest

from tests.fake_telegram import FakeTelegram
from tests.fake_telegram.bell import Bell
from tests.fake_telegram.pushing import SECRET_HEADER

SECRET = "ten-chi-bo"


@dataclass
class Site:
    """Somebody's web server. It answers `statuses` in turn, then 200; while `shut` it answers nothing."""

    url: str = ""
    seen: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])  # (secret, text)
    statuses: list[int] = field(default_factory=list[int])
    shut: bool = False
    at_once: int = 0
    bell: Bell = field(default_factory=Bell)

    async def called(self, request: web.Request) -> web.Response:
        update: dict[str, Any] = await request.json()
        self.seen.append((request.headers.get(SECRET_HEADER, ""), update["message"]["text"]))
        self.at_once += 1
        self.bell.ring()
        await self.bell.until(lambda: not self.shut, 5)
        self.at_once -= 1
        return web.Response(status=self.statuses.pop(0) if self.statuses else 200)

    @property
    def texts(self) -> list[str]:
        return [text for _, text in self.seen]


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    site, app = Site(), web.Application()
    app.router.add_post("/hook", site.called)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    site.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield site
    await runner.cleanup()


@pytest.fixture
async def server() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as running:
        yield running


@pytest.fixture
async def bot(server: FakeTelegram) -> AsyncIterator[Bot]:
    async with Bot(server.token, f"{server.url}/bot", f"{server.url}/file/bot") as found:
        yield found


async def test_what_waited_and_what_is_said_later_is_pushed_with_the_secret(
    server: FakeTelegram, bot: Bot, site: Site
) -> None:
    phone = server.person("An")
    phone.writes("một")
    await bot.set_webhook(site.url, secret_token=SECRET)
    phone.writes("hai")
    await server.all_confirmed()
    assert site.seen == [(SECRET, "một"), (SECRET, "hai")]


async def test_what_is_not_accepted_comes_again_before_what_follows_in_its_chat(
    server: FakeTelegram, bot: Bot, site: Site
) -> None:
    phone = server.person("An")
    phone.writes("một")
    phone.writes("hai")
    site.statuses = [503, 302]
    await bot.set_webhook(site.url)
    await server.all_confirmed()
    assert site.texts == ["một", "một", "một", "hai"]
    info = await bot.get_webhook_info()
    assert info.last_error_message == "Wrong response from the webhook: 302 Found"
    assert (info.pending_update_count, info.max_connections) == (0, 40)


async def test_no_more_connections_are_used_than_were_asked_for(server: FakeTelegram, bot: Bot, site: Site) -> None:
    site.shut = True
    for name in ("An", "Bình", "Cường"):
        server.person(name).writes(name)
    await bot.set_webhook(site.url, max_connections=2)
    assert await site.bell.until(lambda: site.at_once == 2, 5)
    assert (await bot.get_webhook_info()).pending_update_count == 3
    assert site.at_once == 2
    site.shut = False
    site.bell.ring()
    await server.all_confirmed()
    assert sorted(site.texts) == ["An", "Bình", "Cường"]


async def test_what_the_webhook_did_not_take_is_there_for_polling(server: FakeTelegram, bot: Bot) -> None:
    server.person("An").writes("họp")
    await bot.set_webhook("http://127.0.0.1:1/hook")
    bell, updates = server.account.bell, server.account.updates
    assert await bell.until(lambda: updates.last_error, 5)
    assert (await bot.get_webhook_info()).last_error_message == "Connection refused"
    await bot.delete_webhook()
    assert [update.message and update.message.text for update in await bot.get_updates()] == ["họp"]


@pytest.mark.parametrize(
    "asked",
    [
        {"url": "http://example.org/hook"},
        {"url": "https://example.org", "secret_token": "có dấu"},
        {"url": "https://example.org", "max_connections": 101},
    ],
)
async def test_a_webhook_that_telegram_would_not_set_is_a_violation(
    server: FakeTelegram, bot: Bot, asked: dict[str, Any]
) -> None:
    with pytest.raises(BadRequest):
        await bot.set_webhook(**asked)
    assert len(server.violations) == 1
