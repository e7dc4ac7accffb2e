"""The program as an operator runs it, the other end of one of its channels, and a look into its database."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.faults.far import FAR_SIDES, FarSide, Person
from tests.faults.judge import Figures, judged
from tests.faults.killing import looked
from tests.faults.machine import Machine, Nursery, machine
from tests.faults.outside import Outside
from tests.faults.people import joins


@dataclass
class Stand:
    server: FarSide
    made: Machine
    outside: Outside

    def readers(self, count: int) -> list[int]:
        """People who may be written to. Returns the ids of their chats."""
        return self.outside.chats([self.server.person(f"Bạn {n}", started=True).chat for n in range(count)])

    async def member(self) -> Person:
        """Of the program that runs; has agreed."""
        (token,) = await self.made.database.run(lambda db: self.made.tokens(db, 1))
        phone = self.server.person("An")
        await joins(phone, token)
        return phone

    async def judged(self) -> Figures:
        rows, chats, _, dead = await self.made.database.read(looked)
        assert dead == 0
        return judged(Figures(), self.server.ledger, rows, chats)


@asynccontextmanager
async def stand(
    folder: Path, births: Nursery, platform: str, url: str | None = None, settings: dict[str, str] | None = None
) -> AsyncGenerator[Stand]:
    """Not running yet. `url`: of an empty database on PostgreSQL."""
    async with FAR_SIDES[platform]() as server, machine(folder, server, births, url, settings) as made:
        outside = Outside.of(url or f"sqlite:///{made.operator.database}", platform)
        try:
            yield Stand(server, made, outside)
        finally:
            outside.close()
    assert server.violations == []
