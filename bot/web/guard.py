"""Who may open what: this machine only, or whoever knows a secret. The browser phones can speak for anybody."""

from __future__ import annotations

import hmac
from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response

COOKIE = "chibo_key"
HERE = ("127.0.0.1", "localhost", "::1")
OURSELVES = ("same-origin", "none")  # "none": typed, or a bookmark
PROXIED = ("forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-real-ip")
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:; "
        "frame-ancestors 'none'; base-uri 'none'; form-action 'none'; object-src 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
}
Handler = Callable[[Request], Awaitable[Response]]


def guarded(handler: Handler, secret: str | None) -> Handler:
    """Without a secret, names other than this machine's are refused too: a page elsewhere must not rebind to us."""

    async def check(request: Request) -> Response:
        if secret and hmac.compare_digest(request.query_params.get("key", "").encode(), secret.encode()):
            response: Response = RedirectResponse(request.url.path, 303)
            safe = request.url.scheme == "https"
            response.set_cookie(COOKIE, secret, httponly=True, samesite="strict", secure=safe, max_age=30 * 86400)
            return response
        if not _allowed(request, secret) or _from_elsewhere(request):
            return PlainTextResponse("Không có quyền truy cập. / Not allowed.", 403)
        if request.method != "GET" and request.headers.get("X-Chibo") != "1":
            return JSONResponse({"error": "Yêu cầu không hợp lệ."}, 403)
        response = await handler(request)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        return response

    return check


def for_operators(handler: Handler, token: str | None) -> Handler:
    """For programs: this machine, not through a proxy, or the token in `Authorization: Bearer …`."""

    async def check(request: Request) -> Response:
        kind, _, given = request.headers.get("Authorization", "").partition(" ")
        knows = token is not None and hmac.compare_digest(given.strip().encode(), token.encode())
        if not (knows and kind.casefold() == "bearer") and (not _allowed(request, None) or _from_elsewhere(request)):
            return PlainTextResponse("Không có quyền truy cập. / Not allowed.", 403, {"WWW-Authenticate": "Bearer"})
        return await handler(request)

    return check


def _from_elsewhere(request: Request) -> bool:
    """Whether a page of another site, or of another port of this machine, asks. It may only lead somebody here."""
    ours = request.headers.get("Sec-Fetch-Site", "none") in OURSELVES
    return not ours and request.headers.get("Sec-Fetch-Dest") != "document"


def _allowed(request: Request, secret: str | None) -> bool:
    """Without a secret what comes through a proxy is refused too: behind one everybody seems to be this machine."""
    if secret:
        return hmac.compare_digest(request.cookies.get(COOKIE, "").encode(), secret.encode())
    if any(name in request.headers for name in PROXIED):
        return False
    return request.url.hostname in HERE and request.client is not None and request.client.host in HERE
