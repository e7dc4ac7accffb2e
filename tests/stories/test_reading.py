"""Who has read what: the secretary sees names, and those who have not read get it once more."""

from __future__ import annotations

import pytest

from tests.everywhere import Joins
from tests.phone import Phone
from tests.preparing import goes_to_documents
from tests.world import World

PDF = b"%PDF-1.4 a report"
AGAIN = (
    "Nhắc đọc: Báo cáo tháng 11 – tài liệu sinh hoạt thường kỳ tháng 12. "
    "Đọc xong, đề nghị đồng chí bấm hoặc gõ “Đã đọc”."
)


@pytest.fixture
async def secretary(joins: Joins) -> Phone:
    return await joins("Nguyễn Thị Hòa", "secretary")


async def hands_out(secretary: Phone) -> None:
    await goes_to_documents(secretary)
    await secretary.sends_file("document", "bao-cao.pdf", PDF, "Báo cáo tháng 11")
    await secretary.picks("Xong")
    await secretary.picks("Gửi giấy mời")


async def looks_who_read(secretary: Phone) -> None:
    await secretary.types("/lich")
    await secretary.picks("Ai dự, ai vắng")
    await secretary.picks("Ai đã đọc tài liệu")


async def times(phone: Phone) -> int:
    await phone.looks()
    return sum(AGAIN in seen.text for seen in phone.inbox)


async def test_only_those_who_have_not_read_get_it_again_and_once_a_day(
    world: World, joins: Joins, secretary: Phone
) -> None:
    an, binh = await joins("Lê Văn An"), await joins("Trần Thị Bình")
    await hands_out(secretary)
    await an.looks()
    await an.types("đã đọc")
    await looks_who_read(secretary)
    assert "Báo cáo tháng 11: 1 đồng chí đã đọc\nĐã đọc: Lê Văn An.\n" in secretary.screen
    assert "Chưa đọc: Nguyễn Thị Hòa, Trần Thị Bình." in secretary.screen
    await secretary.picks("Gửi lại cho 2 đồng chí: Báo cáo tháng 11")
    assert any("Đã gửi lại “Báo cáo tháng 11” cho 2 đồng chí chưa đọc." in seen.text for seen in secretary.inbox)
    assert (await times(an), await times(binh)) == (0, 1)
    await looks_who_read(secretary)
    await secretary.picks("Gửi lại cho 2 đồng chí: Báo cáo tháng 11")
    assert secretary.screen.startswith("Hôm nay “Báo cáo tháng 11” đã gửi lại rồi")
    await world.forward(days=1)
    await looks_who_read(secretary)
    await secretary.picks("Gửi lại cho 2 đồng chí: Báo cáo tháng 11")
    assert await times(binh) == 2


async def test_when_all_have_read_nothing_is_offered(joins: Joins, secretary: Phone) -> None:
    await hands_out(secretary)
    await secretary.types("đã đọc")
    await looks_who_read(secretary)
    assert "Chưa đọc: không còn ai." in secretary.screen
    assert not [choice for choice in secretary.choices if choice.startswith("Gửi lại")]


@pytest.mark.parametrize("role", ["member", "committee_member", "office"])
async def test_nobody_else_sees_who_has_read_or_sends_it_again(joins: Joins, secretary: Phone, role: str) -> None:
    phone = await joins("Đỗ Thị Xuân", role)
    await hands_out(secretary)
    before = await times(secretary)
    for forged in ("a:reading:1", "a:reread:1"):
        await phone.forges(forged)
        assert "Chưa đọc:" not in phone.screen
    assert await times(secretary) == before
