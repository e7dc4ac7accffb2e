"""Without names nobody can find out who answered what: not members, not the asker, nor who holds the database."""

from __future__ import annotations

import json
from typing import Any

import pytest
from sqlalchemy import RowMapping, inspect, select, text
from sqlalchemy.orm import Session

from storage import questions
from storage.models import DeadLetter, Question, QuestionAnswer, QuestionBox, QuestionVoter
from tests.everywhere import Joins
from tests.phone import Phone
from tests.stories.asking import LANES, ROAD, Asked, answers, asks, cell, heard, november, writes
from tests.world import World

__all__ = ["cell"]  # a fixture
OPEN = "Theo đồng chí, chi bộ cần làm gì trước?"


async def everything(world: World) -> dict[str, list[dict[str, Any]]]:
    """All rows of all tables but those of browser phones, which are what other platforms keep for us."""

    def read(db: Session) -> dict[str, list[dict[str, Any]]]:
        names = [name for name in inspect(db.connection()).get_table_names() if name != "phone_message"]
        rows = {name: db.execute(text(f'SELECT * FROM "{name}"')).mappings() for name in names}
        return {name: [*map(_plain, found)] for name, found in rows.items()}

    return await world.app.database.read(read)


def _plain(row: RowMapping) -> dict[str, Any]:
    """Letters with marks are escaped within JSON: nothing would be found there."""
    return {
        name: json.loads(value) if isinstance(value, str) and value.startswith(("{", "[")) else value
        for name, value in row.items()
    }


def of_one(rows: dict[str, list[dict[str, Any]]], person_id: int) -> str:
    """What the database has that leads to this person: by their id, or by the ids of their chats."""
    chats = {row["id"] for row in rows["address"] if row["person_id"] == person_id}
    theirs = [
        row
        for found in rows.values()
        for row in found
        if row.get("person_id") == person_id or row.get("address_id") in chats
    ]
    return json.dumps(theirs, default=str, ensure_ascii=False)


async def test_nothing_that_is_kept_of_a_person_says_what_they_answered(cell: Asked) -> None:
    an, binh = cell.members[:2]
    await asks(cell.secretary, changes=("Cho chọn nhiều phương án",))
    await answers(an, "Trả lời", "Ngõ 12")
    await an.types("9 9")  # what is said back repeats the ticks
    await an.picks("Xong")
    before = of_one(await everything(cell.world), an.holder)
    assert "Đã chọn" not in before
    assert "asked-ticked" not in before
    await asks(cell.secretary, OPEN, kind="Viết bằng lời")
    await answers(binh, "Trả lời")
    await binh.types("Lát vỉa hè ngõ 7")
    await binh.picks("Trả lời lại")
    await binh.types("Đắp bờ kênh")
    await binh.picks("Gửi")
    rows = await everything(cell.world)
    assert "Đắp bờ kênh" not in of_one(rows, binh.holder)
    assert "Lát vỉa hè" not in json.dumps(rows, default=str, ensure_ascii=False)
    assert [row["words"] for row in rows["question_box"] if row["words"]] == [["Đắp bờ kênh"]]
    assert {tuple(row) for row in rows["question_voter"]} == {("question_id", "person_id")}


async def test_one_choice_is_not_to_be_read_out_of_the_outbox(cell: Asked) -> None:
    """Nor out of the conversation in which it was confirmed."""
    await asks(cell.secretary)
    an, binh = cell.members[:2]
    for phone, lane in ((an, "Ngõ 12"), (binh, "Ngõ 18")):
        await answers(phone, lane, "Gửi")
    rows = await everything(cell.world)
    said = [row for row in rows["delivery"] if row["klass"] == "D" and row["key"].startswith("asked-")]
    assert {row["key"] for row in said} == {"asked-confirm", "asked-sent"}
    assert {str(row["words"]) for row in said if row["key"] == "asked-confirm"} == {"{}"}
    own = [of_one(rows, phone.holder) for phone in (an, binh)]
    for lane in LANES:
        assert [one.count(lane) for one in own] == [1, 1], "in the question itself, as with everybody"


async def test_an_answer_that_fails_leaves_no_letter_that_says_it(cell: Asked, monkeypatch: pytest.MonkeyPatch) -> None:
    await asks(cell.secretary)
    await asks(cell.secretary, OPEN, kind="Viết bằng lời")
    an, binh = cell.members[:2]

    def fails(*_: object) -> bool:
        raise RuntimeError("Ngõ 12, Đắp bờ kênh")

    await answers(binh, "Trả lời")
    monkeypatch.setattr(questions, "is_asked", fails)
    await an.types("Ngõ 12")
    await binh.types("Đắp bờ kênh")
    assert binh.screen.startswith("Hệ thống gặp lỗi. Câu trả lời này không được phép lưu nên đã mất.")
    letters = await cell.world.app.database.read(lambda db: db.scalars(select(DeadLetter)).all())
    assert len(letters) == 2
    for letter in letters:
        assert (letter.event["text"], letter.event["tap"], letter.traceback) == ("", None, "")


async def test_what_was_sent_without_a_name_cannot_be_taken_back_or_sent_twice(cell: Asked) -> None:
    await asks(cell.secretary)
    an = cell.members[0]
    await answers(an, "Ngõ 12", "Trả lời lại", "Ngõ 15", "Gửi")
    question = await cell.question()
    await an.forges(f"a:ask-pick:{question.id}:0")
    await an.types("Ngõ 18")
    await an.types("câu hỏi")
    assert an.screen.startswith("Hiện không có câu hỏi nào chờ đồng chí trả lời.")
    assert await counts(cell.world, question) == [0, 1, 0]


async def counts(world: World, question: Question) -> list[int]:
    found = select(QuestionBox.counts).where(QuestionBox.question_id == question.id)
    return [sum(box) for box in zip(*await world.app.database.read(lambda db: db.scalars(found).all()), strict=True)]


async def test_of_fewer_than_five_answers_nothing_is_shown_or_kept(cell: Asked) -> None:
    await asks(cell.secretary)
    for phone in cell.members[:4]:
        await answers(phone, "Ngõ 12", "Gửi")
    await cell.world.forward_to(november(27, 20))
    for phone in cell.everybody:
        assert not await heard(phone, "Kết quả hỏi ý kiến")
        [said] = await heard(phone, "Câu hỏi không nêu tên mà có ít hơn 5 người trả lời.")
        assert "Đã trả lời: 4/7 đồng chí." in said
    question = await cell.question()
    assert (question.result, question.words, question.answered) == ([], [], 4)
    await cell.secretary.forges(f"a:ask-table:{question.id}")
    assert "xlsx" not in {seen.file for seen in cell.secretary.inbox}


async def test_the_close_leaves_only_numbers(cell: Asked) -> None:
    await asks(cell.secretary)
    for phone in cell.members:
        await answers(phone, "Ngõ 12", "Gửi")
    await cell.world.forward_to(november(27, 20))
    for table in (QuestionBox, QuestionVoter, QuestionAnswer):
        assert await cell.world.app.database.read(lambda db, one=table: db.scalars(select(one)).all()) == []
    assert (await cell.question()).result == [6, 0, 0]


async def test_live_results_without_names_move_in_fives(cell: Asked) -> None:
    await asks(cell.secretary, changes=("Mọi người xem kết quả ngay",))
    an = cell.members[0]
    for place, phone in enumerate(cell.everybody):
        await answers(phone, LANES[0] if place < 5 else LANES[1], "Gửi")
        await phone.picks("Xem kết quả")
        shown = [seen.text for seen in phone.inbox if "Kết quả đến nay" in seen.text]
        if place < 4:
            assert "có từ 5 người trả lời mới xem được kết quả." in phone.screen
        else:
            assert "Tính trên 5 câu trả lời, trong 7 đồng chí được hỏi (71%).\n" in shown[-1]
            assert "\n– Ngõ 12: 5/5 (100%)\n– Ngõ 15: 0/5 (0%)" in shown[-1]
    await cell.world.forward_to(november(27, 20))
    [result] = await heard(an, "Kết quả hỏi ý kiến:")
    assert "– Ngõ 12: 5/7 (71%)\n– Ngõ 15: 2/7 (29%)" in result


async def test_in_a_cell_of_fewer_than_five_a_question_has_to_be_by_name(world: World, joins: Joins) -> None:
    secretary: Phone = await joins("Nguyễn Thị Hòa", "secretary")
    await joins("Lê Văn An")
    await writes(secretary, ROAD, *LANES)
    assert "Có ít hơn 5 đồng chí nên không giấu tên được: câu hỏi này phải nêu tên." in secretary.screen
    await secretary.picks("Không nêu tên")
    assert "Có nêu tên: người hỏi thấy đồng chí trả lời gì." in secretary.screen
