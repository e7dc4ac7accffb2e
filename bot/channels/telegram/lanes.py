"""Updates under way: in order within a chat, side by side across chats, and up to where they may be acknowledged.

An update whose work failed, and all after it in its chat, count as never received: Telegram gives them again.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Literal, TypeAlias

import structlog

Work: TypeAlias = Callable[[], Awaitable[None]]
log = structlog.get_logger()


class Lanes:
    def __init__(self, at_once: int) -> None:
        self.offset = 0  # everything below it is committed
        self.failed = False  # since it was last reset
        self._places = asyncio.Semaphore(at_once)
        self._state: dict[int, Literal["open", "done", "failed"]] = {}  # in the order Telegram gave them
        self._queues: dict[str, deque[tuple[int, Work]]] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    def add(self, update_id: int, chat: str, work: Work) -> None:
        """An update that is under way or committed already is left alone."""
        if update_id < self.offset or self._state.get(update_id) in ("open", "done"):
            return
        self._state[update_id] = "open"
        if chat not in self._queues:
            self._queues[chat] = deque()
            task = asyncio.create_task(self._drive(chat))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        self._queues[chat].append((update_id, work))

    def skip(self, update_id: int) -> None:
        """Nothing is to be done for it."""
        if update_id >= self.offset:
            self._state[update_id] = "done"
            self._advance()

    def given(self, first: int | None) -> None:
        """Telegram's list begins here: what failed below it will not come again (a tap waits only 150 s there)."""
        for update_id in [i for i, state in self._state.items() if state == "failed" and (first is None or i < first)]:
            log.error("telegram-update-expired", update_id=update_id)
            del self._state[update_id]
        self._advance()
        if first is None and not self._state:
            self.offset = 0  # all is acknowledged, and after a week of silence ids begin anew anywhere

    async def rest(self, seconds: float) -> None:
        """Returns when nothing is under way, at the latest after so many seconds."""
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=seconds)

    async def stop(self, seconds: float) -> None:
        """Let what is nearly done finish; the rest is not acknowledged and comes again after the next start."""
        await self.rest(seconds)
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _drive(self, chat: str) -> None:
        queue = self._queues[chat]
        try:
            while queue:
                update_id, work = queue[0]
                async with self._places:
                    await work()
                self._state[update_id] = "done"
                queue.popleft()
        except Exception as error:  # noqa: BLE001 - whatever it was, the update is not acknowledged
            log.error("telegram-update-not-committed", update_id=queue[0][0], error=type(error).__name__)
            self._state.update((waiting, "failed") for waiting, _ in queue)
            self.failed = True
        finally:
            del self._queues[chat]
            self._advance()

    def _advance(self) -> None:
        while self._state and self._state[first := next(iter(self._state))] == "done":
            del self._state[first]
            self.offset = first + 1
