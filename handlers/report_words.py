"""What reports are about, in words: fields, places, and what goes with them."""

from __future__ import annotations

from bot.hiding import hidden
from bot.texts import Text, Word
from handlers import case_words, said
from storage.models import Report

FIELDS = (
    "opinion", "security", "land", "environment", "infrastructure",
    "welfare", "procedures", "unity", "disaster", "other",
)  # fmt: skip
"""What may be reported. For another field, add a word here and its text report-field-… in locales/."""


def seen_by_others(report: Report) -> dict[str, Word]:
    """What somebody who does not handle the case may know of it: no reporter, no names, no numbers of people."""
    first = said.first_words(hidden(report.text_elsewhere), None)
    place: Word = hidden(report.place_elsewhere)
    if not report.place_elsewhere:
        place = Text("report-place-located")
    return {
        "code": report.code,
        "field": case_words.field_name(report.field),
        "place": place,
        "state": case_words.state_name(report),
        "what": first or Text("report-no-words"),
    }
