"""What a leader is warned of, and what keeps an invitation from going out."""

from __future__ import annotations

import asyncio
from typing import get_args

import pytest
from sqlalchemy import update

from handlers.plans import Question, conversation
from storage.models import Person
from tests.conftest import Joins
from tests.preparing import NOTHING, PLACE, prepares, rows, said
from tests.world import World


@pytest.mark.parametrize(
    ("when", "caution"),
    [
        ("19h30 1/1/2027", "– Ngày họp trùng ngày nghỉ Tết Dương lịch."),
        ("19h30 3/2/2027", "– Ngày họp ở trong dịp Tết Nguyên đán, từ 23 tháng Chạp đến mùng 6."),
        ("19h30 16/4/2027", "– Ngày họp trùng ngày Giỗ Tổ Hùng Vương."),
        ("19h30 2/9/2027", "– Ngày họp trùng ngày nghỉ lễ Quốc khánh."),
    ],
)
async def test_a_holiday_is_warned_of_and_not_forbidden(world: World, joins: Joins, when: str, caution: str) -> None:
    secretary = await joins("Nguyễn Văn An", "secretary")
    await prepares(secretary, when)
    assert secretary.screen.partition("Lưu ý:\n")[2].startswith(caution)
    await secretary.picks("Gửi giấy mời")
    assert (await rows(world))["Meeting"] == 1


async def test_documents_less_than_a_day_ahead_are_warned_of(joins: Joins) -> None:
    secretary = await joins("Nguyễn Văn An", "secretary")
    await prepares(secretary, "19h30 tối nay")
    assert "Lưu ý" not in secretary.screen
    await secretary.picks("Sửa")
    await secretary.picks("Tài liệu")
    await secretary.sends_file("document", "bao-cao.pdf", b"1")
    await secretary.picks("Xong")
    assert "– Tài liệu nên gửi trước cuộc họp ít nhất 24 giờ." in secretary.screen


async def test_two_leaders_at_once_both_succeed_and_the_second_is_warned(world: World, joins: Joins) -> None:
    secretary, deputy = await joins("Nguyễn Văn An", "secretary"), await joins("Trần Thị Bình", "deputy")
    await prepares(secretary)
    await prepares(deputy, "8h 3/12/2026 sáng", "Họp bất thường")
    assert "Lưu ý" not in deputy.screen
    await secretary.picks("Gửi giấy mời")
    await asyncio.gather(deputy.picks("Gửi giấy mời"))
    warning = "– Cùng ngày, chi bộ đã có sinh hoạt thường kỳ tháng 12, 19 giờ 30."
    assert "vừa có giấy mời một cuộc họp khác cùng ngày" in said(deputy, "Trong lúc đồng chí chuẩn bị")
    assert warning in said(deputy, "Trong lúc đồng chí chuẩn bị")
    await deputy.picks("Gửi giấy mời")
    assert (await rows(world))["Meeting"] == 2


async def test_pressing_send_twice_invites_once(world: World, joins: Joins) -> None:
    secretary = await joins("Nguyễn Văn An", "secretary")
    await prepares(secretary)
    if secretary.channel == "web":
        await secretary.picks("Gửi giấy mời")
        await secretary.picks("Gửi giấy mời")
        assert "Lựa chọn này đã cũ, không còn hiệu lực." in secretary.screen
    else:
        await asyncio.gather(secretary.types("1"), secretary.types("Gửi giấy mời"))
    assert (await rows(world))["Meeting"] == 1


async def test_an_invitation_to_a_time_that_has_passed_is_not_sent(world: World, joins: Joins) -> None:
    secretary = await joins("Nguyễn Văn An", "secretary")
    await prepares(secretary, "10h30 sáng nay")
    await world.forward(hours=2)
    await secretary.picks("Gửi giấy mời")
    assert secretary.screen.startswith("Giờ họp 10 giờ 30, thứ Ba, ngày 24/11/2026 đã qua.")
    assert await rows(world) == NOTHING


async def test_what_must_never_pass_is_refused_in_theme_place_and_agenda(joins: Joins) -> None:
    secretary = await joins("Nguyễn Văn An", "secretary")
    id_number = "001085012345"
    await secretary.types("chuẩn bị họp")
    await secretary.picks("Sinh hoạt chuyên đề")
    await secretary.types(f"Xét đồng chí số {id_number}")
    assert "Chuyên đề gì?" in secretary.screen
    await secretary.types("Chuyển đổi số")
    await secretary.types("19h30 5/12")
    await secretary.types(f"Nhà số {id_number}")
    assert "Họp ở đâu?" in secretary.screen
    await secretary.types(PLACE)
    await secretary.types(f"Xét hồ sơ {id_number} – 15 phút")
    assert "Chương trình:" in secretary.screen
    assert id_number not in secretary.screen


async def test_whoever_no_longer_leads_sends_nothing(world: World, joins: Joins) -> None:
    secretary = await joins("Nguyễn Văn An", "secretary")
    await prepares(secretary)
    await world.app.database.run(lambda db: db.execute(update(Person).values(role="member")))
    await secretary.picks("Gửi giấy mời")
    assert secretary.screen.startswith("Đồng chí hiện không còn là bí thư hay phó bí thư trong danh sách.")
    assert await rows(world) == NOTHING


def test_every_question_on_the_road_can_be_asked() -> None:
    assert set(get_args(Question)) <= conversation.steps.keys()
