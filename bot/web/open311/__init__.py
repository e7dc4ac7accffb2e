"""Open311 GeoReport v2: the commune's other systems read cases and report new ones (docs/adr/0020).

Off unless CHIBO_OPEN311 says so. The published form of all of it is /open311/openapi.json (openapi.py).
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from starlette.convertors import Convertor, register_url_convertor
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from bot.web.open311 import formats, openapi
from bot.web.open311.creating import Creating
from bot.web.open311.formats import FORMS, Form, Problem, Tree
from bot.web.open311.keys import Gate
from bot.web.open311.reading import Reading
from bot.web.open311.saying import Say
from bot.web.open311.services import NOBODY, Services, jurisdiction_of
from storage import committees
from storage.engine import OUT_OF_REACH

if TYPE_CHECKING:
    from bot.app import App

ROOT = "/open311"
METHODS = ["GET", "POST"]


class Anything(Convertor[str]):
    """The rest of an address, whatever it is: Starlette's own "path" ends at a line's end."""

    regex = r"(?:/[\s\S]*)?"

    def convert(self, value: str) -> str:
        return value

    def to_string(self, value: str) -> str:
        return value


register_url_convertor("anything", Anything())
Work = Callable[[Request], Awaitable[tuple[str, Tree]]]
"""The answer's root and what is in it. Raises Problem."""


def routes(app: App) -> list[BaseRoute]:
    say = Say(app.settings)
    gate, services = Gate(app, say), Services(app, say)
    reading, creating = Reading(app, say, gate, services), Creating(app, say, gate, services)
    works: dict[str, dict[str, Work]] = {
        "/discovery": {"GET": services.discovery},
        "/services": {"GET": services.all},
        "/services/{code}": {"GET": services.definition},
        "/requests": {"GET": reading.listed, "POST": creating.created},
        "/requests/{id}": {"GET": reading.one},
        "/tokens/{id}": {"GET": reading.token},
    }
    found: list[BaseRoute] = [Route(f"{ROOT}/openapi.json", _published(app, services, say))]
    for path, by_method in works.items():
        found += [_route(f"{ROOT}{path}.{form}", form, by_method, say) for form in FORMS]
    return [*found, Route(f"{ROOT}{{rest:anything}}", _elsewhere(say), methods=METHODS)]


def _route(path: str, form: Form, by_method: dict[str, Work], say: Say) -> Route:
    async def asked(request: Request) -> Response:
        work = by_method.get("GET" if request.method == "HEAD" else request.method)
        if work is None:
            return formats.refused(
                form, Problem(405, say("systems-no-method"), headers={"Allow": ", ".join(by_method)})
            )
        try:
            root, tree = await work(request)
        except Problem as problem:
            return formats.refused(form, problem)
        except OUT_OF_REACH:
            return formats.refused(form, Problem(503, say("systems-later"), headers={"Retry-After": "5"}))
        except ClientDisconnect:
            return Response(status_code=400)  # nobody hears it
        return formats.answer(form, root, tree)

    return Route(path, asked, methods=METHODS)


def _elsewhere(say: Say) -> Callable[[Request], Awaitable[Response]]:
    async def asked(request: Request) -> Response:
        form = "json" if request.url.path.endswith(".json") else "xml"  # which every client of GeoReport reads
        return formats.refused(form, Problem(404, say("systems-no-such")))

    return asked


def _published(app: App, services: Services, say: Say) -> Callable[[Request], Awaitable[Response]]:
    async def asked(_: Request) -> Response:
        committee = await app.database.read(committees.only)
        jurisdiction = jurisdiction_of(committee) if committee else ""
        fields = await services.shared(committee.id if committee else NOBODY)
        return JSONResponse(openapi.document(fields, app.intake, jurisdiction, say), headers=formats.HEADERS)

    return asked
