"""What is sent to us, read no further than it may be long."""

from __future__ import annotations

from starlette.requests import Request

UNREAD = {"Connection": "close"}  # with a refusal: the rest of the body is not waited for


async def read(request: Request, largest: int) -> bytes | None:
    """None where it is too large: refused by its length if that is told, else as soon as it shows."""
    length = request.headers.get("Content-Length", "0")
    if not length.isdecimal() or int(length) > largest:
        return None
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > largest:
            return None
    return bytes(body)
