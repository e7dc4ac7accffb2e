"""What Telegram says of a group, and what then becomes of the messages there."""

from __future__ import annotations

from typing import Any

import pytest

from bot.channels.telegram.reading import Reader
from bot.events import Event, InGroup
from storage import groups
from tests.everywhere import channel, joins, stage, world
from tests.fake_telegram.faults import NO_FAULT
from tests.fake_telegram.limits import Strict
from tests.fake_telegram.wire import Call
from tests.stories.in_group import Cell, cell

__all__ = ["cell", "channel", "joins", "stage", "world"]
on_telegram = pytest.mark.parametrize("channel", ["telegram"])
GROUP, CHANNEL = {"id": -5, "type": "group", "title": "Thôn"}, {"id": -100, "type": "channel", "title": "Báo"}
AN = {"id": 7, "is_bot": False, "first_name": "An"}
BOT = {"id": 9, "is_bot": True, "first_name": "Bot"}
MESSAGE: dict[str, Any] = {"message_id": 1, "date": 1, "chat": GROUP, "from": AN}
OUT = {"status": "left", "user": BOT}
IN = {"status": "member", "user": BOT}


def heard(**update: Any) -> Event | None:
    given = Reader("telegram", None).given({"update_id": 5, **update})  # pyright: ignore[reportArgumentType] - no files
    assert given, "it could be read"
    assert given.query is None, "nothing is done about a tap"
    return given.event


def event(**more: Any) -> Event:
    return Event("5", "telegram", "-5", **more)


@pytest.mark.parametrize("text", ["/noi AB3D E6GH", "/noi@chibo_bot ab3de6gh", "/start AB3DE6GH", "/LINK  AB3DE6GH"])
def test_a_code_is_heard_with_whoever_typed_it(text: str) -> None:
    found = heard(message={**MESSAGE, "text": text, "message_thread_id": 3, "is_topic_message": True})
    assert found
    assert found.group
    assert (found.chat, found.text, found.group.by) == ("-5", "", "7")


@pytest.mark.parametrize(
    "update",
    [
        {"message": {**MESSAGE, "text": "/noi"}},
        {"message": {**MESSAGE, "text": "xin /noi AB3DE6GH"}},
        {"message": {**MESSAGE, "text": "/noi AB3DE6GH", "sender_chat": GROUP}},
        {"message": {**MESSAGE, "text": "/noi AB3DE6GH", "from": BOT}},
        {"message": {**MESSAGE, "text": "/noi AB3DE6GH", "via_bot": BOT}},
        {"message": {key: value for key, value in MESSAGE.items() if key != "from"} | {"text": "/noi AB3DE6GH"}},
        {"message": {**MESSAGE, "caption": "/noi AB3DE6GH", "photo": []}},
        {"message": {**MESSAGE, "pinned_message": MESSAGE}},
        {"message": {**MESSAGE, "chat": CHANNEL, "text": "/noi AB3DE6GH"}},
        {"edited_message": {**MESSAGE, "text": "/noi AB3DE6GH", "edit_date": 2}},
        {"channel_post": {**MESSAGE, "chat": CHANNEL, "text": "/noi AB3DE6GH"}},
        {"callback_query": {"id": "1", "from": AN, "chat_instance": "1", "data": "q:1:0", "message": MESSAGE}},
        {"callback_query": {"id": "1", "from": AN, "chat_instance": "1", "data": "q:1:0", "inline_message_id": "x"}},
        {"my_chat_member": {"chat": GROUP, "from": AN, "date": 1, "old_chat_member": OUT, "new_chat_member": IN}},
        {"my_chat_member": {"chat": CHANNEL, "from": AN, "date": 1, "old_chat_member": IN, "new_chat_member": OUT}},
    ],
)
def test_nothing_else_is_heard(update: dict[str, Any]) -> None:
    assert heard(**update) is None


def test_leaving_and_moving_are_heard() -> None:
    left = {"chat": GROUP, "from": AN, "date": 1, "old_chat_member": IN, "new_chat_member": OUT}
    assert heard(my_chat_member=left) == event(gone=True, group=InGroup())
    moved = event(group=InGroup(moved_to="-1005"))
    assert heard(message={**MESSAGE, "migrate_to_chat_id": -1005}) == moved
    new = {"id": -1005, "type": "supergroup", "title": "Thôn"}
    assert heard(message={**MESSAGE, "chat": new, "migrate_from_chat_id": -5}) == moved


def test_the_strict_telegram_counts_changes_in_a_group_too() -> None:
    strict = Strict(chat_interval=0)
    calls = [Call(method, {"chat_id": -5}) for method in ("sendMessage", "editMessageText") for _ in range(10)]
    assert all(strict(call) is NO_FAULT for call in calls)
    assert strict(Call("editMessageText", {"chat_id": -5})).refusal
    assert strict(Call("editMessageText", {"chat_id": 7})) is NO_FAULT


async def changed(cell: Cell) -> None:
    """Somebody answers, perhaps once more the same, and the group is to see it."""
    await cell.an.picks("Tham dự")
    await cell.looks_again()


async def linked(cell: Cell) -> bool:
    return await cell.world.app.database.read(lambda db: groups.of_cell(db, cell.world.cell_id)) is not None


@on_telegram
@pytest.mark.parametrize(
    ("status", "description"),
    [
        (403, "Forbidden: bot was kicked from the group chat"),
        (403, "Forbidden: the group chat was deleted"),
        (400, "Bad Request: chat not found"),
    ],
)
async def test_a_group_that_shut_us_out_is_written_to_no_more(cell: Cell, status: int, description: str) -> None:
    await cell.links()
    await cell.meets()
    cell.telegram.server.fail_next("editMessageText", chat_id=cell.group.id, status=status, description=description)
    await changed(cell)
    assert not await linked(cell)
    await changed(cell)
    assert len([sent for sent in cell.telegram.server.calls("editMessageText") if sent.chat_id == cell.group.id]) == 1
    await cell.secretary.types("nhóm")
    assert "/noi" in cell.secretary.screen


@on_telegram
async def test_a_move_that_is_learnt_from_a_refusal_loses_nothing(cell: Cell) -> None:
    await cell.links()
    await cell.meets()
    old, server = cell.group, cell.telegram.server
    new = old.becomes_supergroup(cell.an.person)
    server.account.updates.waiting.clear()  # what Telegram tells of it is lost
    await changed(cell)
    await cell.looks_again()
    assert [text.rpartition("\n")[2] for text in new.texts] == ["Tham dự 1 · Xin vắng 0 · Chưa trả lời 2"]
    await cell.secretary.types("thông báo")
    await cell.secretary.types("Mai nghỉ.")
    await cell.secretary.picks("Gửi")
    await cell.looks_again()
    assert len(new.texts) == 2


@on_telegram
async def test_a_message_that_was_taken_away_is_left_at_that(cell: Cell) -> None:
    await cell.links()
    await cell.meets()
    cell.group.deletes(cell.meeting)
    for _ in range(2):
        await changed(cell)
    tried = [sent for sent in cell.telegram.server.calls("editMessageText") if sent.chat_id == cell.group.id]
    assert [sent.status for sent in tried] == [400]
    assert await linked(cell)


@on_telegram
async def test_a_change_that_changes_nothing_is_no_failure(cell: Cell) -> None:
    await cell.links()
    await cell.meets()
    for _ in range(2):
        await changed(cell)
    assert [sent.status for sent in cell.telegram.server.calls("editMessageText")][-1] == 400
    assert {row.state for row in await cell.world.outbox()} == {"sent"}


@on_telegram
async def test_a_group_that_is_told_to_wait_holds_up_nobody(cell: Cell) -> None:
    await cell.links()
    wait = {"retry_after": 40}
    cell.telegram.server.fail_next(
        "sendMessage", chat_id=cell.group.id, status=429, description="Too Many Requests", parameters=wait
    )
    sender = cell.world.app.senders[0]
    sender.limiter.clock = lambda: cell.world.clock.now().timestamp()
    await cell.meets()
    assert cell.an.screen.endswith("Đề nghị đồng chí xác nhận.")
    assert len(cell.group.texts) == 1
    await cell.world.forward(seconds=41)
    assert cell.meeting
