"""An empty PostgreSQL for one test, and its restart in the middle of the work."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from time import sleep
from urllib.parse import parse_qs, urlsplit

import psycopg

from tests.postgresql import postgresql


@contextmanager
def empty() -> Generator[str]:
    """Its URL."""
    with postgresql(commits_last=True) as server:
        yield server.url("postgres")


def restarted(url: str, down: float) -> None:
    """Cut off in the middle of everything, away for so many seconds, and started again as it was."""
    folder = Path(parse_qs(urlsplit(url).query)["host"][0])
    pid = int((folder / "db" / "postmaster.pid").read_text().split("\n")[0])
    command = Path(f"/proc/{pid}/cmdline").read_bytes().rstrip(b"\0").split(b"\0")
    os.kill(pid, signal.SIGQUIT)  # "immediate": nobody is told, nothing is finished
    while _lives(pid):
        sleep(0.02)
    sleep(down)
    user = "nobody" if os.geteuid() == 0 else None
    detached = ["sh", "-c", '"$@" >/dev/null 2>&1 &', "sh", *command]
    subprocess.run(detached, user=user, cwd=folder, check=True)
    _wait_for(url)


def _wait_for(url: str) -> None:
    for _ in range(200):
        with suppress(psycopg.OperationalError), psycopg.connect(url.replace("+psycopg", "", 1)):
            return
        sleep(0.05)
    raise AssertionError("the server did not come back within ten seconds")


def _lives(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"  # nobody of ours waits for a daemon's child
