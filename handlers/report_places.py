"""Where a report is about: an area of the member's cell is picked, another one is found by what is typed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.dialog import Turn
from bot.screens import Choice
from storage import areas
from storage.models import Area

AREA = "area:"  # before an id, for what is typed may be any place
MOST = 5


def own(turn: Turn[Any]) -> list[Choice]:
    """Fields of work are no places."""
    found = areas.places_of_cell(turn.db, turn.person.cell_id)
    return [Choice(f"{AREA}{area.id}", area.name) for area in found]


def picked(turn: Turn[Any], answer: str) -> Area | None:
    """The area that was picked, if it is one of the commune (still)."""
    if not answer.startswith(AREA) or not answer.removeprefix(AREA).isdecimal():
        return None
    return areas.of_committee(turn.db, turn.person.committee_id, int(answer.removeprefix(AREA)[:9]))


def meant(turn: Turn[Any], said: str) -> Sequence[Area]:
    """The areas that typed words may mean; those called exactly so alone, where there are any."""
    return areas.called(turn.db, turn.person.committee_id, said, MOST)


def choices(found: Sequence[tuple[Area, str]]) -> list[Choice]:
    """With their cells, for two hamlets may be called alike."""
    return [Choice(f"{AREA}{area.id}", f"{area.name} ({cell})") for area, cell in found]
