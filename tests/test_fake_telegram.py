"""What the fake Telegram refuses, and what it shows of what it accepts."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import httpx
import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest, Forbidden

from tests.fake_telegram import FakeTelegram, Phone
from tests.fake_telegram.clock import Clock
from tests.fake_telegram.markup import parse
from tests.fake_telegram.schema import Schema, available

YES_NO = InlineKeyboardMarkup(
    [[InlineKeyboardButton("Có", callback_data="yes"), InlineKeyboardButton("Xem", url="https://a.vn")]]
)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def server(clock: Clock) -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram(token="123456:TEST", clock=clock) as running:
        yield running


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


Raw = Callable[..., Any]


@pytest.fixture
async def raw(server: FakeTelegram) -> AsyncIterator[Raw]:
    async with httpx.AsyncClient(base_url=f"{server.url}/bot{server.token}/") as http:

        async def post(method: str, **body: Any) -> Any:
            return (await http.post(method, json=body)).json()

        yield post


async def test_a_message_arrives_as_plain_text_with_its_markup_and_buttons(
    bot: Bot, phone: Phone, clock: Clock
) -> None:
    sent = await bot.send_message(
        phone.user_id, " Họp <b>chi bộ</b> &amp; đảng ủy ", parse_mode="HTML", reply_markup=YES_NO
    )
    seen = await phone.receives(1)
    assert (seen.text, seen.html, seen.at) == ("Họp chi bộ & đảng ủy", "Họp <b>chi bộ</b> &amp; đảng ủy", clock.now)
    assert [(b.label, b.data, b.url) for b in seen.buttons[0]] == [("Có", "yes", None), ("Xem", None, "https://a.vn")]
    assert sent.message_id == seen.message_id
    assert sent.parse_entity(sent.entities[0]) == "chi bộ"


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("<b>😀a</b> <i>b</i>", "😀a b", [("bold", 0, 3), ("italic", 4, 1)]),
        ("<b>a<i>b</i></b>", "ab", [("bold", 0, 2), ("italic", 1, 1)]),
        (' x <a href="https://a.vn/?a=1&amp;b">y</a>\n', "x y", [("text_link", 2, 1)]),
        ("<pre><code class='language-sql'>1 &lt; 2</code></pre>", "1 < 2", [("pre", 0, 5), ("code", 0, 5)]),
        ("&#39;&#x1F600;&quot;", "'😀\"", []),
    ],
)
def test_entities_are_counted_in_utf16(source: str, text: str, entities: list[tuple[str, int, int]]) -> None:
    parsed = parse(source)
    assert parsed.text == text
    found = [(e["type"], e["offset"], e["length"]) for e in parsed.entities]
    assert sorted(found) == sorted(entities)


MARKUP = ["<b>a", "a</b>", "<b><i>a</b></i>", "<p>a</p>", "a < b", "a & b", "&nbsp;", "<a>x</a>", "<b class='x'>a</b>"]


@pytest.mark.parametrize("source", [*MARKUP, "<code><b>x</b></code>", "a<br/>", "a > b"])
async def test_markup_telegram_does_not_document_is_a_violation(
    server: FakeTelegram, raw: Raw, phone: Phone, source: str
) -> None:
    answer = await raw("sendMessage", chat_id=phone.user_id, text=source, parse_mode="HTML")
    assert answer["description"].startswith("Bad Request: can't parse entities: ")
    assert len(server.violations) == 1
    assert not phone.inbox


def keyboard(*rows: list[dict[str, Any]]) -> dict[str, Any]:
    return {"inline_keyboard": list(rows)}


def button(data: str = "x", **more: Any) -> dict[str, Any]:
    return {"text": "Có", "callback_data": data, **more}


@pytest.mark.parametrize(
    ("method", "wrong", "says"),
    [
        ("sendMessage", {"text": "a" * 4097}, "message is too long"),
        ("sendMessage", {"text": "😀" * 2049}, "message is too long"),
        ("sendMessage", {"text": " \n"}, "message text is empty"),
        ("sendMessage", {}, "missing text"),
        ("sendMessage", {"text": "a", "txt": "a"}, "unknown txt"),
        ("sendMessage", {"text": 5}, "text must be String"),
        ("sendMessage", {"text": "a", "disable_notification": "perhaps"}, "must be Boolean"),
        ("sendMessage", {"text": "a", "parse_mode": "Markdown"}, "unsupported parse_mode"),
        (
            "sendMessage",
            {"text": "a", "reply_markup": {"inline_keyboard": [[{"text": 1}]]}},
            "[0][0].text must be String",
        ),
        ("sendMessage", {"text": "a", "reply_markup": keyboard([button(colour="red")])}, "unknown reply_markup"),
        ("sendMessage", {"text": "a", "reply_markup": keyboard([button("ủ" * 33)])}, "BUTTON_DATA_INVALID"),
        ("sendMessage", {"text": "a", "reply_markup": keyboard([button("")])}, "BUTTON_DATA_INVALID"),
        ("sendMessage", {"text": "a", "reply_markup": keyboard([button(url="https://a.vn")])}, "exactly one thing"),
        ("sendMessage", {"text": "a", "reply_markup": keyboard([{"text": "a", "url": "a.vn"}])}, "URL"),
        ("sendMessage", {"text": "a", "reply_markup": keyboard([button()] * 9)}, "too wide"),
        ("sendMessage", {"text": "a", "reply_markup": keyboard(*[[button()]] * 101)}, "too long"),
        ("sendPhoto", {"photo": "x", "caption": "a" * 1025}, "message caption is too long"),
        ("sendPhoto", {"photo": "attach://nothing"}, "was not sent"),
        ("sendChatAction", {"action": "sleeping"}, "wrong parameter action"),
        ("sendLocation", {"latitude": 91, "longitude": 0}, "invalid location"),
        ("setMyCommands", {"commands": [{"command": "Họp", "description": "a"}]}, "BOT_COMMAND_INVALID"),
        ("setMyCommands", {"commands": [{"command": "hop", "description": ""}]}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ("setMyCommands", {"commands": [], "scope": {"type": "nobody"}}, "scope.type must be"),
        ("getUpdates", {"timeout": 51}, "timeout must be between 0 and 50"),
        ("getUpdates", {"allowed_updates": ["messages"]}, "unknown update types"),
        ("sendDice", {}, "Not Found"),
        ("sendMessages", {}, "Not Found"),
    ],
)
async def test_what_no_correct_bot_sends_is_refused_and_kept(
    server: FakeTelegram, raw: Raw, phone: Phone, method: str, wrong: dict[str, Any], says: str
) -> None:
    to = {"chat_id": phone.user_id} if method.startswith("send") else {}
    answer = await raw(method, **to, **wrong)
    assert not answer["ok"]
    assert says in answer["description"]
    assert len(server.violations) == 1
    assert server.violations[0].startswith(f"{method}: ")
    assert not phone.inbox


async def test_the_limits_themselves_are_allowed(server: FakeTelegram, raw: Raw, phone: Phone) -> None:
    full = keyboard(*[[button("ủ" * 21 + "x")] * 8] * 12, [button()] * 4)
    answer = await raw(
        "sendMessage", chat_id=phone.user_id, text="<b>" + "😀" * 2048 + "</b>", parse_mode="HTML", reply_markup=full
    )
    assert (answer["ok"], server.violations) == (True, [])


@pytest.mark.parametrize("path", available(), ids=lambda path: path.stem)
def test_the_excerpt_and_the_whole_reference_judge_alike(path: Path) -> None:
    known = Schema(path)
    good = {
        "chat_id": 1,
        "text": "a",
        "reply_markup": keyboard([button()]),
        "link_preview_options": {"is_disabled": True},
    }
    assert known.problems_of_call("sendMessage", good) == []
    assert known.problems_of_call("sendMessage", good | {"link_preview_options": {"is_disabled": 1}}) == [
        "link_preview_options.is_disabled must be Boolean, not int"
    ]
    assert known.problems_of_call("setChatMenuButton", {"menu_button": {"type": "commands"}}) == []
    assert known.problems_of_call("getFile", {"file_id": True}) == ["file_id must be String, not bool"]
    assert {"message", "callback_query", "my_chat_member"} <= set(known.update_kinds)


async def test_form_multipart_query_and_json_bodies_are_the_same_request(server: FakeTelegram, phone: Phone) -> None:
    params = {"chat_id": str(phone.user_id), "text": "a", "reply_markup": json.dumps(keyboard([button()]))}
    url = f"{server.url}/bot{server.token}/sendMessage"
    async with httpx.AsyncClient() as http:
        await http.get(url, params=params)
        await http.post(url, data=params)
        await http.post(url, files={name: (None, value) for name, value in params.items()})
        await http.post(url, json=params)
        await http.post(url, json=params | {"chat_id": phone.user_id, "reply_markup": keyboard([button()])})
    assert [(m.text, m.labels) for m in phone.inbox] == [("a", ["Có"])] * 5
    assert server.violations == []


async def test_who_cannot_be_written_to_is_told_apart(server: FakeTelegram, bot: Bot, phone: Phone) -> None:
    stranger = server.person("Minh")
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(stranger.user_id, "a")
    phone.blocks_bot()
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(phone.user_id, "a")
    phone.presses_start()
    await bot.send_message(phone.user_id, "b")
    phone.deletes_account()
    with pytest.raises(Forbidden, match="user is deactivated"):
        await bot.send_message(phone.user_id, "c")
    assert ([m.text for m in phone.inbox], server.violations) == (["b"], [])


async def test_only_the_right_token_opens(server: FakeTelegram) -> None:
    async with httpx.AsyncClient(base_url=server.url) as http:
        assert (await http.get("/bot123456:WRONG/getMe")).json() == {
            "ok": False,
            "error_code": 401,
            "description": "Unauthorized",
        }
        assert (await http.get("/botnonsense/getMe")).status_code == 404


async def test_an_edit_shows_and_an_edit_of_nothing_is_refused(bot: Bot, phone: Phone) -> None:
    sent = await bot.send_message(phone.user_id, "a", reply_markup=YES_NO)
    await sent.edit_text("b", reply_markup=YES_NO)
    with pytest.raises(BadRequest, match="Message is not modified: "):
        await sent.edit_text("b", reply_markup=YES_NO)
    await sent.edit_reply_markup()
    with pytest.raises(BadRequest, match="Message is not modified: "):
        await sent.edit_reply_markup()
    seen = phone.latest
    assert (seen.text, seen.earlier, seen.buttons, seen.edited) == ("b", ["a"], [], True)
    with pytest.raises(BadRequest, match="Message to edit not found"):
        await bot.edit_message_text("c", phone.user_id, 999)
    await sent.delete()
    assert seen.deleted
    with pytest.raises(BadRequest, match="Message to delete not found"):
        await sent.delete()


async def test_a_message_older_than_two_days_stays(bot: Bot, phone: Phone, clock: Clock) -> None:
    sent = await bot.send_message(phone.user_id, "a")
    clock.forward(hours=49)
    with pytest.raises(BadRequest, match="can't be deleted"):
        await sent.delete()
    assert not phone.latest.deleted
