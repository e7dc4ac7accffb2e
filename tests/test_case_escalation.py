"""Over any stops and clocks that are set: a case goes up one level at a time, once each, and never before its time."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from unittest.mock import create_autospec
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, create_engine, event, select
from sqlalchemy.orm import Session

from bot import holidays
from bot.case_deadlines import rules_of
from bot.case_reminders import fire_cases
from bot.reminders import Notices, Schedule
from storage import cases, reports
from storage.base import Base
from storage.case_clock import CaseNews
from storage.models import Cell, Committee, Person, Report, ReportChange
from storage.reports import Matter

DAY = timedelta(days=1)
QUIET = (time(21, 30), time(6, 30))
HOURS = Schedule((3 * DAY, DAY, timedelta(hours=2)), QUIET, (0, time(7, 30)), (25, time(8)))
ZONES = ("Asia/Ho_Chi_Minh", "America/New_York", "Pacific/Kiritimati")
TABLES = ("committee", "cell", "person", "address", "threshold", "counter", "stored_file", "report", "report_field",
          "report_voice", "report_change", "delivery")  # fmt: skip
OWNER, SECRETARY, OFFICE = 1, 2, 3

moments = st.datetimes(datetime(2026, 1, 1), datetime(2028, 6, 30), timezones=st.just(UTC))  # noqa: DTZ001
steps = st.one_of(
    st.integers(1, 60 * 24),  # minutes: the program runs
    st.integers(24 * 60, 40 * 24 * 60),  # it was stopped for days
    st.integers(-2 * 24 * 60, -1),  # the clock was set back
)


@dataclass
class Passed:
    """An escalation: when, and what the case was due on before and after."""

    at: datetime
    level: int
    was_due: date
    due_on: date


@dataclass
class Commune:
    """One case in it. `owned`: it was given to a member who is no leader."""

    db: Session
    zone: ZoneInfo
    report_id: int = 0
    passed: list[Passed] = field(default_factory=list[Passed])
    said: list[tuple[str, datetime]] = field(default_factory=list[tuple[str, datetime]])

    def opens(self, now: datetime, *, urgent: bool, owned: bool) -> None:
        committee = Committee(id=1, name="xã", timezone=self.zone.key, language="vi", created_at=now)
        cell = Cell(id=1, committee_id=1, name="thôn", name_folded="thon")
        people = [
            Person(id=number, committee_id=1, cell_id=1, full_name=role, name_folded=role, role=role, standing="full")
            for number, role in ((OWNER, "member"), (SECRETARY, "secretary"), (OFFICE, "office"))
        ]
        for row in (committee, cell, *people):
            self.db.add(row)
            self.db.flush()
        rule = rules_of(self.db, cell, HOURS, self.zone)
        first = rule.first(now, urgent=urgent)
        matter = Matter("other", "Ngõ 12", "Việc", urgent=urgent)
        report = reports.add(self.db, people[0], matter, 2026, now, deadline=first)
        self.report_id = report.id
        if owned:
            found = cases.locked(self.db, report.id)
            assert found is not None
            deadline = rule.first(now, urgent=urgent, taken=True)
            cases.take(self.db, found, people[1], people[0], deadline, now)
        self.db.commit()

    def hears(self, _db: Session, report: Report, news: CaseNews, now: datetime) -> None:
        self.said.append((news.kind, now))
        if news.above and report.due_on and news.due_on:
            self.passed.append(Passed(now, news.above.level, report.due_on, news.due_on))

    def ticks(self, now: datetime) -> None:
        """As the ticker: until nothing is due any more."""
        notices = create_autospec(Notices, instance=True, case=self.hears)
        for _ in range(10):
            if self.report.remind_at is None or self.report.remind_at > now:
                return
            fire_cases(self.db, notices, HOURS, now)
            self.db.commit()
        raise AssertionError("it is due again and again")

    @property
    def report(self) -> Report:
        return self.db.scalars(select(Report).execution_options(populate_existing=True)).one()


@contextmanager
def commune(zone: str) -> Generator[Commune]:
    engine = create_engine("sqlite://", connect_args={"isolation_level": None})

    @event.listens_for(engine, "begin")
    def begins(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN")

    Base.metadata.create_all(engine, [Base.metadata.tables[name] for name in TABLES])
    with Session(engine, expire_on_commit=False) as db:
        yield Commune(db, ZoneInfo(zone))
    engine.dispose()


def is_quiet(now: datetime, zone: ZoneInfo) -> bool:
    at = now.astimezone(zone).time()
    return at >= QUIET[0] or at < QUIET[1]


@settings(max_examples=40, deadline=None)
@given(moments, st.sampled_from(ZONES), st.booleans(), st.booleans(), st.lists(steps, min_size=1, max_size=25))
def test_a_case_is_passed_up_once_a_level_never_before_its_last_day_is_over_and_never_twice(
    start: datetime, zone: str, urgent: bool, owned: bool, moves: list[int]
) -> None:
    with commune(zone) as one:
        one.opens(start, urgent=urgent, owned=owned)
        now = start
        for minutes in moves:
            now += timedelta(minutes=minutes)
            one.ticks(now)
        levels = [passed.level for passed in one.passed]
        assert levels == ([1, 2] if owned else [2])[: len(levels)], "owner, leaders, office: in this order, once each"
        for passed in one.passed:
            local = passed.at.astimezone(one.zone).date()
            assert local > passed.was_due
            assert passed.due_on >= local
            assert not holidays.is_day_off(passed.due_on)
        moments_of = [passed.at for passed in one.passed]
        assert len(set(moments_of)) == len(moments_of), "a long stop is no reason to go two levels up at once"
        assert not any(is_quiet(at, one.zone) for _, at in one.said)
        written: list[dict[str, Any]] = [
            change.details for change in one.db.scalars(select(ReportChange).where(ReportChange.deed == "escalated"))
        ]
        assert [(details["to"], details["due"]) for details in written] == [
            ("office" if passed.level == 2 else "leaders", passed.due_on.isoformat()) for passed in one.passed
        ]


@settings(max_examples=20, deadline=None)
@given(moments, st.sampled_from(ZONES), st.booleans(), st.booleans())
def test_a_case_that_nobody_touches_reaches_the_office_whatever_the_calendar_and_then_all_is_said(
    start: datetime, zone: str, urgent: bool, owned: bool
) -> None:
    with commune(zone) as one:
        one.opens(start, urgent=urgent, owned=owned)
        for _ in range(20):
            if following := one.report.remind_at:
                one.ticks(following)
        assert [passed.level for passed in one.passed] == ([1, 2] if owned else [2])
        report = one.report
        assert (report.unit_id, report.owner_id, report.state, report.remind_at) == (None, None, "received", None)
        kinds = [kind for kind, _ in one.said]
        assert kinds[-1] == "late", "nobody is above the office"
        assert kinds.count("over") == len(one.passed)
