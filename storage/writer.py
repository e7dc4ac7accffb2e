"""The one thread that writes to SQLite: it takes what has queued up and commits it together.

Nearly always all goes well, so nothing is spent on savepoints: where one piece raises, all of the group is taken back
and each is done again in a transaction of its own. Nobody hears of success before the commit is on the disk.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from contextvars import Context, copy_context
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnection
from sqlalchemy.orm import Session

T = TypeVar("T")
Work = Callable[[Session], Any]
OUT_OF_REACH = (OperationalError, InterfaceError, NoConnection)
"""The database's own troubles (locked, full, restarting), which pass; not a fault of what was asked."""
TOGETHER = 16  # pieces of work in one commit: with more, a commit costs little less and those who come next wait longer


@dataclass(eq=False)
class Job:
    work: Work
    future: asyncio.Future[Any]
    context: Context = field(default_factory=copy_context)
    result: Any = None
    error: BaseException | None = None

    def tell(self) -> None:
        """In the loop's own thread."""
        if self.future.done():
            return
        if self.error is None:
            self.future.set_result(self.result)
        else:
            self.future.set_exception(self.error)

    def run(self, session: Session) -> None:
        self.result = self.context.run(self.work, session)


class Writer:
    """Started at the first piece of work; `close` returns when all that was queued is done."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._queue: SimpleQueue[Job | None] = SimpleQueue()
        self._thread: threading.Thread | None = None

    def submit(self, work: Callable[[Session], T]) -> asyncio.Future[T]:
        loop = asyncio.get_running_loop()
        if self._thread is None:
            self._thread = threading.Thread(target=self._serve, name="chibo-writer", daemon=True)
            self._thread.start()
        job = Job(work, loop.create_future())
        self._queue.put(job)
        return job.future

    def close(self) -> None:
        if self._thread:
            self._queue.put(None)
            self._thread.join()
            self._thread = None
        self._engine.dispose()

    def _serve(self) -> None:
        while jobs := self._next():
            try:
                with self._engine.connect() as connection:
                    _commit(connection, jobs)
            except BaseException as error:  # noqa: BLE001 - whatever it was, those who wait must hear of it
                for job in jobs:
                    job.error = job.error or error
            _tell(jobs)

    def _next(self) -> list[Job]:
        """What waits, at least one; empty at the end."""
        first = self._queue.get()
        if first is None:
            return []
        jobs = [first]
        with suppress(Empty):
            while len(jobs) < TOGETHER:
                job = self._queue.get_nowait()
                if job is None:
                    self._queue.put(None)  # after these
                    break
                jobs.append(job)
        return jobs


def _commit(connection: Connection, jobs: Sequence[Job]) -> None:
    """Raises where the database is out of reach: then nothing of it holds."""
    if len(jobs) == 1 or not _together(connection, jobs):
        for job in jobs:
            _alone(connection, job)


def _together(connection: Connection, jobs: Sequence[Job]) -> bool:
    """One transaction for all. False where a piece of work raised; nothing is left of any then."""
    try:
        with connection.begin():
            for job in jobs:
                with Session(connection, expire_on_commit=False, join_transaction_mode="rollback_only") as session:
                    job.run(session)
                    session.flush()
    except OUT_OF_REACH:
        raise
    except Exception:  # noqa: BLE001 - whoever is at fault hears of it when all are done one by one
        return False
    return True


def _alone(connection: Connection, job: Job) -> None:
    try:
        with Session(connection, expire_on_commit=False) as session, session.begin():
            job.run(session)
    except Exception as error:  # noqa: BLE001 - it is told to whoever waits for this piece of work
        job.error = error


def _tell(jobs: Sequence[Job]) -> None:
    """All at once: waking the loop costs more than what it then does."""
    by_loop: dict[asyncio.AbstractEventLoop, list[Job]] = {}
    for job in jobs:
        by_loop.setdefault(job.future.get_loop(), []).append(job)
    for loop, done in by_loop.items():
        with suppress(RuntimeError):  # the loop has been closed: nobody waits there any more
            loop.call_soon_threadsafe(_tell_each, done)


def _tell_each(jobs: Sequence[Job]) -> None:
    for job in jobs:
        job.tell()
