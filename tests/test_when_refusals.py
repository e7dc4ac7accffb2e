"""What the date parser refuses, with its reason, and how a moment is placed against the present."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.when import Misunderstood, parse, parse_moment

TODAY = date(2026, 11, 24)
HANOI = ZoneInfo("Asia/Ho_Chi_Minh")
NOW = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)  # Tuesday, 10:00 in Hà Nội

REFUSED = {
    "no-such-date": """
        31/2 | 32/13 | 30/2/2027 | 29/2/2027 | 0/5 | 5/0 | 00/00/0000 | ngày 32 | 19.30 | 5/12/1066 | 1/1/9999 | ngày 0
        ngày 31 tháng 11 | ngày 31 tháng này | mùng 15 tháng 5 | 2026-13-01 | 2026-02-30 | 30 Tết | 15 Tết
        rằm tháng 13 | 30 tháng chạp | rằm tháng 6 nhuận""",
    "ambiguous": """
        7 giờ | 7h | 7h30 | 7:30 | 10h30 | 7 rưỡi | mai 7h | 8 giờ kém 15 | 11 giờ | 24h | 12 giờ đêm | 12h tối
        1 giờ đêm | thứ 6 5/12 | mai thứ 5 | thứ 5 ngày 5 | 5/12 6/12 | 19h 20h | 19h - 21h | thứ 5 thứ 6 | mai mốt
        sáng tối 19h | thứ 2 này | thứ 5 sau | cuối tuần | cuối tuần này | giữa tháng | đầu tuần sau | cuối tháng chạp
        mai tuần sau | 23 tháng chạp 2026 | 30 Tết 2027 | 20:00-21:30 | ngày hai mươi giờ
        ngay 5 thang sau | ngay mot | cuoi thang sau | cuoi thang toi | thu 5 toi 7h | 5/12 toi 7h
        sang tuan sau thu 5 8h | ram thang sau""",
    "nonsense": """
        lúc | - | abc | 🎉 | 5/12 🎉 | 15h sáng | 8h chiều | 25h | 19h60 | thứ 8 | thứ 1 | T9 | thứ | ngày | tháng 12
        12/2026 | 5/12/202 | thứ 5 rồi | 5 | 5 12 | 7 | từ 7h tối | thứ 5/12 | năm năm năm | ngày kìa | thứ bà
        5/12/26/7 | 19h30h | rằm dương lịch | ٥/١٢ | 5/1２ | thứ 5\x00 | \x00 | \ud800 | mai\u200b | <b>mai</b>
        '; DROP TABLE | =5/12 | mai 0h kém 5""",
    "date-missing": "tuần sau | tuần này 19h",
    "time-missing": "tối | buổi sáng",
    "past": "rằm tháng trước",
}
CASES = [
    (said.strip(), reason)
    for reason, table in REFUSED.items()
    for line in table.splitlines()
    for said in line.split(" | ")
    if said.strip()
]


@pytest.mark.parametrize(("said", "reason"), [*CASES, ("", "nonsense"), (" \n", "nonsense")])
def test_it_refuses_rather_than_guesses(said: str, reason: str) -> None:
    with pytest.raises(Misunderstood) as refusal:
        parse(said, TODAY)
    assert refusal.value.reason == reason


@pytest.mark.parametrize("text", ["mai " * 2500, "1" * 10_000, "năm " * 49, "7 gio 5 " * 25, "14 a " * 40, "(" * 200])
@pytest.mark.timeout(5)
def test_long_texts_are_refused_at_once(text: str) -> None:
    with pytest.raises(Misunderstood):
        parse(text, TODAY)


def test_a_leap_month_still_ahead_makes_its_number_ambiguous() -> None:
    after_the_first_sixth = date(2025, 7, 30)  # in the leap sixth month of 2025
    with pytest.raises(Misunderstood) as refusal:
        parse("rằm tháng 6", after_the_first_sixth)
    assert refusal.value.reason == "ambiguous"
    assert parse("rằm tháng 6 nhuận", after_the_first_sixth).date == date(2025, 8, 8)
    assert parse("rằm tháng 6", date(2025, 7, 1)).date == date(2025, 7, 9)


def test_unmarked_words_are_taken_where_all_they_may_mean_is_the_same() -> None:
    assert parse("ngay 5 thang sau", date(2026, 5, 20)).date == date(2026, 6, 5)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("thứ 5 tuần sau lúc 19h30", datetime(2026, 12, 3, 19, 30, tzinfo=HANOI)),
        ("10h01 sáng nay", datetime(2026, 11, 24, 10, 1, tzinfo=HANOI)),
        ("thứ 3 19h30", datetime(2026, 11, 24, 19, 30, tzinfo=HANOI)),  # later today
        ("thứ 3 9h sáng", datetime(2026, 12, 1, 9, 0, tzinfo=HANOI)),  # already past today
        ("thứ 3 tới 19h30", datetime(2026, 12, 1, 19, 30, tzinfo=HANOI)),
        ("ngày 24 19h30", datetime(2026, 11, 24, 19, 30, tzinfo=HANOI)),
        ("mùng 5 Tết 9 giờ sáng", datetime(2027, 2, 10, 9, 0, tzinfo=HANOI)),
    ],
)
def test_a_moment_is_after_the_present_and_in_the_cells_zone(said: str, meant: datetime) -> None:
    moment = parse_moment(said, NOW, HANOI)
    assert moment == meant
    assert moment.tzinfo is HANOI


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("hôm nay 10:00", "past"),
        ("sáng nay 9h", "past"),
        ("hôm qua 19h30", "past"),
        ("thứ 2 tuần này 19h30", "past"),
        ("5/12/2020 19h30", "past"),
        ("thứ 5 tuần sau", "time-missing"),
        ("tối mai", "time-missing"),
        ("19h30", "date-missing"),
        ("thu 3 toi 19h30", "ambiguous"),  # tối: this evening; tới: in a week
        ("🎉", "nonsense"),
    ],
)
def test_a_moment_needs_date_and_time_and_lies_ahead(said: str, reason: str) -> None:
    with pytest.raises(Misunderstood) as refusal:
        parse_moment(said, NOW, HANOI)
    assert refusal.value.reason == reason


def test_today_is_the_cells_day_and_not_utcs() -> None:
    late = datetime(2026, 11, 24, 18, 0, tzinfo=UTC)  # 01:00 on the 25th in Hà Nội
    assert parse_moment("mai 19h30", late, HANOI) == datetime(2026, 11, 26, 19, 30, tzinfo=HANOI)


def test_an_hour_that_the_clocks_skip_is_refused() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    with pytest.raises(Misunderstood) as refusal:
        parse_moment("28/3/2027 2h30 sáng", NOW, berlin)
    assert refusal.value.reason == "nonsense"
