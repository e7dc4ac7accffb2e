"""A notice on Telegram: its progress is one message that is edited over the real wire."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.screens import EDITING
from storage.models.people import Role
from tests.telegram_phone import TelegramPhone
from tests.telegram_world import Telegram, on_telegram
from tests.world import World

NOTICE = "Chiều mai cắt nước từ 14 giờ."


@pytest.fixture
async def telegram(world: World) -> AsyncIterator[Telegram]:
    async with on_telegram(world) as telegram:
        yield telegram


async def joined(telegram: Telegram, name: str, role: Role = "member") -> TelegramPhone:
    person_id = await telegram.world.member(name, role)
    phone = telegram.phone(name)
    await phone.starts((await telegram.world.invite(person_id)).token)
    await phone.picks("Tôi đồng ý")
    return phone


async def test_progress_is_one_message_edited_in_place_until_the_end(world: World, telegram: Telegram) -> None:
    secretary = await joined(telegram, "Lan", "secretary")
    members = [await joined(telegram, name) for name in ("An", "Bình")]
    blocker = await joined(telegram, "Cường")
    blocked = "Forbidden: bot was blocked by the user"
    telegram.server.fail_next("sendMessage", status=403, description=blocked, chat_id=blocker.person.user_id)
    await secretary.types("thông báo")
    await secretary.types(NOTICE)
    await secretary.picks("Gửi")
    messages = len(secretary.inbox)
    await world.forward(seconds=5)
    assert [sum(NOTICE in seen.text for seen in phone.inbox) for phone in (*members, blocker)] == [1, 1, 0]
    assert len(secretary.inbox) == messages
    assert secretary.screen.startswith("Đã gửi xong thông báo\n– Đã gửi: 2/3\n– Không gửi được: 1\n– Không tới: Cường.")
    assert secretary.inbox[-1].choices == ()
    assert "Đang gửi thông báo" not in "".join(seen.text for seen in secretary.inbox)
    edited = telegram.server.calls("editMessageText")
    await world.forward(minutes=5)
    assert len(telegram.server.calls("editMessageText")) == len(edited)


async def test_taps_change_the_message_they_stand_under_and_say_nothing_more(world: World, telegram: Telegram) -> None:
    secretary, member = await joined(telegram, "Lan", "secretary"), await joined(telegram, "An")
    sender = world.app.senders[-1]
    down, chat = "Too Many Requests: retry after 600", member.person.user_id
    wait = {"retry_after": 600}
    telegram.server.fail_next("sendMessage", status=429, description=down, parameters=wait, chat_id=chat)
    await secretary.types("thông báo")
    await secretary.types(NOTICE)
    await secretary.picks("Gửi")
    messages = len(secretary.inbox)
    for tap, headline in (
        ("Tạm dừng", "Đang tạm dừng gửi thông báo\n– Đã gửi: 0/1\n– Đang chờ: 1"),
        ("Gửi tiếp", "Đang gửi thông báo\n"),
        ("Xem lại", "Đang gửi thông báo\n"),
        ("Dừng hẳn", "Đã dừng hẳn, không gửi tiếp thông báo\n– Đã gửi: 0/1\n– Đã dừng, không gửi: 1"),
    ):
        await secretary.picks(tap)
        assert secretary.screen.startswith(headline)
        assert len(secretary.inbox) == messages
    await world.forward(minutes=20)
    assert not any(NOTICE in seen.text for seen in member.inbox)
    assert sender.channel.name in EDITING
    assert sender.channel.limits.edits
