"""What is different in a changed agenda, as members read it."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from bot.i18n import Texts
from handlers import agenda_changes
from storage.agendas import Item

VI = Texts("vi", ZoneInfo("Asia/Ho_Chi_Minh"))
BEFORE = [Item("Khai mạc", 5, None, 1), Item("Báo cáo", 15, "An", 2), Item("Thảo luận", 40, None, 3)]


def said(after: list[Item]) -> list[str]:
    return [VI.plain(line) for line in agenda_changes.lines(BEFORE, after)]


@pytest.mark.parametrize(
    ("after", "lines"),
    [
        (BEFORE, []),
        ([*BEFORE, Item("Bế mạc", 5, "Bình")],
         ["– Thêm: Bế mạc", "– “Bế mạc”: 5 phút", "– “Bế mạc”: đồng chí Bình trình bày"]),
        (BEFORE[:2], ["– Bỏ: Thảo luận"]),
        ([Item("Mở đầu", 5, None, 1), *BEFORE[1:]], ["– “Khai mạc” nay là “Mở đầu”"]),
        ([BEFORE[0], Item("Báo cáo", 20, "An", 2), BEFORE[2]], ["– “Báo cáo”: 20 phút (trước là 15 phút)"]),
        ([BEFORE[0], Item("Báo cáo", None, None, 2), BEFORE[2]],
         ["– “Báo cáo”: không ấn định thời gian (trước là 15 phút)", "– “Báo cáo”: chưa phân công người trình bày"]),
        ([BEFORE[0], BEFORE[2], BEFORE[1]], ["– Thứ tự mới: Khai mạc; Thảo luận; Báo cáo"]),
        ([Item("Khai mạc", 5), Item("Thảo luận", 40)], ["– Bỏ: Báo cáo"]),
    ],
)  # fmt: skip
def test_only_what_is_different_is_said(after: list[Item], lines: list[str]) -> None:
    assert said(after) == lines
