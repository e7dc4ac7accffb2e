"""New databases for tests, of the one kind that a run is about: made by the migrations once, then copied."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from shutil import copyfile
from typing import Literal, Protocol

import psycopg
from psycopg import sql
from sqlalchemy import create_engine, make_url

from storage import migrating
from tests.postgresql import Server, postgresql

Kind = Literal["sqlite", "postgresql"]
SETTING = "CHIBO_DATABASE_URL"


class Databases(Protocol):
    """URLs of databases that nobody else uses. `folder` is where the data of the program over it will lie."""

    kind: Kind

    def void(self, folder: Path) -> str:
        """Without a table."""
        ...

    def fresh(self, folder: Path) -> str:
        """Up to date and empty."""
        ...

    def settings(self, like: str | None = None) -> dict[str, str]:
        """What an operator must set to work on a database: up to date and empty, or a copy of that one.

        With SQLite nothing: the file is made by the program, or lies in a copied data folder.
        """
        ...

    def forget(self, since: int) -> None:
        """Drop all but the first `since` that were made; `made` counts them."""
        ...

    @property
    def made(self) -> int: ...


class SqliteDatabases:
    kind: Kind = "sqlite"
    made = 0  # files go with their folders

    def __init__(self, folder: Path) -> None:
        self._template = folder / "template.db"
        _migrate(f"sqlite:///{self._template}")

    def void(self, folder: Path) -> str:
        return f"sqlite:///{folder / 'chibo.db'}"

    def fresh(self, folder: Path) -> str:
        copyfile(self._template, folder / "chibo.db")
        return self.void(folder)

    def settings(self, like: str | None = None) -> dict[str, str]:
        return {}

    def forget(self, since: int) -> None:
        pass


class PostgresqlDatabases:
    kind: Kind = "postgresql"

    def __init__(self, server: Server) -> None:
        self.server = server
        self._names: list[str] = []
        self._numbers = count(1)
        self._template = self._new("template0")
        _migrate(server.url(self._template))

    @property
    def made(self) -> int:
        return len(self._names)

    def void(self, folder: Path) -> str:
        return self.server.url(self._new("template0"))

    def fresh(self, folder: Path) -> str:
        return self.server.url(self._new(self._template))

    def settings(self, like: str | None = None) -> dict[str, str]:
        template = make_url(like).database if like else None
        return {SETTING: self.server.url(self._new(template or self._template))}

    def forget(self, since: int) -> None:
        for name in self._names[since:]:
            self._does("DROP DATABASE {} WITH (FORCE)", name)
        del self._names[since:]

    def _new(self, template: str) -> str:
        name = f"chibo_{next(self._numbers)}"
        self._does("CREATE DATABASE {} TEMPLATE {}", name, template)
        self._names.append(name)
        return name

    def _does(self, statement: str, *names: str) -> None:
        with psycopg.connect(host=str(self.server.folder), user="chibo", dbname="postgres", autocommit=True) as db:
            db.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))  # pyright: ignore[reportArgumentType]


@contextmanager
def databases_of(kind: Kind, folder: Path) -> Generator[Databases]:
    """`folder` keeps what lasts for the whole run. Raises NoServer."""
    if kind == "sqlite":
        yield SqliteDatabases(folder)
        return
    with postgresql() as server:
        yield PostgresqlDatabases(server)


def _migrate(url: str) -> None:
    engine = create_engine(url)
    with engine.connect() as connection:
        migrating.upgrade(connection)
    engine.dispose()
