"""The figures of a period in words: as they are shown in chat, and as they stand in a report. No names of people."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot import field_names
from bot.dialog import Turn
from bot.texts import Text, Word
from handlers import case_figures, case_words, said
from handlers.case_figures import Figures
from handlers.case_scope import place_for, text_for
from storage import areas, committees, reminders, report_figures
from storage.models import Cell
from storage.report_figures import Case, Scope

MOST_LATE, MOST_LATE_IN_CHAT = 20, 5
LONGEST = 220  # characters of a matter that is pointed out


def received(figures: Figures) -> list[Text]:
    count, urgent = len(figures.received), figures.urgent
    key = "figures-received-urgent" if urgent else "figures-received" if count else "figures-none"
    first = Text(key, {"count": count, "urgent": urgent})
    return [first, Text("figures-carried", {"count": figures.carried})] if figures.carried else [first]


def results(figures: Figures) -> list[Text]:
    answered, timed = len(figures.answered), len(figures.timed)
    lines = [Text("figures-answered", {"count": answered, "waiting": len(figures.waiting)})]
    if figures.days:
        key = "figures-days" if figures.median_days else "figures-same-day"
        lines.append(Text(key, {"half": _halved(figures.median_days), "most": figures.days[-1]}))
    if timed:
        words: dict[str, Word] = {
            "count": figures.on_time,
            "of": timed,
            "percent": round(100 * figures.on_time / timed),
        }
        lines.append(Text("figures-on-time", words))
    lines += [Text("figures-late", {"count": len(figures.late)})] if figures.late else []
    lines += [Text("figures-reopened", {"count": figures.reopened})] if figures.reopened else []
    lines += [Text("figures-satisfied", {"count": figures.satisfied, "of": answered})] if answered else []
    return lines


def to_date(year: Figures) -> list[Text]:
    """The same for the year so far, in one line."""
    words: dict[str, Word] = {"until": f"{year.until:%d/%m/%Y}", "answered": len(year.answered)}
    return [Text("figures-to-date", {**words, "count": len(year.received), "late": len(year.late)})]


def _halved(days: float) -> str:
    """ "2", "2,5"."""
    return f"{days:g}".replace(".", ",")


def late(figures: Figures, most: int) -> list[Text]:
    """The oldest; how many more there are is said."""
    rest = len(figures.late) - most
    more = [Text("figures-late-more", {"count": rest})] if rest > 0 else []
    return [*(_late(case, figures) for case in figures.late[:most]), *more]


def _late(case: Case, figures: Figures) -> Text:
    answered = case_figures.answered_on(case, figures.zone)
    words: dict[str, Word] = {
        "code": case.report.code, "field": field_names.of_case(case.report), "place": where(case),
        "due": f"{case.report.due_on:%d/%m/%Y}", "day": f"{answered:%d/%m/%Y}" if answered else "",
    }  # fmt: skip
    return Text("figures-late-line" if answered else "figures-overdue-line", words)


def where(case: Case) -> Word:
    report = case.report
    location = case_words.place_name("", report.latitude, report.longitude)
    return case.area or place_for(report, None) or location or Text("figures-elsewhere")


def notable(figures: Figures) -> list[Text]:
    """On paper that goes up the tree citizens' names stay blacked out, whoever writes it."""
    lines: list[Text] = []
    for case in figures.notable:
        report = case.report
        what = said.first_words(text_for(report, None), report.file and report.file.kind, LONGEST)
        what = what.rstrip(".") if isinstance(what, str) else what
        words: dict[str, Word] = {
            "code": case.report.code, "field": field_names.of_case(case.report), "place": where(case),
            "what": what, "state": Text(f"register-state-{case.course.state}"),
        }  # fmt: skip
        lines.append(Text("figures-notable-urgent" if case.report.urgent else "figures-notable", words))
    return lines


def by_field(figures: Figures) -> list[tuple[Word, int]]:
    names = {case.report.field: field_names.of_case(case.report) for case in figures.received}
    counts = case_figures.counted(figures.received, lambda case: case.report.field)
    return [(names[field], count) for field, count in counts]


def by_state(figures: Figures) -> list[tuple[Word, int]]:
    states = case_figures.counted(figures.received, lambda case: case.course.state)
    return [(Text(f"register-state-{state}"), count) for state, count in states]


def by_area(scope: Scope, figures: Figures) -> list[tuple[Word, int]]:
    """Of a commune by the cell that reported; of a cell by its areas."""
    counts = case_figures.counted(figures.received, lambda case: area_of(case, scope))
    return [(name or Text("figures-elsewhere"), count) for name, count in sorted(counts, key=lambda pair: not pair[0])]


def tally(counts: list[tuple[Word, int]]) -> list[Word]:
    """In one line each: "Môi trường: 4"."""
    return [Text("figures-tally", {"name": name, "count": count}) for name, count in counts]


def area_of(case: Case, scope: Scope) -> str:
    return (case.area or "") if scope.cell_id else case.cell


def silent(turn: Turn[Any], figures: Figures, scope: Scope) -> list[Text]:
    """Areas in somebody's charge of which nothing was heard, cell by cell."""
    found = committees.cells(turn.db, scope.committee_id)
    mine = [cell for cell in found if scope.cell_id in (None, cell.id)]
    named = [(cell.name, names) for cell in mine if (names := _silent_in(turn, figures, cell))]
    if scope.cell_id:
        return [Text("figures-silent", {"areas": ", ".join(names)}) for _, names in named]
    return [Text("figures-silent-of", {"cell": cell, "areas": ", ".join(names)}) for cell, names in named]


def _silent_in(turn: Turn[Any], figures: Figures, cell: Cell) -> Sequence[str]:
    """The present month counts once it has been asked about."""
    present = areas.month_of(turn.now, turn.zone)
    following = reminders.next_question(turn.db, cell.id)
    asked = following is not None and areas.month_of(following, turn.zone) != present
    months = [f"{year}-{month:02d}" for year, month in figures.span.months]
    months = [month for month in months if month < present or (asked and month == present)]
    begin, end = figures.span.begins(turn.zone), figures.span.ends(turn.zone)
    return report_figures.silent_areas(turn.db, cell.id, months, begin, end) if months else []
