"""Fields of work in a roster: in a column of their own, or among the areas."""

from __future__ import annotations

from pathlib import Path

from openpyxl import Workbook

from bot.roster.reader import read

HEADER = ("Chi bộ", "Họ và tên", "Số điện thoại", "Chức vụ", "Tư cách", "Địa bàn phụ trách", "Lĩnh vực phụ trách")


def test_fields_of_work_have_a_column_of_their_own_and_are_called_so(tmp_path: Path) -> None:
    book = Workbook()
    book.worksheets[0].append(list(HEADER))
    book.worksheets[0].append(
        ["Chi bộ thôn Đông", "Nguyễn Văn An", None, "", "", "Xóm Đình", "Môi trường; lĩnh vực An ninh"]
    )
    book.save(tmp_path / "roster.xlsx")
    roster = read(tmp_path / "roster.xlsx")
    assert roster.problems == []
    assert roster.rows[0].areas == ("Xóm Đình", "Lĩnh vực môi trường", "Lĩnh vực an ninh")
