"""The attendance book as a spreadsheet, and how many came to each meeting as a chart.

`given` is what handlers/attendance_book.py knows: a column for each meeting ("days", "rates",
"percents"), a line for each person.
"""

from __future__ import annotations

from io import BytesIO
from typing import Any

from matplotlib.figure import Figure
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from bot.papers import sheets

NUMBER, NAME, DAY, SUM = 7, 30, 9, 13
MARKS = ("x", "M", "P", "K")
GOOD, FAIR = 90, 75  # percent: bands of the meeting's score (domain.md)
GREEN, AMBER, RED = "#2e7d4f", "#c98a1b", "#9b1c1c"


def workbook(given: dict[str, Any]) -> bytes:
    days, sums = given["days"], given["sums"]
    book, sheet = sheets.book(given["title"], [NUMBER, NAME, *[DAY] * len(days), *[SUM] * len(sums)])
    width = 2 + len(days) + len(sums)
    header = sheets.headed(sheet, given["of"], given["title"], width)
    rows = [[str(number), *person, *_sums(person[1:])] for number, person in enumerate(given["people"], 1)]
    rows.append(["", given["rate"], *given["rates"], *[""] * len(sums)])
    sheets.table(sheet, header, [*given["heads"], *days, *sums], rows, centred_from=3)
    _strong(sheet, header + len(rows), width)
    sheets.across(sheet, header + len(rows) + 2, given["legend"], width, size=12, centred=False)
    sheet.freeze_panes = f"{get_column_letter(3)}{header + 1}"
    return sheets.written(book)


def _sums(marks: list[str]) -> list[str]:
    """Present (late ones too), late, with and without leave."""
    late = marks.count("M")
    return [str(marks.count("x") + late), str(late), str(marks.count("P")), str(marks.count("K"))]


def _strong(sheet: Worksheet, line: int, width: int) -> None:
    for place in range(1, width + 1):
        cell = sheet.cell(line, place)
        cell.font = Font(name=sheets.FONT, size=13, bold=True)
        cell.alignment = Alignment(horizontal="left" if place == 2 else "center", vertical="center")


def chart(given: dict[str, Any]) -> bytes:
    """A PNG: percent of those expected, a bar for each meeting, in the colour of its band."""
    percents, days = given["percents"], given["days"]
    figure = Figure(figsize=(max(6.0, 0.8 * len(days) + 2), 4.6), dpi=150, layout="constrained")
    axes = figure.add_subplot()
    colors = [GREEN if one >= GOOD else AMBER if one >= FAIR else RED for one in percents]
    bars = axes.bar(range(len(days)), percents, color=colors, width=0.6)
    axes.bar_label(bars, [f"{one}%\n{rate}" for one, rate in zip(percents, given["rates"], strict=True)], padding=3)
    axes.set_xticks(range(len(days)), days)
    axes.set_ylim(0, 125)
    axes.set_yticks([0, 25, 50, 75, 100], ["0%", "25%", "50%", "75%", "100%"])
    axes.spines[["top", "right"]].set_visible(False)
    axes.set_title(f"{given['of'][-1]}\n{given['title']}", color=RED, fontweight="bold")
    into = BytesIO()
    figure.savefig(into, format="png")
    return into.getvalue()
