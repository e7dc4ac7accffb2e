"""By when a case is to be dealt with, and when somebody hears of that: in working days, by the cell's wall clock.

Whoever receives it has the days of triage; once it is taken up, the days of a reply, counted from the same day. What
is urgent is due on the day itself. Half way, on the day, and in the morning after it the program speaks up.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from bot import working_days
from bot.holidays import is_day_off
from bot.quiet import outside_quiet
from bot.reminders import MORNING, Schedule
from bot.working_days import DayOff
from storage import thresholds
from storage.models import Cell, Report
from storage.reports import Deadline

Said = Literal["half", "day", "over"]
LATEST = timedelta(hours=12)


@dataclass(frozen=True)
class Rules:
    """A unit's days and hours. `now` is always given; nothing here looks at a clock."""

    schedule: Schedule
    zone: ZoneInfo
    triage: int = 1
    reply: int = 10
    confirm: int = 7
    off: DayOff = is_day_off

    def today(self, now: datetime) -> date:
        return now.astimezone(self.zone).date()

    def deadline(self, counted_from: date, now: datetime, *, urgent: bool, taken: bool) -> Deadline:
        """What time is given from that day on; never a day that is over."""
        days = 0 if urgent else self.reply if taken else self.triage
        due_on = max(
            working_days.after(counted_from, days, self.off), working_days.at_or_after(self.today(now), self.off)
        )
        return self.set(counted_from, due_on, now, urgent=urgent)

    def first(self, now: datetime, *, urgent: bool = False, taken: bool = False) -> Deadline:
        """Of what arrives now."""
        return self.deadline(self.today(now), now, urgent=urgent, taken=taken)

    def set(self, counted_from: date, due_on: date, now: datetime, *, urgent: bool) -> Deadline:
        """A deadline of people's choice: on a day off it is the next working day."""
        due_on = working_days.at_or_after(due_on, self.off)
        return Deadline(due_on, counted_from, self.next_hour(counted_from, due_on, now, urgent=urgent))

    def rested(self, counted_from: date, due_on: date, since: date, now: datetime, *, urgent: bool) -> Deadline:
        """After a rest, by as many working days later."""
        count = working_days.between(since, self.today(now), self.off)
        began, due_on = (working_days.after(day, count, self.off) if count else day for day in (counted_from, due_on))
        return self.set(began, max(due_on, self.today(now)), now, urgent=urgent)

    # When it is spoken of

    def _days(self, counted_from: date, due_on: date, urgent: bool) -> Iterator[tuple[date, Said]]:
        if half := working_days.half_way(counted_from, due_on, self.off):
            yield half, "half"
        yield due_on, "day"
        following = due_on + timedelta(days=1)
        yield (following if urgent else working_days.at_or_after(following, self.off)), "over"

    def next_hour(self, counted_from: date, due_on: date, now: datetime, *, urgent: bool) -> datetime | None:
        """The next morning at which something is said of it; None after the last. Once a day is enough."""
        today = self.today(now)
        days = (day for day, _ in self._days(counted_from, due_on, urgent))
        return next((self.morning(day) for day in days if day > today), None)

    def said(self, counted_from: date, due_on: date, now: datetime, *, urgent: bool) -> Said | None:
        """What is to be said by now: however much was missed in a stop, what is true today."""
        today = self.today(now)
        *_, (escalates_on, _) = self._days(counted_from, due_on, urgent)
        if today > due_on:
            return "over" if today >= escalates_on else None
        if today == due_on:
            return "day"
        half = working_days.half_way(counted_from, due_on, self.off)
        return "half" if half and today >= half else None

    def word_at(self, now: datetime) -> datetime:
        """When a reporter who says nothing is spoken of."""
        return self.morning(self.today(now) + timedelta(days=self.confirm))

    def morning(self, day: date) -> datetime:
        at = datetime.combine(day, MORNING, tzinfo=self.zone)
        return outside_quiet(at, at + LATEST, self.schedule.quiet_hours, self.zone)


def rules_of(db: Session, cell: Cell, schedule: Schedule, zone: ZoneInfo) -> Rules:
    """As the cell, or its committee, has set them."""
    triage = thresholds.of(db, cell, "case-triage-days")
    reply, confirm = thresholds.of(db, cell, "case-reply-days"), thresholds.of(db, cell, "case-confirm-days")
    return Rules(schedule, zone, triage, reply, confirm)


def of_case(db: Session, report: Report, schedule: Schedule, zone: ZoneInfo) -> Rules:
    return rules_of(db, report.unit or report.cell, schedule, zone)
