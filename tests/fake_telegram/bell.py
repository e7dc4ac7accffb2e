"""Waiting without polling: whoever changes something rings, whoever waits looks again."""

from __future__ import annotations

import asyncio
from collections.abc import Callable


class Bell:
    def __init__(self) -> None:
        self._rung = asyncio.Event()

    def ring(self) -> None:
        rung, self._rung = self._rung, asyncio.Event()
        rung.set()

    async def until(self, happened: Callable[[], object], seconds: float) -> bool:
        """Whether it happened within that many real seconds."""
        try:
            async with asyncio.timeout(seconds):
                while not happened():
                    await self._rung.wait()
        except TimeoutError:
            return bool(happened())
        return True
