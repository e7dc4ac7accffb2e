"""The real `chibo run` in a process of its own, as `make run` starts it: no .env, a data folder of its own."""

from __future__ import annotations

import asyncio
import socket
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from signal import SIGTERM
from subprocess import Popen

import httpx

from tests.commands import CHIBO, Operator
from tests.world import START

FIRST_START = 60.0  # seconds: the database is made and filled with the sample commune


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return free.getsockname()[1]


@dataclass
class Program:
    """On one port and one data folder, however often it is started. Its clock begins where the tests' world does."""

    folder: Path
    settings: dict[str, str] = field(default_factory=dict[str, str])
    port: int = field(default_factory=free_port)
    process: Popen[bytes] | None = None

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}/"

    @property
    def said(self) -> str:
        return (self.folder / "log").read_text("utf8")

    def set_clock(self) -> None:
        """The shift as a rehearsal keeps it, so that the dates in texts and pictures are always the same."""
        shift = START - datetime.now(UTC)
        (self.folder / "data").mkdir()
        (self.folder / "data" / "rehearsal-clock").write_text(str(shift.total_seconds()), "utf8")

    async def starts(self) -> None:
        self._begin()
        await self._is_ready()

    def _begin(self) -> None:
        settings = {"CHIBO_DATA_DIR": str(self.folder / "data"), "CHIBO_WEB_PORT": str(self.port), **self.settings}
        environment = Operator(self.folder, settings).environment
        with (self.folder / "log").open("ab") as log:
            self.process = Popen([CHIBO, "run"], cwd=self.folder, env=environment, stdout=log, stderr=log)

    async def _is_ready(self) -> None:
        until = time.monotonic() + FIRST_START
        async with httpx.AsyncClient(base_url=self.address) as client:
            while time.monotonic() < until:
                assert self.process
                assert self.process.poll() is None, self.said
                try:
                    if (await client.get("readyz")).status_code == 200:
                        return
                except httpx.TransportError:
                    await asyncio.sleep(0.1)
        raise AssertionError(f"not ready after {FIRST_START:.0f} s: {self.said}")

    def killed(self) -> None:
        """SIGKILL, as when the power goes."""
        assert self.process
        self.process.kill()
        self.process.wait()

    def ends(self) -> int:
        """SIGTERM; returns the exit code. Raises TimeoutExpired after 20 seconds."""
        assert self.process
        self.process.send_signal(SIGTERM)
        return self.process.wait(20)
