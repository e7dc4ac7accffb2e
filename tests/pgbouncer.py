"""A transaction pooler before a test's database: the real PgBouncer, with fewer connections than it has clients."""

from __future__ import annotations

import shutil
import socket
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from subprocess import PIPE, STDOUT, Popen

from sqlalchemy import make_url

from tests.postgresql import folder_of, unprivileged

PORT = 6432  # only names the socket in the pooler's own folder
CONNECTIONS = 2  # to the server, whatever the number of clients: consecutive transactions change places
PATIENCE = 20.0  # seconds
CONFIGURATION = """
[databases]
* = host={server} user=chibo
[pgbouncer]
auth_type = any
pool_mode = transaction
default_pool_size = {connections}
listen_port = {port}
unix_socket_dir = {folder}
pidfile = {folder}/pid
"""


class NoPooler(Exception):
    """Tests through a pooler fail without one; they are never skipped."""

    def __str__(self) -> str:
        return "no PgBouncer for the tests (apt-get install pgbouncer; looked for pgbouncer in PATH and /usr/sbin)"


def binary() -> str:
    found = shutil.which("pgbouncer") or shutil.which("pgbouncer", path="/usr/sbin")  # not in every user's PATH
    if found is None:
        raise NoPooler
    return found


@contextmanager
def pooled(url: str) -> Generator[str]:
    """The URL of the same database through the pooler. Raises NoPooler."""
    program, user, there = binary(), unprivileged(), make_url(url)
    with folder_of(user, "chibo-pool-") as folder:
        server = there.query["host"]
        text = CONFIGURATION.format(server=server, connections=CONNECTIONS, port=PORT, folder=folder)
        (folder / "ini").write_text(text, "utf8")
        if user:
            shutil.chown(folder / "ini", user)
        with Popen([program, folder / "ini"], user=user, cwd=folder, stdout=PIPE, stderr=STDOUT) as process:
            try:
                _wait_for(folder / f".s.PGSQL.{PORT}", process)
                yield there.set(query={"host": str(folder), "port": str(PORT)}).render_as_string(hide_password=False)
            finally:
                process.kill()


def _wait_for(path: Path, process: Popen[bytes]) -> None:
    until = time.monotonic() + PATIENCE
    while process.poll() is None and time.monotonic() < until:
        with socket.socket(socket.AF_UNIX) as probe:
            if probe.connect_ex(str(path)) == 0:
                return
        time.sleep(0.02)
    process.kill()
    said = process.stdout.read().decode() if process.stdout else ""
    raise AssertionError(f"PgBouncer did not start: {said}")
