"""`chibo init` and `chibo migrate`: a database, and the committee it belongs to."""

from __future__ import annotations

import asyncio
import unicodedata
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from bot.cli.opening import connected, load, make_folders, opened
from bot.cli.refusals import refusal
from bot.cli.words import hint, say

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from bot.config import Settings

LONGEST_NAME = 120


def init(
    committee: Annotated[str, typer.Option("--committee", help=hint("cli-init-committee"))],
    timezone: Annotated[str | None, typer.Option("--timezone", help=hint("cli-init-timezone"))] = None,
    language: Annotated[Literal["vi", "en"] | None, typer.Option("--language", help=hint("cli-init-language"))] = None,
) -> None:
    name = " ".join(unicodedata.normalize("NFC", committee).split())
    if not name or len(name) > LONGEST_NAME:
        raise refusal("cli-init-bad-name", longest=LONGEST_NAME)
    settings = load()
    zone = _known_zone(timezone or settings.timezone)
    typer.echo(asyncio.run(_init(settings, name, zone, language or settings.language)))


def _known_zone(name: str) -> str:
    from zoneinfo import available_timezones

    if name not in available_timezones():
        raise refusal("cli-init-bad-timezone", name=name)
    return name


async def _init(settings: Settings, name: str, timezone: str, language: str) -> str:
    from storage import committees
    from storage.folding import fold

    def establish(db: Session) -> str:
        there = committees.only(db)
        if there is None:
            committees.add(db, name, timezone, language, datetime.now(UTC))
            return say("cli-init-done", name=name)
        if fold(there.name) == fold(name):
            return say("cli-init-same", name=there.name)
        raise refusal("cli-init-other", there=there.name, folder=str(settings.data_dir))

    async with opened(settings, make=True) as database:
        return await database.run(establish)


def migrate() -> None:
    typer.echo(asyncio.run(_migrate(load())))


async def _migrate(settings: Settings) -> str:
    from storage import migrating

    make_folders(settings)
    async with connected(settings) as database, database.engine.connect() as connection:
        current = await connection.run_sync(migrating.is_current)
        await connection.rollback()
        if not current:
            await connection.run_sync(migrating.upgrade)
        return say("cli-migrate-current" if current else "cli-migrate-done")
