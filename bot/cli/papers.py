"""`chibo minutes-template`: the form of the minutes as a Word file, for a commune to make it its own."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bot.cli.refusals import refusal
from bot.cli.words import hint, say


def minutes_template(file: Annotated[Path, typer.Argument(help=hint("cli-minutes-file"))]) -> None:
    from bot.papers import minutes

    if file.exists():
        raise refusal("cli-file-exists", path=str(file))
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(minutes.template())
    except OSError as error:
        raise refusal("cli-file-unwritable", path=str(file), reason=str(error.strerror)) from None
    typer.echo(say("cli-minutes-done", path=str(file)))
