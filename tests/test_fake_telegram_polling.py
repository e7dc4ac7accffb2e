"""The fake Telegram's getUpdates: what confirms, what comes again, and who may poll."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
from telegram import Bot, Update
from telegram.error import Conflict

from tests.fake_telegram import FakeTelegram, Phone


@pytest.fixture
async def server() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as running:
        yield running
        assert running.violations == []


@pytest.fixture
async def bot(server: FakeTelegram) -> AsyncIterator[Bot]:
    async with Bot(server.token, f"{server.url}/bot", f"{server.url}/file/bot") as found:
        yield found


@pytest.fixture
def phone(server: FakeTelegram) -> Phone:
    """A person whose Start the bot has already taken."""
    found = server.person(first_name="Lan")
    found.presses_start()
    server.account.updates.waiting.clear()
    return found


async def test_only_an_offset_confirms(server: FakeTelegram, bot: Bot, phone: Phone) -> None:
    ids = [phone.writes(text) for text in "abc"]
    assert [u.update_id for u in await bot.get_updates(limit=2)] == ids[:2]
    assert [u.update_id for u in await bot.get_updates()] == ids
    assert [u.update_id for u in await bot.get_updates(offset=ids[1])] == ids[1:]
    assert [u["update_id"] for u in server.undelivered] == ids[1:]
    assert [u.update_id for u in await bot.get_updates(offset=-1)] == ids[2:]
    with pytest.raises(AssertionError, match="not confirmed"):
        await server.all_confirmed(timeout=0.01)
    await bot.get_updates(offset=ids[2] + 1)
    await server.all_confirmed()


async def test_a_long_poll_answers_when_something_happens(bot: Bot, phone: Phone) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=20))
    await asyncio.sleep(0.05)
    assert not poll.done()
    update_id = phone.writes("a")
    assert [u.update_id for u in await asyncio.wait_for(poll, 2)] == [update_id]


async def test_the_older_of_two_polls_is_refused(server: FakeTelegram, bot: Bot, phone: Phone) -> None:
    async with Bot(server.token, f"{server.url}/bot") as second:
        older = asyncio.create_task(bot.get_updates(timeout=20))
        await asyncio.sleep(0.05)
        newer = asyncio.create_task(second.get_updates(timeout=20))
        with pytest.raises(Conflict, match="terminated by other getUpdates request"):
            await older
        phone.writes("a")
        assert len(await newer) == 1


async def test_polling_beside_a_webhook_is_refused(bot: Bot) -> None:
    await bot.set_webhook("https://a.vn/hook")
    with pytest.raises(Conflict, match="webhook is active"):
        await bot.get_updates()
    assert (await bot.get_webhook_info()).url == "https://a.vn/hook"
    await bot.delete_webhook()
    assert await bot.get_updates() == ()


async def test_kinds_not_asked_for_never_arrive(bot: Bot, phone: Phone) -> None:
    await bot.get_updates(allowed_updates=[Update.MESSAGE])
    phone.blocks_bot()
    phone.presses_start()
    assert [u.message is not None for u in await bot.get_updates()] == [True]


async def test_replays_come_after_they_were_confirmed(server: FakeTelegram, bot: Bot, phone: Phone) -> None:
    server.deliver_twice = 2
    first = phone.writes("a")
    seen = [
        [u.update_id for u in await bot.get_updates(offset=offset)] for offset in (0, first + 1, first + 1, first + 1)
    ]
    assert seen == [[first], [first], [first], []]
    await server.all_confirmed()
