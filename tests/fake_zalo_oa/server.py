"""The addresses of the platform, after its reference; where sources contradict each other, a setting."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import NamedTuple, Self

from aiohttp import web

from tests.fake_zalo_oa import reading, windows
from tests.fake_zalo_oa.keys import Keys
from tests.fake_zalo_oa.people import OA_ID, Message, Person
from tests.fake_zalo_oa.pushing import Pushing
from tests.fake_zalo_oa.shapes import draft
from tests.fake_zalo_oa.uploads import Uploads
from tests.fake_zalo_oa.wire import Json, Refusal, Violation, fields, text

LARGEST = 32_000_000  # what a request may hold, so that too large a file is refused by the platform's own rule


class Route(NamedTuple):
    """`name`: what `calls` and `violations` say."""

    name: str
    verb: str
    read: Callable[[web.Request], Awaitable[Json]]
    answer: Callable[[Json], Json]


class FakeZaloOa:
    """`async with FakeZaloOa() as server`. `free_replies`: how many answers cost nothing; beyond, see `pays`.

    `script`: (end of the path, HTTP status, body) which the next requests get instead; without a body we hang up.
    `arrives_first`: what is scripted comes after the request was carried out all the same.
    """

    def __init__(
        self,
        clock: Callable[[], datetime] | None = None,
        *,
        template_type: bool = False,
        mac_prefix: bool = False,
        timestamp_in_header: bool = False,
        free_replies: int | None = None,
        open_days: int = 7,
    ) -> None:
        self.open_for = timedelta(days=open_days)
        self.now = clock or (lambda: datetime.now(UTC))
        self.template_type, self.free_replies, self.pays = template_type, free_replies, False
        self.numbers = count(1)
        self.people: dict[str, Person] = {}
        self.files: dict[str, bytes] = {}
        self.script: list[tuple[str, int, Json | None]] = []
        self.arrives_first, self.receipts = False, True
        self.violations: list[str] = []
        self.calls: list[tuple[str, Json]] = []
        self.charged: list[str] = []
        self.keys, self.uploads = Keys(self.now), Uploads()
        self.pushing = Pushing(mac_prefix, timestamp_in_header, self.violations)
        self._port = 0
        self._routes = {
            "/v4/oa/access_token": Route("access_token", "POST", reading.as_form, dict),
            "/v3.0/oa/message/cs": Route("message/cs", "POST", reading.as_json, self._message),
            "/v2.0/oa/upload/image": Route("upload/image", "POST", reading.as_upload, self._image),
            "/v2.0/oa/upload/file": Route("upload/file", "POST", reading.as_upload, self._file),
            "/v2.0/oa/getoa": Route("getoa", "GET", reading.nothing, self._about),
            "/message/template": Route("message/template", "POST", reading.as_json, self._template),
        }

    # What a test asks and does

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    @property
    def hook(self) -> str | None:
        """Where events go; what happens while there is none nobody is told."""
        return self.pushing.hook

    @hook.setter
    def hook(self, url: str | None) -> None:
        self.pushing.hook = url

    @property
    def pair(self) -> tuple[str, str]:
        return self.keys.pair

    @property
    def rotations(self) -> int:
        return self.keys.rotations

    @property
    def dead(self) -> bool:
        return self.keys.dead

    def revoke(self) -> None:
        self.keys.revoke()

    def expire(self) -> None:
        self.keys.expire()

    def person(self) -> Person:
        """A follower who has said nothing yet."""
        number = next(self.numbers)
        person = Person(self, f"{246845883529190000 + number}", f"84{912000000 + number}")
        self.people[person.id] = person
        return person

    def file(self, content: bytes, name: str = "") -> str:
        """An address at which Zalo keeps what somebody sent."""
        key = f"f{next(self.numbers)}{name}"
        self.files[key] = content
        return f"{self.url}/cdn/{key}"

    def given(self, update: Json) -> Json:
        self.pushing.push(update)
        return update

    def again(self, update: Json) -> None:
        """The platform tells an event once more."""
        self.given(update)

    async def all_taken(self) -> None:
        """Returns when every event was answered with 200, or given up."""
        await self.pushing.all_done()

    # HTTP

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=LARGEST)
        for path, route in self._routes.items():
            app.router.add_route(route.verb, path, self._called)
        app.router.add_get("/cdn/{name}", self._fetched)
        app.router.add_route("*", "/{tail:.*}", self._nowhere)
        self._runner = web.AppRunner(app, access_log=None, handler_cancellation=True, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self._port = self._runner.addresses[0][1]
        await self.pushing.open()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.pushing.close()
        await self._runner.cleanup()

    async def _fetched(self, request: web.Request) -> web.Response:
        if {"access_token", "secret_key"} & {name.lower() for name in request.headers}:
            self.violations.append("cdn: it was shown a secret")
        content = self.files.get(request.match_info["name"])
        return web.Response(body=content) if content is not None else web.Response(status=403)

    async def _nowhere(self, request: web.Request) -> web.Response:
        self.violations.append(f"{request.method} {request.path}: no such address")
        return web.json_response({"error": -404, "message": "Not found"}, status=404)

    async def _called(self, request: web.Request) -> web.Response:
        route = self._routes[request.path]
        try:
            if request.query_string:
                raise Violation("something in the address")
            given = await route.read(request)
        except Violation as violation:
            return web.json_response(self._refused(route, violation))
        self.calls.append((route.name, _noted(given)))
        planned = next((one for one in self.script if f"/{one[0].strip('/')}/" in f"{request.path}/"), None)
        if planned is None:
            return web.json_response(self._carried_out(route, given, request.headers))
        self.script.remove(planned)
        if self.arrives_first:
            self._carried_out(route, given, request.headers)
        if planned[2] is None and request.transport:
            request.transport.abort()
        return web.json_response(planned[2], status=planned[1])

    def _carried_out(self, route: Route, given: Json, headers: Mapping[str, str]) -> Json:
        try:
            if route.name == "access_token":
                return self.keys.refreshed(given, headers)
            self.keys.check(headers)
            return {"error": 0, "message": "Success", "data": route.answer(given)}
        except Refusal as refusal:
            return self._refused(route, refusal)

    def _refused(self, route: Route, refusal: Refusal) -> Json:
        if isinstance(refusal, Violation):
            self.violations.append(f"{route.name}: {refusal.description}")
        if route.name == "access_token":
            return {"error": refusal.code, "error_name": "Refused", "error_description": refusal.description}
        return {"error": refusal.code, "message": refusal.description}

    # What the platform does

    def _message(self, given: Json) -> Json:
        wanted, now = draft(given, template_type=self.template_type), self.now()
        photo, file = self.uploads.image(wanted.image), self.uploads.file(wanted.file)
        person = windows.check(self.people.get(wanted.user_id), now, self.open_for)
        costs = windows.costs(person, now, self.free_replies, pays=self.pays)
        buttons = tuple((button.title, button.payload) for button in wanted.buttons)
        opening = frozenset(button.title for button in wanted.buttons if not button.says)
        message = Message(f"{next(self.numbers):020x}", now, wanted.text, buttons, photo, file, opening)
        self.charged += [message.id] if costs else []
        person.gets(message)
        return {"message_id": message.id}

    def _image(self, given: Json) -> Json:
        return self.uploads.add_image(given["content"])

    def _file(self, given: Json) -> Json:
        return self.uploads.add_file(given["name"], given["content"])

    def _about(self, _: Json) -> Json:
        return {"oa_id": OA_ID, "name": "Chi bộ thử"}

    def _template(self, given: Json) -> Json:
        """A notice to a phone number, whether or not its owner follows the account."""
        template = fields(given, "template", "phone", "template_id", "template_data", "tracking_id")
        phone = text(template["phone"], "phone", 20)
        if not re.fullmatch(r"84\d{8,10}", phone):
            raise Violation(f"phone {phone!r}")
        text(template["template_id"], "template_id", 20)
        text(template["tracking_id"], "tracking_id", 48)
        for name, value in fields(template["template_data"], "data", also=tuple(template["template_data"])).items():
            text(value, name, 400)
        person = next((each for each in self.people.values() if each.phone == phone), None)
        if person is None:
            raise Refusal(-118, "Zalo account not existed")
        person.knocks.append(template)
        return {"msg_id": f"{next(self.numbers):020x}"}


def _noted(given: Json) -> Json:
    """An upload's content is told by its size."""
    return {"name": given["name"], "size": len(given["content"])} if "content" in given else given
