"""Events on their way to the hook: signed, one person's in order, each until it is answered with 200."""

from __future__ import annotations

import asyncio
import hashlib
import json
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field

from aiohttp import ClientError, ClientSession, ClientTimeout

from tests.fake_zalo_oa.keys import APP_ID
from tests.fake_zalo_oa.wire import Json

OA_SECRET = "trang-oa-thu-mat-khau"
TRIES = 100
BETWEEN = 0.05


@dataclass
class Pushing:
    """`patience`: within which a 200 must come, in seconds. `lost`: what no 200 was ever given for."""

    mac_prefix: bool
    timestamp_in_header: bool
    violations: list[str]
    hook: str | None = None
    patience: float = 2.0
    lost: list[Json] = field(default_factory=list[Json])
    tries: int = TRIES
    replays: int = 0  # how many times more than once each event is told
    on_call: Callable[[], None] = lambda: None
    _tasks: set[asyncio.Task[None]] = field(default_factory=set[asyncio.Task[None]])
    _turns: defaultdict[str, asyncio.Lock] = field(default_factory=lambda: defaultdict[str, asyncio.Lock](asyncio.Lock))

    async def open(self) -> None:
        self._session = ClientSession(timeout=ClientTimeout(total=20))

    async def close(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._session.close()

    def push(self, event: Json) -> None:
        """Without a hook the platform knows nobody to tell."""
        if self.hook is None:
            self.lost.append(event)
            return
        task = asyncio.create_task(self._in_turn(event))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def all_done(self, seconds: float = 20) -> None:
        async with asyncio.timeout(seconds):
            while self._tasks:
                await asyncio.wait(self._tasks)

    async def _in_turn(self, event: Json) -> None:
        """A lock lets them in as they came."""
        async with self._turns[event["user_id_by_app"]]:
            for _ in range(1 + self.replays):
                if not await self._told(event):
                    self.lost.append(event)
                    return

    async def _told(self, event: Json) -> bool:
        for _ in range(self.tries):
            if self.hook and await self._taken(self.hook, event):
                return True
            await asyncio.sleep(BETWEEN)
        return False

    async def _taken(self, hook: str, event: Json) -> bool:
        body, headers = self.signed(event)
        self.on_call()
        began = time.monotonic()
        try:
            async with self._session.post(hook, data=body, headers=headers, allow_redirects=False) as answer:
                await answer.read()
        except (ClientError, TimeoutError, OSError):
            return False
        if answer.status == 200 and time.monotonic() - began > self.patience:
            self.violations.append(f"{event['event_name']}: slow answer")
        return answer.status == 200

    def signed(self, event: Json) -> tuple[bytes, dict[str, str]]:
        """The body is written as JavaScript writes it, so whoever signs what Python would write goes wrong."""
        at, told = event["timestamp"], dict(event)
        headers = {"Content-Type": "application/json"}
        if self.timestamp_in_header:
            del told["timestamp"]
            headers["X-ZEvent-Timestamp"] = at
        broken = any("\ud800" <= letter <= "\udfff" for letter in str(told.get("message", {}).get("text", "")))
        body = json.dumps(
            told, ensure_ascii=broken, separators=(",", ":")
        ).encode()  # half a letter can only be escaped
        mac = hashlib.sha256(APP_ID.encode() + body + at.encode() + OA_SECRET.encode()).hexdigest()
        return body, headers | {"X-ZEvent-Signature": f"mac={mac}" if self.mac_prefix else mac}
