"""The platform's front: its addresses, what is scripted for them, and refusals, which come with HTTP 200."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import NamedTuple, Self

from aiohttp import web

from tests.fake_telegram.door import Door
from tests.fake_zalo_oa.keys import Keys
from tests.fake_zalo_oa.wire import Json, Refusal, Violation

LARGEST = 32_000_000  # what a request may hold, so that too large a file is refused by the platform's own rule


class Route(NamedTuple):
    """`name`: what `calls` and `violations` say. Without an `answer` the keys give it."""

    name: str
    verb: str
    read: Callable[[web.Request], Awaitable[Json]]
    answer: Callable[[Json], Json] | None


Around = Callable[[web.Request, str, Json, Callable[[], Json]], Awaitable[web.Response]]
"""Answers a request of that name in its own way; the last carries it out."""


class Front:
    """`script`: (part of the path, HTTP status, body) which the next requests get instead; without a body we hang up.

    `arrives_first`: what is scripted comes after the request was carried out all the same.
    """

    def __init__(self, keys: Keys) -> None:
        self.keys = keys
        self.routes: dict[str, Route] = {}
        self.files: dict[str, bytes] = {}
        self.script: list[tuple[str, int, Json | None]] = []
        self.arrives_first = False
        self.violations: list[str] = []
        self.calls: list[tuple[str, Json]] = []
        self.around: Around | None = None
        self._app = web.Application(client_max_size=LARGEST)
        self._door = Door(self._app)

    @property
    def url(self) -> str:
        return self._door.url

    async def __aenter__(self) -> Self:
        for path, route in self.routes.items():
            self._app.router.add_route(route.verb, path, self._called)
        self._app.router.add_get("/cdn/{tail:.*}", self._fetched)
        self._app.router.add_route("*", "/{tail:.*}", self._nowhere)
        await self._door.opens()
        return self

    async def accept_connections(self) -> None:
        await self._door.accepts()

    async def refuse_connections(self) -> None:
        await self._door.refuses()

    async def __aexit__(self, *_: object) -> None:
        await self._door.closes()

    async def _fetched(self, request: web.Request) -> web.Response:
        if {"access_token", "secret_key"} & {name.lower() for name in request.headers}:
            self.violations.append("cdn: it was shown a secret")
        content = self.files.get(f"{self.url}{request.rel_url.raw_path}")
        return web.Response(body=content) if content is not None else web.Response(status=403)

    async def _nowhere(self, request: web.Request) -> web.Response:
        self.violations.append(f"{request.method} {request.path}: no such address")
        return web.json_response({"error": -404, "message": "Not found"}, status=404)

    async def _called(self, request: web.Request) -> web.Response:
        route = self.routes[request.path]
        try:
            if request.query_string:
                raise Violation("something in the address")
            given = await route.read(request)
        except Violation as violation:
            return web.json_response(self._refused(route, violation))
        self.calls.append((route.name, _noted(given)))
        planned = next((one for one in self.script if f"/{one[0].strip('/')}/" in f"{request.path}/"), None)
        if planned is None and self.around:
            return await self.around(
                request, route.name, given, lambda: self._carried_out(route, given, request.headers)
            )
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
            if route.answer is None:
                return self.keys.refreshed(given, headers)
            self.keys.check(headers)
            return {"error": 0, "message": "Success", "data": route.answer(given)}
        except Refusal as refusal:
            return self._refused(route, refusal)

    def _refused(self, route: Route, refusal: Refusal) -> Json:
        if isinstance(refusal, Violation):
            self.violations.append(f"{route.name}: {refusal.description}")
        if route.answer is None:
            return {"error": refusal.code, "error_name": "Refused", "error_description": refusal.description}
        return {"error": refusal.code, "message": refusal.description}


def _noted(given: Json) -> Json:
    """An upload's content is told by its size."""
    return {"name": given["name"], "size": len(given["content"])} if "content" in given else given
