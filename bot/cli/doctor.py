"""`chibo doctor`: what is well and what is not, one line each."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.opening import load, secrets
from bot.cli.refusals import REFUSED
from bot.cli.words import hint, language, say

if TYPE_CHECKING:
    from bot.config import Settings

GRADES = {"good": "doctor-grade-good", "note": "doctor-grade-note", "bad": "doctor-grade-bad"}


def doctor(zalo: Annotated[bool, typer.Option("--zalo", help=hint("cli-doctor-zalo"))] = False) -> None:
    bad = asyncio.run(_report(load(), zalo))
    typer.echo(say("doctor-ill" if bad else "doctor-well", count=bad))
    if bad:
        raise typer.Exit(REFUSED)


async def _report(settings: Settings, zalo: bool) -> int:
    """Prints each finding as it is made; gives the number of bad ones."""
    from bot import checks, logs
    from bot.i18n import Texts
    from bot.texts import Text

    redaction = logs.Redaction(secrets(settings))
    texts = Texts(language(), settings.zone)
    bad = 0
    async for found in checks.examine(settings, datetime.now(UTC), zalo=zalo):
        line = texts.plain(Text(found.key, found.words))
        typer.echo(redaction(f"[{say(GRADES[found.grade])}] {line}"))
        bad += found.grade == "bad"
    return bad
