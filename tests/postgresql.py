"""A PostgreSQL of our own on a throw-away directory and a Unix socket, where this machine has the server."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

INSTALLED = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
BIN = INSTALLED[-1].parent if INSTALLED else None


@contextmanager
def postgresql() -> Generator[str]:
    """The URL of an empty database. As root the server runs as nobody, because it refuses root."""
    folder = Path(tempfile.mkdtemp(prefix="chibo-pg-"))
    user = "nobody" if os.geteuid() == 0 else None
    if user:
        shutil.chown(folder, user)

    def pg(program: str, *arguments: str) -> None:
        assert BIN
        command = [str(BIN / program), "-D", str(folder / "db"), *arguments]
        subprocess.run(command, user=user, cwd=folder, check=True, stdout=subprocess.DEVNULL)

    try:
        pg("initdb", "--auth=trust", "--encoding=UTF8", "--username=chibo", "--no-sync")
        pg("pg_ctl", "start", "-w", "-l", str(folder / "log"), "-o", f"-k {folder} -c listen_addresses='' -c fsync=off")
        try:
            yield f"postgresql+psycopg://chibo@/postgres?host={folder}"
        finally:
            pg("pg_ctl", "stop", "-m", "immediate")
    finally:
        shutil.rmtree(folder)
