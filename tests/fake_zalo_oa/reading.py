"""What a request carries; one that is not written as the platform reads it is a violation."""

from __future__ import annotations

import json

from aiohttp import web

from tests.fake_zalo_oa.wire import Json, Violation, an_object


async def nothing(_: web.Request) -> Json:
    return {}


async def as_json(request: web.Request) -> Json:
    _has_type(request, "application/json")
    try:
        given: object = json.loads(await request.read())
    except ValueError:
        raise Violation("not JSON") from None
    return an_object(given, "body")


async def as_form(request: web.Request) -> Json:
    _has_type(request, "application/x-www-form-urlencoded")
    form = await request.post()
    if len(form) != len(set(form)):
        raise Violation(f"form: fields {sorted(form)}")
    return dict(form)


async def as_upload(request: web.Request) -> Json:
    """One part, named `file`: its name and its content."""
    _has_type(request, "multipart/form-data")
    try:
        parts = list((await request.post()).items())
    except ValueError:
        raise Violation("not multipart") from None
    uploaded = parts[0][1] if [name for name, _ in parts] == ["file"] else None
    if not isinstance(uploaded, web.FileField):
        raise Violation(f"parts {[name for name, _ in parts]}, a file named “file” wanted")
    with uploaded.file as file:
        return {"name": uploaded.filename, "content": file.read()}


def _has_type(request: web.Request, wanted: str) -> None:
    if request.content_type != wanted:
        raise Violation(f"Content-Type {request.content_type}, {wanted} wanted")
