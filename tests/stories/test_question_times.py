"""Questions come to their hours: reminders of the silent, the close, an early end; and who has no part in them."""

from __future__ import annotations

from datetime import UTC

from sqlalchemy import select

from bot.question_times import skip_questions
from storage.models import Question, QuestionBox
from tests.everywhere import Joins
from tests.phone import Phone
from tests.stories.asking import LANES, ROAD, Asked, answers, asks, cell, heard, november, writes
from tests.world import ZONE

__all__ = ["cell"]  # a fixture
SILENT = "Đồng chí chưa trả lời câu hỏi:"


async def reminded(phone: Phone) -> list[str]:
    await phone.looks()
    return [f"{seen.at.astimezone(ZONE):%d/%m %H:%M}" for seen in phone.inbox if SILENT in seen.text]


async def test_the_silent_are_reminded_once_before_the_close_and_answer_there(cell: Asked) -> None:
    await asks(cell.secretary)
    an, binh = cell.members[:2]
    await answers(an, "Ngõ 12", "Gửi")
    await cell.world.forward_to(november(27, 19))
    assert await reminded(an) == []
    for phone in [*cell.members[1:], cell.secretary]:
        assert await reminded(phone) == ["26/11 20:00"]
    await answers(binh, "Ngõ 15", "Gửi")
    assert binh.screen.startswith("Đã nhận câu trả lời, không nêu tên,")


async def test_a_reminder_that_waits_is_void_once_its_reader_has_answered(cell: Asked) -> None:
    await asks(cell.secretary)
    an = cell.members[0]
    cell.world.clock.forward_to(november(26, 19, 59))
    await answers(an, "Ngõ 12")
    cell.world.clock.forward_to(november(26, 20))
    await cell.world.app.ticker.tick()  # in the middle of the conversation it waits
    await an.picks("Gửi")
    await cell.world.forward_to(november(27, 12))
    assert await reminded(an) == []
    assert await reminded(cell.members[1]) == ["26/11 20:00"]


async def test_after_a_stop_nobody_is_woken_and_none_is_reminded_after_the_close(cell: Asked) -> None:
    await asks(cell.secretary)
    cell.world.clock.forward_to(november(26, 23))
    await cell.world.app.ticker.tick()
    assert await reminded(cell.members[0]) == []
    await cell.world.forward_to(november(27, 12))
    assert await reminded(cell.members[0]) == ["27/11 06:30"]
    await asks(cell.secretary, OTHER, *LANES)
    cell.world.clock.forward_to(november(30, 21))
    await cell.world.app.ticker.tick()
    assert len(await reminded(cell.members[0])) == 1
    assert len(await heard(cell.members[0], f"Câu hỏi “{OTHER}” đã kết thúc.")) == 1


OTHER = "Nên họp vào buổi nào?"


async def test_the_asker_reminds_the_silent_once_a_day(cell: Asked) -> None:
    await asks(cell.secretary)
    await answers(cell.members[0], "Ngõ 12", "Gửi")
    await looks_at(cell.secretary)
    assert "Đã trả lời: 1/7 đồng chí." in cell.secretary.screen
    await cell.secretary.picks("Nhắc người chưa trả lời")
    assert cell.secretary.screen.startswith("Đã nhắc 6 đồng chí") or await heard(cell.secretary, "Đã nhắc 6 đồng chí")
    await cell.secretary.forges(f"a:ask-urge:{(await cell.question()).id}")
    assert (len(await reminded(cell.members[0])), len(await reminded(cell.members[1]))) == (0, 1)
    await looks_at(cell.secretary)
    assert "Nhắc người chưa trả lời" not in cell.secretary.choices
    await cell.world.forward_to(november(25, 8))
    await looks_at(cell.secretary)
    await cell.secretary.picks("Nhắc người chưa trả lời")
    assert len(await reminded(cell.members[1])) == 2


async def looks_at(asker: Phone) -> None:
    await asker.types("hỏi ý kiến")
    await asker.picks(f"Đang hỏi: {ROAD}")


async def test_the_asker_closes_early_and_what_was_begun_is_gone(cell: Asked) -> None:
    await asks(cell.secretary)
    for phone in cell.members[:5]:
        await answers(phone, "Ngõ 12", "Gửi")
    moi = cell.members[5]
    await answers(moi, "Ngõ 18")
    await looks_at(cell.secretary)
    await cell.secretary.picks("Kết thúc sớm")
    assert "Đã có 5 đồng chí trả lời." in cell.secretary.screen
    await cell.secretary.picks("Kết thúc ngay")
    for phone in cell.everybody:
        [result] = await heard(phone, "Kết quả hỏi ý kiến:")
        assert "Đã trả lời: 5/7 đồng chí (71%).\n– Ngõ 12: 5/5 (100%)" in result
    await moi.types("Gửi")
    await moi.types("Ngõ 15")
    assert (await cell.question()).result == [5, 0, 0]
    assert "Câu hỏi này không còn nhận trả lời." in moi.screen
    await cell.world.forward_to(november(28))
    assert await reminded(moi) == []


async def test_a_question_that_is_called_off_is_erased_with_its_answers(cell: Asked) -> None:
    await asks(cell.secretary)
    await answers(cell.members[0], "Ngõ 12", "Gửi")
    await looks_at(cell.secretary)
    await cell.secretary.picks("Rút câu hỏi")
    await cell.secretary.picks("Rút và xóa")
    for phone in cell.members:
        assert len(await heard(phone, f"Câu hỏi “{ROAD}” đã được rút.")) == 1
    assert await cell.world.app.database.read(lambda db: db.scalars(select(QuestionBox)).all()) == []
    await cell.members[1].types("Ngõ 15")
    assert cell.members[1].screen.startswith("Câu hỏi này không còn nhận trả lời.")
    await cell.world.forward_to(november(28))
    assert not await heard(cell.members[0], "Kết quả hỏi ý kiến")


async def test_the_office_asks_some_cells_and_nobody_else_is_asked_or_has_a_say(cell: Asked, joins: Joins) -> None:
    west = await cell.world.other_cell("Chi bộ thôn Tây")
    office = await joins("Trịnh Thị Văn Phòng", "office", cell_id=west)
    stranger = await joins("Người thôn Tây", cell_id=west)
    await office.types("/hoiykien")
    await office.picks("Hỏi câu mới")
    await office.types("thôn đông")
    await office.picks("Xong")
    assert office.screen.startswith("Hỏi ý kiến Chi bộ thôn Đông, 7 đồng chí.")
    await office.types("\n".join((ROAD, *LANES)))
    await office.picks("Gửi")
    question = await cell.question()
    assert not await heard(stranger, "Xin ý kiến")
    for phone in (stranger, office):
        await phone.forges(f"a:ask-pick:{question.id}:0")
    for phone in (stranger, cell.secretary, cell.members[0]):
        for forged in ("ask-mine", "ask-urge", "ask-table", "ask-result"):
            await phone.forges(f"a:{forged}:{question.id}")
        await phone.forges(f"a:ask-ended:{question.id}:drop")
    assert (await cell.question()).state == "open"
    assert await cell.world.app.database.read(lambda db: db.scalars(select(QuestionBox)).all()) == []
    await answers(cell.members[1], "Ngõ 12", "Gửi")
    await office.types("hỏi ý kiến")
    await office.picks(f"Đang hỏi: {ROAD}")
    assert "Đã trả lời: 1/7 đồng chí." in office.screen


async def test_members_cannot_ask_and_after_the_hour_nobody_answers(cell: Asked) -> None:
    an = cell.members[0]
    await an.types("hỏi ý kiến")
    assert an.screen.startswith("Hiện không có câu hỏi nào chờ đồng chí trả lời.")
    await an.forges("a:ask-new")
    assert ROAD not in an.screen
    await asks(cell.secretary)
    cell.world.clock.forward_to(november(27, 20, 1))
    await an.types("Ngõ 12")
    assert "Câu hỏi này không còn nhận trả lời." in an.screen


async def test_a_restored_backup_says_nothing_twice_and_closes_what_has_ended(cell: Asked) -> None:
    await asks(cell.secretary)
    await writes(cell.secretary, OTHER, *LANES)
    await cell.secretary.picks("Đổi hạn trả lời")
    await cell.secretary.types("5/12")
    await cell.secretary.picks("Gửi")
    cell.world.clock.forward_to(november(28))
    now = november(28).astimezone(UTC)
    await cell.world.app.database.run(lambda db: skip_questions(db, now, now))
    await cell.world.forward_to(november(28, 13))
    assert await reminded(cell.members[0]) == []
    assert not await heard(cell.members[0], "đã kết thúc")
    states = select(Question.state).order_by(Question.id)
    assert await cell.world.app.database.read(lambda db: db.scalars(states).all()) == ["closed", "open"]
