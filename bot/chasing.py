"""Steps of preparations whose morning has come: their owners hear of them, once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from bot.quiet import outside_quiet
from bot.reminders import AGAIN_AFTER, Notices, Schedule, succeeds
from bot.step_dates import reminder, reminder_after
from storage import deliveries, preparations
from storage.models import PreparationStep

LONGEST_NIGHT = timedelta(days=2)


def fire_steps(db: Session, notices: Notices, schedule: Schedule, now: datetime) -> None:
    """One message for all that an owner has to do for one meeting."""
    together: dict[tuple[int, int], list[PreparationStep]] = defaultdict(list)
    for step in preparations.due(db, now):
        together[step.preparation_id, step.owner_id].append(step)
    for (preparation, _), steps in together.items():
        if not succeeds(db, partial(_say, db, notices, schedule, steps, now), preparation=preparation):
            for step in steps:
                step.remind_at = now + AGAIN_AFTER


def _say(db: Session, notices: Notices, schedule: Schedule, steps: Sequence[PreparationStep], now: datetime) -> None:
    preparation = steps[0].preparation
    zone = ZoneInfo(preparation.cell.committee.timezone)
    useful = [step for step in steps if preparation.waits_for(step, now, zone)]
    hour = outside_quiet(now, now + LONGEST_NIGHT, schedule.quiet_hours, zone)
    waits = bool(useful) and hour > now  # after a stop or a failure: nobody is woken
    if useful and not waits:
        db.info[deliveries.CAUSE] = f"preparation:{preparation.id}"
        notices.steps(db, preparation, useful, now)
    for step in steps:
        if step not in useful:
            step.remind_at = None
        else:
            step.remind_at = hour if waits else reminder_after(step.due_on, zone, now)


def skip_steps(db: Session, since: datetime, now: datetime) -> None:
    """A restored backup: what was due by then may have been said."""
    while found := preparations.due(db, since):
        for step in found:
            step.remind_at = reminder(step.due_on, ZoneInfo(step.preparation.cell.committee.timezone), now)
        db.flush()
