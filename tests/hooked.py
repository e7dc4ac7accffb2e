"""Telegram calls our web server, which is a real one on a loopback port."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager

from starlette.applications import Starlette

from bot.app import App
from bot.channels.telegram import TelegramChannel, Webhook
from bot.channels.telegram.webhook import PATH, SECRET_HEADER
from bot.events import Event
from bot.web.hooks import Hook, route
from bot.web.server import web
from tests.serving import beside, served

SECRET = "mot-mat-khau-dai-bang-43-ky-tu-cho-webhook-0"


def bare(webhook: Webhook) -> Starlette:
    """The webhook by itself."""
    return Starlette(routes=[route(hook_of(webhook))])


def hook_of(webhook: Webhook) -> Hook:
    return Hook(PATH, SECRET_HEADER, webhook.secret, webhook.take)


def of(app: App) -> Callable[[Webhook], Starlette]:
    """The whole web server of a program."""

    def site(webhook: Webhook) -> Starlette:
        app.hooks.append(hook_of(webhook))
        return web(app)

    return site


@asynccontextmanager
async def hooked(
    channel: TelegramChannel,
    handle: Callable[[Event], Awaitable[None]],
    site: Callable[[Webhook], Starlette] = bare,
) -> AsyncGenerator[str]:
    """The address is told to Telegram as soon as the server runs, and given here; it stays set afterwards."""
    made: list[Webhook] = []

    def serves(url: str) -> Starlette:
        made.append(channel.webhook(f"{url}{PATH}", SECRET, handle))
        return site(made[0])

    async with served(serves), beside(made[0].run()):
        yield made[0].url
