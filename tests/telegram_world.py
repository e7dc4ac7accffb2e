"""A world that is also on Telegram: the real channel polls a fake server over HTTP on loopback, or is called by it."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

from bot.channels.telegram import TelegramChannel
from bot.events import Event
from bot.filestore import FileStore
from tests.fake_telegram import FakeTelegram
from tests.hooked import hooked, of
from tests.serving import beside
from tests.telegram_phone import TelegramPhone
from tests.world import World


@dataclass
class Telegram:
    """`phone` gives somebody a phone; nobody has pressed Start yet."""

    world: World
    server: FakeTelegram
    channel: TelegramChannel

    def phone(self, first_name: str = "An", language_code: str = "vi") -> TelegramPhone:
        person = self.server.person(first_name, language_code=language_code)
        return TelegramPhone(self.world, str(person.user_id), self.server, person, self.channel)


@asynccontextmanager
async def on_telegram(world: World, *, by_webhook: bool = False) -> AsyncGenerator[Telegram]:
    """The world's program talks to its own Telegram, which asserts at the end that every request was well formed."""
    async with (
        FakeTelegram(clock=world.clock.now) as server,
        connected(world, server, by_webhook=by_webhook) as channel,
    ):
        yield Telegram(world, server, channel)
    assert server.violations == []


@asynccontextmanager
async def connected(world: World, server: FakeTelegram, *, by_webhook: bool = False) -> AsyncGenerator[TelegramChannel]:
    handle = world.app.dispatcher.handle
    async with (
        channel_of(server, world.app.files) as channel,
        hooked(channel, handle, of(world.app)) if by_webhook else polling(channel, handle),
    ):
        world.app.add(channel)
        world.app.dispatcher.bot_names[channel.name] = await channel.bot_name()
        yield channel


@asynccontextmanager
async def channel_of(
    server: FakeTelegram, files: FileStore, token: str | None = None, patience: float = 5
) -> AsyncGenerator[TelegramChannel]:
    channel = TelegramChannel(
        token or server.token, server.url, files, per_second=1000, chat_interval=0, poll_seconds=1, patience=patience
    )
    try:
        yield channel
    finally:
        await channel.close()


@asynccontextmanager
async def polling(channel: TelegramChannel, handle: Callable[[Event], Awaitable[None]]) -> AsyncGenerator[None]:
    """What polling raised by itself comes out at the end."""
    async with beside(channel.run(handle)):
        yield
