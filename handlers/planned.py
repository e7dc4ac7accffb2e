"""A meeting that is prepared from the year plan: kind, theme, day and who presents are there already."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC
from typing import Any

from bot.dialog import Misfit, Step, Turn
from bot.screens import Choice, Screen
from bot.texts import Text, Word
from handlers import agendas, planned_ahead, year_plan
from handlers.planned_ahead import Due
from handlers.plans import NEW, Draft, Question, conversation, following
from storage import year_plans
from storage.agendas import Item
from storage.models import PlannedTheme
from storage.models.meetings import Kind

OTHER = "other"
PRESENTS = 1  # the place in a thematic meeting's usual order at which its theme is presented


def proposals(turn: Turn[Any]) -> list[Choice]:
    """What the plan has for this month and the next, and is not announced yet."""
    today = turn.now.astimezone(turn.zone)
    months = ((today.year, today.month), (today.year + today.month // 12, today.month % 12 + 1))
    found = [planned_ahead.due(turn.db, turn.person.cell, year, month, turn.now) for year, month in months]
    return [choice for one in found for choice in _choices(one)]


def _choices(found: Due) -> list[Choice]:
    words: dict[str, Word] = {"month": found.month, "start": found.regular_at}
    regular = [Choice(f"regular:{found.year}:{found.month}", Text("planned-regular", words))]
    themes = [
        Choice(f"theme:{one.id}", Text("planned-theme", {"month": found.month, "title": one.title}))
        for one in found.themes
    ]
    return [*(regular if found.regular_at else []), *themes]


@conversation.step
def choose_planned(turn: Turn[Draft]) -> Screen:
    other = Choice(OTHER, Text("planned-other"))
    return turn.ask("planned-which", [*proposals(turn), other])


@choose_planned.reply
def planned_chosen(turn: Turn[Draft], answer: str) -> Step[Draft]:
    kind, *which = answer.split(":")
    if kind == "regular":
        _regular(turn, int(which[0]), int(which[1]))
    elif kind == "theme":
        _thematic(turn, int(which[0]))
    else:
        return conversation.steps["choose_kind"]
    return following(turn)


def _regular(turn: Turn[Draft], year: int, month: int) -> None:
    cell, draft = turn.person.cell, turn.draft
    day, at = year_plan.day_in(cell, year, month), year_plan.upcoming_regular(cell, year, month, turn.zone)
    themes = year_plans.of_year(turn.db, cell.id, year)
    mine = [one for one in themes if one.month == month and one.kind == "regular"]
    draft.starts_at = at.astimezone(UTC) if at else None
    draft.moved_off = f"{day.fixed:%d/%m}" if day and day.why else None
    draft.holiday = day.why if day else None
    _begin(turn, "regular", mine, _with_themes(agendas.proposed(turn, "regular"), mine))


def _thematic(turn: Turn[Draft], theme_id: int) -> None:
    theme = year_plans.one(turn.db, theme_id, turn.person.cell_id)
    if theme is None:
        raise Misfit("year-plan-gone")
    if theme.meeting_id:
        raise Misfit("planned-taken", title=theme.title)
    items = agendas.usual(turn, "thematic")
    items[PRESENTS] = replace(items[PRESENTS], presenter=theme.preparer)
    turn.draft.theme = theme.title
    _begin(turn, "thematic", [theme], items)


def _begin(turn: Turn[Draft], kind: Kind, themes: Sequence[PlannedTheme], items: list[Item]) -> None:
    """What is known is not asked: each answer can be corrected from the preview."""
    draft, place = turn.draft, turn.person.cell.place
    draft.kind, draft.planned, draft.items = kind, [one.id for one in themes], items
    draft.place = place or ""
    known: set[Question] = {*(("type_when",) if draft.starts_at else ()), *(("choose_place",) if place else ())}
    draft.road = [question for question in NEW if question not in known]


def _with_themes(items: list[Item], themes: Sequence[PlannedTheme]) -> list[Item]:
    """What the month's meeting is about comes right before the longest item, the discussion."""
    place = max(range(len(items)), key=lambda at: items[at].minutes or 0)
    return [*items[:place], *(Item(one.title, None, one.preparer) for one in themes), *items[place:]]


def moved(draft: Draft) -> list[Text]:
    """Why it is not on the cell's fixed day."""
    if draft.moved_off is None or draft.holiday is None:
        return []
    why = Text(f"year-plan-why-{draft.holiday}")
    return [Text("planned-moved", {"fixed": draft.moved_off, "why": why})]
