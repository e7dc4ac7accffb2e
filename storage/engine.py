"""The database: one place that opens transactions, so that how they run can change without touching a handler.

SQLite: WAL, synchronous=FULL, BEGIN IMMEDIATE, and one thread that writes, with group commits (storage/writer.py).
PostgreSQL: a connection and a thread for each transaction under way. Nothing rests on a connection's session, so a
transaction pooler may stand between.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from contextvars import copy_context
from functools import cached_property
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.orm import Session

from storage.writer import OUT_OF_REACH, Writer

__all__ = ["OUT_OF_REACH", "Database", "finished"]

T = TypeVar("T")
AT_ONCE = 16  # transactions on PostgreSQL
LOOKS_AT_ONCE = 4  # on SQLite, beside the writer
FROZEN = "10s"  # on PostgreSQL, less than a lease's life: locks of a process that froze must not outlive its lease
PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "busy_timeout=5000", "cache_size=-1000")
DRIVERS = {"sqlite": ("sqlite", "sqlite+aiosqlite"), "postgresql": ("postgresql+psycopg", "postgresql+psycopg")}


class Database:
    """Runs plain functions over a Session, each in a transaction of its own, outside the event loop's thread."""

    def __init__(self, url: str) -> None:
        self._sync_url, self.url = driver_urls(url)
        self.is_sqlite = make_url(url).get_backend_name() == "sqlite"
        self.plain = self._opened(create_engine(self._sync_url, **self._options()))
        if not self.is_sqlite:
            _bound_postgresql(self.plain)
        self._writer = Writer(self.plain) if self.is_sqlite else None
        self._threads = ThreadPoolExecutor(LOOKS_AT_ONCE if self.is_sqlite else AT_ONCE, "chibo-database")

    def _options(self) -> dict[str, Any]:
        if self.is_sqlite:
            return {"hide_parameters": True}
        return {
            "hide_parameters": True,
            "pool_size": AT_ONCE,
            "connect_args": {"prepare_threshold": None},  # a pooler gives each transaction another session
        }

    def _opened(self, engine: Engine) -> Engine:
        if self.is_sqlite:
            _tame_sqlite(engine)
        return engine

    @cached_property
    def engine(self) -> AsyncEngine:
        """For what needs a connection of its own: migrations, examinations. Not for transactions of the program."""
        options = {name: value for name, value in self._options().items() if name != "pool_size"}
        engine = create_async_engine(self.url, **options)
        self._opened(engine.sync_engine)
        return engine

    async def run(self, work: Callable[[Session], T]) -> T:
        """One transaction: commits when `work` returns, rolls back when it raises."""
        if self._writer:
            return await finished(self._writer.submit(work))
        return await finished(self._in_thread(self._transaction, work))

    async def read(self, work: Callable[[Session], T]) -> T:
        """A consistent look without waiting for the writer; what `work` writes is thrown away."""
        return await finished(self._in_thread(self._look, work))

    def _in_thread(
        self, runs: Callable[[Callable[[Session], T]], T], work: Callable[[Session], T]
    ) -> asyncio.Future[T]:
        context = copy_context()
        return asyncio.get_running_loop().run_in_executor(self._threads, lambda: context.run(runs, work))

    def _transaction(self, work: Callable[[Session], T]) -> T:
        with Session(self.plain, expire_on_commit=False) as session, session.begin():
            return work(session)

    def _look(self, work: Callable[[Session], T]) -> T:
        with (
            self.plain.connect().execution_options(chibo_reads=True) as connection,
            Session(connection, expire_on_commit=False) as session,
        ):
            return work(session)

    async def close(self) -> None:
        await asyncio.to_thread(self._close)
        if "engine" in self.__dict__:
            await self.engine.dispose()

    def _close(self) -> None:
        self._threads.shutdown()
        if self._writer:
            self._writer.close()
        self.plain.dispose()


async def finished(work: asyncio.Future[T]) -> T:
    """What has begun is ended, then its caller's cancellation goes on.

    A transaction that is under way keeps its locks whether anybody waits for it or not.
    """
    try:
        return await asyncio.shield(work)
    except asyncio.CancelledError:
        while not work.done():
            with suppress(asyncio.CancelledError):
                await asyncio.wait([work])
        raise


def driver_urls(url: str) -> tuple[str, str]:
    """The given URL with the drivers that this program uses for its database: the plain one, and the async one."""
    parsed = make_url(url)
    found = DRIVERS.get({"postgres": "postgresql"}.get(parsed.get_backend_name(), parsed.get_backend_name()))
    if found is None:
        raise ValueError(f"unknown database: {parsed.get_backend_name()}")
    plain, with_await = (parsed.set(drivername=name).render_as_string(hide_password=False) for name in found)
    return plain, with_await


def _tame_sqlite(engine: Engine) -> None:
    @event.listens_for(engine, "connect")
    def on_connect(connection: Any, _record: object) -> None:  # pyright: ignore[reportUnusedFunction]
        connection.isolation_level = None  # we say BEGIN ourselves
        cursor = connection.cursor()
        for pragma in PRAGMAS:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def on_begin(connection: Connection) -> None:  # pyright: ignore[reportUnusedFunction]
        reads = connection.get_execution_options().get("chibo_reads")
        connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")


def _bound_postgresql(engine: Engine) -> None:
    """A process that is frozen within a transaction loses it, or whoever takes over would wait for its locks for ever.

    The bound holds for a transaction, not for a session, because of poolers; with BEGIN it costs no way to the server.
    """

    @event.listens_for(engine, "connect")
    def on_connect(connection: Any, _record: object) -> None:  # pyright: ignore[reportUnusedFunction]
        connection.autocommit = True  # we say BEGIN ourselves

    @event.listens_for(engine, "begin")
    def on_begin(connection: Connection) -> None:  # pyright: ignore[reportUnusedFunction]
        _says(connection, f"BEGIN; SET LOCAL idle_in_transaction_session_timeout = '{FROZEN}'")

    @event.listens_for(engine, "after_cursor_execute", named=True)
    def after(conn: Connection, executemany: bool, **_: object) -> None:  # pyright: ignore[reportUnusedFunction]
        if executemany:  # the driver makes a pipeline of it, after which the server has forgotten the bound
            _says(conn, "SELECT 1")


def _says(connection: Connection, command: str) -> None:
    cursor = connection.connection.cursor()
    cursor.execute(command)
    cursor.close()
