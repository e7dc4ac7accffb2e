"""The program in parts: each process does its own, several of one kind share or stand by, and nobody is missed."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import update

from storage.engine import Database
from storage.models import Periodic
from tests.commands import Operator
from tests.faults import on_postgresql
from tests.faults.far import FAR_SIDES, FarSide
from tests.faults.machine import Machine, Nursery, machine
from tests.faults.people import PATIENCE, answers, joins, reports
from tests.faults.waiting import until

pytestmark = pytest.mark.channels_at_once(1)
PARTS = ("updates", "sender", "sender", "ticker", "ticker")


@dataclass
class Parts:
    server: FarSide
    whole: Machine
    machines: list[Machine]

    def of(self, role: str) -> list[Machine]:
        return [each for each in self.machines if each.words[-1] == role and each.pid]


@asynccontextmanager
async def parts(folder: Path, births: Nursery, wired: str) -> AsyncGenerator[Parts]:
    """Only who takes updates is where the platform calls."""
    async with AsyncExitStack() as stack:
        url = stack.enter_context(on_postgresql.empty())
        server = await stack.enter_async_context(FAR_SIDES[wired]())
        whole = await stack.enter_async_context(machine(folder, server, births, url))
        machines: list[Machine] = []
        for number, role in enumerate(PARTS):
            place = folder / f"{number}-{role}"
            place.mkdir()
            port = {} if role == "updates" else {"CHIBO_WEB_PORT": "0"}
            operator = Operator(place, {**whole.operator.settings, **port})
            machines.append(Machine(operator, whole.database, births, ("run", "--only", role)))
        try:
            for each in machines:
                each.on()
            yield Parts(server, whole, machines)
        finally:
            for each in machines:
                if each.pid:
                    each.killed()


@pytest.mark.timeout(300)
async def test_five_processes_are_one_program_and_each_kind_may_lose_one(
    tmp_path: Path, births: Nursery, wired: str
) -> None:
    async with parts(tmp_path, births, wired) as program:
        (token,) = await program.whole.database.run(lambda db: program.whole.tokens(db, 1))
        phone = program.server.person("An")
        await joins(phone, token)
        await reports(phone, "ngõ 1", "rác")
        program.of("sender")[0].killed()
        program.of("ticker")[0].killed()
        await answers(phone, "/menu", "Mời đồng chí chọn việc", typed=True)
        await until(partial(_digests_are_due, program.whole.database))
        await phone.receives(lambda seen: "việc trong tuần" in seen.text, timeout=PATIENCE)
        assert len([seen for seen in phone.inbox if "việc trong tuần" in seen.text]) == 1
        for role in ("updates", "sender", "ticker"):
            assert await program.of(role)[0].ended() == 0
        assert program.server.violations == []


def _digests_are_due(database: Database) -> bool:
    """Once a ticker has made their rows."""
    now = datetime.now(UTC)
    with database.plain.begin() as db:
        return db.execute(update(Periodic).where(Periodic.kind == "digest").values(due_at=now)).rowcount > 0
