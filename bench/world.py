"""A commune of any size on a real disk, made by a few statements, and the program over it."""

from __future__ import annotations

import subprocess
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import CTE, ColumnElement, String, cast, insert, literal, select
from sqlalchemy.orm import Session

from bot.app import App
from bot.clock import Clock
from bot.config import Settings
from storage.base import Base
from storage.engine import Database
from storage.models import Address, Cell, Committee, Person

ZONE = "Asia/Ho_Chi_Minh"
FIRST_CHAT = 700_000_000
"""The chat of person N is this plus N; persons, addresses and cells are numbered from 1."""
TOKEN = "123456:BENCH"  # noqa: S105 - of a server on loopback
DISK = Path("data")


@contextmanager
def folder() -> Generator[Path]:
    """On a disk that has to be written to: in memory a durable commit would cost nothing."""
    DISK.mkdir(exist_ok=True)
    kind = subprocess.run(["stat", "-f", "-c", "%T", DISK], capture_output=True, text=True, check=False).stdout.strip()  # noqa: S603, S607
    if kind in ("tmpfs", "ramfs"):
        raise SystemExit(f"{DISK.resolve()} lies in memory ({kind}); a benchmark needs a disk")
    with TemporaryDirectory(prefix="bench-", dir=DISK) as name:
        yield Path(name)


@asynccontextmanager
async def program(
    place: Path, url: str | None = None, clock: Clock | None = None, **settings: Any
) -> AsyncGenerator[App]:
    """The program over an empty database that has every table."""
    chosen = Settings(_env_file=None, data_dir=place, database_url=url, **settings)  # pyright: ignore[reportCallIssue]
    await make_tables(chosen.database)
    app = App(chosen, clock or Clock())
    try:
        yield app
    finally:
        await app.close()


async def make_tables(url: str) -> None:
    database = Database(url)
    async with database.engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
    await database.close()


def numbers(count: int) -> CTE:
    """1 … count, in the column `i`."""
    first = select(literal(1).label("i")).cte("numbers", recursive=True)
    return first.union_all(select(first.c.i + 1).where(first.c.i < count))


def populate(db: Session, cells: int, members: int, channel: str = "telegram", now: datetime | None = None) -> None:
    """A committee of so many cells with so many members each; all have joined on `channel`, the first of each leads."""
    now = now or datetime.now(UTC)
    db.add(Committee(name="Đảng ủy xã Phúc Lộc", timezone=ZONE, language="vi", created_at=now))
    db.flush()
    row = numbers(cells).c.i
    name = literal("Chi bộ thôn ").concat(cast(row, String))
    put(db, Cell, committee_id=literal(1), name=name, name_folded=name)
    _members(db, cells * members, members, now)
    row = numbers(cells * members).c.i
    chat = cast(row + FIRST_CHAT, String)
    put(db, Address, channel=literal(channel), chat=chat, person_id=row, preferred=literal(True))


def _members(db: Session, count: int, a_cell: int, now: datetime) -> None:
    row = numbers(count).c.i
    name = literal("Nguyễn Văn ").concat(cast(row, String))
    put(
        db, Person, committee_id=literal(1), cell_id=(row - 1) // a_cell + 1, full_name=name, name_folded=name,
        role=literal("member"), standing=literal("full"), consented_at=literal(now, Person.consented_at.type),
    )  # fmt: skip
    leads = (Person.id - 1) % a_cell == 0
    db.execute(Base.metadata.tables["person"].update().where(leads).values(role="secretary"))


def put(db: Session, model: type[Base], **columns: ColumnElement[Any]) -> None:
    """One INSERT … SELECT; what is not named gets its default."""
    db.execute(insert(model).from_select(list(columns), select(*columns.values())))


def chat(person: int) -> str:
    return str(FIRST_CHAT + person)
