"""The fake Telegram itself, over real HTTP on loopback."""

from __future__ import annotations

import inspect
import re
from asyncio import CancelledError, Task, create_task
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from typing import Self, cast

from aiohttp import web

from . import wire
from .account import Account
from .bell import Bell
from .chats import Chat
from .door import Door
from .errors import MalformedError, RefusedError, not_found
from .far_side import FarSide
from .faults import Fault, Outcome, Sent
from .files import MOST_SENT, Files
from .groups import Group, GroupChat
from .methods import METHODS
from .phone import Phone
from .pushing import Pushing
from .schema import schema
from .updates import Updates
from .wire import Call, Json

BOT_ID = 123456
PATIENCE = 20.0  # seconds for the program to do something, on a machine that has other work too
FIRST_PERSON, FIRST_GROUP = 700_000_001, -4_000_001
BOT: Json = {"id": BOT_ID, "is_bot": True, "first_name": "Chi bộ", "username": "chibo_test_bot"}
PATH = re.compile(r"/(?P<file>file/)?bot(?P<token>\d+:[\w-]+)/(?P<rest>.+)")


class FakeTelegram(FarSide):
    """One bot's Telegram: `async with FakeTelegram() as server`, then people come by `server.person(…)`."""

    name = "telegram"

    def __init__(self, token: str = f"{BOT_ID}:TEST", clock: Callable[[], datetime] | None = None) -> None:
        super().__init__()
        clock = clock or (lambda: datetime.now(UTC))
        bell = Bell()
        self.token = token
        self.account = Account(BOT, clock, bell, Files(clock), Updates(clock, bell))
        self.people: list[Phone] = []
        self._door = Door(self._app())
        self._pushing: Task[None] | None = None

    def _app(self) -> web.Application:
        app = web.Application(client_max_size=MOST_SENT + 1024 * 1024)
        app.router.add_route("*", "/{rest:.*}", self._serve)
        return app

    async def __aenter__(self) -> Self:
        await self._door.opens()
        self._pushing = create_task(Pushing(self.account.updates, self.account.bell).run())
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._pushing:
            self._pushing.cancel()
            with suppress(CancelledError):
                await self._pushing
        await self._door.closes()

    @property
    def url(self) -> str:
        return self._door.url

    def settings(self, web_port: int = 0) -> dict[str, str]:
        """The program polls."""
        return {
            "CHIBO_TELEGRAM_TOKEN": self.token,
            "CHIBO_TELEGRAM_API_URL": self.url,
            "CHIBO_TELEGRAM_PER_SECOND": "1000",
            "CHIBO_TELEGRAM_CHAT_INTERVAL": "0",
            "CHIBO_TELEGRAM_GROUP_PER_MINUTE": "1000",
        }

    # People

    def person(
        self,
        first_name: str,
        last_name: str | None = None,
        language_code: str = "vi",
        user_id: int | None = None,
        *,
        started: bool = False,
    ) -> Phone:
        """Somebody with a phone. `started`: they have pressed Start long ago."""
        user: Json = {"id": user_id or FIRST_PERSON + len(self.people), "is_bot": False, "first_name": first_name}
        user |= {"last_name": last_name} if last_name else {}
        chat = Chat(user | {"language_code": language_code}, BOT, self.account.clock, self.account.bell)
        assert chat.id not in self.account.chats, f"there is already somebody with the id {chat.id}"
        chat.started = started
        self.account.chats[chat.id] = chat
        self.people.append(Phone(self.account, chat))
        return self.people[-1]

    def group(self, title: str = "Chi bộ thôn Đông") -> Group:
        """Which the bot is not in yet."""
        card: Json = {"id": FIRST_GROUP - len(self.account.chats), "type": "group", "title": title}
        chat = GroupChat(card, BOT, self.account.clock, self.account.bell)
        self.account.chats[chat.id] = chat
        return Group(self.account, chat)

    # Updates

    @property
    def undelivered(self) -> list[Json]:
        """The updates that no offset has confirmed and no webhook accepted yet."""
        return self.account.updates.pending()

    @property
    def deliver_twice(self) -> int:
        """How many times more than once each update queued from now on is delivered, in later polls or calls."""
        return self.account.updates.replays

    @deliver_twice.setter
    def deliver_twice(self, times: int) -> None:
        self.account.updates.replays = times

    async def all_confirmed(self, timeout: float = PATIENCE) -> None:  # noqa: ASYNC109
        """Waits until the bot has taken and confirmed everything, replays included."""
        if not await self.account.bell.until(lambda: not self.undelivered, timeout):
            raise AssertionError(f"not confirmed after {timeout} s: {self.undelivered}")

    async def called(self, method: str, count: int = 1, timeout: float = PATIENCE) -> list[Sent]:  # noqa: ASYNC109
        """Waits until the ledger holds `count` requests for this method, whatever their outcome."""
        if not await self.account.bell.until(lambda: len(self.calls(method)) >= count, timeout):
            raise AssertionError(f"{len(self.calls(method))} requests for {method} after {timeout} s, not {count}")
        return self.calls(method)

    # Connections

    async def refuse_connections(self) -> None:
        await self._door.refuses()

    async def accept_connections(self) -> None:
        await self._door.accepts()

    # Requests

    async def _serve(self, request: web.Request) -> web.StreamResponse:
        try:
            match = PATH.fullmatch(request.path)
            if not match:
                raise not_found()
            if match["token"] != self.token:
                raise RefusedError(401, "Unauthorized")
            if match["file"]:
                return web.Response(body=self.account.files.fetched(match["rest"]).data)
            return await self._answer(request, match["rest"])
        except RefusedError as refused:
            return _refusal(refused)

    async def _answer(self, request: web.Request, method: str) -> web.StreamResponse:
        try:
            call = await wire.read(request, method)
        except web.HTTPRequestEntityTooLarge as error:
            self._note(Call(method, {}), 413)
            raise RefusedError(413, "Request Entity Too Large") from error
        result, refused = await self.through(call, request, self._done_and_noted)
        return _refusal(refused) if refused else web.json_response({"ok": True, "result": result})

    async def _done_and_noted(self, call: Call, fault: Fault) -> Outcome:
        result, refused = await self._outcome(call, fault)
        self._note(call, refused.status if refused else 200, result, replied=not fault.drops)
        return result, refused

    async def _outcome(self, call: Call, fault: Fault) -> Outcome:
        try:
            self._check(call)
            if fault.refusal and not fault.accepted:
                return None, fault.refusal
            result = METHODS[call.method](self.account, call.params)
            return await result if inspect.isawaitable(result) else result, fault.refusal
        except MalformedError as malformed:
            self.violations.append(f"{call.method}: {malformed.description}")
            return None, malformed
        except RefusedError as refused:
            return None, refused

    def _check(self, call: Call) -> None:
        if call.method not in METHODS:
            raise MalformedError("Not Found", status=404)
        reference = schema()
        problems = wire.place_uploads(call)
        wire.decode_text(call.params, lambda name: reference.types_of(call.method, name))
        problems += reference.problems_of_call(call.method, call.params)
        if problems:
            raise MalformedError("; ".join(problems))

    def _note(self, call: Call, status: int, result: object = None, *, replied: bool = True) -> None:
        message_id = cast("Json", result).get("message_id") if isinstance(result, dict) else None
        now = self.account.clock()
        self.ledger.append(Sent(now, call.method, call.chat_id, call.params, status, message_id, replied))
        self.account.bell.ring()


def _refusal(refused: RefusedError) -> web.Response:
    body: Json = {"ok": False, "error_code": refused.status, "description": refused.description}
    body |= {"parameters": refused.parameters} if refused.parameters else {}
    return web.json_response(body, status=refused.status)
