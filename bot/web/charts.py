"""/metrics: what Prometheus collects. The database is asked at most once in a few seconds, whoever asks us."""

from __future__ import annotations

from dataclasses import dataclass, field
from time import monotonic
from typing import TYPE_CHECKING

import structlog
from prometheus_client import CONTENT_TYPE_LATEST
from sqlalchemy.exc import SQLAlchemyError
from starlette.requests import Request
from starlette.responses import Response

from storage import health
from storage.health import Outbox

if TYPE_CHECKING:
    from bot.app import App

FRESH = 5.0  # seconds
log = structlog.get_logger()


@dataclass
class Charts:
    app: App
    _box: Outbox | None = None
    _asked: float = field(default=float("-inf"))

    async def page(self, _: Request) -> Response:
        app = self.app
        if monotonic() - self._asked >= FRESH:
            self._asked = monotonic()
            self._box = await self._ask()
        app.metrics.outbox(self._box, app.clock.now())
        for sender in app.senders:
            app.metrics.rate(sender.channel.name, sender.limiter.rate)
        return Response(app.metrics.page(), media_type=CONTENT_TYPE_LATEST, headers={"Cache-Control": "no-store"})

    async def _ask(self) -> Outbox | None:
        now = self.app.clock.now()
        try:
            return await self.app.database.read(lambda db: health.outbox(db, now))
        except SQLAlchemyError as error:
            log.warning("metrics-without-database", error=type(error).__name__)
            return None
