"""The database: one place that opens transactions, so that how they run can change without touching a handler.

SQLite: WAL, synchronous=FULL, BEGIN IMMEDIATE, and one writer at a time by our own lock (SQLite's busy-wait starves;
aiosqlite's default mode loses updates silently).
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import nullcontext, suppress
from typing import Any, TypeVar

from sqlalchemy import Connection, event, make_url
from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnection
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine
from sqlalchemy.orm import Session

T = TypeVar("T")
OUT_OF_REACH = (OperationalError, InterfaceError, NoConnection)
"""The database's own troubles (locked, full, restarting), which pass; not a fault of what was asked."""


class Database:
    """Runs plain functions over a Session, each in a transaction of its own."""

    def __init__(self, url: str) -> None:
        self.url = async_url(url)
        self.engine: AsyncEngine = create_async_engine(self.url, hide_parameters=True)
        self.is_sqlite = self.engine.dialect.name == "sqlite"
        self._writer = asyncio.Lock() if self.is_sqlite else nullcontext()
        if self.is_sqlite:
            _tame_sqlite(self.engine)

    async def run(self, work: Callable[[Session], T]) -> T:
        """One transaction: commits when `work` returns, rolls back when it raises."""
        async with self._writer:
            return await finished(self._transaction(work))

    async def _transaction(self, work: Callable[[Session], T]) -> T:
        async with AsyncSession(self.engine, expire_on_commit=False) as session, session.begin():
            return await session.run_sync(work)

    async def read(self, work: Callable[[Session], T]) -> T:
        """A consistent look without waiting for the writer; what `work` writes is thrown away."""
        return await finished(self._look(work))

    async def _look(self, work: Callable[[Session], T]) -> T:
        engine = self.engine.execution_options(chibo_reads=True)
        async with AsyncSession(engine, expire_on_commit=False) as session:
            return await session.run_sync(work)

    async def close(self) -> None:
        await self.engine.dispose()


async def finished(work: Coroutine[Any, Any, T]) -> T:
    """What has begun is ended, then its caller's cancellation goes on.

    A connection that is cut off in a transaction keeps its lock, and nobody writes any more.
    """
    task = asyncio.create_task(work)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        while not task.done():
            with suppress(asyncio.CancelledError):
                await asyncio.wait([task])
        raise


def async_url(url: str) -> str:
    """The given URL with the async driver that this program uses for its database."""
    parsed = make_url(url)
    drivers = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+psycopg", "postgres": "postgresql+psycopg"}
    name = drivers.get(parsed.get_backend_name())
    if name is None:
        raise ValueError(f"unknown database: {parsed.get_backend_name()}")
    return parsed.set(drivername=name).render_as_string(hide_password=False)


def _tame_sqlite(engine: AsyncEngine) -> None:
    @event.listens_for(engine.sync_engine, "connect")
    def on_connect(connection: Any, _record: object) -> None:  # pyright: ignore[reportUnusedFunction]
        connection.isolation_level = None  # we say BEGIN ourselves
        cursor = connection.cursor()
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "busy_timeout=5000"):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def on_begin(connection: Connection) -> None:  # pyright: ignore[reportUnusedFunction]
        reads = connection.get_execution_options().get("chibo_reads")
        connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")
