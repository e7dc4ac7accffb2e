"""Writes the next revision by comparing the models with the revisions there are; needs no database:

    .venv/bin/python -m storage.migrations 0002 "what changed"
    .venv/bin/ruff check --select I --fix storage/migrations; .venv/bin/ruff format storage/migrations

Read what it wrote: alembic sees neither renamed columns nor data that must be moved.
"""

from __future__ import annotations

import argparse

from alembic import command
from sqlalchemy import create_engine

from storage import migrating


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m storage.migrations")
    parser.add_argument("revision", help="four digits, the next free number")
    parser.add_argument("message", help="what changes, in a few words")
    given = parser.parse_args()
    engine = create_engine("sqlite://")
    with engine.connect() as connection:
        migrating.upgrade(connection)
        command.revision(migrating.configured(connection), given.message, autogenerate=True, rev_id=given.revision)


if __name__ == "__main__":
    main()
