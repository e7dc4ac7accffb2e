"""What a person does on Telegram, as an Event."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest
from telegram import Bot, Update

from bot.channels.telegram.files import Downloads, NotFetched
from bot.channels.telegram.reading import Reader
from bot.channels.telegram.wire import Wire
from bot.events import Event, Location
from bot.filestore import LARGEST, FileStore, TooLarge
from tests.fake_telegram import FakeTelegram, Phone

PERSON = {"id": 7, "is_bot": False, "first_name": "An"}
CHAT = {"id": 7, "type": "private", "first_name": "An"}
GROUP = {"id": -5, "type": "group", "title": "Thôn Đông"}
FILE = {"file_id": "F", "file_unique_id": "U", "file_size": 10}


@pytest.fixture
async def server() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as server:
        yield server


@pytest.fixture
async def reader(server: FakeTelegram, tmp_path: Path) -> AsyncIterator[Reader]:
    wire = Wire(2, 5)
    bot = Bot(server.token, f"{server.url}/bot", f"{server.url}/file/bot", wire)
    downloads = Downloads(bot, FileStore(tmp_path), 5)
    yield Reader("telegram", downloads)
    await downloads.close()
    await wire.shutdown()


@pytest.fixture
def reads(server: FakeTelegram, reader: Reader) -> Callable[[], Event | None]:
    """The newest thing that was done, as the program sees it."""
    return lambda: reader.event(Update.de_json(server.undelivered[-1], None))


Reads = Callable[[], Event | None]


def said(reader: Reader, **content: Any) -> Event | None:
    message = {"message_id": 1, "date": 1, "chat": CHAT, "from": PERSON, **content}
    return reader.event(Update.de_json({"update_id": 5, "message": message}, None))


async def test_text_comes_with_the_chat_the_update_and_the_language_of_the_phone(
    server: FakeTelegram, reads: Reads
) -> None:
    update_id = server.person("An", language_code="en", user_id=7).writes("góp ý")
    assert reads() == Event(str(update_id), "telegram", "7", text="góp ý", language="en")


async def test_a_language_we_do_not_speak_is_no_language(server: FakeTelegram, reads: Reads) -> None:
    server.person("An", language_code="fr").writes("bonjour")
    event = reads()
    assert event
    assert event.language is None


async def test_a_regional_language_counts_as_its_language(server: FakeTelegram, reads: Reads) -> None:
    server.person("An", language_code="en-GB").writes("hello")
    event = reads()
    assert event
    assert event.language == "en"


async def test_forwarded_text_is_text(server: FakeTelegram, reads: Reads) -> None:
    server.person("An").forwards("Đường hỏng")
    event = reads()
    assert event
    assert (event.text, event.oddity) == ("Đường hỏng", None)


async def test_the_largest_size_of_a_photo_is_fetched_and_its_caption_is_the_text(reader: Reader) -> None:
    small, large = ({**FILE, "file_id": side, "width": int(side), "height": int(side)} for side in ("90", "1280"))
    event = said(reader, photo=[small, {**large, "file_size": 999}], caption="Cống vỡ")
    assert event
    [photo] = event.attachments
    assert (event.text, photo.kind, photo.name, photo.size) == ("Cống vỡ", "photo", "anh.jpg", 999)


@pytest.mark.parametrize(
    ("content", "kind", "name", "mime"),
    [
        ({"voice": {**FILE, "duration": 3}}, "voice", "ghi-am.ogg", "audio/ogg"),
        ({"audio": {**FILE, "duration": 3, "file_name": "họp.mp3"}}, "voice", "họp.mp3", "audio/mpeg"),
        (
            {"document": {**FILE, "file_name": "Nghị quyết.docx", "mime_type": "a/b"}},
            "document",
            "Nghị quyết.docx",
            "a/b",
        ),
        ({"video": {**FILE, "width": 1, "height": 1, "duration": 1}}, "video", "video.mp4", "video/mp4"),
        ({"video_note": {**FILE, "length": 1, "duration": 1}}, "video", "video.mp4", "video/mp4"),
        ({"document": FILE}, "document", "tep", "application/octet-stream"),
    ],
)
async def test_each_kind_of_file_waits_to_be_fetched(
    reader: Reader, content: dict[str, Any], kind: str, name: str, mime: str
) -> None:
    event = said(reader, **content)
    assert event
    [found] = event.attachments
    assert (found.kind, found.name, found.mime, found.size) == (kind, name, mime, 10)


async def test_a_place_is_read_also_when_it_is_live_or_a_venue(reader: Reader) -> None:
    place = {"latitude": 20.5, "longitude": 106.25}
    venue = {"location": place, "title": "Nhà văn hóa", "address": "Thôn Đông"}
    for content in (
        {"location": place},
        {"location": {**place, "live_period": 60}},
        {"location": place, "venue": venue},
    ):
        event = said(reader, **content)
        assert event
        assert event.location == Location(20.5, 106.25)


async def test_a_live_position_that_moves_is_not_said_again(reader: Reader) -> None:
    message = {"message_id": 1, "date": 1, "edit_date": 2, "chat": CHAT, "from": PERSON}
    moved = message | {"location": {"latitude": 20.6, "longitude": 106.25, "live_period": 60}}
    assert reader.event(Update.de_json({"update_id": 5, "edited_message": moved}, None)) is None


async def test_an_edited_text_is_an_oddity(server: FakeTelegram, reads: Reads) -> None:
    person = server.person("An")
    person.writes("hop")
    person.edits(person.written[-1], "họp")
    event = reads()
    assert event
    assert event.oddity == "edited"


def sends_contact(phone: Phone) -> int:
    return phone.sends_contact("0912345678")


@pytest.mark.parametrize("act", [Phone.sends_sticker, Phone.sends_poll, sends_contact])
async def test_stickers_polls_and_contacts_are_oddities(
    server: FakeTelegram, reads: Reads, act: Callable[[Phone], int]
) -> None:
    act(server.person("An"))
    event = reads()
    assert event
    assert event.oddity == "unsupported"


@pytest.mark.parametrize(
    "content",
    [
        {"dice": {"emoji": "🎲", "value": 3}},
        {"animation": {**FILE, "width": 1, "height": 1, "duration": 1}, "document": FILE},
        {"story": {"chat": CHAT, "id": 1}},
        {"something_of_next_year": {}},
    ],
)
async def test_whatever_else_a_person_sends_is_an_oddity_and_not_lost(reader: Reader, content: dict[str, Any]) -> None:
    event = said(reader, **content)
    assert event
    assert (event.oddity, event.attachments) == ("unsupported", ())


async def test_what_telegram_itself_puts_into_the_chat_is_not_answered(reader: Reader) -> None:
    pinned = {"message_id": 1, "date": 1, "chat": CHAT}
    assert said(reader, pinned_message=pinned) is None
    assert said(reader, message_auto_delete_timer_changed={"message_auto_delete_time": 60}) is None


async def test_groups_are_not_read(reader: Reader) -> None:
    assert said(reader, chat=GROUP, text="/start") is None


async def test_a_tap_carries_its_data_also_on_a_message_too_old_to_be_shown(reader: Reader) -> None:
    old = {"message_id": 9, "date": 0, "chat": CHAT}
    query = {"id": "1", "from": PERSON, "chat_instance": "1", "data": "a:rsvp:4:yes", "message": old}
    event = reader.event(Update.de_json({"update_id": 5, "callback_query": query}, None))
    assert event == Event("5", "telegram", "7", tap="a:rsvp:4:yes")


async def test_blocking_is_known_and_coming_back_says_nothing(server: FakeTelegram, reads: Reads) -> None:
    person = server.person("An")
    person.writes("/start")
    person.blocks_bot()
    event = reads()
    assert event
    assert event.gone
    person.unblocks_bot()
    assert reads() is None


async def test_a_file_is_streamed_whole_into_the_data_folder(
    server: FakeTelegram, reads: Reads, tmp_path: Path
) -> None:
    content = bytes(range(256)) * 1000
    server.person("An").sends_document("Nghị quyết.docx", content, "application/msword")
    event = reads()
    assert event
    fetched = await event.attachments[0].fetch()
    assert (tmp_path / fetched.path).read_bytes() == content
    assert (fetched.name, fetched.mime, fetched.size) == ("Nghị quyết.docx", "application/msword", 256_000)


async def test_a_file_over_the_limit_is_refused_before_anything_is_asked(server: FakeTelegram, reads: Reads) -> None:
    server.person("An").sends_document("phim.bin", bytes(LARGEST + 1), "application/octet-stream")
    event = reads()
    assert event
    with pytest.raises(TooLarge):
        await event.attachments[0].fetch()
    assert server.calls("getFile") == []


async def test_a_file_of_unknown_size_that_telegram_finds_too_big_is_too_large(
    server: FakeTelegram, reader: Reader
) -> None:
    server.person("An").sends_document("phim.bin", bytes(LARGEST + 1), "application/octet-stream")
    file_id = server.undelivered[-1]["message"]["document"]["file_id"]
    with pytest.raises(TooLarge):
        await reader.downloads.attachment("document", file_id, "phim.bin", "a/b", None).fetch()


def left_in(folder: Path) -> list[Path]:
    return list(folder.iterdir())


async def test_a_file_that_cannot_be_had_says_so_without_its_address(
    server: FakeTelegram, reads: Reads, tmp_path: Path
) -> None:
    server.person("An").sends_document("a.txt", b"a", "text/plain")
    event = reads()
    assert event
    server.fail_next("getFile", status=404, description="Not Found")
    with pytest.raises(NotFetched) as refused:
        await event.attachments[0].fetch()
    assert server.token not in str(refused.value)
    await server.refuse_connections()
    with pytest.raises(NotFetched):
        await event.attachments[0].fetch()
    assert left_in(tmp_path) == []
