"""`python -m bench`: every part in a process of its own, one table, data/bench.json with one key a line.

`--only NAME` (repeatable) measures some parts and keeps the other lines as they were; `--short` tries everything out
in two minutes with figures that mean nothing, and writes no file.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import platform
import subprocess
import sys
from datetime import UTC, datetime
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from time import perf_counter
from typing import Any

from bench.lines import LINES, PARTS

FIGURES, DETAILS = Path("data/bench.json"), Path("data/bench-details.json")
LONGEST = 900  # seconds a part may take
Found = dict[str, float]


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--only", action="append", choices=PARTS, help="measure only this part; may be repeated")
    parser.add_argument("--short", action="store_true", help="a trial of everything; writes nothing")
    parser.add_argument("--inside", choices=PARTS, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.inside:
        return _inside(chosen.inside, chosen.short)
    parts = [part for part in PARTS if part in (chosen.only or PARTS)]
    found: Found = {}
    for part in parts:
        found |= _measured(part, chosen.short)
    if not chosen.short:
        _write(found)
    print(f"\n{_machine()}\n\n{table(found, parts)}")
    missing = [line.key for line in LINES if line.part in parts and line.key not in found]
    return 1 if missing else 0


def _inside(part: str, short: bool) -> int:
    """In the part's own process. The last line it prints is what it found."""
    import logging

    import structlog

    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    module = import_module(f"bench.{part}")
    print(json.dumps(asyncio.run(module.measure(short))))
    return 0


def _measured(part: str, short: bool) -> Found:
    if find_spec(f"bench.{part}") is None:
        print(f"{part}: bench/{part}.py is missing, its lines are left out", flush=True)
        return {}
    command = [sys.executable, "-m", "bench", "--inside", part, *(["--short"] if short else [])]
    began = perf_counter()
    try:
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True, timeout=LONGEST, check=True)  # noqa: S603
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
        print(f"{part}: failed: {error}", flush=True)
        return {}
    print(f"{part}: {perf_counter() - began:.0f} s", flush=True)
    return json.loads(done.stdout.strip().rsplit("\n", 1)[-1])


def _write(found: Found) -> None:
    FIGURES.parent.mkdir(exist_ok=True)
    keys = [line.key for line in LINES]
    merged = {**_read(FIGURES), **found}
    figures = {key: round(merged[key], 5) for key in keys if key in merged}
    FIGURES.write_text(json.dumps(figures, indent=1) + "\n")
    details = {**_read(DETAILS), **{key: round(value, 5) for key, value in found.items() if key not in keys}}
    DETAILS.write_text(json.dumps({**details, "measured": _machine()}, indent=1) + "\n")


def _read(path: Path) -> dict[str, Any]:
    return json.loads(path.read_text()) if path.exists() else {}


def _machine() -> str:
    load = os.getloadavg()[0]
    return (
        f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC, Python {platform.python_version()}, {platform.system()}"
        f" {platform.release()}, {os.cpu_count()} CPUs, load {load:.1f}"
    )


def table(found: Found, parts: list[str]) -> str:
    """What is measured, its value and aim; below each part's lines the figures behind them."""
    rows = [("", "value", "aim", "", "")]
    for part in parts:
        for line in (line for line in LINES if line.part == part):
            value = found.get(line.key)
            met = "missing" if value is None else "met" if line.is_met(value) else "not met"
            rows.append((line.key, "–" if value is None else f"{value:.4g}", line.shown_aim, met, line.what))
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    lines = ["  ".join(f"{cell:<{width}}" for cell, width in zip(row, [*widths, 0], strict=True)) for row in rows]
    keys = {line.key for line in LINES}
    behind = [f"  {key} = {value:.4g}" for key, value in found.items() if key not in keys]
    return "\n".join([*(line.rstrip() for line in lines), "", "Behind them:", *behind])


if __name__ == "__main__":
    sys.exit(main())
