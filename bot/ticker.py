"""APScheduler only ticks; what is due is rows. A tick that finds nothing costs one look."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import wraps
from typing import Any
from zoneinfo import ZoneInfo

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from sqlalchemy.orm import Session

from bot import faults
from bot.audit import audit
from bot.case_reminders import fire_cases
from bot.chasing import fire_steps
from bot.clock import Clock
from bot.clockwatch import ClockWatch
from bot.filestore import FileStore
from bot.metrics import Metrics
from bot.question_times import fire_questions
from bot.reminders import Notices, Schedule, fire, fire_periodic, next_time
from bot.sealed_boxes import fire_boxes
from bot.sealing import Sealing
from bot.task_reminders import fire_tasks
from storage import (
    broadcasts,
    comment_drafts,
    events,
    files,
    fleeting,
    group_messages,
    leases,
    pulses,
    question_ends,
    reminders,
    sending,
    sittings,
    usage,
    windows,
)
from storage.engine import OUT_OF_REACH, Database
from storage.models import Periodic
from storage.plans import Plan

EVERY_SECONDS = 1
LEASE = "ticker"
PROGRESS_SECONDS = 5
OWNERLESS_AFTER = timedelta(days=2)  # longer than any conversation that may still hold a file
MESSAGES_KEPT = timedelta(days=60)
QUESTIONS_KEPT = timedelta(days=365)
REPLAYS_END = timedelta(days=30)
log = structlog.get_logger()


@dataclass(frozen=True)
class Look:
    """What there is to do. While disarmed, nothing."""

    disarmed: bool
    unregistered: bool
    next_due: datetime | None

    def due_by(self, now: datetime) -> bool:
        return not self.disarmed and self.next_due is not None and self.next_due <= now


def _look(db: Session) -> Look:
    return Look(pulses.disarmed(db) is not None, reminders.unregistered(db), reminders.next_due(db))


def _ending_quietly(work: Callable[[], Awaitable[None]]) -> Callable[[], Awaitable[None]]:
    """A stop in the middle is no failure to be logged; what it has begun in the database is ended first."""

    @wraps(work)
    async def job() -> None:
        with suppress(asyncio.CancelledError):
            await work()

    return job


@dataclass
class Ticker:
    database: Database
    clock: Clock
    schedule: Schedule
    notices: Notices
    files: FileStore
    wake: Callable[[], None]
    metrics: Metrics
    sealing: Sealing
    watch: ClockWatch = field(default_factory=ClockWatch)
    plans: Sequence[Plan] = ()
    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("UTC"))
    scheduler: Any = field(init=False, default=None)

    def start(self) -> None:
        self.scheduler = AsyncIOScheduler(timezone=ZoneInfo("UTC"))
        often = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        self.scheduler.add_job(_ending_quietly(self.tick), "interval", seconds=EVERY_SECONDS, **often)
        self.scheduler.add_job(_ending_quietly(self.progress), "interval", seconds=PROGRESS_SECONDS, **often)
        self.scheduler.add_job(_ending_quietly(self.tidy), "interval", hours=1, **often)
        self.scheduler.add_job(_ending_quietly(self.audit), "interval", hours=1, **often)
        self.scheduler.add_job(_ending_quietly(self.foresee), "interval", hours=1, **often)
        self.scheduler.start()

    def stop(self) -> None:
        self.scheduler.shutdown(wait=False)

    async def tick(self) -> None:
        """Fire all that is due by now. Any number of tickers may do so: each firing is theirs alone."""
        now = self.clock.now()
        if self.watch.jumped():
            await self._clock_was_set(now)
        look = await self.database.read(_look)
        if look.unregistered:
            await self.database.run(lambda db: self._register_cells(db, now))
            look = await self.database.read(_look)
        while look.due_by(now):
            await self.database.run(lambda db: self._fire(db, now))
            self._note_lateness(look)
            look = await self.database.read(_look)
            self.wake()
        self.watch.settle()

    def _note_lateness(self, look: Look) -> None:
        """Of the oldest that was due."""
        if look.next_due:
            self.metrics.reminder_late((self.clock.now() - look.next_due).total_seconds())

    async def _clock_was_set(self, now: datetime) -> None:
        log.warning("clock-was-set", seconds=round(self.watch.drift()))
        await self.database.run(lambda db: sending.re_read(db, now))

    def _fire(self, db: Session, now: datetime) -> None:
        leases.locked(db, LEASE)
        fire(db, self.notices, self.schedule, now)
        fire_periodic(db, self.notices, self.schedule, now)
        fire_steps(db, self.notices, self.schedule, now)
        fire_tasks(db, self.notices, self.schedule, now)
        fire_cases(db, self.notices, self.schedule, now)
        fire_questions(db, self.notices, self.schedule, now)
        fire_boxes(db, self.notices, self.sealing, now)

    def _register_cells(self, db: Session, now: datetime) -> None:
        for kind in reminders.PERIODIC:
            for cell in reminders.cells_without(db, kind):
                due = next_time(kind, self.schedule, ZoneInfo(cell.committee.timezone), now)
                db.add(Periodic(cell_id=cell.id, kind=kind, due_at=due))

    async def audit(self) -> None:
        now = self.clock.now()
        if found := await self.database.run(lambda db: audit(db, self.schedule, now)):
            log.error("reminders-missing", count=found)

    async def progress(self) -> None:
        """Show how far broadcasts and meetings are, also to groups; and see to what was held while its reader wrote."""
        now = self.clock.now()
        if await self.database.read(windows.overtaken):
            await self.database.run(lambda db: windows.catch_up(db, now))
            self.wake()
        if await self.database.read(broadcasts.anything_moves):
            await self.database.run(lambda db: self._show_progress(db, now))
            self.wake()
        await self._each(await self.database.read(lambda db: sittings.running(db, now)), self.notices.sitting, now)
        await self._each(await self.database.read(group_messages.stale), self.notices.group, now)

    async def _each(self, ids: Sequence[int], show: Callable[[Session, int, datetime], None], now: datetime) -> None:
        """A transaction for each: many meetings are held at one hour, and one that fails keeps no other waiting."""
        for one in ids:
            try:
                await self.database.run(lambda db, one=one: self._show(db, one, show, now))
            except OUT_OF_REACH:
                raise
            except Exception as error:  # noqa: BLE001 - whatever it was
                log.error("notice-failed", error=type(error).__name__, at=faults.place(error), meeting=one)
            self.wake()

    def _show(self, db: Session, one: int, show: Callable[[Session, int, datetime], None], now: datetime) -> None:
        leases.locked(db, LEASE)
        show(db, one, now)

    def _show_progress(self, db: Session, now: datetime) -> None:
        leases.locked(db, LEASE)
        self.notices.progress(db, now)

    async def foresee(self) -> None:
        """Whether a platform's plan will end before its month does; and what a new month has room for again."""
        now = self.clock.now()
        await self.database.run(lambda db: self._foresee(db, now))
        self.wake()

    def _foresee(self, db: Session, now: datetime) -> None:
        windows.new_month(db, usage.month_of(now, self.zone), now)
        self.notices.plans(db, self.plans, self.zone, now)

    async def tidy(self) -> None:
        """Events no platform replays, old messages, unsent comments, and files that came to belong to nothing go."""
        before = self.clock.now() - REPLAYS_END
        await self.database.run(lambda db: events.forget_seen(db, before))
        now = self.clock.now()
        await self.database.run(lambda db: sittings.forget(db, now))
        await self.database.run(lambda db: comment_drafts.expire(db, now))
        await self.database.run(lambda db: windows.forget(db, now, now - MESSAGES_KEPT))
        await self.database.run(lambda db: events.forget_sent(db, now - MESSAGES_KEPT))
        await self.database.run(lambda db: question_ends.forget(db, now - QUESTIONS_KEPT))
        await self.database.run(fleeting.forget)
        old = self.files.older_than(OWNERLESS_AFTER)
        for path in await self.database.read(lambda db: files.ownerless(db, old)):
            self.files.whole(path).unlink(missing_ok=True)
