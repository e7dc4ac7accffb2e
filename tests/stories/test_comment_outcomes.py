"""Leaders put similar comments together, say what becomes of them, and every author hears it with their own words."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from storage import comment_lists
from storage.models import Person
from tests.everywhere import Joins
from tests.makers import picture
from tests.stories.answering import BINS, DUSTBINS, LAMP, answers, follower, groups, picks, say, stored, three
from tests.stories.meeting_day import Evening, evening
from tests.stories.tasking import heard, presses_again

__all__ = ["evening"]  # a fixture
ANSWER = "Chi bộ đã đề nghị xã cấp thùng rác."


async def test_one_answer_to_a_group_reaches_each_author_with_their_own_comment_and_no_other_name(
    evening: Evening,
) -> None:
    secretary = evening.secretary
    an, binh, cuong = await three(evening)
    await groups(secretary, an, binh)
    assert secretary.screen.startswith("Nhóm Thùng rác ngõ 12 có 2 ý kiến.")
    await secretary.picks("Mở nhóm")
    assert f"Nhóm Thùng rác ngõ 12 (2 ý kiến):\n– Đ/c Lê Văn An: {BINS} ({an})\n– Đ/c Trần Thị Bình" in secretary.screen
    await secretary.picks("Trả lời cả nhóm")
    await secretary.types(ANSWER)
    assert "Trả lời chung 2 ý kiến:" in secretary.screen
    await secretary.picks("Tiếp thu")
    assert secretary.screen.startswith("Đã gửi câu trả lời 2 ý kiến tới từng người góp ý.")
    for phone, own, other, name in (
        (evening.an, BINS, DUSTBINS, "Bình"),
        (evening.binh, DUSTBINS, BINS, "An"),
    ):
        [told] = await heard(phone, "trả lời ý kiến của đồng chí")
        assert f"{own}\n\nTrả lời (tiếp thu):\n{ANSWER}" in told.text
        assert other not in told.text
        assert f"Văn {name}" not in told.text
        assert f"Thị {name}" not in told.text
    assert not await heard(evening.cuong, "trả lời ý kiến")
    assert [(await stored(evening.world, code)).outcome for code in (an, binh, cuong)] == ["accepted", "accepted", None]


async def test_a_comment_is_taken_out_again_and_a_group_of_one_is_none(evening: Evening) -> None:
    secretary = evening.secretary
    an, binh, cuong = await three(evening)
    await groups(secretary, an, cuong, binh)
    await secretary.picks("Mở nhóm")
    await secretary.picks("Bỏ ý kiến khỏi nhóm")
    await picks(secretary, cuong)
    assert secretary.screen.startswith("Đã bỏ ý kiến khỏi nhóm Thùng rác ngõ 12.")
    await secretary.picks("Mở nhóm")
    await secretary.picks("Thêm ý kiến vào nhóm")
    await picks(secretary, cuong)
    await secretary.picks("Xong, gom 1 ý kiến")
    assert secretary.screen.startswith("Nhóm Thùng rác ngõ 12 có 3 ý kiến.")
    for code in (cuong, binh):
        await secretary.picks("Mở nhóm")
        await secretary.picks("Bỏ ý kiến khỏi nhóm")
        await picks(secretary, code)
    assert secretary.screen.startswith("Nhóm Thùng rác ngõ 12 chỉ còn một ý kiến")
    assert {(await stored(evening.world, code)).group_id for code in (an, binh, cuong)} == {None}


async def test_ticking_goes_page_by_page_and_a_second_tap_takes_the_tick_away(evening: Evening) -> None:
    secretary = evening.secretary
    codes = [await say(evening, evening.an, f"Ý thứ {number}") for number in range(10)]
    await secretary.types("ý kiến đảng viên")
    await secretary.picks("Gom ý kiến giống nhau")
    await picks(secretary, codes[0])
    await picks(secretary, codes[1])
    await secretary.picks("Trang sau")
    await picks(secretary, codes[9])
    await secretary.picks("Trang trước")
    await secretary.picks(f"Bỏ chọn {codes[1]}: Ý thứ 1")
    await secretary.picks("Xong, gom 2 ý kiến")
    await secretary.picks("Ý thứ 0")
    found = [(await stored(evening.world, code)).group_id is not None for code in codes]
    assert found == [True, *[False] * 8, True]


async def test_what_is_put_off_may_be_answered_again_and_what_is_settled_may_not(evening: Evening) -> None:
    secretary, an = evening.secretary, evening.an
    code = await say(evening, an, BINS)
    await answers(secretary, code, "Chờ kinh phí quý I.", "Để sau")
    assert "Trả lời (để sau):\nChờ kinh phí quý I." in (await heard(an, "trả lời ý kiến"))[0].text
    await secretary.types("ý kiến đảng viên")
    assert f"({code}, để sau)" in secretary.screen
    await answers(secretary, code, ANSWER, "Giải trình")
    assert f"Trả lời (giải trình):\n{ANSWER}" in (await heard(an, "trả lời ý kiến"))[-1].text
    await secretary.types("ý kiến đảng viên")
    assert not [label for label in secretary.choices if code in label]
    await presses_again(secretary, "Trả lời", f"a:answer:{(await stored(evening.world, code)).id}")
    await secretary.types("Câu khác")
    assert len(await heard(an, "trả lời ý kiến")) == 2
    assert (await stored(evening.world, code)).answer == ANSWER


@pytest.mark.parametrize("who", ["follower", "office", "nobody"])
async def test_what_is_sent_up_goes_up_without_a_name_and_the_later_answer_reaches_the_author(
    evening: Evening, joins: Joins, who: str
) -> None:
    secretary, world = evening.secretary, evening.world
    above = None
    if who != "nobody":
        elsewhere = await world.other_cell("Chi bộ cơ quan Đảng ủy")
        above = await joins("Đỗ Văn Xã", "office" if who == "office" else "member", cell_id=elsewhere)
    if who == "follower" and above:
        await follower(world, above.holder)
    code = await say(evening, evening.an, BINS)
    await answers(secretary, code, "Vượt thẩm quyền chi bộ.", "Chuyển cấp trên")
    told = "Nội dung đã được chuyển tới đồng chí Đỗ Văn Xã, không kèm tên" if above else "chưa nhắn được cho cấp trên"
    assert told in secretary.screen
    if above:
        [sent] = await heard(above, "chuyển lên cấp trên")
        assert f"Ý kiến {code}, mục Ý kiến chung:\n{BINS}\n\nGhi chú của chi bộ:\nVượt thẩm quyền" in sent.text
        assert "Lê Văn An" not in sent.text
    await answers(secretary, code, "Xã trả lời: tháng 1 lắp.", "Giải trình")
    assert "(giải trình):\nXã trả lời: tháng 1 lắp." in (await heard(evening.an, "trả lời ý kiến"))[-1].text


async def test_of_two_leaders_at_once_the_second_is_told_also_where_it_was_put_off(
    evening: Evening, joins: Joins
) -> None:
    secretary, deputy = evening.secretary, await joins("Đỗ Văn Phó", "deputy")
    code = await say(evening, evening.an, BINS)
    await deputy.types("ý kiến đảng viên")
    await picks(deputy, code)
    await deputy.types("Câu của phó bí thư")
    await evening.world.forward(minutes=1)
    await answers(secretary, code, "Chờ kinh phí.", "Để sau")
    await deputy.picks("Tiếp thu")
    assert f"Ý kiến {code} đã được đồng chí khác trả lời." in deputy.screen
    assert len(await heard(evening.an, "trả lời ý kiến")) == 1


async def test_a_leader_who_opens_a_comment_has_taken_it_up(evening: Evening) -> None:
    an, binh, cuong = await three(evening)
    secretary, world = evening.secretary, evening.world
    await secretary.types("ý kiến đảng viên")
    assert (await stored(world, an)).taken_up_at is None
    await picks(secretary, an)
    taken = (await stored(world, an)).taken_up_at
    assert taken is not None
    await secretary.types("thôi")
    await world.forward(hours=1)
    await groups(secretary, an, binh)
    assert (await stored(world, an)).taken_up_at == taken, "the first time counts"
    assert (await stored(world, binh)).taken_up_at is not None
    assert (await stored(world, cuong)).taken_up_at is None


async def test_comments_of_no_meeting_and_of_documents_stand_apart(evening: Evening) -> None:
    secretary = evening.secretary
    of_meeting = await say(evening, evening.an, LAMP)
    of_none = await say(evening, evening.binh, BINS, of_meeting=False)
    await secretary.types("ý kiến đảng viên")
    assert secretary.choices == (
        "Sinh hoạt thường kỳ 03/12/2026 (1/1 chưa trả lời)",
        "Ý kiến không gắn với cuộc họp (1/1 chưa trả lời)",
    )
    await secretary.picks("Ý kiến không gắn với cuộc họp (1/1 chưa trả lời)")
    assert of_none in secretary.screen
    assert of_meeting not in secretary.screen
    await picks(secretary, of_none)
    await secretary.types(ANSWER)
    await secretary.picks("Tiếp thu")
    assert ANSWER in (await heard(evening.binh, "trả lời ý kiến"))[0].text


async def test_a_sealed_comment_is_answered_without_a_name_and_nobody_is_said_to_be_its_author(
    evening: Evening,
) -> None:
    secretary = evening.secretary
    code = await say(evening, evening.an, BINS, sealed=True)
    await secretary.types("ý kiến đảng viên")
    assert f"– Không nêu tên: {BINS} ({code})" in secretary.screen
    await picks(secretary, code)
    assert secretary.screen.startswith(f"Ý kiến {code} của một đồng chí không nêu tên")
    await secretary.types(ANSWER)
    await secretary.picks("Tiếp thu")
    assert (await stored(evening.world, code)).answer == ANSWER
    assert "Lê Văn An" not in " ".join(seen.text for seen in secretary.inbox[-4:])


@pytest.mark.parametrize("role", ["member", "committee_member", "secretary"])
async def test_nobody_else_sees_groups_or_answers_a_cells_comments(evening: Evening, joins: Joins, role: str) -> None:
    """Also who leads another cell."""
    world = evening.world
    an, binh, _ = await three(evening)
    await groups(evening.secretary, an, binh)
    cell_id = await world.other_cell("Chi bộ thôn Đoài") if role == "secretary" else None
    phone = await joins("Đỗ Thị Xuân", role, cell_id=cell_id)
    comment = await stored(world, an)
    names = ("answer", "proposal-task", "proposal-item", "proposal-later")
    forged = [f"a:{name}:{comment.id}" for name in names]
    meeting = [f"a:{name}:{evening.meeting_id}" for name in ("answer-list", "speakers", "speakers-invite")]
    for data in (*forged, *meeting, f"a:answer-group:{comment.group_id}"):
        await phone.forges(data)
        await phone.types("Câu trả lời")
        assert BINS not in phone.screen
        assert "Đã góp ý" not in phone.screen
    assert (await stored(world, an)).answered_at is None
    assert not await heard(evening.cuong, "mong được nghe ý kiến")


async def test_a_photo_sent_where_an_answer_was_expected_breaks_nothing(evening: Evening) -> None:
    secretary = evening.secretary
    code = await say(evening, evening.an, BINS)
    await secretary.types("ý kiến đảng viên")
    await picks(secretary, code)
    await secretary.sends_file("photo", "anh.jpg", picture())
    await secretary.types("Thẻ 001087001234 của tôi")
    assert (await stored(evening.world, code)).answer is None
    await secretary.types(ANSWER)
    await secretary.picks("Tiếp thu")
    assert (await stored(evening.world, code)).answer == ANSWER


async def test_an_answer_to_many_leaves_out_what_was_settled_meanwhile(evening: Evening) -> None:
    world = evening.world
    an, binh, _ = await three(evening)
    await groups(evening.secretary, an, binh)
    await evening.secretary.picks("Mở nhóm")
    await evening.secretary.picks("Trả lời cả nhóm")
    await evening.secretary.types(ANSWER)
    first, now = await stored(world, an), world.clock.now()

    def settles(db: Session) -> None:
        by = db.get_one(Person, evening.secretary.holder)
        comment_lists.answer(db, [first.id], by, comment_lists.Given("explained", "Đã lắp.", now), now)

    await world.app.database.run(settles)
    await evening.secretary.picks("Tiếp thu")
    assert (await stored(world, an)).answer == "Đã lắp."
    assert (await stored(world, binh)).answer == ANSWER
    assert not await heard(evening.an, ANSWER)
