"""`chibo run`: the database brought up to date, the sample commune where nothing is set up, then the program."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from bot.cli.opening import load, opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.config import Settings


def run() -> None:
    from bot import logs

    settings = load()
    logs.configure(settings.log_format, secrets(settings))
    asyncio.run(_run(settings))


async def _run(settings: Settings) -> None:
    from bot import app, sample

    async with opened(settings, make=True) as database:
        if sample.wanted(settings):
            await sample.seed(database, datetime.now(UTC), settings.timezone, settings.language)
    await app.serve(settings)


def secrets(settings: Settings) -> Iterator[str]:
    """What must never be read in a log or on a screen."""
    for secret in (settings.telegram_token, settings.web_secret):
        if secret:
            yield secret.get_secret_value()
    if password := urlsplit(settings.database).password:
        yield from (password, unquote(password))
