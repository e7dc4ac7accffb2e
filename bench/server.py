"""A Telegram on loopback, in a process of its own: `python -m bench.server --per-second 30 --updates 0`.

It keeps a strict sliding window: in no 1.000 s does it accept more than `--per-second` messages, nor a second one to
the same chat with `--a-chat`; what is too fast is refused with 429 and `retry_after` 1. It notes when each message
came (time.monotonic, which all processes of a machine share) and hands out as many updates as it is told.
"""

from __future__ import annotations

import argparse
import asyncio
from collections import deque
from dataclasses import dataclass, field
from functools import partial
from time import monotonic
from typing import Any

from aiohttp import web

from bench.talkers import update

BOT = {"id": 123456, "is_bot": True, "first_name": "Chi bộ", "username": "chibo_bench_bot"}
WINDOW = 1.0
MOST_AT_ONCE = 100


@dataclass
class Far:
    """`arrived`: of every request to send a message its time, its chat and whether it was accepted."""

    per_second: int
    a_chat: bool
    updates: int
    arrived: list[tuple[float, str, bool]] = field(default_factory=list[tuple[float, str, bool]])
    confirmed: int = 0
    _window: deque[float] = field(default_factory=deque[float])
    _chats: dict[str, float] = field(default_factory=dict[str, float])

    def takes(self, chat: str, now: float) -> bool:
        while self._window and self._window[0] <= now - WINDOW:
            self._window.popleft()
        too_fast = self.per_second and len(self._window) >= self.per_second
        if too_fast or (self.a_chat and self._chats.get(chat, -WINDOW) > now - WINDOW):
            return False
        self._window.append(now)
        self._chats[chat] = now
        return True

    async def send(self, request: web.Request) -> web.Response:
        now = monotonic()
        said = await (request.json() if request.content_type == "application/json" else request.post())
        chat = str(said["chat_id"])
        accepted = self.takes(chat, now)
        self.arrived.append((now, chat, accepted))
        if not accepted:
            answer = {"ok": False, "error_code": 429, "description": "Too Many Requests: retry after 1"}
            return web.json_response({**answer, "parameters": {"retry_after": 1}}, status=429)
        to = {"id": int(chat), "type": "private", "first_name": "An"}
        return done({"message_id": len(self.arrived), "from": BOT, "chat": to, "date": int(now), "text": "…"})

    async def get_updates(self, request: web.Request) -> web.Response:
        offset = int((await request.json()).get("offset") or 0)
        self.confirmed = max(self.confirmed, offset - 1)
        first = max(1, offset)
        found = [update(number) for number in range(first, min(first + MOST_AT_ONCE, self.updates + 1))]
        if not found:
            await asyncio.sleep(1)
        return done(found)

    async def report(self, _: web.Request) -> web.Response:
        return web.json_response(self.arrived)

    async def count(self, _: web.Request) -> web.Response:
        accepted = sum(one[2] for one in self.arrived)
        return web.json_response({"accepted": accepted, "confirmed": self.confirmed})


def done(result: Any) -> web.Response:
    return web.json_response({"ok": True, "result": result})


async def answer(result: Any, _: web.Request) -> web.Response:
    return done(result)


def site(far: Far) -> web.Application:
    app = web.Application()
    app.router.add_get("/report", far.report)
    app.router.add_get("/count", far.count)
    for method, handler in {
        "sendMessage": far.send,
        "getUpdates": far.get_updates,
        "getMe": partial(answer, BOT),
    }.items():
        app.router.add_route("*", f"/bot{{token}}/{method}", handler)
    app.router.add_route("*", "/bot{token}/{method}", partial(answer, True))
    return app


async def serve(far: Far) -> None:
    runner = web.AppRunner(site(far), access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0, backlog=1024).start()
    print(runner.addresses[0][1], flush=True)
    await asyncio.Event().wait()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--per-second", type=int, default=0)
    parser.add_argument("--a-chat", action="store_true")
    parser.add_argument("--updates", type=int, default=0)
    chosen = parser.parse_args()
    asyncio.run(serve(Far(chosen.per_second, chosen.a_chat, chosen.updates)))


if __name__ == "__main__":
    main()
