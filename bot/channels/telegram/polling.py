"""The polling loop: an update is acknowledged only after everything it does is committed.

python-telegram-bot's own Updater acknowledges first, and one update it cannot read loses the whole batch. So updates
are asked for as plain JSON and read one by one.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any, cast

import structlog
from telegram import CallbackQuery
from telegram.error import InvalidToken

from bot.channels.base import Unauthorized
from bot.channels.telegram.lanes import Lanes
from bot.channels.telegram.reading import Reader
from bot.channels.telegram.retries import Retries
from bot.channels.telegram.taps import Taps
from bot.channels.telegram.wire import Wire
from bot.events import Event

Handle = Callable[[Event], Awaitable[None]]
KINDS = ["message", "edited_message", "callback_query", "my_chat_member"]
MOST_AT_ONCE = 100
CHATS_AT_ONCE = 32
LOOK_AGAIN = 0.5  # seconds after which new updates are asked for beside a slow one
GRACE = 0.5
log = structlog.get_logger()


@dataclass
class Polling:
    """`url`: the API's address with the token, to which a method's name is added; never to be logged."""

    wire: Wire
    url: str
    reader: Reader
    taps: Taps
    handle: Handle
    wait: int
    lanes: Lanes = field(default_factory=lambda: Lanes(CHATS_AT_ONCE))
    retries: Retries = field(default_factory=Retries)

    async def run(self) -> None:
        """Until cancelled. Raises Unauthorized where the token is not accepted."""
        try:
            await self.retries.persist(self._drop_webhook)
            while True:
                await self.retries.persist(self._round)
        except InvalidToken:  # its text may carry the token
            log.critical("telegram-unauthorized")
            raise Unauthorized("the token is not accepted") from None
        finally:
            await self.lanes.stop(GRACE)

    async def _drop_webhook(self) -> None:
        await self._call("deleteWebhook")

    async def _round(self) -> None:
        """Ask, start what came, and wait for it: but not so long that a slow chat keeps the others waiting."""
        found = await self._call(
            "getUpdates", offset=self.lanes.offset, limit=MOST_AT_ONCE, timeout=self.wait, allowed_updates=KINDS
        )
        updates = cast("list[dict[str, Any]]", found) if isinstance(found, list) else []
        self.lanes.given(updates[0]["update_id"] if updates else None)
        for raw in updates:
            self._start(raw)
        await self.lanes.rest(LOOK_AGAIN)
        if self.lanes.failed:
            self.lanes.failed = False
            await self.retries.pause()
        else:
            self.retries.failures = 0

    async def _call(self, method: str, **parameters: object) -> object:
        return await self.wire.call(f"{self.url}/{method}", parameters)

    def _start(self, raw: dict[str, Any]) -> None:
        """One update on its way. What cannot be read is left out, so that it does not block the others."""
        update_id: int = raw["update_id"]
        given = self.reader.given(raw)
        if given and given.event:
            self.lanes.add(update_id, given.event.chat, partial(self._commit, given.event, given.query))
            return
        self.lanes.skip(update_id)
        if given and given.query:
            self.taps.settle(given.query)

    async def _commit(self, event: Event, query: CallbackQuery | None) -> None:
        await self.handle(event)
        if query:
            self.taps.settle(query)
