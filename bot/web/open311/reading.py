"""Cases, to whoever has a key: about the matter, and no more of the words than the key may read.

Never: who reported, phone numbers, files, what handlers noted. A location is rounded to about a hundred metres.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, datetime, time
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session
from starlette.requests import Request

from bot.hiding import calls
from bot.web.open311.asked import code_of, id_of, wanted
from bot.web.open311.formats import Problem, Tree
from bot.web.open311.keys import Gate
from bot.web.open311.saying import Say
from bot.web.open311.services import Services
from storage import shown_cases
from storage.models import ApiKey
from storage.shown_cases import CLOSED, Shown, Wanted

if TYPE_CHECKING:
    from bot.app import App

DIGITS = 3  # of a degree: 110 metres


class Reading:
    def __init__(self, app: App, say: Say, gate: Gate, services: Services) -> None:
        self._app, self._say, self._gate, self._services = app, say, gate, services

    async def listed(self, request: Request) -> tuple[str, Tree]:
        key = await self._key(request)
        names = await self._services.names(key.committee_id)
        asked = wanted(request.query_params, tuple(names), self._app.clock.now(), self._say)
        found = await self._found(key, asked)
        return "service_requests", [self._told(case, names, key) for case in found]

    async def one(self, request: Request) -> tuple[str, Tree]:
        key = await self._key(request)
        names = await self._services.names(key.committee_id)
        return "service_requests", [self._told(await self._case(request, names, key), names, key)]

    async def token(self, request: Request) -> tuple[str, Tree]:
        """No tokens are given, as every case has its id at once: an id is taken for the token of its case."""
        key = await self._key(request)
        case = await self._case(request, await self._services.names(key.committee_id), key)
        return "service_requests", [{"service_request_id": id_of(case.code), "token": request.path_params["id"]}]

    async def _key(self, request: Request) -> ApiKey:
        key = await self._gate.holder(request)
        self._services.check(", ".join(request.query_params.getlist("jurisdiction_id")), key.committee)
        return key

    async def _case(self, request: Request, fields: Collection[str], key: ApiKey) -> Shown:
        given: str = request.path_params["id"]
        code = code_of(given)
        found = await self._found(key, Wanted(fields, [code])) if code else ()
        if not found:
            raise Problem(404, self._say("systems-no-request", id=given[:60]))
        return found[0]

    async def _found(self, key: ApiKey, asked: Wanted) -> list[Shown]:
        def read(db: Session) -> list[Shown]:
            return list(shown_cases.found(db, key.committee_id, asked))

        return await self._app.database.read(read)

    def _told(self, case: Shown, names: Mapping[str, str], key: ApiKey) -> Tree:
        zone = ZoneInfo(key.committee.timezone)
        name = names[case.field]
        return {
            "service_request_id": id_of(case.code),
            "status": "closed" if case.state in CLOSED else "open",
            "status_notes": self._notes(case, key),
            "service_name": name,
            "service_code": case.field,
            "description": case.text or (case.whole_text if key.shows_texts else "") or name,
            "agency_responsible": case.unit or key.committee.name,
            "service_notice": None,
            "requested_datetime": _at(case.created_at, zone),
            "updated_datetime": _at(case.updated_at or case.created_at, zone),
            "expected_datetime": _end_of(case.due_on, zone) if case.due_on else None,
            "address": case.place if key.shows_texts else case.area,
            "address_id": None,
            "zipcode": None,
            "lat": _rounded(case.latitude),
            "long": _rounded(case.longitude),
            "media_url": None,
        }

    def _notes(self, case: Shown, key: ApiKey) -> str:
        notes = self._say(f"systems-state-{case.state}")
        if case.state == "merged" and case.into:
            return self._say("systems-merged-into", id=id_of(case.into))
        quoted = key.shows_texts and case.reply and not calls(case.reply, case.reporter)
        return f"{notes}\n{case.reply}" if quoted else notes


def _at(moment: datetime, zone: ZoneInfo) -> str:
    return moment.astimezone(zone).isoformat(timespec="seconds")


def _end_of(day: date, zone: ZoneInfo) -> str:
    return datetime.combine(day, time(23, 59, 59), zone).isoformat()


def _rounded(degrees: float | None) -> float | None:
    return None if degrees is None else round(degrees, DIGITS)
