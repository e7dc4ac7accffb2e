"""What a pressed button gets back: its waiting sign ends, and a question that was answered loses its buttons.

Courtesies: they run beside everything else, and when they fail nobody is told.
"""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from contextlib import suppress
from typing import Any

from telegram import Bot, CallbackQuery
from telegram.error import TelegramError

QUESTION = "q:"


class Taps:
    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._under_way: set[asyncio.Task[None]] = set()

    def settle(self, query: CallbackQuery) -> None:
        """To be called when what the tap does is committed. Returns at once."""
        self._beside(self._bot.answer_callback_query(query.id))
        if query.message and (query.data or "").startswith(QUESTION):
            chat, message = query.message.chat.id, query.message.message_id
            self._beside(self._bot.edit_message_reply_markup(chat, message, reply_markup=None))

    async def rest(self) -> None:
        """Returns when nothing is under way."""
        while self._under_way:
            await asyncio.wait(self._under_way)

    async def stop(self, seconds: float) -> None:
        """Nobody waits long for a courtesy at the end."""
        if self._under_way:
            await asyncio.wait(self._under_way, timeout=seconds)
        for task in self._under_way:
            task.cancel()
        await asyncio.gather(*self._under_way, return_exceptions=True)

    def _beside(self, request: Coroutine[Any, Any, object]) -> None:
        task = asyncio.create_task(_quietly(request))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)


async def _quietly(request: Coroutine[Any, Any, object]) -> None:
    with suppress(TelegramError):
        await request
