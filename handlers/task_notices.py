"""What the owner of a task hears when its deadline comes near, comes, and has gone."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.texts import Text, Word
from handlers import task_words
from handlers.broadcasting import to_all
from storage import tasks
from storage.deliveries import About
from storage.models import Person, Task

USEFUL = timedelta(days=7)  # where nothing follows


def remind(db: Session, task: Task, following: datetime | None, now: datetime) -> None:
    """Void once the task has changed (storage/tasks.py), or when the next reminder is due."""
    zone = ZoneInfo(task.cell.committee.timezone)
    left = (task.due_on - now.astimezone(zone).date()).days
    key = "task-reminder-late" if left < 0 else "task-reminder-ahead" if left else "task-reminder-today"
    words: dict[str, Word] = {**task_words.words_of(task, zone), "days": abs(left)}
    name, about = f"{tasks.reminder_name(task)}:{now:%Y%m%d%H%M}", About(expires_at=following or now + USEFUL)
    owner = select(Person.id).where(Person.id == task.owner_id)
    to_all(db, owner, Text(key, words), now, name, task_words.owner_choices(task), klass="B", about=about)
