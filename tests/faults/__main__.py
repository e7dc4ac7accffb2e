"""The long form, `make faults`: the figures as a Markdown table for docs/reliability.md, and in data/faults.json.

SQLite with 500 kills over 20,000 messages, then a shorter run on PostgreSQL where this machine has it.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import logging
import sys
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import Any

from tests.faults import on_postgresql
from tests.faults.far import FAR_SIDES
from tests.faults.judge import NOUGHT, Figures
from tests.faults.killing import Plan, ordeal
from tests.faults.machine import nursery

SEED = 20261124
ROWS = {
    "kills": "kill -9",
    "sends": "messages accepted by the fake platform",
    "lost": "**lost**",
    "unlabelled_duplicates": "**said twice without saying so**",
    "order_violations": "**out of order within a chat**",
    "class_c_duplicates": "**class C said twice**",
    "max_unknown_per_kill": "most messages in flight at one kill (at most 8)",
    "labelled_repeats": "repeats that say so",
    "loud_repeats": "… of which with a sound",
    "class_c_unknown": "class C not repeated, because it may have arrived",
    "unheard": "… of the lost: given up as unknown after the repeat was cut off too",
    "reports_lost": "reports that members had confirmed, missing",
    "reports_doubled": "reports recorded twice",
    "unsettled": "messages without an end",
}
SILENT = ("telegram",)  # where a message can come without a sound
Run = dict[str, Any]


def main() -> int:
    chosen = _arguments()
    logging.disable(logging.ERROR)  # connections that break under a kill are what this is about
    with nursery() as births:

        def run(plan: Plan, url: str | None = None) -> Run:
            began = monotonic()
            with TemporaryDirectory(prefix="chibo-faults-") as folder:
                figures = asyncio.run(ordeal(Path(folder), plan, births, url, _tell))
            _show_evidence(figures)
            seconds = round(monotonic() - began)
            return {**figures.as_json(), "channel": plan.channel, "seed": plan.seed, "seconds": seconds}

        runs: dict[str, Run] = {}
        if chosen.database != "postgresql":
            runs["SQLite"] = run(Plan(chosen.seed, chosen.kills, chosen.sends, chosen.channel))
        if chosen.database != "sqlite":
            with on_postgresql.empty() as url:
                runs["PostgreSQL"] = run(Plan(chosen.seed, chosen.pg_kills, chosen.pg_sends, chosen.channel), url)
    at = datetime.now(UTC)
    print(table(runs, at))
    _keep(chosen.out, runs, at)
    return int(any(found[name] for found in runs.values() for name in NOUGHT))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--database", choices=("both", "sqlite", "postgresql"), default="both")
    parser.add_argument("--channel", choices=tuple(FAR_SIDES), default="telegram")
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--sends", type=int, default=20_000)
    parser.add_argument("--pg-kills", type=int, default=60)
    parser.add_argument("--pg-sends", type=int, default=2_400)
    parser.add_argument("--out", type=Path, default=Path("data/faults.json"))
    return parser.parse_args()


def _tell(progress: str) -> None:
    print(progress, file=sys.stderr, flush=True)


def _show_evidence(figures: Figures) -> None:
    for line in figures.evidence:
        _tell(f"  {line}")


def table(runs: dict[str, Run], at: datetime) -> str:
    first = next(iter(runs.values()))
    lines = [f"| {at:%Y-%m-%d}, {first['channel']}, seed {first['seed']} | {' | '.join(runs)} |"]
    lines.append("|---|" + "---:|" * len(runs))
    shown = {**ROWS, "seconds": "seconds it took"}
    if first["channel"] not in SILENT:
        del shown["loud_repeats"]
    for name, words in shown.items():
        lines.append(f"| {words} | {' | '.join(f'{run[name]:,}' for run in runs.values())} |")
    return "\n".join(lines)


def _keep(path: Path, runs: dict[str, Run], at: datetime) -> None:
    """The figures of the longest run at the top, where scripts look; the other beneath its name."""
    first, *others = runs
    kept = {**runs[first], "database": first, "at": at.isoformat(timespec="seconds")}
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({**kept, **{name.lower(): runs[name] for name in others}}, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    sys.exit(main())
