"""The real `chibo run` in a process of its own handles 100,000 events of 2,000 members as fast as it can.

Its answers queue up meanwhile, which is the hard case: `rss_answers` of them have left by the end.

Its resident memory is read at the start, at a tenth of the events, at half and at the end: the last is the figure, and
growth between a tenth and the end is what would not stop.
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic

from bench.far import Server, telegram
from bench.meeting import announce
from bench.talkers import PEOPLE
from bench.world import TOKEN, folder, populate
from storage.engine import Database

CHIBO = Path(sys.executable).with_name("chibo")
LOOK = 0.25
CUT_OFF = 480.0  # seconds: what is not handled by then is not waited for


def resident_mb(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text()
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS")) / 1024


async def prepared(place: Path) -> None:
    """The tables by `chibo`'s own migrations, then the members."""
    from storage import migrating

    database = Database(f"sqlite:///{place / 'chibo.db'}")
    async with database.engine.connect() as connection:
        await connection.run_sync(migrating.upgrade)
    await database.run(lambda db: populate(db, PEOPLE // 40, 40))
    await database.run(lambda db: announce(db, PEOPLE // 40, datetime.now(UTC)))
    await database.close()


@asynccontextmanager
async def running(place: Path, server: Server) -> AsyncGenerator[int]:
    """The process's number."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("CHIBO_")}
    settings = {
        "CHIBO_DATA_DIR": str(place), "CHIBO_TELEGRAM_TOKEN": TOKEN, "CHIBO_TELEGRAM_API_URL": server.url,
        "CHIBO_WEB_PORT": "0", "CHIBO_TELEGRAM_PER_SECOND": "100000", "CHIBO_TELEGRAM_START_PER_SECOND": "100000",
        "CHIBO_TELEGRAM_CHAT_INTERVAL": "0",
    }  # fmt: skip
    with (place / "log").open("w") as log:
        process = await asyncio.create_subprocess_exec(
            CHIBO, "run", env={**clean, **settings}, cwd=place, stdout=log, stderr=log
        )
    try:
        yield process.pid
    finally:
        process.terminate()
        await process.wait()


async def watched(pid: int, server: Server, events: int) -> dict[str, float]:
    """Resident megabytes at shares of the events."""
    found: dict[str, float] = {}
    began, done = monotonic(), 0
    while done < events and monotonic() - began < CUT_OFF:
        await asyncio.sleep(LOOK)
        done = await server.confirmed()
        for name, share in (("rss_start_mb", 0.0), ("rss_tenth_mb", 0.1), ("rss_half_mb", 0.5)):
            if name not in found and done >= share * events:
                found[name] = resident_mb(pid)
    return {**found, "rss_mb": resident_mb(pid), "rss_events": done, "rss_s": monotonic() - began}


async def measure(short: bool) -> dict[str, float]:
    events = 5_000 if short else 100_000
    with folder() as given:
        place = given.absolute()
        await prepared(place)
        async with telegram(updates=events) as server, running(place, server) as pid:
            found = await watched(pid, server, events)
            answers = await server.accepted()
    return {**found, "rss_answers": answers}
