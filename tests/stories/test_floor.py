"""In the meeting: the chair goes from item to item, members ask for the floor and are called."""

from __future__ import annotations

import asyncio

import pytest

from bot.screens import EDITING
from tests.everywhere import Joins
from tests.preparing import opens
from tests.stories.meeting_day import WHAT, Evening, evening
from tests.stories.sitting import NEWS, OPENING, board, boards, comes_early, sits

__all__ = ["evening"]  # a fixture


async def test_the_chair_goes_from_item_to_item_and_sees_the_time(evening: Evening) -> None:
    await evening.secretary.types("họp")
    assert "Điều hành cuộc họp" not in evening.secretary.choices
    await comes_early(evening)
    await evening.secretary.types("họp")
    await evening.secretary.picks("Điều hành cuộc họp")
    assert "Cuộc họp chưa bắt đầu." in await board(evening.secretary)
    secretary = await sits(evening)
    await evening.world.forward(minutes=7)
    shown = await board(secretary)
    assert "Có mặt 4/5." in shown
    assert f"\n→ {OPENING}\n– {NEWS} (15 phút)\n" in shown
    assert "Nội dung 1/8: đã dùng 7 phút, còn 3 phút.\nCả cuộc họp: đã dùng 7 phút, còn 103 phút." in shown
    assert "Chưa phát biểu: 4/4 đồng chí có mặt." in shown
    await secretary.picks("Nội dung tiếp theo")
    await evening.world.forward(minutes=17)
    shown = await board(secretary)
    assert f"\n→ {NEWS}\n" in shown
    assert "Nội dung 2/8: đã dùng 17 phút, quá 2 phút.\nCả cuộc họp: đã dùng 24 phút, còn 86 phút." in shown
    await secretary.picks("Nội dung trước")
    assert "Nội dung 1/8: đã dùng 7 phút, còn 3 phút." in await board(secretary)
    assert "Nội dung trước" not in secretary.choices


async def test_where_messages_can_be_changed_one_shows_it_all(evening: Evening, channel: str) -> None:
    secretary = await sits(evening)
    await secretary.picks("Nội dung tiếp theo")
    await evening.an.types("phát biểu")
    await evening.an.picks("Không ghi")
    await evening.world.forward(minutes=2)
    await secretary.looks()
    found = boards(secretary)
    if channel in EDITING:
        assert len(found) == 1
        assert "– Lê Văn An" in found[0]
        assert "đã dùng 2 phút" in found[0]
    else:
        assert len(found) == 3
        assert "– Lê Văn An" not in found[-1]


async def test_two_leaders_who_tap_at_once_or_on_an_old_screen_skip_nothing(evening: Evening, joins: Joins) -> None:
    deputy = await joins("Đỗ Văn Phó", "deputy")
    secretary = await sits(evening)
    tap = f"a:chair-go:{evening.meeting_id}:0:1"
    await deputy.types("/dieuhanh")
    await asyncio.gather(secretary.picks("Nội dung tiếp theo"), deputy.picks("Nội dung tiếp theo"))
    assert "Nội dung 2/8" in await board(secretary)
    if not secretary.numbers:
        for old in (tap, f"a:chair-go:{evening.meeting_id}:0:7", f"a:chair-go:{evening.meeting_id}:1:7"):
            await secretary.presses(old)
            assert "Nội dung 2/8" in await board(secretary), old
    assert "Nội dung 2/8" in await board(deputy)


async def test_members_ask_once_are_called_in_order_and_may_withdraw(evening: Evening) -> None:
    secretary = await sits(evening)
    await evening.an.types("giơ tay")
    assert evening.an.screen.startswith(f"Đăng ký phát biểu, {WHAT}.")
    await evening.an.types("Đường  ngõ 12")
    assert evening.an.screen.startswith("Đồng chí đã đăng ký phát biểu, thứ tự 1.")
    for phone in (evening.binh, evening.cuong):
        await phone.types("/phatbieu")
        await phone.picks("Không ghi")
    assert evening.cuong.screen.startswith("Đồng chí đã đăng ký phát biểu, thứ tự 3.")
    await evening.binh.types("phát biểu")
    assert evening.binh.screen.startswith("Đồng chí đã đăng ký phát biểu, thứ tự 2.")
    asking = "Xin phát biểu (3), theo thứ tự:\n– Lê Văn An: Đường ngõ 12\n– Trần Thị Bình\n– Phạm Quốc Cường\n"
    assert asking in await board(secretary)
    await secretary.picks("Mời đ/c Lê Văn An")
    await evening.an.looks()
    assert evening.an.screen == "Mời đồng chí phát biểu."
    shown = await board(secretary)
    assert "Đang phát biểu: Lê Văn An\n" in shown
    assert "Chưa phát biểu: 3/4 đồng chí có mặt." in shown
    await evening.binh.picks("Rút đăng ký")
    assert evening.binh.screen.startswith("Đã rút đăng ký phát biểu của đồng chí.")
    assert "theo thứ tự:\n– Phạm Quốc Cường\n" in await board(secretary)
    await secretary.picks("Ai chưa phát biểu")
    names = "Có mặt, chưa phát biểu:\n– Nguyễn Thị Hòa\n– Trần Thị Bình\n– Hoàng Văn Bảy"
    assert any(seen.text.startswith(names) for seen in secretary.inbox)


async def test_anybody_who_is_there_can_be_called_also_without_a_phone(evening: Evening) -> None:
    secretary = await sits(evening)
    await evening.cuong.types("phát biểu")
    await evening.cuong.picks("Không ghi")
    await board(secretary)
    await secretary.picks("Mời người khác")
    assert secretary.choices == (
        "Phạm Quốc Cường", "Nguyễn Thị Hòa", "Lê Văn An", "Trần Thị Bình", "Hoàng Văn Bảy"
    )  # fmt: skip
    await secretary.picks("Hoàng Văn Bảy")
    assert any("Đã mời đồng chí Hoàng Văn Bảy phát biểu." in seen.text for seen in secretary.inbox)
    shown = await board(secretary)
    assert "Đang phát biểu: Hoàng Văn Bảy\nXin phát biểu (1)" in shown
    await evening.cuong.looks()
    assert evening.cuong.screen.startswith("Đồng chí đã đăng ký")


async def test_comments_sent_ahead_are_shown_for_the_item_and_on_a_tap_alone(evening: Evening) -> None:
    await evening.an.types("góp ý")
    await evening.an.picks(NEWS)
    await evening.an.types("Đề nghị nói kỹ về thuế đất.")
    await evening.an.picks("Gửi")
    secretary = await sits(evening)
    assert "Ý kiến đã gửi" not in secretary.choices
    await secretary.picks("Nội dung tiếp theo")
    shown = await board(secretary)
    assert "Ý kiến đã gửi cho nội dung này: 1." in shown
    assert "thuế đất" not in shown
    await secretary.picks("Ý kiến đã gửi")
    assert f"{NEWS}\n– Đ/c Lê Văn An: Đề nghị nói kỹ về thuế đất." in secretary.screen


async def test_once_it_is_ended_nobody_asks_and_it_can_go_on(evening: Evening) -> None:
    secretary = await sits(evening)
    await evening.an.types("phát biểu")
    await evening.world.forward(minutes=5)
    await board(secretary)
    await secretary.picks("Kết thúc cuộc họp")
    assert "Cuộc họp đã kết thúc lúc 19 giờ 35.\nCả cuộc họp: đã dùng 5 phút" in await board(secretary)
    await evening.an.types("Một việc")
    assert evening.an.screen.startswith("Cuộc họp này không nhận đăng ký phát biểu nữa.")
    await evening.world.forward(minutes=10)
    await secretary.picks("Họp tiếp")
    assert "Nội dung 1/8: đã dùng 5 phút" in await board(secretary)


@pytest.mark.parametrize("role", ["member", "committee_member", "office"])
async def test_the_chair_is_the_leaders(evening: Evening, joins: Joins, role: str) -> None:
    phone = await joins("Đỗ Thị Xuân", role)
    secretary = await sits(evening)
    await phone.types("điều hành")
    assert phone.screen.startswith("Việc này dành cho bí thư, phó bí thư chi bộ.")
    meeting = evening.meeting_id
    for forged in ("chair", "chair-end", "chair-silent", "chair-comments", "chair-wall", "chair-floor", "vote"):
        await phone.forges(f"a:{forged}:{meeting}")
    await phone.forges(f"a:chair-go:{meeting}:0:1")
    await phone.forges(f"a:chair-call:{meeting}:{phone.holder}")
    assert boards(phone) == []
    assert "Nội dung 1/8" in await board(secretary)


async def test_only_the_invited_ask_and_only_about_the_hour_of_the_meeting(evening: Evening, joins: Joins) -> None:
    other = await joins("Phạm Văn Dũng", "secretary", cell_id=await evening.world.other_cell("Chi bộ thôn Tây"))
    await evening.an.types("phát biểu")
    assert evening.an.screen.startswith("Lúc này chi bộ không có cuộc họp nào.")
    await sits(evening)
    await other.types("phát biểu")
    assert other.screen.startswith("Lúc này chi bộ không có cuộc họp nào.")
    for forged in (f"a:chair:{evening.meeting_id}", f"a:floor-out:{evening.meeting_id}"):
        await other.forges(forged)
    assert boards(other) == []
    await evening.world.forward(hours=6)
    await evening.an.types("phát biểu")
    await evening.secretary.types("điều hành")
    for phone in (evening.an, evening.secretary):
        assert phone.screen.startswith("Lúc này chi bộ không có cuộc họp nào.")


async def test_a_meeting_that_is_called_off_is_not_chaired(evening: Evening) -> None:
    await comes_early(evening)
    await opens(evening.secretary, "Hủy họp")
    await evening.secretary.types("Bão")
    await evening.secretary.picks("Hủy cuộc họp")
    await evening.secretary.types("điều hành")
    assert evening.secretary.screen.startswith("Lúc này chi bộ không có cuộc họp nào.")
