"""What reports are about, in words: fields, places, and what goes with them."""

from __future__ import annotations

from typing import Any

from bot import field_names
from bot.dialog import Misfit, Turn
from bot.hiding import hidden
from bot.texts import Text, Word
from handlers import case_words, said
from storage import report_fields
from storage.models import Report


def seen_by_others(report: Report) -> dict[str, Word]:
    """What somebody who does not handle the case may know of it: no reporter, no names, no numbers of people."""
    first = said.first_words(hidden(report.text_elsewhere), None)
    place: Word = hidden(report.place_elsewhere)
    if not report.place_elsewhere:
        place = Text("report-place-located")
    return {
        "code": report.code,
        "field": field_names.of_case(report),
        "place": place,
        "state": case_words.state_name(report),
        "what": first or Text("report-no-words"),
    }


def check_field(turn: Turn[Any], code: str) -> None:
    """Raises Misfit where it was hidden after the question was asked. What they have written so far is kept."""
    field = report_fields.one(turn.db, turn.person.committee_id, code)
    if field.code != code or not field.active:
        raise Misfit("report-field-gone", field=field_names.of(field))
