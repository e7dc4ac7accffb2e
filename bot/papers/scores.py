"""The card on which a cell scores its meeting (phiếu tự chấm điểm): the built-in template.

What fills it in is what handlers/score_card.py knows: a row for each line, with what the score was based on.
"""

from __future__ import annotations

from docx.shared import Mm, Pt

from bot.papers import official

WIDTHS = (Mm(12), Mm(43), Mm(70), Mm(20), Mm(20))
HEADS = ("TT", "Nội dung", "Căn cứ", "Điểm tối đa", "Điểm chấm")
ROW = ("{{ loop.index }}", "{{ line.title }}", "", "{{ line.most }}", "{{ line.score }}")
SUM = ("", "Tổng cộng", "", "{{ most }}", "{{ total }}")


def card() -> bytes:
    made = official.paper()
    left = (("{{ above }}", False), ("{{ cell }}", True), ("*", False))
    official.heads(made, left, ((official.PARTY, True),), "{{ dated }}")
    official.title(made, "PHIẾU TỰ CHẤM ĐIỂM", "CHẤT LƯỢNG SINH HOẠT CHI BỘ")
    official.text(made, "Buổi họp: {{ title }}, {{ starts }}.")
    table = made.add_table(5, len(WIDTHS), "Table Grid")
    table.autofit = False
    steer = ("{%tr for line in lines %}", *[""] * 4)
    for row, words in zip(table.rows, (HEADS, steer, ROW, ("{%tr endfor %}", *[""] * 4), SUM), strict=True):
        for place, (cell, word, width) in enumerate(zip(row.cells, words, WIDTHS, strict=True)):
            cell.width = width
            line = cell.paragraphs[0]
            line.paragraph_format.space_after = Pt(0)
            line.add_run(word).bold = words in (HEADS, SUM)
            if words is HEADS or place not in (1, 2):
                line.alignment = official.CENTRE
    known = table.rows[2].cells[2]
    known.paragraphs[0].add_run("{%p for one in line.evidence %}")
    known.add_paragraph().add_run("{{ one }}").font.size = official.SMALL
    official.control(known, "endfor")
    official.text(made, "")
    official.text(made, "Xếp loại: {{ class }}.", bold=True)
    official.signatures(made, ("", ""), ("T/M CHI BỘ", "{{ capacity }}", "{{ signer }}"))
    return official.written(made)
