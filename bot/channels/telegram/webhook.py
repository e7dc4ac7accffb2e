"""The webhook: Telegram calls our web server, and hears 200 only after what the update does is committed.

Telegram sends the messages of one chat one after another and repeats what was not answered with 200, over several
connections; what comes twice is known by its update_id. What lies at Telegram stays there while nobody answers.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

import structlog
from telegram import Bot
from telegram.error import InvalidToken

from bot.channels.base import Unauthorized
from bot.channels.telegram.polling import KINDS, Handle
from bot.channels.telegram.reading import Reader
from bot.channels.telegram.retries import Retries
from bot.channels.telegram.taps import Taps

PATH = "/hooks/telegram"
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name
CONNECTIONS = 40  # at once, as Telegram does unasked; a chat is slow only while its file is fetched
log = structlog.get_logger()


@dataclass
class Webhook:
    """`url`: the address that Telegram calls; a request without `secret` in its header is not Telegram's."""

    bot: Bot
    url: str
    secret: str = field(repr=False)
    reader: Reader
    taps: Taps
    handle: Handle

    async def run(self) -> None:
        """Tells Telegram the address, then waits until cancelled. Raises Unauthorized.

        At the end the address stays: other processes may answer there, and if none does, Telegram keeps what is said.
        """
        try:
            await Retries().persist(self._set)
        except InvalidToken:  # its text may carry the token
            log.critical("telegram-unauthorized")
            raise Unauthorized("the token is not accepted") from None
        log.info("telegram-webhook-set")
        await asyncio.Event().wait()

    async def _set(self) -> None:
        await self.bot.set_webhook(
            self.url, secret_token=self.secret, allowed_updates=KINDS, max_connections=CONNECTIONS
        )

    async def take(self, raw: object) -> None:
        """One update as parsed from JSON. Returns when it is committed; what cannot be read is logged and left out."""
        given = self.reader.given(raw)
        if given is None:
            return
        if given.event:
            await self.handle(given.event)
        if given.query:
            self.taps.settle(given.query)
