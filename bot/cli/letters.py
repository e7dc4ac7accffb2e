"""`chibo dead-letters`: what came in and could not be handled. What was said is shown only when asked for by number."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli import tables
from bot.cli.opening import load, opened, secrets
from bot.cli.refusals import REFUSED, WRONG_USE, number, refusal
from bot.cli.words import hint, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.config import Settings
    from storage.models import DeadLetter

HEADINGS = ("outbox-number", "letters-at", "letters-channel", "outbox-error", "letters-place")
OUTCOMES = {
    "handled": "letters-handled",
    "repeated": "letters-repeated",
    "overtaken": "letters-overtaken",
    "failed": "letters-failed",
}


def list_(
    show: Annotated[
        int | None, typer.Option("--show", metavar="ID", parser=number, help=hint("cli-letters-show"))
    ] = None,
) -> None:
    settings = load()
    found = asyncio.run(_letters(settings, [] if show is None else [show]))
    if show is not None:
        _show(settings, found[0])
        return
    typer.echo(tables.lines([[say(key) for key in HEADINGS], *(_line(letter, settings) for letter in found)]))


def replay(
    ids: Annotated[list[int] | None, typer.Argument(metavar="ID", parser=number, help=hint("cli-letters-ids"))] = None,
    everything: Annotated[bool, typer.Option("--all", help=hint("cli-letters-all"))] = False,
    anyway: Annotated[bool, typer.Option("--anyway", help=hint("cli-letters-anyway"))] = False,
) -> None:
    if bool(ids) == everything:
        raise refusal("letters-ids-or-all", WRONG_USE)
    settings = load()
    if not asyncio.run(_replay(settings, ids or [], anyway)):
        raise typer.Exit(REFUSED)


async def _letters(settings: Settings, ids: list[int]) -> Sequence[DeadLetter]:
    from storage import events

    async with opened(settings) as database:
        found = await database.read(lambda db: events.letters(db, ids))
    if not found:
        raise refusal("letters-none")
    return found


def _line(letter: DeadLetter, settings: Settings) -> list[str]:
    from bot import faults

    at = letter.at.astimezone(settings.zone).strftime("%d/%m/%Y %H:%M")
    return [str(letter.id), at, letter.channel, *faults.read(letter.traceback)]


def _show(settings: Settings, letter: DeadLetter) -> None:
    """All of it: the operator has decided so. Only what is secret even to them stays hidden."""
    from bot import logs

    typer.echo(say("letters-shown"), err=True)
    typer.echo(json.dumps(letter.event, ensure_ascii=False, indent=2))
    typer.echo(logs.Redaction(secrets(settings))(letter.traceback))


async def _replay(settings: Settings, ids: list[int], anyway: bool) -> bool:
    """Whether all of them are handled now. One after the other, each in a transaction of its own."""
    import structlog

    from bot.app import App
    from bot.letters import event_of, serial_of

    found = await _letters(settings, ids)
    app, well = App(settings), len(found) == len(set(ids)) or not ids
    try:
        for letter in found:
            serial = None if anyway else serial_of(letter)
            outcome = await app.dispatcher.replay(letter.id, event_of(letter, app.files, app.sealing), serial)
            structlog.get_logger().warning("letter-replayed", letter=letter.id, outcome=outcome)
            typer.echo(f"{letter.id}: {say(OUTCOMES[outcome])}")
            well &= outcome in ("handled", "repeated")
    finally:
        await app.close()
    for missing in sorted(set(ids) - {letter.id for letter in found}):
        typer.echo(f"{missing}: {say('letters-none')}")
    return well
