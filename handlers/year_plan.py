"""The cell's year plan as its leaders see it: month by month, with what is missing, as a picture and a table.

How it is written and changed is handlers/year_themes.py.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from bot import guard, meeting_days
from bot.dialog import Actions, Door, Feature, Misfit, Outcome, Turn
from bot.i18n import Texts
from bot.meeting_days import MeetingDay
from bot.screens import Screen
from bot.texts import Text, Word
from handlers import year_themes
from storage import files, thresholds, year_plans
from storage.models import Cell, PlannedTheme

ASKED_FROM = 12  # the month in which the next year's plan is asked for
QUARTERS = ("I", "II", "III", "IV")
action = Actions()


def open_plan(turn: Turn[None]) -> Outcome:
    """The present year's; in December the next one's, where the present one needs nothing any more."""
    return screen(turn, _usual_year(turn))


def _usual_year(turn: Turn[Any]) -> int:
    today = turn.now.astimezone(turn.zone)
    return today.year + (today.month == ASKED_FROM)


@action("plan")
def of_year(turn: Turn[None], year: str) -> Outcome:
    return screen(turn, _year(turn, year))


def _year(turn: Turn[Any], said: str) -> int:
    """One that the buttons offer; and only to those who lead."""
    year, this = guard.id_of(said), turn.now.astimezone(turn.zone).year
    if not turn.person.leads or year not in (this - 1, this, this + 1):
        raise Misfit("year-plan-not-yours")
    return year


def screen(turn: Turn[Any], year: int) -> Screen:
    cell, this = turn.person.cell, turn.now.astimezone(turn.zone).year
    themes = year_plans.of_year(turn.db, cell.id, year)
    before = [this - 1] if year == this and year_plans.of_year(turn.db, cell.id, this - 1) else []
    others = [*before, this + 1] if year == this else [this]
    ways = [
        written.choice(Text("year-plan-write"), year),
        *([changed.choice(Text("year-plan-change"), year)] if themes else []),
        day_wanted.choice(Text("year-plan-day"), year),
        table_wanted.choice(Text("year-plan-table"), year),
        *(of_year.choice(Text("year-plan-other", {"year": str(other)}), other) for other in others),
    ]
    words: dict[str, Word] = {
        "year": str(year), "cell": cell.name, "day": _fixed(cell),
        "months": [_month(cell, year, month, themes) for month in range(1, 13)],
        "notes": [*missing(turn.db, cell, year, turn.zone), *_later(themes)] or Text("year-plan-complete"),
    }  # fmt: skip
    return turn.end("year-plan", ways, **words)


def _fixed(cell: Cell) -> Text:
    if cell.meeting_day is None:
        return Text("year-plan-no-day")
    return Text("year-plan-fixed-day", {"day": cell.meeting_day, "hour": year_themes.hour(cell.meeting_time)})


def day_in(cell: Cell, year: int, month: int) -> MeetingDay | None:
    return meeting_days.in_month(year, month, cell.meeting_day) if cell.meeting_day else None


def _month(cell: Cell, year: int, month: int, themes: Sequence[PlannedTheme]) -> Text:
    mine = [theme for theme in themes if theme.month == month]
    when = day_in(cell, year, month)
    words: dict[str, Word] = {
        "month": month,
        "day": shown_day(when) if when else Text("year-plan-regular"),
        "themes": [line(theme) for theme in mine],
    }
    return Text("year-plan-month" if mine else "year-plan-bare-month", words)


def shown_day(when: MeetingDay) -> Text:
    return Text("year-plan-moved" if when.why else "year-plan-on", _day_words(when))


def _day_words(when: MeetingDay) -> dict[str, Word]:
    words: dict[str, Word] = {"day": f"{when.day:%d/%m}", "fixed": f"{when.fixed:%d/%m}"}
    return {**words, **({"why": Text(f"year-plan-why-{when.why}")} if when.why else {})}


def line(theme: PlannedTheme) -> Text:
    by = year_themes.prepared_by(theme.preparer)
    done = Text("year-plan-done") if theme.meeting_id else ""
    return Text(f"year-plan-theme-{theme.kind}", {"title": theme.title, "by": by, "done": done})


def missing(db: Session, cell: Cell, year: int, zone: ZoneInfo) -> list[Text]:
    """Quarters with too few thematic meetings, in one line."""
    least = thresholds.of(db, cell, "themes-per-quarter")
    counts = dict(zip(QUARTERS, year_plans.themes_by_quarter(db, cell.id, year, zone), strict=True))
    lacking = ", ".join(f"{quarter} ({count})" for quarter, count in counts.items() if count < least)
    return [Text("year-plan-quarters-lack", {"quarters": lacking, "least": least})] if lacking else []


def _later(themes: Sequence[PlannedTheme]) -> list[Word]:
    kept = [theme for theme in themes if theme.month is None]
    return [Text("year-plan-later", {"themes": [line(theme) for theme in kept]})] if kept else []


# What the buttons lead to


@action("plan-write")
def written(turn: Turn[None], year: str) -> Outcome:
    return turn.go(year_themes.write_themes, year_themes.Draft(_year(turn, year)))


@action("plan-edit")
def changed(turn: Turn[None], year: str) -> Outcome:
    return turn.go(year_themes.choose_theme, year_themes.Draft(_year(turn, year)))


@action("plan-day")
def day_wanted(turn: Turn[None], year: str) -> Outcome:
    return turn.go(year_themes.type_day, year_themes.Draft(_year(turn, year)))


@action("plan-table")
def table_wanted(turn: Turn[None], year: str) -> Outcome:
    """As a picture to look at on the phone and as a spreadsheet to print."""
    number = _year(turn, year)
    given, name = _paper(turn, number), f"ke-hoach-{number}"
    picture = files.order(turn.db, f"{name}.png", files.PNG, "year-plan-picture", given, turn.now, "photo")
    book = files.order(turn.db, f"{name}.xlsx", files.XLSX, "year-plan-table", given, turn.now)
    for file in (picture, book):
        turn.also("year-plan-file", file=file, year=str(number), cell=turn.person.cell.name)
    return turn.end("year-plan-coming")


def _paper(turn: Turn[Any], year: int) -> dict[str, Any]:
    """What the table says, in the language of the commune: a plan is read by the whole cell."""
    cell = turn.person.cell
    texts = Texts(cell.committee.language, turn.zone)
    themes = year_plans.of_year(turn.db, cell.id, year)
    rows = [row for month in range(1, 13) for row in _rows(texts, cell, year, month, themes)]
    later = [["", texts.plain(Text("year-paper-later")), theme.title, theme.preparer or ""]
             for theme in themes if theme.month is None]  # fmt: skip
    heads = [texts.plain(Text(f"year-paper-{name}")) for name in ("month", "kind", "title", "preparer")]
    return {
        "title": texts.plain(Text("year-paper-heading", {"year": str(year)})),
        "of": [cell.committee.name, cell.name],
        "heads": heads,
        "rows": [*rows, *later],
        "notes": [texts.plain(note) for note in missing(turn.db, cell, year, turn.zone)],
    }


def _rows(texts: Texts, cell: Cell, year: int, month: int, themes: Sequence[PlannedTheme]) -> list[list[str]]:
    """A month's regular meeting, with its theme if it has one, then its thematic meetings."""
    mine = [theme for theme in themes if theme.month == month]
    regular = next((theme for theme in mine if theme.kind == "regular"), None)
    first = [texts.plain(_dated(cell, year, month)), texts.plain(Text("year-paper-regular"))]
    rows = [[*first, regular.title if regular else "", (regular and regular.preparer) or ""]]
    named = texts.plain(Text("year-paper-thematic"))
    return rows + [["", named, theme.title, theme.preparer or ""] for theme in mine if theme is not regular]


def _dated(cell: Cell, year: int, month: int) -> Text:
    when = day_in(cell, year, month)
    if when is None:
        return Text("year-plan-in-month", {"month": month})
    return Text("year-paper-moved" if when.why else "year-paper-on", {"month": month, **_day_words(when)})


def upcoming_regular(cell: Cell, year: int, month: int, zone: ZoneInfo) -> datetime | None:
    """When the month's regular meeting is due by the fixed day."""
    when = day_in(cell, year, month)
    return datetime.combine(when.day, cell.meeting_time, tzinfo=zone) if when and cell.meeting_time else None


FEATURE = Feature(
    (year_themes.conversation,),
    actions=action,
    doors=(
        Door(
            "kehoach", "year-plan-door", open_plan, ("yearplan",),
            ("kế hoạch năm", "kế hoạch", "kế hoạch sinh hoạt", "year plan"), leaders_only=True,
        ),
    ),
)  # fmt: skip
