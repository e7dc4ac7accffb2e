"""What waits for a person behind each door of the menu, as a number beside its name.

Nothing is counted that could tell whose something without a name is: neither comments that are still sealed, nor who
has yet to answer a question without names (docs/anonymity.md).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.dialog import Turn
from storage import waiting
from storage.models import Person
from storage.waiting import Count

CASES, AREAS = "cases", "areas"  # what some members have at all

FOR_ALL: Mapping[str, Count] = {
    "lich": waiting.invitations,
    "nhiemvu": waiting.tasks,
    "phananh": waiting.own_reports,
    "vuviec": waiting.cases,
    "diaban": waiting.silent_areas,
    CASES: waiting.open_cases,
    AREAS: waiting.own_areas,
}
FOR_LEADERS: Mapping[str, Count] = {
    **FOR_ALL,
    "ykien": waiting.comments,
    "chuanbi": waiting.late_steps,
    "sauhop": waiting.minutes,
}


def numbers(turn: Turn[Any], person: Person) -> dict[str, int]:
    """By door, in two statements, the second for questions."""
    counts = FOR_LEADERS if person.leads else FOR_ALL
    found = waiting.numbers(turn.db, person, turn.now, turn.zone, counts)
    return {**found, "hoiykien": waiting.named_questions(turn.db, person, turn.now)}
