"""Who may open the browser phones: this machine only, or whoever knows the secret. They can speak for anybody."""

from __future__ import annotations

import hmac
from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response

COOKIE = "chibo_key"
HERE = ("127.0.0.1", "localhost", "::1")
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}
Handler = Callable[[Request], Awaitable[Response]]


def guarded(handler: Handler, secret: str | None) -> Handler:
    """Without a secret, names other than this machine's are refused too: a page elsewhere must not rebind to us."""

    async def check(request: Request) -> Response:
        if secret and hmac.compare_digest(request.query_params.get("key", "").encode(), secret.encode()):
            response: Response = RedirectResponse(request.url.path, 303)
            response.set_cookie(COOKIE, secret, httponly=True, samesite="strict", max_age=30 * 86400)
            return response
        if not _allowed(request, secret):
            return PlainTextResponse("Không có quyền truy cập. / Not allowed.", 403)
        if request.method != "GET" and request.headers.get("X-Chibo") != "1":
            return JSONResponse({"error": "Yêu cầu không hợp lệ."}, 403)
        response = await handler(request)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        return response

    return check


def _allowed(request: Request, secret: str | None) -> bool:
    if secret:
        return hmac.compare_digest(request.cookies.get(COOKIE, "").encode(), secret.encode())
    return request.url.hostname in HERE and request.client is not None and request.client.host in HERE
