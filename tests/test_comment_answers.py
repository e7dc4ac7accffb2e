"""The leaders read what was said, collected per item, and each comment is answered once."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage import comment_lists, comments
from storage.models import Comment, Meeting, Person
from tests import makers
from tests.conftest import Joins
from tests.phone import WebPhone
from tests.world import World

BINS = "Đề nghị thêm thùng rác ở ngõ 12."
ANSWER = "Chi bộ sẽ đề nghị xã đặt thêm hai thùng rác."


async def says(member: WebPhone, item: str, text: str) -> None:
    await member.types("góp ý")
    await member.picks(item)
    await member.types(text)
    await member.picks("Gửi")


async def code_of(world: World, text: str) -> str:
    return await world.app.database.read(lambda db: db.scalars(select(Comment.code).where(Comment.text == text)).one())


async def unanswered(world: World) -> int:
    now = world.clock.now()
    return await world.app.database.read(lambda db: comment_lists.unanswered_count(db, world.cell_id, now))


async def test_an_answer_reaches_the_author_with_their_own_words(world: World, joins: Joins) -> None:
    secretary, member = await joins("Trần Thị Bình", "secretary"), await joins("Nguyễn Văn An")
    await makers.meeting(world, "Vệ sinh môi trường")
    await says(member, "Vệ sinh môi trường", BINS)
    code = await code_of(world, BINS)
    assert await unanswered(world) == 1
    await secretary.types("ý kiến đảng viên")
    assert secretary.screen.startswith(
        "Sinh hoạt thường kỳ 03/12/2026\n\n"
        f"Vệ sinh môi trường\n– Đ/c Nguyễn Văn An: {BINS} ({code})\n\nĐồng chí trả lời ý kiến nào?"
    )
    await secretary.picks(f"{code}: Đề nghị thêm thùng rác ở ngõ…")
    assert secretary.screen.startswith(f"Ý kiến {code} của đồng chí Nguyễn Văn An, mục Vệ sinh môi trường:\n\n{BINS}")
    await secretary.types("Để xem.")
    await secretary.picks("Sửa lại")
    await secretary.types(ANSWER)
    await secretary.picks("Tiếp thu")
    assert secretary.screen.startswith(f"Đã gửi câu trả lời ý kiến {code} tới đồng chí Nguyễn Văn An.")
    await member.looks()
    assert member.screen.startswith(
        f"Kính gửi đồng chí Nguyễn Văn An. Đồng chí Trần Thị Bình trả lời ý kiến của đồng chí, mã {code}.\n\n"
        f"Ý kiến, mục Vệ sinh môi trường:\n{BINS}\n\nTrả lời (tiếp thu):\n{ANSWER}"
    )
    assert "Tôi bảo lưu ý kiến" not in member.choices, "there is nothing to disagree with"
    assert await unanswered(world) == 0
    await secretary.types("/ykien")
    assert f"({code}, tiếp thu)\n\nCác ý kiến trên đã được trả lời." in secretary.screen


async def test_of_two_who_answer_at_once_the_second_is_told_and_nothing_is_sent_twice(
    world: World, joins: Joins
) -> None:
    secretary, deputy = await joins("Trần Thị Bình", "secretary"), await joins("Lê Văn Cường", "deputy")
    member = await joins("Nguyễn Văn An")
    await makers.meeting(world, "Vệ sinh môi trường")
    await says(member, "Ý kiến chung", BINS)
    code = await code_of(world, BINS)
    await deputy.types("/ykien")
    await deputy.picks(f"{code}: Đề nghị thêm thùng rác ở ngõ…")
    await deputy.types("Câu của phó bí thư")
    await secretary.looks()
    await secretary.picks("Trả lời")
    await secretary.types(ANSWER)
    await secretary.picks("Tiếp thu")
    await deputy.picks("Tiếp thu")
    assert deputy.screen == (
        f"Ý kiến {code} đã được đồng chí khác trả lời. Câu trả lời đồng chí vừa viết không được gửi.\n\n"
        f"Câu đã trả lời:\n{ANSWER}"
    )
    await member.looks()
    assert [seen.text for seen in member.inbox if "trả lời ý kiến của đồng chí" in seen.text] == [member.screen]
    await secretary.presses("a:answer:1")
    assert secretary.screen == f"Ý kiến {code} đã được trả lời:\n\n{ANSWER}"


async def test_comments_stand_in_the_order_of_the_agenda_with_general_ones_last(world: World, joins: Joins) -> None:
    secretary, member = await joins("Trần Thị Bình", "secretary"), await joins("Nguyễn Văn An")
    await makers.meeting(world, "Vệ sinh môi trường", "Thu đảng phí")
    await says(member, "Ý kiến chung", "Họp đúng giờ")
    await says(member, "Thu đảng phí", "Thu qua ngân hàng")
    await says(member, "Vệ sinh môi trường", BINS)
    await secretary.types("/ykien")
    shape = [line.partition(" (YK-")[0] for line in secretary.screen.splitlines()]
    assert shape[2:8] == [
        "Vệ sinh môi trường", f"– Đ/c Nguyễn Văn An: {BINS}",
        "Thu đảng phí", "– Đ/c Nguyễn Văn An: Thu qua ngân hàng",
        "Ý kiến chung", "– Đ/c Nguyễn Văn An: Họp đúng giờ",
    ]  # fmt: skip


async def test_meetings_are_offered_with_counts_until_thirty_days_after(world: World, joins: Joins) -> None:
    secretary, member = await joins("Trần Thị Bình", "secretary"), await joins("Nguyễn Văn An")
    first, second = await makers.meeting(world, days=2), await makers.meeting(world, days=9)
    for meeting_id in (first, second, second):
        await member.presses(f"a:comment:{meeting_id}")
        await member.types(BINS)
        await member.picks("Gửi")
    await secretary.types("/ykien")
    assert secretary.choices == (
        "Sinh hoạt thường kỳ 26/11/2026 (1/1 chưa trả lời)",
        "Sinh hoạt thường kỳ 03/12/2026 (2/2 chưa trả lời)",
    )
    await secretary.picks("Sinh hoạt thường kỳ 03/12/2026 (2/2 chưa trả lời)")
    assert [choice[:3] for choice in secretary.choices] == ["YK-", "YK-", "Gom", "Ai ", "Bản"]
    await world.forward(days=33)
    await secretary.types("/ykien")
    assert secretary.screen.startswith("Sinh hoạt thường kỳ 03/12/2026")
    assert await unanswered(world) == 2
    await world.forward(days=10)
    await secretary.types("/ykien")
    assert secretary.screen.startswith("Hiện chưa có ý kiến nào")
    assert await unanswered(world) == 0


async def test_a_long_list_comes_in_pages_of_ten(world: World, joins: Joins) -> None:
    secretary = await joins("Trần Thị Bình", "secretary")
    member_id = await world.member("Nguyễn Văn An")
    meeting_id = await makers.meeting(world)
    now = world.clock.now()

    def fill(db: Session) -> None:
        for number in range(12):
            meeting = db.get_one(Meeting, meeting_id)
            comments.add(db, db.get_one(Person, member_id), meeting, None, f"Ý kiến thứ {number}", None, now)

    await world.app.database.run(fill)
    await secretary.types("/ykien")
    ways = ("Gom ý kiến giống nhau", "Ai đã góp ý", "Bản tổng hợp ý kiến")
    assert secretary.choices[10:] == ("Xem thêm", *ways)
    assert "Ý kiến thứ 9" in secretary.screen
    assert "Ý kiến thứ 10" not in secretary.screen
    await secretary.picks("Xem thêm")
    assert [choice.partition(": ")[2] for choice in secretary.choices[:2]] == ["Ý kiến thứ 10", "Ý kiến thứ 11"]
    assert secretary.choices[2:] == ("Trang trước", *ways)
    await secretary.picks("Trang trước")
    assert secretary.choices[10:] == ("Xem thêm", *ways)


async def test_a_photo_is_sent_along_when_the_comment_is_opened(world: World, joins: Joins) -> None:
    await joins("Trần Thị Bình", "secretary")
    deputy, member = await joins("Lê Văn Cường", "deputy"), await joins("Nguyễn Văn An")
    await makers.meeting(world)
    await member.types("góp ý")
    await member.sends_file("photo", "rac.jpg", makers.picture())
    await member.picks("Gửi")
    code = await code_of(world, "")
    await deputy.types("/ykien")
    await deputy.picks(f"{code}: (Có ảnh kèm theo)")
    assert (deputy.inbox[-1].text, deputy.inbox[-1].file) == (f"Ảnh, ghi âm kèm ý kiến {code}.", "rac.jpg")
    await deputy.types("Đã rõ.")
    await deputy.picks("Tiếp thu")
    await member.looks()
    assert "Trả lời (tiếp thu):\nĐã rõ." in member.screen


async def test_only_leaders_of_the_cell_answer(world: World, joins: Joins) -> None:
    await joins("Trần Thị Bình", "secretary")
    member = await joins("Nguyễn Văn An")
    await makers.meeting(world, "Vệ sinh môi trường")
    await says(member, "Ý kiến chung", BINS)
    elsewhere = await world.other_cell("Chi bộ thôn Tây")
    foreign = await joins("Phạm Văn Dũng", "secretary", cell_id=elsewhere)
    for phone in (member, foreign):
        for forged in ("1", "999", "x", "9" * 30):
            await phone.presses(f"a:answer:{forged}")
            assert phone.screen == "Việc này dành cho bí thư, phó bí thư chi bộ."
    await member.types("/ykien")
    assert member.screen.startswith("Việc này dành cho bí thư, phó bí thư chi bộ.")
    await foreign.types("/ykien")
    assert foreign.screen.startswith("Hiện chưa có ý kiến nào")
    assert await unanswered(world) == 1


async def test_an_answer_that_reaches_nobody_says_so(world: World, joins: Joins) -> None:
    secretary, member = await joins("Trần Thị Bình", "secretary"), await joins("Nguyễn Văn An")
    await makers.meeting(world, "Vệ sinh môi trường")
    await says(member, "Ý kiến chung", BINS)

    def leaves(db: Session) -> None:
        db.get_one(Person, makers.person_id(member)).active = False

    await world.app.database.run(leaves)
    await secretary.looks()
    await secretary.picks("Trả lời")
    await secretary.types(ANSWER)
    await secretary.picks("Tiếp thu")
    assert "chưa nhắn được cho đồng chí Nguyễn Văn An" in secretary.screen
    answered_at = await world.app.database.read(lambda db: db.scalars(select(Comment.answered_at)).one())
    assert answered_at == datetime(2026, 11, 24, 2, 0, tzinfo=UTC)


async def test_an_answer_that_must_not_pass_is_refused(world: World, joins: Joins) -> None:
    secretary, member = await joins("Trần Thị Bình", "secretary"), await joins("Nguyễn Văn An")
    await makers.meeting(world, "Vệ sinh môi trường")
    await says(member, "Ý kiến chung", BINS)
    await secretary.looks()
    await secretary.picks("Trả lời")
    await secretary.types("TUYỆT MẬT: kế hoạch số 5")
    assert secretary.screen.startswith("Tin nhắn hoặc tài liệu có dấu hiệu mật")
    assert await unanswered(world) == 1
