"""The published form of all that is served here: an OpenAPI 3.1 document, made of this code and served with it.

tests/test_open311_form.py holds the program to it with schemathesis.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from bot.intake import Intake
from bot.screens import LONGEST
from bot.web.open311 import schemas
from bot.web.open311.asked import MOST
from bot.web.open311.formats import FORMS, TYPES
from bot.web.open311.given import FORM
from bot.web.open311.saying import Say
from storage.report_fields import Field

Part = dict[str, Any]
OPEN: list[Part] = []
KEYED: list[Part] = [{"query": []}, {"bearer": []}]


def document(fields: Collection[Field], intake: Intake, jurisdiction: str, say: Say) -> dict[str, object]:
    """`fields`: what may be read about; those that are not hidden may be reported."""
    read = [field.code for field in fields]
    reported = [field.code for field in fields if field.active]
    return {
        "openapi": "3.1.0",
        "info": {"title": "chibo, Open311 GeoReport v2", "version": "2", "description": say("systems-about")},
        "servers": [{"url": "/open311"}],
        "paths": _paths(read, reported, intake, _query("jurisdiction_id", enum=["", jurisdiction])),
        "components": {
            "schemas": schemas.all_of(read),
            "securitySchemes": {
                "query": {"type": "apiKey", "in": "query", "name": "api_key"},
                "bearer": {"type": "http", "scheme": "bearer"},
            },
        },
    }  # fmt: skip


def _paths(read: Collection[str], reported: Collection[str], intake: Intake, jurisdiction: Part) -> Part:
    code = {**_in_path("service_code"), "schema": {"type": "string", "enum": list(reported)}}
    services = (jurisdiction,)
    return {
        "/discovery.{format}": {"get": _get("discovery", "discovery", (), (404,), OPEN)},
        "/services.{format}": {"get": _get("services", "services", services, (404,), OPEN)},
        "/services/{service_code}.{format}": {
            "get": _get("service", "service_definition", (code, jurisdiction), (404,), OPEN)
        },
        "/requests.{format}": {
            "get": _listed(read, jurisdiction),
            "post": _created(reported, intake.longest_place, jurisdiction),
        },
        "/requests/{service_request_id}.{format}": {
            "get": _get("request", "service_requests", (_in_path("service_request_id"), jurisdiction))
        },
        "/tokens/{token_id}.{format}": {"get": _get("token", "tokens", (_in_path("token_id"), jurisdiction))},
    }


def _get(
    name: str, schema: str, parameters: Iterable[Part], refusals: tuple[int, ...] = (403, 404, 429),
    security: list[Part] = KEYED,
) -> Part:  # fmt: skip
    return {
        "operationId": name,
        "security": security,
        "parameters": [_format(), *parameters],
        "responses": _answers(schema, (*refusals, 503)),
    }


def _listed(fields: Iterable[str], jurisdiction: Part) -> Part:
    """Words may be said several times with commas: such a text is no `enum`. Empty is as good as unsaid."""
    parameters = (
        jurisdiction,
        _query("service_request_id"),
        _query("service_code", pattern=_some_of(fields)),
        _query("start_date", **schemas.MOMENT),
        _query("end_date", **schemas.MOMENT),
        _query("status", pattern=_some_of(("open", "closed"))),
        {"name": "page", "in": "query", "schema": {"type": "integer", "minimum": 1, "maximum": 1_000_000}},
        {"name": "page_size", "in": "query", "schema": {"type": "integer", "minimum": 1, "maximum": MOST}},
    )
    return _get("requests", "service_requests", parameters, (400, 403, 404, 429))


def _some_of(words: Iterable[str]) -> str:
    one = f"({'|'.join(words)})"
    return f"^({one}(,{one})*)?$"


def _created(fields: Collection[str], longest_place: int, jurisdiction: Part) -> Part:
    """`api_key` in the form is the specification's way; `Authorization: Bearer` is known before the form is read."""
    form = schemas.form(fields, jurisdiction["schema"], LONGEST, longest_place)
    return {
        "operationId": "create",
        "security": [*KEYED, {}],
        "parameters": [_format()],
        "requestBody": {"required": True, "content": {FORM: {"schema": form}}},
        "responses": _answers("created", (400, 403, 404, 413, 429, 503)),
    }


def _answers(schema: str, refusals: Iterable[int]) -> Part:
    return {
        "200": {"description": "OK", "content": _content(schema)},
        **{str(status): {"description": _WHY[status], "content": _content("errors")} for status in refusals},
    }


_WHY = {
    400: "The request cannot be fulfilled as it is",
    403: "Missing or invalid api_key",
    404: "No such resource or jurisdiction",
    413: "More than 64 KiB",
    429: "Too often; see Retry-After",
    503: "The database cannot be reached; see Retry-After",
}


def _content(schema: str) -> Part:
    """XML says the same (formats.py); OpenAPI cannot describe how its lists are named as clients expect."""
    return {TYPES["json"]: {"schema": {"$ref": f"#/components/schemas/{schema}"}}, TYPES["xml"]: {}}


def _format() -> Part:
    return {"name": "format", "in": "path", "required": True, "schema": {"type": "string", "enum": list(FORMS)}}


def _in_path(name: str) -> Part:
    return {"name": name, "in": "path", "required": True, "schema": {"type": "string", "pattern": "^[^/?#]{1,60}$"}}


def _query(name: str, **schema: Any) -> Part:
    return {"name": name, "in": "query", "schema": {"type": "string", **schema}}
