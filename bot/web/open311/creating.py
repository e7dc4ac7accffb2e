"""A case that another system reports: the same guards as for a member's form, and its leader hears of it at once.

Of what is sent only the matter is kept. Names, phones, addresses of mail and devices are not stored, and what lies at
`media_url` is not fetched.
"""

from __future__ import annotations

import hashlib
import json
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import structlog
from sqlalchemy.orm import Session
from starlette.requests import Request

from bot.web.bodies import UNREAD, read
from bot.web.open311 import given, keys
from bot.web.open311.asked import id_of
from bot.web.open311.formats import Problem, Tree
from bot.web.open311.keys import Gate
from bot.web.open311.saying import Say
from bot.web.open311.services import Services
from storage import api_keys, deliveries, thresholds
from storage.models import ApiKey, Report
from storage.reports import Matter

if TYPE_CHECKING:
    from bot.app import App

LARGEST = 64 * 1024
SENT_AGAIN = timedelta(minutes=30)  # the same words within this are the same case: an answer may have been lost
HOUR = timedelta(hours=1)
log = structlog.get_logger()


class Creating:
    def __init__(self, app: App, say: Say, gate: Gate, services: Services) -> None:
        self._app, self._say, self._gate, self._services = app, say, gate, services

    async def created(self, request: Request) -> tuple[str, Tree]:
        if keys.shown(request):
            await self._gate.holder(request)  # before anything is read
        form = await self._form(request)
        key = await self._gate.holder(request, form.get("api_key"))
        if not key.may_create:
            raise Problem(403, self._say("systems-may-not-create"))
        self._services.check(form.get("jurisdiction_id", ""), key.committee)
        offered = await self._services.offered(key.committee_id)
        matter = given.matter(form, offered, self._app.intake, self._say)
        code = await self._app.database.run(lambda db: self._take(db, key.id, matter, self._app.clock.now()))
        self._app.wake()
        log.info("open311-case", key=key.id, case=code)
        notice = self._say("systems-taken", code=code)
        return "service_requests", [{"service_request_id": id_of(code), "service_notice": notice, "account_id": None}]

    async def _form(self, request: Request) -> dict[str, str]:
        if request.headers.get("Content-Type", "").partition(";")[0].strip().lower() != given.FORM:
            raise Problem(400, self._say("systems-no-form"), headers=UNREAD)
        body = await read(request, LARGEST)
        if body is None:
            raise Problem(413, self._say("systems-too-large"), headers=UNREAD)
        form = given.fields(body)
        if form is None:
            raise Problem(400, self._say("systems-no-form"))
        return form

    def _take(self, db: Session, key_id: int, matter: Matter, now: datetime) -> str:
        """In one transaction, and of one key after the other. The case's code."""
        key = api_keys.locked(db, key_id)
        if key is None:
            raise Problem(403, self._say("systems-wrong-key"))
        digest = _digest(matter)
        if again := api_keys.before(db, key, digest, now - SENT_AGAIN):
            return again.code
        if api_keys.came(db, key, now - HOUR) >= thresholds.of(db, key.person.cell, "open311-hourly"):
            raise Problem(429, self._say("systems-too-many"), headers={"Retry-After": "600"})
        return self._new(db, key, matter, digest, now).code

    def _new(self, db: Session, key: ApiKey, matter: Matter, digest: str, now: datetime) -> Report:
        db.info[deliveries.CAUSE] = f"open311:{key.id}"
        report = self._app.intake.take(db, key.person, matter, key.name, self._app.settings.zone, now)
        api_keys.remember(db, key, report, digest, now)
        return report


def _digest(matter: Matter) -> str:
    said = [matter.field, matter.place, matter.text, matter.latitude, matter.longitude]
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()
