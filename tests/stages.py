"""Every place where people meet the program, by its name. A new channel is one line here."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from bot.channels.web import WebChannel
from tests.phone import Phone, WebPhone
from tests.telegram_world import on_telegram
from tests.world import World
from tests.zalo_bot_world import on_zalo_bot
from tests.zalo_oa_world import on_open_zalo_oa


class Stage(Protocol):
    def phone(self, owner: str, /) -> Phone:
        """In the hands of somebody who has not written yet."""
        ...


@dataclass
class Web:
    world: World
    channel: str

    def phone(self, owner: str) -> WebPhone:
        return WebPhone(self.world, owner, self.channel)


@asynccontextmanager
async def on_web(world: World, channel: str) -> AsyncGenerator[Web]:
    world.app.add(WebChannel(channel, world.app.database, world.clock, lambda _: None))
    yield Web(world, channel)


_OPENS: dict[str, Callable[[World], AbstractAsyncContextManager[Stage]]] = {
    "telegram": on_telegram,
    "telegram-webhook": partial(on_telegram, by_webhook=True),
    "zalo-bot": on_zalo_bot,
    "zalo-bot-webhook": partial(on_zalo_bot, by_webhook=True),
    "zalo-oa": on_open_zalo_oa,
    "web": partial(on_web, channel="web"),
    "web-numbers": partial(on_web, channel="web-numbers"),
}
STAGES = tuple(_OPENS)
CHANNELS = tuple(name for name in STAGES if not name.endswith("-webhook"))
"""Each once: where it makes no difference how what people say arrives."""
NUMBERS = ("zalo-bot", "web-numbers")
"""Where a choice is picked by typing its number."""
BUTTONS = tuple(name for name in CHANNELS if name not in NUMBERS)


def staged(world: World, name: str) -> AbstractAsyncContextManager[Stage]:
    """A program that serves this one channel, as an operator's does."""
    return _OPENS[name](world)
