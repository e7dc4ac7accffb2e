"""Comments collated (tổng hợp ý kiến): the built-in template of the paper, and a spreadsheet of the same.

`given` is what handlers/comment_papers.py knows: sections of lines.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docx.document import Document as Paper
from docx.shared import Length, Mm, Pt
from docx.table import _Cell  # pyright: ignore[reportPrivateUsage]
from docx.text.paragraph import Paragraph

from bot.papers import official, sheets

WIDTHS = (Mm(11), Mm(57), Mm(30), Mm(67))
HEADS = ("TT", "Ý kiến", "Người góp ý", "Tiếp thu, giải trình")
COLUMNS = (7, 13, 22, 18, 36, 22, 16, 36, 22)  # of the spreadsheet
EACH = "{%tr for line in section.lines %}"


def template() -> bytes:
    made = official.paper()
    left = (("{{ above }}", False), ("{{ cell }}", True), ("*", False))
    official.heads(made, left, ((official.PARTY, True),), "{{ dated }}")
    official.title(made, "BẢNG TỔNG HỢP Ý KIẾN", "{{ about }}", ruled=True)
    official.text(made, "{{ counts }}")
    official.control(made, "for section in sections")
    official.text(made, "{{ loop.index }}. {{ section.title }}", bold=True)
    _lines(made)
    official.text(made, "")
    official.control(made, "endfor")
    official.signatures(made, ("", ""), ("T/M CHI BỘ", "{{ capacity }}", "{{ signer }}"))
    return official.written(made)


def _lines(made: Paper) -> None:
    table = made.add_table(4, len(WIDTHS), "Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, WIDTHS, strict=True):
        column.width = width
    head, begin, row, end = (list(one.cells) for one in table.rows)
    _write(head, HEADS, bold=True)
    _write(begin, (EACH,))
    _write(row, ("{{ loop.index }}", "{{ line.what }}", "{{ line.author }}", "{{ line.outcome }}"))
    _write(end, ("{%tr endfor %}",))
    for cells in (begin, row, end):
        _fit(cells, WIDTHS)
    _fit(head, WIDTHS)
    _perhaps(row[1], "line.group", "Nhóm: {{ line.group }}")
    _small(row[1].add_paragraph(), "Mã {{ line.code }}")
    _perhaps(row[3], "line.answer", "{{ line.answer }}")
    _perhaps(row[3], "line.reservation", "Bảo lưu ý kiến: {{ line.reservation }}")


def _write(cells: Sequence[_Cell], words: Sequence[str], *, bold: bool = False) -> None:
    for cell, word in zip(cells, words, strict=False):
        _small(cell.paragraphs[0], word, bold=bold)
        if bold:
            cell.paragraphs[0].alignment = official.CENTRE


def _fit(cells: Sequence[_Cell], widths: Sequence[Length]) -> None:
    for cell, width in zip(cells, widths, strict=True):
        cell.width = width


def _perhaps(cell: _Cell, name: str, words: str) -> None:
    """A line that stands there only where there is something to say."""
    official.control(cell, f"if {name}")
    _small(cell.add_paragraph(), words)
    official.control(cell, "endif")


def _small(line: Paragraph, words: str, *, bold: bool = False) -> None:
    line.paragraph_format.space_after, line.paragraph_format.line_spacing = Pt(2), 1
    run = line.add_run(words)
    run.font.size, run.bold = official.SMALL, bold


def workbook(given: dict[str, Any]) -> bytes:
    book, sheet = sheets.book(given["title"], COLUMNS)
    header = sheets.headed(sheet, [*given["of"], given["about"]], given["title"], len(COLUMNS))
    rows: list[list[str]] = []
    for section in given["sections"]:
        for line in section["lines"]:
            rest = [line[name] for name in ("group", "what", "author", "outcome", "answer", "reservation")]
            rows.append([str(len(rows) + 1), line["code"], section["title"], *rest])
    sheets.table(sheet, header, given["heads"], rows)
    sheet.freeze_panes = f"C{header + 1}"
    return sheets.written(book)
