"""What the operator reads of a roster and a member on a slip, word for word."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from openpyxl import Workbook, load_workbook

from bot import slips
from bot.i18n import Texts
from bot.roster import preview, template
from bot.roster.reader import Row, read
from bot.texts import Text
from storage.roster_matching import Known
from storage.rosters import Changed, Changes, Field

AN = Row(2, "Chi bộ thôn Đông", "Nguyễn Văn An", None, "committee_member", "full", 1, ())


class Renders:
    """One language's texts, as the commands hand them to the roster and the slips."""

    def __init__(self, language: str) -> None:
        self.texts = Texts(language, ZoneInfo("Asia/Ho_Chi_Minh"))

    def __call__(self, key: str, words: Mapping[str, Any]) -> str:
        return self.texts.plain(Text(key, words))


def test_a_bad_roster_is_explained_in_vietnamese(tmp_path: Path) -> None:
    book = Workbook()
    for line in (
        ["Chi bộ", "Họ và tên", "Số điện thoại", "Chức vụ", "Tư cách"],
        ["Chi bộ thôn Đông", "Nguyễn Văn An", "12345", "Trưởng thôn", "x"],
        ["Chi bộ thôn Đông", None, None, "Bí thư"],
        ["Chi bộ thôn Đông", "Trần Thị Bình"],
        ["Chi bộ thôn Đông", "TRẦN THỊ BÌNH"],
    ):
        book.worksheets[0].append(line)
    book.save(tmp_path / "bad.xlsx")
    assert preview.problem_lines(read(tmp_path / "bad.xlsx").problems, Renders("vi")) == [
        "Danh sách có 5 lỗi. Chưa có gì được ghi vào hệ thống.",
        "Dòng 2, cột “Số điện thoại”: “12345” không phải là số điện thoại Việt Nam. Để trống nếu không có.",
        (
            "Dòng 2, cột “Chức vụ”: không rõ chức vụ “Trưởng thôn”."
            " Chỉ dùng: Bí thư, Phó bí thư, Chi ủy viên, Văn phòng đảng ủy, Đảng viên."
        ),
        (
            "Dòng 2, cột “Tư cách”: không rõ tư cách “x”."
            " Chỉ dùng: Chính thức, Dự bị, Miễn sinh hoạt, Sinh hoạt tạm thời."
        ),
        "Dòng 3, cột “Họ và tên”: thiếu họ và tên.",
        (
            "Dòng 5, cột “Họ và tên”: “Trần Thị Bình” đã có ở dòng 4 trong cùng chi bộ."
            " Nếu là hai người trùng tên, đề nghị ghi thêm, ví dụ “(A)”, “(B)”."
        ),
    ]


def test_a_preview_reads_in_vietnamese() -> None:
    known = Known(7, "Chi bộ thôn Đoài", "Trần Thị Bình", "0900000002", "member", "full", 2, ("Ngõ 1",), active=True)
    fields = Field("role", "member", "deputy"), Field("areas", ("Ngõ 1",), ()), Field("active", False, True)
    changes = Changes(
        new_cells=("Chi bộ thôn Đông",),
        respelled_cells=(),
        absent_cells=("Chi bộ thôn Nam",),
        added=(AN,),
        changed=(Changed(known, replace(AN, full_name="Trần Thị Bình"), fields, ()),),
        unchanged=(),
        renumbered=((7, 3),),
        missing=(known,),
        secretaries=(("Chi bộ thôn Đoài", ("Lê Chi", "Đỗ Dung")),),
    )
    assert preview.lines(changes, Renders("vi")) == [
        "Thêm mới 1, thay đổi 1, giữ nguyên 0, không có trong tệp 1.",
        "Chi bộ mới: Chi bộ thôn Đông.",
        "Chi bộ không có trong tệp (giữ nguyên): Chi bộ thôn Nam.",
        "Đề nghị kiểm tra: Chi bộ thôn Đoài sẽ có hơn một bí thư (Lê Chi, Đỗ Dung).",
        "Thêm mới:",
        "  Nguyễn Văn An, Chi bộ thôn Đông, Chi ủy viên, điện thoại: (trống)",
        "Thay đổi:",
        (
            "  Trần Thị Bình, Chi bộ thôn Đoài: chức vụ: Đảng viên → Phó bí thư;"
            " địa bàn phụ trách: Ngõ 1 → (trống); sinh hoạt: đã thôi → đang sinh hoạt"
        ),
        "Có trong hệ thống nhưng không có trong tệp (giữ nguyên, không xóa):",
        "  Trần Thị Bình, Chi bộ thôn Đoài, Đảng viên, điện thoại: 0900000002",
        "Đổi số thứ tự: 1 người.",
    ]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("vi", ["Chi bộ thôn Đông: 1 giấy mời", "  Nguyễn Văn An: mã K7M2 Q9XD, đến hết ngày 05/02/2026"]),
        ("en", ["Chi bộ thôn Đông, invitations: 1", "  Nguyễn Văn An: code K7M2 Q9XD, until 05/02/2026"]),
    ],
)
def test_slips_on_the_terminal_read_in_both_languages(language: str, expected: list[str]) -> None:
    slip = slips.Slip("Chi bộ thôn Đông", "Nguyễn Văn An", "K7M2 Q9XD", None, date(2026, 2, 5))
    assert slips.as_text([slip], Renders(language)).splitlines() == expected


@pytest.mark.parametrize(("language", "sheets"), [("vi", ["Danh sách", "Hướng dẫn"]), ("en", ["Roster", "Guide"])])
def test_the_template_and_the_printed_slip_have_every_text_in_both_languages(
    tmp_path: Path, language: str, sheets: list[str]
) -> None:
    template.write(tmp_path / "template.xlsx", Renders(language))
    assert load_workbook(tmp_path / "template.xlsx").sheetnames == sheets
    for link in ("https://t.me/chibo_bot?start=abc", None):
        slip = slips.Slip("Chi bộ thôn Đông", "Nguyễn Văn An", "K7M2 Q9XD", link, date(2026, 2, 5))
        slips.write_docx([slip], tmp_path / "slip.docx", Renders(language))
        assert (tmp_path / "slip.docx").stat().st_size > 0
