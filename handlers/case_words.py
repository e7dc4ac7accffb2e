"""How a case is put into words, the buttons under messages about one, and the case that a button speaks of."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from bot import field_names
from bot.case_deadlines import Rules, of_case
from bot.dialog import Misfit, Turn
from bot.screens import Choice
from bot.texts import Text, Word
from handlers import said
from handlers.task_words import noon
from storage import cases, report_files
from storage.models import Report
from storage.models.voices import ReportState
from storage.reports import OPEN


def state_name(report: Report) -> Text:
    return Text(f"case-state-{report.state}")


def place_name(place: str, latitude: float | None, longitude: float | None) -> Word:
    """The place as it was said, and a location as coordinates that any map understands."""
    if latitude is None or longitude is None:
        return place
    location = Text("report-location", {"point": f"{latitude:.5f}, {longitude:.5f}"})
    return Text("report-place-and-location", {"place": place, "location": location}) if place else location


def words_of(report: Report) -> dict[str, Word]:
    """As whoever reported it wrote it."""
    place = place_name(report.place, report.latitude, report.longitude)
    return {"code": report.code, "field": field_names.of_case(report), "place": place}


def shown(report: Report) -> dict[str, Word]:
    """As those with whom it lies may read it."""
    place = place_name(report.whereabouts, report.latitude, report.longitude)
    return {
        "code": report.code,
        "field": field_names.of_case(report),
        "place": place,
        "reporter": reporter_name(report),
    }


def whole(db: Session, report: Report) -> list[Word]:
    """All that they may read of the matter."""
    return said.whole(report.words, report_files.shown(db, report))


def reporter_name(report: Report) -> Text:
    """Hidden from all but those who handle it in the reporter's own cell."""
    return Text("case-by-name", {"name": report.person.full_name}) if report.at_home else Text("case-by-reporter")


def unit_name(report: Report) -> Word:
    return report.unit.name if report.unit else Text("case-office")


def mark(report: Report) -> Word:
    return Text("case-urgent-mark") if report.urgent else ""


def due_name(report: Report, today: date, zone: ZoneInfo) -> Word:
    """By when, as it stands within a line; and that it is late, if it is."""
    if report.due_on is None or report.state not in ("received", "handling", "asked"):
        return ""
    late = report.state != "asked" and report.due_on < today
    running = "case-due-taking" if report.state == "received" and not report.urgent else "case-due"
    key = "case-due-rests" if report.state == "asked" else "case-due-late" if late else running
    return Text(key, {"due": noon(report.due_on, zone)})


def rules(turn: Turn[Any], report: Report) -> Rules:
    return of_case(turn.db, report, turn.schedule, turn.zone)


def began(turn: Turn[Any], report: Report) -> date:
    """The day its time is counted from."""
    return report.counted_from or rules(turn, report).today(turn.now)


# Whose it is


def handled(turn: Turn[Any], report_id: int, states: Collection[ReportState] = OPEN) -> Report:
    """Locked; refused where it is not theirs to handle, or in another state by now."""
    return _fit(cases.handled_by(turn.db, report_id, turn.person), states)


def led(turn: Turn[Any], report_id: int, states: Collection[ReportState] = OPEN) -> Report:
    """Locked; refused where it is not theirs to decide about, or in another state by now."""
    return _fit(cases.led_by(turn.db, report_id, turn.person), states)


def _fit(report: Report | None, states: Collection[ReportState]) -> Report:
    if report is None:
        raise Misfit("case-not-yours")
    if report.state not in states:
        raise changed(report)
    return report


def changed(report: Report) -> Misfit:
    return Misfit("case-changed", code=report.code, state=state_name(report))


# Actions of the other files by their names, as files that send each other's buttons cannot import each other.


def leader_choices(report: Report) -> list[Choice]:
    return [
        Choice(f"a:case-reply:{report.id}", Text("case-reply")),
        Choice(f"a:case-close:{report.id}", Text("case-solved")),
        see_choice(report),
    ]


def handler_choices(report: Report) -> list[Choice]:
    """For whoever has it: a member to whom it was given does not close it."""
    choices = leader_choices(report)
    return choices if report.owner is None or report.led_by(report.owner) else [choices[0], choices[2]]


def see_choice(report: Report) -> Choice:
    return Choice(f"a:case-see:{report.id}", Text("case-see"))


def word_choices(report_id: int) -> list[Choice]:
    """What whoever reported it may say of it."""
    return [
        Choice(f"a:case-done:{report_id}", Text("case-done"), ("xong", "xong rồi", "rồi")),
        Choice(f"a:case-not-done:{report_id}", Text("case-not-done"), ("chưa", "chưa được")),
    ]


def mine_choice(report_id: int, label: str | Text | None = None) -> Choice:
    return Choice(f"a:case-mine:{report_id}", label or Text("case-mine"))
