"""Until when the steps of a preparation are to be done, and on which mornings their owners hear of them.

On the morning of the day if it is still open, and once on the next one: after a stop of any length only that one.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from storage.models import Preparation, PreparationStep
from storage.models.preparations import STEPS, StepName

FROM_MEETING: dict[StepName, int] = {"committee": -7, "assign": -6, "draft": -3, "send": -1, "inform": -3, "post": 2}
"""Days; "send" is as early as the commune wants documents, and a day before at least."""
MORNING = time(7, 30)
ONE = timedelta(days=1)


def usual(name: StepName, day: date, today: date, hours_ahead: int) -> date:
    """Backward from the meeting's day, and never before today."""
    days = min(FROM_MEETING[name], -(-hours_ahead // -24)) if name == "send" else FROM_MEETING[name]
    return max(today, day + timedelta(days=days))


def reminder(due_on: date, zone: ZoneInfo, now: datetime) -> datetime | None:
    """The first of its mornings that is still to come."""
    return next((at for at in (_morning(due_on, zone), _morning(due_on + ONE, zone)) if at > now), None)


def reminder_after(due_on: date, zone: ZoneInfo, now: datetime) -> datetime | None:
    """The one that follows what is said now."""
    return _morning(due_on + ONE, zone) if now.astimezone(zone).date() <= due_on else None


def _morning(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, MORNING, tzinfo=zone)


def put(step: PreparationStep, due_on: date, zone: ZoneInfo, now: datetime) -> None:
    step.due_on, step.remind_at = due_on, reminder(due_on, zone, now)


def move(preparation: Preparation, day: date, zone: ZoneInfo, now: datetime) -> None:
    """The meeting is on another day: what is open moves with it. Nobody is late because of that."""
    by, today = day - preparation.day, now.astimezone(zone).date()
    for step in preparation.steps:
        if by and step.done_at is None:
            put(step, max(step.due_on + by, min(step.due_on, today)), zone, now)
    preparation.day = day


def begin_again(preparation: Preparation, day: date, hours_ahead: int, zone: ZoneInfo, now: datetime) -> None:
    """Its meeting was called off: what was done for that one alone is to be done again, all else stays done."""
    today, of_the_meeting = now.astimezone(zone).date(), STEPS[STEPS.index("send") :]
    for step in preparation.steps:
        if step.name in of_the_meeting:
            step.done_at = step.done_by_id = None
        if step.done_at is None:
            put(step, usual(step.name, day, today, hours_ahead), zone, now)
    preparation.day = day
