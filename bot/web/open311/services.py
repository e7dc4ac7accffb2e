"""What may be reported: discovery, the list of services (fields of situation reports), and whose server this is.

Nobody's data, so no key is asked for. https://wiki.open311.org/GeoReport_v2, https://wiki.open311.org/Service_Discovery
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session
from starlette.requests import Request

from bot import field_names
from bot.web.open311.formats import TYPES, Problem, Tree
from bot.web.open311.saying import Say
from storage import committees, report_fields
from storage.folding import fold
from storage.models import Committee
from storage.report_fields import Field

if TYPE_CHECKING:
    from bot.app import App

SPECIFICATION = "http://wiki.open311.org/GeoReport_v2"
CHANGED = datetime(2026, 11, 25, 17, tzinfo=UTC)  # when the defaults of what may be reported changed last
NOBODY = 0  # no committee has this id: before there is one, the defaults hold


class Services:
    def __init__(self, app: App, say: Say) -> None:
        self._app, self._say = app, say

    async def discovery(self, request: Request) -> tuple[str, Tree]:
        changed = await self._app.database.read(_changed_at)
        changeset = changed.astimezone(self._app.settings.zone).isoformat(timespec="seconds")
        base = self._app.settings.public_url or str(request.base_url).rstrip("/")
        endpoint: Tree = {
            "specification": SPECIFICATION, "url": f"{base}/open311", "changeset": changeset, "type": "production",
            "formats": list(TYPES.values()),
        }  # fmt: skip
        contact = self._say("systems-contact")
        told: Tree = {
            "changeset": changeset, "contact": contact, "key_service": contact, "endpoints": [endpoint],
        }  # fmt: skip
        return "discovery", told

    async def all(self, request: Request) -> tuple[str, Tree]:
        fields = await self.shared(await self._check_committee(request))
        return "services", [self._service(field) for field in fields if field.active]

    def _service(self, field: Field) -> Tree:
        return {
            "service_code": field.code, "service_name": self._name(field), "description": self._say("systems-service"),
            "metadata": False, "type": "realtime", "keywords": "", "group": self._say("systems-group"),
        }  # fmt: skip

    async def definition(self, request: Request) -> tuple[str, Tree]:
        """There are no further questions about any service."""
        offered = await self.offered(await self._check_committee(request))
        code: str = request.path_params["code"]
        if code not in offered:
            raise Problem(404, self._say("systems-no-service", code=code[:60]))
        return "service_definition", {"service_code": code, "attributes": []}

    async def offered(self, committee_id: int) -> Sequence[str]:
        """What other systems may report now."""
        return [field.code for field in await self.shared(committee_id) if field.active]

    async def names(self, committee_id: int) -> Mapping[str, str]:
        """Of these, by code."""
        return {field.code: self._name(field) for field in await self.shared(committee_id)}

    async def shared(self, committee_id: int) -> Sequence[Field]:
        """What they may read about, hidden fields too."""
        return await self._app.database.read(lambda db: report_fields.shared(db, committee_id))

    def _name(self, field: Field) -> str:
        name = field_names.of(field)
        return self._say(name.key, **name.words)

    async def _check_committee(self, request: Request) -> int:
        """Its id."""
        committee = await self._app.database.read(committees.only)
        self.check(", ".join(request.query_params.getlist("jurisdiction_id")), committee)
        return committee.id if committee else NOBODY

    def check(self, jurisdiction: str, committee: Committee | None) -> None:
        """Raises Problem where another jurisdiction is asked for; without the word this one is meant."""
        if jurisdiction and (committee is None or jurisdiction != jurisdiction_of(committee)):
            raise Problem(404, self._say("systems-no-jurisdiction", name=jurisdiction[:60]))


def jurisdiction_of(committee: Committee) -> str:
    """Đảng ủy xã Phúc Lộc: "dang-uy-xa-phuc-loc"."""
    return re.sub(r"[^a-z0-9]+", "-", fold(committee.name)).strip("-")


def _changed_at(db: Session) -> datetime:
    committee = committees.only(db)
    changed = report_fields.changed_at(db, committee.id) if committee else None
    return max(changed or CHANGED, CHANGED)
