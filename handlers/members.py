"""A member of the cell is picked from a list by pages, or named, also only by a part of the name."""

from __future__ import annotations

from collections.abc import Sequence

from bot.dialog import Misfit
from bot.screens import Choice
from handlers import paging
from storage.folding import fold
from storage.models import Person

PERSON = "p:"  # before an id, for what is typed may be a name


def choices(found: Sequence[Person], page: int) -> list[Choice]:
    shown = [Choice(f"{PERSON}{one.id}", one.full_name) for one in paging.part(found, page)]
    return [*shown, *paging.ways(page, len(found))]


def meant(found: Sequence[Person], answer: str) -> Person:
    """Raises Misfit where nobody, or not one alone, is meant."""
    if tapped := next((one for one in found if answer == f"{PERSON}{one.id}"), None):
        return tapped
    named = called(found, answer)
    if len(named) != 1:
        raise Misfit("roll-which" if named else "roll-nobody", name=answer)
    return named[0]


def called(found: Sequence[Person], name: str) -> list[Person]:
    """Whose whole name it is; else whose given name, which comes last; else whoever has it within their name."""
    said = fold(" ".join(name.split()))
    names = [(one, fold(one.full_name)) for one in found]
    whole = [one for one, full in names if full == said]
    given = [one for one, full in names if full.endswith(f" {said}")]
    return whole or given or [one for one, full in names if f" {said} " in f" {full} "]
