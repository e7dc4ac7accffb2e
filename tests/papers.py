"""Files as people send them: Word, PDF, spreadsheets and slides with a few words in them."""

from __future__ import annotations

import zipfile
from io import BytesIO

from docx import Document
from docx.oxml import parse_xml
from matplotlib.backends.backend_pdf import FigureCanvasPdf
from matplotlib.figure import Figure
from openpyxl import Workbook
from pypdf import PdfReader, PdfWriter

ORDINARY = "Tăng cường công tác bảo vệ bí mật nhà nước; nội dung 3: kết quả giải quyết khiếu nại, tố cáo."
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
BOX = (
    f'<w:r {W} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape id="x"><v:textbox><w:txbxContent><w:p>'
    "{runs}</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
)
WATERMARK = (
    f'<w:r {W} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape id="x"><v:textpath string="{{said}}"/>'
    "</v:shape></w:pict></w:r>"
)
SLIDE = '<a:p xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:r><a:t>{said}</a:t></a:r></a:p>'


def docx(
    *lines: str, head: str = "", foot: str = "", box: str = "", watermark: str = "", capitals: str = "",
    picture: bytes = b""
) -> bytes:  # fmt: skip
    paper = Document()
    for line in (*lines, ORDINARY):
        paper.add_paragraph(line)
    section = paper.sections[0]
    section.header.paragraphs[0].text, section.footer.paragraphs[0].text = head, foot
    if box:  # Word parts what was typed and corrected into runs
        runs = "".join(f"<w:r><w:t>{letter}</w:t></w:r>" for letter in box)
        paper.paragraphs[0]._p.append(parse_xml(BOX.format(runs=runs)))  # pyright: ignore[reportPrivateUsage]
    if watermark:
        section.header.paragraphs[0]._p.append(  # pyright: ignore[reportPrivateUsage]
            parse_xml(WATERMARK.format(said=watermark))
        )
    if capitals:
        paper.add_paragraph().add_run(capitals).font.all_caps = True
    if picture:
        paper.add_picture(BytesIO(picture))
    made = BytesIO()
    paper.save(made)
    return made.getvalue()


def pdf(*lines: str, password: str = "") -> bytes:
    page, made = Figure(), BytesIO()
    for number, line in enumerate((*lines, ORDINARY)):
        page.text(0.05, 0.9 - number / 12, line)
    FigureCanvasPdf(page).print_pdf(made)
    if not password:
        return made.getvalue()
    writer, locked = PdfWriter(PdfReader(made)), BytesIO()
    writer.encrypt(password, algorithm="RC4-128")
    writer.write(locked)
    return locked.getvalue()


def xlsx(*cells: object, head: str = "") -> bytes:
    book, made = Workbook(), BytesIO()
    sheet = book.worksheets[0]
    sheet.append([*cells, ORDINARY])
    sheet.oddHeader.center.text = head or None  # pyright: ignore[reportOptionalMemberAccess]
    book.save(made)
    return made.getvalue()


def pptx(said: str) -> bytes:
    return zipped({"ppt/slides/slide1.xml": SLIDE.format(said=said).encode()})


def zipped(parts: dict[str, bytes]) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()
