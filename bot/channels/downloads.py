"""Files that wait at an address of a platform, streamed into the data folder when the program asks for them."""

from __future__ import annotations

import asyncio
from functools import partial
from urllib.parse import urlsplit

import httpx2

from bot.events import Attachment
from bot.filestore import Fetched, FileStore
from storage.models.voices import FileKind

LONGEST_SECONDS = 120


class NotFetched(Exception):
    """The platform did not give the file. Says what kind of failure, never the address, which may be signed."""


class Downloads:
    def __init__(self, files: FileStore, patience: float, *, plain: bool = False) -> None:
        """`plain`: http will do, where the platform itself is asked by it. Nothing inside a network speaks https."""
        self._files, self._schemes = files, ("https", "http") if plain else ("https",)
        self._http = httpx2.AsyncClient(timeout=patience)

    def attachment(self, kind: FileKind, url: str, name: str, mime: str) -> Attachment:
        return Attachment(kind, name, mime, None, partial(self._fetch, kind, url, name, mime))

    async def _fetch(self, kind: FileKind, url: str, name: str, mime: str) -> Fetched:
        """Raises TooLarge, NoPhoto or NotFetched. Addresses expire, so this is done as soon as the message came."""
        if urlsplit(url).scheme not in self._schemes:
            raise NotFetched("scheme")
        try:
            async with asyncio.timeout(LONGEST_SECONDS), self._http.stream("GET", url) as answer:
                if answer.status_code != 200:
                    raise NotFetched(f"HTTP {answer.status_code}")
                return await self._files.keep(kind, name, mime, answer.aiter_bytes())
        except (httpx2.HTTPError, httpx2.InvalidURL, TimeoutError) as error:
            raise NotFetched(type(error).__name__) from None

    async def close(self) -> None:
        await self._http.aclose()
