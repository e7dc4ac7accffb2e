"""Who hears of a case: those with whom it lies, and those who reported it. What is urgent waits for nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from bot.dialog import Turn
from bot.screens import Choice, actions
from bot.texts import Text, Word, encode_words
from storage import cases, deliveries
from storage.models import Report


def tell(
    db: Session, report: Report, ids: Iterable[int], text: Text, now: datetime,
    choices: Sequence[Choice] = (), file_id: int | None = None,
) -> list[int]:  # fmt: skip
    """Returns the ids of those who can be reached."""
    buttons = [button.as_json() for button in actions(choices)]
    message = deliveries.Message(text.key, encode_words(text.words), buttons, file_id)
    urgent = report.urgent
    return [one for one in ids if deliveries.tell(db, one, message, now, wakes=urgent, urgent=urgent)]


def handlers(
    turn: Turn[Any], report: Report, text: Text, choices: Sequence[Choice] = (), file_id: int | None = None
) -> Word:
    """Those with whom it lies now hear of it; whether anybody does is said in words."""
    ids = [one for one in cases.handlers(turn.db, report) if one != turn.person.id]
    if not ids:
        return ""
    told = tell(turn.db, report, ids, text, turn.now, choices, file_id)
    return Text("case-handlers-told" if told else "case-handlers-untold")


def one(turn: Turn[Any], report: Report, person_id: int | None, text: Text, choices: Sequence[Choice] = ()) -> bool:
    """Somebody who does not do this themselves."""
    if person_id is None or person_id == turn.person.id:
        return False
    return bool(tell(turn.db, report, [person_id], text, turn.now, choices))


def reporters(turn: Turn[Any], report: Report, text: Text, choices: Sequence[Choice] = ()) -> Text:
    """Whether it reaches whoever reported it, in words: they may have left, or shut the program out."""
    hearers = cases.hearers(turn.db, report)
    others = [one for one in hearers if one != turn.person.id]
    told = tell(turn.db, report, others, text, turn.now, choices)
    more = len(told) - (report.person_id in told)
    if report.person_id == turn.person.id:
        return Text("case-own-and-others", {"count": more}) if more else Text("case-own")
    if report.person_id not in told:
        return _untold(report)
    if more:
        return Text("case-told-several", {"count": len(told)})
    name = report.person.full_name
    return Text("case-told", {"name": name}) if report.at_home else Text("case-reporter-told")


def _untold(report: Report) -> Text:
    if not report.at_home:
        return Text("case-reporter-untold")
    return Text("case-untold", {"name": report.person.full_name})
