"""The server of bench/server.py, as the parts use it."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, NamedTuple

import httpx


class Arrived(NamedTuple):
    at: float  # time.monotonic
    chat: str
    accepted: bool


@dataclass
class Server:
    url: str

    async def _get(self, what: str) -> Any:
        async with httpx.AsyncClient(trust_env=False) as client:
            return (await client.get(f"{self.url}/{what}", timeout=30)).json()

    async def arrived(self) -> list[Arrived]:
        return [Arrived(*one) for one in await self._get("report")]

    async def confirmed(self) -> int:
        """How many updates are acknowledged."""
        return (await self._get("count"))["confirmed"]

    async def accepted(self) -> int:
        return (await self._get("count"))["accepted"]

    async def has_accepted(self, count: int, within: float, look: float = 0.5) -> bool:
        """Waits for so many messages; False when they are not there in time."""
        for _ in range(int(within / look)):
            if await self.accepted() >= count:
                return True
            await asyncio.sleep(look)
        return False


@asynccontextmanager
async def telegram(per_second: int = 0, *, a_chat: bool = False, updates: int = 0) -> AsyncGenerator[Server]:
    """A Telegram on loopback; without `per_second` it accepts everything."""
    options = ["--per-second", str(per_second), "--updates", str(updates), *(["--a-chat"] if a_chat else [])]
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bench.server", *options, stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout  # noqa: S101
    port = int(await process.stdout.readline())
    try:
        yield Server(f"http://127.0.0.1:{port}")
    finally:
        process.terminate()
        await process.wait()
