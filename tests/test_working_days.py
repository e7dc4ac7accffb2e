"""Working days and deadlines over any calendar, zone and hour of receipt."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bot import holidays, working_days
from bot.case_deadlines import Rules
from bot.reminders import Schedule
from bot.working_days import DayOff

DAY = timedelta(days=1)
anyhow = settings(deadline=None)  # machines are busy
HOURS = Schedule((3 * DAY, DAY, timedelta(hours=2)), (time(21, 30), time(6, 30)), (0, time(7, 30)), (25, time(8)))
ZONES = ("Asia/Ho_Chi_Minh", "UTC", "Pacific/Kiritimati", "America/New_York", "Australia/Lord_Howe")


@st.composite
def calendars(draw: st.DrawFn) -> DayOff:
    """Weekends of any days, holidays anywhere, and the real calendar, as it is or moved (another year's Tết)."""
    if draw(st.booleans()):
        moved = timedelta(days=draw(st.integers(-200, 200)))
        return lambda day: day.weekday() >= 5 or holidays.is_day_off(day + moved)
    weekend = draw(st.sets(st.integers(0, 6), max_size=5))
    begins = draw(st.lists(st.integers(0, 900), max_size=12))
    off = {date(2026, 1, 1) + timedelta(days=begin + n) for begin in begins for n in range(draw(st.integers(1, 12)))}
    return lambda day: day.weekday() in weekend or day in off


days = st.dates(date(2026, 1, 1), date(2028, 6, 30))
moments = st.datetimes(datetime(2026, 1, 1), datetime(2028, 6, 30), timezones=st.just(UTC))  # noqa: DTZ001
counts = st.integers(0, 60)
rules = st.builds(
    Rules, st.just(HOURS), st.sampled_from(ZONES).map(ZoneInfo), st.integers(1, 10), st.integers(1, 60),
    st.integers(1, 60), calendars(),
)  # fmt: skip


@anyhow
@given(days, counts, calendars())
def test_a_deadline_never_falls_on_a_day_off(day: date, count: int, off: DayOff) -> None:
    assert not off(working_days.after(day, count, off))


@anyhow
@given(days, st.integers(1, 60), calendars())
def test_exactly_as_many_working_days_lie_between(day: date, count: int, off: DayOff) -> None:
    due = working_days.after(day, count, off)
    worked = [one for n in range(1, 2000) if (one := day + n * DAY) <= due and not off(one)]
    assert len(worked) == count
    assert working_days.between(day, due, off) == count


@anyhow
@given(days, counts, st.integers(0, 400), calendars())
def test_who_is_given_more_days_or_receives_later_is_never_due_earlier(
    day: date, count: int, later: int, off: DayOff
) -> None:
    due = working_days.after(day, count, off)
    assert due <= working_days.after(day, count + 1, off)
    assert due <= working_days.after(day + later * DAY, count, off)


@anyhow
@given(moments, st.booleans(), st.booleans(), rules)
def test_a_report_is_due_on_a_working_day_that_is_not_over_by_the_units_own_clock(
    now: datetime, urgent: bool, taken: bool, rule: Rules
) -> None:
    today = now.astimezone(rule.zone).date()
    deadline = rule.first(now, urgent=urgent, taken=taken)
    assert deadline.due_on >= today
    assert not rule.off(deadline.due_on)
    wanted = 0 if urgent else rule.reply if taken else rule.triage
    if wanted:
        assert working_days.between(today, deadline.due_on, rule.off) == wanted
    else:
        assert all(rule.off(today + n * DAY) for n in range((deadline.due_on - today).days)), (
            "the same day, or the next"
        )


@anyhow
@given(days, st.integers(0, 60), calendars())
def test_half_time_is_a_working_day_strictly_between_receipt_and_deadline(day: date, count: int, off: DayOff) -> None:
    due = working_days.after(day, count, off)
    half = working_days.half_way(day, due, off)
    if half is None:
        assert working_days.between(day, due, off) < 2
        return
    assert day < half < due
    assert not off(half)
    before, after = working_days.between(day, half, off), working_days.between(half, due, off)
    assert after - before in (0, 1)


@anyhow
@given(moments, st.integers(0, 60), st.integers(0, 90), rules)
def test_a_rest_makes_the_deadline_later_by_as_many_working_days(
    now: datetime, used: int, rest: int, rule: Rules
) -> None:
    first = rule.first(now, taken=True)
    asked = now + used * DAY
    since = asked.astimezone(rule.zone).date()
    assume(since <= first.due_on)
    answered = asked + rest * DAY
    rested = rule.rested(first.counted_from, first.due_on, since, answered, urgent=False)
    today = answered.astimezone(rule.zone).date()
    count = working_days.between(since, today, rule.off)
    late = working_days.between(first.due_on, rested.due_on, rule.off)
    assert not rule.off(rested.due_on)
    assert rested.due_on >= today
    left = working_days.between(since, first.due_on, rule.off)
    nothing_left = since == first.due_on and rule.off(today)  # asked on the last day, and answered on a day off
    assert late == count + (1 if nothing_left else 0)
    assert working_days.between(today, rested.due_on, rule.off) >= left


@anyhow
@given(moments, st.booleans(), st.booleans(), st.integers(0, 80 * 24), rules)
def test_it_is_never_passed_up_before_the_end_of_its_last_day(
    now: datetime, urgent: bool, taken: bool, hours: int, rule: Rules
) -> None:
    deadline = rule.first(now, urgent=urgent, taken=taken)
    then = now + timedelta(hours=hours)
    kind = rule.said(deadline.counted_from, deadline.due_on, then, urgent=urgent)
    today = then.astimezone(rule.zone).date()
    if kind == "over":
        assert today > deadline.due_on
        assert urgent or working_days.between(deadline.due_on, today, rule.off) >= 1
    if kind == "day":
        assert today == deadline.due_on


@anyhow
@given(moments, st.booleans(), st.booleans(), rules)
def test_hours_come_in_their_order_on_different_mornings_and_end_after_the_last_day(
    now: datetime, urgent: bool, taken: bool, rule: Rules
) -> None:
    deadline = rule.first(now, urgent=urgent, taken=taken)
    hours: list[datetime] = []
    said: list[str | None] = []
    at = now
    while following := rule.next_hour(deadline.counted_from, deadline.due_on, at, urgent=urgent):
        assert following > at
        hours.append(following)
        said.append(rule.said(deadline.counted_from, deadline.due_on, following, urgent=urgent))
        at = following
    assert len({hour.astimezone(rule.zone).date() for hour in hours}) == len(hours) <= 3
    assert said[-1] == "over"
    assert [kind for kind in ("half", "day", "over") if kind in said] == said
    assert deadline.remind_at == hours[0]
    assert all(hour.astimezone(rule.zone).time() == time(7, 30) for hour in hours)


@anyhow
@given(moments, days, rules)
def test_a_day_of_peoples_choice_that_is_off_is_the_next_working_day(now: datetime, day: date, rule: Rules) -> None:
    due = rule.set(day, day, now, urgent=False).due_on
    assert due >= day
    assert not rule.off(due)
    assert all(rule.off(day + n * DAY) for n in range((due - day).days))


@pytest.mark.parametrize(
    ("received", "days", "due"),
    [
        ("2026-11-27", 1, "2026-11-30"),  # a Friday
        ("2026-11-28", 1, "2026-11-30"),  # a Saturday
        ("2026-11-24", 10, "2026-12-08"),
        ("2027-02-01", 5, "2027-02-12"),  # off from the 5th, 29 Chạp, to the 10th, mùng 5
        ("2026-04-24", 1, "2026-04-28"),  # the Hùng kings' day is a Sunday, and the Monday is given
        ("2026-12-31", 1, "2027-01-04"),
    ],
)  # fmt: skip
def test_in_vietnam_weekends_holidays_and_days_given_for_them_do_not_count(received: str, days: int, due: str) -> None:
    found = working_days.after(date.fromisoformat(received), days, holidays.is_day_off)
    assert found == date.fromisoformat(due)


def test_the_local_day_of_receipt_counts_not_the_day_in_greenwich() -> None:
    late = datetime(2026, 11, 29, 17, 30, tzinfo=UTC)  # 00:30 on Monday in Vietnam
    rule = Rules(HOURS, ZoneInfo("Asia/Ho_Chi_Minh"))
    assert rule.first(late).due_on == date(2026, 12, 1)
    assert replace(rule, zone=ZoneInfo("UTC")).first(late).due_on == date(2026, 11, 30)
