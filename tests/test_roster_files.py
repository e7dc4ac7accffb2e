"""Whatever file somebody sends as a roster, reading it ends in one clear problem, soon and without an exception."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.chart import BarChart

from bot.roster import workbook
from bot.roster.reader import Problem, Roster, read

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
HEADER = ["Chi bộ", "Họ và tên", "Số điện thoại", "Chức vụ", "Tư cách"]


def only(key: str, **words: str | int) -> Roster:
    return Roster([], [Problem(None, "", key, words)])


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    assert read(tmp_path / "none.xlsx") == only("roster-file-missing", path=str(tmp_path / "none.xlsx"))
    assert read(tmp_path) == only("roster-file-missing", path=str(tmp_path))


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"", "roster-file-not-xlsx"),
        ("Chi bộ;Họ và tên\n".encode(), "roster-file-not-xlsx"),
        (b"%PDF-1.7", "roster-file-not-xlsx"),
        (b"PK\x03\x04 cut off", "roster-file-damaged"),
        (OLE, "roster-file-old"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "roster-file-protected"),
        (bytes(workbook.LARGEST_FILE + 1), "roster-file-too-big"),
    ],
)
def test_other_files_are_told_apart(tmp_path: Path, content: bytes, key: str) -> None:
    (tmp_path / "roster.xlsx").write_bytes(content)
    assert read(tmp_path / "roster.xlsx") == only(key)


@pytest.fixture
def good(tmp_path: Path) -> Path:
    book = Workbook()
    book.worksheets[0].append(HEADER)
    book.worksheets[0].append(["Chi bộ thôn Đông", "Nguyễn Văn An"])
    book.save(tmp_path / "good.xlsx")
    return tmp_path / "good.xlsx"


def altered(good: Path, part: str, change: Callable[[bytes], bytes]) -> Path:
    """A copy of the file with one of its parts changed."""
    copy = good.with_name("altered.xlsx")
    with zipfile.ZipFile(good) as source, zipfile.ZipFile(copy, "w", zipfile.ZIP_DEFLATED) as target:
        for entry in source.infolist():
            content = source.read(entry)
            target.writestr(entry.filename, change(content) if entry.filename == part else content)
    return copy


SHEET = "xl/worksheets/sheet1.xml"


def test_an_archive_of_something_else_is_no_spreadsheet(good: Path) -> None:
    with zipfile.ZipFile(good, "w") as archive:
        archive.writestr("word/document.xml", "<document/>")
    assert read(good) == only("roster-file-not-xlsx")


def test_a_spreadsheet_cut_off_or_overwritten_anywhere_is_a_problem_and_not_an_exception(good: Path) -> None:
    whole = good.read_bytes()
    for place in range(0, len(whole), len(whole) // 40):
        good.write_bytes(whole[:place])
        assert len(read(good).problems) == 1
        good.write_bytes(whole[:place] + b"\xff\x00<&" + whole[place + 4 :])
        assert len(read(good).rows) + len(read(good).problems) >= 1


@pytest.mark.parametrize(
    "markup", [b"", b"<worksheet>", b"<a/>", b"\x00\x01", b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"]
)
def test_broken_markup_is_damage(good: Path, markup: bytes) -> None:
    assert [problem.line for problem in read(altered(good, SHEET, lambda _: markup)).problems] == [None]


def test_a_zip_bomb_is_refused_before_it_is_unpacked(good: Path) -> None:
    bomb = altered(good, SHEET, lambda sheet: sheet + b" " * (workbook.LARGEST_UNPACKED + 1))
    assert bomb.stat().st_size < workbook.LARGEST_FILE
    assert read(bomb) == only("roster-file-too-big")


def test_millions_of_empty_cells_are_refused_before_they_become_objects(good: Path) -> None:
    many = b"<row>" + b"<c/>" * workbook.MOST_TAGS + b"</row></sheetData>"
    assert read(altered(good, SHEET, lambda sheet: sheet.replace(b"</sheetData>", many))) == only("roster-file-too-big")


def test_an_encrypted_archive_is_called_protected(good: Path) -> None:
    content = bytearray(good.read_bytes())
    directory = content.index(b"PK\x01\x02")
    content[directory + 8] |= 1
    good.write_bytes(content)
    assert read(good) == only("roster-file-protected")


def test_a_value_in_the_last_possible_row_does_no_harm(good: Path) -> None:
    far = b'<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData>'
    roster = read(altered(good, SHEET, lambda sheet: sheet.replace(b"</sheetData>", far)))
    assert [row.full_name for row in roster.rows] == ["Nguyễn Văn An"]


def test_more_rows_than_the_limit_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "MOST_ROWS", 50)
    book = Workbook()
    for line in [HEADER, *([["Chi bộ", "Nguyễn Văn An"]] * 50)]:
        book.worksheets[0].append(line)
    book.save(tmp_path / "long.xlsx")
    assert read(tmp_path / "long.xlsx") == only("roster-too-many-rows")


def test_a_spreadsheet_without_the_columns_says_which_are_needed(tmp_path: Path) -> None:
    book = Workbook()
    book.worksheets[0].append(["Họ và tên", "Ngày sinh"])
    book.save(tmp_path / "other.xlsx")
    assert read(tmp_path / "other.xlsx") == only("roster-no-header")


def test_sheets_that_are_charts_are_passed_over(good: Path, tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(HEADER)
    sheet.append(["Chi bộ thôn Đông", "Nguyễn Văn An"])
    book.create_chartsheet("Biểu đồ", 0).add_chart(BarChart())
    book.save(tmp_path / "chart.xlsx")
    assert read(tmp_path / "chart.xlsx").rows == read(good).rows
