"""Heavy making in a process of its own: the event loop never waits for it, and a bomb blows up only there.

The process starts when it is first needed and ends when nothing was made for a while, so that a resident program stays
small. One thing is made at a time; one that takes too long, or that nobody waits for any more, is ended with it.
"""

from __future__ import annotations

import asyncio
import os
import resource
import signal
import threading
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context, parent_process
from typing import TypeVar, TypeVarTuple

import structlog

Given = TypeVarTuple("Given")
Made = TypeVar("Made")
LONGEST = 30.0  # seconds that making one thing may take
IDLE = 60.0  # seconds after which the process ends
STARTING = 60.0  # seconds; it is half of one on a machine that is not busy
MOST_MEMORY = 1024 * 1024 * 1024  # bytes: a bomb fails for want of memory before the machine does
log = structlog.get_logger()


class NotMade(Exception):
    """The process died, or was ended because it took too long."""


class Workshop:
    def __init__(self, idle: float = IDLE) -> None:
        self._idle = idle
        self._turn = asyncio.Lock()
        self._worker: asyncio.Task[_Worker] | None = None
        self._timer: asyncio.TimerHandle | None = None

    async def make(self, function: Callable[[*Given], Made], *given: *Given, seconds: float = LONGEST) -> Made:
        """What `function`, one that stands in a module, returns or raises in the other process. Raises NotMade."""
        async with self._turn:
            if self._timer:
                self._timer.cancel()
            try:
                return await self._made(await self._begun(function, *given), seconds)
            except BrokenProcessPool:
                log.warning("workshop-died", making=function.__qualname__)
                self._drop()
                raise NotMade from None
            finally:
                self._timer = asyncio.get_running_loop().call_later(self._idle, self._retire)

    async def close(self) -> None:
        """What is being made is given up."""
        if self._timer:
            self._timer.cancel()
        worker, self._worker = self._worker, None
        if worker:
            with suppress(BrokenProcessPool, TimeoutError):
                await asyncio.to_thread((await worker).end, wait=True)

    async def _begun(self, function: Callable[[*Given], Made], *given: *Given) -> Future[Made]:
        worker = await self._ready()
        try:
            return worker.pool.submit(function, *given)
        except BrokenProcessPool:  # it died while it had nothing to do
            self._drop()
            return (await self._ready()).pool.submit(function, *given)

    async def _ready(self) -> _Worker:
        """Starting takes long, and goes on though who asked for it first is cancelled."""
        if self._worker is None:
            self._worker = asyncio.create_task(asyncio.to_thread(_started))
        return await asyncio.shield(self._worker)

    async def _made(self, making: Future[Made], seconds: float) -> Made:
        waiting = asyncio.wrap_future(making)
        try:
            await asyncio.wait([waiting], timeout=seconds)
        finally:
            if not waiting.done():  # too long, or nobody waits for it any more
                waiting.cancel()
                self._drop()
        if waiting.cancelled():
            log.warning("workshop-too-long", seconds=seconds)
            raise NotMade
        return waiting.result()

    def _drop(self) -> None:
        """The process ends at once, whatever it is doing; the next thing is made in another."""
        worker, self._worker = self._worker, None
        if worker and worker.done() and not worker.exception():
            worker.result().end()

    def _retire(self) -> None:
        """The process ends because there is nothing to do."""
        if self._worker and self._worker.done() and not self._turn.locked():
            self._drop()


@dataclass(frozen=True)
class _Worker:
    """`pid`: the one process of the pool."""

    pool: ProcessPoolExecutor
    pid: int

    def end(self, *, wait: bool = False) -> None:
        with suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)
        self.pool.shutdown(wait=wait, cancel_futures=True)


def _started() -> _Worker:
    """Spawned, not forked: it inherits no locks of our threads, and none of our memory. Raises BrokenProcessPool."""
    pool = ProcessPoolExecutor(1, get_context("spawn"), _settle_in)
    try:
        return _Worker(pool, pool.submit(os.getpid).result(STARTING))
    except OSError as error:  # no memory for it, or too slow
        pool.shutdown(wait=False, cancel_futures=True)
        raise BrokenProcessPool("it did not start") from error


def _settle_in() -> None:
    """Ctrl-C and systemd's stop are for the program, which ends us; it is served first; not all memory is for us."""
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, signal.SIG_IGN)
    os.nice(5)
    with suppress(ValueError, OSError):  # not every system knows this limit
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    threading.Thread(target=_end_with_the_program, daemon=True).start()


def _end_with_the_program() -> None:
    """A program that was killed tells nobody, and its workers would wait for ever."""
    program = parent_process()
    if program:
        program.join()
        os._exit(1)
