"""What the reader of rosters promises to offices: it copes with their habits, and names every bad row and column."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook

from bot.roster.reader import Problem, Roster, Row, read

HEADER = ("STT", "Chi bộ", "Họ và tên", "Số điện thoại", "Chức vụ", "Tư cách", "Địa bàn phụ trách")
EXAMPLE = Path(__file__).parent.parent / "examples" / "roster.xlsx"
Lines = Sequence[Sequence[object]]
Office = Callable[[Lines], Roster]


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """An office that types these lines into a spreadsheet and sends it."""

    def send(lines: Lines) -> Roster:
        book = Workbook()
        for line in lines:
            book.worksheets[0].append(list(line))
        book.save(tmp_path / "roster.xlsx")
        return read(tmp_path / "roster.xlsx")

    return send


def person(
    name: object, phone: object = None, role: object = "", standing: object = "", cell: object = "Chi bộ thôn Đông"
) -> tuple[object, ...]:
    return (1, cell, name, phone, role, standing, None)


def test_the_example_reads_without_a_problem() -> None:
    roster = read(EXAMPLE)
    assert roster.problems == []
    assert len(roster.rows) == 60
    for cell, members in (
        ("Chi bộ thôn Đông", 25),
        ("Chi bộ thôn Đoài", 20),
        ("Chi bộ Trường THCS Phúc Lộc", 15),
    ):
        rows = [row for row in roster.rows if row.cell == cell]
        assert len(rows) == members
        assert [row.role for row in rows][:3] == ["secretary", "deputy", "committee_member"]
        assert {"full", "probationary", "temporary"} <= {row.standing for row in rows}
    assert roster.rows[1].areas == ("Ngõ 1", "Ngõ 2")


def test_every_column_of_a_row_is_read(office: Office) -> None:
    line = (7, "Chi bộ thôn Đông", "Nguyễn Văn An", "0900 000 001", "Bí thư", "Dự bị", "Ngõ 1, 2, 3; Xóm Chùa\nKhu chợ")
    assert office([HEADER, line]) == Roster(
        [
            Row(
                line=2,
                cell="Chi bộ thôn Đông",
                full_name="Nguyễn Văn An",
                phone="0900000001",
                role="secretary",
                standing="probationary",
                ordinal=7,
                areas=("Ngõ 1, 2, 3", "Xóm Chùa", "Khu chợ"),
            )
        ],
        [],
    )


def test_titles_above_blank_lines_between_and_signatures_below_are_no_people(office: Office) -> None:
    roster = office(
        [
            ("ĐẢNG BỘ XÃ PHÚC LỘC",),
            ("DANH SÁCH ĐẢNG VIÊN",),
            (),
            HEADER,
            ("(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"),
            person("Nguyễn Văn An"),
            (None, "  ", None),
            person("Trần Thị Bình"),
            (3,),
            (4, None, None, None, None, None, None),
            ("Tổng số: 2 đảng viên",),
            (None, None, None, None, "Phúc Lộc, ngày 05 tháng 02 năm 2026"),
            (None, None, None, None, "T/M ĐẢNG ỦY"),
            (None, None, "Lê Văn Ký"),
        ]
    )
    assert roster.problems == []
    assert [(row.line, row.full_name) for row in roster.rows] == [(6, "Nguyễn Văn An"), (8, "Trần Thị Bình")]


def test_a_person_below_something_like_a_total_is_still_read(office: Office) -> None:
    roster = office([HEADER, person("Nguyễn Văn An"), ("Tổng số: 1",), person("Trần Thị Bình")])
    assert [(problem.line, problem.key) for problem in roster.problems] == [
        (3, "roster-missing-cell"),
        (3, "roster-missing-name"),
    ]
    assert [row.line for row in roster.rows] == [2, 4]


@pytest.mark.parametrize(
    "header",
    [
        ("TT", "Tên chi bộ", "Họ tên", "SĐT", "Chức danh", "Đảng viên (chính thức/dự bị)", "Thôn phụ trách"),
        ("stt", "CHI BỘ", "HỌ VÀ\nTÊN", "điện  thoại", "Chức vụ trong chi bộ", "TƯ CÁCH", "Địa bàn"),
        ("Số TT", "chi bo", "Ho va ten (chữ in hoa)", "So dien thoai:", "chuc vu", "tu cach", "dia ban phu trach"),
        tuple(unicodedata.normalize("NFD", title) for title in HEADER),
    ],
)
def test_headers_are_known_in_any_usual_wording(office: Office, header: tuple[str, ...]) -> None:
    roster = office([header, (1, "Chi bộ thôn Đông", "Nguyễn Văn An", 900000001, "BT", "CT", "Ngõ 1")])
    assert roster.problems == []
    assert roster.rows[0].role == "secretary"
    assert roster.rows[0].areas == ("Ngõ 1",)


def test_columns_may_stand_in_any_order_and_optional_ones_may_be_missing(office: Office) -> None:
    header = ("Họ và tên", "Ngày sinh", "Tư cách", "Chức vụ", "Số điện thoại", "Chi bộ")
    roster = office([header, ("Nguyễn Văn An", "1/1/1960", "Dự bị", "PBT", None, "Chi bộ thôn Đông")])
    assert roster.rows == [
        Row(2, "Chi bộ thôn Đông", "Nguyễn Văn An", None, "deputy", "probationary", ordinal=None, areas=())
    ]


def test_missing_and_doubled_columns_are_named(office: Office) -> None:
    roster = office([(), ("Họ và tên", "Chi bộ", "Chức vụ", "Chức danh"), ("Nguyễn Văn An", "A")])
    assert roster == Roster(
        [],
        [
            Problem(2, "Số điện thoại", "roster-missing-column"),
            Problem(2, "Tư cách", "roster-missing-column"),
            Problem(2, "Chức vụ", "roster-column-twice"),
        ],
    )


def test_names_become_composed_and_properly_capitalised(office: Office) -> None:
    typed = ("  NGUYỄN   VĂN ĐỨC ", unicodedata.normalize("NFD", "trần thị thuỷ"), "Y' BLƠM H'HEN", "Lê Văn Tám (a)")
    roster = office([HEADER, *(person(name) for name in typed)])
    assert [row.full_name for row in roster.rows] == [
        "Nguyễn Văn Đức",
        "Trần Thị Thuỷ",
        "Y' Blơm H'Hen",
        "Lê Văn Tám (A)",
    ]


def test_one_cell_written_in_several_ways_is_one_cell(office: Office) -> None:
    cells = ("CHI BỘ THÔN HOÀ", "Chi bộ  thôn Hoà", unicodedata.normalize("NFD", "Chi bộ thôn Hòa"))
    roster = office(
        [HEADER, *(person(f"Nguyễn Văn {name}", cell=cell) for name, cell in zip("ABC", cells, strict=True))]
    )
    assert [row.cell for row in roster.rows] == ["Chi bộ thôn Hoà"] * 3


def test_a_cell_written_once_in_a_merged_range_holds_for_the_whole_range(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for line in (HEADER, person("Nguyễn Văn An"), person("Trần Bình", cell=None), person("Lê Chi", cell=None)):
        sheet.append(list(line))
    sheet.merge_cells("B2:B3")
    book.save(tmp_path / "merged.xlsx")
    roster = read(tmp_path / "merged.xlsx")
    assert [row.cell for row in roster.rows] == ["Chi bộ thôn Đông", "Chi bộ thôn Đông"]
    assert roster.problems == [Problem(4, "Chi bộ", "roster-missing-cell", {"value": ""})]


def test_the_first_visible_sheet_with_the_columns_is_read(tmp_path: Path) -> None:
    book = Workbook()
    book.worksheets[0].append(["Thống kê", "Số lượng"])
    for title, name in (("Ẩn", "Người Ẩn"), ("Danh sách", "Nguyễn Văn An"), ("Cũ", "Trần Bình")):
        sheet = book.create_sheet(title)
        sheet.append(list(HEADER))
        sheet.append(list(person(name)))
    book["Ẩn"].sheet_state = "hidden"
    book.save(tmp_path / "sheets.xlsx")
    assert [row.full_name for row in read(tmp_path / "sheets.xlsx").rows] == ["Nguyễn Văn An"]


def test_every_bad_row_and_column_is_named(office: Office) -> None:
    roster = office(
        [
            HEADER,
            person("Nguyễn Văn An", "12345", "Trưởng thôn", "Hội viên"),
            person(None, "0900000002"),
            person("Trần Bình", "0900000003 - 0900000004", cell=None),
            person("0900000005"),
            person("Lê Chi", "01689123456"),
            person("#N/A"),
        ]
    )
    assert [(problem.line, problem.column, problem.key) for problem in roster.problems] == [
        (2, "Số điện thoại", "roster-phone-bad"),
        (2, "Chức vụ", "roster-role-unknown"),
        (2, "Tư cách", "roster-standing-unknown"),
        (3, "Họ và tên", "roster-missing-name"),
        (4, "Chi bộ", "roster-missing-cell"),
        (4, "Số điện thoại", "roster-phone-two"),
        (5, "Họ và tên", "roster-name-odd"),
        (6, "Số điện thoại", "roster-phone-old"),
        (7, "Họ và tên", "roster-value-error"),
    ]
    assert roster.problems[1].words == {"value": "Trưởng thôn"}
    assert roster.rows == []


def test_the_same_person_twice_is_refused_and_names_the_other_line(office: Office) -> None:
    roster = office([HEADER, person("Nguyễn Văn Hoà"), person("NGUYỄN VĂN HÒA")])
    words: dict[str, str | int] = {"name": "Nguyễn Văn Hòa", "other": 2}
    assert roster.problems == [Problem(3, "Họ và tên", "roster-duplicate", words)]


def test_families_share_a_phone_and_brothers_differ_by_a_mark(office: Office) -> None:
    roster = office([HEADER, person("Nguyễn Văn Hùng", "0900000001"), person("Nguyễn Văn Hưng", "0900000001")])
    assert roster.problems == []
    assert len(roster.rows) == 2


def test_people_of_one_name_are_told_apart_by_phone_or_cell(office: Office) -> None:
    first, second = person("Nguyễn Văn An", "0900000001"), person("Nguyễn Văn An", "0900000002")
    elsewhere = person("Nguyễn Văn An", "0900000001", cell="Chi bộ thôn Đoài")
    assert office([HEADER, first, second, elsewhere]).problems == []


def test_a_second_secretary_in_a_cell_is_refused(office: Office) -> None:
    first, second = person("Nguyễn Văn An", role="Bí thư"), person("Lê Chi", role="bi thu chi bo")
    elsewhere = person("Trần Bình", role="Bí thư", cell="Chi bộ thôn Đoài")
    words: dict[str, str | int] = {"cell": "Chi bộ thôn Đông", "name": "Nguyễn Văn An", "other": 2}
    problem = Problem(4, "Chức vụ", "roster-two-secretaries", words)
    assert office([HEADER, first, elsewhere, second]).problems == [problem]


@pytest.mark.parametrize("similar", ["Chi bộ thôn Đồng", "Thôn Đông"])
def test_two_cells_of_almost_one_name_are_refused(office: Office, similar: str) -> None:
    roster = office(
        [HEADER, person("Nguyễn Văn An"), person("Trần Bình", cell=similar), person("Lê Chi", cell=similar)]
    )
    words: dict[str, str | int] = {"cell": similar, "earlier": "Chi bộ thôn Đông", "other": 2}
    assert roster.problems == [Problem(3, "Chi bộ", "roster-cells-alike", words)]


def test_a_list_of_nobody_is_refused(office: Office) -> None:
    assert office([HEADER, (1,), (2,)]).problems == [Problem(None, "", "roster-empty")]
