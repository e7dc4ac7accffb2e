"""Telegram, on python-telegram-bot's types, requests, errors and files; polling and webhook are our own."""

from __future__ import annotations

import logging
import os
from collections.abc import Generator, Sequence
from contextlib import contextmanager

os.environ["PTB_TIMEDELTA"] = "1"  # spans come as timedelta; without it every one is a deprecation warning

from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from bot.channels.base import Limits, Outbound
from bot.channels.telegram import commands, naming
from bot.channels.telegram.commands import Command
from bot.channels.telegram.errors import word_for
from bot.channels.telegram.files import Downloads
from bot.channels.telegram.polling import Handle, Polling
from bot.channels.telegram.reading import Reader
from bot.channels.telegram.sending import Posting
from bot.channels.telegram.taps import Taps
from bot.channels.telegram.webhook import Webhook
from bot.channels.telegram.wire import Wire
from bot.filestore import FileStore

__all__ = ["Command", "TelegramChannel", "Webhook"]

LONGEST_TEXT = 4096
CONNECTIONS = 16  # eight messages in flight, and beside them taps being answered
LONGEST_POLL = 50
GRACE = 0.5


class TelegramChannel:
    """One bot account. Whatever it raises or logs, the token is not in it."""

    name = "telegram"

    def __init__(
        self,
        token: str,
        api_url: str,
        files: FileStore,
        per_second: float,
        chat_interval: float,
        *,
        group_minute: int = 0,
        start_per_second: float | None = None,
        poll_seconds: int = LONGEST_POLL,
        patience: float = 10,
    ) -> None:
        """`patience`: seconds without a sign from Telegram after which a request counts as lost."""
        _silence_libraries()
        self.limits = Limits(
            LONGEST_TEXT,
            buttons=True,
            per_second=per_second,
            chat_interval=chat_interval,
            edits=True,
            start_per_second=start_per_second,
            group_minute=group_minute,
        )
        self._poll_seconds = poll_seconds
        self._requests = Wire(CONNECTIONS, patience), Wire(1, poll_seconds + patience)
        self._bot = Bot(token, f"{api_url}/bot", f"{api_url}/file/bot", *self._requests)
        self._downloads = Downloads(self._bot, files, patience)
        self._posting = Posting(self._bot, self._requests[0], files)
        self._reader = Reader(self.name, self._downloads)
        self._taps = Taps(self._bot)

    async def send(self, chat: str, message: Outbound) -> str:
        with _in_words():
            return str(await self._posting.send(int(chat), message))

    async def edit(self, chat: str, message_id: str, message: Outbound) -> None:
        """A text and its buttons. Rejected where the message cannot be found or changed any more."""
        with _in_words():
            await self._posting.edit(int(chat), int(message_id), message)

    async def run(self, handle: Handle) -> None:
        """Poll until cancelled. An update is acknowledged after `handle` has returned. Raises Unauthorized."""
        url = self._bot.base_url
        await Polling(self._requests[1], url, self._reader, self._taps, handle, self._poll_seconds).run()

    def webhook(self, url: str, secret: str, handle: Handle) -> Webhook:
        """In the place of polling: Telegram calls `url`, and each update goes to `handle`."""
        return Webhook(self._bot, url, secret, self._reader, self._taps, handle)

    async def register(self, listed: Sequence[Command]) -> None:
        await commands.register(self._bot, listed)

    async def bot_name(self) -> str | None:
        """The name in https://t.me/<name>, asked for until it is known; None where the token is not accepted."""
        return await naming.persistently(self._bot)

    async def rest(self) -> None:
        """Returns when every tap that was handled has been answered."""
        await self._taps.rest()

    async def close(self) -> None:
        await self._taps.stop(GRACE)
        await self._downloads.close()
        for request in self._requests:
            await request.shutdown()


@contextmanager
def _in_words() -> Generator[None]:
    """What the library raises, as the closed vocabulary."""
    try:
        yield
    except InvalidToken as error:  # its text may carry the token
        raise word_for(error) from None
    except TelegramError as error:
        raise word_for(error) from error


def _silence_libraries() -> None:
    """So that nothing they say of a request, and its URL holds the token, is kept."""
    for name in ("aiohttp", "telegram"):
        logging.getLogger(name).setLevel(logging.WARNING)
