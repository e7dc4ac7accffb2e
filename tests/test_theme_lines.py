"""Themes as people type them, or as a table has them: read alike, and what does not fit is named by its line."""

from __future__ import annotations

import pytest

from bot.theme_lines import BadLine, of_table, parse
from storage.year_plans import Theme


@pytest.mark.parametrize(
    ("typed", "theme"),
    [
        ("Tháng 3: Chuyển đổi số ở thôn – đ/c An", Theme("Chuyển đổi số ở thôn", 3, "thematic", "An")),
        ("- tháng 03/2027: “Vệ sinh môi trường”", Theme("Vệ sinh môi trường", 3)),
        ("thang 12: An ninh", Theme("An ninh", 12)),
        ("T5 thường kỳ: Tổng kết quý I", Theme("Tổng kết quý I", 5, "regular")),
        ("Tháng 5 (thường kỳ): Tổng kết", Theme("Tổng kết", 5, "regular")),
        ("Tháng 7 chuyên đề: Tri ân; đồng chí Lê Thị Hoa", Theme("Tri ân", 7, "thematic", "Lê Thị Hoa")),
        ("Để dành: Tuyến đường hoa", Theme("Tuyến đường hoa", None)),
        ("Month 4: Digital services", Theme("Digital services", 4)),
    ],
)  # fmt: skip
def test_a_line_says_month_kind_theme_and_who_prepares_it(typed: str, theme: Theme) -> None:
    assert parse(typed) == [theme]


@pytest.mark.parametrize(
    ("typed", "fault", "number"),
    [
        ("", "none", 0),
        ("Chuyển đổi số", "month", 1),
        ("Tháng 3: A b\nTháng 13: Chuyển đổi số", "month", 2),
        ("Tháng 0: Chuyển đổi số", "month", 1),
        ("Tháng 3: ", "title", 1),
        ("Tháng 3: 12345", "title", 1),
        ("Tháng 3: " + "a" * 201, "title", 1),
        ("Tháng 3: Chuyển đổi số – đ/c " + "a" * 101, "preparer", 1),
        ("\n".join(["Tháng 3: Chuyển đổi số"] * 61), "many", 0),
    ],
)
def test_what_does_not_fit_is_named_by_its_line(typed: str, fault: str, number: int) -> None:
    with pytest.raises(BadLine) as bad:
        parse(typed)
    assert (bad.value.fault, bad.value.number) == (fault, number)


HEADS = ("Tháng", "Loại", "Chuyên đề, nội dung", "Người chuẩn bị")


def test_a_table_is_read_below_its_header_without_empty_lines() -> None:
    rows = [
        (1, ("KẾ HOẠCH NĂM 2027",)), (3, HEADS), (4, ("1", "Thường kỳ", "", "")),
        (5, ("2", "Thường kỳ", "Tổng kết năm", "Trần Thị Bình")), (6, ("3", "Chuyên đề", "Chuyển đổi số", "")),
        (7, ("Để dành", "", "Tuyến đường hoa")), (8, ("Tháng 4", "", "An ninh", "đ/c Hùng")),
    ]  # fmt: skip
    assert of_table(rows) == [
        Theme("Tổng kết năm", 2, "regular", "Trần Thị Bình"), Theme("Chuyển đổi số", 3),
        Theme("Tuyến đường hoa", None), Theme("An ninh", 4, "thematic", "Hùng"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "fault", "number"),
    [
        ([], "none", 0),
        ([(1, ("Họ tên", "Năm sinh")), (2, ("An", "1960"))], "none", 0),
        ([(1, HEADS), (2, ("mười ba", "", "Chuyển đổi số"))], "month", 2),
    ],
)
def test_a_table_that_does_not_fit_is_told_where(
    rows: list[tuple[int, tuple[str, ...]]], fault: str, number: int
) -> None:
    with pytest.raises(BadLine) as bad:
        of_table(rows)
    assert (bad.value.fault, bad.value.number) == (fault, number)
