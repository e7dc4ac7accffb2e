"""The account as the other end of a channel on which faults are tried: a message is a "sendMessage" there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Self, cast

from aiohttp import web

from bot.channels.zalo_oa.reading import TAP
from tests.fake_telegram.bell import Bell
from tests.fake_telegram.errors import RefusedError
from tests.fake_telegram.far_side import FarSide
from tests.fake_telegram.faults import Fault, Outcome, Sent
from tests.fake_telegram.inbox import number_of, received
from tests.fake_telegram.wire import Call
from tests.fake_zalo_oa.keys import APP_ID, APP_SECRET, REFRESH_TOKEN
from tests.fake_zalo_oa.people import OA_ID, Message, Person
from tests.fake_zalo_oa.pushing import OA_SECRET
from tests.fake_zalo_oa.server import FakeZaloOa
from tests.fake_zalo_oa.wire import Json

TOO_FAST = -32


@dataclass
class FarPerson:
    """A follower who writes, and taps or types the number of a line."""

    far: ZaloOaFarSide
    person: Person

    @property
    def chat(self) -> str:
        return self.person.id

    @property
    def inbox(self) -> list[Message]:
        return self.person.inbox

    def writes(self, text: str, /) -> Json:
        return self.person.writes(text)

    def taps(self, label: str, /) -> Json:
        if any(label in dict(message.buttons) for message in self.inbox):
            return self.person.taps(label)
        return self.writes(number_of(label, self.inbox))

    async def receives(self, what: int | Callable[[Message], Any], /, timeout: float = 20) -> Message:  # noqa: ASYNC109
        return await received(self.far.bell, self.inbox, what, timeout)


class ZaloOaFarSide(FarSide):
    """Without its windows, which have tests of their own. Its tokens forgive a kill: that too has a test of its own."""

    name = "zalo-oa"

    def __init__(self, clock: Callable[[], datetime] | None = None) -> None:
        super().__init__()
        self.bell, self.fake = Bell(), FakeZaloOa(clock)
        self.violations = self.fake.violations
        self.fake.open_for, self.fake.receipts, self.fake.keys.forgiving = timedelta(days=10_000), False, True
        self.fake.pushing.patience, self.fake.pushing.tries = 30, 10_000  # the program may be dead for a while
        self.fake.pushing.on_call = lambda: self.witness("arrived", Call("webhook", {}))
        self.fake.around = self._around

    def settings(self, web_port: int = 0) -> dict[str, str]:
        here = f"http://127.0.0.1:{web_port}"
        self.fake.hook = f"{here}/hooks/zalo-oa"
        return {
            "CHIBO_ZALO_OA_ID": OA_ID,
            "CHIBO_ZALO_OA_APP_ID": APP_ID,
            "CHIBO_ZALO_OA_APP_SECRET": APP_SECRET,
            "CHIBO_ZALO_OA_SECRET": OA_SECRET,
            "CHIBO_ZALO_OA_REFRESH_TOKEN": REFRESH_TOKEN,
            "CHIBO_ZALO_OA_API_URL": self.fake.url,
            "CHIBO_ZALO_OAUTH_URL": self.fake.url,
            "CHIBO_ZALO_OA_PER_SECOND": "1000",
            "CHIBO_ZALO_OA_CHAT_INTERVAL": "0",
            "CHIBO_ZALO_OA_OPEN_DAYS": "10000",
            "CHIBO_ZALO_OA_PAID_MONTHLY": "1000000",
            "CHIBO_PUBLIC_URL": here,
            "CHIBO_WEB_PORT": str(web_port),
        }

    def person(self, _name: str = "", /, *, started: bool = False) -> FarPerson:
        person = self.fake.person()
        person.last = self.fake.now() if started else None
        return FarPerson(self, person)

    @property
    def deliver_twice(self) -> int:
        return self.fake.pushing.replays

    @deliver_twice.setter
    def deliver_twice(self, times: int) -> None:
        self.fake.pushing.replays = times

    async def all_confirmed(self, timeout: float = 20) -> None:  # noqa: ASYNC109
        await self.fake.pushing.all_done(timeout)

    async def refuse_connections(self) -> None:
        await self.fake.refuse_connections()

    async def accept_connections(self) -> None:
        await self.fake.accept_connections()

    async def __aenter__(self) -> Self:
        await self.fake.__aenter__()
        return self

    async def __aexit__(self, *why: object) -> None:
        await self.fake.__aexit__(*why)

    async def _around(self, request: web.Request, name: str, given: Json, does: Callable[[], Json]) -> web.Response:
        if name != "message/cs":
            return web.json_response(does())
        told, message = cast("Json", given["recipient"]), cast("Json", given["message"])
        params = {"chat_id": told["user_id"], "text": message.get("text", ""), "reply_markup": _keyboard(message)}
        call = Call("sendMessage", params)

        async def done(call: Call, fault: Fault) -> Outcome:
            return self._noted(call, fault, does)

        result, refused = await self.through(call, request, done)
        if refused is None:
            return web.json_response(result)
        if refused.status == 429:
            return web.json_response({"error": TOO_FAST, "message": refused.description})
        return web.Response(status=refused.status, text=refused.description)

    def _noted(self, call: Call, fault: Fault, does: Callable[[], Json]) -> Outcome:
        body: Json | None = None
        refused: RefusedError | None = fault.refusal
        if refused is None or fault.accepted:
            body = does()
        sent = cast("Json", (body or {}).get("data") or {})
        status = refused.status if refused else 200
        chat = str(call.params["chat_id"])
        self.ledger.append(
            Sent(self.fake.now(), call.method, chat, call.params, status, sent.get("message_id"), not fault.drops)
        )
        self.bell.ring()
        return body, refused


def _keyboard(message: Json) -> Json:
    """Its buttons as the ledger's judge reads them: without the sign that this channel puts before what they hold."""
    attached = cast("Json", message.get("attachment") or {})
    payload = cast("Json", attached.get("payload") or {})
    buttons = cast("list[Json]", payload.get("buttons", []))
    held = [str(one["payload"]).removeprefix(TAP) for one in buttons]
    return {"inline_keyboard": [[{"callback_data": data}] for data in held]}
