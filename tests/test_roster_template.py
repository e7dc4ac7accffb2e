"""The empty roster: what is typed into it is read back, and it keeps people from the usual slips."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from openpyxl import load_workbook

from bot.roster import template, vocabulary
from bot.roster.reader import Problem, Row, read


def render(key: str, words: Mapping[str, object]) -> str:
    return f"{key.removeprefix('roster-template-')[:31]}{sorted(words.values(), key=str) or ''}"


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    template.write(tmp_path / "template.xlsx", render)
    return tmp_path / "template.xlsx"


def test_an_empty_template_is_a_roster_of_nobody(empty: Path) -> None:
    assert read(empty).problems == [Problem(None, "", "roster-empty")]


def test_what_is_typed_into_the_template_is_read_back(empty: Path) -> None:
    book = load_workbook(empty)
    line = (1, "Chi bộ thôn Đông", "Nguyễn Văn An", "0900000001", "Phó bí thư", "Sinh hoạt tạm thời", "Ngõ 1; Ngõ 2")
    for place, value in enumerate(line, start=1):
        book.worksheets[0].cell(template.HEADER_LINE + 1, place, value)
    book.save(empty)
    assert read(empty).rows == [
        Row(5, "Chi bộ thôn Đông", "Nguyễn Văn An", "0900000001", "deputy", "temporary", 1, ("Ngõ 1", "Ngõ 2"))
    ]


def test_phones_are_text_from_the_first_line_to_below_the_last_drawn_one(empty: Path) -> None:
    sheet = load_workbook(empty).worksheets[0]
    assert {sheet.cell(line, 4).number_format for line in range(5, 305)} == {"@"}
    assert sheet.column_dimensions["D"].number_format == "@"


def test_roles_and_standings_are_chosen_from_lists_the_reader_knows(empty: Path) -> None:
    sheet = load_workbook(empty).worksheets[0]
    rules = {str(rule.sqref): rule for rule in sheet.data_validations.dataValidation}
    assert rules["E5:E2000"].formula1 == '"Bí thư,Phó bí thư,Chi ủy viên,Văn phòng đảng ủy,Đảng viên"'
    assert rules["F5:F2000"].formula1 == '"Chính thức,Dự bị,Miễn sinh hoạt,Sinh hoạt tạm thời"'
    assert [vocabulary.role(text) for text in template.ROLES] == [
        "secretary",
        "deputy",
        "committee_member",
        "office",
        "member",
    ]
    assert [vocabulary.standing(text) for text in template.STANDINGS] == [
        "full",
        "probationary",
        "exempt",
        "temporary",
    ]


def test_a_second_sheet_explains_every_column(empty: Path) -> None:
    guide = load_workbook(empty)["guide"]
    explained = [[cell.value for cell in row] for row in guide["A4:B10"]]
    assert [title for title, _ in explained] == [
        "STT",
        "Chi bộ",
        "Họ và tên",
        "Số điện thoại",
        "Chức vụ",
        "Tư cách",
        "Địa bàn phụ trách",
    ]
    assert all(how for _, how in explained)
