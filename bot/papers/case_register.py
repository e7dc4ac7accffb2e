"""The register of cases (sổ theo dõi phản ánh) as a spreadsheet to print: a line for each, in the order they came.

`given` is what handlers/case_register.py knows: "title", "of" (two lines), "heads", "rows" of as many texts, "notes".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from openpyxl.utils import get_column_letter

from bot.papers import sheets

WIDTHS = (5, 15, 12, 14, 17, 40, 7, 20, 12, 13, 12, 7, 9, 7)
CENTRED = frozenset((1, 3, 7, 9, 11, 12, 13, 14))  # columns of days, numbers and ticks
LINE, MARGIN = 17, 6  # points
FIXED = 2  # columns that stay when one looks to the right


def workbook(given: dict[str, Any]) -> bytes:
    book, sheet = sheets.book(given["title"], WIDTHS)
    header = sheets.headed(sheet, given["of"], given["title"], len(WIDTHS))
    sheets.table(sheet, header, given["heads"], given["rows"])
    for row in sheet.iter_rows(min_row=header + 1, max_row=header + len(given["rows"])):
        for cell in row:
            if cell.column in CENTRED:
                cell.alignment = sheets.CENTRED
    for number, note in enumerate(given["notes"], header + len(given["rows"]) + 2):
        sheets.across(sheet, number, note, len(WIDTHS), size=13, centred=False)
    sheet.freeze_panes = f"{get_column_letter(FIXED + 1)}{header + 1}"
    for number, row in enumerate([given["heads"], *given["rows"]], header):
        sheet.row_dimensions[number].height = _height(row) if number > header else 2 * sheets.HEIGHT
    sheets.paged(sheet)
    return sheets.written(book)


def _height(row: Sequence[str]) -> int:
    """As many lines as the fullest column takes: of these letters a column holds about as many as it is wide."""
    lines = [
        sum(-(-max(1, len(line)) // (width - 1)) for line in text.split("\n"))
        for text, width in zip(row, WIDTHS, strict=True)
    ]
    return LINE * max(lines) + MARGIN
