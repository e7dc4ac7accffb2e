"""What came of a question to members, as a chart and as a spreadsheet.

`given` is what handlers/question_results.py knows: "bars" are [label, count, percent], from the top; a bar as long as
its ground would be all of "answered".
"""

from __future__ import annotations

from io import BytesIO
from textwrap import wrap
from typing import Any

from matplotlib.figure import Figure

from bot.papers import sheets

WIDE, LABEL, TITLE = 7.0, 22, 44  # inches; letters in a line
LINE, GAP = 0.24, 0.28  # inches: a line of a label, and the room between bars
FILL, EMPTY, RED, INK = "#9b1c1c", "#efe7df", "#9b1c1c", "#1a1a1a"


def chart(given: dict[str, Any]) -> bytes:
    """A PNG: a bar for each choice, in the order in which they were offered, with count and percent."""
    labels = [_lines(label, LABEL) for label, _, _ in given["bars"]]
    counts = [count for _, count, _ in given["bars"]]
    heights = [LINE * (1 + label.count("\n")) + GAP for label in labels]
    title, notes = _lines(given["title"], TITLE), "\n".join(given["notes"])
    around = 0.4 + 0.26 * (1 + title.count("\n")) + 0.2 * (2 + len(given["notes"]))
    figure = Figure(figsize=(WIDE, sum(heights) + around), dpi=150, layout="constrained")
    figure.suptitle(title, color=RED, fontweight="bold", fontsize=13, x=0.02, ha="left")
    axes = figure.add_subplot()
    figure.supxlabel(f"{given['of']}\n{notes}", fontsize=10, color=INK, x=0.02, ha="left", linespacing=1.4)
    middles = _middles(heights)
    thick = [0.3] * len(middles)
    whole = max(*counts, given["answered"])
    axes.barh(middles, [whole] * len(counts), height=thick, color=EMPTY)
    axes.barh(middles, counts, height=thick, color=FILL)
    for middle, (_, count, percent) in zip(middles, given["bars"], strict=True):
        axes.text(whole * 1.02, middle, f"{count} ({percent}%)", va="center", fontsize=11, color=INK)
    axes.set_yticks(middles, labels, fontsize=11)
    axes.set_ylim(sum(heights), 0)
    axes.set_xlim(0, whole * 1.3)
    axes.set_xticks([])
    axes.tick_params(length=0)
    axes.spines[:].set_visible(False)
    into = BytesIO()
    figure.savefig(into, format="png")
    return into.getvalue()


def _middles(heights: list[float]) -> list[float]:
    return [sum(heights[:place]) + height / 2 for place, height in enumerate(heights)]


def _lines(text: str, width: int) -> str:
    """Signs that draw formulas elsewhere are only signs here."""
    return "\n".join(wrap(text, width) or [""]).replace("$", r"\$")


def workbook(given: dict[str, Any]) -> bytes:
    book, sheet = sheets.book(given["title"], [8, 46, 44, 12])
    line = sheets.headed(sheet, given["of"], given["title"], 4)
    sheets.across(sheet, line - 1, given["question"], 4, size=13, bold=True)
    sheet.row_dimensions[line - 1].height = sheets.HEIGHT * (1 + len(given["question"]) // 80)
    sheets.across(sheet, line, given["turnout"], 4, size=13, centred=False)
    line += 2
    if given["rows"]:
        rows = [[str(number), *row] for number, row in enumerate(given["rows"], 1)]
        sheets.table(sheet, line, given["heads"], rows, centred_from=3)
        line += len(rows) + 3
    if given["words"]:
        named = given["named"]
        heads = given["word_heads"] if named else [given["word_heads"][0], given["word_heads"][2]]
        rows = [[str(number), *(row if named else row[1:])] for number, row in enumerate(given["words"], 1)]
        sheets.table(sheet, line, heads, rows)
    return sheets.written(book)
