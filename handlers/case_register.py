"""What the register of cases says of each: in the language of the commune, and never who reported it."""

from __future__ import annotations

from datetime import date
from typing import Any

from bot import field_names
from bot.dialog import Turn
from bot.i18n import Texts
from bot.report_spans import Span
from bot.texts import Text, Word
from handlers import case_figures, case_words, said
from handlers.case_figures import Figures
from handlers.case_scope import place_for, text_for
from storage import report_figures
from storage.report_figures import Case, Scope

COLUMNS = (
    "number", "code", "day", "field", "place", "what", "urgent", "unit",
    "due", "state", "answered", "taken", "result", "again",
)  # fmt: skip
LONGEST = 240  # characters of what happened


def figures(turn: Turn[Any], scope: Scope, span: Span) -> Figures:
    """Up to the end of the period, or up to now while it lasts."""
    begin, end = span.begins(turn.zone), span.ends(turn.zone)
    found = report_figures.cases(turn.db, scope, begin, end, turn.now)
    today = turn.now.astimezone(turn.zone).date()
    last = date.fromordinal(end.date().toordinal() - 1)
    return Figures(span, turn.zone, min(today, last), found)


def given(turn: Turn[Any], scope: Scope, span: Span) -> dict[str, Any]:
    """For bot/papers/case_register.py."""
    cell = turn.person.cell
    texts, of_span = Texts(cell.committee.language, turn.zone), figures(turn, scope, span)
    whose = cell.name if scope.cell_id else texts.plain(Text("register-office"))
    rows = [[str(number), *_row(texts, case, of_span, scope)] for number, case in enumerate(of_span.found, 1)]
    return {
        "title": texts.plain(Text("register-heading", {"span": span.name})),
        "of": [cell.committee.name, whose],
        "heads": [texts.plain(Text(f"register-{name}")) for name in COLUMNS],
        "rows": rows,
        "notes": _notes(texts, of_span),
    }


def _notes(texts: Texts, of_span: Figures) -> list[str]:
    if not of_span.found:
        return [texts.plain(Text("register-empty"))]
    words: dict[str, Word] = {
        "received": len(of_span.received), "carried": of_span.carried, "answered": len(of_span.answered),
        "waiting": len(of_span.waiting), "late": len(of_span.late), "until": f"{of_span.until:%d/%m/%Y}",
    }  # fmt: skip
    return [texts.plain(Text("register-sum", words)), texts.plain(Text("register-legend"))]


def _row(texts: Texts, case: Case, of_span: Figures, scope: Scope) -> list[str]:
    report, zone = case.report, of_span.zone
    answered, taken = case_figures.answered_on(case, zone), case_figures.days_taken(case, zone)
    what = said.first_words(text_for(report, scope.cell_id), report.file and report.file.kind, LONGEST)
    unit = case.unit or texts.plain(Text("register-office"))
    return [
        "\n".join((report.code, *(texts.plain(Text("register-merged", {"code": code})) for code in case.with_it))),
        f"{report.created_at.astimezone(zone):%d/%m/%Y}",
        texts.plain(field_names.of_case(report)),
        place(texts, case, place_for(report, scope.cell_id)),
        what if isinstance(what, str) else texts.plain(Text("register-said", {"what": what})),
        "x" if report.urgent else "",
        "\n".join(filter(None, (unit, case.owner))),
        f"{report.due_on:%d/%m/%Y}" if report.due_on else "",
        texts.plain(Text(f"register-state-{case.course.state}")),
        f"{answered:%d/%m/%Y}" if answered else "",
        "" if taken is None else str(taken),
        _result(texts, case, of_span),
        str(case.course.reopened) if case.course.reopened else "",
    ]


def place(texts: Texts, case: Case, said_place: str) -> str:
    """The area, and where in it that was said."""
    report = case.report
    location = case_words.place_name("", report.latitude, report.longitude)
    where = said_place or texts.plain(Text("register-said", {"what": location}))
    if not case.area or case.area == said_place:
        return case.area or where
    return f"{case.area}, {said_place}" if said_place else case.area


def _result(texts: Texts, case: Case, of_span: Figures) -> str:
    late = case_figures.is_late(case, of_span.until, of_span.zone)
    if case.is_open:
        return texts.plain(Text("register-overdue")) if late else ""
    if case.report.due_on is None:
        return ""
    return texts.plain(Text("register-late" if late else "register-in-time"))
