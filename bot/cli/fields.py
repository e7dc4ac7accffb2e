"""`chibo fields`: what situation reports are about in this commune. The running program offers it from then on."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli import field_checks, tables
from bot.cli.opening import committee_of, load, opened
from bot.cli.refusals import WRONG_USE, refusal
from bot.cli.words import hint, render, say

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.orm import Session

    from bot.texts import Text
    from storage.report_fields import Field

COLUMNS = ("code", "vi", "en", "state")
Which = Annotated[str, typer.Argument(help=hint("cli-fields-which"))]
English = Annotated[str | None, typer.Option("--en", help=hint("cli-fields-en"))]


def alone(context: typer.Context) -> None:
    """Without a command it lists."""
    if context.invoked_subcommand is None:
        list_()


def list_() -> None:
    _work(lambda db, committee_id: None)


def add(
    name: Annotated[str, typer.Argument(help=hint("cli-fields-name"))],
    english: English = None,
    internal: Annotated[bool, typer.Option("--internal", help=hint("cli-fields-internal"))] = False,
) -> None:
    name, english = field_checks.name(name), field_checks.name(english) if english else None

    def work(db: Session, committee_id: int) -> str:
        from storage import field_changes, report_fields
        from storage.report_fields import Field

        fields = report_fields.listed(db, committee_id)
        field_checks.room(fields)
        field_checks.alone(fields, Field("", name, english))
        code = field_changes.add(db, committee_id, name, english, datetime.now(UTC), internal=internal)
        return say("cli-fields-added-internal" if internal else "cli-fields-added", name=name, code=code)

    _work(work)


def rename(
    which: Which,
    name: Annotated[str | None, typer.Argument(help=hint("cli-fields-new-name"))] = None,
    english: English = None,
    default: Annotated[bool, typer.Option("--default", help=hint("cli-fields-default"))] = False,
) -> None:
    if default == (name is not None) or (default and english is not None):
        raise refusal("cli-fields-rename-how", WRONG_USE)
    name = None if name is None else field_checks.name(name)
    english = field_checks.name(english) if english else None

    def work(db: Session, committee_id: int) -> str:
        from storage import field_changes, report_fields
        from storage.report_fields import DEFAULTS, Field

        field = _meant(db, committee_id, which)
        if default and field.code not in DEFAULTS:
            raise refusal("cli-fields-no-default", name=_name(field))
        field_checks.alone(report_fields.listed(db, committee_id), Field(field.code, name, english))
        field_changes.rename(db, committee_id, field.code, name, english, datetime.now(UTC))
        return say("cli-fields-renamed", before=_name(field), name=_name(Field(field.code, name, english)))

    _work(work)


def hide(which: Which) -> None:
    def work(db: Session, committee_id: int) -> str:
        from storage import field_changes, report_fields

        field = _meant(db, committee_id, which)
        field_checks.not_last(report_fields.listed(db, committee_id), field, _name(field))
        if field.active:
            field_changes.offer(db, committee_id, field.code, False, datetime.now(UTC))
        return say("cli-fields-hidden", name=_name(field))

    _work(work)


def show(which: Which) -> None:
    def work(db: Session, committee_id: int) -> str:
        from storage import field_changes, report_fields

        field = _meant(db, committee_id, which)
        if not field.active:
            field_checks.room(report_fields.listed(db, committee_id))
            field_changes.offer(db, committee_id, field.code, True, datetime.now(UTC))
        return say("cli-fields-shown", name=_name(field))

    _work(work)


def first(which: Annotated[list[str], typer.Argument(help=hint("cli-fields-first"))]) -> None:
    def work(db: Session, committee_id: int) -> str:
        from storage import field_changes

        fields = {field.code: field for field in (_meant(db, committee_id, one) for one in which)}
        field_changes.put_first(db, committee_id, list(fields), datetime.now(UTC))
        return say("cli-fields-put-first", names=", ".join(map(_name, fields.values())))

    _work(work)


def _work(work: Callable[[Session, int], str | None]) -> None:
    """Done in one transaction, and told with how the list stands then."""
    settings = load()

    def done(db: Session) -> str:
        committee = committee_of(db)
        told = work(db, committee.id)
        return "\n".join(filter(None, (told, _listed(db, committee.id))))

    async def opening() -> str:
        async with opened(settings) as database:
            return await database.run(done)

    typer.echo(asyncio.run(opening()))


def _meant(db: Session, committee_id: int, said: str) -> Field:
    """By its code, or by its name in either language."""
    from storage import report_fields
    from storage.folding import fold

    fields = report_fields.listed(db, committee_id)
    for field in fields:
        if fold(" ".join(said.split())) in {field.code, *(fold(_name(field, language)) for language in ("vi", "en"))}:
            return field
    raise refusal("cli-fields-unknown", name=said[:60], names=", ".join(field.code for field in fields))


def _listed(db: Session, committee_id: int) -> str:
    from storage import report_fields

    headings = [say(f"cli-fields-column-{name}") for name in COLUMNS]
    return tables.lines([headings, *map(_line, report_fields.listed(db, committee_id))])


def _line(field: Field) -> list[str]:
    state = [say("cli-fields-on" if field.active else "cli-fields-off")]
    state += [say("cli-fields-inside")] if field.internal else []
    return [field.code, _name(field, "vi"), _name(field, "en"), ", ".join(state)]


def _name(field: Field, language: str | None = None) -> str:
    """In the operator's language, or in another."""
    from bot import field_names

    called: Text = field_names.of(field)
    return render(called.key, called.words, language)
