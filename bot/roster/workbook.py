"""An .xlsx file as plain sheets of values, opened only after its size on disk and unpacked is known to be sane."""

from __future__ import annotations

import warnings
import zipfile
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.utils import range_boundaries
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.xml.functions import iterparse

LARGEST_FILE = 5 * 1024 * 1024
LARGEST_UNPACKED = 60 * 1024 * 1024
MOST_TAGS = 2_000_000  # 20,000 people fill about half; openpyxl needs some 300 bytes for each
MOST_ROWS = 20_050  # twenty thousand people, and what stands above and below them
MOST_COLUMNS = 60
OLE_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # old .xls, and the wrapping of password-protected .xlsx
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


class UnreadableError(Exception):
    """The file as a whole cannot be used; `key` names the text that says why."""

    def __init__(self, key: str, **words: str | int) -> None:
        super().__init__(key)
        self.key = key
        self.words = words


@dataclass(frozen=True, slots=True)
class Merge:
    """Lines of one column (counted from 0) that show one value."""

    column: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """The lines that hold anything, by the number the spreadsheet program shows."""

    lines: dict[int, tuple[object, ...]]
    merges: list[Merge]


def sheets(path: Path) -> list[Sheet]:
    """Visible sheets in their order. Raises UnreadableError, whatever the file may be."""
    content = _content(path)
    try:
        _check_archive(content)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl tells of printing options and extensions it leaves out
            return _sheets(content)
    except UnreadableError:
        raise
    except Exception as cause:  # the archive and XML readers raise dozens of types on damaged files
        raise UnreadableError("roster-file-damaged") from cause


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except OSError as cause:
        raise UnreadableError("roster-file-missing", path=str(path)) from cause
    if len(content) > LARGEST_FILE:
        raise UnreadableError("roster-file-too-big")
    if content.startswith(OLE_FILE):
        raise UnreadableError("roster-file-protected" if ENCRYPTED in content else "roster-file-old")
    if not zipfile.is_zipfile(BytesIO(content)):
        raise UnreadableError("roster-file-damaged" if content.startswith(b"PK") else "roster-file-not-xlsx")
    return content


def _check_archive(content: bytes) -> None:
    """Unpacked sizes first, from the directory (zipfile never reads past them), then the amount of markup."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        entries = archive.infolist()
        if any(entry.flag_bits & 1 for entry in entries):
            raise UnreadableError("roster-file-protected")
        if "xl/workbook.xml" not in archive.namelist():
            raise UnreadableError("roster-file-not-xlsx")
        if sum(entry.file_size for entry in entries) > LARGEST_UNPACKED:
            raise UnreadableError("roster-file-too-big")
        tags = 0
        for entry in entries:
            if entry.filename.endswith((".xml", ".rels")):
                markup = archive.read(entry)
                tags += markup.count(b"<")
                if b"<!DOCTYPE" in markup:  # no spreadsheet program writes one; entities could swell in memory
                    raise UnreadableError("roster-file-damaged")
        if tags > MOST_TAGS:
            raise UnreadableError("roster-file-too-big")


def _sheets(content: bytes) -> list[Sheet]:
    """All by streaming: gaps of a million rows do not hurt, nor a merge of a whole sheet (17 billion cells)."""
    values = load_workbook(BytesIO(content), read_only=True, data_only=True)
    found: list[Sheet] = []
    with zipfile.ZipFile(BytesIO(content)) as archive:
        for streamed in values.worksheets:
            if streamed.sheet_state == "visible":
                streamed.reset_dimensions()  # some programs write a wrong one
                lines = _lines(streamed)
                found.append(Sheet(lines, _merges(archive, _part(streamed), max(lines, default=0))))
    return found


def _part(sheet: object) -> str:
    """The sheet's file within the archive, which openpyxl keeps to itself."""
    return str(vars(sheet)["_worksheet_path"])


def _lines(sheet: Worksheet) -> dict[int, tuple[object, ...]]:
    lines: dict[int, tuple[object, ...]] = {}
    for number, values in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS, values_only=True), start=1):
        if any(value is not None for value in values):
            lines[number] = values
        if len(lines) > MOST_ROWS:
            raise UnreadableError("roster-too-many-rows")
    return lines


def _merges(archive: zipfile.ZipFile, part: str, last: int) -> list[Merge]:
    """Merges within one column, as far down as the sheet holds anything."""
    found: list[Merge] = []
    with archive.open(part) as markup:
        for _, node in iterparse(markup):
            if node.tag.rpartition("}")[2] == "mergeCell":
                left, top, right, bottom = (edge or 0 for edge in range_boundaries(node.get("ref")))
                if left == right:
                    found.append(Merge(left - 1, top, min(bottom, last)))
            node.clear()
    return found
