"""What a workshop's process is given to do. It imports this module, so there is little in it."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path


def doubled(number: int) -> int:
    return 2 * number


def process_id() -> int:
    return os.getpid()


def fails() -> None:
    raise KeyError("of its own")


def dies(_: Path | None = None) -> tuple[int, str]:
    """As when the system has no memory left, or a decoder crashes."""
    os.kill(os.getpid(), signal.SIGKILL)
    return 0, ""


def never_ends(began: Path) -> tuple[int, str]:
    began.with_suffix(".began").touch()
    while True:
        time.sleep(60)


def eats_memory() -> int:
    return len(bytearray(3 * 1024 * 1024 * 1024))


def never_lets_go() -> int:
    """Busy for some ten seconds, in which no other thread of its process has a turn."""
    return sum(range(1_000_000_000))
