"""How updates come: by a webhook, or for trials by polling. What is said is never given up before it is committed."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from time import monotonic
from typing import Any, cast

import structlog

from bot.channels.base import Rejected, SendError, Throttled, Unauthorized
from bot.channels.zalo_bot.client import Client, Nothing
from bot.channels.zalo_bot.reading import Reader
from bot.events import Event

PATH = "/hooks/zalo-bot"
SECRET_HEADER = "X-Bot-Api-Secret-Token"  # noqa: S105 - the header's name
BETWEEN_POLLS = 1.0  # seconds at least
LONGEST_PAUSE = 30.0
Handle = Callable[[Event], Awaitable[None]]
log = structlog.get_logger()


@dataclass
class Polling:
    """Zalo gives one update at a time and no other chance at it: a failure is tried again here, not asked for again."""

    client: Client
    reader: Reader
    handle: Handle
    wait: int
    between: float = BETWEEN_POLLS

    async def run(self) -> None:
        """Until cancelled. Raises Unauthorized where the token is not accepted."""
        with suppress(Rejected):  # there was none
            await persist(lambda: self.client.call("deleteWebhook"))
        while True:
            began = monotonic()
            for raw in await self._given():
                if event := self.reader.given(raw):
                    await self._commit(event)
            await asyncio.sleep(max(0.0, self.between - (monotonic() - began)))

    async def _given(self) -> list[Any]:
        try:
            return await persist(self._asked)
        except Rejected as error:
            log.error("zalo-refuses", why=str(error))
            await asyncio.sleep(BETWEEN_POLLS)
            return []

    async def _asked(self) -> list[Any]:
        try:
            found = await self.client.call("getUpdates", waits=self.wait, timeout=str(self.wait))
        except Nothing:
            return []
        return cast("list[Any]", found if isinstance(found, list) else [found] if found else [])

    async def _commit(self, event: Event) -> None:
        pause = BETWEEN_POLLS
        while True:
            try:
                return await self.handle(event)
            except Exception as error:  # noqa: BLE001 - only the database can be at fault, and it will come back
                log.error("zalo-update-not-committed", error=type(error).__name__)
            await asyncio.sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE)


@dataclass
class Webhook:
    """`url`: the address that Zalo calls; a request without `secret` in its header is not Zalo's."""

    client: Client
    url: str
    secret: str = field(repr=False)
    reader: Reader
    handle: Handle

    async def run(self) -> None:
        """Tells Zalo the address, then waits until cancelled. Raises Unauthorized. At the end the address stays."""
        try:
            await persist(lambda: self.client.call("setWebhook", url=self.url, secret_token=self.secret))
            log.info("zalo-webhook-set")
        except Rejected as error:  # it may be set all the same: what comes is taken
            log.error("zalo-webhook-refused", why=str(error))
        await asyncio.Event().wait()

    async def take(self, raw: object) -> None:
        """One update as parsed from JSON. Returns when it is committed; what cannot be read is logged and left out."""
        if raw is not None and (event := self.reader.given(raw)):
            await self.handle(event)


async def persist(ask: Callable[[], Awaitable[Any]]) -> Any:
    """Asks until there is an answer, with pauses of 1, 2, 4 … 30 seconds. Raises Unauthorized and Rejected."""
    pause = BETWEEN_POLLS
    while True:
        try:
            return await ask()
        except Unauthorized:
            log.critical("zalo-unauthorized")
            raise
        except Rejected:
            raise
        except SendError as error:
            wait = error.wait if isinstance(error, Throttled) else pause
            log.warning("zalo-unreachable", why=type(error).__name__, pause=wait)
        await asyncio.sleep(wait)
        pause = min(2 * pause, LONGEST_PAUSE)
