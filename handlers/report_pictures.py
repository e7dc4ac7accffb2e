"""Which charts go into a report on cases, and the map where locations were sent: what bot/papers draws them from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

from bot import field_names
from bot.i18n import Texts
from bot.texts import Text
from handlers import case_figures, figure_words
from handlers.case_figures import Figures
from storage.report_figures import Case, Scope

FEWEST_BARS, MOST_BARS = 2, 12
Drawn = list[Any]
"""Which paper of bot/papers it is, and what that one is given."""


def drawn(texts: Texts, scope: Scope, figures: Figures, year: Figures | None) -> dict[str, Drawn]:
    """By the template's names. A single bar says nothing that its number does not."""
    found: dict[str, Drawn] = {}
    received = figures.received
    if len({case.report.field for case in received}) >= FEWEST_BARS:
        found["bars"] = _bars(texts, Text("picture-fields"), received, lambda case: field_names.of_case(case.report))
    areas = {figure_words.area_of(case, scope) for case in received}
    if len(areas) >= FEWEST_BARS:
        title = Text("picture-areas" if scope.cell_id else "picture-cells")
        found["areas"] = _bars(texts, title, received, lambda case: figure_words.area_of(case, scope) or ELSEWHERE)
    whole = year or figures
    if len(whole.span.months) > 1 and whole.received:
        found["months"] = _months(texts, whole)
    if placed := located(received):
        found["map"] = ["case-map", map_given(texts, Text("picture-map"), placed)]
    return found


ELSEWHERE = Text("figures-elsewhere")


def _bars(texts: Texts, title: Text, received: Sequence[Case], name: Callable[[Case], Text | str]) -> Drawn:
    """What goes beyond the last bar is summed up in it."""
    named = [(texts.plain(name(case)), case) for case in received]
    order = [key for key, _ in case_figures.counted(received, lambda case: texts.plain(name(case)))]
    kept = order if len(order) <= MOST_BARS else order[: MOST_BARS - 1]
    rest = texts.plain(Text("picture-rest"))
    counts = Counter((key if key in kept else rest, case.is_open) for key, case in named)
    names = [*kept, *([rest] if len(kept) < len(order) else [])]
    given = {
        "title": texts.plain(title),
        "names": names,
        "answered": [counts[key, False] for key in names],
        "waiting": [counts[key, True] for key in names],
        "legend": [texts.plain(Text(f"picture-{kind}")) for kind in ("answered", "waiting")],
    }
    return ["case-bars", given]


def _months(texts: Texts, whole: Figures) -> Drawn:
    """Up to the month in which was counted."""
    months = [month for month in whole.span.months if month <= (whole.until.year, whole.until.month)]
    came = Counter(_month(case.report.created_at.astimezone(whole.zone)) for case in whole.received)
    went = Counter(_month(day) for case in whole.answered if (day := case_figures.answered_on(case, whole.zone)))
    given = {
        "title": texts.plain(Text("picture-months", {"year": str(whole.span.year)})),
        "names": [str(month) for _, month in months],
        "received": [came[month] for month in months],
        "answered": [went[month] for month in months],
        "legend": [texts.plain(Text(f"picture-{kind}")) for kind in ("received", "answered")],
    }
    return ["case-months", given]


def _month(day: Any) -> tuple[int, int]:
    return day.year, day.month


def located(found: Sequence[Case]) -> list[Case]:
    return [case for case in found if case.report.latitude is not None and case.report.longitude is not None]


def map_given(texts: Texts, title: Text, placed: Sequence[Case]) -> dict[str, Any]:
    return {
        "points": [_point(case) for case in placed],
        "title": texts.plain(title),
        "legend": {kind: texts.plain(Text(f"picture-{kind}")) for kind in ("urgent", "waiting", "answered")},
        "outside": texts.plain(Text("picture-outside", {"count": "{}"})),
        "north": texts.plain(Text("picture-north")),
    }


def _point(case: Case) -> dict[str, Any]:
    kind = "answered" if not case.is_open else "urgent" if case.report.urgent else "waiting"
    report = case.report
    return {
        "latitude": report.latitude,
        "longitude": report.longitude,
        "code": report.code,
        "area": case.area or "",
        "kind": kind,
    }
