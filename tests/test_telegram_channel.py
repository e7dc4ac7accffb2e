from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from tests.telegram_world import Telegram, on_telegram
from tests.world import World


@pytest.fixture
async def telegram(world: World) -> AsyncIterator[Telegram]:
    async with on_telegram(world) as telegram:
        yield telegram


async def test_a_member_joins_by_link_only_after_agreeing(world: World, telegram: Telegram) -> None:
    person_id = await world.member("Nguyễn Văn An")
    phone = telegram.phone()
    await phone.starts((await world.invite(person_id)).token)
    assert phone.screen.startswith("Kính chào đồng chí Nguyễn Văn An, Chi bộ thôn Đông.")
    await phone.types("họp")
    assert "Đề nghị đồng chí chọn một trong các mục dưới đây." in phone.screen
    await phone.picks("Tôi đồng ý")
    assert phone.screen.startswith("Trân trọng cảm ơn đồng chí Nguyễn Văn An. Đồng chí đã tham gia.")
