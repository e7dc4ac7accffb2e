"""`chibo follower`: who of the commune's committee follows which cell, and hears of its meetings."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.cells import cell_named
from bot.cli.opening import load, opened
from bot.cli.people import person_named
from bot.cli.refusals import WRONG_USE, refusal
from bot.cli.words import hint, say

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from bot.config import Settings
    from storage.models import Committee


def follower(
    cell: Annotated[str | None, typer.Argument(help=hint("cli-follower-cell"))] = None,
    person: Annotated[str | None, typer.Argument(help=hint("cli-follower-person"))] = None,
    nobody: Annotated[bool, typer.Option("--none", help=hint("cli-follower-none"))] = False,
) -> None:
    """Without words it lists."""
    if cell is not None and nobody == (person is not None):
        raise refusal("cli-follower-whom", WRONG_USE)
    typer.echo(asyncio.run(_follower(load(), cell, person)))


async def _follower(settings: Settings, cell: str | None, person: str | None) -> str:
    from storage import committees

    def work(db: Session) -> str:
        committee = committees.only(db)
        if committee is None:
            raise refusal("cli-no-committee")
        if cell is not None:
            chosen = cell_named(db, committee, cell)
            chosen.follower_id = person_named(db, committee, person).id if person else None
            db.flush()
        return _listed(db, committee)

    async with opened(settings) as database:
        return await database.run(work)


def _listed(db: Session, committee: Committee) -> str:
    from storage import committees

    people = {one.id: one for one in committees.members(db, committee.id)}
    lines: list[str] = []
    for cell in committees.cells(db, committee.id):
        one = people.get(cell.follower_id or 0)
        known = {"cell": cell.name, **({"name": one.full_name, "of": one.cell.name} if one else {})}
        lines.append(say("cli-follower-is" if one else "cli-follower-is-nobody", **known))
    return "\n".join(lines)
