"""What a secretary does after a meeting: closes the roll, writes the minutes, opens the papers that come of them."""

from __future__ import annotations

import shutil
import subprocess
from io import BytesIO
from pathlib import Path

from docx import Document
from docx.document import Document as Paper

from tests.phone import Phone
from tests.stories import album
from tests.stories.meeting_day import Evening, opens

MINUTES = "bien-ban-03-12-2026.docx"
CONCLUSION = "Làm xong đường ngõ 12 trước ngày 20/12, đồng chí Bảy phụ trách.\nThu đảng phí quý IV trước ngày 15/12."
NOTE = "Đồng chí Hòa nêu lý do & khai mạc.\nCử đồng chí An ghi biên bản."


async def calls(secretary: Phone, evening: Evening) -> None:
    await evening.begins()
    await opens(secretary)
    await secretary.picks("Ghi có mặt 2 đồng chí đã báo dự")
    await secretary.picks("Hoàng Văn Bảy")
    await secretary.picks("Xong điểm danh")
    await secretary.picks("Ghi sổ điểm danh")


async def comments(member: Phone, text: str) -> None:
    """Before the meeting, on its first item."""
    await member.types("góp ý")
    await member.picks(member.choices[0])
    await member.types(text)
    await member.picks("Gửi")


async def writes(secretary: Phone, votes: str = "3 0 0", comments: str = "", note: str = NOTE) -> None:
    """From the list of meetings to the paper; the first of eight points is written, the others are not.

    `comments`: what is picked where some were sent before the meeting.
    """
    await secretary.types("/bienban")
    await secretary.picks("Lập biên bản ngày 03/12/2026")
    await secretary.picks("Nguyễn Thị Hòa")
    await secretary.types("Lê Văn An")
    await secretary.types(note)
    for _ in range(7):
        await secretary.picks("Không ghi gì")
    await secretary.types(CONCLUSION)
    await (secretary.types(votes) if votes else secretary.picks("Không biểu quyết"))
    await secretary.types("21h15")
    if comments:
        await secretary.picks(comments)


async def paper_of(secretary: Phone, name: str = MINUTES) -> Paper:
    return Document(BytesIO(await secretary.opens(name)))


def text_of(paper: Paper) -> str:
    return "\n".join(paragraph.text for paragraph in paper.paragraphs)


def look_at(content: bytes, folder: Path, picture: str, page: int = 0) -> None:
    """As printed, where this machine has LibreOffice and poppler: at most two pages, and this one for the guide."""
    office, poppler = shutil.which("soffice"), shutil.which("pdftoppm")
    if office is None or poppler is None:
        return
    (folder / "paper.docx").write_bytes(content)
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    for command in (
        [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), "paper.docx"],
        [poppler, "-r", "80", "-png", "paper.pdf", "trang"],
    ):
        subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=90)
    pages = sorted(folder.glob("trang-*.png"))
    assert 1 <= len(pages) <= 2
    album.keep(picture, pages[page].read_bytes())
