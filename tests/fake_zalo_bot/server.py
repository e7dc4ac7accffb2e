"""Methods, envelopes and updates after the platform's reference; where that contradicts itself, either way."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from itertools import count
from typing import Any, Self

from aiohttp import ClientSession, web

from tests.fake_zalo_bot.people import Json, Message, Person

LONGEST = 2000
TOKEN = "3210987654:zaloTokenForTests"
METHODS: dict[str, tuple[set[str], set[str]]] = {  # needed, allowed as well
    "getMe": (set(), set()),
    "getUpdates": (set(), {"timeout"}),
    "setWebhook": ({"url", "secret_token"}, set()),
    "deleteWebhook": (set(), set()),
    "getWebhookInfo": (set(), set()),
    "sendMessage": ({"chat_id", "text"}, {"parse_mode"}),
    "sendPhoto": ({"chat_id", "photo"}, {"caption", "parse_mode"}),
}


class Refusal(Exception):
    def __init__(self, code: int, description: str) -> None:
        super().__init__(description)
        self.code, self.description = code, description


class FakeZaloBot:
    """`async with FakeZaloBot() as server`. `bare`: updates come without their envelope.

    `script`: (method, HTTP status, body) which the next requests of a method get instead; without a body we hang up.
    `arrives_first`: what is scripted comes after the message got through all the same.
    """

    def __init__(self, clock: Callable[[], datetime] | None = None, *, bare: bool = False) -> None:
        self.now = clock or (lambda: datetime.now(UTC))
        self.bare, self.numbers = bare, count(1)
        self.people: dict[str, Person] = {}
        self.script: list[tuple[str, int, Json | None]] = []
        self.arrives_first = False
        self.violations: list[str] = []
        self.calls: list[tuple[str, Json]] = []
        self.files: dict[str, bytes] = {}
        self.hook: tuple[str, str] | None = None
        self._updates: asyncio.Queue[Json] = asyncio.Queue()
        self._open = 0  # updates of which nobody knows yet that they are done
        self._polled: Json | None = None
        self._done = asyncio.Event()
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
        self._port = 0
        self._pushing: set[asyncio.Task[None]] = set()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    def person(self) -> Person:
        person = Person(self, f"6ede9afa66b88fe6d6a9{next(self.numbers):04d}")
        self.people[person.id] = person
        return person

    def file(self, content: bytes) -> str:
        """An address at which Zalo keeps what somebody sent."""
        name = f"f{next(self.numbers)}"
        self.files[name] = content
        return f"{self.url}/cdn/{name}"

    def given(self, update: Json) -> Json:
        self._open += 1
        self._done.clear()
        if self.hook:
            task = asyncio.create_task(self._push(update))
            self._pushing.add(task)
            task.add_done_callback(self._pushing.discard)
        else:
            self._updates.put_nowait(update)
        return update

    def again(self, update: Json) -> None:
        """The platform gives an update once more."""
        self.given(update)

    async def all_taken(self) -> None:
        """Returns when the bot has taken every update and come back for more, or answered 200 for it."""
        async with asyncio.timeout(20):
            while self._open:
                self._done.clear()
                await self._done.wait()

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_post("/bot{token}/{method}", self._called)
        app.router.add_get("/cdn/{name}", self._fetched)
        self._runner = web.AppRunner(app, access_log=None, handler_cancellation=True, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self._port = self._runner.addresses[0][1]
        return self

    async def __aexit__(self, *_: object) -> None:
        for task in self._pushing:
            task.cancel()
        await self._runner.cleanup()

    async def _fetched(self, request: web.Request) -> web.Response:
        content = self.files.get(request.match_info["name"])
        return web.Response(body=content) if content is not None else web.Response(status=403)

    async def _called(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        given: Json = await request.json()
        self.calls.append((method, given))
        planned = next((one for one in self.script if one[0] == method), None)
        if planned:
            self.script.remove(planned)
            if self.arrives_first:
                await self._carried_out(request.match_info["token"], method, given)
            if planned[2] is None and request.transport:
                request.transport.abort()
            return web.json_response(planned[2], status=planned[1])
        return web.json_response(await self._carried_out(request.match_info["token"], method, given))

    async def _carried_out(self, token: str, method: str, given: Json) -> Json:
        """Refusals come with HTTP 200: the body says so."""
        try:
            if token != TOKEN:
                raise Refusal(401, "Unauthorized")
            self._check(method, given)
            return {"ok": True, "result": await self._methods[method](given)}
        except Refusal as refusal:
            return {"ok": False, "error_code": refusal.code, "description": refusal.description}

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
            raise Refusal(400, f"Bad Request: {wrong}")

    async def _me(self, _: Json) -> Json:
        return {"id": "1", "account_name": "bot.chibo", "account_type": "BASIC", "can_join_groups": False}

    async def _drop_hook(self, _: Json) -> bool:
        self.hook = None
        return True

    async def _set_hook(self, given: Json) -> bool:
        if not 8 <= len(given["secret_token"]) <= 256:
            self.violations.append("setWebhook: secret")
        self.hook = given["url"], given["secret_token"]
        self.hooked.set()
        return True

    async def _hook_info(self, _: Json) -> Json:
        return {"url": self.hook[0] if self.hook else ""}

    async def _next_update(self, given: Json) -> Json:
        """One object, or 408 when none came. Whoever asks again has done with the one before."""
        if self._polled:
            self._polled = None
            self._finished()
        try:
            async with asyncio.timeout(float(given.get("timeout", 30))):
                self._polled = await self._updates.get()
        except TimeoutError:
            raise Refusal(408, "Request timeout") from None
        return self._polled

    async def _text(self, given: Json) -> Json:
        return self._arrived(given["chat_id"], given["text"], None)

    async def _photo(self, given: Json) -> Json:
        return self._arrived(given["chat_id"], given.get("caption", ""), given["photo"])

    def _arrived(self, chat: str, text: str, photo: str | None) -> Json:
        person = self.people.get(chat)
        if person is None:
            raise Refusal(404, "Not Found: chat")
        if person.blocked:
            raise Refusal(403, "Forbidden: user has blocked the bot")
        message = Message(f"{next(self.numbers):020x}", self.now(), text, photo)
        person.inbox.append(message)
        return {"message_id": message.id, "date": int(message.at.timestamp() * 1000)}

    async def _push(self, update: Json) -> None:
        """Until it is answered with 200, as a platform does that means well."""
        assert self.hook
        url, secret = self.hook
        body = update if self.bare else {"ok": True, "result": update}
        async with ClientSession() as session:
            for _ in range(100):
                async with session.post(url, json=body, headers={"X-Bot-Api-Secret-Token": secret}) as answer:
                    if answer.status == 200:
                        break
                await asyncio.sleep(0.05)
        self._finished()

    def _finished(self) -> None:
        self._open -= 1
        self._done.set()
