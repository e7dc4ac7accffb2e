"""A whole chibo over a fresh database of either kind, with a clock that stands still until a test moves it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from time import monotonic
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.app import App
from bot.clock import Clock
from bot.clockwatch import ClockWatch
from bot.config import Settings
from bot.workshop import Given, Made, Workshop
from storage import invitations, reminders
from storage.folding import fold
from storage.models import Cell, Committee, Delivery, Person
from storage.models.people import Role, Standing

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
START = datetime(2026, 11, 24, 9, 0, tzinfo=ZONE)  # a Tuesday


class InThread(Workshop):
    """Spares the tests the start of a process; tests/test_workshop.py has real ones."""

    async def make(self, function: Callable[[*Given], Made], *given: *Given, seconds: float = 0) -> Made:
        return await asyncio.to_thread(function, *given)


class FrozenClock(Clock):
    def __init__(self) -> None:
        super().__init__()
        self.at = START

    def now(self) -> datetime:
        return self.at

    def forward_to(self, moment: datetime) -> None:
        self.at = max(moment, self.at)


class RunningClock(FrozenClock):
    """As in life, no two moments are the same: a number answers the newest choices, so their order matters."""

    def now(self) -> datetime:
        self.at += timedelta(microseconds=1)
        return self.at


@dataclass
class World:
    """The program under test and the people in it."""

    folder: Path
    url: str
    settings: Settings = field(init=False)
    clock: FrozenClock = field(default_factory=FrozenClock)
    workshop: Workshop = field(default_factory=InThread)
    app: App = field(init=False)
    cell_id: int = 0

    def __post_init__(self) -> None:
        given = {"data_dir": self.folder, "database_url": self.url}
        self.settings = Settings(_env_file=None, **given)  # pyright: ignore[reportCallIssue, reportArgumentType]
        watch = ClockWatch(wall=monotonic)  # a machine that sleeps in the middle of a test is not what it is about
        self.app = App(self.settings, self.clock, workshop=self.workshop, watch=watch)

    async def open(self) -> None:
        self.cell_id = await self.app.database.run(commune)

    async def close(self) -> None:
        await self.app.close()

    async def member(
        self,
        name: str,
        role: Role = "member",
        standing: Standing = "full",
        cell_id: int | None = None,
    ) -> int:
        """A person on the roster, who has not joined. Returns the person's id."""
        cell = cell_id or self.cell_id

        def add(db: Session) -> int:
            committee_id = db.get_one(Cell, cell).committee_id
            person = Person(
                committee_id=committee_id, cell_id=cell, full_name=name, name_folded=fold(name),
                role=role, standing=standing,
            )  # fmt: skip
            db.add(person)
            db.flush()
            return person.id

        return await self.app.database.run(add)

    async def other_cell(self, name: str) -> int:
        def add(db: Session) -> int:
            committee_id = db.scalars(select(Committee.id)).one()
            cell = Cell(committee_id=committee_id, name=name, name_folded=fold(name))
            db.add(cell)
            db.flush()
            return cell.id

        return await self.app.database.run(add)

    async def invite(self, person_id: int) -> invitations.Issued:
        now = self.clock.now()
        return await self.app.database.run(lambda db: invitations.issue(db, person_id, now))

    async def settle(self) -> None:
        """Everything that may be said now has been said."""
        await self.app.drain()

    async def forward(self, **by: float) -> None:
        await self.forward_to(self.clock.now() + timedelta(**by))

    async def forward_to(self, moment: datetime) -> None:
        """Time passes: what is due on the way is said at its own hour."""
        while (due := await self.app.database.read(reminders.next_due)) and due <= moment:
            self.clock.forward_to(due)
            await self.app.ticker.tick()
            await self.settle()
        self.clock.forward_to(moment)
        await self.app.ticker.tick()
        await self.app.ticker.progress()
        await self.settle()

    async def outbox(self) -> list[Delivery]:
        return list(await self.app.database.read(lambda db: db.scalars(select(Delivery).order_by(Delivery.id)).all()))


def commune(db: Session) -> int:
    committee = Committee(name="Đảng ủy xã Phúc Lộc", timezone=ZONE.key, language="vi", created_at=START)
    db.add(committee)
    db.flush()
    name = "Chi bộ thôn Đông"
    cell = Cell(committee_id=committee.id, name=name, name_folded=fold(name))
    db.add(cell)
    db.flush()
    return cell.id
