"""What people with phones do to the fake Telegram becomes true updates, and what is scripted to go wrong does."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable

import httpx
import pytest
from telegram import Bot, BotCommand, BotCommandScopeChat, InlineKeyboardButton, InlineKeyboardMarkup, Message
from telegram.error import BadRequest, InvalidToken, NetworkError

from tests.fake_telegram import FakeTelegram, Phone
from tests.fake_telegram.clock import Clock

PNG = b"\x89PNG\r\n\x1a\n picture"
YES = InlineKeyboardMarkup.from_button(InlineKeyboardButton("Có", callback_data="yes"))
MEGABYTE = 1024 * 1024


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def server(clock: Clock) -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram(clock=clock) as running:
        yield running
        assert running.violations == []


@pytest.fixture
async def bot(server: FakeTelegram) -> AsyncIterator[Bot]:
    async with Bot(server.token, f"{server.url}/bot", f"{server.url}/file/bot") as found:
        yield found


@pytest.fixture
def phone(server: FakeTelegram) -> Phone:
    """A person whose Start the bot has already taken."""
    found = server.person(first_name="Lan", last_name="Nguyễn")
    found.presses_start()
    server.account.updates.waiting.clear()
    return found


ACTS: list[tuple[Callable[[Phone], int], Callable[[Message], object], object]] = [
    (lambda p: p.writes(" họp "), lambda m: m.text, "họp"),
    (lambda p: p.writes("/lich mai"), lambda m: list(m.parse_entities().values()), ["/lich"]),
    (lambda p: p.presses_start("abc"), lambda m: m.text, "/start abc"),
    (lambda p: p.sends_photo(PNG, "ảnh"), lambda m: (m.photo[-1].file_size, m.caption), (len(PNG), "ảnh")),
    (lambda p: p.sends_voice(b"ogg"), lambda m: m.voice and m.voice.mime_type, "audio/ogg"),
    (lambda p: p.sends_document("a.pdf", PNG, "x/y"), lambda m: m.document and m.document.file_name, "a.pdf"),
    (lambda p: p.sends_location(10.79, 106.78), lambda m: m.location and m.location.latitude, 10.79),
    (lambda p: p.sends_contact("0912345678"), lambda m: m.contact and m.contact.user_id == m.chat.id, True),
    (lambda p: p.sends_contact("0912345678", own=False), lambda m: m.contact and m.contact.user_id, None),
    (lambda p: p.sends_sticker(), lambda m: m.sticker and m.sticker.emoji, "👍"),
    (lambda p: p.sends_poll(), lambda m: m.poll and [o.text for o in m.poll.options], ["Thứ năm", "Thứ sáu"]),
    (lambda p: p.forwards("tin"), lambda m: m.forward_origin and m.forward_origin.type, "hidden_user"),
    (lambda p: p.forwards("tin", author_id=5), lambda m: m.forward_origin and m.forward_origin.type, "user"),
]  # fmt: skip
NAMES = [
    *("text", "command", "start", "photo", "voice", "document", "location", "own number", "a card", "sticker", "poll"),
    *("hidden forward", "open forward"),
]


@pytest.mark.parametrize(("act", "read", "expected"), ACTS, ids=NAMES)
async def test_what_a_person_does_is_an_update_python_telegram_bot_reads(
    bot: Bot, phone: Phone, act: Callable[[Phone], int], read: Callable[[Message], object], expected: object
) -> None:
    update_id = act(phone)
    [update] = await bot.get_updates()
    assert update.message
    assert (update.update_id, update.message.message_id) == (update_id, phone.written[-1])
    assert update.message.from_user
    assert update.message.from_user.full_name == "Lan Nguyễn"
    assert read(update.message) == expected


async def test_edits_and_blocks_are_updates_of_their_kind(bot: Bot, phone: Phone) -> None:
    phone.writes("mot")
    phone.edits(phone.written[-1], "một")
    phone.blocks_bot()
    phone.presses_start()
    _, edit, block, unblock, start = await bot.get_updates()
    assert edit.edited_message
    assert edit.edited_message.text == "một"
    assert block.my_chat_member
    assert block.my_chat_member.new_chat_member.status == "kicked"
    assert unblock.my_chat_member
    assert unblock.my_chat_member.new_chat_member.status == "member"
    assert start.message
    assert start.message.text == "/start"


async def test_a_tap_carries_the_message_as_it_is_and_is_answered_once_seen(bot: Bot, phone: Phone) -> None:
    first = await bot.send_message(phone.user_id, "1", reply_markup=YES)
    await bot.send_message(phone.user_id, "2", reply_markup=YES)
    phone.taps("Có")
    phone.taps("yes", message=phone.inbox[0])
    latest, chosen = await bot.get_updates()
    assert latest.callback_query
    assert chosen.callback_query
    assert (chosen.callback_query.message, chosen.callback_query.data) == (first, "yes")
    assert await latest.callback_query.answer("Đã ghi")
    assert phone.answers == [{"text": "Đã ghi"}]


async def test_only_buttons_in_sight_can_be_tapped(bot: Bot, phone: Phone) -> None:
    sent = await bot.send_message(phone.user_id, "1", reply_markup=YES)
    with pytest.raises(AssertionError, match='sees no button "Không"'):
        phone.taps("Không")
    await sent.edit_reply_markup()
    with pytest.raises(AssertionError, match='sees no button "Có"'):
        phone.taps("Có")
    assert phone.forges_tap("yes")


async def test_a_tap_can_be_answered_for_15_seconds_and_waits_for_150(
    server: FakeTelegram, bot: Bot, phone: Phone, clock: Clock
) -> None:
    await bot.send_message(phone.user_id, "1", reply_markup=YES)
    phone.taps("Có")
    phone.writes("a")
    [tap, _] = await bot.get_updates()
    clock.forward(seconds=16)
    assert tap.callback_query
    with pytest.raises(BadRequest, match="Query is too old and response timeout expired or query id is invalid"):
        await tap.callback_query.answer()
    clock.forward(seconds=134)
    assert [update["message"]["text"] for update in server.undelivered] == ["a"]
    clock.forward(hours=24)
    assert server.undelivered == []


async def test_files_go_up_come_down_and_serve_again_by_their_id(
    server: FakeTelegram, bot: Bot, phone: Phone, clock: Clock
) -> None:
    sent = await bot.send_document(
        phone.user_id, b"%PDF", filename="nghị quyết.pdf", caption="<i>x</i>", parse_mode="HTML"
    )
    assert sent.document
    await bot.send_document(phone.user_id, sent.document.file_id)
    assert [(m.document and (m.document.name, m.document.data), m.text) for m in phone.inbox] == [
        (("nghị quyết.pdf", b"%PDF"), "x"),
        (("nghị quyết.pdf", b"%PDF"), ""),
    ]
    await bot.send_photo(phone.user_id, PNG)
    await bot.send_voice(phone.user_id, b"ogg")
    await bot.send_location(phone.user_id, 10.5, 106.5)
    assert [(m.photo, m.voice, m.location) for m in phone.inbox[2:]] == [
        (PNG, None, None),
        (None, b"ogg", None),
        (None, None, (10.5, 106.5)),
    ]
    phone.sends_document("a.txt", b"xin", "text/plain")
    [update] = await bot.get_updates()
    assert update.message
    assert update.message.document
    there = await update.message.document.get_file()
    assert bytes(await there.download_as_bytearray()) == b"xin"
    clock.forward(minutes=61)
    with pytest.raises(InvalidToken, match="Not Found"):
        await there.download_as_bytearray()


async def test_a_part_named_by_attach_is_the_file(server: FakeTelegram, phone: Phone) -> None:
    form = {"chat_id": str(phone.user_id), "document": "attach://it"}
    async with httpx.AsyncClient() as http:
        url = f"{server.url}/bot{server.token}/sendDocument"
        assert (await http.post(url, data=form, files={"it": ("a.txt", b"xin")})).json()["ok"]
    assert phone.latest.document
    assert (phone.latest.document.name, phone.latest.document.data) == ("a.txt", b"xin")


async def test_an_answer_names_the_message_it_answers(bot: Bot, phone: Phone) -> None:
    phone.writes("hỏi")
    await bot.send_message(phone.user_id, "đáp", reply_to_message_id=phone.written[-1])
    assert phone.latest.reply_to == phone.written[-1]
    with pytest.raises(BadRequest, match="Message to be replied not found"):
        await bot.send_message(phone.user_id, "đáp", reply_to_message_id=999)


async def test_a_picture_must_be_one(bot: Bot, phone: Phone) -> None:
    sent = await bot.send_document(phone.user_id, b"%PDF")
    assert sent.document
    with pytest.raises(BadRequest, match="Can't use file of type document as photo"):
        await bot.send_photo(phone.user_id, sent.document.file_id)
    with pytest.raises(BadRequest, match="Image_process_failed"):
        await bot.send_photo(phone.user_id, b"no picture")


async def test_files_have_their_limits(bot: Bot, phone: Phone) -> None:
    phone.sends_document("big", bytes(20 * MEGABYTE + 1), "application/zip")
    [update] = await bot.get_updates()
    assert update.message
    assert update.message.document
    with pytest.raises(BadRequest, match="File is too big"):
        await update.message.document.get_file()
    with pytest.raises(NetworkError, match="Request Entity Too Large"):
        await bot.send_document(phone.user_id, bytes(50 * MEGABYTE + 1))
    assert phone.inbox == []


async def test_commands_are_kept_for_each_scope_and_language(bot: Bot, phone: Phone) -> None:
    mine = BotCommandScopeChat(phone.user_id)
    await bot.set_my_commands([BotCommand("lich", "Lịch họp")], language_code="vi")
    await bot.set_my_commands([BotCommand("menu", "Menu")], scope=mine)
    assert [c.command for c in await bot.get_my_commands(language_code="vi")] == ["lich"]
    assert [c.command for c in await bot.get_my_commands(scope=mine)] == ["menu"]
    assert await bot.get_my_commands() == ()
    await bot.delete_my_commands(scope=mine)
    assert await bot.get_my_commands(scope=mine) == ()
