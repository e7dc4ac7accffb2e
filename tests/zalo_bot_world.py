"""A world that is also on Zalo: the real channel polls a fake platform over HTTP on loopback, or is called by it."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from pydantic import SecretStr
from starlette.applications import Starlette

from bot.channels.zalo_bot import Webhook, ZaloBotChannel
from bot.channels.zalo_bot.receiving import PATH, SECRET_HEADER, Polling
from bot.filestore import FileStore
from bot.links import Links
from bot.web.hooks import Hook
from bot.web.server import web
from tests.fake_zalo_bot import FakeZaloBot
from tests.fake_zalo_bot.server import SECRET, TOKEN
from tests.serving import beside, served
from tests.world import World
from tests.zalo_phone import PUBLIC, ZaloPhone


@dataclass
class ZaloBot:
    world: World
    server: FakeZaloBot
    channel: ZaloBotChannel

    def phone(self, _name: str = "") -> ZaloPhone:
        person = self.server.person()
        return ZaloPhone(self.world, person.id, self.server, person)


@asynccontextmanager
async def on_zalo_bot(world: World, *, by_webhook: bool = False) -> AsyncGenerator[ZaloBot]:
    """The world's program talks to its own Zalo, which asserts at the end that every request was well formed."""
    async with (
        FakeZaloBot(world.clock.now, bare=by_webhook) as server,
        connected(world, server, by_webhook=by_webhook) as channel,
    ):
        yield ZaloBot(world, server, channel)
    assert server.violations == []


@asynccontextmanager
async def connected(world: World, server: FakeZaloBot, *, by_webhook: bool = False) -> AsyncGenerator[ZaloBotChannel]:
    world.settings.public_url, world.settings.zalo_bot_token = PUBLIC, SecretStr(TOKEN)
    assert world.app.links
    async with channel_of(server, world.app.files, world.app.links) as channel:
        world.app.add(channel)
        async with hooked(world, channel) if by_webhook else polling(world, channel):
            if by_webhook:
                await server.hooked.wait()
            yield channel


@asynccontextmanager
async def channel_of(
    server: FakeZaloBot, files: FileStore, links: Links, token: str = TOKEN, patience: float = 5
) -> AsyncGenerator[ZaloBotChannel]:
    channel = ZaloBotChannel(token, server.url, files, links.to, 1000, 0, poll_seconds=1, patience=patience)
    try:
        yield channel
    finally:
        await channel.close()


@asynccontextmanager
async def polling(world: World, channel: ZaloBotChannel) -> AsyncGenerator[Polling]:
    receiver = channel.polling(world.app.dispatcher.handle)
    receiver.between = 0.0
    async with beside(receiver.run()):
        yield receiver


@asynccontextmanager
async def hooked(world: World, channel: ZaloBotChannel) -> AsyncGenerator[None]:
    made: list[Webhook] = []

    def site(url: str) -> Starlette:
        made.append(channel.webhook(f"{url}{PATH}", SECRET, world.app.dispatcher.handle))
        world.app.hooks.append(Hook(PATH, SECRET_HEADER, SECRET, made[0].take))
        return web(world.app)

    async with served(site), beside(made[0].run()):
        yield
