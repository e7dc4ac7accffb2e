"""What people did, on its way to the bot: it is asked for one by one, or we call until it is taken."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Callable
from contextlib import suppress

from aiohttp import ClientError, ClientSession, ClientTimeout

from tests.fake_telegram.bell import Bell
from tests.fake_zalo_bot.people import Json

PATIENCE = ClientTimeout(total=10)
BETWEEN_CALLS = 0.05  # seconds


class Updates:
    """`bare`: without their envelope. `hook`: address and secret. `replays`: how many times more each is given."""

    def __init__(self, bell: Bell, *, bare: bool, on_call: Callable[[], None]) -> None:
        self.bare, self.replays = bare, 0
        self.hook: tuple[str, str] | None = None
        self._bell, self._on_call = bell, on_call
        self._waiting: asyncio.Queue[Json] = asyncio.Queue()
        self._open = 0  # updates of which nobody knows yet that they are done
        self._polled = False
        self._lines: dict[str, asyncio.Lock] = defaultdict(asyncio.Lock)  # each chat's come in order
        self._calling: set[asyncio.Task[None]] = set()

    def add(self, update: Json) -> None:
        self._open += 1
        self._waiting.put_nowait(update)
        if self.hook:
            self._call_for_all()

    def hang(self, url: str, secret: str) -> None:
        self.hook = url, secret
        self._call_for_all()

    async def polled(self, seconds: float) -> Json | None:
        """One, or None when none came. Whoever asks again has done with the one before."""
        if self._polled:
            self._polled = False
            self._finished()
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                found = await self._waiting.get()
                self._polled = True
                return found
        return None

    async def all_confirmed(self, timeout: float) -> None:  # noqa: ASYNC109
        if not await self._bell.until(lambda: not self._open, timeout):
            raise AssertionError(f"{self._open} updates were not taken within {timeout} s")

    async def close(self) -> None:
        for task in self._calling:
            task.cancel()
        await asyncio.gather(*self._calling, return_exceptions=True)

    def _call_for_all(self) -> None:
        while not self._waiting.empty():
            task = asyncio.create_task(self._calls(self._waiting.get_nowait()))
            self._calling.add(task)
            task.add_done_callback(self._calling.discard)

    async def _calls(self, update: Json) -> None:
        """Until it is answered with 200, as a platform does that means well."""
        async with self._lines[update["message"]["chat"]["id"]], ClientSession(timeout=PATIENCE) as http:
            for _ in range(1 + self.replays):
                while not await self._taken(http, update):  # noqa: ASYNC110 - there is nobody who could tell
                    await asyncio.sleep(BETWEEN_CALLS)
        self._finished()

    async def _taken(self, http: ClientSession, update: Json) -> bool:
        assert self.hook
        url, secret = self.hook
        body = update if self.bare else {"ok": True, "result": update}
        self._on_call()
        try:
            async with http.post(url, json=body, headers={"X-Bot-Api-Secret-Token": secret}) as answer:
                return answer.status == 200
        except (ClientError, TimeoutError):
            return False

    def _finished(self) -> None:
        self._open -= 1
        self._bell.ring()
