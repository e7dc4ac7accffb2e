"""`chibo invite`: a link and a code for each member who has not joined, printed or on slips to be cut."""

from __future__ import annotations

import asyncio
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from zoneinfo import ZoneInfo

import typer

from bot.cli.opening import committee_of, load, opened
from bot.cli.refusals import MISCONFIGURED, refusal
from bot.cli.words import hint, render, say
from storage.folding import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from bot.config import Settings
    from bot.slips import Slip
    from storage.models import Person

MOST_NAMED = 10


def invite(
    cell: Annotated[str | None, typer.Option("--cell", help=hint("cli-invite-cell"))] = None,
    person: Annotated[str | None, typer.Option("--person", help=hint("cli-invite-person"))] = None,
    docx: Annotated[Path | None, typer.Option("--docx", metavar="FILE", help=hint("cli-invite-docx"))] = None,
    everybody: Annotated[bool, typer.Option("--all", help=hint("cli-invite-all"))] = False,
) -> None:
    settings = load()
    if docx and (docx.is_dir() or not docx.absolute().parent.is_dir()):
        raise refusal("cli-file-unwritable", path=str(docx), reason=say("cli-no-folder"))
    slips = asyncio.run(_slips(settings, cell, person, everybody))
    if docx is None:
        from bot.slips import as_text

        typer.echo(as_text(slips, render))
    else:
        _write(slips, docx)
        typer.echo(say("cli-invite-written", count=len(slips), path=str(docx)))
    typer.echo(say("cli-invite-old-void"), err=True)


async def _slips(settings: Settings, cell: str | None, person: str | None, everybody: bool) -> list[Slip]:
    bot = await _bot_name(settings)
    now = datetime.now(UTC)

    def issue(db: Session) -> list[Slip]:
        from storage import committees

        committee = committee_of(db)
        zone = ZoneInfo(committee.timezone)
        found = chosen(committees.members(db, committee.id), cell, person, everybody)
        return [_slip(db, member, bot, settings.zalo_chat, now, zone) for member in found]

    async with opened(settings) as database:
        return await database.run(issue)


async def _bot_name(settings: Settings) -> str | None:
    """Without Telegram there is no link, and half a second to save."""
    if settings.telegram_token is None:
        return None
    from bot.channels.base import SendError
    from bot.channels.telegram.naming import bot_name

    try:
        return await bot_name(settings)
    except SendError as error:
        raise refusal("cli-telegram-unusable", MISCONFIGURED, reason=str(error)) from None


def _slip(db: Session, member: Person, bot: str | None, zalo: str | None, now: datetime, zone: ZoneInfo) -> Slip:
    from bot.slips import Slip
    from storage import invitations

    issued = invitations.issue(db, member.id, now)
    link = f"https://t.me/{bot}?start={issued.token}" if bot else None
    return Slip(member.cell.name, member.full_name, issued.spaced_code, link, last_day(issued.expires_at, zone), zalo)


def last_day(expires_at: datetime, zone: ZoneInfo) -> date:
    """The last day on which the code works until midnight, as the slip promises."""
    return (expires_at.astimezone(zone) - timedelta(days=1)).date()


def chosen(members: Sequence[Person], cell: str | None, person: str | None, everybody: bool) -> list[Person]:
    """Whom to invite. Refuses where nobody is left, or where a name does not say who is meant."""
    found = list(members)
    if cell is not None:
        found = [member for member in found if _same_cell(member.cell.name, cell)]
        if not found:
            names = dict.fromkeys(member.cell.name for member in members)
            raise refusal("cli-invite-no-cell", name=cell, cells="; ".join(names))
    if person is not None:
        found = [_the_one(found, person)]
    waiting = [member for member in found if everybody or member.consented_at is None]
    if not waiting:
        raise refusal("cli-invite-all-joined" if found else "cli-invite-nobody")
    return waiting


def _same_cell(name: str, given: str) -> bool:
    return fold(name).removeprefix("chi bo ") == " ".join(fold(given).split()).removeprefix("chi bo ")


def _the_one(members: Sequence[Person], name: str) -> Person:
    wanted = " ".join(fold(name).split())
    same = [member for member in members if fold(member.full_name) == wanted]
    marked = [member for member in same if member.full_name.casefold() == name.strip().casefold()]
    if len(same) == 1 or len(marked) == 1:
        return (marked or same)[0]
    alike = same or [member for member in members if wanted in fold(member.full_name)]
    if not alike:
        raise refusal("cli-invite-no-person", name=name)
    named = "; ".join(f"{member.full_name} ({member.cell.name})" for member in alike[:MOST_NAMED])
    raise refusal("cli-invite-which-person", name=name, people=named)


def _write(slips: list[Slip], path: Path) -> None:
    """Beside the target first: a file half written is not somebody's way in."""
    from bot.slips import write_docx

    beside = path.with_name(f".{path.name}.tmp")
    try:
        write_docx(slips, beside, render)
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise refusal("cli-file-unwritable", path=str(path), reason=str(error.strerror)) from None
