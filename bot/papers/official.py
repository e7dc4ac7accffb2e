"""How a cell's papers look (QĐ 399-QĐ/TW, HD 05-HD/VPTW, domain.md): A4, Times New Roman 14, the two heads, signatures.

These functions make the templates that operators may replace; bot/papers/filling.py fills them in.
"""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from docx import Document
from docx.blkcntnr import BlockItemContainer
from docx.document import Document as Paper
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt
from docx.table import _Row  # pyright: ignore[reportPrivateUsage]
from docx.text.paragraph import Paragraph

FONT, SIZE, LEADING, INDENT = "Times New Roman", Pt(14), Pt(19), Mm(10)
SMALL = Pt(12)
TOP, BOTTOM, LEFT, RIGHT = Mm(20), Mm(20), Mm(30), Mm(15)
CENTRE, JUSTIFIED = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY
PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM"


def paper() -> Paper:
    made = Document()
    page = made.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.top_margin, page.bottom_margin, page.left_margin, page.right_margin = TOP, BOTTOM, LEFT, RIGHT
    normal: Any = made.styles["Normal"]
    normal.font.name, normal.font.size = FONT, SIZE
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), FONT)
    shape: Any = normal.paragraph_format
    shape.space_before, shape.space_after = Pt(0), Pt(6)
    shape.line_spacing_rule, shape.line_spacing = WD_LINE_SPACING.AT_LEAST, LEADING
    made.core_properties.author = "chibo"
    return made


def heads(made: Paper, left: Sequence[tuple[str, bool]], right: Sequence[tuple[str, bool]], dated: str = "") -> None:
    """The organisation on the left, the Party on the right with a rule under its name, beneath it place and date."""
    table = made.add_table(1, 2)
    table.autofit = False
    for cell, lines, width in zip(table.rows[0].cells, (left, right), (Mm(75), Mm(90)), strict=True):
        cell.width = width
        _lines(cell, lines)
    party = table.rows[0].cells[1]
    _rule(party.paragraphs[0])
    if dated:
        party.add_paragraph().paragraph_format.space_after = Pt(0)
        line = party.add_paragraph()
        line.alignment = CENTRE
        line.add_run(dated).italic = True
    text(made, "")


def issued(made: Paper, number: str) -> None:
    """The heads of a paper that is issued: with its number, place and date."""
    left = (("{{ above }}", False), ("{{ cell }}", True), ("*", False), (number, False))
    heads(made, left, ((PARTY, True),), "{{ dated }}")


def _lines(cell: BlockItemContainer, lines: Sequence[tuple[str, bool]]) -> None:
    for number, (words, bold) in enumerate(lines):
        line = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
        line.alignment, line.paragraph_format.space_after = CENTRE, Pt(0)
        line.add_run(words).bold = bold


def _rule(line: Paragraph) -> None:
    written: Any = line.paragraph_format.element
    shape: Any = written.get_or_add_pPr()
    border = '<w:bottom w:val="single" w:sz="6" w:space="1" w:color="auto"/>'
    shape.append(parse_xml(f"<w:pBdr {nsdecls('w')}>{border}</w:pBdr>"))


def title(made: Paper, *lines: str, ruled: bool = False) -> None:
    for words in (*lines, *(["-----"] if ruled else [])):
        line = made.add_paragraph()
        line.alignment, line.paragraph_format.space_after = CENTRE, Pt(0)
        line.add_run(words).bold = True
    text(made, "")


def text(made: Paper, words: str, *, bold: bool = False, justified: bool = True, alone: bool = False) -> None:
    """`alone`: though it is bold, it may stand at the foot of a page without what follows."""
    line = made.add_paragraph()
    line.alignment = JUSTIFIED if justified else WD_ALIGN_PARAGRAPH.LEFT
    line.paragraph_format.first_line_indent = INDENT
    line.paragraph_format.keep_with_next = bold and not alone
    line.add_run(words).bold = bold


def control(made: BlockItemContainer | Paper, tag: str) -> None:
    """A line that only steers: it is gone from the filled-in paper."""
    made.add_paragraph(f"{{%p {tag} %}}")


def each(made: Paper, name: str, words: str) -> None:
    """A paragraph for each `one` of `name`."""
    control(made, f"for one in {name}")
    text(made, words)
    control(made, "endfor")


def signatures(made: Paper, *sides: Sequence[str]) -> None:
    """Who signs, in which capacity, left and right; the name stands below the room for the hand."""
    text(made, "")
    table = made.add_table(1, 2)
    _whole(table.rows[0])
    for cell, lines in zip(table.rows[0].cells, sides, strict=True):
        _lines(cell, _signed(*lines))


def _signed(*lines: str) -> list[tuple[str, bool]]:
    *above, name = lines
    return [*((line, True) for line in above), ("", False), ("", False), ("", False), (name, True)]


def repeated(row: _Row) -> None:
    """A table's headings stand on each of its pages."""
    line: Any = row._tr  # pyright: ignore[reportPrivateUsage]
    line.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))


def _whole(row: _Row) -> None:
    """No name of a signer stands alone on the next page."""
    line: Any = row._tr  # pyright: ignore[reportPrivateUsage]
    line.get_or_add_trPr().append(parse_xml(f"<w:cantSplit {nsdecls('w')}/>"))


def addressed(made: Paper) -> None:
    """To whom it is sent, beneath the title."""
    line = made.add_paragraph()
    line.alignment = CENTRE
    line.add_run("Kính gửi: ").italic = True
    line.add_run("{{ addressee }}").bold = True
    text(made, "")


def closing(made: Paper, on_behalf: str = "T/M CHI BỘ") -> None:
    """Who gets the paper, in small letters on the left; who signs on the right."""
    text(made, "")
    table = made.add_table(1, 2)
    _whole(table.rows[0])
    left, right = table.rows[0].cells
    given = left.paragraphs[0].add_run("Nơi nhận:")
    given.underline = True
    control(left, "for one in recipients")
    left.add_paragraph().add_run("- {{ one }}").font.size = SMALL
    control(left, "endfor")
    for line in left.paragraphs:
        line.paragraph_format.space_after = Pt(0)
    _lines(right, _signed(on_behalf, "{{ capacity }}", "{{ signer }}"))


def written(made: Paper) -> bytes:
    into = BytesIO()
    made.save(into)
    return into.getvalue()
