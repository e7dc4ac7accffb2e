"""The lunar calendar agrees with the printed Vietnamese one, also where it parts from the Chinese."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.lunar import LunarDate, leap_month, to_lunar, to_solar

NEW_YEARS = """
    2000-02-05 2001-01-24 2002-02-12 2003-02-01 2004-01-22 2005-02-09 2006-01-29 2007-02-17 2008-02-07 2009-01-26
    2010-02-14 2011-02-03 2012-01-23 2013-02-10 2014-01-31 2015-02-19 2016-02-08 2017-01-28 2018-02-16 2019-02-05
    2020-01-25 2021-02-12 2022-02-01 2023-01-22 2024-02-10 2025-01-29 2026-02-17 2027-02-06 2028-01-26 2029-02-13
    2030-02-02 2031-01-23 2032-02-11 2033-01-31 2034-02-19 2035-02-08 2036-01-28 2037-02-15 2038-02-04 2039-01-24
    2040-02-12 2041-02-01 2042-01-22 2043-02-10 2044-01-30 2045-02-17 2046-02-06 2047-01-26 2048-02-14 2049-02-02
    2050-01-23
"""


@pytest.mark.parametrize("text", NEW_YEARS.split())
def test_new_year_falls_on_its_printed_day(text: str) -> None:
    day = date.fromisoformat(text)
    assert to_solar(LunarDate(day.year, 1, 1)) == day
    assert to_lunar(day) == LunarDate(day.year, 1, 1)


def test_vietnam_keeps_its_own_new_year_where_china_has_another() -> None:
    assert to_lunar(date(1985, 1, 21)) == LunarDate(1985, 1, 1)  # China: 20 February
    assert to_lunar(date(2007, 2, 17)) == LunarDate(2007, 1, 1)  # China: 18 February
    assert to_lunar(date(2030, 2, 2)) == LunarDate(2030, 1, 1)  # China: 3 February


@pytest.mark.parametrize(
    ("lunar", "solar"),
    [
        (LunarDate(2024, 3, 10), date(2024, 4, 18)),  # giỗ Tổ Hùng Vương
        (LunarDate(2025, 3, 10), date(2025, 4, 7)),
        (LunarDate(2026, 3, 10), date(2026, 4, 26)),
        (LunarDate(2024, 8, 15), date(2024, 9, 17)),  # Trung thu
        (LunarDate(2025, 8, 15), date(2025, 10, 6)),
        (LunarDate(2026, 8, 15), date(2026, 9, 25)),
        (LunarDate(2025, 7, 15), date(2025, 9, 6)),  # Vu lan
        (LunarDate(2026, 12, 27), date(2027, 2, 3)),  # the Party's founding day, before Tết
        (LunarDate(2025, 6, 1, leap=True), date(2025, 7, 25)),
        (LunarDate(2033, 11, 1, leap=True), date(2033, 12, 22)),
    ],
)
def test_known_days_convert_both_ways(lunar: LunarDate, solar: date) -> None:
    assert to_solar(lunar) == solar
    assert to_lunar(solar) == lunar


def test_years_of_thirteen_months_double_the_right_one() -> None:
    doubled = [(year, leap_month(year)) for year in range(2012, 2034) if leap_month(year)]
    assert doubled == [
        (2012, 4),
        (2014, 9),
        (2017, 6),
        (2020, 4),
        (2023, 2),
        (2025, 6),
        (2028, 5),
        (2031, 3),
        (2033, 11),
    ]


@pytest.mark.parametrize(
    "lunar",
    [
        LunarDate(2026, 12, 30),  # that month has 29 days
        LunarDate(2026, 6, 1, leap=True),
        LunarDate(2026, 13, 1),
        LunarDate(2026, 1, 0),
        LunarDate(2026, 0, 1),
    ],
)
def test_days_that_do_not_exist_are_refused(lunar: LunarDate) -> None:
    with pytest.raises(ValueError, match="no such lunar date"):
        to_solar(lunar)


@given(st.dates(date(1968, 1, 1), date(2199, 12, 31)))
def test_every_day_survives_the_way_there_and_back(day: date) -> None:
    assert to_solar(to_lunar(day)) == day


@given(st.dates(date(1968, 1, 1), date(2199, 12, 30)))
def test_the_day_after_is_the_next_of_the_month_or_the_first_of_another(day: date) -> None:
    today, tomorrow = to_lunar(day), to_lunar(date.fromordinal(day.toordinal() + 1))
    if tomorrow.day == 1:
        assert today.day in (29, 30)
    else:
        assert tomorrow == LunarDate(today.year, today.month, today.day + 1, today.leap)
