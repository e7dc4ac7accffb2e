"""What holds for every text, date and phrase: nothing but a refusal is raised, and nothing is guessed."""

from __future__ import annotations

import unicodedata
from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import example, given
from hypothesis import strategies as st

from bot.when import Misunderstood, Parsed, parse, parse_moment

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")
WEEKDAYS = ("thứ hai", "thứ 3", "thứ tư", "thứ năm", "T6", "thứ bảy", "chủ nhật")
WORDS = (
    *("thứ", "5", "năm", "tuần", "sau", "tới", "tối", "sáu", "sáng", "mai", "mốt", "một", "ngày", "tháng", "12", "giờ"),
    *(
        "7",
        "19h30",
        "rưỡi",
        "kém",
        "15",
        "cuối",
        "rằm",
        "Tết",
        "mùng",
        "âm",
        "5/12",
        "nay",
        "nữa",
        "lúc",
        "hai",
        "mươi",
    ),
)
PARTS = ("sáng",) * 12 + ("trưa",) * 2 + ("chiều",) * 4 + ("tối",) * 6

todays = st.dates(date(1990, 1, 1), date(2150, 12, 31))
any_day = st.dates(date(1900, 1, 1), date(2199, 12, 31))
sentences = st.lists(st.sampled_from(WORDS), min_size=1, max_size=7).map(" ".join)


def outcome(text: str, today: date) -> Parsed | str:
    try:
        return parse(text, today)
    except Misunderstood as refusal:
        return refusal.reason


def bare(text: str) -> str:
    letters = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


@given(st.text(max_size=220) | st.text("0123456789/-.:hg tTạổmnă\u0301'", max_size=60) | sentences, todays)
@example("²/₃", date(2026, 11, 24))
@example("\ud800\x00", date(2026, 11, 24))
@example("29/2", date(2096, 3, 1))
def test_no_text_raises_anything_but_a_refusal(text: str, today: date) -> None:
    now = datetime.combine(today, time(3), tzinfo=UTC)
    with suppress(Misunderstood):
        parse(text, today)
    with suppress(Misunderstood):
        assert parse_moment(text, now, HANOI) > now


@given(any_day, todays)
def test_a_full_date_is_read_back_in_every_notation(day: date, today: date) -> None:
    d, m, y = day.day, day.month, day.year
    for text in (f"{d}/{m}/{y}", f"{d:02}-{m:02}-{y}", f"ngày {d} tháng {m} năm {y}", f"{d}.{m}.{y}", day.isoformat()):
        assert parse(text, today) == Parsed(day, None)


@given(any_day, st.times().map(lambda clock: clock.replace(second=0, microsecond=0)), todays)
def test_a_full_date_with_a_time_is_read_back(day: date, clock: time, today: date) -> None:
    said = Parsed(day, clock)
    assert parse(f"{day.isoformat()} {clock:%H:%M}", today) == said
    assert parse(f"{day.isoformat()}T{clock:%H:%M}", today) == said
    assert parse(f"{clock:%H:%M} ngày {day.day}/{day.month}/{day.year}", today) == said
    assert parse(f"{day.day}/{day.month}/{day.year} {clock.hour} giờ {clock.minute} {PARTS[clock.hour]}", today) == said


@given(todays, st.integers(0, 364))
def test_a_date_without_a_year_is_the_next_one(today: date, ahead: int) -> None:
    day = today + timedelta(ahead)
    assert parse(f"{day.day}/{day.month}", today) == Parsed(day, None)
    assert parse(f"ngày {day.day} tháng {day.month}", today) == Parsed(day, None)


@given(st.integers(0, 6), todays)
def test_a_weekday_is_that_weekday_of_the_week_named(number: int, today: date) -> None:
    alone = parse(WEEKDAYS[number], today).date
    following = parse(f"{WEEKDAYS[number]} tuần sau", today).date
    assert alone is not None
    assert following is not None
    assert alone.weekday() == following.weekday() == number
    assert 1 <= (alone - today).days <= 7
    monday = today - timedelta(today.weekday())
    assert 7 <= (following - monday).days <= 13


@given(st.integers(0, 6), any_day, todays)
def test_a_weekday_named_with_a_date_has_to_agree(number: int, day: date, today: date) -> None:
    expected = Parsed(day, None) if day.weekday() == number else "ambiguous"
    assert outcome(f"{WEEKDAYS[number]} {day.day}/{day.month}/{day.year}", today) == expected


@given(sentences, todays)
def test_case_spaces_and_unicode_form_never_matter(text: str, today: date) -> None:
    meant = outcome(text, today)
    assert outcome(text.upper(), today) == meant
    assert outcome(unicodedata.normalize("NFD", text), today) == meant
    assert outcome("  " + text.replace(" ", "   "), today) == meant


@given(sentences, todays)
@example("ngày 5 tháng sau", date(2026, 11, 24))
@example("thứ 5 tới 7 giờ", date(2026, 11, 24))
@example("sang tuần sau thứ 5 7 giờ", date(2026, 11, 24))
def test_without_marks_a_text_never_means_something_else(text: str, today: date) -> None:
    meant = outcome(text, today)
    if isinstance(meant, Parsed):
        assert outcome(bare(text), today) in (meant, "ambiguous")
