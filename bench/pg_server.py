"""A throw-away PostgreSQL with its own settings: the tests' server, started again without their shortcuts."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from sqlalchemy import make_url

from tests.postgresql import postgresql


@contextmanager
def durable() -> Generator[str]:
    """The URL of an empty database whose commits reach the disk (fsync as the server's makers set it)."""
    with postgresql() as server:
        url = server if isinstance(server, str) else server.url("postgres")  # pyright: ignore[reportUnnecessaryIsInstance]
        restart(Path(str(make_url(url).query["host"])))
        yield url


def restart(folder: Path) -> None:
    """`folder` holds the socket and, in db/, the data. Whoever owns the data runs the server."""
    running = Path((folder / "db" / "postmaster.opts").read_text().split()[0])
    options = f"-k {folder} -c listen_addresses=''"
    command = [running.with_name("pg_ctl"), "-D", folder / "db", "restart", "-w", "-l", folder / "log", "-o", options]
    user = (folder / "db").stat().st_uid
    subprocess.run(  # noqa: S603
        command, user=user if os.geteuid() == 0 else None, cwd=folder, check=True, stdout=subprocess.DEVNULL
    )


def named(url: str, database: str) -> str:
    return make_url(url).set(database=database).render_as_string(hide_password=False)


def conninfo(url: str) -> str:
    """For psycopg itself."""
    return make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)


def make(url: str, name: str, template: str = "template0") -> str:
    """A new database, the copy of another that nobody uses now. Returns its URL."""
    with psycopg.connect(conninfo(url), autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"'.encode())
    return named(url, name)
