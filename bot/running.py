"""`chibo run`: channels, senders, ticker and web server together, until SIGTERM or SIGINT."""

from __future__ import annotations

import asyncio
import contextlib
import signal
from collections.abc import Coroutine, Generator
from typing import Any

import structlog
import uvicorn
from starlette.applications import Starlette

from bot import accounts
from bot.app import App
from bot.config import Settings
from bot.roles import ALL, Role
from bot.web.server import web

GRACE = 3  # seconds for open requests at the end; the whole must end within 10
log = structlog.get_logger()


class Server(uvicorn.Server):
    """Signals are ours: one of them ends everything, in order."""

    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None]:
        yield


async def serve(settings: Settings, roles: frozenset[Role]) -> None:
    """The program, or a part of it, on a database that is up to date."""
    app = App(settings, roles=roles)
    if settings.phones and roles == ALL:
        app.add_phones()
    accounts.add_all(app)
    await run(app, web(app))


async def run(app: App, site: Starlette) -> None:
    """Returns after a clean end. Raises whatever made a part of the program fail."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, stop.set)
    settings = app.settings
    config = uvicorn.Config(
        site, settings.web_host, settings.web_port, log_config=None, access_log=False, lifespan="off",
        timeout_graceful_shutdown=GRACE,
    )  # fmt: skip
    server = Server(config)
    await app.heartbeat.begin()
    if Role.TICKER in app.roles:
        app.ticker.start()
    parts = [asyncio.create_task(part) for part in _parts(app, server)]
    waiter = asyncio.create_task(stop.wait())
    log.info("started", web=f"http://{settings.web_host}:{settings.web_port}/", roles=sorted(app.roles))
    done, _ = await asyncio.wait([waiter, *parts], return_when=asyncio.FIRST_COMPLETED)
    log.info("stopping")
    if Role.TICKER in app.roles:
        app.ticker.stop()
    app.on_stop()
    server.should_exit = True
    await _end(parts, server_task=parts[0])
    waiter.cancel()
    await app.close()
    for part in done - {waiter}:
        part.result()


def _parts(app: App, server: Server) -> list[Coroutine[Any, Any, Any]]:
    return [server.serve(), app.heartbeat.run(), *(sender.run() for sender in app.senders), *app.receivers()]


async def _end(parts: list[asyncio.Task[Any]], server_task: asyncio.Task[Any]) -> None:
    """The web server closes by itself; the others are cancelled and settle what is in flight.

    A message whose channel does not answer in time is cut off: the next start repeats it, marked.
    """
    for part in parts:
        if part is not server_task:
            part.cancel()
    _, late = await asyncio.wait(parts, timeout=GRACE + 3)
    for part in late:
        part.cancel()
    await asyncio.wait(parts, timeout=1)
