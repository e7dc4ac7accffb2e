"""Two leaders change a meeting at once: the first one wins, the second one hears so, nothing is half-stored."""

from __future__ import annotations

import pytest

from tests.conftest import Joins
from tests.phone import WebPhone
from tests.preparing import CHANGES, announces, meeting_of, opens, said
from tests.world import World


@pytest.mark.parametrize("change", ["Đổi ngày giờ", "Hủy họp"])
async def test_whoever_was_overtaken_hears_so_and_changes_nothing(world: World, joins: Joins, change: str) -> None:
    secretary, deputy = await joins("Nguyễn Văn An", "secretary"), await joins("Trần Thị Bình", "deputy")
    meeting_id = await announces(secretary)
    await opens(secretary, change)
    await secretary.types("20h ngày 6/12")
    await opens(deputy, "Đổi ngày giờ")
    await deputy.types("20h ngày 5/12")
    await deputy.picks("Gửi thông báo")
    await secretary.picks("Hủy cuộc họp" if change == "Hủy họp" else "Gửi thông báo")
    told = said(secretary, "Trong lúc đồng chí đang sửa, cuộc họp đã có thay đổi khác.")
    assert "Thời gian: 20 giờ 00, thứ Bảy, ngày 05/12/2026" in told
    meeting = await meeting_of(world, meeting_id)
    assert (meeting.version, meeting.state) == (2, "announced")


async def test_an_agenda_edited_by_two_keeps_the_first(world: World, joins: Joins) -> None:
    secretary, deputy = await joins("Nguyễn Văn An", "secretary"), await joins("Trần Thị Bình", "deputy")
    meeting_id = await announces(secretary)
    for phone in (secretary, deputy):
        await opens(phone, "Sửa chương trình")
        await phone.picks("Thêm nội dung")
        await phone.types(f"Việc của máy {phone.chat}")
        await phone.picks("Xong")
    await deputy.picks("Gửi thông báo")
    await secretary.picks("Gửi thông báo")
    assert said(secretary, "Trong lúc đồng chí đang sửa").endswith(f"Tài liệu:\n– Không có{_lines(secretary)}")
    assert [item.title for item in (await meeting_of(world, meeting_id)).items][8:] == [f"Việc của máy {deputy.chat}"]


def _lines(phone: WebPhone) -> str:
    """The choices as a phone without buttons writes them."""
    return "" if phone.channel == "web" else f"\n\n{_numbered()}\n\nGõ số để chọn."


def _numbered() -> str:
    return "\n".join(f"{number}. {change}" for number, change in enumerate(CHANGES, 1))


async def test_a_meeting_cancelled_meanwhile_is_not_moved(world: World, joins: Joins) -> None:
    secretary, deputy = await joins("Nguyễn Văn An", "secretary"), await joins("Trần Thị Bình", "deputy")
    await announces(secretary)
    await opens(secretary, "Đổi ngày giờ")
    await secretary.types("20h ngày 6/12")
    await opens(deputy, "Hủy họp")
    await deputy.types("Bão")
    await deputy.picks("Hủy cuộc họp")
    await secretary.picks("Gửi thông báo")
    assert said(secretary, "Cuộc họp này đã hủy")
