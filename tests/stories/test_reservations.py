"""Bảo lưu: whoever does not agree with an answer has it recorded, under their name, also in the minutes."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from docx import Document

from tests.phone import Phone
from tests.stories.after_meeting import MINUTES, calls, comments, look_at, text_of, writes
from tests.stories.commenting import BINS, NO, heard, is_answered, opens_own, stored
from tests.stories.meeting_day import Evening, evening
from tests.stories.tasking import presses_again

__all__ = ["evening"]  # a fixture
STILL = "Rác để lâu, bà con kêu nhiều. Vẫn cần thùng rác."
DOOR = "Tôi bảo lưu ý kiến"
RECORDED = "- Đồng chí Lê Văn An bảo lưu ý kiến (mục Mở đầu: "


async def is_refused(evening: Evening) -> Phone:
    """A comment of An's on the first item, answered before the meeting."""
    await comments(evening.an, BINS)
    await evening.secretary.looks()
    await evening.secretary.picks("Trả lời")
    await evening.secretary.types(NO)
    await evening.secretary.picks("Giải trình")
    await evening.an.looks()
    return evening.an


async def reserves(member: Phone, text: str = STILL) -> None:
    await member.picks(DOOR)
    await member.types(text)
    await member.picks("Bảo lưu")


async def paper(evening: Evening, votes: str = "3 0 0") -> bytes:
    await calls(evening.secretary, evening)
    await writes(evening.secretary, votes, comments="Không đưa")
    return await evening.secretary.opens(MINUTES)


async def test_a_reservation_under_an_answer_is_heard_shown_and_recorded_by_name(
    evening: Evening, tmp_path: Path
) -> None:
    an = await is_refused(evening)
    await an.picks(DOOR)
    assert f"{BINS}\n\nTrả lời:\n{NO}\n\nMời đồng chí viết ý kiến bảo lưu." in an.screen
    await an.types(STILL)
    assert "Biên bản cuộc họp ghi ý kiến này kèm họ tên đồng chí." in an.screen
    await an.picks("Bảo lưu")
    (comment,) = await stored(evening.world)
    assert an.screen.startswith(f"Đã ghi ý kiến bảo lưu của đồng chí đối với ý kiến {comment.code}.")
    assert (comment.reservation, comment.reserved_at is not None) == (STILL, True)
    (notice,) = await heard(evening.secretary, "bảo lưu ý kiến, mã")
    assert notice.startswith(f"Đồng chí Lê Văn An bảo lưu ý kiến, mã {comment.code}, mục Mở đầu")
    assert f"\n\n{STILL}\n\nĐã trả lời:\n{NO}" in notice
    await opens_own(an)
    assert f"Hiện nay: đồng chí bảo lưu ý kiến.\nTrả lời: {NO}\nĐồng chí bảo lưu: {STILL}" in an.screen
    content = await paper(evening)
    said = text_of(Document(BytesIO(content)))
    assert "Ý kiến khác (bảo lưu):\n" in said
    assert any(line.startswith(RECORDED) and line.endswith(f": {STILL}") for line in said.split("\n"))
    assert "Ý kiến gửi trước" not in said, "what was sent before stays out of the minutes all the same"
    look_at(content, tmp_path, "reservation.png", page=-1)


async def test_the_words_sent_before_may_stand_as_the_reservation(evening: Evening) -> None:
    an = await is_refused(evening)
    await an.picks(DOOR)
    await an.picks("Giữ nguyên ý kiến đã gửi")
    await an.picks("Bảo lưu")
    assert [one.reservation for one in await stored(evening.world)] == [BINS]


async def test_it_is_made_once(evening: Evening) -> None:
    an = await is_refused(evening)
    await reserves(an)
    await an.types(DOOR)
    assert "Mỗi ý kiến chỉ bảo lưu một lần." in an.screen
    assert len(await heard(evening.secretary, "bảo lưu ý kiến, mã")) == 1


async def test_it_is_taken_back_until_the_minutes_are_final(evening: Evening) -> None:
    an = await is_refused(evening)
    await reserves(an)
    await evening.secretary.looks()
    await opens_own(an)
    await an.picks("Rút ý kiến bảo lưu")
    await an.picks("Để nguyên")
    assert (await stored(evening.world))[0].reservation == STILL
    await opens_own(an)
    await an.picks("Rút ý kiến bảo lưu")
    await an.picks("Rút ý kiến bảo lưu")
    assert (await stored(evening.world))[0].reservation is None
    assert len(await heard(evening.secretary, "đã rút ý kiến bảo lưu")) == 1
    assert "bảo lưu" not in text_of(Document(BytesIO(await paper(evening))))


async def test_once_the_minutes_are_final_it_stays(evening: Evening) -> None:
    an = await is_refused(evening)
    await reserves(an)
    await opens_own(an)
    assert "Rút ý kiến bảo lưu" in an.choices
    await paper(evening)
    await evening.secretary.picks("Gửi bản chính thức để khóa")
    await evening.secretary.sends_file("document", "bien-ban.docx", b"PK the edited paper")
    await an.looks()
    await presses_again(an, "Rút ý kiến bảo lưu", "a:unreserve:1")
    assert "không rút lại được nữa" in an.screen
    assert (await stored(evening.world))[0].reservation == STILL
    await opens_own(an)
    assert "Rút ý kiến bảo lưu" not in an.choices


async def test_after_the_final_minutes_it_is_kept_with_the_comment_and_says_so(evening: Evening) -> None:
    an = await is_refused(evening)
    await paper(evening)
    await evening.secretary.picks("Gửi bản chính thức để khóa")
    await evening.secretary.sends_file("document", "bien-ban.docx", b"PK the edited paper")
    await an.types(DOOR)
    await an.types(STILL)
    assert "Biên bản cuộc họp đã khóa, nên ý kiến này chỉ lưu cùng ý kiến đã gửi." in an.screen
    await an.picks("Bảo lưu")
    assert (await stored(evening.world))[0].reservation == STILL


async def test_without_an_answer_there_is_nothing_to_reserve_against(evening: Evening) -> None:
    await comments(evening.an, BINS)
    await opens_own(evening.an)
    assert DOOR not in evening.an.choices
    await evening.an.forges("a:reserve:1")
    assert [one.reserved_at for one in await stored(evening.world)] == [None]
    await is_answered(evening.world, evening.secretary)
    await opens_own(evening.an)
    assert DOOR in evening.an.choices
