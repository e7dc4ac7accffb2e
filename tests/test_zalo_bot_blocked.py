"""Whoever does not want to hear of us on Zalo any more."""

from __future__ import annotations

from tests.test_zalo_bot import joined, zalo
from tests.zalo_bot_world import ZaloBot
from tests.zalo_phone import ZaloPhone

__all__ = ["zalo"]  # the fixture: by polling and by webhook


async def test_whoever_blocked_the_bot_is_written_to_no_more_until_they_write(zalo: ZaloBot) -> None:
    secretary, phone = await joined(zalo, "Trần Thị Bình", role="secretary"), await joined(zalo, "Lê Văn Cường")
    phone.person.blocked = True
    await phone.types("/menu")
    phone.person.blocked = False
    before = len(phone.inbox)
    await _invites(secretary)
    assert len(phone.inbox) == before
    await phone.types("/menu")
    await _invites(secretary, "20h")
    assert any("trân trọng mời đồng chí dự" in seen.text for seen in phone.inbox[before + 1 :])


async def _invites(secretary: ZaloPhone, hour: str = "19h30") -> None:
    await secretary.types("/menu")
    await secretary.picks("Chuẩn bị họp")
    await secretary.picks("Sinh hoạt thường kỳ")
    await secretary.types(f"{hour} thứ 5 tuần sau")
    await secretary.types("Nhà văn hóa thôn")
    await secretary.picks(secretary.choices[0])
    await secretary.picks("Không có tài liệu")
    await secretary.picks("Gửi giấy mời")
