"""The sender: rows → messages, one at a time for each channel account.

Claim and commit, send with no transaction open, settle and commit. Who may claim is a lease in the database; what
follows when something goes wrong is bot/settling.py (reliability.md).
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from itertools import count
from time import monotonic

import structlog
from structlog.contextvars import bind_contextvars

from bot.channels.base import Channel
from bot.clock import Clock
from bot.clockwatch import ClockWatch
from bot.courier import LOOK_AGAIN, SEND_SECONDS, Courier, Manner
from bot.limiter import Limiter
from bot.metrics import Metrics
from bot.papermaking import Papermaker
from bot.quiet import quiet_until
from bot.sealing import Sealing
from bot.settling import POISON_TRIES, Settlement, row_of
from storage import claiming, leases, sending
from storage.claiming import Claim, Outgoing, Wish
from storage.engine import OUT_OF_REACH, Database, finished
from storage.leases import TTL, Holder
from storage.models.delivery import REPLY

IN_FLIGHT = 8
KEPT_FOR_REPLIES = 2  # of the places in flight: a broadcast over a slow line leaves them free
TALKING = timedelta(minutes=10)
SETTLE_AGAIN = 5.0  # seconds at most between tries to write down what became of a message
MARGIN = 1.0  # seconds by which clocks may run apart within one lease
RENEW_BELOW = SEND_SECONDS + 1.0
log = structlog.get_logger()


@dataclass
class Sender:
    database: Database
    channel: Channel
    clock: Clock
    manner: Manner
    holder: Callable[[], Holder]
    metrics: Metrics
    papers: Papermaker
    sealing: Sealing
    watch: ClockWatch = field(default_factory=ClockWatch)
    limiter: Limiter = field(init=False)
    courier: Courier = field(init=False)
    epoch: int | None = None
    steady: Callable[[], float] = monotonic
    _trusted_until: float = float("-inf")
    _claiming: asyncio.Lock = field(default_factory=asyncio.Lock)
    _awake: asyncio.Event = field(default_factory=asyncio.Event)
    _flying: set[asyncio.Task[None]] = field(default_factory=set[asyncio.Task[None]])
    _more: bool = False  # the last claim may have left something
    _pushes: int = 0  # of those in flight, how many are no replies

    def __post_init__(self) -> None:
        self.limiter = Limiter(self.channel.limits)
        self.courier = Courier(
            self.channel, self.clock, self.manner, self.limiter, self.metrics, self.papers.ready, self.sealing
        )

    @property
    def account(self) -> str:
        return self.channel.name

    @property
    def stopped(self) -> bool:
        """The platform accepts our token no more."""
        return self.courier.stopped

    def wake(self) -> None:
        self._awake.set()

    async def run(self) -> None:
        """Send until cancelled; then let what is in flight arrive and be settled, and leave to the next."""
        try:
            while True:
                try:
                    await self._round()
                except Exception:
                    log.exception("sender-round-failed", account=self.account)
                    await asyncio.sleep(LOOK_AGAIN)
        finally:
            await asyncio.gather(*self._flying, return_exceptions=True)
            with suppress(*OUT_OF_REACH):
                await self.database.run(lambda db: leases.release(db, self.account, self.holder()))

    async def drain(self) -> bool:
        """Send all that may go now, then return whether there was anything: for rehearsals that move the clock."""
        sent = False
        while not self.stopped:
            flew = bool(self._flying)  # what lands during the claim makes room that the claim did not know of
            launched = await self._launch()
            if launched or flew or self._flying:  # or another put it in flight while this one waited for its claim
                sent = True
                if self._flying:
                    await asyncio.wait(self._flying, return_when=asyncio.FIRST_COMPLETED)
            elif (free := self.limiter.next_free()) is None or not await self._due():
                break
            else:
                await asyncio.sleep(min(free, LOOK_AGAIN))
        return sent

    async def _round(self) -> None:
        self._awake.clear()
        if await self._launch():
            return
        if self._flying and self._trust() < RENEW_BELOW:  # an upload that takes long must stay ours
            await self._renew()
        free, again = self.limiter.next_free(), self.manner.look_again
        with suppress(TimeoutError):
            await asyncio.wait_for(self._awake.wait(), again if free is None else min(free, again))

    async def _launch(self) -> int:
        """Claim what may leave now and put it in flight: both, even where the caller is cancelled in between.

        Returns how many rows that was, with those that had to take another way.
        """
        return await finished(asyncio.ensure_future(self._claimed()))

    async def _claimed(self) -> int:
        async with self._claiming:
            return await self._put_in_flight()

    async def _put_in_flight(self) -> int:
        room = min(IN_FLIGHT - len(self._flying), self.limiter.room())
        if room <= 0 or self.stopped or self.watch.jumped():
            return 0
        wish = self._wish(room)
        if not ((self._more and wish.pushes > 0) or await self._due(replies=wish.pushes <= 0)):
            return 0  # a look is cheaper than a claim, and keeps nobody from writing
        claim = await self._claim(wish)
        self._more = bool(claim.rows) and len(claim.rows) in (
            wish.most,
            wish.pushes,
        )  # it took all that there was room for
        for out in claim.rows:
            self._start(out)
        return len(claim.rows) + claim.diverted

    def _wish(self, room: int) -> Wish:
        now = self.clock.now()
        idle_before = now - TALKING if self.channel.limits.numbers else None
        quiet = quiet_until(now, self.manner.quiet_hours, self.manner.zone)
        pushes = min(self.limiter.room_for_pushes(), IN_FLIGHT - KEPT_FOR_REPLIES - self._pushes)
        resting, window = self.limiter.resting(), self.channel.limits.window
        month = self.manner.month(now) if window else ""
        return Wish(self.account, room, pushes, resting, idle_before, quiet, window, month)

    async def _claim(self, wish: Wish) -> Claim:
        now, began, known, holder = self.clock.now(), self.steady(), self.epoch, self.holder()
        claim = await self.database.run(lambda db: claiming.claim(db, wish, holder, known, now))
        self._holds(claim.epoch, began)
        if claim.doubtful:
            log.warning("sender-recovered", account=self.account, perhaps_sent=claim.doubtful)
            self.metrics.perhaps_sent(self.account, claim.doubtful)
        return claim

    async def _renew(self) -> None:
        began = self.steady()
        self._holds(await self.database.run(lambda db: leases.hold(db, self.account, self.holder())), began)

    def _holds(self, epoch: int | None, began: float) -> None:
        if epoch != self.epoch:
            log.info("lease" if epoch else "lease-elsewhere", account=self.account, epoch=epoch)
            self.metrics.lease(self.account, epoch is not None, epoch or 0)
        self.epoch = epoch
        self._trusted_until = began + TTL.total_seconds() - MARGIN if epoch else float("-inf")

    def _trust(self) -> float:
        """Seconds for which nobody else can have taken over."""
        return self._trusted_until - self.steady()

    async def _due(self, *, replies: bool = False) -> bool:
        """Whether a claim would find work; `replies`: it could take nothing else."""
        now, epoch = self.clock.now(), self.epoch
        return await self.database.read(lambda db: claiming.anything_due(db, self.account, epoch, now, replies=replies))

    def _start(self, out: Outgoing) -> None:
        push = out.priority != REPLY
        self.limiter.claims(reply=not push)
        self._pushes += push
        task = asyncio.create_task(self._fly(out))
        self._flying.add(task)
        task.add_done_callback(partial(self._landed, push=push))

    def _landed(self, task: asyncio.Task[None], *, push: bool) -> None:
        self._flying.discard(task)
        self._pushes -= push
        self.wake()

    async def _fly(self, out: Outgoing) -> None:
        """One row to its settlement. Whatever happens here touches no other row."""
        bind_contextvars(cause=out.cause, delivery=out.id, account=self.account)  # of this task alone
        settle: Settlement = await self.courier.attempt(out, self._trust)
        self.metrics.rate(self.account, self.limiter.rate)
        for tried in count(1):
            try:
                if await self.database.run(settle) is False:
                    log.warning("settled-elsewhere", epoch=out.epoch)
                return
            except Exception as error:
                log.exception("settlement-failed")
                if tried >= POISON_TRIES and not isinstance(error, OUT_OF_REACH):
                    settle = partial(sending.failed, row=row_of(out), error=type(error).__name__)
            # A row left as "sending" would hold up its chat until another sender comes.
            await asyncio.sleep(min(0.1 * 2**tried, SETTLE_AGAIN))
