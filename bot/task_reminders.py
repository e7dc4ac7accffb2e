"""Owners are reminded of their tasks in the morning: three days ahead, on the day, and once when it is over.

The row keeps only the next hour: however many were missed in a stop, one is said, by what is true then.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from bot.quiet import outside_quiet
from bot.reminders import AGAIN_AFTER, MORNING, Notices, Schedule, succeeds
from storage import deliveries, tasks
from storage.models import Task

DAYS = (-3, 0, 1)  # from the deadline


def next_hour(due_on: date, schedule: Schedule, zone: ZoneInfo, now: datetime) -> datetime | None:
    """The next of the hours at which an open task is spoken of; None after the last. Once a day is enough."""
    today, days = now.astimezone(zone).date(), (due_on + timedelta(away) for away in DAYS)
    mornings = (datetime.combine(day, MORNING, tzinfo=zone) for day in days if day > today)
    hours = (outside_quiet(at, at + timedelta(hours=12), schedule.quiet_hours, zone) for at in mornings)
    return next(hours, None)


def fire_tasks(db: Session, notices: Notices, schedule: Schedule, now: datetime) -> None:
    """Say what is due. What cannot be said holds up no other, and is tried again."""
    found = tasks.due(db, now)
    if succeeds(db, lambda: _fire(db, found, notices, schedule, now)):
        return
    for task in found:
        if not succeeds(db, lambda one=task: _fire(db, [one], notices, schedule, now), task=task.id):
            tasks.remind_next(db, task, now + AGAIN_AFTER)


def _fire(db: Session, found: Sequence[Task], notices: Notices, schedule: Schedule, now: datetime) -> None:
    """Rows of tasks are written at the end: until then whoever changes one is not kept waiting."""
    hours: list[tuple[Task, datetime | None]] = []
    for task in found:
        zone = ZoneInfo(task.cell.committee.timezone)
        awake = outside_quiet(now, now + timedelta(days=1), schedule.quiet_hours, zone)
        if awake > now:  # after a stop: nobody is woken
            hours.append((task, awake))
            continue
        following = next_hour(task.due_on, schedule, zone, now)
        if task.state == "open" and task.kept and (task.due_on - now.astimezone(zone).date()).days <= -DAYS[0]:
            db.info[deliveries.CAUSE] = f"task:{task.id}"
            notices.task(db, task, following, now)
        hours.append((task, following))
    for task, hour in hours:
        if not tasks.remind_next(db, task, hour):
            raise ChangedMeanwhileError(task.id)


def skip_tasks(db: Session, schedule: Schedule, since: datetime, now: datetime) -> None:
    """A restored backup: what was due by then may have been said."""
    while found := tasks.due(db, since):
        for task in found:
            zone = ZoneInfo(task.cell.committee.timezone)
            tasks.remind_next(db, task, next_hour(task.due_on, schedule, zone, now))


class ChangedMeanwhileError(Exception):
    """Its owner or a leader has changed the task since it was read: what was about to be said may be wrong."""
