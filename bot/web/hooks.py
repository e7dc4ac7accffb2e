"""Webhooks: a platform calls with what people said, and hears 200 only after all of it is committed.

Whoever does not know the secret is not listened to: the body is not even read.
"""

from __future__ import annotations

import hmac
import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field

import structlog
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from bot.web import bodies

LARGEST = 1024 * 1024  # an update takes a few thousand bytes
SOON = {"Retry-After": "2"}  # seconds; without it Telegram's pauses grow to two minutes, and taps expire after that
log = structlog.get_logger()


@dataclass(frozen=True)
class Hook:
    """`take` gets the parsed JSON and returns after the commit; if it raises, the platform has to call again.

    `header` holds the `secret`, or (without a secret) what `signed` finds to fit the headers and the body.
    """

    path: str
    header: str
    secret: str = field(repr=False)
    take: Callable[[object], Awaitable[None]]
    signed: Callable[[Mapping[str, str], bytes], bool] | None = None

    def knows(self, given: str) -> bool:
        """Whether whoever calls may be listened to further."""
        return bool(given) if self.signed else hmac.compare_digest(given.encode(), self.secret.encode())


def route(hook: Hook) -> Route:
    async def called(request: Request) -> Response:
        given = request.headers.get(hook.header, "")
        if not given and request.headers.get("Content-Length") == "0":
            return Response()  # a platform tries whether anybody is here; nothing is said, so nothing is believed
        if not hook.knows(given):
            return Response(status_code=403, headers=bodies.UNREAD)
        try:
            body = await bodies.read(request, LARGEST)
        except ClientDisconnect:
            return Response(status_code=400)  # nobody hears it
        if body is None:
            return Response(status_code=413, headers=bodies.UNREAD)
        if hook.signed and not hook.signed(request.headers, body):
            return Response(status_code=403)
        try:
            await hook.take(_parsed(body))
        except Exception as error:  # noqa: BLE001 - whatever it was, nothing is acknowledged
            log.error("webhook-not-committed", path=hook.path, error=type(error).__name__)
            return Response(status_code=503, headers=SOON)
        return Response()

    return Route(hook.path, called, methods=["POST"])


def _parsed(body: bytes) -> object:
    """None for what is no JSON: it will not become readable by being sent again."""
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None
