"""What our spreadsheets share: letters, colours, a title across, a table with borders, A4 on its side."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

FONT, RED = "Times New Roman", "9B1C1C"
LINE = Side(style="thin", color="B8B8B8")
BOX = Border(left=LINE, right=LINE, top=LINE, bottom=LINE)
LONGEST_TITLE = 31  # of a sheet, for Excel
LETTERS = 4  # of a column's width that no letter fills
HEIGHT = 20  # points of a line
NARROW = 0.35  # inches of margin
A4 = 9  # as Excel counts papers
CENTRED = Alignment(horizontal="center", vertical="center", wrap_text=True)


def book(title: str, widths: Sequence[int]) -> tuple[Workbook, Worksheet]:
    made = Workbook()
    sheet = made.worksheets[0]
    sheet.title = title[:LONGEST_TITLE].capitalize()
    for place, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    on_its_side(sheet)
    return made, sheet


def on_its_side(sheet: Worksheet) -> None:
    """On A4, as wide as the paper and as many pages long as it takes."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def paged(sheet: Worksheet) -> None:
    """The page and how many there are, at the foot of each; and as much of the paper used as printers can."""
    margins: Any = sheet.page_margins
    margins.left = margins.right = margins.top = NARROW
    margins.bottom = 2 * NARROW
    foot: Any = sheet.oddFooter
    foot.center.text = "&P/&N"


def across(
    sheet: Worksheet, line: int, text: str, width: int, size: int, *, bold: bool = False, centred: bool = True
) -> None:
    """One text over `width` columns."""
    sheet.merge_cells(start_row=line, end_row=line, start_column=1, end_column=width)
    cell = sheet.cell(line, 1)
    _put(cell, text)
    cell.font = Font(name=FONT, size=size, bold=bold)
    cell.alignment = Alignment(horizontal="center" if centred else "left", vertical="center", wrap_text=True)


def headed(sheet: Worksheet, of: Sequence[str], title: str, width: int) -> int:
    """Whose it is and what it is, at the top. Returns the line on which a table may begin."""
    for number, text in enumerate(of, 1):
        across(sheet, number, text, width, size=13, bold=number > 1)
    across(sheet, len(of) + 1, title, width, size=16, bold=True)
    return len(of) + 3


def heading(sheet: Worksheet, line: int, place: int, text: str) -> None:
    """Of a column."""
    cell = sheet.cell(line, place, text)
    cell.font = Font(name=FONT, size=13, bold=True, color="FFFFFF")
    cell.fill = PatternFill("solid", start_color=RED)
    cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    cell.border = BOX


def table(
    sheet: Worksheet, line: int, heads: Sequence[str], rows: Sequence[Sequence[str]], centred_from: int = 99
) -> None:
    """Whole numbers are written as numbers. Columns from `centred_from` on are centred."""
    for place, head in enumerate(heads, 1):
        heading(sheet, line, place, head)
    for number, row in enumerate(rows, line + 1):
        for place, text in enumerate(row, 1):
            cell = sheet.cell(number, place)
            _put(cell, text)
            cell.font, cell.border = Font(name=FONT, size=13), BOX
            side = "center" if place >= centred_from or text.isdecimal() else "left"
            cell.alignment = Alignment(vertical="center", wrap_text=True, horizontal=side)
        sheet.row_dimensions[number].height = HEIGHT * _lines(sheet, row)
    sheet.print_title_rows = f"{line}:{line}"


def _put(cell: Any, text: str) -> None:
    """What people typed is words: "=…" must never become a formula on somebody's computer."""
    cell.value = int(text) if text.isdecimal() else text or None
    if text and not text.isdecimal():
        cell.data_type = "s"


def _lines(sheet: Worksheet, row: Sequence[str]) -> int:
    """Not every program makes lines higher by itself."""
    widths = [sheet.column_dimensions[get_column_letter(place)].width for place in range(1, len(row) + 1)]
    return max(1, *(-(-len(text) // max(1, int(width) - LETTERS)) for text, width in zip(row, widths, strict=True)))


def written(made: Workbook) -> bytes:
    into = BytesIO()
    made.save(into)
    return into.getvalue()
