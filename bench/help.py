"""`chibo --help` from the shell, as an operator waits for it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from statistics import median
from time import perf_counter

CHIBO = Path(sys.executable).with_name("chibo")


def once() -> float:
    began = perf_counter()
    subprocess.run([CHIBO, "--help"], check=True, stdout=subprocess.DEVNULL)  # noqa: S603
    return perf_counter() - began


async def measure(short: bool) -> dict[str, float]:
    once()  # compiles what was never compiled
    return {"help_s": median(once() for _ in range(3 if short else 15))}
