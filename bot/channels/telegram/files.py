"""Files that wait on Telegram's servers, streamed into the data folder when the program asks for them."""

from __future__ import annotations

import asyncio
from functools import partial

import aiohttp
from telegram import Bot
from telegram.error import BadRequest, TelegramError

from bot.channels.telegram.errors import says
from bot.channels.telegram.session import opened
from bot.events import Attachment
from bot.filestore import LARGEST, Fetched, FileStore, TooLarge
from storage.models.voices import FileKind

AT_ONCE = 16
CHUNK = 64 * 1024
LONGEST_SECONDS = 120


class NotFetched(Exception):
    """Telegram did not give the file. Says what kind of failure, never the URL, which holds the token."""


class Downloads:
    def __init__(self, bot: Bot, files: FileStore, seconds: float) -> None:
        self._bot, self._files, self._seconds = bot, files, seconds
        self._session: aiohttp.ClientSession | None = None

    async def close(self) -> None:
        if self._session:
            await self._session.close()

    def attachment(self, kind: FileKind, file_id: str, name: str, mime: str, size: int | None) -> Attachment:
        return Attachment(kind, name, mime, size, partial(self._fetch, kind, file_id, name, mime, size))

    async def _fetch(self, kind: FileKind, file_id: str, name: str, mime: str, size: int | None) -> Fetched:
        """Raises TooLarge (before asking, where the size is known) or NotFetched."""
        if size is not None and size > LARGEST:
            raise TooLarge
        try:
            async with asyncio.timeout(LONGEST_SECONDS):
                url = await self._url(file_id)
                async with self._opened(url).get(url, allow_redirects=False) as answer:
                    if answer.status != 200:
                        raise NotFetched(f"HTTP {answer.status}")
                    return await self._files.keep(kind, name, mime, answer.content.iter_chunked(CHUNK))
        except (TelegramError, aiohttp.ClientError, ConnectionError, TimeoutError) as error:
            raise NotFetched(type(error).__name__) from None

    def _opened(self, url: str) -> aiohttp.ClientSession:
        if not self._session:
            self._session = opened(url, AT_ONCE, self._seconds)
        return self._session

    async def _url(self, file_id: str) -> str:
        try:
            found = await self._bot.get_file(file_id)
        except BadRequest as error:
            if says(error, "file is too big"):
                raise TooLarge from None
            raise
        if found.file_path is None:
            raise NotFetched("no path")
        return found.file_path
