"""Periods as people type them, and the working days within them."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import working_days
from bot.holidays import is_day_off
from bot.report_spans import Span, holding, of_code, typed

TODAY, ZONE = date(2026, 11, 24), ZoneInfo("Asia/Ho_Chi_Minh")


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("tháng 9", Span("month", 2026, 9)),
        ("Tháng 9/2025", Span("month", 2025, 9)),
        ("11/2026", Span("month", 2026, 11)),
        ("quý IV năm 2025", Span("quarter", 2025, 4)),
        ("quy 2", Span("quarter", 2026, 2)),
        ("6 tháng đầu năm", Span("half", 2026, 1)),
        ("6 tháng cuối năm 2025", Span("half", 2025, 2)),
        ("năm 2025", Span("year", 2025, 1)),
        ("tháng 13", None),
        ("quý 5", None),
        ("9", None),
        ("hôm qua", None),
    ],
)
def test_a_period_is_understood_as_it_is_said_or_not_at_all(said: str, meant: Span | None) -> None:
    assert typed(said, TODAY) == meant


@pytest.mark.parametrize(
    "code", ["month-2026-13", "week-2026-1", "month-x-1", "month-2026", "to-date-2026-1", "", "month-²-1"]
)
def test_a_code_that_was_made_up_names_no_period(code: str) -> None:
    assert of_code(code) is None


@given(st.dates(date(2021, 1, 1), date(2099, 1, 1)), st.sampled_from(["month", "quarter", "half", "year"]))
def test_a_period_holds_its_day_and_ends_where_the_next_begins(day: date, kind: str) -> None:
    span = holding(kind, day)  # pyright: ignore[reportArgumentType]
    assert span.begins(ZONE).date() <= day < span.ends(ZONE).date()
    assert span.before.ends(ZONE) == span.begins(ZONE)
    assert of_code(span.code) == span


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        (date(2026, 11, 24), date(2026, 11, 24), 0),
        (date(2026, 11, 24), date(2026, 11, 27), 3),
        (date(2026, 11, 27), date(2026, 11, 30), 1),  # a Friday to the Monday
        (date(2026, 12, 31), date(2027, 1, 4), 1),  # New Year's Day, and the weekend
        (date(2026, 11, 24), date(2026, 11, 20), 0),
    ],
)
def test_weekends_and_holidays_are_no_working_days(start: date, end: date, days: int) -> None:
    assert working_days.between(start, end, is_day_off) == days
