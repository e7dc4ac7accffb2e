"""`chibo thresholds`: the numbers that communes set differently, for the whole committee or for one cell."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.cells import cell_named
from bot.cli.opening import load, opened
from bot.cli.refusals import refusal
from bot.cli.words import hint, say

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from bot.config import Settings
    from storage.models import Cell, Committee


def thresholds(
    name: Annotated[str | None, typer.Argument(help=hint("cli-thresholds-name"))] = None,
    value: Annotated[str | None, typer.Argument(help=hint("cli-thresholds-value"))] = None,
    cell: Annotated[str | None, typer.Option("--cell", help=hint("cli-thresholds-cell"))] = None,
) -> None:
    """Without a value it lists; "default" takes back what was set."""
    typer.echo(asyncio.run(_thresholds(load(), name, value, cell)))


async def _thresholds(settings: Settings, name: str | None, value: str | None, cell: str | None) -> str:
    from storage import committees

    def work(db: Session) -> str:
        committee = committees.only(db)
        if committee is None:
            raise refusal("cli-no-committee")
        chosen = cell_named(db, committee, cell) if cell else None
        if name is not None:
            _put(db, committee, chosen, name, value)
        return _listed(db, committee)

    async with opened(settings) as database:
        return await database.run(work)


def _put(db: Session, committee: Committee, cell: Cell | None, name: str, value: str | None) -> None:
    from storage.thresholds import DEFAULTS, LEAST, MOST, Name, put

    known: dict[str, Name] = {one: one for one in DEFAULTS}
    if name not in known:
        raise refusal("cli-thresholds-unknown", name=name, names=", ".join(known))
    least, most = LEAST.get(known[name], 0), MOST[known[name]]
    if value is None or not (value == "default" or (value.isdecimal() and least <= int(value) <= most)):
        raise refusal("cli-thresholds-bad", name=name, least=str(least), most=str(most))
    put(db, committee.id, cell and cell.id, known[name], None if value == "default" else int(value))


def _listed(db: Session, committee: Committee) -> str:
    from storage import committees, thresholds

    names = {cell.id: cell.name for cell in committees.cells(db, committee.id)}
    lines = [say("cli-thresholds-default", name=name, value=value) for name, value in thresholds.DEFAULTS.items()]
    for row in thresholds.listed(db, committee.id):
        whose = names.get(row.cell_id, "") if row.cell_id else committee.name
        lines.append(say("cli-thresholds-set", name=row.name, value=row.value, whose=whose))
    return "\n".join(lines)
