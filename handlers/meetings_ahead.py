"""Which meetings of a cell there are to prepare: begun, announced, or as the year plan has them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from bot.dialog import Turn
from bot.texts import Text
from handlers import planned_ahead, preparation_words
from storage import meetings, preparations
from storage.models import Meeting, PlannedTheme, Preparation
from storage.models.meetings import Kind
from storage.models.preparations import POSTED_WITHIN

FAR = timedelta(days=100)
ANY_DAY = "r"
"""The key of the next regular meeting of a cell without a fixed day."""


@dataclass(frozen=True)
class Ahead:
    """`key` tells it from the others. `day` is None where it is not known yet; `by` puts them in order."""

    key: str
    kind: Kind
    by: date
    day: date | None = None
    theme: PlannedTheme | None = None
    meeting: Meeting | None = None
    preparation: Preparation | None = None

    @property
    def title(self) -> str:
        return (self.meeting and self.meeting.theme) or (self.theme and self.theme.title) or ""

    def label(self, turn: Turn[Any]) -> Text:
        if self.key == ANY_DAY:
            return Text("preparation-next-regular")
        return preparation_words.named(self.kind, self.by, self.title, turn.zone)


def found(turn: Turn[Any]) -> Sequence[Ahead]:
    """The next one first; those that have been and are not finished with come last. Never empty."""
    today = turn.now.astimezone(turn.zone).date()
    begun = preparations.since(turn.db, turn.person.cell_id, today - POSTED_WITHIN)
    held = [_begun(one) for one in begun if one.day < today and any(not step.done_at for step in one.steps)]
    ahead = [_begun(one) for one in begun if one.day >= today]
    ahead += _announced(turn, {one.meeting_id for one in begun})
    ahead += _planned(turn, begun)
    if turn.person.cell.meeting_day is None and all(one.kind != "regular" for one in ahead):
        ahead.append(Ahead(ANY_DAY, "regular", today))
    return sorted(ahead, key=lambda one: (one.by, one.key)) + held


def _begun(one: Preparation) -> Ahead:
    return Ahead(f"p:{one.id}", one.kind, one.day, one.day, one.theme, one.meeting, one)


def _announced(turn: Turn[Any], known: set[int | None]) -> Iterator[Ahead]:
    for one in meetings.between(turn.db, turn.person.cell_id, turn.now, turn.now + FAR):
        if one.kind in ("regular", "thematic") and one.id not in known:
            day = one.starts_at.astimezone(turn.zone).date()
            yield Ahead(f"m:{one.id}", one.kind, day, day, meeting=one)


def _planned(turn: Turn[Any], begun: Sequence[Preparation]) -> Iterator[Ahead]:
    """What the plan has for this month and the next, and is neither announced nor begun."""
    today = turn.now.astimezone(turn.zone).date()
    following = (today.replace(day=1) + timedelta(days=31)).replace(day=1)
    months = {(one.day.year, one.day.month) for one in begun if one.kind == "regular" and not one.meeting}
    themes = {one.theme_id for one in begun}
    for first in (today.replace(day=1), following):
        due = planned_ahead.due(turn.db, turn.person.cell, first.year, first.month, turn.now)
        if due.regular_at and (first.year, first.month) not in months:
            day = due.regular_at.date()
            yield Ahead(f"r:{day}", "regular", day, day)
        last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        yield from (Ahead(f"t:{t.id}", "thematic", last, theme=t) for t in due.themes if t.id not in themes)
