"""A message that was sent can be changed, as often as one likes; and a message can arrive without a sound."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from bot.channels.base import Ambiguous, Blocked, Outbound, Rejected, SendError, Throttled, Unauthorized
from bot.channels.telegram import TelegramChannel
from bot.filestore import FileStore
from storage.models import StoredFile
from storage.models.voices import FileKind
from tests.fake_telegram import FakeTelegram, Phone
from tests.telegram_world import channel_of

FIRST = Outbound("Đã gửi 1", "Đã gửi 1", ((("Tạm dừng", "a:pause:1"),),))
LATER = Outbound("Đã gửi <b>2</b> &amp; hơn", "Đã gửi 2 & hơn", ((("Tiếp tục", "a:go:1"),), (("Huỷ", "a:stop:1"),)))


@pytest.fixture
async def server() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as server:
        yield server
    assert [found for found in server.violations if "no text in the message" not in found] == []


@pytest.fixture
async def channel(server: FakeTelegram, tmp_path: Path) -> AsyncIterator[TelegramChannel]:
    async with channel_of(server, FileStore(tmp_path)) as channel:
        yield channel


@pytest.fixture
def person(server: FakeTelegram) -> Phone:
    person = server.person("An", user_id=7)
    person.presses_start()
    return person


def file(kind: FileKind, mime: str) -> StoredFile:
    return StoredFile(id=1, kind=kind, name="a", mime=mime, size=4, sha256="", path="", content=b"\xff\xd8\xff!")


async def test_an_edit_changes_text_and_buttons(channel: TelegramChannel, server: FakeTelegram, person: Phone) -> None:
    assert channel.limits.edits
    await channel.edit("7", await channel.send("7", FIRST), LATER)
    assert [received.text for received in person.inbox] == ["Đã gửi 2 & hơn"]
    assert person.latest.html == LATER.html
    assert [[(b.label, b.data) for b in row] for row in person.latest.buttons] == [list(row) for row in LATER.rows]
    assert server.calls("editMessageText")[0].params["link_preview_options"] == {"is_disabled": True}


async def test_an_edit_without_buttons_takes_them_away(channel: TelegramChannel, person: Phone) -> None:
    await channel.edit("7", await channel.send("7", FIRST), Outbound("Đã gửi hết", "Đã gửi hết"))
    assert person.latest.buttons == []


async def test_an_edit_that_changes_nothing_is_success(channel: TelegramChannel, person: Phone) -> None:
    message_id = await channel.send("7", FIRST)
    for _ in range(2):
        await channel.edit("7", message_id, LATER)
    assert person.latest.text == LATER.plain


async def test_an_edit_whose_answer_was_lost_can_be_done_again(
    channel: TelegramChannel, server: FakeTelegram, person: Phone
) -> None:
    message_id = await channel.send("7", FIRST)
    server.drop_reply_next("editMessageText")
    with pytest.raises(Ambiguous):
        await channel.edit("7", message_id, LATER)
    await channel.edit("7", message_id, LATER)
    assert person.latest.earlier == [FIRST.plain]


async def test_a_message_that_is_gone_or_has_no_text_cannot_be_edited(channel: TelegramChannel, person: Phone) -> None:
    with pytest.raises(Rejected):
        await channel.edit("7", "4711", LATER)
    photo = await channel.send("7", Outbound("", "", file=file("photo", "image/jpeg")))
    with pytest.raises(Rejected):
        await channel.edit("7", photo, LATER)


@pytest.mark.parametrize(
    ("status", "description", "word"),
    [
        (400, "Bad Request: message can't be edited", Rejected),
        (400, "Bad Request: MESSAGE_ID_INVALID", Rejected),
        (400, "Bad Request: chat not found", Blocked),
        (403, "Forbidden: bot was blocked by the user", Blocked),
        (401, "Unauthorized", Unauthorized),
        (429, "Too Many Requests: retry after 3", Throttled),
        (502, "Bad Gateway", Ambiguous),
    ],
)
async def test_a_refused_edit_has_the_same_words_as_a_refused_message(
    channel: TelegramChannel, server: FakeTelegram, person: Phone, status: int, description: str, word: type[SendError]
) -> None:
    message_id = await channel.send("7", FIRST)
    server.fail_next("editMessageText", status=status, description=description, parameters=None)
    with pytest.raises(word):
        await channel.edit("7", message_id, LATER)


@pytest.mark.parametrize("silent", [False, True])
@pytest.mark.parametrize(
    "content",
    [
        {},
        {"file": file("photo", "image/jpeg")},
        {"file": file("voice", "audio/ogg")},
        {"file": file("document", "a/b")},
    ],
    ids=["text", "photo", "voice", "document"],
)
async def test_what_is_to_be_silent_makes_no_sound_and_all_else_does(
    channel: TelegramChannel, person: Phone, content: dict[str, Any], silent: bool
) -> None:
    for _ in range(2):  # a file goes whole, and then by its id
        await channel.send("7", Outbound("Tin", "Tin", silent=silent, **content))
    assert [received.silent for received in person.inbox] == [silent, silent]
