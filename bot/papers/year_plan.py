"""The year plan as a spreadsheet to print, as a picture to look at on a phone, and as a form to fill in.

`given` is what handlers/year_plan.py knows: "title", "of" (two lines), "heads", "rows" of as many texts, "notes".
"""

from __future__ import annotations

from typing import Any

from openpyxl.worksheet.datavalidation import DataValidation

from bot.papers import drawing, sheets

WIDTHS = (30, 18, 58, 24)
PIXELS = (250, 150, 470, 210)
FORM, LATER, MONTHS = "Kế hoạch năm", "Để dành", range(1, 13)
KINDS = ("Thường kỳ", "Chuyên đề")
READY_LINES, LAST_LINE = 40, 200


def workbook(given: dict[str, Any]) -> bytes:
    book, sheet = sheets.book(given["title"], WIDTHS)
    header = sheets.headed(sheet, given["of"], given["title"], len(WIDTHS))
    sheets.table(sheet, header, given["heads"], given["rows"])
    for number, note in enumerate(given["notes"], header + len(given["rows"]) + 2):
        sheets.across(sheet, number, note, len(WIDTHS), size=12, centred=False)
    return sheets.written(book)


def form(given: dict[str, Any]) -> bytes:
    """The columns that bot/theme_lines.py looks for, with a line for every month's regular meeting first."""
    book, sheet = sheets.book(FORM, WIDTHS)
    rows = [[str(month), KINDS[0], "", ""] for month in MONTHS]
    rows += [["", KINDS[1], "", ""] for _ in range(READY_LINES - len(rows))]
    sheets.table(sheet, 1, given["heads"], rows)
    months = ",".join([*map(str, MONTHS), LATER])
    for letter, choices in (("A", months), ("B", ",".join(KINDS))):
        rule = DataValidation(type="list", formula1=f'"{choices}"', allow_blank=True)
        rule.add(f"{letter}2:{letter}{LAST_LINE}")
        sheet.add_data_validation(rule)
    sheet.freeze_panes = "A2"
    return sheets.written(book)


def picture(given: dict[str, Any]) -> bytes:
    """A PNG as wide as a phone can show without turning it."""
    return drawing.table(given["of"], given["title"], given["heads"], given["rows"], PIXELS, given["notes"])
