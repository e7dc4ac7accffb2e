"""`chibo open311`: which other systems of the commune may read and create reports."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli import tables
from bot.cli.opening import committee_of, load, opened
from bot.cli.people import person_named
from bot.cli.refusals import WRONG_USE, number, refusal
from bot.cli.words import hint, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from bot.config import Settings
    from storage.models import ApiKey

LONGEST_NAME = 60
COLUMNS = ("number", "name", "person", "may", "cases", "used", "state")


def allow(
    name: Annotated[str, typer.Argument(help=hint("cli-open311-name"))],
    person: Annotated[str, typer.Option("--for", help=hint("cli-open311-for"))],
    create: Annotated[bool, typer.Option("--create", help=hint("cli-open311-create"))] = False,
    texts: Annotated[bool, typer.Option("--texts", help=hint("cli-open311-texts"))] = False,
) -> None:
    from bot.typed import tidied

    settings, name = load(), " ".join(tidied(name).split())
    if not 1 <= len(name) <= LONGEST_NAME:
        raise refusal("cli-open311-bad-name", WRONG_USE)
    key_id, holder, words = asyncio.run(_allow(settings, name, person, create=create, texts=texts))
    typer.echo(say("cli-open311-made", id=key_id, name=name, person=holder))
    typer.echo(words)
    typer.echo(say("cli-open311-once"), err=True)
    if not settings.open311:
        typer.echo(say("cli-open311-off"), err=True)


async def _allow(settings: Settings, name: str, person: str, *, create: bool, texts: bool) -> tuple[int, str, str]:
    from storage import api_keys

    def work(db: Session) -> tuple[int, str, str]:
        holder = person_named(db, committee_of(db), person)
        if not holder.may_announce:
            raise refusal("cli-open311-not-allowed", name=holder.full_name)
        now = datetime.now(UTC)
        key, words = api_keys.issue(db, holder, name, now, may_create=create, shows_texts=texts)
        return key.id, holder.full_name, words

    async with opened(settings) as database:
        return await database.run(work)


def list_() -> None:
    settings = load()
    found = asyncio.run(_keys(settings))
    if not found:
        typer.echo(say("cli-open311-none"))
        return
    headings = [say(f"systems-column-{name}") for name in COLUMNS]
    typer.echo(tables.lines([headings, *(_line(key, came) for key, came in found)]))


async def _keys(settings: Settings) -> Sequence[tuple[ApiKey, int]]:
    from storage import api_keys

    async with opened(settings) as database:
        return await database.read(lambda db: api_keys.listed(db, committee_of(db).id))


def _line(key: ApiKey, came: int) -> list[str]:
    may = [say("systems-may-read")]
    may += [say("systems-may-create")] if key.may_create else []
    may += [say("systems-may-texts")] if key.shows_texts else []
    used = f"{key.last_used_on:%d/%m/%Y}" if key.last_used_on else say("systems-never")
    state = "works" if key.works else "revoked" if key.revoked_at else "nobody"
    told = say(f"systems-key-{state}")
    return [str(key.id), key.name, key.person.full_name, ", ".join(may), str(came), used, told]


def revoke(key_id: Annotated[int, typer.Argument(metavar="ID", parser=number, help=hint("cli-open311-id"))]) -> None:
    if not asyncio.run(_revoke(load(), key_id)):
        raise refusal("cli-open311-no-such", id=key_id)
    typer.echo(say("cli-open311-revoked", id=key_id))


async def _revoke(settings: Settings, key_id: int) -> bool:
    from storage import api_keys

    async with opened(settings) as database:
        return await database.run(lambda db: api_keys.revoke(db, committee_of(db).id, key_id, datetime.now(UTC)))
