"""The day of every month: never a holiday, and moved no farther than it must be."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import holidays, meeting_days


@pytest.mark.parametrize(
    ("year", "month", "fixed", "day", "why"),
    [
        (2026, 12, 3, date(2026, 12, 3), None),
        (2027, 2, 3, date(2027, 2, 12), "tet"),  # 27 tháng Chạp; the first day free again is mùng 7
        (2027, 1, 1, date(2027, 1, 2), "new-year"),
        (2026, 4, 30, date(2026, 4, 29), "reunification"),  # the month has no later day
        (2026, 9, 2, date(2026, 9, 3), "national"),
        (2027, 2, 31, date(2027, 2, 28), None),
    ],
)
def test_the_fixed_day_is_moved_off_holidays(
    year: int, month: int, fixed: int, day: date, why: holidays.Holiday | None
) -> None:
    found = meeting_days.in_month(year, month, fixed)
    assert (found.day, found.why) == (day, why)


@given(st.integers(2024, 2060), st.integers(1, 12), st.integers(1, 31))
def test_a_meeting_day_is_in_its_month_and_no_holiday_and_no_free_day_is_passed_over(
    year: int, month: int, fixed: int
) -> None:
    found = meeting_days.in_month(year, month, fixed)
    last = monthrange(year, month)[1]
    assert (found.day.year, found.day.month) == (year, month)
    assert holidays.on(found.day) is None
    assert found.fixed.day == min(fixed, last)
    between = [date(year, month, day) for day in range(found.fixed.day, last + 1)]
    passed = between[: between.index(found.day)] if found.day in between else between
    assert all(holidays.on(day) for day in passed)
