"""A cell of eighteen that talks about a meeting: each member twice, and six of them once without their name.

What else members do is cover, and independent of who seals: by the numbers alone every member is as likely as any.
"""

from __future__ import annotations

import asyncio
import sqlite3
from dataclasses import dataclass, field
from datetime import timedelta
from random import Random

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.channels.base import Limits, Outbound
from bot.events import Event
from storage import comment_lists, meetings
from storage.comment_lists import Given
from storage.folding import fold
from storage.meetings import Item, Plan
from storage.models import Address, Cell, Comment, Committee, Person
from tests.world import World

MEMBERS, AUTHORS = 18, 6
ITEM = "Vệ sinh môi trường"
FILLER = "Đề nghị chi bộ xem lại việc thu gom rác, đèn đường và giờ họp cho phù hợp với bà con trong thôn. "


class Quiet:
    """A platform that keeps what it carries to itself: the attacker does not hold it."""

    name = "quiet"
    limits = Limits(4096, buttons=True, per_second=10_000, chat_interval=0)

    def __init__(self, random: Random) -> None:
        self._random = random

    async def send(self, chat: str, message: Outbound) -> str:
        return f"{self._random.getrandbits(48)}"

    async def edit(self, chat: str, message_id: str, message: Outbound) -> None:
        """Nothing to see."""


@dataclass
class Round:
    """`written`: who sealed which text, which the attacker is to find out. `chats`: of each member, by person."""

    world: World
    random: Random
    cell_id: int = 0
    meeting_id: int = 0
    chats: dict[int, str] = field(default_factory=dict[int, str])
    written: dict[str, int] = field(default_factory=dict[str, int])
    secretary: int = 0

    async def begin(self) -> None:
        now = self.world.clock.now()
        await self.world.app.database.run(self._settle)
        await asyncio.to_thread(self._forget_what_was)
        by, plan = self.secretary, Plan("regular", now + timedelta(days=9), "Nhà văn hóa", [Item(ITEM)])
        database = self.world.app.database
        self.meeting_id = await database.run(lambda db: meetings.add(db, db.get_one(Person, by), plan, now).id)

    def _forget_what_was(self) -> None:
        """What earlier rounds have left in SQLite's write-ahead log."""
        database = self.world.app.database
        if database.is_sqlite:
            with sqlite3.connect(str(database.plain.url.database)) as connection:
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            connection.close()

    def _settle(self, db: Session) -> None:
        committee = db.scalars(select(Committee)).one()
        name = f"Chi bộ {self.random.getrandbits(32)}"
        cell = Cell(committee_id=committee.id, name=name, name_folded=fold(name))
        db.add(cell)
        db.flush()
        self.cell_id = cell.id
        for number in range(MEMBERS):
            who = f"Đảng viên {self.random.getrandbits(40):010x}"
            person = Person(
                committee_id=committee.id, cell_id=cell.id, full_name=who, name_folded=fold(who), standing="full",
                role="member" if number else "secretary", consented_at=self.world.clock.now(),
            )  # fmt: skip
            db.add(person)
            db.flush()
            self.secretary = self.secretary or person.id
            self.chats[person.id] = f"chat{self.random.getrandbits(60):015x}"
            db.add(Address(channel="quiet", chat=self.chats[person.id], person_id=person.id, preferred=True))

    async def talks(self) -> None:
        """Everybody in random order, at random hours of one day; one talk is over before the next begins."""
        authors = self.random.sample(sorted(self.chats), AUTHORS)
        second = {person: "Gửi không nêu tên" if person in authors else "Bỏ" for person in self.chats}
        turns = [(person, self.random.choice(("Gửi", "Bỏ"))) for person in self.chats] + list(second.items())
        self.random.shuffle(turns)
        for person, end in turns:
            text = f"Mã riêng {self.random.getrandbits(40):010x}. {FILLER * self.random.randint(0, 8)}".strip()
            for said in ("góp ý", ITEM, text, end):
                await self.says(person, said)
            if person in authors and end == second[person]:
                self.written[text] = person

    async def says(self, person: int, text: str) -> None:
        clock = self.world.clock
        clock.forward_to(clock.now() + timedelta(seconds=self.random.randint(5, 90)))
        event = Event(f"{self.random.getrandbits(60):x}", "quiet", self.chats[person], text=text)
        await self.world.app.dispatcher.handle(event)
        await self.world.settle()

    async def morning(self) -> None:
        await self.world.forward(days=1)

    async def answers(self) -> None:
        """The secretary answers all that was sealed; in the morning everybody is told, and looks for what is theirs."""
        now = self.world.clock.now()

        def answer(db: Session) -> None:
            by = db.get_one(Person, self.secretary)
            ids = db.scalars(select(Comment.id).where(Comment.cell_id == self.cell_id)).all()
            comment_lists.answer(db, ids, by, Given("accepted", "Đã tiếp thu.", now), now)

        await self.world.app.database.run(answer)
        await self.morning()
        for person in self.random.sample(sorted(self.chats), MEMBERS):
            await self.says(person, "Xem trả lời")
