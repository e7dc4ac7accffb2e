"""How answers and the form of a new request look, as JSON schemas (openapi.py)."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

Part = dict[str, Any]
WORDS: Part = {"type": "string"}
PERHAPS: Part = {"type": ["string", "null"]}
NOTHING: Part = {"type": "null"}
MOMENT: Part = {"anyOf": [{"const": ""}, {"format": "date-time", "pattern": "^(19[7-9]|2[0-8])"}]}
"""With its zone; empty is as good as unsaid."""
TIME: Part = {"type": "string", "format": "date-time"}
LATITUDE = r"^[+-]?([0-8]?\d(\.\d{1,10})?|90)$"
LONGITUDE = r"^[+-]?((1[0-7]\d|\d{1,2})(\.\d{1,10})?|180)$"
UNSTORED = ("email", "device_id", "account_id", "first_name", "last_name", "phone", "media_url", "address_id")
"""What the specification lets a client send of people and files; none of it is kept or fetched."""


def all_of(fields: Collection[str]) -> Part:
    code: Part = {"type": "string", "enum": list(fields)}
    return {
        "errors": _list(_object(code={"type": "integer"}, description=WORDS)),
        "discovery": _object(changeset=WORDS, contact=WORDS, key_service=WORDS, endpoints=_list(_endpoint())),
        "services": _list(_service(code)),
        "service_definition": _object(service_code=code, attributes=_list({"type": "object"})),
        "service_requests": _list(_request(code)),
        "created": _list(_object(service_request_id=WORDS, service_notice=WORDS, account_id=NOTHING)),
        "tokens": _list(_object(service_request_id=WORDS, token=WORDS)),
    }


def form(fields: Collection[str], jurisdiction: Part, longest: int, longest_place: int) -> Part:
    """`lat` and `long` go together; without them `address_string` is needed."""
    words: Part = {"type": "string", "minLength": 1, "pattern": r"[0-9A-Za-zÀ-ỹ]"}
    return {
        "type": "object",
        "properties": {
            "api_key": WORDS,
            "jurisdiction_id": jurisdiction,
            "service_code": {"type": "string", "enum": list(fields)},
            "lat": {"type": "string", "pattern": LATITUDE},
            "long": {"type": "string", "pattern": LONGITUDE},
            "address_string": {**words, "maxLength": longest_place},
            "description": {**words, "maxLength": longest},
            **dict.fromkeys(UNSTORED, WORDS),
        },
        "required": ["service_code", "description"],
        "anyOf": [{"required": ["lat", "long"]}, {"required": ["address_string"]}],
        "dependentRequired": {"lat": ["long"], "long": ["lat"]},
    }


def _endpoint() -> Part:
    return _object(specification=WORDS, url=WORDS, changeset=WORDS, type=WORDS, formats=_list(WORDS))


def _service(code: Part) -> Part:
    return _object(
        service_code=code, service_name=WORDS, description=WORDS, metadata={"const": False},
        type={"const": "realtime"}, keywords=WORDS, group=WORDS,
    )  # fmt: skip


def _request(code: Part) -> Part:
    degrees: Part = {"type": ["number", "null"]}
    return _object(
        service_request_id=WORDS, status={"enum": ["open", "closed"]}, status_notes=WORDS, service_name=WORDS,
        service_code=code, description=WORDS, agency_responsible=WORDS, service_notice=NOTHING,
        requested_datetime=TIME, updated_datetime=TIME, expected_datetime={**TIME, "type": ["string", "null"]},
        address=PERHAPS, address_id=NOTHING, zipcode=NOTHING, lat=degrees, long=degrees, media_url=NOTHING,
    )  # fmt: skip


def _list(each: Part) -> Part:
    return {"type": "array", "items": each}


def _object(**properties: Part) -> Part:
    """With all of these, and nothing else."""
    return {
        "type": "object", "properties": properties, "required": list(properties), "additionalProperties": False,
    }  # fmt: skip
