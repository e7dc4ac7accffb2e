"""Asking Telegram again until it answers, with pauses that grow."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import structlog
from telegram.error import BadRequest, Conflict, InvalidToken, RetryAfter, TelegramError

from bot.channels.telegram.errors import Lost, seconds

LONGEST_PAUSE = 30.0
log = structlog.get_logger()


@dataclass
class Retries:
    failures: int = 0  # in a row

    async def persist(self, work: Callable[[], Awaitable[None]]) -> None:
        """Tries until it succeeds. Raises InvalidToken."""
        while True:
            try:
                await work()
            except InvalidToken:
                raise
            except TelegramError as error:
                await self.pause(error)
            else:
                return

    async def pause(self, error: TelegramError | None = None) -> None:
        """1, 2, 4 … 30 seconds, or what Telegram says."""
        self.failures += 1
        pause = min(2.0 ** min(self.failures - 1, 10), LONGEST_PAUSE)
        if isinstance(error, Conflict):
            log.error("telegram-conflict", hint="another program polls with this token, or a webhook is set")
        elif error:
            reason = error.message if isinstance(error, Lost) else None
            why = error.message if isinstance(error, BadRequest) else type(error).__name__
            log.warning("telegram-unreachable", why=why, reason=reason, pause=pause)
        await asyncio.sleep(seconds(error) if isinstance(error, RetryAfter) else pause)
