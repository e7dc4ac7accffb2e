"""The sender: rows → messages, one task per channel account.

Claim and commit, send with no transaction open, settle and commit. Adapters name what went wrong
(bot/channels/base.py); what follows is decided here (reliability.md).
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from itertools import count
from zoneinfo import ZoneInfo

import structlog
from sqlalchemy.orm import Session

from bot.channels.base import (
    Ambiguous,
    Blocked,
    Channel,
    Moved,
    Rejected,
    SendError,
    Throttled,
    Unauthorized,
    Unreachable,
)
from bot.clock import Clock
from bot.limiter import Limiter
from bot.rendering import cut, render
from storage import sending
from storage.engine import OUT_OF_REACH, Database, finished
from storage.sending import Outgoing

IN_FLIGHT = 8
LOOK_AGAIN = 1.0  # seconds between looks for rows whose hour has come
TALKING = timedelta(minutes=10)
POISON_TRIES = 3
LONGEST_PAUSE = timedelta(minutes=5)
SETTLE_AGAIN = 5.0  # seconds at most between tries to write down what became of a message
log = structlog.get_logger()


@dataclass
class Sender:
    database: Database
    channel: Channel
    clock: Clock
    zone: ZoneInfo
    language: str
    limiter: Limiter = field(init=False)
    stopped: bool = False
    _claiming: asyncio.Lock = field(default_factory=asyncio.Lock)
    _awake: asyncio.Event = field(default_factory=asyncio.Event)
    _flying: set[asyncio.Task[None]] = field(default_factory=set[asyncio.Task[None]])

    def __post_init__(self) -> None:
        self.limiter = Limiter(self.channel.limits)

    def wake(self) -> None:
        self._awake.set()

    async def run(self) -> None:
        """Send until cancelled; then let what is in flight arrive and be settled."""
        left = await self.database.run(lambda db: sending.recover(db, self.channel.name, self.clock.now()))
        if left:
            log.warning("sender-recovered", account=self.channel.name, perhaps_sent=left)
        try:
            while True:
                try:
                    await self._round()
                except Exception:
                    log.exception("sender-round-failed", account=self.channel.name)
                    await asyncio.sleep(LOOK_AGAIN)
        finally:
            await asyncio.gather(*self._flying, return_exceptions=True)

    async def drain(self) -> None:
        """Send all that may go now, then return: for rehearsals that move the clock."""
        while not self.stopped:
            if not await self._launch() and not self._flying:
                if (free := self.limiter.next_free()) is None or not await self._due():
                    return
                await asyncio.sleep(min(free, LOOK_AGAIN))
            elif self._flying:
                await asyncio.wait(self._flying, return_when=asyncio.FIRST_COMPLETED)

    async def _round(self) -> None:
        self._awake.clear()
        if await self._launch():
            return
        free = self.limiter.next_free()
        with suppress(TimeoutError):
            await asyncio.wait_for(self._awake.wait(), LOOK_AGAIN if free is None else min(free, LOOK_AGAIN))

    async def _launch(self) -> int:
        """Claim what may leave now and put it in flight: both, even where the caller is cancelled in between."""
        return await finished(self._claimed())

    async def _claimed(self) -> int:
        async with self._claiming:
            return await self._put_in_flight()

    async def _put_in_flight(self) -> int:
        room = min(IN_FLIGHT - len(self._flying), self.limiter.room())
        if room <= 0 or self.stopped or not await self._due():
            return 0  # a look is cheaper than a claim, and keeps nobody from writing
        now = self.clock.now()
        rows = await self.database.run(lambda db: self._claim(db, room, now))
        for row in rows:
            self.limiter.sends(row.address_id)
            task = asyncio.create_task(self._fly(row))
            self._flying.add(task)
            task.add_done_callback(self._landed)
        return len(rows)

    def _claim(self, db: Session, room: int, now: datetime) -> list[Outgoing]:
        idle_before = None if self.channel.limits.buttons else now - TALKING
        return sending.claim(db, self.channel.name, now, room, self.limiter.resting(), idle_before)

    async def _due(self) -> bool:
        now = self.clock.now()
        return await self.database.read(lambda db: sending.anything_due(db, self.channel.name, now))

    def _landed(self, task: asyncio.Task[None]) -> None:
        self._flying.discard(task)
        self.wake()

    async def _fly(self, row: Outgoing) -> None:
        """One row to its settlement. Whatever happens here touches no other row."""
        settle = await self._attempt(row)
        for tried in count(1):
            try:
                await self.database.run(settle)
                return
            except Exception as error:
                log.exception("settlement-failed", delivery=row.id)
                if tried >= POISON_TRIES and not isinstance(error, OUT_OF_REACH):
                    settle = partial(sending.failed, delivery_id=row.id, error=type(error).__name__)
            # A row left as "sending" would hold up its chat until the next start.
            await asyncio.sleep(min(0.1 * 2**tried, SETTLE_AGAIN))

    async def _attempt(self, row: Outgoing) -> Callable[[Session], None]:
        now, dressed = self.clock.now, (row, self.channel.limits, self.zone, self.language)
        try:
            message = render(*dressed)
            pieces = cut(message, *dressed)
        except Exception as error:
            log.exception("poison", delivery=row.id, key=row.key)
            return self._stumbled(row, error, perhaps_sent=False)
        if pieces:
            return lambda db: sending.split(db, row.id, [{"html": piece} for piece in pieces], now())
        try:
            message_id = await self.channel.send(row.chat, message)
        except SendError as error:
            return self._after(row, error)
        except Exception as error:
            log.exception("poison", delivery=row.id, key=row.key)
            return self._stumbled(row, error, perhaps_sent=True)
        return lambda db: sending.sent(db, row.id, message_id, now())

    def _stumbled(self, row: Outgoing, error: Exception, *, perhaps_sent: bool) -> Callable[[Session], None]:
        """Our own bug: three tries. Where the channel stumbled nobody knows what left, so the next try is marked."""
        now, name = self.clock.now(), type(error).__name__
        if perhaps_sent and row.klass == "C":
            return lambda db: sending.perhaps_sent(db, row.id, now)
        if row.attempt >= POISON_TRIES and (row.repeats or not perhaps_sent):
            return lambda db: sending.failed(db, row.id, name)
        return lambda db: sending.again(db, row.id, now + pause(row.attempt), name, marked=perhaps_sent)

    def _after(self, row: Outgoing, error: SendError) -> Callable[[Session], None]:
        now, name = self.clock.now(), type(error).__name__
        log.info("not-sent", account=self.channel.name, delivery=row.id, why=name)
        match error:
            case Throttled():
                self.limiter.refused(row.address_id, error.wait)
                return lambda db: sending.again(db, row.id, now + timedelta(seconds=error.wait), name)
            case Unreachable():
                return lambda db: sending.again(db, row.id, now + pause(row.attempt), name)
            case Ambiguous():
                return lambda db: sending.perhaps_sent(db, row.id, now)
            case Blocked():
                return lambda db: sending.blocked(db, row.id)
            case Moved():
                return lambda db: sending.moved(db, row.id, error.chat, now)
            case Unauthorized():
                self.stopped = True
                log.critical("channel-unauthorized", account=self.channel.name)
                return lambda db: sending.again(db, row.id, now, name)
            case Rejected():
                return lambda db: sending.failed(db, row.id, str(error)[:200])
            case _:
                return lambda db: sending.failed(db, row.id, name)


def pause(attempt: int) -> timedelta:
    """1, 2, 4 … seconds, at most five minutes."""
    return min(timedelta(seconds=2 ** min(attempt - 1, 12)), LONGEST_PAUSE)
