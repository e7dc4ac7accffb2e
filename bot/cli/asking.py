"""A question before something is done; anything but a yes is a no."""

from __future__ import annotations

import sys

import typer

from bot.cli.words import say
from bot.texts import Word
from storage.folding import fold

YES = frozenset({"c", "co", "y", "yes"})


def agreed(key: str, **words: Word) -> bool:
    typer.echo(say(key, **words), nl=False)
    sys.stdout.flush()
    answer = sys.stdin.readline()
    if not answer.endswith("\n"):
        typer.echo()
    return fold(answer.strip()) in YES
