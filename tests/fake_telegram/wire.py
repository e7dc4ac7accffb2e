"""What came over HTTP, read the way the Bot API reads it: query, form, multipart or JSON."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, cast

from aiohttp import web

from .errors import bad_request

Json = dict[str, Any]


@dataclass(frozen=True)
class Upload:
    """One file part of a multipart body."""

    name: str
    mime: str
    data: bytes = field(repr=False)


@dataclass
class Call:
    """One request: `params` as sent (text in forms), `uploads` by the name of their part."""

    method: str
    params: Json
    uploads: dict[str, Upload] = field(default_factory=dict[str, Upload])

    @property
    def chat_id(self) -> int | str | None:
        """A number where it is one, also in a form."""
        found = self.params.get("chat_id")
        return found if found is None or not str(found).lstrip("-").isdecimal() else int(found)


async def read(request: web.Request, method: str) -> Call:
    call = Call(method, dict(request.query))
    if not request.can_read_body:
        return call
    if request.content_type == "application/json":
        call.params.update(_json_object(await request.read()))
        return call
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            call.uploads[name] = Upload(value.filename, value.content_type, value.file.read())
        elif isinstance(value, str):
            call.params[name] = value
        else:
            raise bad_request(f'strings must be encoded in UTF-8, "{name}" is not')
    return call


def _json_object(body: bytes) -> Json:
    try:
        found = json.loads(body)
    except ValueError as error:
        raise bad_request("can't parse JSON object") from error
    if not isinstance(found, dict):
        raise bad_request("can't parse JSON object")
    return cast("Json", found)


def place_uploads(call: Call) -> list[str]:
    """Puts each uploaded file where `attach://` or its own part name says; returns what does not fit."""
    unused = set(call.uploads)
    problems: list[str] = []
    for name, value in call.params.items():
        if not (isinstance(value, str) and value.startswith("attach://")):
            continue
        part = value.removeprefix("attach://")
        if part in call.uploads:
            call.params[name] = call.uploads[part]
            unused.discard(part)
        else:
            problems.append(f'"{name}" names the part "{part}", which was not sent')
    for part in sorted(unused):
        if part in call.params:
            problems.append(f'"{part}" came both as a file and as a value')
        call.params[part] = call.uploads[part]
    return problems


def decode_text(params: Json, types_of: Callable[[str], list[str]]) -> None:
    """Turns the text of a form into what the reference declares; what cannot be read stays text and is reported."""
    for name, value in params.items():
        types = types_of(name)
        if isinstance(value, str) and types:
            params[name] = _decoded(value, types)


def _decoded(text: str, types: list[str]) -> Any:
    if types == ["String"] or "InputFile" in types:
        return text
    try:
        found = json.loads(text)
    except ValueError:
        return text
    # "@name" or a number: only a number is anything else than itself.
    return text if "String" in types and not isinstance(found, int) else found
