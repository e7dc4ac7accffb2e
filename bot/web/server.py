"""The web side: health and charts for operators, platforms' webhooks, and the browser phones where they are on."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import structlog
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from bot.i18n import Texts
from bot.roles import Role
from bot.texts import Text
from bot.web import handing, hooks, open311, phones, projector, receiving
from bot.web.charts import Charts
from bot.web.feed import Feed
from bot.web.guard import for_operators, guarded
from bot.web.rehearsal import Rehearsal
from storage import addresses
from storage.models import PhoneMessage, StoredFile

if TYPE_CHECKING:
    from bot.app import App

STATIC = Path(__file__).parent / "static"
log = structlog.get_logger()


def web(app: App) -> Starlette:
    token = app.settings.metrics_token
    routes: list[BaseRoute] = [
        Route("/healthz", _health),
        Route("/readyz", readiness(app)),
        Route("/metrics", for_operators(Charts(app).page, token.get_secret_value() if token else None)),
    ]
    routes += [hooks.route(hook) for hook in app.hooks]
    if links := app.links:
        routes += [handing.route(app, links), *receiving.routes(app, links)]
    if links := app.projector:
        routes += projector.routes(app, links)
    if app.settings.open311 and Role.UPDATES in app.roles:
        routes += open311.routes(app)
    if app.settings.phones:
        routes += Phones(app).routes()
    return Starlette(routes=routes)


async def _health(_: Request) -> Response:
    return JSONResponse({"ok": True})


def readiness(app: App) -> Callable[[Request], Awaitable[Response]]:
    """200 when events can be taken and messages leave."""

    async def ready(_: Request) -> Response:
        troubles = await app.troubles()
        return JSONResponse({"ok": not troubles, "troubles": troubles}, 503 if troubles else 200)

    return ready


class Phones:
    """Routes of the browser phones."""

    def __init__(self, app: App) -> None:
        self.app, self.feed = app, Feed()
        self.rehearsal = Rehearsal(app)
        app.on_phone = self._show
        app.on_stop = self.feed.close

    def routes(self) -> list[BaseRoute]:
        phone = "/api/phones/{channel}/{chat}"
        return [
            self._route("/", self.page),
            self._route("/api/people", self.people),
            self._route(f"{phone}/messages", self.messages),
            self._route(f"{phone}/events", self.events, "POST"),
            self._route("/api/stream", self.stream),
            self._route("/api/clock", self.clock),
            self._route("/api/clock", self.move_clock, "POST"),
            self._route("/files/{id:int}/{digest}", self.file),
            Mount("/static", StaticFiles(directory=STATIC)),  # nobody's data; the page itself is guarded
        ]

    def _route(self, path: str, handler: Callable[[Request], Awaitable[Response]], method: str = "GET") -> Route:
        secret = self.app.settings.web_secret
        key = secret.get_secret_value() if secret else None
        return Route(path, guarded(handler, key), methods=[method])

    def _show(self, message: PhoneMessage) -> None:
        shown = phones.bubble(self.app, message)
        self.feed.publish("message", {"channel": message.channel, "chat": message.chat, "message": shown})

    async def page(self, _: Request) -> Response:
        return FileResponse(STATIC / "index.html", headers={"Cache-Control": "no-cache"})

    async def people(self, _: Request) -> Response:
        return JSONResponse(await phones.people(self.app))

    async def messages(self, request: Request) -> Response:
        try:
            return JSONResponse(await phones.messages(self.app, request))
        except phones.Refused as refused:
            return self._refuse(refused)

    async def events(self, request: Request) -> Response:
        try:
            chat = phones.chat_of(request)
            before = await self._is_member(*chat)
            await phones.act(self.app, request)
            if before != await self._is_member(*chat):
                self.feed.publish("joined", {"id": chat[1]})
            return JSONResponse({"ok": True})
        except phones.Refused as refused:
            return self._refuse(refused)

    async def _is_member(self, channel: str, chat: str) -> bool:
        return await self.app.database.read(lambda db: addresses.is_member(db, channel, chat))

    def _refuse(self, refused: phones.Refused) -> Response:
        texts = Texts(self.app.settings.language, self.app.settings.zone)
        return JSONResponse({"error": texts.plain(Text(refused.key))}, refused.status)

    async def stream(self, _: Request) -> Response:
        async def lines() -> AsyncIterator[str]:
            async for line in self.feed.follow():
                yield line

        return StreamingResponse(lines(), media_type="text/event-stream", headers={"Cache-Control": "no-store"})

    async def clock(self, _: Request) -> Response:
        return JSONResponse(self.rehearsal.state())

    async def move_clock(self, request: Request) -> Response:
        try:
            wish = await phones.body(request)
            moment = None if wish.get("next") else self._asked(wish)
            places = [str(place) for place in wish.get("phones", [])]
        except (ValueError, KeyError, TypeError, OverflowError):
            return self._refuse(phones.Refused("phones-bad-request"))
        except phones.Refused as refused:
            return self._refuse(refused)
        if moment:
            await self.rehearsal.forward_to(moment)
        elif not await self.rehearsal.to_next(places):
            return self._refuse(phones.Refused("phones-nothing-due", 409))
        state = self.rehearsal.state()
        self.feed.publish("clock", state)
        return JSONResponse(state)

    def _asked(self, wish: dict[str, Any]) -> datetime:
        if "forward_minutes" in wish:
            return self.app.clock.now() + timedelta(minutes=int(wish["forward_minutes"]))
        moment = datetime.fromisoformat(wish["to"])
        return moment if moment.tzinfo else moment.replace(tzinfo=self.app.settings.zone)

    async def file(self, request: Request) -> Response:
        number, digest = request.path_params["id"], request.path_params["digest"]
        found = await self.app.database.read(lambda db: db.get(StoredFile, number))
        if found is None or not found.sha256.startswith(digest) or len(digest) != 20:
            return self._refuse(phones.Refused("phones-no-such-file", 404))
        return handing.handed(self.app, found, {})
