"""The operator at a terminal: the real `chibo` in a process of its own, on a folder of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parent.parent
ROSTER = ROOT / "examples" / "roster.xlsx"
CHIBO = Path(sys.executable).with_name("chibo")


@dataclass
class Done:
    code: int
    out: str
    err: str


@dataclass
class Operator:
    """Works in `folder`, where data/ will be; no setting comes from the machine that runs the tests."""

    folder: Path
    settings: dict[str, str] = field(default_factory=dict[str, str])

    @property
    def database(self) -> Path:
        return self.folder / "data" / "chibo.db"

    @property
    def environment(self) -> dict[str, str]:
        clean = {name: value for name, value in os.environ.items() if not name.startswith("CHIBO_")}
        return {**clean, **self.settings}

    def types(self, *words: str, answers: str = "") -> Done:
        """`answers` is all that is typed when the command asks; then the input ends."""
        done = subprocess.run(
            [CHIBO, *words], cwd=self.folder, env=self.environment, input=answers, capture_output=True, text=True,
            check=False, timeout=30,
        )  # fmt: skip
        assert "Traceback" not in done.stderr, done.stderr
        return Done(done.returncode, done.stdout, done.stderr)
