"""Methods, envelopes and updates after the platform's reference; where that contradicts itself, either way."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from functools import partial
from itertools import count
from typing import Any, Self

from aiohttp import web

from tests.fake_telegram.bell import Bell
from tests.fake_telegram.door import Door
from tests.fake_telegram.errors import RefusedError
from tests.fake_telegram.far_side import FarSide
from tests.fake_telegram.faults import NO_FAULT, Fault, Outcome, Sent
from tests.fake_telegram.wire import Call
from tests.fake_zalo_bot.people import Json, Message, Person
from tests.fake_zalo_bot.updates import Updates

LONGEST = 2000
TOKEN = "3210987654:zaloTokenForTests"
SECRET = "mot-mat-khau-dai-bang-43-ky-tu-cho-webhook-1"
METHODS: dict[str, tuple[set[str], set[str]]] = {  # needed, allowed as well
    "getMe": (set(), set()),
    "getUpdates": (set(), {"timeout"}),
    "setWebhook": ({"url", "secret_token"}, set()),
    "deleteWebhook": (set(), set()),
    "getWebhookInfo": (set(), set()),
    "sendMessage": ({"chat_id", "text"}, {"parse_mode"}),
    "sendPhoto": ({"chat_id", "photo"}, {"caption", "parse_mode"}),
}


class FakeZaloBot(FarSide):
    """`async with FakeZaloBot() as server`. `bare`: updates come without their envelope.

    `answers`: (method, HTTP status, body) which the next requests of a method get instead; without a body we hang up.
    `arrives_first`: what is planned there comes after the message got through all the same.
    """

    name = "zalo-bot"

    def __init__(self, clock: Callable[[], datetime] | None = None, *, bare: bool = False) -> None:
        super().__init__()
        self.now = clock or (lambda: datetime.now(UTC))
        self.numbers, self.bell = count(1), Bell()
        self.people: dict[str, Person] = {}
        self.answers: list[tuple[str, int, Json | None]] = []
        self.arrives_first = False
        self.files: dict[str, bytes] = {}
        self.updates = Updates(self.bell, bare=bare, on_call=lambda: self.witness("arrived", Call("webhook", {})))
        self._methods: dict[str, Callable[[Json], Awaitable[Any]]] = {
            "getMe": self._me,
            "getUpdates": self._next_update,
            "setWebhook": self._set_hook,
            "deleteWebhook": self._drop_hook,
            "getWebhookInfo": self._hook_info,
            "sendMessage": self._text,
            "sendPhoto": self._photo,
        }
        self.hooked = asyncio.Event()
        app = web.Application()
        app.router.add_post("/bot{token}/{method}", self._called)
        app.router.add_get("/cdn/{name}", self._fetched)
        self._door = Door(app)

    @property
    def url(self) -> str:
        return self._door.url

    def settings(self, web_port: int = 0) -> dict[str, str]:
        """We call the program: its polling may lose an update in a kill."""
        here = f"http://127.0.0.1:{web_port}"
        return {
            "CHIBO_ZALO_BOT_TOKEN": TOKEN,
            "CHIBO_ZALO_BOT_API_URL": self.url,
            "CHIBO_ZALO_BOT_WEBHOOK_URL": f"{here}/hooks/zalo-bot",
            "CHIBO_ZALO_BOT_WEBHOOK_SECRET": SECRET,
            "CHIBO_ZALO_BOT_PER_SECOND": "1000",
            "CHIBO_ZALO_BOT_CHAT_INTERVAL": "0",
            "CHIBO_PUBLIC_URL": here,
            "CHIBO_WEB_PORT": str(web_port),
        }

    def person(self, _name: str = "", *, started: bool = False) -> Person:
        """Somebody with Zalo; whether one may write to who never wrote is not known, so here one may."""
        person = Person(self, f"6ede9afa66b88fe6d6a9{next(self.numbers):04d}")
        self.people[person.id] = person
        return person

    def file(self, content: bytes) -> str:
        """An address at which Zalo keeps what somebody sent."""
        name = f"f{next(self.numbers)}"
        self.files[name] = content
        return f"{self.url}/cdn/{name}"

    def given(self, update: Json) -> Json:
        self.updates.add(update)
        return update

    def again(self, update: Json) -> None:
        """The platform gives an update once more."""
        self.given(update)

    @property
    def deliver_twice(self) -> int:
        """How many times more than once each update is given."""
        return self.updates.replays

    @deliver_twice.setter
    def deliver_twice(self, times: int) -> None:
        self.updates.replays = times

    async def all_confirmed(self, timeout: float = 20) -> None:  # noqa: ASYNC109
        """Returns when the bot has taken every update and come back for more, or answered 200 for it."""
        await self.updates.all_confirmed(timeout)

    async def __aenter__(self) -> Self:
        await self._door.opens()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.updates.close()
        await self._door.closes()

    async def accept_connections(self) -> None:
        await self._door.accepts()

    async def refuse_connections(self) -> None:
        await self._door.refuses()

    async def _fetched(self, request: web.Request) -> web.Response:
        content = self.files.get(request.match_info["name"])
        return web.Response(body=content) if content is not None else web.Response(status=403)

    async def _called(self, request: web.Request) -> web.Response:
        call = Call(request.match_info["method"], await request.json())
        planned = next((one for one in self.answers if one[0] == call.method), None)
        if planned is None:
            return _answer(*await self.through(call, request, partial(self._done_and_noted, request)))
        self.answers.remove(planned)
        if self.arrives_first:
            await self._done_and_noted(request, call, NO_FAULT)
        if planned[2] is None and request.transport:
            request.transport.abort()
        return web.json_response(planned[2], status=planned[1])

    async def _done_and_noted(self, request: web.Request, call: Call, fault: Fault) -> Outcome:
        result, refused = await self._outcome(request.match_info["token"], call, fault)
        chat, status = call.params.get("chat_id"), refused.status if refused else 200
        message_id = result.get("message_id") if isinstance(result, dict) else None  # pyright: ignore[reportUnknownVariableType, reportUnknownMemberType]
        self.ledger.append(Sent(self.now(), call.method, chat, call.params, status, message_id, not fault.drops))  # pyright: ignore[reportUnknownArgumentType]
        self.bell.ring()
        return result, refused  # pyright: ignore[reportUnknownVariableType]

    async def _outcome(self, token: str, call: Call, fault: Fault) -> Outcome:
        try:
            if token != TOKEN:
                raise RefusedError(401, "Unauthorized")
            self._check(call.method, call.params)
            if fault.refusal and not fault.accepted:
                return None, fault.refusal
            return await self._methods[call.method](call.params), fault.refusal
        except RefusedError as refused:
            return None, refused

    def _check(self, method: str, given: Json) -> None:
        needed, allowed = METHODS.get(method, (set[str](), set[str]()))
        wrong = None
        if method not in METHODS:
            wrong = "unknown method"
        elif needed - given.keys() or given.keys() - needed - allowed:
            wrong = f"parameters {sorted(given)}"
        elif not all(isinstance(value, str) for value in given.values()):
            wrong = "not all parameters are texts"
        elif any(len(given.get(name, "").encode("utf-16-le")) // 2 > LONGEST for name in ("text", "caption")):
            wrong = "too long"
        elif method == "sendMessage" and not given["text"].strip():
            wrong = "an empty text"
        if wrong:
            self.violations.append(f"{method}: {wrong}")
            raise RefusedError(400, f"Bad Request: {wrong}")

    async def _me(self, _: Json) -> Json:
        return {"id": "1", "account_name": "bot.chibo", "account_type": "BASIC", "can_join_groups": False}

    async def _drop_hook(self, _: Json) -> bool:
        self.updates.hook = None
        return True

    async def _set_hook(self, given: Json) -> bool:
        if not 8 <= len(given["secret_token"]) <= 256:
            self.violations.append("setWebhook: secret")
        self.updates.hang(given["url"], given["secret_token"])
        self.hooked.set()
        return True

    async def _hook_info(self, _: Json) -> Json:
        return {"url": self.updates.hook[0] if self.updates.hook else ""}

    async def _next_update(self, given: Json) -> Json:
        if found := await self.updates.polled(float(given.get("timeout", 30))):
            return found
        raise RefusedError(408, "Request timeout")

    async def _text(self, given: Json) -> Json:
        return self._arrived(given["chat_id"], given["text"], None)

    async def _photo(self, given: Json) -> Json:
        return self._arrived(given["chat_id"], given.get("caption", ""), given["photo"])

    def _arrived(self, chat: str, text: str, photo: str | None) -> Json:
        person = self.people.get(chat)
        if person is None:
            raise RefusedError(404, "Not Found: chat")
        if person.blocked:
            raise RefusedError(403, "Forbidden: user has blocked the bot")
        message = Message(f"{next(self.numbers):020x}", self.now(), text, photo)
        person.inbox.append(message)
        return {"message_id": message.id, "date": int(message.at.timestamp() * 1000)}


def _answer(result: object, refused: RefusedError | None) -> web.Response:
    """Refusals come with HTTP 200: the body says so."""
    if refused is None:
        return web.json_response({"ok": True, "result": result})
    wait = {"Retry-After": str(refused.parameters["retry_after"])} if refused.parameters else None
    body = {"ok": False, "error_code": refused.status, "description": refused.description}
    return web.json_response(body, headers=wait)
