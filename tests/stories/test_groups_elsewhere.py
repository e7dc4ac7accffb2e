"""Groups are Telegram's: on every other channel the door says so."""

from __future__ import annotations

import pytest

from tests.everywhere import Joins
from tests.stages import CHANNELS


@pytest.mark.parametrize("channel", [name for name in CHANNELS if name != "telegram"])
async def test_a_leader_hears_that_groups_are_on_telegram_only(joins: Joins, channel: str) -> None:
    phone = await joins("Nguyễn Thị Hòa", "secretary")
    await phone.types("nhóm")
    assert "Nhóm của chi bộ chỉ nối được trên Telegram." in phone.screen
    await phone.forges("a:group-code")
    assert "/noi" not in phone.screen, f"on {channel}"
