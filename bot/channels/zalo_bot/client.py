"""Requests to the Zalo Bot Platform, and what it answers in the closed vocabulary of bot/channels/base.py.

The token stands in the address, so no error here carries one.
"""

from __future__ import annotations

from typing import Any

import httpx2

from bot.channels.answers import NEVER_SENT, object_of, strange
from bot.channels.base import Ambiguous, Blocked, OutOfWindow, Rejected, SendError, Throttled, Unauthorized, Unreachable

CONNECTIONS = 16
WAIT_WHEN_REFUSED = 30.0  # seconds, where a refusal does not say how long


class Nothing(Ambiguous):
    """Time-out at Zalo's side: a poll that brought nothing, or a message of which nobody knows."""


class Client:
    def __init__(self, token: str, api_url: str, patience: float) -> None:
        """`patience`: seconds without a sign from Zalo after which a request counts as lost."""
        self._url, self._patience = f"{api_url}/bot{token}", patience
        limits = httpx2.Limits(max_connections=CONNECTIONS)
        self._http = httpx2.AsyncClient(limits=limits, timeout=patience)

    async def call(self, method: str, waits: float = 0, **parameters: object) -> Any:
        """The `result` of a method, which may take `waits` seconds longer than others. Raises a SendError."""
        try:
            answer = await self._http.post(f"{self._url}/{method}", json=parameters, timeout=self._patience + waits)
        except NEVER_SENT:
            raise Unreachable("no connection") from None
        except httpx2.HTTPError as error:
            raise Ambiguous(type(error).__name__) from None
        return _result(answer)

    async def close(self) -> None:
        await self._http.aclose()


def _result(answer: httpx2.Response) -> Any:
    """By the body alone, because a refusal may come with status 200, and a page in between may say anything."""
    envelope = object_of(answer)
    if envelope.get("ok") is True:
        return envelope.get("result")
    if "ok" not in envelope:
        raise strange(answer)
    code = _number(envelope.get("error_code")) or answer.status_code
    raise _word(code, str(envelope.get("description") or ""), _number(answer.headers.get("Retry-After")))


def _word(code: int, description: str, wait: int) -> SendError:
    match code:
        case 401:
            return Unauthorized("the token is not accepted")
        case 403:  # a plan that is used up may well be said like this too, and nobody is to be given up for that
            return Blocked(description) if "block" in description.lower() else OutOfWindow("quota")
        case 408:
            return Nothing("time-out")
        case 429:
            return Throttled(wait or WAIT_WHEN_REFUSED)
        case _ if 400 <= code < 500:
            return Rejected(description or str(code))
        case _:
            return Ambiguous("the answer says nothing")


def _number(raw: object) -> int:
    return int(raw) if isinstance(raw, int | str) and str(raw).isdecimal() else 0
