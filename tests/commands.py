"""The operator at a terminal: the real `chibo` on a folder of its own."""

from __future__ import annotations

import os
import sys
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen
from unittest.mock import patch

from sqlalchemy import NullPool, create_engine, text

from bot import logs
from bot.cli import main
from tests.databases import SETTING

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
    def url(self) -> str:
        """Of the database on which the commands work."""
        return self.settings.get(SETTING) or f"sqlite:///{self.database}"

    @property
    def environment(self) -> dict[str, str]:
        clean = {name: value for name, value in os.environ.items() if not name.startswith("CHIBO_")}
        return {**clean, **self.settings}

    def types(self, *words: str, answers: str = "") -> Done:
        """In this process, which is quick. `answers` is all that is typed when the command asks; then input ends."""
        out, err, umask = StringIO(), StringIO(), os.umask(0o022)  # the program sets its own
        with (
            chdir(self.folder),
            patch.dict(os.environ, self.environment, clear=True),
            patch.object(sys, "argv", ["chibo", *words]),
            patch.object(sys, "stdin", StringIO(answers)),
            patch.object(logs, "configure"),  # the tests' own logging stays as it is
            redirect_stdout(out),
            redirect_stderr(err),
        ):
            code = main()
        os.umask(umask)
        return Done(code, out.getvalue(), err.getvalue())

    def starts(self, *words: str) -> Popen[str]:
        """The installed script in a process of its own."""
        return Popen(
            [CHIBO, *words], cwd=self.folder, env=self.environment, stdin=DEVNULL, stdout=PIPE, stderr=PIPE, text=True
        )

    def rows(self, question: str) -> list[tuple[object, ...]]:
        with create_engine(self.url, poolclass=NullPool).connect() as database:
            return [tuple(row) for row in database.execute(text(question))]

    def changes(self, statement: str) -> None:
        with create_engine(self.url, poolclass=NullPool).begin() as database:
            database.execute(text(statement))

    def count(self, table: str) -> object:
        return self.rows(f"SELECT count(*) FROM {table}")[0][0]

    def waits_for(self, *words: str) -> Done:
        with self.starts(*words) as process:
            out, err = process.communicate(timeout=60)
        assert "Traceback" not in err, err
        return Done(process.returncode, out, err)
