"""A cell's fixed day of every month, as people type it."""

from __future__ import annotations

from datetime import time

import pytest

from bot import fixed_days

EVENING = time(19, 30)


@pytest.mark.parametrize(
    ("typed", "day", "at"),
    [
        ("ngày 3, 19h30", 3, EVENING),
        ("ngày 3 hằng tháng, 19h30", 3, EVENING),
        ("19h30 ngày 3 hàng tháng", 3, EVENING),
        ("vào ngày mùng 3 mỗi tháng lúc 19 giờ 30", 3, EVENING),
        ("3, 19h30", 3, EVENING),
        ("7 rưỡi tối ngày 5", 5, EVENING),
        ("cuối tháng 19h30", 31, EVENING),
        ("ngày cuối cùng tháng, 19 giờ", 31, time(19)),
        ("day 3, 19:30", 3, EVENING),
        ("the 3rd of every month, 19:30", 3, EVENING),
    ],
)
def test_a_day_of_the_month_and_an_hour_are_understood(typed: str, day: int, at: time) -> None:
    assert fixed_days.parse(typed) == (day, at)


@pytest.mark.parametrize(
    "typed",
    ["thứ 5 đầu tháng 19h30", "mai 19h30", "ngày 3/2 19h30", "ngày 3 tháng 2, 19h30", "tuần sau 19h30",
     "ngày 32, 19h30", "ngày 0, 19h30", "19h30", "ngày 3", "Sunday 19:30", ""],
)  # fmt: skip
def test_weekdays_dates_and_halves_are_refused_rather_than_guessed(typed: str) -> None:
    with pytest.raises(fixed_days.Misunderstood):
        fixed_days.parse(typed)
