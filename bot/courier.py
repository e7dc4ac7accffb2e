"""One claimed row on its way: rendered, sent, and what is to be written down of it (bot/settling.py)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime, time
from time import monotonic
from zoneinfo import ZoneInfo

import structlog
from sqlalchemy.orm import Session

from bot import faults, fleeting
from bot.channels.base import Ambiguous, Channel, Outbound, SendError, Throttled, Unauthorized
from bot.clock import Clock
from bot.limiter import Limiter
from bot.metrics import Metrics
from bot.rendering import cut, render
from bot.sealing import Sealing
from bot.settling import Settlement, after, row_of, stumbled
from storage import sending, usage
from storage.claiming import Outgoing
from storage.engine import OUT_OF_REACH
from storage.models import StoredFile

LOOK_AGAIN = 1.0  # seconds between looks for rows whose hour has come
LOOK_OFTEN = 0.1  # where other processes put them in, and nobody can wake this one
SEND_SECONDS = 10.0  # the longest a channel waits for an answer: nothing is begun with less trust in the lease
log = structlog.get_logger()


@dataclass(frozen=True)
class Manner:
    """How this program speaks: whose zone and language count where a reader has none, and when it is quiet."""

    zone: ZoneInfo
    language: str
    quiet_hours: tuple[time, time]
    look_again: float = LOOK_AGAIN

    def month(self, now: datetime) -> str:
        return usage.month_of(now, self.zone)


@dataclass
class Courier:
    """Nothing that happens to one row touches another. `stopped`: the platform accepts our token no more.

    `ready`: a file with its content, also where it has yet to be made.
    """

    channel: Channel
    clock: Clock
    manner: Manner
    limiter: Limiter
    metrics: Metrics
    ready: Callable[[StoredFile], Awaitable[StoredFile]]
    sealing: Sealing
    stopped: bool = False

    async def attempt(self, out: Outgoing, trust: Callable[[], float]) -> Settlement:
        """`trust`: seconds for which nobody else can have taken the row over. Never raises but when cancelled."""
        message = self._dressed(out)
        if isinstance(message, Outbound) and message.file:
            message = await self._with_file(out, message, message.file)
        if not isinstance(message, Outbound):
            self.limiter.unused()
            return message
        await self.limiter.turn()
        try:
            if trust() < SEND_SECONDS:  # this process stood still since the claim
                return lambda db: sending.untouched(db, row_of(out))
            return await self._sent(out, message)
        finally:
            self.limiter.answered(out.address_id, group=out.group)

    def _dressed(self, out: Outgoing) -> Outbound | Settlement:
        """What its reader will see; or what is to be written down instead, where it is too long or cannot be made."""
        row = row_of(out)
        try:
            dressed = (fleeting.opened(out, self.sealing), self.channel.limits, self.manner.zone, self.manner.language)
            message = render(*dressed)
            pieces = [] if out.edits else cut(message, *dressed)
        except Exception as error:  # noqa: BLE001 - our own bug, which may touch no other row
            return self._poison(out, error, perhaps_sent=False)
        if pieces:
            now = self.clock.now()
            parts = fleeting.parts(dressed[0], pieces, self.sealing) if fleeting.is_fleeting(out.key) else None
            parts = parts or [("verbatim", {"html": piece}) for piece in pieces]
            return lambda db: sending.split(db, row, parts, now)
        return message

    async def _with_file(self, out: Outgoing, message: Outbound, file: StoredFile) -> Outbound | Settlement:
        """What is made when it is sent is made now."""
        try:
            return replace(message, file=await self.ready(file))
        except OUT_OF_REACH:
            return lambda db: sending.untouched(db, row_of(out))
        except Exception as error:  # noqa: BLE001 - whatever kept it from being made
            return self._poison(out, error, perhaps_sent=False)

    async def _sent(self, out: Outgoing, message: Outbound) -> Settlement:
        began = monotonic()
        try:
            message_id = await self._put(out, message)
        except SendError as error:
            return self._refused(out, error)
        except Exception as error:  # noqa: BLE001 - our own bug, which may touch no other row
            return self._poison(out, error, perhaps_sent=True)
        self.metrics.sent(self.channel.name, "sent")
        log.info("message-sent", key=out.key, ms=round((monotonic() - began) * 1000))
        now = self.clock.now()

        def settle(db: Session) -> bool:
            if self.channel.limits.monthly:
                usage.add(db, self.channel.name, self.manner.month(now), "sent")
            return sending.sent(db, row_of(out), message_id, now, out.key)

        return settle

    async def _put(self, out: Outgoing, message: Outbound) -> str:
        if out.edits is None:
            return await self.channel.send(out.chat, message)
        if self.channel.limits.edits:
            await self.channel.edit(out.chat, out.edits, message)
        return out.edits

    def _poison(self, out: Outgoing, error: Exception, *, perhaps_sent: bool) -> Settlement:
        """An error's own message may quote what was to be said."""
        self.metrics.sent(self.channel.name, "poison")
        log.error("poison", key=out.key, error=type(error).__name__, at=faults.place(error))
        return stumbled(out, error, self.clock.now(), perhaps_sent=perhaps_sent)

    def _refused(self, out: Outgoing, error: SendError) -> Settlement:
        account, name = self.channel.name, type(error).__name__
        log.info("not-sent", why=name)
        self.metrics.sent(account, name)
        if isinstance(error, Ambiguous):
            self.metrics.perhaps_sent(account)
        if isinstance(error, Throttled):
            self.metrics.throttled(account, error.wait)
            if self.limiter.refused(out.address_id, error.wait):
                log.warning("account-throttled", seconds=error.wait, rate=self.limiter.rate)
        if isinstance(error, Unauthorized):
            self.stopped = True
            log.critical("channel-unauthorized")
        now = self.clock.now()
        return after(out, error, now, self.channel.limits.window, self.manner.month(now))
