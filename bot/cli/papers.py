"""`chibo paper-template`: the form of a paper as a Word file, for a commune to make it its own."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bot.cli.refusals import refusal
from bot.cli.words import hint, say


def paper_template(file: Annotated[Path, typer.Argument(help=hint("cli-form-file"))]) -> None:
    """The file's name says which paper it is."""
    from bot import papers

    if file.name not in papers.TEMPLATES:
        raise refusal("cli-form-unknown", name=file.name, names=", ".join(papers.TEMPLATES))
    if file.exists():
        raise refusal("cli-file-exists", path=str(file))
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(papers.template(file.name))
    except OSError as error:
        raise refusal("cli-file-unwritable", path=str(file), reason=str(error.strerror)) from None
    typer.echo(say("cli-form-done", path=str(file)))
