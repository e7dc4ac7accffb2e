"""The browser's page as the other end of "web": it shows what the program's stream tells, and says each act until it
is taken, under one id, as bot/web/static does. Between the two there is no far server: what is sent lies in our own
database, so nothing is lost, refused or in doubt on a wire, and the weather has nothing to strike.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from typing import Any, Self, cast
from uuid import uuid4

from aiohttp import ClientError, ClientSession, ClientTimeout

from tests.fake_telegram.bell import Bell
from tests.fake_telegram.far_side import FarSide
from tests.fake_telegram.faults import Sent
from tests.fake_telegram.inbox import received
from tests.fake_telegram.wire import Call, Json

TRIES_AGAIN = 0.05
PATIENCE = ClientTimeout(total=10)
AWAY = (ClientError, TimeoutError)
"""The program is dead or busy."""


@dataclass
class Bubble:
    id: int
    text: str
    rows: list[list[dict[str, str]]]


@dataclass
class Holder:
    """Of one phone on the page."""

    page: Page
    chat: str
    inbox: list[Bubble] = field(default_factory=list[Bubble])
    acts: asyncio.Queue[Json] = field(default_factory=asyncio.Queue[Json])

    @property
    def path(self) -> str:
        return f"/api/phones/{self.page.name}/{self.chat}"

    def writes(self, text: str, /) -> None:
        self._does({"text": text})

    def taps(self, label: str, /) -> None:
        buttons = [(one["data"], bubble.id) for bubble in self.inbox for row in bubble.rows for one in row
                   if one["label"] == label]  # fmt: skip
        assert buttons, f"no button “{label}”"
        tap, message = buttons[-1]
        self._does({"tap": tap, "message": message})

    async def receives(self, what: int | Callable[[Bubble], Any], /, timeout: float = 20) -> Bubble:  # noqa: ASYNC109
        return await received(self.page.bell, self.inbox, what, timeout)

    def _does(self, act: Json) -> None:
        self.acts.put_nowait({**act, "id": uuid4().hex})


class Page(FarSide):
    name = "web"

    def __init__(self, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        super().__init__()
        self.bell, self.now, self.base, self.replays = Bell(), clock, "", 0
        self._holders: dict[str, Holder] = {}
        self._numbers, self._tasks = count(1001), list[asyncio.Task[None]]()
        self._shown: dict[int, Json] = {}  # bubbles by id, as they look now

    def settings(self, web_port: int = 0) -> dict[str, str]:
        self.base = f"http://127.0.0.1:{web_port}"
        return {"CHIBO_WEB_PORT": str(web_port), "CHIBO_WEB_PHONES": "true"}

    def person(self, _name: str = "", /, *, started: bool = False) -> Holder:
        holder = Holder(self, str(next(self._numbers)))
        self._holders[holder.chat] = holder
        self._tasks.append(asyncio.create_task(self._says(holder)))
        return holder

    @property
    def deliver_twice(self) -> int:
        return self.replays

    @deliver_twice.setter
    def deliver_twice(self, times: int) -> None:
        self.replays = times

    async def all_confirmed(self, timeout: float = 20) -> None:  # noqa: ASYNC109
        async with asyncio.timeout(timeout):
            for holder in self._holders.values():
                await holder.acts.join()

    async def refuse_connections(self) -> None:
        raise NotImplementedError("what is sent goes to no server")

    async def accept_connections(self) -> None:
        raise NotImplementedError("what is sent goes to no server")

    async def __aenter__(self) -> Self:
        self._session = ClientSession(headers={"X-Chibo": "1"})
        self._tasks.append(asyncio.create_task(self._follows()))
        return self

    async def __aexit__(self, *_: object) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._session.close()

    async def _says(self, holder: Holder) -> None:
        """One act after the other, each until the program has taken it."""
        while True:
            act = await holder.acts.get()
            for _ in range(1 + self.replays):
                await self._is_taken(holder, act)
            holder.acts.task_done()

    async def _is_taken(self, holder: Holder, act: Json) -> None:
        taken = False
        while not taken:
            taken = await self._taken(holder, act)
            await asyncio.sleep(0 if taken else TRIES_AGAIN)

    async def _taken(self, holder: Holder, act: Json) -> bool:
        self.witness("arrived", Call("webhook", {}))
        try:
            async with self._session.post(f"{self.base}{holder.path}/events", json=act, timeout=PATIENCE) as answer:
                if 400 <= answer.status < 500:
                    self.violations.append(f"{answer.status} {await answer.text()}")
                return answer.status < 500
        except AWAY:
            return False

    async def _follows(self) -> None:
        """The stream, again and again; what came while it was broken is fetched."""
        while True:
            try:
                async with self._stream() as lines:
                    for holder in list(self._holders.values()):
                        await self._fetches(holder)
                    async for told in lines:
                        self._shows(told["chat"], told["message"])
            except AWAY:
                await asyncio.sleep(TRIES_AGAIN)

    @asynccontextmanager
    async def _stream(self) -> AsyncGenerator[AsyncGenerator[Json]]:
        endless = ClientTimeout(total=None, sock_connect=2)
        async with self._session.get(f"{self.base}/api/stream", timeout=endless) as stream:
            stream.raise_for_status()

            async def messages() -> AsyncGenerator[Json]:
                event = ""
                async for line in stream.content:
                    name, _, value = line.decode().rstrip("\n").partition(": ")
                    if name == "event":
                        event = value
                    elif name == "data" and event == "message" and (told := json.loads(value))["channel"] == self.name:
                        yield cast("Json", told)

            yield messages()

    async def _fetches(self, holder: Holder) -> None:
        async with self._session.get(f"{self.base}{holder.path}/messages", timeout=PATIENCE) as answer:
            answer.raise_for_status()
            for message in (await answer.json())["messages"]:
                self._shows(holder.chat, message)

    def _shows(self, chat: str, message: Json) -> None:
        """A bubble that is new on the screen, or looks otherwise than before."""
        if message["mine"] or chat not in self._holders:
            return
        before = self._shown.get(message["id"])
        look = {"text": message["html"], "rows": message["rows"]}
        if before == look:
            return
        self._shown[message["id"]] = look
        inbox = self._holders[chat].inbox
        bubble = Bubble(message["id"], message["html"].replace("<b>", "").replace("</b>", ""), message["rows"])
        if before is None:
            inbox.append(bubble)
        else:
            inbox[next(place for place, one in enumerate(inbox) if one.id == bubble.id)] = bubble
        self._notes(Call("editMessageText" if before else "sendMessage", {"chat_id": chat}), bubble)

    def _notes(self, call: Call, bubble: Bubble) -> None:
        keyboard = [[{"callback_data": one["data"]} for one in row] for row in bubble.rows]
        params = {"text": bubble.text, "reply_markup": {"inline_keyboard": keyboard}, "disable_notification": True}
        self.ledger.append(Sent(self.now(), call.method, call.chat_id, params, 200, bubble.id))
        for stage in ("arrived", "accepted", "answered"):
            self.witness(stage, call)
        self.bell.ring()
