"""The program as an operator runs it, with its switch."""

from __future__ import annotations

import asyncio
import json
import os
import socket
import sys
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from signal import SIGCONT, SIGKILL, SIGSTOP, SIGTERM
from subprocess import PIPE, Popen
from typing import Any, Protocol

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload

from storage import invitations
from storage.engine import Database
from storage.models import Delivery, Person
from tests.commands import CHIBO, ROOT, ROSTER, Operator
from tests.faults.far import FarSide
from tests.faults.outside import UNSETTLED

COMMITTEE = "Đảng ủy xã Phúc Lộc"


class Births(Protocol):
    """How a process of the program comes to be: the installed script, or a fork of what is imported already."""

    def starts(self, operator: Operator, words: tuple[str, ...], log: Path) -> int:
        """The new process's pid."""
        ...

    def gone(self, pid: int) -> int:
        """Its exit code, once it has one."""
        ...


@dataclass
class Installed:
    """The real `chibo`, which takes a second or two to start."""

    _known: dict[int, Popen[bytes]] = field(default_factory=dict[int, "Popen[bytes]"])

    def starts(self, operator: Operator, words: tuple[str, ...], log: Path) -> int:
        with log.open("ab") as out:
            process = Popen([CHIBO, *words], cwd=operator.folder, env=operator.environment, stdout=out, stderr=out)
        self._known[process.pid] = process
        return process.pid

    def gone(self, pid: int) -> int:
        return self._known.pop(pid).wait(20)


@dataclass
class Nursery:
    """See tests/faults/nursery.py."""

    process: Popen[str]

    def starts(self, operator: Operator, words: tuple[str, ...], log: Path) -> int:
        order = {"folder": str(operator.folder), "environment": operator.environment, "log": str(log), "words": words}
        return self._told(order)

    def gone(self, pid: int) -> int:
        return self._told({"gone": pid})

    def _told(self, order: dict[str, Any]) -> int:
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(json.dumps(order) + "\n")
        self.process.stdin.flush()
        return int(self.process.stdout.readline())


@contextmanager
def nursery() -> Generator[Nursery]:
    command = [sys.executable, "-m", "tests.faults.nursery"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with Popen(command, cwd=ROOT, env=environment, stdin=PIPE, stdout=PIPE, text=True) as process:
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
        try:
            yield Nursery(process)
        finally:
            process.kill()


@dataclass
class Machine:
    """One process on one data folder; several machines may share a database."""

    operator: Operator
    database: Database
    births: Births = field(default_factory=Installed)
    words: tuple[str, ...] = ("run",)
    pid: int | None = None

    @property
    def log(self) -> Path:
        return self.operator.folder / "log"

    def on(self) -> None:
        self.pid = self.births.starts(self.operator, self.words, self.log)

    def strikes(self) -> None:
        """SIGKILL, without waiting for the end."""
        if self.pid:
            os.kill(self.pid, SIGKILL)

    def killed(self) -> None:
        assert self.pid
        self.strikes()
        self.births.gone(self.pid)
        self.pid = None

    def frozen(self) -> None:
        assert self.pid
        os.kill(self.pid, SIGSTOP)

    def resumed(self) -> None:
        assert self.pid
        os.kill(self.pid, SIGCONT)

    async def ended(self) -> int:
        """SIGTERM. Meanwhile the fake server goes on, or what is on its way would never be answered."""
        assert self.pid
        pid, self.pid = self.pid, None
        os.kill(pid, SIGTERM)
        return await asyncio.to_thread(self.births.gone, pid)

    async def all_said(self, patience: float = 10) -> None:
        """Wait until nothing waits to be sent."""
        waiting = select(func.count()).where(Delivery.state.in_(UNSETTLED))
        for _ in range(int(patience * 5)):
            if not await self.database.read(lambda db: db.scalar(waiting)):
                return
            await asyncio.sleep(0.2)
        raise AssertionError("\n".join(["not sent:", *await self.database.read(_left)]))

    def tokens(self, db: Session, people: int) -> list[str]:
        now = datetime.now(UTC)
        ids = db.scalars(select(Person.id).where(Person.cell_id == 1).order_by(Person.id).limit(people)).all()
        return [invitations.issue(db, person_id, now).token for person_id in ids]


def _left(db: Session) -> list[str]:
    """What waits, and what may be the reason."""
    rows = select(Delivery).where(Delivery.state.in_(UNSETTLED)).options(joinedload(Delivery.address))
    return [
        f"{row.id} {row.klass} {row.state} to {row.address_id}, try {row.attempt}, {row.error}, "
        f"until {row.not_before:%H:%M:%S} of {datetime.now(UTC):%H:%M:%S}, choices: {len(row.choices)}, "
        f"in a conversation: {row.address.flow}, wrote {row.address.active_at:%H:%M:%S}"
        for row in db.scalars(rows)
    ]


def settings_for(server: FarSide) -> dict[str, str]:
    """No limit and no quiet hours: what these tests try is not how fast, but whether."""
    with socket.create_server(("127.0.0.1", 0)) as found:
        port = found.getsockname()[1]  # the same after every start, for a platform that calls us
    return {"CHIBO_WEB_PORT": "0", "CHIBO_QUIET_HOURS": "00:00-00:00", **server.settings(port)}


@asynccontextmanager
async def machine(
    folder: Path,
    server: FarSide,
    births: Births | None = None,
    database_url: str | None = None,
    settings: dict[str, str] | None = None,
) -> AsyncGenerator[Machine]:
    """A commune is set up as its operator does it."""
    of_database = {"CHIBO_DATABASE_URL": database_url} if database_url else {}
    operator = Operator(folder, settings_for(server) | of_database | (settings or {}))
    setup = [["migrate"]] if database_url else []
    births = births or Installed()
    for words in [*setup, ["init", "--committee", COMMITTEE], ["import", str(ROSTER), "--yes"]]:
        log = folder / "setup"
        assert births.gone(births.starts(operator, tuple(words), log)) == 0, log.read_text("utf-8")
    made = Machine(operator, Database(database_url or f"sqlite:///{operator.database}"), births)
    try:
        yield made
    finally:
        if made.pid:
            made.killed()
        await made.database.close()
