"""The channel to the Zalo Bot Platform, over real HTTP to a strict one of our own."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from bot.channels.base import (
    Ambiguous,
    Outbound,
    OutOfWindow,
    Rejected,
    SendError,
    Throttled,
    Unauthorized,
    Unreachable,
)
from bot.channels.zalo_bot import ZaloBotChannel
from bot.channels.zalo_bot.client import WAIT_WHEN_REFUSED
from bot.events import Event
from bot.filestore import FileStore
from storage.engine import OUT_OF_REACH
from tests import makers
from tests.fake_zalo_bot import FakeZaloBot, Person
from tests.world import World
from tests.zalo_bot_world import ZaloBot, on_zalo_bot
from tests.zalo_phone import ZaloPhone

HELLO = Outbound("<b>Chào</b>", "Chào")
TRIES = 20.0


@pytest.fixture(params=["polled", "called"])
async def zalo(request: pytest.FixtureRequest, world: World) -> AsyncIterator[ZaloBot]:
    async with on_zalo_bot(world, by_webhook=request.param == "called") as zalo:
        yield zalo


@pytest.fixture
async def server() -> AsyncIterator[FakeZaloBot]:
    async with FakeZaloBot() as server:
        yield server


@pytest.fixture
async def channel(server: FakeZaloBot, tmp_path: Path) -> AsyncIterator[ZaloBotChannel]:
    token = "3210987654:zaloTokenForTests"
    channel = ZaloBotChannel(token, server.url, FileStore(tmp_path), lambda _: "", 1000, 0, poll_seconds=1, patience=5)
    yield channel
    await channel.close()


async def joined(zalo: ZaloBot, name: str, **what: Any) -> ZaloPhone:
    person_id = await zalo.world.member(name, **what)
    phone = zalo.phone()
    await phone.starts((await zalo.world.invite(person_id)).token)
    await phone.picks("Tôi đồng ý")
    return phone


# What is sent


async def test_a_message_arrives_as_plain_text_and_its_number_is_known(
    channel: ZaloBotChannel, server: FakeZaloBot
) -> None:
    person = server.person()
    message_id = await channel.send(person.id, HELLO)
    assert [(message.id, message.text) for message in person.inbox] == [(message_id, "Chào")]


def refusal(code: int) -> dict[str, Any]:
    return {"ok": False, "error_code": code, "description": "no"}


@pytest.mark.parametrize("status", [200, None], ids=["with HTTP 200", "with its own status"])
@pytest.mark.parametrize(
    ("code", "word"),
    [(400, Rejected), (401, Unauthorized), (403, OutOfWindow), (404, Rejected), (408, Ambiguous), (429, Throttled),
     (500, Ambiguous), (503, Ambiguous)],
)  # fmt: skip
async def test_every_refusal_has_its_word_whatever_its_status(
    channel: ZaloBotChannel, server: FakeZaloBot, code: int, word: type[SendError], status: int | None
) -> None:
    server.answers = [("sendMessage", status or code, refusal(code))]
    with pytest.raises(word) as raised:
        await channel.send(server.person().id, HELLO)
    if isinstance(raised.value, Throttled):
        assert raised.value.wait == WAIT_WHEN_REFUSED


@pytest.mark.parametrize("body", [None, {}, {"ok": True}, {"ok": True, "result": True}])
async def test_what_may_have_arrived_is_never_taken_for_unsent(
    channel: ZaloBotChannel, server: FakeZaloBot, body: dict[str, Any] | None
) -> None:
    person = server.person()
    server.answers, server.arrives_first = [("sendMessage", 200, body)], True
    with pytest.raises(Ambiguous):
        await channel.send(person.id, HELLO)
    assert len(person.inbox) == 1


@pytest.mark.parametrize("status", [401, 403, 404, 429])
async def test_a_page_in_between_that_refuses_is_not_taken_for_zalos_word(
    channel: ZaloBotChannel, server: FakeZaloBot, status: int
) -> None:
    """A proxy's own 403 must not make anybody count as gone, nor its 401 stop the channel."""
    server.answers = [("sendMessage", status, {"error": "proxy"})]
    with pytest.raises(Unreachable):
        await channel.send(server.person().id, HELLO)


async def test_without_a_connection_nothing_was_sent(tmp_path: Path) -> None:
    nowhere = ZaloBotChannel("1:a", "http://127.0.0.1:9", FileStore(tmp_path), lambda _: "", 1, 0)
    with pytest.raises(Unreachable) as raised:
        await nowhere.send("x", HELLO)
    assert "1:a" not in f"{raised.value!r} {raised.value.__cause__!r}"
    await nowhere.close()


# What comes in


async def test_an_update_that_comes_twice_counts_once(zalo: ZaloBot) -> None:
    phone = await joined(zalo, "Lê Văn Cường")
    update = phone.person.writes("/menu")
    await phone.looks()
    before = len(phone.inbox)
    zalo.server.again(update)
    await phone.looks()
    assert len(phone.inbox) == before


async def test_whoever_writes_first_is_told_how_to_join(zalo: ZaloBot) -> None:
    phone = zalo.phone()
    await phone.types("alo")
    assert "đề nghị gõ mã 8 chữ và số in trên giấy" in phone.screen


@pytest.mark.parametrize("name", ["message.sticker.received", "message.unsupported.received", "message.new.received"])
async def test_what_cannot_be_read_is_answered_kindly(zalo: ZaloBot, name: str) -> None:
    phone = await joined(zalo, "Lê Văn Cường")
    before = len(phone.inbox)
    phone.person.sends_oddity(name)
    await phone.looks()
    assert len(phone.inbox) == before + 1
    assert phone.screen.startswith("Hệ thống chưa đọc được loại tin nhắn này.")


@pytest.mark.parametrize("key", ["photo", "photo_url"])
async def test_a_picture_is_fetched_at_once_and_made_anew(zalo: ZaloBot, key: str) -> None:
    phone = await joined(zalo, "Lê Văn Cường")
    await _to_the_words_of_a_report(phone)
    url = zalo.server.file(makers.picture())
    phone.person.sends_photo(url, "Rác ở ngõ 3", key)
    await phone.looks()
    assert "Rác ở ngõ 3" in phone.screen
    zalo.server.files.clear()  # the address expires
    await phone.picks("Gửi")
    assert "PA-001" in phone.screen


async def test_a_voice_message_is_kept(zalo: ZaloBot) -> None:
    phone = await joined(zalo, "Lê Văn Cường")
    await _to_the_words_of_a_report(phone)
    await phone.sends_file("voice", "", b"\xff\xf1 sounds")
    await phone.picks("Gửi")
    assert "PA-001" in phone.screen


async def test_a_picture_that_is_gone_is_told(zalo: ZaloBot) -> None:
    phone = await joined(zalo, "Lê Văn Cường")
    await _to_the_words_of_a_report(phone)
    phone.person.sends_photo(f"{zalo.server.url}/cdn/none")
    await phone.looks()
    assert phone.screen.startswith("Hệ thống chưa tải được ảnh, tài liệu của đồng chí.")


async def _to_the_words_of_a_report(phone: ZaloPhone) -> None:
    await phone.types("phản ánh")
    await phone.picks("Môi trường")
    await phone.types("Ngõ 3")


@pytest.mark.parametrize("raw", [None, [], {}, {"result": 5}, {"event_name": "message.text.received"}, {"message": {}}])
async def test_an_update_that_makes_no_sense_is_left_out(zalo: ZaloBot, raw: Any) -> None:
    webhook = zalo.channel.webhook("", "", zalo.world.app.dispatcher.handle)
    await webhook.take(raw)


async def test_groups_and_other_bots_are_not_answered(zalo: ZaloBot) -> None:
    phone = await joined(zalo, "Lê Văn Cường")
    before = len(phone.inbox)
    webhook = zalo.channel.webhook("", "", zalo.world.app.dispatcher.handle)
    update = phone.person.writes("/menu")
    await phone.looks()
    for number, change in enumerate(({"chat": {"id": phone.chat, "chat_type": "GROUP"}}, {"from": {"is_bot": True}})):
        await webhook.take({**update, "message": {**update["message"], **change, "message_id": f"x{number}"}})
    await phone.looks()
    assert len(phone.inbox) == before + 1


async def test_polled_updates_survive_a_database_that_is_away(
    server: FakeZaloBot, channel: ZaloBotChannel, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Zalo gives an update once: what could not be committed is kept until it is."""
    seen: list[str] = []
    failures = [OUT_OF_REACH[0]("locked", None, Exception())]

    async def handle(event: Event) -> None:
        if failures:
            raise failures.pop()
        seen.append(event.text)

    monkeypatch.setattr("bot.channels.zalo_bot.receiving.BETWEEN_POLLS", 0.01)
    person: Person = server.person()
    task = asyncio.create_task(channel.polling(handle).run())
    for text in ("một", "hai"):
        person.writes(text)
    await server.all_confirmed()
    task.cancel()
    assert seen == ["một", "hai"]


async def test_polling_goes_on_after_refusals_and_ends_where_the_token_is_not_accepted(
    server: FakeZaloBot, channel: ZaloBotChannel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.channels.zalo_bot.receiving.BETWEEN_POLLS", 0.01)
    server.answers = [("getUpdates", 502, None), ("getUpdates", 200, refusal(400)), ("getUpdates", 200, refusal(401))]

    async def handle(_: Event) -> None:
        raise AssertionError("nothing was said")

    with pytest.raises(Unauthorized):
        async with asyncio.timeout(TRIES):
            await channel.polling(handle).run()
    assert server.answers == []
