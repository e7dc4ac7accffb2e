"""Open votes: who is asked, what counts, and that only numbers stay."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from handlers.votes import of_persons
from storage import meetings, votes
from storage.models import Delivery, Sitting, Speech, Vote, VoteHand
from tests.everywhere import Joins
from tests.phone import Phone
from tests.preparing import opens
from tests.stories.meeting_day import Evening, evening
from tests.stories.sitting import HERE, OPENING, board, comes_early, is_here, sits

__all__ = ["evening"]  # a fixture
TITLE = "Nghị quyết tháng 12"


async def begins_vote(secretary: Phone, title: str = TITLE) -> None:
    await secretary.types("/dieuhanh")
    await secretary.picks("Biểu quyết")
    await secretary.types(title)
    await secretary.picks("Mở biểu quyết")


async def ends_vote(secretary: Phone) -> None:
    await secretary.types("/dieuhanh")
    await secretary.picks("Chốt kết quả")


async def votes_as(phone: Phone, *hands: str) -> None:
    await phone.looks()
    for hand in hands:
        await phone.types(hand)


async def closed(evening: Evening) -> Sequence[Vote]:
    def read(db: Session) -> Sequence[Vote]:
        meeting = meetings.whole(db, evening.meeting_id)
        assert meeting
        return votes.of_meeting(db, meeting)

    return await evening.world.app.database.read(read)


async def hands(evening: Evening) -> int:
    return await evening.world.app.database.read(
        lambda db: db.scalars(select(func.count()).select_from(VoteHand)).one()
    )


async def test_those_present_who_may_vote_are_asked_and_only_numbers_stay(evening: Evening, joins: Joins) -> None:
    moi = await joins("Đỗ Văn Mới", standing="probationary")
    secretary = await sits(evening, *HERE, "Đỗ Văn Mới", "Vũ Thị Giang")
    await begins_vote(secretary)
    await evening.an.looks()
    question = next(seen for seen in reversed(evening.an.inbox) if seen.text.startswith("Biểu quyết công khai:"))
    assert question.text.startswith(f"Biểu quyết công khai: {TITLE}\n")
    assert "chốt xong, hệ thống chỉ giữ số lượng" in question.text
    assert question.choices == ("Tán thành", "Không tán thành", "Ý kiến khác")
    for phone in (moi, evening.cuong):
        await phone.looks()
        assert not any("Biểu quyết công khai" in seen.text for seen in phone.inbox)
    await votes_as(evening.an, "Không tán thành", "Tán thành", "Tán thành")
    await votes_as(evening.binh, "Ý kiến khác")
    await votes_as(secretary, "tan thanh")
    await secretary.types("/dieuhanh")
    shown = await board(secretary)
    assert "Đã biểu quyết 3/5: tán thành 2, không tán thành 0, ý kiến khác 1.\nKhông có điện thoại" in shown
    assert "đếm giơ tay: Hoàng Văn Bảy, Vũ Thị Giang." in shown
    assert "Lê Văn An" not in shown
    await secretary.picks("Ghi số giơ tay")
    await secretary.types("3 0 0")
    assert "cộng lại không quá 2" in secretary.screen
    await secretary.types("2 0 0")
    assert "tán thành 4, không tán thành 0, ý kiến khác 1.\nTrong đó giơ tay: 2." in await board(secretary)
    await ends_vote(secretary)
    result = f"Biểu quyết “{TITLE}”: tán thành 4/5, không tán thành 0, ý kiến khác 1. Đã thông qua."
    result += " Cần quá nửa của 6 đồng chí, kể cả người vắng không lý do hoặc chưa điểm danh."
    assert result in await board(secretary)
    for phone, times in ((evening.an, 1), (moi, 1), (evening.cuong, 0)):
        await phone.looks()
        assert sum(seen.text == result for seen in phone.inbox) == times
    assert [(one.title, one.agreed, one.against, one.other, one.voters) for one in await closed(evening)] == [
        (TITLE, 4, 0, 1, 5)
    ]
    assert await hands(evening) == 0
    await _says_of_nobody_how_they_voted(evening)


async def _says_of_nobody_how_they_voted(evening: Evening) -> None:
    """Nor does the outbox, which keeps messages longer."""
    kept = await evening.world.app.database.read(
        lambda db: db.scalars(select(Delivery).where(Delivery.key == "vote-noted")).all()
    )
    assert len(kept) == 5
    assert [row.words for row in kept] == [{"title": TITLE}] * 5
    causes = {row.cause for row in kept}
    assert not [row for row in await evening.world.outbox() if row.edits_id and row.cause in causes]


async def test_half_is_not_enough_and_whoever_left_counts_no_more(evening: Evening) -> None:
    secretary = await sits(evening, *HERE, "Phạm Quốc Cường")
    await begins_vote(secretary, OPENING)
    for phone in (evening.an, evening.binh, evening.cuong):
        await votes_as(phone, "Tán thành")
    await secretary.types("/diemdanh")
    await secretary.picks("Điểm danh")
    await secretary.picks("Phạm Quốc Cường – có mặt")
    await ends_vote(secretary)
    assert "tán thành 2/4, không tán thành 0, ý kiến khác 0. Chưa thông qua." in await board(secretary)
    assert not (await closed(evening))[0].passed


async def test_who_comes_after_a_vote_was_opened_is_asked_as_well_and_nobody_twice(evening: Evening) -> None:
    secretary = await sits(evening, *HERE)
    await begins_vote(secretary)
    await is_marked(secretary, "Phạm Quốc Cường")
    await votes_as(evening.cuong, "Tán thành")
    assert evening.cuong.screen.startswith(f"Hệ thống đã ghi nhận đồng chí đã biểu quyết: {TITLE}.")
    await evening.an.looks()
    assert sum(seen.text.startswith("Biểu quyết công khai: ") for seen in evening.an.inbox) == 1
    await secretary.types("/dieuhanh")
    assert "Đã biểu quyết 1/5" in await board(secretary)


async def is_marked(secretary: Phone, name: str) -> None:
    await secretary.types("/diemdanh")
    await secretary.picks("Điểm danh")
    await secretary.picks(name)


async def test_a_vote_ends_with_the_hour_for_which_the_meeting_was_called(evening: Evening) -> None:
    """Its hands, who waited for the floor, and the clock go with it."""
    await comes_early(evening)
    await is_here(evening, *HERE)
    await evening.secretary.types("/dieuhanh")
    await evening.secretary.picks("Bắt đầu cuộc họp")
    await begins_vote(evening.secretary)
    await votes_as(evening.an, "Tán thành")
    await evening.binh.types("phát biểu")
    await evening.binh.picks("Không ghi")
    await opens(evening.secretary, "Đổi ngày giờ")
    await evening.secretary.types("19h30 ngày 20/12")
    await evening.secretary.picks("Gửi thông báo")
    assert await hands(evening) == 0
    left = await evening.world.app.database.read(lambda db: [*db.scalars(select(Speech)), *db.scalars(select(Sitting))])
    assert left == []


async def test_a_hand_that_was_counted_does_not_count_again_by_phone(evening: Evening) -> None:
    secretary = await sits(evening, "Lê Văn An", "Hoàng Văn Bảy")
    await begins_vote(secretary)
    await ends_vote(secretary)
    assert "Chưa có ai biểu quyết nên chưa chốt được." in secretary.screen
    await secretary.types("Ghi số giơ tay")
    await secretary.types("2 0 0")
    await votes_as(evening.an, "Tán thành")
    await ends_vote(secretary)
    assert "Đồng chí đã ghi 2 người giơ tay, nhưng chỉ còn 1 người chưa trả lời" in secretary.screen
    await secretary.types("Ghi số giơ tay")
    await secretary.types("0, 1, 0")
    await ends_vote(secretary)
    assert "tán thành 1/2, không tán thành 1, ý kiến khác 0. Chưa thông qua." in await board(secretary)


async def test_what_must_be_a_secret_ballot_is_refused(evening: Evening) -> None:
    secretary = await sits(evening)
    await secretary.picks("Biểu quyết")
    await secretary.types("Kỷ luật đồng chí Nguyễn Văn A")
    assert secretary.screen.startswith("Việc này phải bỏ phiếu kín bằng phiếu giấy, hệ thống không nhận.")
    assert await evening.world.app.database.read(lambda db: db.scalar(select(Vote.id))) is None


@pytest.mark.parametrize(
    ("title", "refused"),
    [
        ("Bầu bổ sung chi ủy", True),
        ("bau bo sung chi uy", True),
        ("Giới thiệu nhân sự khóa mới", True),
        ("Đánh giá, xếp loại đảng viên", True),
        ("Kết nạp quần chúng ưu tú", True),
        ("Chuyển đảng chính thức cho đồng chí An", True),
        ("Khai trừ khỏi Đảng", True),
        ("Lấy phiếu kín", True),
        ("Election of the deputy", True),
        ("Phân loại rác tại nguồn", False),
        ("Xây dựng bầu không khí đoàn kết", False),
        ("Kho báu văn hóa làng", False),
        ("Phát phiếu khảo sát nước sạch", False),
        ("Chuyển trường mầm non sang cơ sở mới", False),
        ("Nghị quyết lãnh đạo nhiệm vụ tháng 12", False),
    ],
)
def test_votes_on_persons_are_known_by_their_words(title: str, refused: bool) -> None:
    assert of_persons(title) is refused


async def test_who_is_not_there_or_of_another_cell_has_no_hand_nor_has_anybody_when_it_is_over(
    evening: Evening, joins: Joins
) -> None:
    other = await joins("Phạm Văn Dũng", "secretary", cell_id=await evening.world.other_cell("Chi bộ thôn Tây"))
    secretary = await sits(evening, *HERE)
    await begins_vote(secretary)
    vote = await evening.world.app.database.read(lambda db: db.scalars(select(Vote.id)).one())
    for phone in (other, evening.cuong):
        for forged in (f"vote-hand:{vote}:agreed", f"vote-close:{vote}", f"vote-drop:{vote}", f"vote-count:{vote}"):
            await phone.forges(f"a:{forged}")
    assert await hands(evening) == 0
    await votes_as(evening.an, "Tán thành")
    await secretary.types("/dieuhanh")
    await secretary.picks("Bỏ biểu quyết này")
    assert await hands(evening) == 0
    await evening.an.types("Không tán thành")
    assert evening.an.screen.startswith("Biểu quyết này không còn mở.")
    assert list(await closed(evening)) == []


async def test_one_vote_at_a_time_also_when_two_leaders_open_one(evening: Evening, joins: Joins) -> None:
    deputy = await joins("Đỗ Văn Phó", "deputy")
    secretary = await sits(evening)
    for phone in (secretary, deputy):
        await phone.types("/dieuhanh")
        await phone.picks("Biểu quyết")
        await phone.types(TITLE)
    await asyncio.gather(*(phone.picks("Mở biểu quyết") for phone in (secretary, deputy)))
    assert await evening.world.app.database.read(lambda db: len(db.scalars(select(Vote)).all())) == 1
    for phone in (secretary, deputy):
        await phone.forges(f"a:chair-end:{evening.meeting_id}")
    assert any("Còn một biểu quyết chưa chốt." in seen.text for phone in (secretary, deputy) for seen in phone.inbox)


async def test_what_was_left_open_is_erased_when_the_night_is_over(evening: Evening) -> None:
    secretary = await sits(evening)
    await begins_vote(secretary)
    await votes_as(evening.an, "Tán thành", "phát biểu", "Một việc riêng")
    await evening.world.app.ticker.tidy()
    assert await hands(evening) == 1
    await evening.world.forward(hours=6)
    await evening.world.app.ticker.tidy()
    assert await hands(evening) == 0
    assert await evening.world.app.database.read(lambda db: db.scalar(select(Speech.id))) is None
    await evening.an.types("Tán thành")
    assert evening.an.screen.startswith("Biểu quyết này không còn mở.")
