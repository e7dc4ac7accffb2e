"""Killed while the tokens are turned: access is kept, or the alarm is raised. `python -m tests.killed_tokens 100`.

A kill between the platform's answer and our commit loses a token that works once, whatever anybody does; so what is
promised is that it is never lost in silence.
"""

from __future__ import annotations

import asyncio
import json
import os
import random
import signal
import sys
import tempfile
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from time import monotonic

import structlog
from httpx2 import AsyncClient

from bot.channels.base import SendError
from bot.channels.zalo_oa.tokens import Tokens
from tests.databases import SqliteDatabases
from tests.fake_zalo_oa import OA_ID, REFRESH_TOKEN, FakeZaloOa
from tests.turning import program

ALARM_WITHIN = 60.0  # seconds


@dataclass
class Figures:
    """`lost_with_alarm`: an operator had to bring a new token; the access token of before went on serving."""

    kills: int = 0
    kept: int = 0
    lost_with_alarm: int = 0
    lost_silently: int = 0
    slowest_alarm_s: float = 0.0


@dataclass
class Victims:
    process: asyncio.subprocess.Process

    async def born(self, **order: str) -> int:
        return int(await self._asked(order))

    async def gone(self, pid: int) -> None:
        await self._asked({"gone": pid})

    async def _asked(self, order: object) -> str:
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(f"{json.dumps(order)}\n".encode())
        return (await asyncio.wait_for(self.process.stdout.readline(), 20)).decode().strip()


@asynccontextmanager
async def victims() -> AsyncGenerator[Victims]:
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(sys.executable, "-m", "tests.turning", stdin=pipe, stdout=pipe)
    assert process.stdin
    assert process.stdout
    assert await asyncio.wait_for(process.stdout.readline(), 30) == b"ready\n"
    try:
        yield Victims(process)
    finally:
        process.stdin.close()
        await asyncio.wait_for(process.wait(), 10)


async def killed(folder: Path, kills: int, seed: int) -> Figures:
    chance, found, origin = random.Random(seed), Figures(), REFRESH_TOKEN
    url = SqliteDatabases(folder / "template").fresh(folder)
    async with FakeZaloOa() as server, victims() as nursery:
        takes = await _one_turn(folder, url, server, origin)
        while found.kills < kills:
            server.keys.turned.clear()
            pid = await nursery.born(folder=str(folder), database=url, oauth=server.url, origin=origin)
            await _moment(server, chance, takes)
            os.kill(pid, signal.SIGKILL)
            await nursery.gone(pid)
            found.kills += 1
            origin = await _after(folder, url, server, origin, found)
        assert server.violations == []
    return found


async def _moment(server: FakeZaloOa, chance: random.Random, takes: float) -> None:
    """Any; or, every second time, about when the platform has spent the old token and nobody has stored the new one."""
    if chance.random() < 0.5:
        await asyncio.sleep(chance.uniform(0, 1.5 * takes))
        return
    async with asyncio.timeout(5):
        await server.keys.turned.wait()
    await asyncio.sleep(chance.uniform(0, 0.01))


async def _one_turn(folder: Path, url: str, server: FakeZaloOa, origin: str) -> float:
    """Seconds from a process's first step to the new pair."""
    began = monotonic()
    async with program(folder, url, server.url, origin) as tokens:
        await tokens.turn()
    return monotonic() - began


async def _after(folder: Path, url: str, server: FakeZaloOa, origin: str, found: Figures) -> str:
    """The program starts again. Returns the refresh token in the settings from then on."""
    began = monotonic()
    async with program(folder, url, server.url, origin) as tokens:
        while monotonic() - began < ALARM_WITHIN:
            try:
                await tokens.access()
                await tokens.turn()
                break
            except SendError:
                if tokens.lost:
                    break
            await asyncio.sleep(0.05)
        return await _judged(tokens, server, origin, found, monotonic() - began)


async def _judged(tokens: Tokens, server: FakeZaloOa, origin: str, found: Figures, seconds: float) -> str:
    access = await tokens.access()
    async with AsyncClient() as http:
        about = (await http.get(f"{server.url}/v2.0/oa/getoa", headers={"access_token": access})).json()
    serves = about.get("data", {}).get("oa_id") == OA_ID
    if tokens.lost:
        found.slowest_alarm_s = max(found.slowest_alarm_s, round(seconds, 2))
        found.lost_with_alarm += serves and seconds < ALARM_WITHIN
        found.lost_silently += not serves
        return server.keys.issued()
    found.kept += serves
    found.lost_silently += not serves
    return origin


def main() -> None:
    structlog.configure(logger_factory=structlog.ReturnLoggerFactory())  # figures alone are printed
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "template").mkdir()
        print(json.dumps(asdict(asyncio.run(killed(Path(folder), kills, seed=1)))))


if __name__ == "__main__":
    main()
