"""How a command says no: a text for people on stderr, and an exit code for scripts."""

from __future__ import annotations

from bot.cli.words import say
from bot.texts import Word

REFUSED = 1  # the input is not good, or something is not as it should be
WRONG_USE = 2
LONGEST_NUMBER = 9  # digits; more overflow the database's
MISCONFIGURED = 3  # the settings are wrong, or what they name cannot be reached


class Refusal(Exception):
    """Ends the command; `str()` is what the operator reads."""

    def __init__(self, text: str, code: int = REFUSED) -> None:
        super().__init__(text)
        self.code = code


def refusal(key: str, code: int = REFUSED, **words: Word) -> Refusal:
    return Refusal(say(key, **words), code)


def number(given: str | int) -> int:
    """A row's number, or how many, from 1 on. Typer makes a refusal of the ValueError."""
    shown = str(given)  # a default comes as it is
    if not shown.isdecimal() or len(shown) > LONGEST_NUMBER or not int(shown):
        raise ValueError(shown)
    return int(shown)
