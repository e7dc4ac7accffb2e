"""10,000 reminders due at one instant, with the program's own ticker and sender running.

Lateness is what passes between the hour at which a reminder is due and (1) the commit of its outbox row, as a reader
of the database in another process sees it, and (2) for the first messages, its arrival at the far server beyond the
moment at which the limit (30/s) lets it leave. The worse p99 of the two counts. Beside them: how long the loop stalled.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from time import monotonic

from bench.far import Arrived, telegram
from bench.figures import percentile, watched
from bench.meeting import announce, remind
from bench.outbox import on_telegram, sending
from bench.world import folder, populate
from bot.app import App

RATE = 30
MEMBERS = 100
HEAD_START = 4.0  # seconds from now to the instant at which they are due
PATIENCE = 20.0
READER = """
import sqlite3, sys, time
database, expected, until = sqlite3.connect(sys.argv[1], isolation_level=None), int(sys.argv[2]), float(sys.argv[3])
seen = 0
while seen < expected and time.monotonic() < until:
    now = time.monotonic()
    (count,) = database.execute("SELECT count(*) FROM delivery").fetchone()
    if count > seen:
        print(now, count - seen, flush=True)
        seen = count
    time.sleep(0.01)
"""


@asynccontextmanager
async def reader(database: Path, rows: int, until: float) -> AsyncGenerator[asyncio.subprocess.Process]:
    """Prints when it sees how many further rows."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", READER, str(database), str(rows), str(until), stdout=asyncio.subprocess.PIPE
    )
    try:
        yield process
    finally:
        await process.wait()


async def seen(process: asyncio.subprocess.Process, due: float) -> list[float]:
    """How late each row was seen."""
    assert process.stdout  # noqa: S101
    late: list[float] = []
    async for line in process.stdout:
        at, count = line.split()
        late += [float(at) - due] * int(count)
    return late


def beyond_the_limit(arrived: list[Arrived], due: float) -> list[float]:
    """How late each message was, given that message N (from 0) may leave N // 30 seconds after the instant."""
    accepted = [one.at for one in arrived if one.accepted]
    return [max(0.0, at - due - number // RATE) for number, at in enumerate(accepted)]


async def prepared(app: App, cells: int) -> float:
    """Everything is planned; returns the instant on the monotonic clock."""
    now = app.clock.now()
    await app.database.run(lambda db: populate(db, cells, MEMBERS))
    await app.database.run(lambda db: announce(db, cells, now))
    await app.ticker.tick()  # registers the cells
    now, instant = app.clock.now(), monotonic() + HEAD_START
    due = now + timedelta(seconds=HEAD_START)
    await app.database.run(lambda db: remind(db, cells, due, due + timedelta(days=8)))
    return instant


async def measure(short: bool) -> dict[str, float]:
    cells, listens = (10, 6.0) if short else (100, 12.0)
    rows = cells * MEMBERS
    with folder() as place:
        async with telegram(RATE) as server, on_telegram(place, server, RATE) as app:
            due = await prepared(app, cells)
            async with reader(place / "chibo.db", rows, due + PATIENCE) as process, sending(app):
                app.ticker.start()
                async with watched() as stall:
                    stored = await seen(process, due)
                    await asyncio.sleep(max(0.0, due + listens - monotonic()))
                app.ticker.stop()
            arrived = [one for one in await server.arrived() if one.at <= due + listens]
    wire = beyond_the_limit(arrived, due)
    return {
        "lateness_p99_s": max(percentile(stored, 0.99), percentile(wire, 0.99)),
        "lateness_row_p99_s": percentile(stored, 0.99),
        "lateness_wire_p99_s": percentile(wire, 0.99),
        "lateness_on_the_wire": len(wire),
        "lateness_lost": rows - len(stored),
        "lateness_stall_ms": stall.worst * 1000,
        "lateness_stalls_over_10_ms": stall.over_ten,
    }
