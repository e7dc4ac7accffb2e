"""The program's heartbeat: a row in the database, and its copy in the data folder, which no backup brings back.

A database that lags behind the copy was restored: it starts disarmed (storage/pulses.py).
"""

from __future__ import annotations

import asyncio
import json
import os
from dataclasses import dataclass
from pathlib import Path

import structlog

from bot.clock import Clock
from storage import pulses
from storage.engine import OUT_OF_REACH, Database
from storage.pulses import Beat

EVERY = 15.0  # seconds
log = structlog.get_logger()


@dataclass
class Heartbeat:
    database: Database
    clock: Clock
    data_dir: Path

    async def begin(self) -> None:
        """Before anything is sent: is this the database that this folder knows?"""
        copy, now = _read(self._file), self.clock.now()
        if await self.database.run(lambda db: pulses.compare(db, copy, now)):
            log.critical("disarmed", hint="a restored backup: nothing is sent. See `chibo doctor`, then `chibo rearm`")
        if copy is None:  # the copy comes before the first beat, or a crash between them would look like a restore
            await asyncio.to_thread(_write, self._file, await self.database.read(pulses.current))
        await self.beat()

    async def run(self) -> None:
        while True:
            await asyncio.sleep(EVERY)
            try:
                await self.beat()
            except (*OUT_OF_REACH, OSError):  # a full disk, too, passes
                log.warning("heartbeat-missed")

    async def beat(self) -> None:
        now = self.clock.now()
        beat = await self.database.run(lambda db: pulses.beat(db, now))
        await asyncio.to_thread(_write, self._file, beat)

    @property
    def _file(self) -> Path:
        return self.data_dir / "heartbeat.json"


def _read(file: Path) -> Beat | None:
    """None where there is none. What a crash of the machine left unreadable is of no database."""
    if not file.exists():
        return None
    try:
        found = json.loads(file.read_text("utf8"))
        return Beat(str(found["database"]), int(found["number"]))
    except (OSError, ValueError, KeyError, TypeError):
        return Beat("", 0)


def _write(file: Path, beat: Beat) -> None:
    fresh = file.with_suffix(f".{os.getpid()}")  # processes of one folder do so side by side
    fresh.write_text(json.dumps({"database": beat.database, "number": beat.number}), "utf8")
    fresh.replace(file)
