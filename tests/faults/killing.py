"""Kill -9, again and again, over thousands of messages and people who chat; then ledger and rows are compared."""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.models import Address, DeadLetter, Delivery, Report
from tests.faults.far import FAR_SIDES, FarSide, Person
from tests.faults.judge import Figures, judged
from tests.faults.machine import Births, Machine, machine
from tests.faults.moments import Watch, drawn
from tests.faults.outside import UNSETTLED, Feeder, Outside
from tests.faults.people import joins, reports
from tests.faults.waiting import until
from tests.faults.weather import Weather

BATCH = 5
MOST_WAITING = 150
SLACK = 4  # kills by which the messages may be late
KEEPS_PACE = 5.0  # seconds
GETS_UP = 60.0
SETTLES = 120.0
FOR_EVER = 24 * 3600.0
RESTS = (0.5, 4.0)  # seconds between two reports of one person: or they would leave no room for the messages


@dataclass(frozen=True)
class Plan:
    """`readers` only get messages; `talkers` report one thing after the other."""

    seed: int
    kills: int
    sends: int
    channel: str = "telegram"
    readers: int = 40
    talkers: int = 4
    patience: float = 30.0


@dataclass
class Ordeal:
    plan: Plan
    made: Machine
    server: FarSide
    outside: Outside
    feeder: Feeder
    addresses: list[int]
    figures: Figures = field(default_factory=Figures)
    attempted: set[str] = field(default_factory=set[str])
    confirmed: set[str] = field(default_factory=set[str])
    over: bool = False
    began: float = field(default_factory=monotonic)

    async def runs(self, tell: Callable[[str], None] = lambda _: None) -> Figures:
        phones = await self._joined()
        watch = Watch(self.made.strikes)
        self.server.witness = watch.sees
        self.server.weather = Weather(self.plan.seed)
        busy = [asyncio.create_task(each) for each in (self._feeds(), *map(self._talks, phones))]
        try:
            await self._kills(watch, tell)
            self.over = True
            self.made.on()
            await asyncio.gather(*busy)
        finally:
            for task in busy:
                task.cancel()
        return await self._judged()

    async def _joined(self) -> list[Person]:
        """In fine weather, before anything breaks."""
        phones = [self.server.person(f"Người {n}") for n in range(self.plan.talkers)]
        tokens = await self.made.database.run(lambda db: self.made.tokens(db, len(phones)))
        self.made.on()
        for phone, token in zip(phones, tokens, strict=True):
            await joins(phone, token)
        self.made.killed()
        return phones

    async def _kills(self, watch: Watch, tell: Callable[[str], None]) -> None:
        chance = random.Random(self.plan.seed)
        for number in range(1, self.plan.kills + 1):
            moment = drawn(chance)
            watch.begins()
            self.made.on()
            if moment.step != "starting":
                with suppress(TimeoutError):
                    await asyncio.wait_for(watch.up.wait(), GETS_UP)
            await self._keeps_pace()
            await watch.strikes_at(moment)
            self.made.killed()
            left = await asyncio.to_thread(self.outside.in_state, "sending")
            self.figures.max_unknown_per_kill = max(self.figures.max_unknown_per_kill, left)
            self.figures.kills = number
            if number % 25 == 0:
                tell(
                    f"{number} kills, {self.feeder.fed} fed, {len(self.server.ledger)} requests, {self._passed():.0f} s"
                )

    def _passed(self) -> float:
        return monotonic() - self.began

    async def _keeps_pace(self) -> None:
        """On a busy machine fewer messages go between two kills; those that are left must not all go after the last."""
        due = (self.figures.kills - SLACK) * self.plan.sends / self.plan.kills
        with suppress(AssertionError):
            await until(lambda: self.feeder.fed >= due, KEEPS_PACE)

    async def _feeds(self) -> None:
        """Messages at the pace of the kills, in small transactions of their own."""
        for batch in self.feeder.batches(self.plan.sends, BATCH):
            await until(self._has_room, FOR_EVER, 0.1)
            await asyncio.to_thread(self.outside.feed, batch)

    def _has_room(self) -> bool:
        ahead = self.feeder.fed > (self.figures.kills + 1) * self.plan.sends / self.plan.kills
        return (self.over or not ahead) and self.outside.fed_and(*UNSETTLED) <= MOST_WAITING

    async def _talks(self, phone: Person) -> None:
        """Whoever gets no answer starts again, as people do, and leaves no conversation open in the end.

        What carries choices would wait for that.
        """
        number, chance = 0, random.Random(f"{self.plan.seed}:{phone.chat}")
        while not self.over:
            await asyncio.sleep(chance.uniform(*RESTS))
            number += 1
            text = f"rác {phone.chat}-{number}"
            self.attempted.add(text)
            try:
                await reports(phone, f"ngõ {number}", text, self.plan.patience)
                self.confirmed.add(text)
            except AssertionError:
                self.figures.blames("no answer", text, phone.inbox[-1].text[:60])
        phone.writes("thôi")

    async def _judged(self) -> Figures:
        await self.server.all_confirmed(timeout=SETTLES)
        await self.made.all_said(SETTLES)
        assert await self.made.ended() == 0
        assert self.server.violations == []
        rows, chats, told, dead = await self.made.database.read(looked)
        assert dead == 0
        _judge_reports(self.figures, told, self.attempted, self.confirmed)
        return judged(self.figures, self.server.ledger, rows, chats)


def looked(db: Session) -> tuple[list[Delivery], dict[int, str], Counter[str], int]:
    rows = list(db.scalars(select(Delivery).order_by(Delivery.id)).all())
    chats = {address.id: address.chat for address in db.scalars(select(Address)).all()}
    return rows, chats, Counter(db.scalars(select(Report.text)).all()), len(db.scalars(select(DeadLetter.id)).all())


def _judge_reports(figures: Figures, told: Counter[str], attempted: set[str], confirmed: set[str]) -> None:
    """What the program said it had recorded is there, once; nothing is there that nobody said."""
    for text in confirmed - told.keys():
        figures.reports_lost += 1
        figures.blames("report lost", text)
    for text, times in told.items():
        if times > 1 or text not in attempted:
            figures.reports_doubled += 1
            figures.blames("report doubled", text, times)


async def ordeal(
    folder: Path,
    plan: Plan,
    births: Births,
    database_url: str | None = None,
    tell: Callable[[str], None] = lambda _: None,
) -> Figures:
    async with FAR_SIDES[plan.channel]() as server, machine(folder, server, births, database_url) as made:
        outside = Outside.of(database_url or f"sqlite:///{made.operator.database}", plan.channel)
        readers = [server.person(f"Bạn {n}", started=True) for n in range(plan.readers)]
        addresses = outside.chats([reader.chat for reader in readers])
        feeder = Feeder(random.Random(plan.seed), addresses)
        try:
            return await Ordeal(plan, made, server, outside, feeder, addresses).runs(tell)
        finally:
            outside.close()
