"""Bringing a database up to date with this program, on a connection that is not in a transaction."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

FOLDER = "storage:migrations"


class BrokenReferences(Exception):
    """A migration would have left rows that point at nothing; it was undone."""


def is_current(connection: Connection) -> bool:
    """Whether the database stands at the newest revision that this program knows."""
    heads = ScriptDirectory.from_config(configured(connection)).get_heads()
    return set(MigrationContext.configure(connection).get_current_heads()) == set(heads)


def upgrade(connection: Connection) -> None:
    """All missing revisions in one transaction: the newest state, or the old one untouched."""
    _moved(connection, "head", forward=True)


def downgrade(connection: Connection, revision: str) -> None:
    """Back to an older revision ("base" is an empty database), in one transaction."""
    _moved(connection, revision, forward=False)


def _moved(connection: Connection, revision: str, *, forward: bool) -> None:
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
    config = Config()
    config.set_main_option("script_location", FOLDER)
    config.set_main_option("path_separator", "os")
    config.set_main_option("file_template", "%%(year)d_%%(month).2d_%%(day).2d_%%(rev)s_%%(slug)s")
    config.attributes["connection"] = connection
    return config
