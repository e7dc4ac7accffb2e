"""How a task is put into words, and the buttons that stand under messages about one."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from bot.dialog import Misfit, Turn
from bot.screens import Choice
from bot.task_lines import BadDay, day_in
from bot.task_reminders import next_hour
from bot.texts import Text, Word
from storage.models import Task


def today(turn: Turn[Any]) -> date:
    return turn.now.astimezone(turn.zone).date()


def noon(day: date, zone: ZoneInfo) -> datetime:
    """A day as texts take it."""
    return datetime.combine(day, time(12), tzinfo=zone)


def typed_day(turn: Turn[Any], answer: str) -> date:
    """Raises Misfit where it is no deadline."""
    try:
        return day_in(answer, today(turn))
    except BadDay as bad:
        raise Misfit(f"task-day-{bad.reason}") from None


def remind_at(turn: Turn[Any], due_on: date) -> datetime | None:
    return next_hour(due_on, turn.schedule, turn.zone, turn.now)


def words_of(task: Task, zone: ZoneInfo) -> dict[str, Word]:
    return {"title": task.title, "due": noon(task.due_on, zone)}


def how_long(task: Task, day: date, zone: ZoneInfo) -> Text:
    """How it stands on that day, as it stands within a line."""
    if task.state != "open":
        return state_name(task)
    left = (task.due_on - day).days
    key = "task-days-late" if left < 0 else "task-days-left" if left else "task-days-none"
    return Text(key, {"days": abs(left), "due": noon(task.due_on, zone)})


def state_name(task: Task) -> Text:
    return Text(f"task-is-{task.state}")


def owner_name(task: Task) -> Word:
    return task.owner.full_name if task.kept else Text("task-owner-left", {"name": task.owner.full_name})


def changed(task: Task) -> Misfit:
    """What was about to be done does not fit what the task is by now."""
    return Misfit("task-changed", title=task.title, state=state_name(task))


# Actions of the other files by their names, as files that send each other's buttons cannot import each other.


def day_code(day: date) -> str:
    return f"{day:%Y%m%d}"


def owner_choices(task: Task) -> list[Choice]:
    return [
        Choice(f"a:task-done:{task.id}", Text("task-done"), ("xong", "xong rồi", "đã xong")),
        Choice(f"a:task-time:{task.id}", Text("task-ask-for-time")),
    ]


def report_choices(task: Task) -> list[Choice]:
    return [
        Choice(f"a:task-confirm:{task.id}:reported", Text("task-confirm")),
        Choice(f"a:task-again:{task.id}", Text("task-not-yet")),
    ]


def asked_choices(task: Task, until: date) -> list[Choice]:
    """They carry the day that was asked for: an older request is not answered by them."""
    return [
        Choice(f"a:task-extend:{task.id}:{day_code(until)}", Text("task-extend")),
        Choice(f"a:task-keep:{task.id}:{day_code(until)}", Text("task-keep")),
    ]


def give_choice(meeting_id: int | None = None) -> Choice:
    return Choice(f"a:task-give:{meeting_id or ''}", Text("task-give"))
