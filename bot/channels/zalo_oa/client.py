"""Requests to the Official Account's OpenAPI, and what it answers in the closed vocabulary of bot/channels/base.py."""

from __future__ import annotations

from typing import Any, cast

import httpx2

from bot.channels.answers import NEVER_SENT, object_of, strange
from bot.channels.base import (
    Ambiguous,
    Blocked,
    OutOfWindow,
    Rejected,
    SendError,
    Throttled,
    Unreachable,
)
from bot.channels.zalo_oa.tokens import Tokens
from storage.engine import OUT_OF_REACH

CONNECTIONS = 16
WAIT_WHEN_REFUSED = 30.0  # seconds; Zalo does not say how long
TOO_FAST, NIGHT = -32, -234
TOKEN = (-216, -220)
NOT_THEIRS = (-213, -227)  # no follower, or an account that is shut
WINDOW = (-230, -232)
COSTS = (-211, -224, -311, -320, -321)  # a quota, a paid tier, the free answers, the bill


class Stale(Exception):
    """The access token is not taken."""


class Client:
    def __init__(self, tokens: Tokens, patience: float) -> None:
        """`patience`: seconds without a sign from Zalo after which a request counts as lost."""
        self._tokens = tokens
        self._http = httpx2.AsyncClient(limits=httpx2.Limits(max_connections=CONNECTIONS), timeout=patience)

    async def call(self, method: str, url: str, **what: Any) -> dict[str, Any]:
        """The `data` of an answer. Raises a SendError; a token that is not taken is turned once."""
        token = await self._token()
        try:
            return await self._called(method, url, token, what)
        except Stale:
            token = await self._token(instead_of=token)
        try:
            return await self._called(method, url, token, what)
        except Stale:
            raise Unreachable("the access token is not accepted") from None

    async def _token(self, instead_of: str | None = None) -> str:
        """Whatever is wrong with the tokens, nothing was sent: it waits. Their own alarm tells the operator."""
        try:
            return await (self._tokens.refused(instead_of) if instead_of else self._tokens.access())
        except (SendError, *OUT_OF_REACH) as error:
            raise Unreachable(f"no access token: {type(error).__name__}") from None

    async def _called(self, method: str, url: str, token: str, what: dict[str, Any]) -> dict[str, Any]:
        try:
            answer = await self._http.request(method, url, headers={"access_token": token}, **what)
        except NEVER_SENT:
            raise Unreachable("no connection") from None
        except httpx2.HTTPError as error:
            raise Ambiguous(type(error).__name__) from None
        return data_of(answer)

    async def close(self) -> None:
        await self._http.aclose()


def data_of(answer: httpx2.Response) -> dict[str, Any]:
    """The `data` of an answer, by the body alone: a refusal comes with status 200, and a page in between says anything.

    Raises Stale or a SendError.
    """
    found = object_of(answer)
    code = found.get("error")
    if not isinstance(code, int):
        raise strange(answer)
    if code == 0:
        data = found.get("data")
        return cast("dict[str, Any]", data if isinstance(data, dict) else {})
    if code in TOKEN:
        raise Stale
    raise _word(code)


def _word(code: int) -> SendError:
    if code == TOO_FAST:
        return Throttled(WAIT_WHEN_REFUSED)
    if code == NIGHT:
        return OutOfWindow("night")
    if code in WINDOW:
        return OutOfWindow("window")
    if code in COSTS:
        return OutOfWindow("quota")
    return Blocked(str(code)) if code in NOT_THEIRS else Rejected(str(code))
