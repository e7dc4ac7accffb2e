"""`chibo outbox`: what waits, what did not go; try again, call off. Never whom to, nor what is said."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Literal, get_args

import typer

from bot.cli import tables
from bot.cli.asking import agreed
from bot.cli.opening import load, opened
from bot.cli.refusals import WRONG_USE, number, refusal
from bot.cli.words import hint, say

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from bot.config import Settings
    from storage.models import Delivery

State = Literal["sending", "failed", "unknown", "paused", "held", "waiting", "expired", "cancelled", "sent"]
OPEN = 6  # of the states, from the left: what is not over, or needs somebody
QUOTED = re.compile(r"\"[^\"]*\"|(?<!\w)'.*?'(?!\w)|[“«].*?[”»]")  # a platform's error may quote what it refused
STATES = {
    "sending": "outbox-state-sending",
    "failed": "outbox-state-failed",
    "unknown": "outbox-state-unknown",
    "paused": "outbox-state-paused",
    "held": "outbox-state-held",
    "waiting": "outbox-state-waiting",
    "expired": "outbox-state-expired",
    "cancelled": "outbox-state-cancelled",
    "sent": "outbox-state-sent",
}
CLASSES = {
    "A": "outbox-class-notice",
    "B": "outbox-class-reminder",
    "C": "outbox-class-once",
    "D": "outbox-class-reply",
    "E": "outbox-class-edit",
}
HEADINGS = (
    "outbox-number", "outbox-state", "outbox-class", "outbox-account", "outbox-since", "outbox-tries", "outbox-key",
    "outbox-error",
)  # fmt: skip
Ids = Annotated[list[int] | None, typer.Argument(metavar="ID", parser=number, help=hint("cli-outbox-ids"))]
Account = Annotated[str | None, typer.Option("--account", help=hint("cli-outbox-account"))]
Yes = Annotated[bool, typer.Option("--yes", "-y", help=hint("cli-outbox-yes"))]
Find = Callable[["Session"], Sequence[int]]


def list_(
    state: Annotated[State | None, typer.Option("--state", help=hint("cli-outbox-state"))] = None,
    account: Account = None,
    limit: Annotated[int, typer.Option("--limit", metavar="N", parser=number, help=hint("cli-outbox-limit"))] = 50,
) -> None:
    settings = load()
    found = asyncio.run(_listed(settings, [state] if state else list(get_args(State))[:OPEN], account, limit))
    if not found:
        typer.echo(say("outbox-empty"))
        return
    typer.echo(tables.lines([[say(key) for key in HEADINGS], *(_line(row, settings) for row in found)]))
    if len(found) == limit:
        typer.echo(say("outbox-more", limit=limit))


async def _listed(settings: Settings, states: list[State], account: str | None, limit: int) -> list[Delivery]:
    from storage import outbox

    async with opened(settings) as database:
        return await database.read(lambda db: outbox.listed(db, states, account, limit))


def _line(row: Delivery, settings: Settings) -> list[str]:
    from bot import logs

    since = row.created_at.astimezone(settings.zone).strftime("%d/%m/%Y %H:%M")
    error = logs.Redaction()(QUOTED.sub("“…”", row.error or ""))
    what = (say(STATES[row.state]), say(CLASSES[row.klass]), row.account)
    return [str(row.id), *what, since, str(row.attempt), row.key, error]


def retry(
    ids: Ids = None,
    failed: Annotated[bool, typer.Option("--failed", help=hint("cli-outbox-failed"))] = False,
    account: Account = None,
    yes: Yes = False,
) -> None:
    from storage import outbox

    if bool(ids) == failed or (ids and account):
        raise refusal("outbox-ids-or-failed", WRONG_USE)
    now = datetime.now(UTC)
    settings = load()
    find: Find = lambda db: ids or outbox.failed(db, account, now)  # noqa: E731
    wanted, done = asyncio.run(
        _change(settings, find, lambda db, some: outbox.retry(db, some, now), None if yes else "outbox-ask-retry")
    )
    _tell("outbox-retried", wanted, done)


def cancel(
    ids: Ids = None,
    broadcast: Annotated[
        int | None, typer.Option("--broadcast", metavar="N", parser=number, help=hint("cli-outbox-broadcast"))
    ] = None,
    account: Account = None,
    yes: Yes = False,
) -> None:
    from storage import outbox

    if bool(ids) == bool(broadcast or account):
        raise refusal("outbox-ids-or-which", WRONG_USE)

    def call_off(db: Session, some: Sequence[int]) -> list[int]:
        if broadcast and not account:
            outbox.cancel_broadcast(db, broadcast)
        return outbox.cancel(db, some)

    find: Find = lambda db: ids or outbox.pending(db, account, broadcast)  # noqa: E731
    wanted, done = asyncio.run(_change(load(), find, call_off, None if yes else "outbox-ask-cancel"))
    _tell("outbox-cancelled", wanted, done)


async def _change(
    settings: Settings, find: Find, change: Callable[[Session, Sequence[int]], list[int]], question: str | None
) -> tuple[Sequence[int], list[int]]:
    """The messages that were meant, and those that were changed, all in one transaction."""
    async with opened(settings) as database:
        wanted = await database.read(find)
        if not wanted:
            raise refusal("outbox-empty")
        if question and len(wanted) > 1 and not agreed(question, count=len(wanted)):
            raise refusal("outbox-not-done")
        return wanted, await database.run(lambda db: change(db, wanted))


def _tell(key: str, wanted: Sequence[int], done: list[int]) -> None:
    import structlog

    if done:
        structlog.get_logger().warning(key, deliveries=sorted(done))
    typer.echo(say(key, count=len(done)))
    if left := sorted(set(wanted) - set(done)):
        raise refusal("outbox-left", ids=", ".join(map(str, left[:20])), count=len(left))
