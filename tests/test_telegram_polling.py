"""An update is acknowledged only after it is committed, and none stands in the way of another."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import monotonic
from typing import Any

import pytest
import structlog

from bot.channels.base import Outbound, Unauthorized
from bot.channels.telegram import TelegramChannel
from bot.channels.telegram.lanes import Lanes
from bot.events import Event
from bot.filestore import FileStore
from tests.fake_telegram import FakeTelegram
from tests.fake_telegram.bell import Bell
from tests.fake_telegram.updates import Waiting
from tests.telegram_world import channel_of, polling


@dataclass
class Program:
    """Stands for the dispatcher: `told` was committed; a text in `stuck` waits, one in `failing` raises once."""

    told: list[str] = field(default_factory=list[str])
    seen: list[str] = field(default_factory=list[str])
    stuck: set[str] = field(default_factory=set[str])
    failing: list[str] = field(default_factory=list[str])
    bell: Bell = field(default_factory=Bell)
    released: asyncio.Event = field(default_factory=asyncio.Event)

    async def handle(self, event: Event) -> None:
        self.seen.append(event.text)
        self.bell.ring()
        if event.text in self.stuck:
            await self.released.wait()
        if event.text in self.failing:
            self.failing.remove(event.text)
            raise ConnectionError("the database is out of reach")
        self.told.append(event.text)

    async def sees(self, text: str) -> None:
        assert await self.bell.until(lambda: text in self.seen, 5)


@pytest.fixture
def program() -> Program:
    return Program()


@pytest.fixture
async def server() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as server:
        yield server


@pytest.fixture
async def channel(server: FakeTelegram, tmp_path: Path) -> AsyncIterator[TelegramChannel]:
    async with channel_of(server, FileStore(tmp_path)) as channel:
        yield channel


async def test_an_update_is_acknowledged_only_after_it_is_committed(
    server: FakeTelegram, channel: TelegramChannel, program: Program
) -> None:
    program.stuck.add("họp")
    update_id = server.person("An").writes("họp")
    async with polling(channel, program.handle):
        await program.sees("họp")
        await server.called("getUpdates", 3)  # the loop goes on, and still does not acknowledge it
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
    async with polling(channel, program.handle):
        await server.all_confirmed()
    assert [text for text in program.told if text != "ba"] == ["một", "hai"]
    assert program.told.count("ba") == 1


async def test_what_was_not_acknowledged_when_the_program_ended_comes_again(
    server: FakeTelegram, channel: TelegramChannel, program: Program
) -> None:
    program.stuck.add("họp")
    server.person("An").writes("họp")
    async with polling(channel, program.handle):
        await program.sees("họp")
    assert program.told == []
    program.stuck.clear()
    async with polling(channel, program.handle):
        await server.all_confirmed()
    assert program.told == ["họp"]


async def test_it_ends_within_a_second_though_a_chat_is_stuck(
    server: FakeTelegram, channel: TelegramChannel, program: Program
) -> None:
    program.stuck.add("họp")
    server.person("An").writes("họp")
    async with polling(channel, program.handle):
        await program.sees("họp")
        began = monotonic()
    assert monotonic() - began < 1


async def test_an_update_that_cannot_be_read_blocks_no_other_and_is_logged_without_its_content(
    server: FakeTelegram, channel: TelegramChannel, program: Program
) -> None:
    poison: dict[str, Any] = {"update_id": 100_001, "message": {"message_id": 1, "text": "bí mật", "chat": 5}}
    server.account.updates.last_id = 100_001
    server.account.updates.waiting.append(Waiting(poison, datetime.now(UTC) + timedelta(hours=1), 0))
    server.person("An").writes("họp")
    with structlog.testing.capture_logs() as logs:
        async with polling(channel, program.handle):
            await server.all_confirmed()
    assert program.told == ["họp"]
    [entry] = [entry for entry in logs if entry["event"] == "telegram-update-unreadable"]
    assert entry["update_id"] == 100_001
    assert "bí mật" not in str(logs)


async def test_one_chat_keeps_its_order_while_others_go_beside_it(
    server: FakeTelegram, channel: TelegramChannel, program: Program
) -> None:
    program.stuck.add("một")
    an = server.person("An")
    an.writes("một")
    async with polling(channel, program.handle):
        await program.sees("một")
        an.writes("hai")
        server.person("Bình").writes("ba")
        await program.sees("ba")
        assert program.told == ["ba"]
        program.released.set()
        await server.all_confirmed()
    assert program.told == ["ba", "một", "hai"]


async def test_a_webhook_left_over_is_removed_before_polling(
    server: FakeTelegram, channel: TelegramChannel, program: Program
) -> None:
    server.account.updates.webhook = {"url": "https://example.org"}
    server.person("An").writes("họp")
    async with polling(channel, program.handle):
        await server.all_confirmed()
    assert program.told == ["họp"]


@pytest.mark.parametrize(
    ("status", "description", "logged"),
    [
        (409, "Conflict: terminated by other getUpdates request", "telegram-conflict"),
        (502, "Bad Gateway", "telegram-unreachable"),
    ],
)
async def test_polling_outlives_what_passes(
    server: FakeTelegram, channel: TelegramChannel, program: Program, status: int, description: str, logged: str
) -> None:
    server.fail_next("getUpdates", status=status, description=description)
    server.person("An").writes("họp")
    with structlog.testing.capture_logs() as logs:
        async with polling(channel, program.handle):
            await server.all_confirmed()
    assert program.told == ["họp"]
    assert [entry["event"] for entry in logs] == [logged]


async def test_a_server_that_comes_back_is_polled_again(
    server: FakeTelegram, channel: TelegramChannel, program: Program
) -> None:
    await server.refuse_connections()
    async with polling(channel, program.handle):
        await asyncio.sleep(0.2)
        await server.accept_connections()
        server.person("An").writes("họp")
        await server.all_confirmed()
    assert program.told == ["họp"]


async def test_a_token_that_is_not_accepted_stops_the_channel(
    server: FakeTelegram, tmp_path: Path, program: Program
) -> None:
    async with channel_of(server, FileStore(tmp_path), token="999:OTHER") as channel:
        with pytest.raises(Unauthorized):
            await channel.run(program.handle)


async def test_a_tap_is_answered_after_its_commit_and_only_an_answered_question_loses_its_buttons(
    server: FakeTelegram, channel: TelegramChannel, program: Program
) -> None:
    person = server.person("An")
    person.presses_start()
    for data in ("q:1:0", "a:rsvp:1:yes"):
        await channel.send(str(person.user_id), Outbound("Mời chọn", "Mời chọn", ((("Có", data),),)))
    program.failing.append("")  # the first tap's commit fails once
    async with polling(channel, program.handle):
        for message in list(person.inbox):
            person.taps("Có", message=message)
        await server.all_confirmed()
        await channel.rest()
    assert [received.labels for received in person.inbox] == [[], ["Có"]]
    assert len(person.answers) == 2
    assert len(server.calls("answerCallbackQuery")) == 2


async def test_a_tap_that_expired_while_the_database_was_away_holds_nothing_up() -> None:
    lanes = Lanes(2)

    async def fails() -> None:
        raise ConnectionError

    async def works() -> None:
        return

    lanes.add(5, "a", fails)
    lanes.add(6, "b", works)
    await lanes.rest(1)
    assert (lanes.offset, lanes.failed) == (0, True)
    lanes.given(6)
    assert lanes.offset == 7
