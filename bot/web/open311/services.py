"""What may be reported: discovery, the list of services (fields of situation reports), and whose server this is.

Nobody's data, so no key is asked for. https://wiki.open311.org/GeoReport_v2, https://wiki.open311.org/Service_Discovery
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from starlette.requests import Request

from bot.web.open311.formats import TYPES, Problem, Tree
from bot.web.open311.saying import Say
from storage import committees
from storage.folding import fold
from storage.models import Committee

if TYPE_CHECKING:
    from bot.app import App

SPECIFICATION = "http://wiki.open311.org/GeoReport_v2"
CHANGED = "2026-11-26T00:00:00+07:00"  # when what may be reported changed last


class Services:
    def __init__(self, app: App, say: Say) -> None:
        self._app, self._say = app, say

    async def discovery(self, request: Request) -> tuple[str, Tree]:
        base = self._app.settings.public_url or str(request.base_url).rstrip("/")
        endpoint: Tree = {
            "specification": SPECIFICATION, "url": f"{base}/open311", "changeset": CHANGED, "type": "production",
            "formats": list(TYPES.values()),
        }  # fmt: skip
        contact = self._say("systems-contact")
        return "discovery", {"changeset": CHANGED, "contact": contact, "key_service": contact, "endpoints": [endpoint]}

    async def all(self, request: Request) -> tuple[str, Tree]:
        await self._check_committee(request)
        return "services", [self._service(field) for field in self._app.intake.fields]

    def _service(self, field: str) -> Tree:
        return {
            "service_code": field, "service_name": self.name(field), "description": self._say("systems-service"),
            "metadata": False, "type": "realtime", "keywords": "", "group": self._say("systems-group"),
        }  # fmt: skip

    async def definition(self, request: Request) -> tuple[str, Tree]:
        """There are no further questions about any service."""
        await self._check_committee(request)
        field: str = request.path_params["code"]
        if field not in self._app.intake.fields:
            raise Problem(404, self._say("systems-no-service", code=field[:60]))
        return "service_definition", {"service_code": field, "attributes": []}

    def name(self, field: str) -> str:
        return self._say(f"report-field-{field}")

    async def _check_committee(self, request: Request) -> None:
        self.check(
            ", ".join(request.query_params.getlist("jurisdiction_id")), await self._app.database.read(committees.only)
        )

    def check(self, jurisdiction: str, committee: Committee | None) -> None:
        """Raises Problem where another jurisdiction is asked for; without the word this one is meant."""
        if jurisdiction and (committee is None or jurisdiction != jurisdiction_of(committee)):
            raise Problem(404, self._say("systems-no-jurisdiction", name=jurisdiction[:60]))


def jurisdiction_of(committee: Committee) -> str:
    """Đảng ủy xã Phúc Lộc: "dang-uy-xa-phuc-loc"."""
    return re.sub(r"[^a-z0-9]+", "-", fold(committee.name)).strip("-")
