"""A file that carries what must never pass is refused by what stands in it, and does not stay."""

from __future__ import annotations

import pytest

from tests import papers
from tests.everywhere import Joins
from tests.phone import Phone
from tests.preparing import goes_to_documents
from tests.world import World

SECRET = "Tin nhắn hoặc tài liệu có dấu hiệu mật nên hệ thống không nhận."
NUMBERED = "Trong tài liệu có dãy 12 chữ số giống số căn cước nên hệ thống không nhận."
DENOUNCED = "Hệ thống không nhận tố cáo."


@pytest.fixture
async def secretary(joins: Joins) -> Phone:
    return await joins("Nguyễn Thị Hòa", "secretary")


def kept(world: World) -> int:
    folder = world.app.files.folder
    return len(list(folder.iterdir())) if folder.exists() else 0


async def test_a_refused_file_is_gone_and_the_question_stays_open(world: World, secretary: Phone) -> None:
    await goes_to_documents(secretary)
    for name, content, why in (
        ("ke-hoach.docx", papers.docx(head="MẬT"), SECRET),
        ("ke-hoach.pdf", papers.pdf("TỐI MẬT"), SECRET),
        ("danh-sach.xlsx", papers.xlsx("Nguyễn Văn An", "001099012345"), NUMBERED),
        ("don.docx", papers.docx("ĐƠN TỐ CÁO"), DENOUNCED),
    ):
        await secretary.sends_file("document", name, content)
        assert secretary.screen.startswith(why), name
        assert "Đề nghị đồng chí gửi tài liệu, lần lượt từng bản." in secretary.screen
        assert kept(world) == 0
    await secretary.sends_file("document", "bao-cao.docx", papers.docx("Báo cáo tháng 11"), "Báo cáo")
    assert "Hệ thống đã nhận 1 tài liệu:" in secretary.screen
    assert kept(world) == 1


async def test_notices_and_final_minutes_are_read_as_well(secretary: Phone, joins: Joins) -> None:
    member = await joins("Lê Văn An")
    await secretary.types("thông báo")
    await secretary.sends_file("document", "thong-bao.pdf", papers.pdf("MẬT"), "Gửi các đồng chí")
    assert secretary.screen.startswith(SECRET)
    await secretary.types("Mời các đồng chí dọn vệ sinh sáng chủ nhật.")
    await secretary.picks("Gửi")
    await member.looks()
    assert not [seen for seen in member.inbox if seen.file]
