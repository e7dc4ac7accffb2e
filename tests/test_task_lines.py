"""Tasks as people type them: what, who and by when, in whichever order; refused rather than guessed."""

from __future__ import annotations

from datetime import date

import pytest

from bot.task_lines import BadDay, BadLine, Line, day_in, parse

TODAY = date(2026, 12, 3)  # a Thursday
FIFTEENTH = date(2026, 12, 15)


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("Vệ sinh ngõ 12 – đ/c An – 15/12", Line("Vệ sinh ngõ 12", "An", FIFTEENTH)),
        ("1. Vệ sinh ngõ 12 - 15/12/2026 - đồng chí Lê Văn An.", Line("Vệ sinh ngõ 12", "Lê Văn An", FIFTEENTH)),
        ("- Vệ sinh ngõ 12; d/c An; trước ngày 15/12", Line("Vệ sinh ngõ 12", "An", FIFTEENTH)),
        ("Thu quỹ – thời hạn: 15-12", Line("Thu quỹ", "", FIFTEENTH)),
        ("Thu quỹ – han 15/12", Line("Thu quỹ", "", FIFTEENTH)),
        ("Thu quỹ – đ/c An", Line("Thu quỹ", "An")),
        ("Đường hoa – ngõ 12", Line("Đường hoa – ngõ 12")),
        ("Họp tổ – 19h30", Line("Họp tổ – 19h30")),
        ("Vệ sinh ngõ 12.", Line("Vệ sinh ngõ 12")),
    ],
)
def test_a_line_says_what_and_perhaps_who_and_by_when(typed: str, line: Line) -> None:
    assert parse(typed, TODAY) == [line]


@pytest.mark.parametrize(
    ("typed", "fault", "number", "reason"),
    [
        ("–", "none", 0, ""),
        ("\n".join(["Thu quỹ"] * 11), "many", 0, ""),
        ("Thu quỹ\n12345", "title", 2, ""),
        ("a" * 301, "title", 1, ""),
        ("Thu quỹ – đ/c An – 31/11", "due", 1, "no-such-date"),
        ("Thu quỹ – 02/12/2026 – đ/c An", "due", 1, "past"),
        ("Thu quỹ – 15/12/2028", "due", 1, "far"),
    ],
)
def test_what_does_not_fit_is_named_by_its_line(typed: str, fault: str, number: int, reason: str) -> None:
    with pytest.raises(BadLine) as bad:
        parse(typed, TODAY)
    assert (bad.value.fault, bad.value.number, bad.value.reason) == (fault, number, reason)


def test_a_deadline_may_be_today_and_needs_a_day() -> None:
    assert day_in("hôm nay", TODAY) == TODAY
    assert day_in("chậm nhất thứ sáu tuần sau", TODAY) == date(2026, 12, 11)
    for typed in ("19h30", "sớm", ""):
        with pytest.raises(BadDay):
            day_in(typed, TODAY)
