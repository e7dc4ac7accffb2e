"""Telegram calls our web server, which is a real one on a loopback port."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress

import uvicorn
from starlette.applications import Starlette

from bot.app import App
from bot.channels.telegram import TelegramChannel, Webhook
from bot.channels.telegram.webhook import PATH, SECRET_HEADER
from bot.events import Event
from bot.running import Server
from bot.web.hooks import Hook, route
from bot.web.server import web

SECRET = "mot-mat-khau-dai-bang-43-ky-tu-cho-webhook-0"


def bare(webhook: Webhook) -> Starlette:
    """The webhook by itself."""
    return Starlette(routes=[route(Hook(PATH, SECRET_HEADER, webhook.secret, webhook.take))])


def of(app: App) -> Callable[[Webhook], Starlette]:
    """The whole web server of a program."""

    def site(webhook: Webhook) -> Starlette:
        app.webhook = webhook
        return web(app)

    return site


@asynccontextmanager
async def hooked(
    channel: TelegramChannel,
    handle: Callable[[Event], Awaitable[None]],
    site: Callable[[Webhook], Starlette] = bare,
) -> AsyncGenerator[str]:
    """The address is told to Telegram as soon as the server runs, and given here; it stays set afterwards."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        url = f"http://127.0.0.1:{listening.getsockname()[1]}{PATH}"
        webhook = channel.webhook(url, SECRET, handle)
        config = uvicorn.Config(site(webhook), log_config=None, lifespan="off", timeout_graceful_shutdown=1)
        server = Server(config)
        tasks = [asyncio.create_task(server.serve([listening])), asyncio.create_task(webhook.run())]
        try:
            yield url
        finally:
            server.should_exit = True
            tasks[1].cancel()
            with suppress(asyncio.CancelledError):
                await tasks[1]
            await tasks[0]
