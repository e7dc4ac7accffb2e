"""python-telegram-bot's requests on aiohttp, at a fraction of the cost of its own class, and with its two holes closed.

No page of an error ever reaches a log or an exception's text (a proxy may name the URL, and the URL holds the token),
and every refusal (4xx) is told from a failure (5xx), which leaves open whether the request was carried out.
"""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass
from typing import Any, cast

import aiohttp
from telegram.error import NetworkError, RetryAfter
from telegram.request import BaseRequest, RequestData

from bot.channels.telegram.errors import Lost, Unsent, lost
from bot.channels.telegram.session import CONNECT_SECONDS, opened
from bot.channels.telegram.uploads import form

KNOWN_REFUSALS = frozenset({400, 401, 403, 404, 409})
LONGEST_ANSWER = 16 * 1024 * 1024  # bytes: a hundred updates are far below
JSON = {"Content-Type": "application/json"}


@dataclass(frozen=True)
class Parameters:
    """What a RequestData gives, for values that are plain JSON already."""

    parameters: dict[str, Any]
    contains_files = False


class Wire(BaseRequest):
    """Belongs to the loop of its first request. The time-outs are those of the whole, not of a single call."""

    def __init__(self, connections: int, seconds: float) -> None:
        """`seconds`: the longest silence while something is sent or awaited, and the longest wait for a connection."""
        self._connections, self._seconds = connections, seconds
        self._session: aiohttp.ClientSession | None = None
        self._closed = False

    @property
    def read_timeout(self) -> float:
        return self._seconds

    async def initialize(self) -> None:
        self._closed = False

    async def shutdown(self) -> None:
        self._closed = True
        if self._session:
            await self._session.close()
            self._session = None

    async def call(self, url: str, parameters: dict[str, Any]) -> Any:
        """The result of a method, as JSON both ways: none of the library's objects is made. Raises TelegramError."""
        try:
            return await self.post(url, cast("RequestData", Parameters(parameters)))
        except KeyError:
            raise Lost("no result") from None

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: Any, **__: Any
    ) -> tuple[int, bytes]:
        try:
            code, payload = await self._exchange(url, method, request_data)
        except (aiohttp.ClientError, OSError, ValueError) as error:
            raise lost(error) from None
        return _judged(code, payload)

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        answer = _object(payload)
        if answer is None:
            raise NetworkError("the answer could not be read")
        return answer

    async def _exchange(self, url: str, method: str, data: RequestData | None) -> tuple[int, bytes]:
        """A POST is written once: aiohttp repeats only what is idempotent."""
        async with asyncio.timeout(CONNECT_SECONDS + 3 * self._seconds) as limit:
            if data is not None and data.contains_files:
                body, headers = form(data, limit), None
            else:
                body, headers = json.dumps(data.parameters).encode() if data else None, JSON
            request = self._opened(url).request(method, url, data=body, headers=headers, allow_redirects=False)
            async with request as answer:
                return answer.status, await _whole(answer)

    def _opened(self, url: str) -> aiohttp.ClientSession:
        if self._closed:
            raise Unsent("closed")
        if not self._session:
            self._session = opened(url, self._connections, self._seconds)
        return self._session


async def _whole(answer: aiohttp.ClientResponse) -> bytes:
    found = bytearray()
    async for chunk in answer.content.iter_any():
        found += chunk
        if len(found) > LONGEST_ANSWER:
            raise Lost("too long")
    return bytes(found)


def _judged(code: int, payload: bytes) -> tuple[int, bytes]:
    """What the library may see of an answer: of anything but a success, only the Bot API's own words."""
    if code < 300:
        return code, payload
    answer = _object(payload) or {}
    if code == 429:
        raise RetryAfter(max(1, _seconds(answer)))
    if 400 < code < 500 and code not in KNOWN_REFUSALS:
        code = 400  # 413 and the like: refused for good, where the original sees a network error
    return code, json.dumps(answer).encode()


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
