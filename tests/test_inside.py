"""Where the text of a file is found, and what a file cannot do to its reader."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from bot import inside, inspection
from bot.events import Attachment, Event
from bot.filestore import Fetched, FileStore
from bot.inspection import Inspection, verdict_of
from bot.workshop import Workshop
from tests import making, papers
from tests.conftest import Joins
from tests.preparing import goes_to_documents
from tests.world import InThread, World

OLD_WORD = inside.OLD_OFFICE + bytes(504) + "CHI BỘ THÔN ĐÔNG\rMẬT\x07Kế hoạch\r".encode("utf-16-le")


FOUND: dict[str, Callable[[], bytes]] = {
    "body": lambda: papers.docx("MẬT"),
    "head": lambda: papers.docx(head="TỐI MẬT"),
    "foot": lambda: papers.docx(foot="TUYỆT MẬT"),
    "text box": lambda: papers.docx(box="MẬT"),
    "watermark": lambda: papers.docx(watermark="MẬT"),
    "letters shown as capitals": lambda: papers.docx(capitals="Tối mật"),
    "pdf": lambda: papers.pdf("CHI BỘ THÔN ĐÔNG", "MẬT"),
    "cell": lambda: papers.xlsx("MẬT"),
    "head of a sheet": lambda: papers.xlsx("Danh sách", head="MẬT"),
    "slide": lambda: papers.pptx("TỐI MẬT"),
    "plain text": "Chi bộ\r\nMẬT\r\nKế hoạch".encode,
    "old word": lambda: OLD_WORD,
}
ORDINARY: dict[str, Callable[[], bytes]] = {
    "docx": papers.docx,
    "pdf": papers.pdf,
    "xlsx": lambda: papers.xlsx(125_000_000_000),
    "pptx": lambda: papers.pptx("Mật ong"),
}
UNREADABLE: dict[str, Callable[[], bytes]] = {
    "broken pdf": lambda: b"%PDF-1.4 broken",
    "locked pdf": lambda: papers.pdf("MẬT", password="x"),
    "broken zip": lambda: b"PK\x03\x04",
    "bomb": lambda: papers.zipped({"word/document.xml": b"<p>" + bytes(inside.MOST_UNPACKED)}),
    "entities": lambda: papers.zipped({"word/document.xml": b'<!DOCTYPE p [<!ENTITY b "MAT">]><p><t>TOI &b;</t></p>'}),
    "picture": lambda: b"\xff\xd8\xff",
    "empty": lambda: b"",
}


@pytest.mark.parametrize("content", FOUND.values(), ids=FOUND)
def test_a_stamp_is_found_wherever_it_stands(tmp_path: Path, content: Callable[[], bytes]) -> None:
    path = tmp_path / "x.bin"
    path.write_bytes(content())
    assert verdict_of(path) == "stamped"


@pytest.mark.parametrize("content", ORDINARY.values(), ids=ORDINARY)
def test_ordinary_files_pass(tmp_path: Path, content: Callable[[], bytes]) -> None:
    path = tmp_path / "x.bin"
    path.write_bytes(content())
    assert verdict_of(path) is None


@pytest.mark.parametrize("content", UNREADABLE.values(), ids=UNREADABLE)
async def test_what_cannot_be_read_is_not_refused_and_stays(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, content: Callable[[], bytes]
) -> None:
    (tmp_path / "x.bin").write_bytes(content())
    with caplog.at_level(logging.DEBUG):
        assert await Inspection(FileStore(tmp_path), InThread()).refusal(fetched("x.bin")) is None
    assert (tmp_path / "x.bin").exists()
    assert caplog.text == ""


async def test_what_takes_too_long_is_not_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inspection, "verdict_of", making.never_ends)
    monkeypatch.setattr(inspection, "LONGEST", 0.2)
    workshop = Workshop()
    (tmp_path / "x.bin").write_bytes(papers.docx("MẬT"))
    assert await Inspection(FileStore(tmp_path), workshop).refusal(fetched("x.bin")) is None
    await workshop.close()


def fetched(path: str) -> Fetched:
    return Fetched("document", "x.pdf", "application/pdf", 1, "00", path)


@pytest.mark.parametrize("channel", ["web"])
async def test_a_file_that_is_brought_again_is_neither_fetched_nor_read_again(world: World, joins: Joins) -> None:
    secretary, fetches = await joins("Nguyễn Thị Hòa", "secretary"), 0
    await goes_to_documents(secretary)

    async def fetch() -> Fetched:
        nonlocal fetches
        fetches += 1
        return await world.app.files.keep("document", "x.txt", "text/plain", chunks())

    async def chunks() -> AsyncIterator[bytes]:
        yield b"Bao cao"

    attachment = Attachment("document", "x.txt", "text/plain", 7, fetch)
    for _ in range(2):
        await world.app.dispatcher.handle(Event("once", "web", secretary.chat, attachments=(attachment,)))
    assert fetches == 1
