"""Who calls: another system shows its key with whatever reads or makes cases, and may not do so too often.

Keys are no secrets of the settings: bot/logs.py knows them by their form.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from starlette.requests import Request

from bot.web.open311.formats import Problem
from bot.web.open311.limits import Window
from bot.web.open311.saying import Say
from storage import api_keys
from storage.models import ApiKey

if TYPE_CHECKING:
    from bot.app import App

WRONG_PER_MINUTE = 20  # wrong keys of one address; behind a proxy all come from one
LONGEST = 100


class Gate:
    """A key that was good in this process is looked at even where too many wrong ones came from the same address."""

    def __init__(self, app: App, say: Say) -> None:
        self._app, self._say = app, say
        self._asked, self._wrong = Window(app.settings.open311_per_minute), Window(WRONG_PER_MINUTE)
        self._good: dict[int, bytes] = {}

    async def holder(self, request: Request, given: str | None = None) -> ApiKey:
        """Raises Problem: 403 for a missing or wrong key, 429 for one that is used too often."""
        words = shown(request) or (given or "").strip()
        if not words:
            raise Problem(403, self._say("systems-no-key"))
        key = await self._find(request, words)
        self._wait(self._asked.take(key.id))
        await self._note(key)
        return key

    async def _find(self, request: Request, words: str) -> ApiKey:
        digest = hashlib.sha256(words[:LONGEST].encode("utf-8", "replace")).digest()
        client = request.client.host if request.client else ""
        known = digest in self._good.values()
        if not known:
            self._wait(self._wrong.take(client))
        key = await self._app.database.read(lambda db: api_keys.holder(db, words))
        if key is None:
            raise Problem(403, self._say("systems-wrong-key"))
        if not known:
            self._wrong.give_back(client)
            self._good[key.id] = digest
        return key

    def _wait(self, seconds: int) -> None:
        if seconds:
            raise Problem(429, self._say("systems-too-often"), headers={"Retry-After": str(seconds)})

    async def _note(self, key: ApiKey) -> None:
        """The day of its last use, once a day."""
        today = self._app.clock.now().astimezone(self._app.settings.zone).date()
        if key.last_used_on != today:
            await self._app.database.run(lambda db: api_keys.used(db, key, today))


def shown(request: Request) -> str:
    """The key as it stands in `Authorization: Bearer …`, or in the address as GeoReport has it."""
    kind, _, words = request.headers.get("Authorization", "").partition(" ")
    if kind.casefold() == "bearer" and words.strip():
        return words.strip()
    return request.query_params.get("api_key", "").strip()
