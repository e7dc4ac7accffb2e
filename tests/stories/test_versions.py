"""A newer version of a document takes the place of the one before, and whoever has read that reads again."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.everywhere import Joins
from tests.phone import Phone
from tests.preparing import goes_to_documents, meeting_of, opens, said
from tests.world import START, World

FIRST, SECOND = b"%PDF-1.4 first", b"%PDF-1.4 second"
RENEWED = (
    "Báo cáo tháng 11 – bản mới (lần 2) thay bản ngày 24/11/2026, tài liệu sinh hoạt thường kỳ tháng 12.\n\n"
    "Thay đổi: Sửa số liệu thu quỹ\n\nĐọc xong, đề nghị đồng chí bấm hoặc gõ “Đã đọc”."
)
OLD = "Báo cáo tháng 11 – tài liệu sinh hoạt thường kỳ tháng 12."
BEGINS = "Trong lúc đồng chí đang làm, tài liệu này đã được thay bản khác."


@pytest.fixture
async def secretary(joins: Joins) -> Phone:
    return await joins("Nguyễn Thị Hòa", "secretary")


async def hands_out(secretary: Phone) -> None:
    await goes_to_documents(secretary)
    await secretary.sends_file("document", "Báo cáo tháng 11.pdf", FIRST)
    await secretary.picks("Xong")
    await secretary.picks("Gửi giấy mời")


async def sends_second(leader: Phone) -> None:
    """Up to the preview."""
    await opens(leader, "Thay bản mới")
    await leader.sends_file("document", "bao-cao-sua.pdf", SECOND)
    await leader.types("Sửa số liệu thu quỹ")


async def messages(phone: Phone, text: str) -> int:
    await phone.looks()
    return sum(text in seen.text for seen in phone.inbox)


async def looks_who_read(secretary: Phone) -> None:
    await secretary.types("/lich")
    await secretary.picks("Ai dự, ai vắng")
    await secretary.picks("Ai đã đọc tài liệu")


async def test_all_hear_of_it_once_and_who_read_the_old_one_has_not_read_it(joins: Joins, secretary: Phone) -> None:
    an = await joins("Lê Văn An")
    await hands_out(secretary)
    await an.looks()
    await an.types("đã đọc")
    await sends_second(secretary)
    assert "Thay bản mới: Báo cáo tháng 11\nTài liệu sinh hoạt thường kỳ tháng 12\n" in secretary.screen
    assert "Bản cũ: ngày 24/11/2026\nBản mới: lần 2, tệp bao-cao-sua.pdf\nThay đổi: Sửa số liệu" in secretary.screen
    assert await messages(an, RENEWED) == 0
    await secretary.picks("Gửi bản mới")
    assert await messages(an, RENEWED) == 1
    assert await an.opens("bao-cao-sua.pdf") == SECOND
    await looks_who_read(secretary)
    assert "Báo cáo tháng 11 (bản 2): 0 đồng chí đã đọc" in secretary.screen
    assert "Lê Văn An" in secretary.screen.split("Chưa đọc: ")[1]
    await an.types("đã đọc")
    assert an.screen.startswith("Hệ thống đã ghi nhận đồng chí đã đọc “Báo cáo tháng 11 (bản 2)”.")
    await an.types("tài liệu")
    assert an.choices == ("Báo cáo tháng 11 (bản 2)", "Thư viện")


async def test_old_buttons_lead_to_the_new_version_and_the_leader_still_gets_the_old_one(
    world: World, joins: Joins, secretary: Phone
) -> None:
    an = await joins("Lê Văn An")
    await hands_out(secretary)
    await sends_second(secretary)
    await secretary.picks("Gửi bản mới")
    if not an.numbers:
        for old in ("a:read:1", "a:doc:1"):
            await an.presses(old)
            assert any("Tài liệu “Báo cáo tháng 11” đã có bản mới: bản 2" in seen.text for seen in an.inbox[-2:])
            assert an.inbox[-1].file == "bao-cao-sua.pdf"
    await looks_who_read(secretary)
    assert "Báo cáo tháng 11 (bản 2): 0 đồng chí đã đọc" in secretary.screen
    await secretary.picks("Các bản trước: Báo cáo tháng 11")
    assert secretary.choices == ("Bản 1, ngày 24/11/2026",)
    await secretary.picks("Bản 1, ngày 24/11/2026")
    assert await secretary.opens("Báo cáo tháng 11.pdf") == FIRST


async def test_of_two_leaders_who_replace_it_at_once_the_second_hears_and_nothing_is_doubled(
    world: World, joins: Joins, secretary: Phone
) -> None:
    deputy = await joins("Trần Văn Phó", "deputy")
    await hands_out(secretary)
    await sends_second(secretary)
    await sends_second(deputy)
    await deputy.picks("Gửi bản mới")
    await secretary.picks("Gửi bản mới")
    assert said(secretary, BEGINS)
    assert await messages(deputy, RENEWED) == 1
    (document,) = (await meeting_of(world, 1)).documents
    assert document.version == 2


async def test_the_same_title_again_replaces_nothing_and_is_warned_of(world: World, secretary: Phone) -> None:
    await hands_out(secretary)
    await opens(secretary, "Thêm tài liệu")
    await secretary.sends_file("document", "khac.pdf", SECOND, "bao cao thang 11")
    await secretary.picks("Xong")
    assert "– Đã có tài liệu “bao cao thang 11”. Tài liệu này được gửi thêm" in secretary.screen
    await secretary.picks("Gửi thông báo")
    assert [document.version for document in (await meeting_of(world, 1)).documents] == [1, 1]
    await opens(secretary, "Thay bản mới")
    assert secretary.choices == ("Báo cáo tháng 11", "bao cao thang 11")


async def test_a_version_that_was_replaced_at_night_is_never_sent(world: World, joins: Joins, secretary: Phone) -> None:
    an = await joins("Lê Văn An")
    world.clock.at = START.replace(hour=22)
    await hands_out(secretary)
    await sends_second(secretary)
    await secretary.picks("Gửi bản mới")
    await world.forward_to(START.replace(hour=7) + timedelta(days=1))
    assert (await messages(an, OLD), await messages(an, RENEWED)) == (0, 1)


@pytest.mark.parametrize("role", ["member", "committee_member", "office"])
async def test_only_leaders_replace_and_only_until_the_meeting_begins(
    world: World, joins: Joins, secretary: Phone, role: str
) -> None:
    phone = await joins("Đỗ Thị Xuân", role)
    await hands_out(secretary)
    for forged in ("a:renew:1", "a:doc-was:1", "a:doc-old:1"):
        await phone.forges(forged)
        assert not [choice for choice in phone.choices if choice.startswith("Bản 1")]
        assert "gửi bản mới" not in phone.screen
    starts_at = (await meeting_of(world, 1)).starts_at
    world.clock.at = starts_at - timedelta(minutes=10)
    await sends_second(secretary)
    world.clock.at = starts_at
    await secretary.picks("Gửi bản mới")
    assert secretary.screen.startswith("Cuộc họp đã bắt đầu nên không thay đổi được nữa")
    assert [document.version for document in (await meeting_of(world, 1)).documents] == [1]
