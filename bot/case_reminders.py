"""Cases whose hour has come: who has them is reminded half way and on the day; what is overdue goes one level up.

The row keeps only the next hour: however many were missed in a stop, one thing is said, by what is true then; and
what is passed up has a new deadline, so that no stop and no clock that was set passes it up twice.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from bot.case_deadlines import Rules, of_case
from bot.quiet import outside_quiet
from bot.reminders import AGAIN_AFTER, Notices, Schedule, succeeds
from storage import case_clock, deliveries
from storage.case_clock import CaseNews, ChangedMeanwhileError
from storage.models import Report
from storage.reports import Deadline

LONGEST_NIGHT = timedelta(days=1)
Change = Callable[[], None]


def fire_cases(db: Session, notices: Notices, schedule: Schedule, now: datetime) -> None:
    """Do what is due. What cannot be done holds up no other, and is tried again."""
    found = case_clock.due(db, now)
    if succeeds(db, lambda: _fire(db, found, notices, schedule, now)):
        return
    for report in case_clock.due(db, now):
        if not succeeds(db, lambda one=report: _fire(db, [one], notices, schedule, now), case=report.id):
            _try_again(db, report, now)


def _try_again(db: Session, report: Report, now: datetime) -> None:
    try:
        case_clock.remind_next(db, report, now + AGAIN_AFTER)
    except ChangedMeanwhileError:
        return  # and has another hour by that


def _fire(db: Session, found: Sequence[Report], notices: Notices, schedule: Schedule, now: datetime) -> None:
    """Rows of cases are written at the end: until then whoever changes one is not kept waiting."""
    changes = [_Firing(db, report, notices, schedule, now).run() for report in found]
    for change in changes:
        change()


@dataclass(frozen=True)
class _Firing:
    """Of one case."""

    db: Session
    report: Report
    notices: Notices
    schedule: Schedule
    now: datetime

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.report.cell.committee.timezone)

    @property
    def rules(self) -> Rules:
        return of_case(self.db, self.report, self.schedule, self.zone)

    def run(self) -> Change:
        """What is said now; returned is what is to be written of it."""
        report = self.report
        if report.state == "merged":
            return self._next(None)
        if report.state in ("received", "handling") and report.due_on is None:
            return partial(case_clock.start, self.db, report, self._first())
        awake = outside_quiet(self.now, self.now + LONGEST_NIGHT, self.schedule.quiet_hours, self.zone)
        if awake > self.now:  # after a stop: nobody is woken
            return self._next(awake)
        self.db.info[deliveries.CAUSE] = f"case:{report.id}"
        if report.state in ("answered", "closed"):
            self._say(CaseNews("silent"))
            return self._next(None)
        return self._unanswered() if report.state == "asked" else self._running(report.due_on or self.now.date())

    def _first(self) -> Deadline:
        """What came before cases had deadlines has the time of a reply from now on."""
        old = self.now - self.report.created_at > timedelta(days=1)
        began = self.now if old else self.report.created_at
        return self.rules.deadline(
            self.rules.today(began), self.now, urgent=self.report.urgent, taken=old or self.report.state == "handling"
        )

    def _running(self, due_on: date) -> Change:
        report, rules = self.report, self.rules
        began = report.counted_from or rules.today(report.created_at)
        kind = rules.said(began, due_on, self.now, urgent=report.urgent)
        if kind == "over":
            return self._overdue()
        following = rules.next_hour(began, due_on, self.now, urgent=report.urgent)
        if kind:
            self._say(CaseNews(kind, following))
        return self._next(following)

    def _overdue(self) -> Change:
        above = case_clock.above(self.db, self.report)
        if above is None:
            self._say(CaseNews("late"))
            return self._next(None)
        deadline = self.rules.first(self.now, urgent=self.report.urgent)
        self._say(CaseNews("over", deadline.remind_at, above, deadline.due_on))
        return partial(case_clock.escalate, self.db, self.report, above, deadline, self.now)

    def _unanswered(self) -> Change:
        report, rules = self.report, self.rules
        since = report.rests_since or rules.today(self.now)
        began, due_on = report.counted_from or since, report.due_on or since
        deadline = rules.rested(began, due_on, since, self.now, urgent=report.urgent)
        self._say(CaseNews("unanswered", deadline.remind_at, due_on=deadline.due_on))
        return partial(case_clock.go_on, self.db, report, deadline, self.now)

    def _say(self, news: CaseNews) -> None:
        self.notices.case(self.db, self.report, news, self.now)

    def _next(self, at: datetime | None) -> Change:
        return partial(case_clock.remind_next, self.db, self.report, at)


def skip_cases(db: Session, schedule: Schedule, since: datetime, now: datetime) -> None:
    """A restored backup: what was due by then may have been said. What is overdue is passed up tomorrow, once."""
    while found := case_clock.due(db, since):
        for report in found:
            case_clock.remind_next(db, report, _after_restoring(db, report, schedule, now))


def _after_restoring(db: Session, report: Report, schedule: Schedule, now: datetime) -> datetime | None:
    if report.state not in ("received", "handling", "asked"):
        return None
    rules = of_case(db, report, schedule, ZoneInfo(report.cell.committee.timezone))
    tomorrow = rules.morning(rules.today(now) + timedelta(days=1))
    if report.state == "asked" or report.due_on is None:
        return tomorrow
    began = report.counted_from or rules.today(report.created_at)
    return rules.next_hour(began, report.due_on, now, urgent=report.urgent) or tomorrow
