"""The year plan as a spreadsheet to print, as a picture to look at on a phone, and as a form to fill in.

`given` is what handlers/year_plan.py knows: "title", "of" (two lines), "heads", "rows" of as many texts, "notes".
"""

from __future__ import annotations

from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from bot.papers import drawing

FONT, RED = "Times New Roman", "9B1C1C"
LINE = Side(style="thin", color="B8B8B8")
BOX = Border(left=LINE, right=LINE, top=LINE, bottom=LINE)
WIDTHS = (30, 18, 58, 24)
PIXELS = (250, 150, 470, 210)
LATER, MONTHS = "Để dành", range(1, 13)
KINDS = ("Thường kỳ", "Chuyên đề")
READY_LINES = 40


def workbook(given: dict[str, Any]) -> bytes:
    book, sheet = _book(given["title"][:31].title())
    for number, text in enumerate((*given["of"], given["title"]), 1):
        _across(sheet, number, text, size=16 if text == given["title"] else 13, bold=number > 1)
    header = len(given["of"]) + 3
    _table(sheet, header, given["heads"], given["rows"])
    for number, note in enumerate(given["notes"], header + len(given["rows"]) + 2):
        _across(sheet, number, note, size=12, centred=False)
    return _bytes(book)


def form(given: dict[str, Any]) -> bytes:
    """The columns that bot/theme_lines.py looks for, with a line for every month's regular meeting first."""
    book, sheet = _book("Kế hoạch năm")
    rows = [[str(month), KINDS[0], "", ""] for month in MONTHS]
    rows += [["", KINDS[1], "", ""] for _ in range(READY_LINES - len(rows))]
    _table(sheet, 1, given["heads"], rows)
    months = ",".join([*map(str, MONTHS), LATER])
    for letter, choices in (("A", months), ("B", ",".join(KINDS))):
        rule = DataValidation(type="list", formula1=f'"{choices}"', allow_blank=True)
        rule.add(f"{letter}2:{letter}200")
        sheet.add_data_validation(rule)
    sheet.freeze_panes = "A2"
    return _bytes(book)


def picture(given: dict[str, Any]) -> bytes:
    """A PNG as wide as a phone can show without turning it."""
    return drawing.table(given["of"], given["title"], given["heads"], given["rows"], PIXELS, given["notes"])


def _book(title: str) -> tuple[Workbook, Worksheet]:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = title
    for letter, width in zip("ABCD", WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.page_setup.orientation, sheet.page_setup.paperSize, sheet.page_setup.fitToHeight = "landscape", 9, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    return book, sheet


def _across(sheet: Worksheet, line: int, text: str, size: int, *, bold: bool = False, centred: bool = True) -> None:
    sheet.merge_cells(start_row=line, end_row=line, start_column=1, end_column=len(WIDTHS))
    cell = sheet.cell(line, 1, text)
    cell.font = Font(name=FONT, size=size, bold=bold)
    cell.alignment = Alignment(horizontal="center" if centred else "left", vertical="center", wrap_text=True)


def _table(sheet: Worksheet, line: int, heads: list[str], rows: list[list[str]]) -> None:
    for place, head in enumerate(heads, 1):
        cell = sheet.cell(line, place, head)
        cell.font, cell.fill = (
            Font(name=FONT, size=13, bold=True, color="FFFFFF"),
            PatternFill("solid", start_color=RED),
        )
        cell.alignment, cell.border = Alignment(horizontal="center", vertical="center", wrap_text=True), BOX
    for number, row in enumerate(rows, line + 1):
        for place, text in enumerate(row, 1):
            cell = sheet.cell(number, place, int(text) if text.isdecimal() else text or None)
            cell.font, cell.border = Font(name=FONT, size=13), BOX
            cell.alignment = Alignment(vertical="center", wrap_text=True, horizontal="left")
        sheet.row_dimensions[number].height = 20 * max(
            1, *(-(-len(text) // (width - 4)) for text, width in zip(row, WIDTHS, strict=True))
        )
    sheet.print_title_rows = f"{line}:{line}"


def _bytes(book: Workbook) -> bytes:
    into = BytesIO()
    book.save(into)
    return into.getvalue()
