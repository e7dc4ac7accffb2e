"""The polling loop: an update is acknowledged only after everything it does is committed.

python-telegram-bot's own Updater acknowledges first, and one update it cannot read loses the whole batch. So updates
are asked for as plain JSON and read one by one.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any, cast
from urllib.parse import urlencode

import structlog
from telegram import CallbackQuery, Update
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.channels.base import Unauthorized
from bot.channels.telegram.errors import seconds
from bot.channels.telegram.lanes import Lanes
from bot.channels.telegram.reading import Reader
from bot.channels.telegram.taps import Taps
from bot.channels.telegram.wire import Wire
from bot.events import Event

Handle = Callable[[Event], Awaitable[None]]
KINDS = ["message", "edited_message", "callback_query", "my_chat_member"]
MOST_AT_ONCE = 100
CHATS_AT_ONCE = 32
LOOK_AGAIN = 0.5  # seconds after which new updates are asked for beside a slow one
GRACE = 0.5
LONGEST_PAUSE = 30.0
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
    _failures: int = 0

    async def run(self) -> None:
        """Until cancelled. Raises Unauthorized where the token is not accepted."""
        try:
            await self._persist(self._drop_webhook)
            while True:
                await self._persist(self._round)
        except InvalidToken:  # its text may carry the token
            log.critical("telegram-unauthorized")
            raise Unauthorized("the token is not accepted") from None
        finally:
            await self.lanes.stop(GRACE)

    async def _persist(self, work: Callable[[], Awaitable[None]]) -> None:
        """Tries until it succeeds."""
        while True:
            try:
                await work()
            except InvalidToken:
                raise
            except TelegramError as error:
                await self._pause(error)
            else:
                return

    async def _pause(self, error: TelegramError | None = None) -> None:
        """1, 2, 4 … 30 seconds, or what Telegram says."""
        self._failures += 1
        pause = min(2.0 ** min(self._failures - 1, 10), LONGEST_PAUSE)
        if isinstance(error, Conflict):
            log.error("telegram-conflict", hint="another program polls with this token, or a webhook is set")
        elif error:
            cause = type(error.__cause__).__name__ if error.__cause__ else None
            log.warning("telegram-unreachable", why=type(error).__name__, cause=cause, pause=pause)
        await asyncio.sleep(seconds(error) if isinstance(error, RetryAfter) else pause)

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
            await self._pause()
        else:
            self._failures = 0

    async def _call(self, method: str, **parameters: object) -> object:
        listed = {name: json.dumps(value) for name, value in parameters.items()}
        return await self.wire.post(f"{self.url}/{method}?{urlencode(listed)}")

    def _start(self, raw: dict[str, Any]) -> None:
        """One update on its way. What cannot be read is left out, so that it does not block the others."""
        update_id: int = raw["update_id"]
        try:
            update = Update.de_json(raw, None)
            event = self.reader.event(update)
        except Exception as error:  # noqa: BLE001 - nobody knows what the platform will send next
            log.error("telegram-update-unreadable", update_id=update_id, error=type(error).__name__)
            self.lanes.skip(update_id)
            return
        if event:
            self.lanes.add(update_id, event.chat, partial(self._commit, event, update.callback_query))
            return
        self.lanes.skip(update_id)
        if update.callback_query:
            self.taps.settle(update.callback_query)

    async def _commit(self, event: Event, query: CallbackQuery | None) -> None:
        await self.handle(event)
        if query:
            self.taps.settle(query)
