"""An empty roster to fill in. Its columns are Vietnamese in every language, because the reader looks for them."""

from __future__ import annotations

from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from bot.papers.sheets import BOX, FONT, RED, heading, on_its_side
from bot.roster.columns import TITLES, Column
from bot.roster.entries import Render

ROLES = ("Bí thư", "Phó bí thư", "Chi ủy viên", "Văn phòng đảng ủy", "Đảng viên")
STANDINGS = ("Chính thức", "Dự bị", "Miễn sinh hoạt", "Sinh hoạt tạm thời")
WIDTHS: dict[Column, int] = {
    "ordinal": 7,
    "cell": 30,
    "full_name": 30,
    "phone": 18,
    "role": 20,
    "standing": 21,
    "areas": 34,
}
COLUMNS = tuple(WIDTHS)
HEADER_LINE = 4
READY_LINES = 300  # with borders and formats; lists and the text format of phones go on below them
LAST_LINE = 2000


def write(path: Path, render: Render) -> None:
    """An .xlsx with the sheet to fill in, drop-down lists, and a sheet that explains each column."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = render("roster-template-sheet", {})
    _title(sheet, render)
    _header(sheet)
    _ready_lines(sheet)
    _list(sheet, "role", ROLES, render)
    _list(sheet, "standing", STANDINGS, render)
    sheet.print_title_rows = f"{HEADER_LINE}:{HEADER_LINE}"
    on_its_side(sheet)
    _guide(book.create_sheet(render("roster-template-guide", {})), render)
    book.save(path)


def _title(sheet: Worksheet, render: Render) -> None:
    subtitle = render("roster-template-subtitle", {"guide": render("roster-template-guide", {})})
    titles = (
        (1, render("roster-template-title", {}), Font(name=FONT, size=16, bold=True, color=RED)),
        (2, subtitle, Font(name=FONT, size=12)),
    )
    for line, text, font in titles:
        sheet.merge_cells(start_row=line, end_row=line, start_column=1, end_column=len(COLUMNS))
        sheet.cell(line, 1, text).font = font
        sheet.cell(line, 1).alignment = Alignment(horizontal="center", vertical="center")
    sheet.row_dimensions[1].height = 28


def _header(sheet: Worksheet) -> None:
    for place, column in enumerate(COLUMNS, start=1):
        heading(sheet, HEADER_LINE, place, TITLES[column])
        sheet.column_dimensions[_letter(column)].width = WIDTHS[column]
    sheet.row_dimensions[HEADER_LINE].height = 26
    sheet.freeze_panes = f"A{HEADER_LINE + 1}"


def _ready_lines(sheet: Worksheet) -> None:
    sheet.column_dimensions[_letter("phone")].number_format = "@"  # as numbers they would lose the first 0
    for line in range(HEADER_LINE + 1, HEADER_LINE + 1 + READY_LINES):
        for place, column in enumerate(COLUMNS, start=1):
            cell = sheet.cell(line, place)
            cell.font = Font(name=FONT, size=13)
            cell.border = BOX
            cell.alignment = Alignment(
                horizontal="center" if column == "ordinal" else "left", vertical="center", wrap_text=column == "areas"
            )
            if column == "phone":
                cell.number_format = "@"


def _list(sheet: Worksheet, column: Column, choices: tuple[str, ...], render: Render) -> None:
    rule = DataValidation(type="list", formula1=f'"{",".join(choices)}"', allow_blank=True)
    rule.errorTitle = render("roster-template-choose-title", {})
    rule.error = render("roster-template-choose", {"choices": ", ".join(choices)})
    letter = _letter(column)
    rule.add(f"{letter}{HEADER_LINE + 1}:{letter}{LAST_LINE}")
    sheet.add_data_validation(rule)


def _letter(column: Column) -> str:
    return "ABCDEFG"[COLUMNS.index(column)]


def _guide(sheet: Worksheet, render: Render) -> None:
    sheet.merge_cells("A1:C1")
    sheet["A1"] = render("roster-template-guide-title", {})
    sheet["A1"].font = Font(name=FONT, size=16, bold=True, color=RED)
    sheet.row_dimensions[1].height = 28
    for place, (key, width) in enumerate((("column", 24), ("how", 72), ("example", 28)), start=1):
        heading(sheet, 3, place, render(f"roster-template-guide-{key}", {}))
        sheet.column_dimensions["ABC"[place - 1]].width = width
    for line, texts in enumerate(_explanations(render), start=4):
        sheet.row_dimensions[line].height = _height(texts[1], letters=65)
        for place, text in enumerate(texts, start=1):
            cell = sheet.cell(line, place, text)
            cell.font = Font(name=FONT, size=13, bold=place == 1)
            cell.border = BOX
            cell.alignment = Alignment(vertical="center", wrap_text=True)
            cell.number_format = "@"
    on_its_side(sheet)
    _remarks(sheet, (render("roster-template-again", {}), render("roster-template-secret", {})))


def _remarks(sheet: Worksheet, remarks: tuple[str, ...]) -> None:
    for line, text in enumerate(remarks, start=len(COLUMNS) + 5):
        sheet.merge_cells(start_row=line, end_row=line, start_column=1, end_column=3)
        sheet.cell(line, 1, text).alignment = Alignment(vertical="center", wrap_text=True)
        sheet.cell(line, 1).font = Font(name=FONT, size=13)
        sheet.row_dimensions[line].height = _height(text, letters=110)


def _height(text: str, letters: int) -> int:
    """Points for a wrapped text: not every program makes lines higher by itself, and merged ones none."""
    return 6 + 18 * (1 + len(text) // letters)


def _explanations(render: Render) -> list[tuple[str, str, str]]:
    roles, standings = {"choices": ", ".join(ROLES)}, {"choices": ", ".join(STANDINGS)}
    explained: dict[Column, tuple[str, str]] = {
        "ordinal": (render("roster-template-ordinal-how", {}), "1"),
        "cell": (render("roster-template-cell-how", {}), render("roster-template-cell-example", {})),
        "full_name": (render("roster-template-name-how", {}), render("roster-template-name-example", {})),
        "phone": (render("roster-template-phone-how", {}), "0900 000 001"),
        "role": (render("roster-template-role-how", roles), ROLES[0]),
        "standing": (render("roster-template-standing-how", standings), STANDINGS[0]),
        "areas": (render("roster-template-areas-how", {}), render("roster-template-areas-example", {})),
    }
    return [(TITLES[column], *explained[column]) for column in COLUMNS]
