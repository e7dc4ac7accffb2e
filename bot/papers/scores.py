"""The card on which a cell scores its meeting (phiếu tự chấm điểm): the built-in template.

What fills it in is what handlers/score_card.py knows: a row for each line, with what the score was based on.
"""

from __future__ import annotations

from collections.abc import Sequence

from docx.document import Document as Paper
from docx.shared import Mm, Pt
from docx.table import Table, _Row  # pyright: ignore[reportPrivateUsage]
from docx.text.paragraph import Paragraph

from bot.papers import official

WIDTHS = (Mm(11), Mm(48), Mm(70), Mm(18), Mm(18))
HEADS = ("TT", "Nội dung", "Căn cứ", "Điểm tối đa", "Điểm chấm")
EACH, END = ("{%tr for line in lines %}", "", "", "", ""), ("{%tr endfor %}", "", "", "", "")
ROW = ("{{ loop.index }}", "{{ line.title }}", "", "{{ line.most }}", "{{ line.score }}")
SUM = ("", "Tổng cộng", "", "{{ most }}", "{{ total }}")
WORDY = (1, 2)  # columns that are not centred


def card() -> bytes:
    made = official.paper()
    left = (("{{ above }}", False), ("{{ cell }}", True), ("*", False))
    official.heads(made, left, ((official.PARTY, True),), "{{ dated }}")
    official.title(made, "PHIẾU TỰ CHẤM ĐIỂM", "CHẤT LƯỢNG SINH HOẠT CHI BỘ")
    official.text(made, "Cuộc họp: {{ title }}, {{ starts }}.", justified=False)
    _lines(made)
    official.text(made, "")
    official.text(made, "Xếp loại: {{ class }}.", bold=True)
    official.signatures(made, ("", ""), ("T/M CHI BỘ", "{{ capacity }}", "{{ signer }}"))
    return official.written(made)


def _lines(made: Paper) -> None:
    rows = (HEADS, EACH, ROW, END, SUM)
    table = made.add_table(len(rows), len(WIDTHS), "Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, WIDTHS, strict=True):
        column.width = width
    for row, words in zip(table.rows, rows, strict=True):
        _write(row, words, bold=words in (HEADS, SUM))
    _evidence(table)


def _write(row: _Row, words: Sequence[str], *, bold: bool) -> None:
    for place, (cell, word, width) in enumerate(zip(row.cells, words, WIDTHS, strict=True)):
        cell.width = width
        _small(cell.paragraphs[0], word, bold=bold)
        if bold or place not in WORDY:
            cell.paragraphs[0].alignment = official.CENTRE


def _evidence(table: Table) -> None:
    known = table.rows[2].cells[2]
    known.paragraphs[0].add_run("{%p for one in line.evidence %}")
    _small(known.add_paragraph(), "{{ one }}")
    official.control(known, "endfor")


def _small(line: Paragraph, words: str, *, bold: bool = False) -> None:
    line.paragraph_format.space_after, line.paragraph_format.line_spacing = Pt(2), 1
    run = line.add_run(words)
    run.font.size, run.bold = official.SMALL, bold
