"""What is due becomes messages: hours, quiet hours, and what is still worth saying after a stop (reliability.md)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import partial
from zoneinfo import ZoneInfo

import structlog
from dateutil.rrule import DAILY, MONTHLY, WEEKLY, rrule
from sqlalchemy.orm import Session

from bot import faults
from bot.quiet import outside_quiet
from storage import comment_reminding, deliveries, reminders, thresholds
from storage.case_clock import CaseNews
from storage.engine import OUT_OF_REACH
from storage.models import Cell, Meeting, Periodic, Preparation, PreparationStep, Question, Reminder, Report, Task
from storage.models.meetings import PeriodicKind, ReminderKind, ReminderState
from storage.plans import Plan
from storage.sealed_sweep import Swept

log = structlog.get_logger()
USEFUL_UNTIL: dict[ReminderKind, timedelta] = {
    "first": timedelta(hours=3),
    "second": timedelta(hours=3),
    "attend": timedelta(minutes=10),
}
"""How long before the start a reminder is still worth sending."""
AGAIN_AFTER = timedelta(minutes=10)
MORNING = time(7, 30)
FILES_UNTIL = timedelta(days=14)
"""How long after a meeting its papers are still asked for."""


@dataclass(frozen=True)
class Schedule:
    """When things are said. `remind_before` in the order first, second, attend; days: Monday is 0, and 1 to 28."""

    remind_before: tuple[timedelta, timedelta, timedelta]
    quiet_hours: tuple[time, time]
    digest: tuple[int, time]
    area_question: tuple[int, time]


@dataclass(frozen=True)
class Notices:
    """What is said: functions of handlers/, which know texts and audiences."""

    remind: Callable[[Session, Meeting, Reminder, datetime], None]
    periodic: dict[PeriodicKind, Callable[[Session, Cell, datetime], None]]
    progress: Callable[[Session, datetime], None]
    sitting: Callable[[Session, int, datetime], None]
    group: Callable[[Session, int, datetime], None]
    """Of one meeting, by its id."""
    plans: Callable[[Session, Sequence[Plan], ZoneInfo, datetime], None]
    steps: Callable[[Session, Preparation, Sequence[PreparationStep], datetime], None]
    task: Callable[[Session, Task, datetime | None, datetime], None]
    """Until the given hour, at which it will be spoken of again; None: not any more."""
    case: Callable[[Session, Report, CaseNews, datetime], None]
    question: Callable[[Session, Question, datetime], None]
    """Its silent are reminded; or it is closed, once its hour has come."""
    sealed: Callable[[Session, Cell, Swept, datetime], None]


def plan(db: Session, meeting: Meeting, schedule: Schedule, zone: ZoneInfo, now: datetime) -> None:
    """Reminder rows for the meeting's present version; the invitation itself says what would already be due."""
    for kind, hours in hours_of(meeting, schedule, zone):
        if now < hours.due < hours.expires:
            reminders.plan(db, meeting, kind, hours.due, hours.expires)
    days = thresholds.of(db, db.get_one(Cell, meeting.cell_id), "files-after-days")
    if days and meeting.kind != "committee":
        morning = datetime.combine(meeting.starts_at.astimezone(zone).date() + timedelta(days), MORNING, tzinfo=zone)
        expires = meeting.starts_at + FILES_UNTIL
        reminders.plan(db, meeting, "files", outside_quiet(morning, expires, schedule.quiet_hours, zone), expires)


@dataclass(frozen=True)
class Hours:
    """When a reminder is due, and from when on it is useless."""

    due: datetime
    expires: datetime


def hours_of(meeting: Meeting, schedule: Schedule, zone: ZoneInfo) -> Iterator[tuple[ReminderKind, Hours]]:
    for kind, before in zip(USEFUL_UNTIL, schedule.remind_before, strict=True):
        expires = meeting.starts_at - USEFUL_UNTIL[kind]
        yield kind, Hours(outside_quiet(meeting.starts_at - before, expires, schedule.quiet_hours, zone), expires)


def fire(db: Session, notices: Notices, schedule: Schedule, now: datetime) -> None:
    """Fire what is due. What cannot be said is tried again for as long as it is useful."""
    found = reminders.due(db, now)
    overtaken = reminders.overtaken(db, found, now)
    firing = _Firing(db, notices, schedule, overtaken, now)
    if not succeeds(db, lambda: firing.all(found)):  # one of them is at fault: each by itself, then
        for reminder, meeting in found:
            if not succeeds(db, lambda r=reminder, m=meeting: firing.all([(r, m)]), reminder=reminder.id):
                reminder.due_at = now + AGAIN_AFTER


@dataclass(frozen=True)
class _Firing:
    """`overtaken`: ids of reminders after which a later one to the same people is due as well."""

    db: Session
    notices: Notices
    schedule: Schedule
    overtaken: frozenset[int]
    now: datetime

    def all(self, found: Sequence[tuple[Reminder, Meeting]]) -> None:
        """States are changed at the end and so written together."""
        fired: list[tuple[Reminder, ReminderState]] = [(r, self._one(r, meeting)) for r, meeting in found]
        for reminder, state in fired:
            if state != "waiting":
                reminder.state, reminder.fired_at = state, self.now

    def _one(self, reminder: Reminder, meeting: Meeting) -> ReminderState:
        verdict = self._verdict(reminder, meeting)
        if verdict == "skipped":
            log.warning("reminder-skipped", reminder=reminder.id, meeting=meeting.id, kind=reminder.kind)
        if verdict != "fired":
            return verdict
        zone = ZoneInfo(meeting.cell.committee.timezone)
        hour = outside_quiet(self.now, reminder.expires_at, self.schedule.quiet_hours, zone)
        if hour > self.now:  # after a stop or a failure: nobody is woken
            reminder.due_at = hour
            return "waiting"
        self.db.info[deliveries.CAUSE] = f"reminder:{reminder.id}"
        self.notices.remind(self.db, meeting, reminder, self.now)
        return verdict

    def _verdict(self, reminder: Reminder, meeting: Meeting) -> ReminderState:
        if meeting.state != "announced" or meeting.version != reminder.version:
            return "superseded"
        return "skipped" if reminder.expires_at <= self.now or reminder.id in self.overtaken else "fired"


def succeeds(db: Session, work: Callable[[], None], **what: int) -> bool:
    """A bug in one notice takes back what that one did and holds up no other. A lost database ends the tick."""
    try:
        with db.begin_nested():
            work()
    except OUT_OF_REACH:
        raise
    except Exception as error:  # noqa: BLE001 - whatever it was
        log.error("notice-failed", error=type(error).__name__, at=faults.place(error), **what)
        return False
    return True


def fire_periodic(db: Session, notices: Notices, schedule: Schedule, now: datetime) -> None:
    """One notice however often it was missed; the next one is due at its next regular hour."""
    for periodic, cell in reminders.periodic_due(db, now):
        if not succeeds(db, partial(_fire_periodic, db, notices, schedule, periodic, cell, now), cell=cell.id):
            periodic.due_at = now + AGAIN_AFTER


def _fire_periodic(
    db: Session, notices: Notices, schedule: Schedule, periodic: Periodic, cell: Cell, now: datetime
) -> None:
    zone = ZoneInfo(cell.committee.timezone)
    hour = outside_quiet(now, now + timedelta(days=2), schedule.quiet_hours, zone)
    if hour > now:
        periodic.due_at = hour
        return
    db.info[deliveries.CAUSE] = f"periodic:{periodic.id}"
    notices.periodic[periodic.kind](db, cell, now)
    periodic.due_at = next_time(periodic.kind, schedule, zone, now)


def skip_periodic(db: Session, schedule: Schedule, since: datetime, now: datetime) -> None:
    """A restored backup: the notices that were due by then may have been said; the next come at their regular hour."""
    for periodic, cell in reminders.periodic_due(db, since):
        if periodic.kind == "comments":
            comment_reminding.said(db, cell, since)
        periodic.due_at = next_time(periodic.kind, schedule, ZoneInfo(cell.committee.timezone), now)


def next_time(kind: PeriodicKind, schedule: Schedule, zone: ZoneInfo, now: datetime) -> datetime:
    """The next regular hour after now, by the wall clock of the cell."""
    local = now.astimezone(zone).replace(tzinfo=None)
    day, clock = schedule.digest if kind == "digest" else schedule.area_question
    begin = datetime.combine(local.date() - timedelta(days=31), MORNING if kind == "comments" else clock)
    rules = {
        "digest": partial(rrule, WEEKLY, begin, byweekday=day),
        "area-question": partial(rrule, MONTHLY, begin, bymonthday=day),
        "comments": partial(rrule, DAILY, begin),
    }
    rule = rules[kind]()
    following = rule.after(local)
    if following is None:
        raise LookupError("an endless rule always goes on")
    return following.replace(tzinfo=zone)
