"""The queue behind getUpdates and the webhook.

An update waits until an offset above it confirms it or the webhook accepts it, or until it expires.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from . import checks
from .bell import Bell
from .errors import MalformedError, RefusedError
from .schema import schema
from .wire import Json

CALLBACK_WAITS = timedelta(seconds=150)
OTHERS_WAIT = timedelta(hours=24)
# Sent only to bots that ask for them by name.
UNASKED = {"chat_member", "message_reaction", "message_reaction_count"}
LONGEST_POLL = 50
MOST_AT_ONCE = 100


@dataclass
class Waiting:
    update: Json
    until: datetime
    replays: int

    @property
    def id(self) -> int:
        return self.update["update_id"]


@dataclass
class Updates:
    clock: Callable[[], datetime]
    bell: Bell
    waiting: list[Waiting] = field(default_factory=list[Waiting])
    expired: list[Json] = field(default_factory=list[Json])
    allowed: list[str] = field(default_factory=list[str])
    webhook: Json = field(default_factory=dict[str, Any])
    last_error: Json = field(default_factory=dict[str, Any])
    replays: int = 0
    last_id: int = 100_000
    _poll: int = 0

    def add(self, kind: str, content: Json) -> int:
        """Queues an update as Telegram would make it and returns its id."""
        self.last_id += 1
        update = {"update_id": self.last_id, kind: content}
        if "Update" in schema().types:  # the excerpt knows requests only
            assert not (wrong := schema().problems("Update", update, "update")), wrong
        if kind in self.allowed if self.allowed else kind not in UNASKED:
            lasts = CALLBACK_WAITS if kind == "callback_query" else OTHERS_WAIT
            self.waiting.append(Waiting(update, self.clock() + lasts, self.replays))
        self.bell.ring()
        return self.last_id

    def alive(self) -> list[Waiting]:
        self._expire()
        return self.waiting

    def pending(self) -> list[Json]:
        return [each.update for each in self.alive()]

    def accept(self, pushed: Waiting) -> None:
        """The webhook took it; what is to be replayed comes once more."""
        if pushed.replays > 0:
            pushed.replays -= 1
        elif pushed in self.waiting:
            self.waiting.remove(pushed)
        self.bell.ring()

    def failed(self, reason: str) -> None:
        """The webhook did not take it."""
        self.last_error = {"last_error_date": int(self.clock().timestamp()), "last_error_message": reason}
        self.bell.ring()

    async def poll(self, params: Json) -> list[Json]:
        limit = checks.within(params, "limit", 1, MOST_AT_ONCE, MOST_AT_ONCE)
        timeout = checks.within(params, "timeout", 0, LONGEST_POLL, 0)
        self._refuse_beside_webhook()
        self.allow(params.get("allowed_updates"))
        again = self._confirm(params.get("offset", 0))
        self._poll = mine = self._poll + 1
        self.bell.ring()
        await self.bell.until(lambda: again or self._poll != mine or self.webhook or self.pending(), timeout)
        self._refuse_beside_webhook()
        if self._poll != mine:
            raise RefusedError(
                409,
                "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
            )
        fresh = [update for update in self.pending() if update not in again]
        return (again + fresh)[:limit]

    def allow(self, kinds: list[str] | None) -> None:
        """What is asked for once stays asked for; an empty list means the default again."""
        if kinds is None:
            return
        if unknown := set(kinds) - set(schema().update_kinds):
            raise MalformedError(f"unknown update types {sorted(unknown)}")
        self.allowed = kinds

    def _refuse_beside_webhook(self) -> None:
        if self.webhook:
            raise RefusedError(
                409,
                "Conflict: can't use getUpdates method while webhook is active; "
                "use deleteWebhook to delete the webhook first",
            )

    def _confirm(self, offset: int) -> list[Json]:
        """Forgets what lies below the offset, but for what is to be replayed: that is returned once more."""
        if offset < 0:
            offset = self.waiting[offset].id if len(self.waiting) >= -offset else 0
        below = [each for each in self.waiting if each.id < offset]
        again = [each for each in below if each.replays > 0]
        for each in again:
            each.replays -= 1
        self.waiting = again + [each for each in self.waiting if each.id >= offset]
        return [each.update for each in again]

    def _expire(self) -> None:
        now = self.clock()
        self.expired += [each.update for each in self.waiting if each.until <= now]
        self.waiting = [each for each in self.waiting if each.until > now]
