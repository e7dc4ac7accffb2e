"""Dates and times as people type them, and what each means on Tuesday 24 November 2026 (lunar 16/10)."""

from __future__ import annotations

import unicodedata
from datetime import date, time

import pytest

from bot.when import Parsed, parse

TODAY = date(2026, 11, 24)

DATES = """
    thứ 5 > 2026-11-26              | thứ năm > 2026-11-26           | T5 > 2026-11-26
    t5 > 2026-11-26                 | thu 5 > 2026-11-26             | thu nam > 2026-11-26
    Thứ Tư > 2026-11-25             | thứ bảy > 2026-11-28           | thứ bẩy > 2026-11-28
    thứ sáu > 2026-11-27            | thu sau > 2026-11-27           | thứ sau > 2026-11-27
    CN > 2026-11-29                 | cn > 2026-11-29                | chủ nhật > 2026-11-29
    chu nhat > 2026-11-29           | chúa nhật > 2026-11-29         | thứ ba > 2026-12-01
    thứ 2 > 2026-11-30              | thứ 5 này > 2026-11-26         | thứ 3 này > 2026-11-24
    thứ 5 tuần này > 2026-11-26     | chủ nhật tuần này > 2026-11-29 | thứ 2 tuần này > 2026-11-23
    thứ 5 tuần sau > 2026-12-03     | thứ năm tuần tới > 2026-12-03  | thu 5 tuan sau > 2026-12-03
    tuần sau thứ 5 > 2026-12-03     | CN tuần sau > 2026-12-06       | T2 TUẦN TỚI > 2026-11-30
    thứ tư sang tuần > 2026-12-02   | thứ 5 tuần sau nữa > 2026-12-10 | thứ 5 tới > 2026-11-26
    thứ 2 tuần trước > 2026-11-16   | thu sau tuan sau > 2026-12-04  | thứ 3 tới > 2026-12-01
    hôm nay > 2026-11-24            | nay > 2026-11-24               | hom nay > 2026-11-24
    mai > 2026-11-25                | ngày mai > 2026-11-25          | NGAY MAI > 2026-11-25
    mốt > 2026-11-26                | ngày mốt > 2026-11-26          | ngày kia > 2026-11-26
    hôm qua > 2026-11-23            | hôm kia > 2026-11-22           | tối mai > 2026-11-25
    tối nay > 2026-11-24            | sáng mốt > 2026-11-26          | buổi sáng thứ 5 > 2026-11-26
    3 ngày nữa > 2026-11-27         | 3 ngay nua > 2026-11-27        | ba ngày nữa > 2026-11-27
    mười ngày nữa > 2026-12-04      | 2 tuần nữa > 2026-12-08        | hai tuan nua > 2026-12-08
    1 tháng nữa > 2026-12-24        | cuối tháng > 2026-11-30        | cuoi thang > 2026-11-30
    cuối tháng này > 2026-11-30     | cuối tháng sau > 2026-12-31    | đầu tháng sau > 2026-12-01
    đầu tháng > 2026-12-01          | đầu tháng 3 > 2027-03-01       | cuối tháng 2 > 2027-02-28
    cuối tháng 2 năm 2028 > 2028-02-29 | cuối tháng tới > 2026-12-31 | cuối tháng 11 > 2026-11-30
    5/12 > 2026-12-05               | 05-12 > 2026-12-05             | 5.12 > 2026-12-05
    05/12 > 2026-12-05              | ngày 5/12 > 2026-12-05         | 5/12/2026 > 2026-12-05
    5/12/26 > 2026-12-05            | 5-12-2026 > 2026-12-05         | 05.12.2026 > 2026-12-05
    2026-12-05 > 2026-12-05         | 2026/12/05 > 2026-12-05        | 24/11 > 2026-11-24
    23/11 > 2027-11-23              | 1/1 > 2027-01-01               | 29/2 > 2028-02-29
    29/2/2028 > 2028-02-29          | 5/12 năm sau > 2027-12-05      | 5/12 năm nay > 2026-12-05
    5/12 tới > 2026-12-05           | ngày 5 tháng 12 > 2026-12-05   | ngay 5 thang 12 > 2026-12-05
    mùng 5 tháng 12 > 2026-12-05    | mồng 5 tháng 12 > 2026-12-05   | 5 tháng 12 > 2026-12-05
    5 tháng 12 năm 2026 > 2026-12-05 | 5 tháng 12 2026 > 2026-12-05  | ngày 5 tháng 12/2026 > 2026-12-05
    tháng 12 ngày 5 > 2026-12-05    | ngày 5 tháng sau > 2026-12-05  | ngày 30 tháng này > 2026-11-30
    ngày 5 tháng sáu > 2027-06-05   | ngày năm tháng năm > 2027-05-05 | ngay 5 thang tu > 2027-04-05
    ngày 5 > 2026-12-05             | mùng 3 > 2026-12-03            | ngày mùng 3 > 2026-12-03
    ngày 24 > 2026-11-24            | ngày 31 > 2026-12-31           | ngày một > 2026-12-01
    ngày hai mươi mốt tháng mười hai > 2026-12-21 | hai mốt tháng mười hai > 2026-12-21
    ngày hai mươi > 2026-12-20      | ngày ba mươi tháng mười một > 2026-11-30
    ngay muoi lam > 2026-12-15      | ngày hai lăm > 2026-11-25      | ngày 5 tháng 12 dương lịch > 2026-12-05
    thứ 7 5/12 > 2026-12-05         | thứ bảy, ngày 5/12/2026 > 2026-12-05 | mai thứ tư > 2026-11-25
    thứ 7 tuần sau 5/12 > 2026-12-05 | thứ 7 ngày 5 > 2026-12-05     | thu 7 ngay 5 > 2026-12-05
    mùng 5 Tết > 2027-02-10         | mung 5 tet > 2027-02-10        | mùng 1 Tết > 2027-02-06
    mùng một tết > 2027-02-06       | 29 Tết > 2027-02-05            | mùng 1 Tết năm 2028 > 2028-01-26
    rằm tháng giêng > 2027-02-20    | ram thang gieng > 2027-02-20   | rằm tháng 7 > 2027-08-16
    rằm tháng bảy > 2027-08-16      | rằm > 2026-12-23               | rằm tháng này > 2026-11-23
    rằm tháng sau > 2026-12-23      | mùng 3 tháng 3 âm > 2027-04-09 | 3/3 âm lịch > 2027-04-09
    mung 3 thang 3 am lich > 2027-04-09 | 15/7 AL > 2027-08-16       | 10/3 âl 2027 > 2027-04-16
    23 tháng chạp > 2027-01-30      | ngày 23 tháng Chạp > 2027-01-30 | 23 thang chap > 2027-01-30
    mùng 5 âm > 2026-12-13          | 16 tháng 10 âm > 2026-11-24    | 15/10 âm > 2027-11-12
"""

TIMES = """
    19h30 > 19:30                   | 19:30 > 19:30                  | 19g30 > 19:30
    19 giờ 30 phút > 19:30          | 19 gio 30 phut > 19:30         | 19 giờ 30 > 19:30
    19h > 19:00                     | 19 giờ > 19:00                 | 19H30' > 19:30
    07h30 > 07:30                   | 07:30 > 07:30                  | 10:30 > 10:30
    0h15 > 00:15                    | 12h > 12:00                    | 7 giờ rưỡi tối > 19:30
    7 rưỡi tối > 19:30              | 7 ruoi toi > 19:30             | 7h rưởi tối > 19:30
    tối 7 rưỡi > 19:30              | tối lúc 7h30 > 19:30           | 7h30 tối > 19:30
    7:30 tối > 19:30                | 7 tối > 19:00                  | bảy giờ tối > 19:00
    bảy giờ ba mươi tối > 19:30     | mười chín giờ ba mươi phút > 19:30 | 8 giờ kém 15 tối > 19:45
    8h kém 15 tối > 19:45           | tối 8 kém 15 > 19:45           | 8 giờ tối kém 15 > 19:45
    8h kem 15 toi > 19:45           | 20h kém 10 > 19:50             | 12h kém 5 trưa > 11:55
    12 giờ trưa > 12:00             | 1 giờ trưa > 13:00             | 11h30 trưa > 11:30
    1 giờ chiều > 13:00             | 5h chiều > 17:00               | 14h chiều > 14:00
    sáng 8h > 08:00                 | 8 gio sang > 08:00             | 10 giờ sáng > 10:00
    10 giờ tối > 22:00              | 11 giờ đêm > 23:00             | 22h30 khuya > 22:30
    khoảng 7h tối > 19:00           | đúng 20h > 20:00               | 19h30 (7 rưỡi tối) > 19:30
    hai giờ chiều nhé > 14:00       | 19h10 tối > 19:10              | 7 giờ 11 phút tối > 19:11
    7 giờ 7 tối > 19:07             | bảy giờ mười lăm tối > 19:15  | 8 gio toi kem 10 > 19:50
"""

BOTH = """
    thứ 5 tuần sau lúc 19h30 > 2026-12-03 19:30     | 19h30 thứ 5 tuần sau > 2026-12-03 19:30
    thứ 5 lúc 19h30 tuần sau > 2026-12-03 19:30     | tối mai 7 rưỡi > 2026-11-25 19:30
    mai 7 rưỡi tối > 2026-11-25 19:30               | 7 rưỡi tối mai > 2026-11-25 19:30
    mai 7 ruoi toi > 2026-11-25 19:30               | toi mai 7h30 > 2026-11-25 19:30
    tối nay 8 giờ kém 15 > 2026-11-24 19:45         | toi nay 19h > 2026-11-24 19:00
    sáng thứ 2 7h30 > 2026-11-30 07:30              | 5/12 19h30 > 2026-12-05 19:30
    19h30 5/12 > 2026-12-05 19:30                   | 19h30-5/12 > 2026-12-05 19:30
    5/12-19h30 > 2026-12-05 19:30                   | 19:30, 05/12/2026 > 2026-12-05 19:30
    2026-12-05 19:30 > 2026-12-05 19:30             | 2026-12-05T19:30 > 2026-12-05 19:30
    2026-12-05t07:30:00 > 2026-12-05 07:30          | 19 giờ 5 tháng 12 > 2026-12-05 19:00
    19 giờ 30 ngày 5 tháng 12 > 2026-12-05 19:30    | 20h thứ hai > 2026-11-30 20:00
    thứ hai mười giờ sáng > 2026-11-30 10:00        | mùng 5 Tết 9h sáng > 2027-02-10 09:00
    3 ngày nữa vào lúc 14h > 2026-11-27 14:00       | toi 5/12 7h > 2026-12-05 19:00
    thu 5 toi 19h > 2026-11-26 19:00                | sang mai 8h > 2026-11-25 08:00
    một giờ chiều ngày mốt > 2026-11-26 13:00       | mot gio chieu mai > 2026-11-25 13:00
    Thứ Năm, ngày 26 tháng 11 năm 2026, lúc 19 giờ 30 phút. > 2026-11-26 19:30
    THU NAM NGAY 26 THANG 11 NAM 2026 LUC 19 GIO 30 > 2026-11-26 19:30
    ngày năm tháng mười hai năm 2026 lúc bảy giờ tối > 2026-12-05 19:00
"""


def cases(table: str) -> list[tuple[str, str]]:
    found = (cell.split(" > ") for line in table.splitlines() for cell in line.split(" | ") if cell.strip())
    return [(said.strip(), meant.strip()) for said, meant in found]


@pytest.mark.parametrize(("said", "meant"), cases(DATES))
def test_a_date_means(said: str, meant: str) -> None:
    assert parse(said, TODAY) == Parsed(date.fromisoformat(meant), None)


@pytest.mark.parametrize(("said", "meant"), cases(TIMES))
def test_a_time_means(said: str, meant: str) -> None:
    assert parse(said, TODAY) == Parsed(None, time.fromisoformat(meant))


@pytest.mark.parametrize(("said", "meant"), cases(BOTH))
def test_a_date_with_a_time_means(said: str, meant: str) -> None:
    day, clock = meant.split()
    assert parse(said, TODAY) == Parsed(date.fromisoformat(day), time.fromisoformat(clock))


@pytest.mark.parametrize(("said", "meant"), cases(DATES))
def test_decomposed_capitals_with_wide_spaces_mean_the_same(said: str, meant: str) -> None:
    typed = unicodedata.normalize("NFD", said.upper().replace(" ", "\u00a0  "))
    assert parse(f" {typed}\n", TODAY) == Parsed(date.fromisoformat(meant), None)
