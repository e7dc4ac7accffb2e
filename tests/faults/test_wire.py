"""Answers that are lost, refused or late: what is certain is said once, what is not certain says so."""

from __future__ import annotations

from typing import Any

import pytest

from tests.faults.far import Person
from tests.faults.judge import MARK
from tests.faults.scene import Scene, texts

TOO_MANY = "Too Many Requests: retry after"
pytestmark = pytest.mark.channels_at_once(2)
SAY_HOW_LONG = pytest.mark.parametrize("wired", ["telegram", "zalo-bot"], indirect=True)
"""The Official Account refuses what is too fast without a word of when to come back."""
MONDAYS_WAIT = 10_072  # seconds that Telegram has been seen to ask for


@pytest.fixture
async def an(scene: Scene) -> Person:
    return await scene.reader("An")


def lose_the_answer(scene: Scene) -> None:
    scene.server.drop_reply_next("sendMessage")


def fail_after_accepting(scene: Scene) -> None:
    scene.server.fail_next("sendMessage", status=502, description="Bad Gateway", accepted=True)


@pytest.mark.parametrize("strikes", [lose_the_answer, fail_after_accepting])
async def test_what_arrived_while_its_answer_was_lost_is_repeated_once_and_says_so(
    scene: Scene, an: Person, strikes: object
) -> None:
    assert callable(strikes)
    strikes(scene)
    await scene.queues(an, "mời họp", "A")
    await scene.queues(an, "sau đó", "A")
    await scene.world.settle()
    await scene.world.forward(minutes=1)
    assert texts(an) == ["mời họp", f"{MARK}\nmời họp", "sau đó"]


@pytest.mark.parametrize("strikes", [lose_the_answer, fail_after_accepting])
async def test_class_c_that_may_have_arrived_is_left_at_that(scene: Scene, an: Person, strikes: object) -> None:
    assert callable(strikes)
    strikes(scene)
    await scene.queues(an, "bản tin", "C")
    await scene.queues(an, "sau đó", "C")
    await scene.world.settle()
    await scene.world.forward(hours=3)
    assert texts(an) == ["bản tin", "sau đó"]
    assert await scene.states() == {"bản tin": "unknown", "sau đó": "sent"}


async def test_minutes_without_a_connection_cost_time_and_nothing_else(scene: Scene) -> None:
    phones = [await scene.reader(f"Người {n}") for n in range(5)]
    await scene.server.refuse_connections()
    for number in range(3):
        for phone, klass in zip(phones, ("A", "B", "C", "D", "A"), strict=True):
            await scene.queues(phone, f"{phone.chat}-{number}", klass)
    for _ in range(4):
        await scene.world.forward(minutes=1)
    assert await scene.counted() == {"waiting": 15}
    await scene.server.accept_connections()
    for _ in range(6):
        await scene.world.forward(minutes=1)
    for phone in phones:
        assert texts(phone) == [f"{phone.chat}-{number}" for number in range(3)]


@pytest.mark.parametrize("wired", ["zalo-bot"], indirect=True)
async def test_a_number_answers_the_list_on_the_screen_though_nobody_knows_that_it_arrived(scene: Scene) -> None:
    an = await scene.member("An")
    an.writes("/menu")
    await scene.server.all_confirmed()
    await scene.world.settle()
    scene.server.drop_reply_next("sendMessage")
    scene.server.fail_next("sendMessage", status=429, description=f"{TOO_MANY} 2", parameters={"retry_after": 2})
    for said in ("phản ánh", "4"):
        an.writes(said)
        await scene.server.all_confirmed()
        await scene.world.settle()
    await scene.world.forward(minutes=1)
    assert "Sự việc ở đâu?" in texts(an)[-1], "4 is “Môi trường” there, and “Tài liệu” in the menu before"


@SAY_HOW_LONG
async def test_one_chat_that_must_wait_keeps_no_other_waiting_and_its_own_order(scene: Scene, an: Person) -> None:
    binh = await scene.reader("Bình")
    scene.server.fail_next(
        "sendMessage", status=429, description=f"{TOO_MANY} 7", parameters={"retry_after": 7}, chat_id=an.chat
    )
    for text in ("một", "hai"):
        await scene.queues(an, text)
        await scene.queues(binh, f"{text} nữa")
    await scene.world.settle()
    assert texts(an) == []
    assert texts(binh) == ["một nữa", "hai nữa"]
    await scene.world.forward(seconds=6)
    assert texts(an) == []
    await scene.restarts()  # the hour is in the row; what the process remembers is not needed
    await scene.world.forward(seconds=1)
    assert texts(an) == ["một", "hai"]


@SAY_HOW_LONG
async def test_who_writes_is_answered_though_a_row_waits_for_hours(scene: Scene) -> None:
    an = await scene.member("An")
    parameters = {"retry_after": MONDAYS_WAIT}
    scene.server.fail_next("sendMessage", status=429, description=f"{TOO_MANY} 10072", parameters=parameters)
    await scene.queues(an, "mời họp", "A")
    await scene.world.settle()
    await scene.restarts()
    await scene.world.settle()
    assert texts(an) == []
    an.writes("/menu")
    await scene.server.all_confirmed()
    await scene.world.settle()
    assert ["Mời đồng chí chọn việc" in text for text in texts(an)] == [True]
    await scene.world.forward(seconds=MONDAYS_WAIT - 1)
    assert len(texts(an)) == 1
    await scene.world.forward(seconds=1)
    assert texts(an)[1:] == ["mời họp"]


async def test_rows_nobody_can_send_fail_alone(scene: Scene, an: Person) -> None:
    binh = await scene.reader("Bình")
    refused: dict[str, dict[str, Any]] = {"rỗng": {"words": {"html": ""}}}
    if scene.server.name == "telegram":  # elsewhere the text goes without its markup
        refused |= {"thẻ hở": {"words": {"html": "<b>thẻ hở"}}, "thẻ lạ": {"words": {"html": "<script>1</script>"}}}
    poison: dict[str, dict[str, Any]] = {
        "không có chìa": {"key": "no-such-text", "words": {}},
        "thiếu từ": {"key": "report-for-leader", "words": {}},
        "nút hỏng": {"choices": [{"label": {}}]},
        **refused,
    }
    for name, broken in poison.items():
        await scene.queues(an, name, "A", **broken)
    await scene.queues(an, "lành")
    await scene.queues(binh, "lành nữa")
    for _ in range(12):
        await scene.world.forward(minutes=1)
    assert len(scene.server.violations) == len(refused)
    scene.server.violations.clear()
    assert texts(an) == ["lành"]
    assert texts(binh) == ["lành nữa"]
    assert await scene.counted() == {"failed": len(poison), "sent": 2}
