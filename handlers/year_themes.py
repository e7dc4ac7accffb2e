"""Themes of a year plan are written in one go, typed or as a spreadsheet, and changed one by one; and the fixed day.

Nothing is stored before the last answer; after it the plan is shown as it stands.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import time
from typing import Any

from bot import fixed_days, guard, meeting_days, step_dates, theme_lines
from bot.agenda_lines import presenter_in
from bot.dialog import Conversation, Misfit, Step, Turn
from bot.screens import Choice, Screen
from bot.texts import Text, Word
from bot.theme_lines import LONGEST_PREPARER, LONGEST_TITLE, BadLine
from handlers import meeting_words, paging
from storage import files, preparations, year_plans
from storage.models import PlannedTheme
from storage.year_plans import Theme

LONGEST = 6000
FORM = "mau-ke-hoach.xlsx"


@dataclass
class Draft:
    year: int = 0
    themes: list[Theme] = field(default_factory=list[Theme])
    theme_id: int = 0
    page: int = 0


conversation = Conversation("year-plan", Draft)


def _shown(turn: Turn[Draft], said: Text) -> Screen:
    """What was done, and the way back to the plan."""
    return turn.end(said, [Choice(f"a:plan:{turn.draft.year}", Text("year-plan-see", {"year": str(turn.draft.year)}))])


def _leads(turn: Turn[Any]) -> None:
    """A new roster may have come meanwhile."""
    if not turn.person.leads:
        raise Misfit("year-plan-not-yours")


# Written in one go


@conversation.step
def write_themes(turn: Turn[Draft]) -> Screen:
    form = Choice("form", Text("year-plan-form"))
    takes = ("text", "document", "table")
    return turn.ask("year-plan-write-how", [form], takes=takes, longest=LONGEST, year=str(turn.draft.year))


@write_themes.reply
def themes_written(turn: Turn[Draft], answer: str) -> Step[Draft]:
    if answer == "form":
        given = {"heads": ["Tháng", "Loại", "Chuyên đề, nội dung", "Người chuẩn bị"]}
        file = files.order(turn.db, FORM, files.XLSX, "year-plan-form", given, turn.now)
        turn.also("year-plan-form-caption", file=file)
        return write_themes
    turn.draft.themes = _read(turn, answer)
    return confirm_themes


def _read(turn: Turn[Draft], answer: str) -> list[Theme]:
    if turn.files and turn.table is None:
        raise Misfit("year-plan-not-read")
    guard.check(answer, turn.files, LONGEST)
    try:
        found = theme_lines.of_table(turn.table) if turn.table is not None else theme_lines.parse(answer)
    except BadLine as bad:
        limits: dict[str, Word] = {"most": theme_lines.MOST, "title": LONGEST_TITLE, "preparer": LONGEST_PREPARER}
        raise Misfit(f"year-plan-bad-{bad.fault}", line=bad.number, **limits) from None
    guard.check("\n".join(f"{theme.title} {theme.preparer or ''}" for theme in found), longest=2 * LONGEST)
    return found


@conversation.step
def confirm_themes(turn: Turn[Draft]) -> Screen:
    lines = [_line(theme) for theme in sorted(turn.draft.themes, key=lambda one: one.month or 13)]
    choices = (Choice("yes", Text("year-plan-keep")), Choice("again", Text("year-plan-again")))
    return turn.ask("year-plan-confirm", choices, year=str(turn.draft.year), themes=lines)


def _line(theme: Theme) -> Text:
    kind = Text(f"year-plan-kind-{theme.kind}")
    words: dict[str, Word] = {"month": _month(theme.month), "kind": kind, "title": theme.title}
    return Text("year-plan-read-line", {**words, "by": prepared_by(theme.preparer)})


def _month(month: int | None) -> Text:
    return Text("year-plan-in-month", {"month": month}) if month else Text("year-plan-for-later")


def prepared_by(name: str | None) -> Word:
    """As it stands behind a theme."""
    return Text("year-plan-by", {"name": name}) if name else ""


@confirm_themes.reply
def themes_confirmed(turn: Turn[Draft], answer: str) -> Step[Draft] | Screen:
    _leads(turn)
    if answer == "again":
        return write_themes
    count = year_plans.add(turn.db, turn.person, turn.draft.year, turn.draft.themes, turn.now)
    return _shown(turn, Text("year-plan-kept", {"count": count, "year": str(turn.draft.year)}))


# Changed one by one


@conversation.step
def choose_theme(turn: Turn[Draft]) -> Screen:
    found = year_plans.of_year(turn.db, turn.person.cell_id, turn.draft.year)
    if not found:
        return _shown(turn, Text("year-plan-none", {"year": str(turn.draft.year)}))
    page = turn.draft.page
    choices = [Choice(str(theme.id), _label(theme)) for theme in paging.part(found, page)]
    return turn.ask("year-plan-which", [*choices, *paging.ways(page, len(found))])


def _label(theme: PlannedTheme) -> Text:
    return Text("year-plan-label", {"month": _month(theme.month), "title": meeting_words.short(theme.title)})


@choose_theme.reply
def theme_chosen(turn: Turn[Draft], answer: str) -> Step[Draft]:
    if answer in paging.TURNS:
        turn.draft.page = paging.turned(turn.draft.page, answer)
        return choose_theme
    turn.draft.theme_id = guard.id_of(answer)
    return choose_change


def _theme(turn: Turn[Draft]) -> PlannedTheme:
    _leads(turn)
    found = year_plans.one(turn.db, turn.draft.theme_id, turn.person.cell_id)
    if found is None:
        raise Misfit("year-plan-gone")
    return found


@conversation.step
def choose_change(turn: Turn[Draft]) -> Screen:
    theme = _theme(turn)
    choices = [Choice(name, Text(f"year-plan-change-{name}")) for name in ("month", "title", "preparer", "drop")]
    return turn.ask("year-plan-which-change", choices, theme=_label(theme), preparer=theme.preparer or "–")


@choose_change.reply
def change_chosen(turn: Turn[Draft], answer: str) -> Step[Draft] | Screen:
    if answer == "drop":
        theme = _theme(turn)
        preparations.drop(turn.db, theme.id)
        turn.db.delete(theme)
        return _shown(turn, Text("year-plan-dropped", {"title": theme.title}))
    return {"month": choose_month, "title": type_title, "preparer": type_preparer}[answer]


@conversation.step
def choose_month(turn: Turn[Draft]) -> Screen:
    """As many choices as months, so that on a channel of numbered lines a month is its own number."""
    months = [Choice(str(month), Text("year-plan-in-month", {"month": month})) for month in range(1, 13)]
    return turn.ask("year-plan-new-month", [*months, Choice("0", Text("year-plan-for-later"))])


@choose_month.reply
def month_chosen(turn: Turn[Draft], answer: str) -> Screen:
    theme = _theme(turn)
    theme.month = int(answer) or None
    _move_preparation(turn, theme)
    return _shown(turn, Text("year-plan-changed", {"theme": _label(theme)}))


def _move_preparation(turn: Turn[Draft], theme: PlannedTheme) -> None:
    """What is being prepared for it goes to the other month, or with a theme that is kept for later."""
    preparation = preparations.waiting_for(turn.db, theme.id)
    if preparation and theme.month:
        day = turn.person.cell.meeting_day or preparation.day.day
        step_dates.move(preparation, meeting_days.in_month(theme.year, theme.month, day).day, turn.zone, turn.now)
    elif preparation:
        preparations.drop(turn.db, theme.id)


@conversation.step
def type_title(turn: Turn[Draft]) -> Screen:
    return turn.ask("year-plan-new-title", longest=LONGEST_TITLE, title=_theme(turn).title)


@type_title.reply
def title_typed(turn: Turn[Draft], answer: str) -> Screen:
    guard.check(answer)
    theme = _theme(turn)
    theme.title = " ".join(answer.split()).strip(theme_lines.QUOTES)
    return _shown(turn, Text("year-plan-changed", {"theme": _label(theme)}))


@conversation.step
def type_preparer(turn: Turn[Draft]) -> Screen:
    nobody = Choice("", Text("year-plan-nobody"))
    return turn.ask(
        "year-plan-new-preparer", [nobody], takes=("text", "name"), longest=LONGEST_PREPARER, title=_theme(turn).title
    )


@type_preparer.reply
def preparer_typed(turn: Turn[Draft], answer: str) -> Screen:
    guard.check(answer)
    theme = _theme(turn)
    theme.preparer = presenter_in(answer) or None
    return _shown(turn, Text("year-plan-changed", {"theme": _label(theme)}))


# The fixed day


@conversation.step
def type_day(turn: Turn[Draft]) -> Screen:
    return turn.ask("year-plan-which-day", longest=fixed_days.LONGEST)


@type_day.reply
def day_typed(turn: Turn[Draft], answer: str) -> Screen:
    _leads(turn)
    try:
        day, at = fixed_days.parse(answer)
    except fixed_days.Misunderstood:
        raise Misfit("year-plan-day-nonsense") from None
    cell = turn.person.cell
    cell.meeting_day, cell.meeting_time = day, at
    turn.db.flush()
    return _shown(turn, Text("year-plan-day-kept", {"day": day, "hour": hour(at)}))


def hour(at: time | None) -> Word:
    return Text("year-plan-hour", {"hour": str(at.hour), "minute": f"{at.minute:02d}"}) if at else ""
