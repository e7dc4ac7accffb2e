"""The person an operator means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.cli.refusals import refusal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from storage.models import Committee, Person


def person_named(db: Session, committee: Committee, said: str) -> Person:
    """By phone, by the whole name, or by enough of it."""
    from storage import committees
    from storage.folding import fold

    people = committees.members(db, committee.id)
    found = [one for one in people if one.phone and one.phone == _phone(said)]
    found = found or [one for one in people if one.name_folded == fold(said)]
    found = found or [one for one in people if fold(said) in one.name_folded]
    if not found:
        raise refusal("cli-follower-nobody", name=said)
    if len(found) > 1:
        raise refusal("cli-follower-which", name=said, found=_names(found))
    return found[0]


def _phone(said: str) -> str | None:
    from bot.roster import phones

    try:
        return phones.normal(said)
    except phones.BadPhoneError:
        return None


def _names(found: Sequence[Person]) -> str:
    return ", ".join(f"{one.full_name} ({one.cell.name})" for one in found)
