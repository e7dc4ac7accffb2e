"""What the program says reaches Telegram as it should; what goes wrong there gets its word."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import aiohttp
import pytest

from bot.channels.base import (
    Ambiguous,
    Blocked,
    Moved,
    Outbound,
    Rejected,
    SendError,
    Throttled,
    Unauthorized,
    Unreachable,
)
from bot.channels.telegram import Command, TelegramChannel
from bot.channels.telegram.errors import lost, word_for
from bot.filestore import FileStore
from storage.models import StoredFile
from storage.models.voices import FileKind
from tests.fake_telegram import FakeTelegram, Phone
from tests.telegram_world import channel_of

if TYPE_CHECKING:
    from aiohttp.client_reqrep import ConnectionKey

HELLO = Outbound("<b>Kính chào</b> đồng chí &amp; gia đình", "Kính chào đồng chí & gia đình")
JPEG = b"\xff\xd8\xff" + bytes(100)


@pytest.fixture
async def server() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as server:
        yield server
    assert server.violations == []


@pytest.fixture
async def channel(server: FakeTelegram, tmp_path: Path) -> AsyncIterator[TelegramChannel]:
    async with channel_of(server, FileStore(tmp_path)) as channel:
        yield channel


@pytest.fixture
def person(server: FakeTelegram) -> Phone:
    person = server.person("An", user_id=7)
    person.presses_start()
    return person


def file(kind: FileKind, name: str, content: bytes, mime: str = "application/octet-stream") -> StoredFile:
    return StoredFile(id=1, kind=kind, name=name, mime=mime, size=len(content), sha256="", path="", content=content)


async def test_text_arrives_with_its_markup_and_buttons_in_rows(channel: TelegramChannel, person: Phone) -> None:
    rows = ((("Tham dự", "a:rsvp:1:yes"), ("Xin vắng", "a:rsvp:1:no")), (("Hủy", "q:1:cancel"),))
    message_id = await channel.send("7", Outbound(HELLO.html, HELLO.plain, rows))
    assert person.latest.text == "Kính chào đồng chí & gia đình"
    assert message_id == str(person.latest.message_id)
    assert [[(b.label, b.data) for b in row] for row in person.latest.buttons] == [list(row) for row in rows]


async def test_links_are_not_previewed(channel: TelegramChannel, server: FakeTelegram, person: Phone) -> None:
    await channel.send("7", HELLO)
    assert server.calls("sendMessage")[0].params["link_preview_options"] == {"is_disabled": True}


@pytest.mark.parametrize(
    ("kind", "name", "mime", "content", "arrives_as"),
    [
        ("photo", "cống vỡ.jpg", "image/jpeg", JPEG, "photo"),
        ("photo", "không phải ảnh.jpg", "image/jpeg", b"text", "document"),
        ("voice", "ghi-am.ogg", "audio/ogg", b"OggS", "voice"),
        ("voice", "ghi-am.webm", "audio/webm", b"webm", "document"),
        ("document", "Nghị quyết số 21.docx", "application/msword", b"docx", "document"),
    ],
)
async def test_a_file_arrives_whole_under_its_name_in_the_form_telegram_can_show(
    channel: TelegramChannel, person: Phone, kind: FileKind, name: str, mime: str, content: bytes, arrives_as: str
) -> None:
    await channel.send("7", Outbound("<i>Tài liệu</i>", "Tài liệu", file=file(kind, name, content, mime)))
    assert person.latest.file
    assert (person.latest.file.kind, person.latest.file.name) == (arrives_as, name)
    assert (person.latest.file.data, person.latest.text) == (content, "Tài liệu")


async def test_a_file_in_the_data_folder_is_uploaded_once_and_then_known_by_its_id(
    channel: TelegramChannel, server: FakeTelegram, person: Phone, tmp_path: Path
) -> None:
    (tmp_path / "abc.bin").write_bytes(b"docx")
    stored = StoredFile(id=1, kind="document", name="a.docx", mime="a/b", size=4, sha256="", path="abc.bin")
    for _ in range(2):
        await channel.send("7", Outbound("", "", file=stored))
    assert [received.file and received.file.data for received in person.inbox] == [b"docx", b"docx"]
    first, second = (sent.params["document"] for sent in server.calls("sendDocument"))
    assert not isinstance(first, str)
    assert second == person.inbox[0].file.file_id if person.inbox[0].file else None


async def test_a_file_telegram_no_longer_knows_is_uploaded_again(
    channel: TelegramChannel, server: FakeTelegram, person: Phone
) -> None:
    message = Outbound("", "", file=file("document", "a.docx", b"docx"))
    await channel.send("7", message)
    server.account.files.by_id.clear()
    await channel.send("7", message)
    assert person.latest.file
    assert person.latest.file.data == b"docx"


@pytest.mark.parametrize(
    ("status", "description", "parameters", "word"),
    [
        (429, "Too Many Requests: retry after 10072", {"retry_after": 10072}, Throttled),
        (429, "Too Many Requests", None, Throttled),
        (403, "Forbidden: bot was blocked by the user", None, Blocked),
        (403, "Forbidden: user is deactivated", None, Blocked),
        (400, "Bad Request: chat not found", None, Blocked),
        (400, "Bad Request: user is deactivated", None, Blocked),
        (400, "Bad Request: group chat was upgraded to a supergroup chat", {"migrate_to_chat_id": -100}, Moved),
        (400, "Bad Request: can't parse entities: unsupported start tag", None, Rejected),
        (400, "Bad Request: message is too long", None, Rejected),
        (413, "Request Entity Too Large", None, Rejected),
        (401, "Unauthorized", None, Unauthorized),
        (404, "Not Found", None, Unauthorized),
        (500, "Internal Server Error", None, Ambiguous),
        (502, "Bad Gateway", None, Ambiguous),
    ],
)
async def test_every_answer_has_its_word(
    channel: TelegramChannel, server: FakeTelegram, person: Phone,
    status: int, description: str, parameters: dict[str, Any] | None, word: type[SendError],
) -> None:  # fmt: skip
    server.fail_next("sendMessage", status=status, description=description, parameters=parameters)
    with pytest.raises(word) as raised:
        await channel.send("7", HELLO)
    if isinstance(raised.value, Throttled):
        assert raised.value.wait == (10072 if parameters else 1)
    if isinstance(raised.value, Moved):
        assert raised.value.chat == "-100"
    assert person.inbox == []


async def test_somebody_who_never_pressed_start_is_blocked(channel: TelegramChannel, server: FakeTelegram) -> None:
    with pytest.raises(Blocked):
        await channel.send(str(server.person("Bình").user_id), HELLO)


async def test_an_answer_that_never_comes_is_ambiguous(server: FakeTelegram, person: Phone, tmp_path: Path) -> None:
    async with channel_of(server, FileStore(tmp_path), patience=0.5) as channel:
        server.drop_reply_next("sendMessage")
        with pytest.raises(Ambiguous):
            await channel.send("7", HELLO)
        server.delay_next("sendMessage", 2)
        with pytest.raises(Ambiguous):
            await channel.send("7", HELLO)
    assert len(person.inbox) == 1


async def test_a_failure_after_the_message_was_accepted_is_ambiguous(
    channel: TelegramChannel, server: FakeTelegram, person: Phone
) -> None:
    server.fail_next("sendMessage", status=502, description="Bad Gateway", accepted=True)
    with pytest.raises(Ambiguous):
        await channel.send("7", HELLO)
    assert len(person.inbox) == 1


async def test_without_a_connection_certainly_nothing_was_sent(
    channel: TelegramChannel, server: FakeTelegram, person: Phone
) -> None:
    await server.refuse_connections()
    with pytest.raises(Unreachable):
        await channel.send("7", HELLO)
    await server.accept_connections()
    await channel.send("7", HELLO)
    assert len(person.inbox) == 1


NOBODY = cast("ConnectionKey", SimpleNamespace(host="x", port=1, ssl=True, is_ssl=False))


@pytest.mark.parametrize(
    ("cause", "word"),
    [
        (aiohttp.ClientConnectorError(NOBODY, OSError()), Unreachable),
        (aiohttp.ClientConnectorDNSError(NOBODY, OSError()), Unreachable),
        (aiohttp.ClientConnectorCertificateError(NOBODY, OSError()), Unreachable),
        (aiohttp.ClientProxyConnectionError(NOBODY, OSError()), Unreachable),
        (aiohttp.ConnectionTimeoutError(), Unreachable),
        (aiohttp.SocketTimeoutError(), Ambiguous),
        (TimeoutError(), Ambiguous),
        (aiohttp.ServerDisconnectedError(), Ambiguous),
        (aiohttp.ClientOSError(), Ambiguous),
        (aiohttp.ClientPayloadError(), Ambiguous),
        (ConnectionResetError(), Ambiguous),
    ],
)
def test_only_what_fails_before_a_connection_stands_is_certainly_unsent(
    cause: Exception, word: type[SendError]
) -> None:
    assert type(word_for(lost(cause))) is word


async def test_commands_are_registered_in_both_languages_and_vietnamese_for_all_others(
    channel: TelegramChannel, server: FakeTelegram
) -> None:
    await channel.register([Command("lich", {"vi": "Lịch sinh hoạt", "en": "Meetings"})])
    everybody = '{"type": "all_private_chats"}'
    assert {audience: found[0]["description"] for audience, found in server.account.commands.items()} == {
        (everybody, ""): "Lịch sinh hoạt",
        (everybody, "vi"): "Lịch sinh hoạt",
        (everybody, "en"): "Meetings",
    }
