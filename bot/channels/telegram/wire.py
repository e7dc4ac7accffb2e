"""python-telegram-bot's request class with its two holes closed.

No page of an error ever reaches a log or an exception's text (a proxy may name the URL, and the URL holds the token),
and every refusal (4xx) is told from a failure (5xx), which leaves open whether the request was carried out.
"""

from __future__ import annotations

import json
from typing import Any, cast

from telegram.error import NetworkError, RetryAfter
from telegram.request import HTTPXRequest

CONNECT_SECONDS = 5.0
KNOWN_REFUSALS = frozenset({400, 401, 403, 404, 409})


class Wire(HTTPXRequest):
    def __init__(self, connections: int, seconds: float) -> None:
        """`seconds`: the longest silence while something is sent or awaited."""
        super().__init__(
            connection_pool_size=connections,
            connect_timeout=CONNECT_SECONDS,
            read_timeout=seconds,
            write_timeout=seconds,
            pool_timeout=seconds,
        )

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:
        code, payload = await super().do_request(*args, **kwargs)
        if code < 400:
            return code, payload
        answer = _object(payload) or {}
        if code == 429:
            raise RetryAfter(max(1, _seconds(answer)))
        if 400 < code < 500 and code not in KNOWN_REFUSALS:
            code = 400  # 413 and the like: refused for good, where the original sees a network error
        return code, json.dumps(answer).encode()

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        answer = _object(payload)
        if answer is None:
            raise NetworkError("the answer could not be read")
        return answer


def _object(payload: bytes) -> dict[str, Any] | None:
    """An answer of the Bot API; None for anything else, such as a proxy's page."""
    try:
        found = json.loads(payload)
    except ValueError:
        return None
    if not isinstance(found, dict) or not found.keys() & {"result", "description"}:
        return {} if found == {} else None
    return cast("dict[str, Any]", found)


def _seconds(answer: dict[str, Any]) -> int:
    parameters = answer.get("parameters")
    wait = cast("dict[str, Any]", parameters).get("retry_after") if isinstance(parameters, dict) else None
    return wait if isinstance(wait, int) else 1
