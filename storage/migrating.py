"""Bringing a database up to date with this program, on a connection that is not in a transaction.

Alembic is large, so it is imported only where there is something to do.
"""

from __future__ import annotations

import re
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text

if TYPE_CHECKING:
    from alembic.config import Config

FOLDER = Path(__file__).parent / "migrations"
REVISION = re.compile(r'^revision = "(\d{4})"$', re.MULTILINE)


class BrokenReferences(Exception):
    """A migration would have left rows that point at nothing; it was undone."""


def is_current(connection: Connection) -> bool:
    """Whether the database stands at the newest revision that this program knows."""
    if not inspect(connection).has_table("alembic_version"):
        return False
    return connection.scalar(text("SELECT version_num FROM alembic_version")) == _newest()


def _newest() -> str:
    """Revisions are numbered, each follows the one before."""
    files = (FOLDER / "versions").glob("*_*.py")
    return max(number for file in files for number in REVISION.findall(file.read_text("utf8")))


def upgrade(connection: Connection) -> None:
    """All missing revisions in one transaction: the newest state, or the old one untouched."""
    _moved(connection, "head", forward=True)


def downgrade(connection: Connection, revision: str) -> None:
    """Back to an older revision ("base" is an empty database), in one transaction."""
    _moved(connection, revision, forward=False)


def _moved(connection: Connection, revision: str, *, forward: bool) -> None:
    from alembic import command

    walk = command.upgrade if forward else command.downgrade
    with _tables_may_be_copied(connection), connection.begin():
        walk(configured(connection), revision)
        if connection.dialect.name == "sqlite" and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
            raise BrokenReferences


@contextmanager
def _tables_may_be_copied(connection: Connection) -> Generator[None]:
    """SQLite alters a table by dropping it for a copy; rows that point at it must not mind. Only works before BEGIN."""
    if connection.dialect.name != "sqlite":
        yield
        return
    cursor = connection.connection.cursor()
    cursor.execute("PRAGMA foreign_keys=OFF")
    try:
        yield
    finally:
        cursor.execute("PRAGMA foreign_keys=ON")
        cursor.close()


def configured(connection: Connection) -> Config:
    """Alembic without an ini file."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    config.set_main_option("path_separator", "os")
    config.set_main_option("file_template", "%%(year)d_%%(month).2d_%%(day).2d_%%(rev)s_%%(slug)s")
    config.attributes["connection"] = connection
    return config
