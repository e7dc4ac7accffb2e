"""By webhook too an update is acknowledged only after it is committed, and nothing is lost or handled twice."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

import pytest
import structlog
from sqlalchemy.exc import OperationalError

from bot.channels.base import Outbound, Unauthorized
from bot.channels.telegram import TelegramChannel
from bot.channels.telegram.polling import KINDS
from bot.channels.telegram.webhook import PATH
from bot.filestore import FileStore
from tests.browser.program import free_port
from tests.commands import Operator
from tests.fake_telegram import FakeTelegram
from tests.hooked import SECRET, hooked, of
from tests.telegram_world import Telegram, channel_of, on_telegram, polling
from tests.test_telegram_polling import Program, channel, program, server
from tests.world import World

__all__ = ["channel", "program", "server"]  # fixtures


@pytest.fixture
async def telegram(world: World) -> AsyncIterator[Telegram]:
    async with on_telegram(world, by_webhook=True) as telegram:
        yield telegram


async def test_telegram_is_told_the_address_the_secret_and_what_is_wanted(
    server: FakeTelegram, channel: TelegramChannel, program: Program
) -> None:
    async with hooked(channel, program.handle) as url:
        [call] = await server.called("setWebhook")
    assert call.params == {"url": url, "secret_token": SECRET, "allowed_updates": KINDS, "max_connections": 40}
    assert server.calls("deleteWebhook") == [], "other processes may still answer there"


async def test_an_update_is_acknowledged_only_after_it_is_committed(
    server: FakeTelegram, channel: TelegramChannel, program: Program
) -> None:
    program.stuck.add("họp")
    update_id = server.person("An").writes("họp")
    async with hooked(channel, program.handle):
        await program.sees("họp")
        assert [update["update_id"] for update in server.undelivered] == [update_id]
        program.released.set()
        await server.all_confirmed()
    assert program.seen == program.told == ["họp"]


async def test_an_update_whose_commit_failed_comes_again_before_what_was_said_after_it(
    server: FakeTelegram, channel: TelegramChannel, program: Program
) -> None:
    program.failing.append("một")
    an, binh = server.person("An"), server.person("Bình")
    an.writes("một")
    an.writes("hai")
    binh.writes("ba")
    with structlog.testing.capture_logs() as logs:
        async with hooked(channel, program.handle):
            await server.all_confirmed()
    assert [text for text in program.told if text != "ba"] == ["một", "hai"]
    assert program.told.count("ba") == 1
    assert [entry["error"] for entry in logs if entry["event"] == "webhook-not-committed"] == ["ConnectionError"]
    assert server.account.updates.last_error["last_error_message"].endswith("503 Service Unavailable")


async def test_what_was_not_acknowledged_when_the_program_ended_comes_again(
    server: FakeTelegram, channel: TelegramChannel, program: Program
) -> None:
    program.stuck.add("họp")
    server.person("An").writes("họp")
    async with hooked(channel, program.handle):
        await program.sees("họp")
    assert program.told == []
    program.stuck.clear()
    async with hooked(channel, program.handle):
        await server.all_confirmed()
    assert program.told == ["họp"]


async def test_one_chat_keeps_its_order_while_others_go_beside_it(
    server: FakeTelegram, channel: TelegramChannel, program: Program
) -> None:
    program.stuck.add("một")
    an = server.person("An")
    an.writes("một")
    async with hooked(channel, program.handle):
        await program.sees("một")
        an.writes("hai")
        server.person("Bình").writes("ba")
        await program.sees("ba")
        assert program.told == ["ba"]
        program.released.set()
        await server.all_confirmed()
    assert program.told == ["ba", "một", "hai"]


async def test_a_tap_is_answered_after_its_commit(
    server: FakeTelegram, channel: TelegramChannel, program: Program
) -> None:
    person = server.person("An")
    person.presses_start()
    await channel.send(str(person.user_id), Outbound("Mời chọn", "Mời chọn", ((("Có", "q:1:0"),),)))
    program.failing.append("")  # the tap's commit fails once
    async with hooked(channel, program.handle):
        person.taps("Có")
        await server.all_confirmed()
        await channel.rest()
    assert (person.latest.labels, len(person.answers)) == ([], 1)
    assert len(server.calls("answerCallbackQuery")) == 1


@pytest.mark.parametrize(
    ("status", "description", "parameters", "logged"),
    [
        (502, "Bad Gateway", None, "NetworkError"),
        (429, "Too Many Requests: retry after 1", {"retry_after": 1}, "RetryAfter"),
        (400, "Bad Request: bad webhook: Failed to resolve host", None, "Bad webhook: failed to resolve host"),
    ],
)
async def test_the_address_is_told_again_until_telegram_takes_it(
    server: FakeTelegram,
    channel: TelegramChannel,
    program: Program,
    status: int,
    description: str,
    parameters: dict[str, Any] | None,
    logged: str,
) -> None:
    server.fail_next("setWebhook", status=status, description=description, parameters=parameters)
    server.person("An").writes("họp")
    with structlog.testing.capture_logs() as logs:
        async with hooked(channel, program.handle):
            await server.all_confirmed()
    assert program.told == ["họp"]
    assert [entry["why"].lower() for entry in logs if entry["event"] == "telegram-unreachable"] == [logged.lower()]


async def test_a_token_that_is_not_accepted_stops_the_channel(
    server: FakeTelegram, tmp_path: Path, program: Program
) -> None:
    async with channel_of(server, FileStore(tmp_path), token="999:OTHER") as channel:
        with pytest.raises(Unauthorized):
            await channel.webhook("http://127.0.0.1:9/hooks/telegram", SECRET, program.handle).run()


async def test_an_update_that_comes_again_and_again_is_answered_once(telegram: Telegram) -> None:
    telegram.server.deliver_twice = 3
    phone = telegram.phone()
    await phone.types("xin chào")
    assert len(phone.inbox) == 1


async def test_what_is_said_while_the_database_is_out_of_reach_is_answered_once_when_it_is_back(
    world: World, telegram: Telegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    run, refused = world.app.database.run, asyncio.Event()

    async def away(_: Callable[..., Any]) -> None:
        refused.set()
        raise OperationalError("", {}, Exception("out of reach"))

    phone = telegram.phone()
    await phone.starts()
    monkeypatch.setattr(world.app.database, "run", away)
    phone.person.writes("xin chào")
    await refused.wait()
    bell, updates = telegram.server.account.bell, telegram.server.account.updates
    assert await bell.until(lambda: updates.last_error, 5)
    assert len(telegram.server.undelivered) == 1
    monkeypatch.setattr(world.app.database, "run", run)
    await phone.looks()
    assert len(phone.inbox) == 2


async def test_changing_between_polling_and_webhook_loses_and_doubles_nothing(world: World) -> None:
    handle = world.app.dispatcher.handle
    async with FakeTelegram(clock=world.clock.now) as server, channel_of(server, world.app.files) as channel:
        world.app.add(channel)
        phone = Telegram(world, server, channel).phone()

        async def stage(receiving: AbstractAsyncContextManager[Any], *texts: str) -> None:
            """The first is said while nobody receives."""
            phone.person.writes(texts[0])
            async with receiving:
                for text in texts[1:]:
                    phone.person.writes(text)
                await phone.looks()

        ways: list[Callable[[], AbstractAsyncContextManager[Any]]] = [
            lambda: polling(channel, handle),
            lambda: hooked(channel, handle, of(world.app)),
        ]
        for number, way in enumerate([*ways, *ways]):
            await stage(way(), *(f"{number}.{each}" for each in range(4)))
    assert len(phone.inbox) == 16


async def test_the_program_sets_its_webhook_answers_there_and_leaves_it_set(tmp_path: Path) -> None:
    async with FakeTelegram() as server:
        port = free_port()
        url = f"http://127.0.0.1:{port}{PATH}"
        settings = {
            "CHIBO_DATA_DIR": str(tmp_path / "data"),
            "CHIBO_WEB_PORT": str(port),
            "CHIBO_TELEGRAM_TOKEN": server.token,
            "CHIBO_TELEGRAM_API_URL": server.url,
            "CHIBO_TELEGRAM_WEBHOOK_URL": url,
            "CHIBO_TELEGRAM_WEBHOOK_SECRET": SECRET,
        }
        operator = Operator(tmp_path, settings)
        person = server.person("An")
        person.presses_start()
        with operator.starts("run") as process:
            await server.called("sendMessage", timeout=40)
            await server.all_confirmed()
            doctor = await asyncio.to_thread(operator.waits_for, "doctor")
            process.terminate()
            out, err = await asyncio.to_thread(process.communicate, timeout=15)
        assert server.account.updates.webhook["url"] == url
    assert process.returncode == 0
    assert "bí thư chi bộ" in person.latest.text
    assert "tin đến qua webhook" in doctor.out
    assert (SECRET in out + err + doctor.out, "Traceback" in err) == (False, False)
