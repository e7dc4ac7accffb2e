"""Invitations on paper: one slip a member, four on an A4 page, to be cut along the dashed lines.

Written for people who seldom read a screen: large letters, three steps, the code in spaced letters.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from itertools import groupby
from pathlib import Path
from typing import Any, cast

import segno
from docx import Document
from docx.blkcntnr import BlockItemContainer
from docx.document import Document as Paper
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_ROW_HEIGHT_RULE, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

Render = Callable[[str, Mapping[str, object]], str]

PER_PAGE = 4
STRIP, LEFT, RIGHT = Mm(65), Mm(128), Mm(62)
FONT = "Times New Roman"
BLACK, RED, GREY = RGBColor(0, 0, 0), RGBColor(0x9B, 0x1C, 0x1C), RGBColor(0x50, 0x50, 0x50)
LONGEST_ADDRESS = 40  # a longer one nobody types
FITS_LARGE = 30  # letters of a name on one line
CUT_LINES = "".join(
    f'<w:{side} w:val="dashed" w:sz="6" w:color="808080"/>' for side in ("top", "left", "bottom", "right", "insideH")
)


@dataclass(frozen=True, slots=True)
class Look:
    """A paragraph style. `after` and `spread` (room between letters) are in points, as `size` is."""

    name: str
    size: float
    color: RGBColor = BLACK
    bold: bool = False
    centred: bool = False
    after: float = 0
    spread: float = 0


PAGE_HEADING = Look("Slip page", 11, GREY, after=4)
TITLE = Look("Slip title", 11, RED, bold=True, after=3)
TEXT = Look("Slip text", 13)
NAME = Look("Slip name", 20, bold=True)
LONG_NAME = Look("Slip long name", 15, bold=True)
CELL = Look("Slip cell", 13, after=6)
STEP = Look("Slip step", 14, after=2)
SMALL = Look("Slip small print", 11.5, GREY)
CAPTION = Look("Slip caption", 11, GREY, centred=True)
CODE = Look("Slip code", 24, bold=True, centred=True, spread=2)
KEPT_STYLES = {"Normal", "Normal Table", "Default Paragraph Font", "No List"}
LOOKS = (PAGE_HEADING, TITLE, TEXT, NAME, LONG_NAME, CELL, STEP, SMALL, CAPTION, CODE)


@dataclass(frozen=True, slots=True)
class Slip:
    """One member's way in. `code` is printed as given; `expires` is the last day on which it works.

    `link`: Telegram's, which brings the code along; `zalo`: opens the chat on Zalo, where the code is typed.
    """

    cell: str
    full_name: str
    code: str
    link: str | None
    expires: date
    zalo: str | None = None

    @property
    def scanned(self) -> str | None:
        """Zalo first: that is where members are."""
        return self.zalo or self.link


def as_text(slips: Sequence[Slip], render: Render) -> str:
    """For a terminal: per party cell a title, then a line for each member, with the link below it."""
    blocks: list[str] = []
    for cell, members in _by_cell(slips):
        lines = [render("slips-cell", {"cell": cell, "count": len(members)})]
        for slip in members:
            lines.append("  " + render("slips-line", {"name": slip.full_name, "code": slip.code, "date": _day(slip)}))
            lines += ["    " + render("slips-line-link", {"link": link}) for link in (slip.zalo, slip.link) if link]
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks)


def write_docx(slips: Sequence[Slip], path: Path, render: Render) -> None:
    """Slips in the given order, each party cell on pages of its own."""
    paper = _a4()
    first = True
    for cell, members in _by_cell(slips):
        for start in range(0, len(members), PER_PAGE):
            heading = paper.add_paragraph(
                render("slips-cell", {"cell": cell, "count": len(members)}), PAGE_HEADING.name
            )
            heading.paragraph_format.page_break_before = not first
            first = False
            _strips(paper, members[start : start + PER_PAGE], render)
    paper.save(str(path))


def _by_cell(slips: Sequence[Slip]) -> Iterator[tuple[str, list[Slip]]]:
    """Cells in the order of their first slips; a cell's slips need not stand together."""
    first = {slip.cell: number for number, slip in reversed(list(enumerate(slips)))}
    for cell, members in groupby(sorted(slips, key=lambda slip: first[slip.cell]), key=lambda slip: slip.cell):
        yield cell, list(members)


def _a4() -> Paper:
    paper = Document()
    page = paper.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.top_margin = page.bottom_margin = page.left_margin = page.right_margin = Mm(10)
    page.header_distance = page.footer_distance = Mm(5)
    for style in [style for style in paper.styles if not style.builtin or style.name not in KEPT_STYLES]:
        style.delete()  # python-docx goes through all of its 160 for every paragraph
    for look in LOOKS:
        _add_style(paper, look)
    table: Any = paper.styles.add_style("Slips", WD_STYLE_TYPE.TABLE).element
    table.append(parse_xml(f"<w:tblPr {nsdecls('w')}><w:tblBorders>{CUT_LINES}</w:tblBorders></w:tblPr>"))
    paper.core_properties.author = "chibo"
    return paper


def _add_style(paper: Paper, look: Look) -> None:
    style = cast("ParagraphStyle", paper.styles.add_style(look.name, WD_STYLE_TYPE.PARAGRAPH))
    style.font.size, style.font.bold, style.font.color.rgb = Pt(look.size), look.bold, look.color
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(0), Pt(look.after)
    style.paragraph_format.line_spacing = 1
    style.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER if look.centred else WD_ALIGN_PARAGRAPH.LEFT
    style.paragraph_format.left_indent = None if look.centred or look is PAGE_HEADING else Mm(3)
    letters: Any = style.element
    fonts = " ".join(f'w:{script}="{FONT}"' for script in ("ascii", "hAnsi", "cs", "eastAsia"))
    letters.rPr.insert(0, parse_xml(f"<w:rFonts {nsdecls('w')} {fonts}/>"))
    letters.rPr.append(parse_xml(f'<w:spacing {nsdecls("w")} w:val="{round(look.spread * 20)}"/>'))


def _strips(paper: Paper, slips: Sequence[Slip], render: Render) -> None:
    table = paper.add_table(len(slips), 2, "Slips")
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    table.columns[0].width, table.columns[1].width = LEFT, RIGHT
    for slip, row in zip(slips, table.rows, strict=True):
        row.height, row.height_rule = STRIP, WD_ROW_HEIGHT_RULE.EXACTLY
        words, way_in = row.cells
        words.vertical_alignment = way_in.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
        _words(words, slip, render)
        _way_in(way_in, slip, render)


def _words(side: BlockItemContainer, slip: Slip, render: Render) -> None:
    side.paragraphs[0].text, side.paragraphs[0].style = render("slips-title", {}), TITLE.name
    side.add_paragraph(render("slips-to", {}), TEXT.name)
    side.add_paragraph(slip.full_name, (NAME if len(slip.full_name) <= FITS_LARGE else LONG_NAME).name)
    side.add_paragraph(slip.cell, CELL.name)
    for step in _steps(slip, render):
        side.add_paragraph(step, STEP.name)
    for small in _small_print(slip, render):
        side.add_paragraph(small, SMALL.name)


def _steps(slip: Slip, render: Render) -> tuple[str, ...]:
    way = "zalo" if slip.zalo else "scan" if slip.link else "type"
    return tuple(render(f"slips-step-{step}", {}) for step in (f"one-{way}", f"two-{way}", "three"))


def _small_print(slip: Slip, render: Render) -> Iterator[str]:
    if address := short_address(slip.scanned):
        yield render("slips-otherwise-zalo" if slip.zalo else "slips-otherwise", {"address": address})
    if slip.zalo and (address := short_address(slip.link)):
        yield render("slips-telegram", {"address": address})
    yield render("slips-expires", {"date": _day(slip)})
    yield render("slips-help", {})


def _way_in(side: BlockItemContainer, slip: Slip, render: Render) -> None:
    line = side.paragraphs[0]
    if slip.scanned:
        line.text, line.style = render("slips-scan-zalo" if slip.zalo else "slips-scan", {}), CAPTION.name
        line = side.add_paragraph(style=CAPTION.name)
        line.add_run().add_picture(_qr(slip.scanned), width=Mm(38))
        line = side.add_paragraph()
    line.text, line.style = render("slips-code", {}), CAPTION.name
    side.add_paragraph(slip.code, CODE.name)


def _qr(link: str) -> BytesIO:
    image = BytesIO()
    segno.make(link, micro=False, error="m").save(image, kind="png", scale=8, border=2)
    image.seek(0)
    return image


def short_address(link: str | None) -> str | None:
    """What of a link a person could type (t.me/chibo_bot), None where that is too long."""
    address = re.sub(r"^https?://|[?#].*$", "", link or "").rstrip("/")
    return address if 0 < len(address) <= LONGEST_ADDRESS else None


def _day(slip: Slip) -> str:
    return f"{slip.expires:%d/%m/%Y}"
