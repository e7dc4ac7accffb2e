"""APScheduler only ticks; what is due is rows. A tick that finds nothing costs one look."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from sqlalchemy.orm import Session

from bot.clock import Clock
from bot.filestore import FileStore
from bot.reminders import Notices, Schedule, fire, fire_periodic, next_time
from storage import events, files, reminders
from storage.engine import Database
from storage.models import Periodic

EVERY_SECONDS = 1
OWNERLESS_AFTER = timedelta(days=2)  # longer than any conversation that may still hold a file
MESSAGES_KEPT = timedelta(days=60)
REPLAYS_END = timedelta(days=30)
log = structlog.get_logger()


@dataclass
class Ticker:
    database: Database
    clock: Clock
    schedule: Schedule
    notices: Notices
    files: FileStore
    wake: Callable[[], None]
    scheduler: Any = field(init=False, default=None)

    def start(self) -> None:
        self.scheduler = AsyncIOScheduler(timezone=ZoneInfo("UTC"))
        often = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        self.scheduler.add_job(self.tick, "interval", seconds=EVERY_SECONDS, **often)
        self.scheduler.add_job(self.tidy, "interval", hours=1, **often)
        self.scheduler.start()

    def stop(self) -> None:
        self.scheduler.shutdown(wait=False)

    async def tick(self) -> None:
        """Fire all that is due by now."""
        now = self.clock.now()
        if await self.database.read(reminders.unregistered):
            await self.database.run(lambda db: self._register_cells(db, now))
        due = await self.database.read(reminders.next_due)
        while due is not None and due <= now:
            await self.database.run(lambda db: self._fire(db, now))
            due = await self.database.read(reminders.next_due)
            self.wake()

    def _fire(self, db: Session, now: datetime) -> None:
        fire(db, self.notices, self.schedule, now)
        fire_periodic(db, self.notices, self.schedule, now)

    def _register_cells(self, db: Session, now: datetime) -> None:
        for kind in reminders.PERIODIC:
            for cell in reminders.cells_without(db, kind):
                due = next_time(kind, self.schedule, ZoneInfo(cell.committee.timezone), now)
                db.add(Periodic(cell_id=cell.id, kind=kind, due_at=due))

    async def tidy(self) -> None:
        """Events no platform replays, messages sent long ago, and files that came to belong to nothing go."""
        before = self.clock.now() - REPLAYS_END
        await self.database.run(lambda db: events.forget_seen(db, before))
        said = self.clock.now() - MESSAGES_KEPT
        await self.database.run(lambda db: events.forget_sent(db, said))
        old = self.files.older_than(OWNERLESS_AFTER)
        for path in await self.database.read(lambda db: files.ownerless(db, old)):
            self.files.whole(path).unlink(missing_ok=True)
