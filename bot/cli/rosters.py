"""`chibo import` and `chibo roster-template`: the list of members, all of it or nothing."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.asking import agreed
from bot.cli.opening import committee_of, load, opened
from bot.cli.refusals import Refusal, refusal
from bot.cli.words import hint, render, say

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from bot.config import Settings
    from bot.roster.entries import Row
    from storage.rosters import Changes

DEFAULT_TEMPLATE = Path("roster.xlsx")


def import_(
    file: Annotated[Path, typer.Argument(metavar="FILE", help=hint("cli-import-file"))],
    yes: Annotated[bool, typer.Option("--yes", "-y", help=hint("cli-import-yes"))] = False,
    absent_left: Annotated[bool, typer.Option("--absent-left", help=hint("cli-import-absent-left"))] = False,
) -> None:
    from bot.roster import preview
    from bot.roster.reader import read

    settings = load()
    roster = read(file)
    if roster.problems:
        raise Refusal("\n".join(preview.problem_lines(roster.problems, render)))
    asyncio.run(_import(settings, roster.rows, yes, absent_left))


async def _import(settings: Settings, rows: list[Row], yes: bool, absent_left: bool) -> None:
    from bot.roster import preview
    from storage import rosters

    def compare(db: Session) -> Changes:
        return rosters.compare(db, committee_of(db).id, rows)

    async with opened(settings) as database:
        previewed = await database.read(compare)
        typer.echo("\n".join(preview.lines(previewed, render, absent_left=absent_left)))
        if not previewed.anything and not (absent_left and previewed.missing):
            return
        if not yes and not agreed("cli-import-ask"):
            raise refusal("cli-import-not-done")
        await database.run(lambda db: _apply(db, previewed, compare(db), absent_left))
        typer.echo(say("cli-import-done", count=len(rows)))


def _apply(db: Session, previewed: Changes, now: Changes, absent_left: bool) -> None:
    from storage import people, rosters

    if now != previewed:  # somebody joined, left or imported while the operator was reading
        raise refusal("cli-import-changed-meanwhile")
    rosters.apply(db, committee_of(db).id, now)
    for known in now.missing if absent_left else ():
        people.retire(db, known.id)


def roster_template(
    file: Annotated[Path, typer.Argument(metavar="[FILE]", help=hint("cli-template-file"))] = DEFAULT_TEMPLATE,
) -> None:
    from bot.roster import template

    if file.exists():
        raise refusal("cli-file-exists", path=str(file))
    try:
        template.write(file, render)
    except OSError as error:
        raise refusal("cli-file-unwritable", path=str(file), reason=str(error.strerror)) from None
    typer.echo(say("cli-template-done", path=str(file)))
