"""Whose cases somebody may have on paper: a leader the cell's, the commune's office all. And how that is named."""

from __future__ import annotations

from datetime import date
from typing import Any

from bot.dialog import Misfit, Turn
from bot.report_spans import Kind, Span, holding, of_code, typed
from bot.screens import Choice, Screen
from storage.models import Report
from storage.report_figures import Scope

WAYS = ("baocaothang", "baocaonhanh", "baocaodotxuat", "sophananh")
LONGEST = 60  # characters of a typed period
OFFERED: tuple[Kind, ...] = ("month", "quarter", "half", "year")


def of(turn: Turn[Any]) -> Scope:
    """Asked again at every step: the role may have changed since."""
    person = turn.person
    if not person.may_announce:
        raise Misfit("case-paper-not-yours")
    return Scope(person.committee_id, person.cell_id if person.leads else None)


def ways(turn: Turn[Any]) -> Screen:
    """The papers that there are."""
    of(turn)
    return turn.end("case-papers", [*(turn.door(name) for name in WAYS), turn.door("menu")])


def text_for(report: Report, cell_id: int | None) -> str:
    """What a reader of that unit may see: only where it was reported are citizens' names read."""
    return report.text if cell_id == report.cell_id else report.text_elsewhere


def place_for(report: Report, cell_id: int | None) -> str:
    """Likewise of the place."""
    return report.place if cell_id == report.cell_id else report.place_elsewhere


def today(turn: Turn[Any]) -> date:
    return turn.now.astimezone(turn.zone).date()


def spans(turn: Turn[Any]) -> list[Choice]:
    """The present ones and those just over."""
    present = [holding(kind, today(turn)) for kind in OFFERED]
    month, quarter, half, year = present
    order = (month, month.before, quarter, quarter.before, half, half.before, year, year.before)
    return [Choice(span.code, span.label) for span in order]


def span_of(turn: Turn[Any], answer: str) -> Span:
    """Chosen or typed; none that has not begun."""
    found = of_code(answer) or typed(answer, today(turn))
    if found is None:
        raise Misfit("span-unknown")
    if found.first_day > today(turn):
        raise Misfit("span-ahead", span=found.label)
    return found
