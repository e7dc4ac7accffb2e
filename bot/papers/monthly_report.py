"""The report on cases of a month or a longer period (báo cáo tình hình): the built-in template.

What fills it in is what handlers/report_paper.py knows. In Vietnamese whatever the reader's language.
"""

from __future__ import annotations

from collections.abc import Sequence

from docx.document import Document as Paper
from docx.shared import Mm, Pt
from docx.table import _Row  # pyright: ignore[reportPrivateUsage]

from bot.papers import official

WIDTHS = (Mm(105), Mm(28), Mm(32))
HEADS = ("Nội dung", "Số vụ", "{{ third }}")
ROW = ("{{ row.name }}", "{{ row.count }}", "{{ row.third }}")
STEPS = ("{%tr for row in rows %}", "{%tr if row.head %}", ROW, "{%tr else %}", ROW, "{%tr endif %}", "{%tr endfor %}")
PICTURES = ("bars", "areas", "months", "map")


def template() -> bytes:
    made = official.paper()
    left = (("{{ above }}", False), ("{{ cell }}", True), ("*", False), ("Số {{ number }}-BC/{{ symbol }}", False))
    official.heads(made, left, ((official.PARTY, True),), "{{ dated }}")
    official.title(made, "BÁO CÁO", "tình hình {{ period }}", ruled=True)
    official.addressed(made)
    official.text(made, "{{ opening }}")
    _received(made)
    official.text(made, "II- Kết quả giải quyết", bold=True)
    official.each(made, "results", "{{ one }}")
    _named(made, "Các phản ánh trả lời muộn, quá hạn", "late")
    official.text(made, "III- Việc khẩn, việc nổi lên", bold=True)
    official.each(made, "notable", "- {{ one }}")
    official.each(made, "silent", "{{ one }}")
    official.text(made, "IV- Kiến nghị, đề xuất", bold=True)
    official.each(made, "proposals", "{{ one }}")
    official.closing(made, "{{ on_behalf }}")
    return official.written(made)


def _received(made: Paper) -> None:
    official.text(made, "I- Tình hình tiếp nhận", bold=True)
    official.each(made, "received", "{{ one }}")
    official.control(made, "if rows")
    _table(made)
    official.text(made, "")
    official.control(made, "endif")
    for name in PICTURES:
        official.control(made, f"if {name}")
        picture = made.add_paragraph(f"{{{{ {name} }}}}")
        picture.alignment = official.CENTRE
        official.control(made, "endif")


def _named(made: Paper, what: str, name: str) -> None:
    official.control(made, f"if {name}")
    official.text(made, f"{what}:")
    official.each(made, name, "- {{ one }}")
    official.control(made, "endif")


def _table(made: Paper) -> None:
    """Lines that head others are bold."""
    table = made.add_table(1 + len(STEPS), len(WIDTHS), "Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, WIDTHS, strict=True):
        column.width = width
    _write(table.rows[0], HEADS, bold=True)
    official.repeated(table.rows[0])
    for number, (row, step) in enumerate(zip(table.rows[1:], STEPS, strict=True)):
        _write(row, (step, "", "") if isinstance(step, str) else step, bold=number < STEPS.index("{%tr else %}"))


def _write(row: _Row, words: Sequence[str], *, bold: bool) -> None:
    for place, (cell, word, width) in enumerate(zip(row.cells, words, WIDTHS, strict=True)):
        cell.width = width
        line = cell.paragraphs[0]
        line.paragraph_format.space_after, line.paragraph_format.line_spacing = Pt(2), 1
        line.add_run(word).bold = bold
        if place:
            line.alignment = official.CENTRE
