"""What the program writes itself says what people typed, and never does it."""

from __future__ import annotations

from io import BytesIO

from openpyxl import load_workbook

from bot.papers import attendance, made

FORMULA = '=HYPERLINK("http://example.org","Bấm")'


def test_what_begins_like_a_formula_is_words_in_every_spreadsheet() -> None:
    plan = {"title": "KẾ HOẠCH", "of": [FORMULA, "Chi bộ"], "heads": ["a", "b", "c", "d"], "notes": [FORMULA]}
    book = {
        "title": "SỔ", "of": ["Đảng ủy", FORMULA], "heads": ["STT", "Tên"], "days": ["01/01"],
        "sums": ["a", "b", "c", "d"], "people": [[FORMULA, "x"]], "rates": ["1/1"], "rate": "Có mặt", "legend": FORMULA,
    }  # fmt: skip
    for content in (
        made("year-plan-table", {**plan, "rows": [["", "", FORMULA, "+1+1"]]}),
        made("attendance-book", book),
    ):
        cells = [cell for row in load_workbook(BytesIO(content)).worksheets[0].iter_rows() for cell in row]
        assert FORMULA in [cell.value for cell in cells]
        assert "f" not in {cell.data_type for cell in cells}


def test_who_comes_late_counts_as_present() -> None:
    book = {
        "title": "SỔ", "of": ["Đảng ủy", "Chi bộ"], "heads": ["STT", "Tên"], "days": ["1", "2", "3", "4"],
        "sums": ["Có mặt", "Muộn", "Có lý do", "Không"], "people": [["An", "x", "M", "P", "K"]],
        "rates": ["1/1"] * 4, "rate": "Có mặt", "legend": "",
    }  # fmt: skip
    sheet = load_workbook(BytesIO(attendance.workbook(book))).worksheets[0]
    rows = [[cell for cell in row if cell is not None] for row in sheet.iter_rows(values_only=True)]
    assert [1, "An", "x", "M", "P", "K", 2, 1, 1, 1] in rows
