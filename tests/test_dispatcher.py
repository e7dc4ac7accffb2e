"""One event, one transaction: whatever happens in between, nothing is lost, doubled or half-stored."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from bot.dialog import Actions, Conversation, Door, Misfit, Outcome, Step, Turn
from bot.events import Event
from bot.program import Program
from bot.screens import Choice, Screen
from storage.models import Address, Cell, DeadLetter
from tests.phone import WebPhone
from tests.world import World


@dataclass
class Draft:
    name: str = ""
    colour: str = ""


conversation = Conversation("shopping", Draft)
action = Actions()


@conversation.step
def ask_name(turn: Turn[Draft]) -> Screen:
    return turn.ask("verbatim-test", longest=20)


@ask_name.reply
def named(turn: Turn[Draft], answer: str) -> Step[Draft]:
    if answer == "lỗi":
        raise RuntimeError("our own bug")
    if answer == "sai":
        raise Misfit("dialog-empty")
    turn.draft.name = answer
    return ask_colour


@conversation.step
def ask_colour(turn: Turn[Draft]) -> Screen:
    return turn.ask("verbatim-test", [Choice("red", "Đỏ"), Choice("blue", "Xanh")])


@ask_colour.reply
def coloured(turn: Turn[Draft], answer: str) -> Screen:
    turn.db.get_one(Cell, 1).place = f"{turn.draft.name}:{answer}"
    return turn.end("dialog-empty", [pressed.choice("Làm lại", 1)])


@action("press")
def pressed(turn: Turn[None], number: str) -> Outcome:
    return turn.end("dialog-not-yours")


def shop(turn: Turn[Any]) -> Outcome:
    return ask_name


@pytest.fixture
async def phone(world: World, channel: str, monkeypatch: pytest.MonkeyPatch) -> WebPhone:
    """A member in a program of two questions."""
    person_id = await world.member("Nguyễn Văn An")
    phone = WebPhone(world, "1", channel)
    await phone.starts((await world.invite(person_id)).token)
    await phone.picks("Tôi đồng ý")
    door = Door("shop", "dialog-back", shop, phrases=("mua",))
    home = Door("menu", "dialog-back", lambda turn: turn.end("dialog-pick-one"))
    world.app.dispatcher.program = Program(
        {"shopping": conversation}, action.by_name, {"shop": door}, world.app.dispatcher.program.stranger, "join", home
    )
    monkeypatch.setattr("bot.i18n.Texts._format", _format())
    return phone


def _format() -> Any:
    from bot.i18n import Texts

    whole = Texts._format  # pyright: ignore[reportPrivateUsage]

    def format_(self: Texts, key: str, words: Any) -> str:
        return "Câu hỏi" if key == "verbatim-test" else whole(self, key, words)

    return format_


async def stored(world: World) -> str | None:
    return await world.app.database.read(lambda db: db.get_one(Cell, 1).place)


async def test_a_conversation_runs_to_its_end_and_stores_once(world: World, phone: WebPhone) -> None:
    await phone.types("MUA")
    await phone.types("áo")
    await phone.picks("Xanh")
    assert await stored(world) == "áo:blue"


@pytest.mark.parametrize("said", ["xanh", "XANH", "2", "2."])
async def test_a_tap_a_number_and_the_label_are_the_same_answer(world: World, phone: WebPhone, said: str) -> None:
    await phone.types("mua")
    await phone.types("áo")
    await phone.types(said)
    assert await stored(world) == "áo:blue"


async def test_the_way_back_leads_to_the_question_before_and_forgets_its_answer(world: World, phone: WebPhone) -> None:
    await phone.types("mua")
    await phone.types("áo")
    await phone.picks("Quay lại")
    await phone.types("mũ")
    await phone.picks("Đỏ")
    assert await stored(world) == "mũ:red"


async def test_cancelling_stores_nothing(world: World, phone: WebPhone) -> None:
    await phone.types("mua")
    await phone.types("áo")
    await phone.picks("Thôi")
    assert phone.screen.startswith("Đã dừng. Phần đang làm dở không được lưu.")
    await phone.types("Xanh")
    assert await stored(world) is None


async def test_what_does_not_fit_is_explained_and_asked_again(phone: WebPhone) -> None:
    await phone.types("mua")
    for said, why in (
        ("sai", "Tin nhắn chưa có nội dung."),
        ("   ", "Tin nhắn chưa có nội dung."),
        ("x" * 21, "Tin nhắn dài 21 ký tự, quá mức cho phép là 20."),
    ):
        await phone.types(said)
        assert phone.screen.startswith(why)
        assert "Câu hỏi" in phone.screen
    await phone.sends_oddity()
    assert phone.screen.startswith("Hệ thống chưa đọc được loại tin nhắn này.")
    await phone.sends_file("document", "bao-cao.pdf", b"%PDF")
    assert phone.screen.startswith("Ở bước này hệ thống không nhận ảnh, ghi âm hay tài liệu.")
    await phone.sends_location(21.0, 105.8)
    assert phone.screen.startswith("Ở bước này hệ thống không nhận vị trí.")


async def test_a_button_of_an_old_question_changes_nothing(world: World, phone: WebPhone) -> None:
    await phone.types("mua")
    await phone.types("áo")
    address = await world.app.database.read(lambda db: db.scalars(select(Address)).one())
    await phone.presses(f"q:{address.serial - 1}:0")
    assert phone.screen.startswith("Lựa chọn này đã cũ, không còn hiệu lực.")
    for forged in ("q:abc:0", f"q:{address.serial}:99", "a:khong-co:1", "o:khong-co", "rác", "", ":" * 64):
        await phone.presses(forged)
    assert await stored(world) is None
    await phone.picks("Đỏ")
    assert await stored(world) == "áo:red"


async def test_an_action_in_the_middle_of_a_conversation_does_not_end_it(world: World, phone: WebPhone) -> None:
    await phone.types("mua")
    await phone.presses("a:press:1")
    assert phone.inbox[-2].text == "Việc này dành cho bí thư, phó bí thư chi bộ."
    assert phone.screen.startswith("Câu hỏi")
    await phone.types("áo")
    await phone.picks("Đỏ")
    assert await stored(world) == "áo:red"


async def test_a_conversation_left_for_a_day_has_ended(world: World, phone: WebPhone) -> None:
    await phone.types("mua")
    await world.forward(hours=25)
    await phone.types("áo")
    assert phone.screen.startswith("Hệ thống chưa hiểu tin nhắn này, và chưa gửi cho ai.")


async def test_a_step_that_a_deploy_took_away_ends_politely(world: World, phone: WebPhone) -> None:
    await phone.types("mua")
    world.app.dispatcher.program = replace(world.app.dispatcher.program, conversations={})
    await phone.types("áo")
    assert phone.screen.startswith("Hệ thống vừa được cập nhật")


async def test_an_event_seen_twice_is_handled_once(world: World, phone: WebPhone) -> None:
    await phone.types("mua")
    event = Event("same", phone.channel, phone.chat, text="áo")
    await asyncio.gather(*(world.app.dispatcher.handle(event) for _ in range(5)))
    await phone.looks()
    assert phone.choices == ("Đỏ", "Xanh")
    replies = [row for row in await world.outbox() if (row.dedupe_key or "").startswith(f"reply:{phone.channel}:same")]
    assert len(replies) == 1


async def test_our_own_bug_keeps_the_event_and_says_so(world: World, phone: WebPhone) -> None:
    await phone.types("mua")
    await phone.types("lỗi")
    assert phone.screen.startswith("Hệ thống gặp lỗi khi xử lý tin nhắn của đồng chí.")
    letter = await world.app.database.read(lambda db: db.scalars(select(DeadLetter)).one())
    assert letter.event["text"] == "lỗi"
    assert "our own bug" in letter.traceback
    await phone.types("áo")
    assert phone.choices == ("Đỏ", "Xanh")


async def test_two_chats_go_on_at_once_and_each_in_order(world: World, phone: WebPhone) -> None:
    others = [WebPhone(world, str(n), phone.channel) for n in range(2, 12)]
    await asyncio.gather(*(other.types("xin chào") for other in others))
    await asyncio.gather(*(other.looks() for other in others))
    assert all("giấy mời" in other.screen for other in others)


async def test_what_strangers_send_is_not_fetched(world: World, channel: str, tmp_path: Path) -> None:
    stranger = WebPhone(world, "99", channel)
    await stranger.sends_file("document", "x.pdf", b"%PDF")
    assert not (tmp_path / "files").exists()
    assert "giấy mời" in stranger.screen
