"""What is scripted to go wrong in the fake Telegram does, once, and the ledger tells what truly happened."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
from telegram import Bot
from telegram.error import NetworkError, RetryAfter, TimedOut

from tests.fake_telegram import FakeTelegram, Phone
from tests.fake_telegram.clock import Clock


@pytest.fixture
async def server() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram(clock=Clock()) as running:
        yield running
        assert running.violations == []


@pytest.fixture
async def bot(server: FakeTelegram) -> AsyncIterator[Bot]:
    async with Bot(server.token, f"{server.url}/bot") as found:
        yield found


@pytest.fixture
def phone(server: FakeTelegram) -> Phone:
    found = server.person(first_name="Lan")
    found.presses_start()
    return found


def outcomes(server: FakeTelegram) -> list[tuple[int, int | str | None, bool]]:
    return [(sent.status, sent.message_id, sent.replied) for sent in server.calls("sendMessage")]


async def test_a_scripted_error_strikes_as_often_as_told_and_sends_nothing(
    server: FakeTelegram, bot: Bot, phone: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    server.fail_next(
        "sendMessage",
        status=429,
        description="Too Many Requests: retry after 7",
        parameters={"retry_after": 7},
        times=2,
    )
    for _ in range(2):
        with pytest.raises(RetryAfter, match="Retry in 0:00:07"):
            await bot.send_message(phone.user_id, "a")
    await bot.send_message(phone.user_id, "b")
    assert [m.text for m in phone.inbox] == ["b"]
    assert outcomes(server) == [(429, None, True), (429, None, True), (200, phone.latest.message_id, True)]


async def test_an_error_for_one_chat_spares_the_others(server: FakeTelegram, bot: Bot, phone: Phone) -> None:
    other = server.person("Minh")
    other.presses_start()
    server.fail_next("sendMessage", status=500, description="Internal Server Error", chat_id=phone.user_id)
    await bot.send_message(other.user_id, "a")
    with pytest.raises(NetworkError, match="Internal Server Error"):
        await bot.send_message(phone.user_id, "a")
    assert (len(other.inbox), len(phone.inbox)) == (1, 0)


async def test_an_error_after_acceptance_leaves_the_message_with_the_person(
    server: FakeTelegram, bot: Bot, phone: Phone
) -> None:
    server.fail_next("sendMessage", status=502, description="Bad Gateway", accepted=True)
    with pytest.raises(NetworkError, match="Bad Gateway"):
        await bot.send_message(phone.user_id, "a")
    assert outcomes(server) == [(502, phone.latest.message_id, True)]


async def test_a_dropped_reply_leaves_the_message_with_the_person(server: FakeTelegram, bot: Bot, phone: Phone) -> None:
    server.drop_reply_next("sendMessage")
    with pytest.raises(NetworkError):
        await bot.send_message(phone.user_id, "a")
    assert outcomes(server) == [(200, phone.latest.message_id, False)]
    await bot.send_message(phone.user_id, "b")
    assert [m.text for m in phone.inbox] == ["a", "b"]


async def test_a_bot_that_gives_up_on_a_slow_server_has_sent_nothing(
    server: FakeTelegram, bot: Bot, phone: Phone
) -> None:
    server.delay_next("sendMessage", 5)
    with pytest.raises(TimedOut):
        await bot.send_message(phone.user_id, "a", read_timeout=0.1)
    await bot.send_message(phone.user_id, "b")
    assert [m.text for m in phone.inbox] == ["b"]


async def test_refused_connections_come_back_at_the_same_address(server: FakeTelegram, bot: Bot, phone: Phone) -> None:
    poll = asyncio.create_task(bot.get_updates(offset=10**6, timeout=20))
    await asyncio.sleep(0.05)
    await server.refuse_connections()
    with pytest.raises(NetworkError):
        await poll
    with pytest.raises(NetworkError):
        await bot.send_message(phone.user_id, "a")
    await server.accept_connections()
    await bot.send_message(phone.user_id, "b")
    assert [m.text for m in phone.inbox] == ["b"]


async def test_waiting_for_a_message_ends_when_it_comes_or_says_what_came(bot: Bot, phone: Phone) -> None:
    waiting = asyncio.create_task(phone.receives(lambda m: m.text == "b"))
    await bot.send_message(phone.user_id, "a")
    assert not waiting.done()
    await bot.send_message(phone.user_id, "b")
    assert (await waiting).text == "b"
    with pytest.raises(AssertionError, match=r"the inbox holds \['a', 'b'\]"):
        await phone.receives(3, timeout=0.01)


async def test_the_ledger_waits_for_a_request(server: FakeTelegram, bot: Bot, phone: Phone) -> None:
    await bot.send_chat_action(phone.user_id, "typing")
    [sent] = await server.called("sendChatAction")
    assert (sent.chat_id, sent.params["action"], sent.status) == (phone.user_id, "typing", 200)
    with pytest.raises(AssertionError, match="1 requests for sendChatAction"):
        await server.called("sendChatAction", 2, timeout=0.01)
