"""Settings, data folder and database for a command, or a refusal in plain words."""

from __future__ import annotations

import os
from collections.abc import AsyncGenerator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from bot.cli.refusals import MISCONFIGURED, refusal

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from bot.config import Settings
    from storage.engine import Database
    from storage.models import Committee


def load() -> Settings:
    """The settings; from now on nothing secret gets into a log or a traceback."""
    from bot import config, logs

    os.umask(0o077)  # what is written from now on only the program's own user may read
    try:
        settings = config.load()
    except config.Misconfigured as error:
        raise refusal("cli-misconfigured", MISCONFIGURED, reasons=str(error)) from None
    logs.configure(settings.log_format, secrets(settings), settings.log_level)
    return settings


def secrets(settings: Settings) -> Iterator[str]:
    """What must never be read in a log or on a screen."""
    from pydantic import SecretStr

    for name in type(settings).model_fields:
        if isinstance(secret := getattr(settings, name), SecretStr):
            yield secret.get_secret_value()
    if password := urlsplit(settings.database).password:
        yield from (password, unquote(password))


@asynccontextmanager
async def opened(settings: Settings, *, make: bool = False) -> AsyncGenerator[Database]:
    """The database, up to date. With `make` an SQLite database that is not there yet is created."""
    if make:
        make_folders(settings)
    elif (file := sqlite_file(settings)) and not file.exists():
        raise refusal("cli-no-committee")
    async with connected(settings) as database:
        await bring_up_to_date(database)
        yield database


@asynccontextmanager
async def connected(settings: Settings) -> AsyncGenerator[Database]:
    """The database as it is; what is wrong with it becomes a refusal."""
    from sqlalchemy.exc import DBAPIError, SQLAlchemyError

    from bot import logs
    from storage.engine import Database

    try:
        database = Database(settings.database)
    except (SQLAlchemyError, ValueError, ImportError):
        raise refusal("cli-database-bad-url", MISCONFIGURED) from None
    try:
        yield database
    except DBAPIError as error:
        reason = logs.Redaction(secrets(settings))(str(error.orig).strip().split("\n")[0])
        raise refusal("cli-database-unusable", MISCONFIGURED, where=shown_url(settings), reason=reason) from None
    finally:
        await database.close()


async def bring_up_to_date(database: Database) -> None:
    """SQLite by itself. PostgreSQL may be in use by other processes: there the operator decides when."""
    from storage import migrating

    async with database.engine.connect() as connection:
        current = await connection.run_sync(migrating.is_current)
        await connection.rollback()
        if not current and not database.is_sqlite:
            raise refusal("cli-database-old", MISCONFIGURED)
        if not current:
            await connection.run_sync(migrating.upgrade)


def shown_url(settings: Settings) -> str:
    """The database's address without its password."""
    from sqlalchemy import make_url

    return make_url(settings.database).render_as_string(hide_password=True)


def sqlite_file(settings: Settings) -> Path | None:
    """Where the SQLite database lies; None for another kind, or for one in memory."""
    from sqlalchemy import make_url
    from sqlalchemy.exc import ArgumentError

    try:
        url = make_url(settings.database)
    except (ArgumentError, ValueError):
        return None
    named = url.get_backend_name() == "sqlite" and url.database and url.database != ":memory:"
    return Path(str(url.database)) if named else None


def make_folders(settings: Settings) -> None:
    """Only the program's own user may look in: what members write lies there."""
    file = sqlite_file(settings)
    for folder in (settings.data_dir, *([file.parent] if file else [])):
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise refusal(
                "cli-folder-unusable", MISCONFIGURED, folder=str(folder), reason=str(error.strerror)
            ) from None


def committee_of(db: Session) -> Committee:
    from storage import committees

    if committee := committees.only(db):
        return committee
    raise refusal("cli-no-committee")
