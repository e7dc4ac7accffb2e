"""Server-sent events: every open page hears of every bubble, of joining and of the clock."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

KEEP_ALIVE = 15.0  # seconds; proxies and phones drop silent connections
BACKLOG = 1000  # a page that reads nothing for so long fetches anew when it reconnects


class Feed:
    def __init__(self) -> None:
        self._pages: set[asyncio.Queue[str | None]] = set()

    def publish(self, event: str, data: dict[str, Any]) -> None:
        line = f"event: {event}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n"
        for page in list(self._pages):
            if page.qsize() < BACKLOG:
                page.put_nowait(line)
            else:
                self._end(page)

    async def follow(self) -> AsyncIterator[str]:
        page: asyncio.Queue[str | None] = asyncio.Queue()
        self._pages.add(page)
        try:
            yield ": hello\n\n"
            while True:
                try:
                    line = await asyncio.wait_for(page.get(), KEEP_ALIVE)
                except TimeoutError:
                    line = ": still here\n\n"
                if line is None:
                    return
                yield line
        finally:
            self._pages.discard(page)

    def close(self) -> None:
        for page in list(self._pages):
            self._end(page)

    def _end(self, page: asyncio.Queue[str | None]) -> None:
        self._pages.discard(page)
        page.put_nowait(None)
