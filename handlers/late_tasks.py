"""Tasks that are late where leaders look anyway: in the agenda of the next regular meeting, its preview, the schedule.

Names go to those who lead, never into an invitation.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.dialog import Turn
from bot.screens import Screen
from bot.texts import Text, Word
from handlers import task_words
from storage import tasks
from storage.models import Task

MOST_NAMED = 10


def waiting(turn: Turn[Any], starts_at: datetime | None) -> bool:
    """Whether anything is overdue, or due before that meeting."""
    return bool(_unfinished(turn, starts_at))


def named(turn: Turn[Any], starts_at: datetime) -> list[Text]:
    """What, whose, and how late, each on a line."""
    found = _unfinished(turn, starts_at)
    lines = [
        Text("caution-late-task", {
            "title": task.title, "name": task_words.owner_name(task),
            "how": task_words.how_long(task, task_words.today(turn), turn.zone),
        })
        for task in found[:MOST_NAMED]
    ]  # fmt: skip
    more = len(found) - MOST_NAMED
    return [*lines, *([Text("caution-late-tasks-more", {"count": more})] if more > 0 else [])]


def _unfinished(turn: Turn[Any], starts_at: datetime | None) -> Sequence[Task]:
    before = (starts_at or turn.now).astimezone(turn.zone).date()
    return tasks.unfinished(turn.db, turn.person.cell_id, before)


def beneath(turn: Turn[Any], screen: Screen) -> Screen:
    """How many are overdue, and the way to them, for those who lead."""
    count = tasks.overdue(turn.db, turn.person.cell_id, task_words.today(turn)) if turn.person.leads else 0
    if not count:
        return screen
    words: dict[str, Word] = {"screen": screen.text, "count": count}
    return replace(screen, text=Text("schedule-late-tasks", words), choices=(*screen.choices, turn.door("nhiemvu")))
