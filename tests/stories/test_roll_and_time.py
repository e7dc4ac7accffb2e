"""A roll among several hands and over the months: nobody is lost, doubled or overwritten."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select, update

from storage.models import CodeTry, Person
from tests.everywhere import Joins
from tests.stories.after_meeting import calls, paper_of, text_of, writes
from tests.stories.meeting_day import Evening, evening, opens
from tests.stories.test_attendance import code_of, states

__all__ = ["evening"]  # a fixture


async def test_a_tap_on_a_screen_that_has_grown_old_takes_nobody_back_who_checked_in_since(evening: Evening) -> None:
    await evening.begins(minutes=16)
    code = await code_of(evening.secretary)
    await opens(evening.secretary)
    await evening.an.types("điểm danh")
    await evening.an.types(code)
    await evening.secretary.picks("Lê Văn An")
    assert (await states(evening)) == {"Lê Văn An": "late"}
    await evening.secretary.types("1 2")
    assert (await states(evening))["Lê Văn An"] == "late", "numbers that are typed only mark"


async def test_whoever_is_marked_already_stays_as_marked_when_they_check_in(evening: Evening) -> None:
    await evening.begins()
    code = await code_of(evening.secretary)
    await opens(evening.secretary)
    await evening.secretary.picks("Lê Văn An")
    await evening.world.forward(minutes=30)
    await evening.an.types("điểm danh")
    await evening.an.types(code)
    assert "Lê Văn An có mặt" in evening.an.screen
    assert (await states(evening)) == {"Lê Văn An": "present"}


async def test_before_a_code_is_shown_nobody_is_told_that_theirs_is_wrong(evening: Evening) -> None:
    await evening.begins()
    await evening.an.types("điểm danh")
    for _ in range(6):
        await evening.an.types("1234")
    assert evening.an.screen.startswith("Chủ trì chưa cho mã điểm danh.")
    assert await evening.world.app.database.read(lambda db: db.scalars(select(CodeTry)).all()) == []


async def test_wrong_codes_of_a_roll_close_no_way_in(evening: Evening, joins: Joins) -> None:
    await evening.begins()
    code = (await code_of(evening.secretary)).replace(" ", "")
    wrong = "0000" if code != "0000" else "1111"
    for phone in evening.members:
        await phone.types("điểm danh")
        for _ in range(5):
            await phone.types(wrong)
    tries = await evening.world.app.database.read(lambda db: db.scalars(select(CodeTry.for_roll)).all())
    assert tries == [True] * 15
    await joins("Đỗ Thị Xuân")


async def test_people_whose_names_mean_stop_are_marked_by_their_names(evening: Evening) -> None:
    for name in ("Đỗ Quang Huy", "Bùi Thị Dung", "Lý Văn Thời"):
        await evening.world.member(name)
    await evening.begins()
    await opens(evening.secretary)
    for name in ("Huy", "dung", "Thời"):
        await evening.secretary.types(name)
    assert "Có mặt: 3." in evening.secretary.screen
    await evening.secretary.types("biên bản")
    assert evening.secretary.screen.startswith("Chưa có cuộc họp nào"), "the words of a door open it: they are no name"
    await opens(evening.secretary)
    await evening.secretary.types("hủy")
    assert evening.secretary.screen.startswith("Đã dừng")


async def test_the_roll_of_a_past_meeting_stays_whatever_becomes_of_the_roster(evening: Evening, joins: Joins) -> None:
    await calls(evening.secretary, evening)
    await joins("Đỗ Thị Xuân")

    named = Person.full_name
    for change in (
        update(Person).where(named == "Lê Văn An").values(active=False),
        update(Person).where(named == "Hoàng Văn Bảy").values(standing="exempt"),
    ):
        await evening.world.app.database.run(lambda db, change=change: db.execute(change))
    await writes(evening.secretary)
    said = text_of(await paper_of(evening.secretary))
    assert "Tổng số đảng viên của chi bộ: 6 đồng chí (chính thức 5; miễn sinh hoạt 1)." in said
    assert "Có mặt: 3/5 đồng chí." in said


async def test_a_meeting_that_is_moved_or_called_off_takes_its_marks_along(evening: Evening) -> None:
    evening.world.clock.forward_to((await evening.meeting()).starts_at - timedelta(minutes=30))
    code = await code_of(evening.secretary)
    await evening.an.types("điểm danh")
    await evening.an.types(code)
    await opens(evening.secretary)
    await evening.secretary.picks("Xong điểm danh")
    assert evening.secretary.screen.startswith("Chưa đến giờ họp"), "before the start nobody is absent"
    assert (await states(evening)) == {"Lê Văn An": "present"}
    await evening.secretary.types("/lich")
    await evening.secretary.picks("Thay đổi họp")
    await evening.secretary.picks("Đổi ngày giờ")
    await evening.secretary.types("20h30 tối mai")
    await evening.secretary.picks("Gửi thông báo")
    assert (await states(evening)) == {}
    assert (await evening.meeting()).roll_code is None


async def test_minutes_that_another_leader_wrote_meanwhile_are_not_overwritten_without_a_word(
    evening: Evening, joins: Joins
) -> None:
    deputy = await joins("Đỗ Thị Xuân", "deputy")
    await calls(evening.secretary, evening)
    await evening.secretary.types("/bienban")
    await evening.secretary.picks("Lập biên bản ngày 03/12/2026")
    await writes(deputy)
    await evening.secretary.types("đ/c Nguyễn Thị Hòa")
    await evening.secretary.types("đồng chí Lê Văn An")
    for _ in range(8):
        await evening.secretary.picks("Không ghi gì")
    await evening.secretary.types("Nhất trí toàn bộ")
    await evening.secretary.picks("Không biểu quyết")
    await evening.secretary.types("21h30")
    assert "đồng chí Đỗ Thị Xuân đã lập biên bản cuộc họp này" in evening.secretary.screen
    await evening.secretary.picks("Dùng bản của tôi")
    said = text_of(await paper_of(evening.secretary))
    assert "Nhất trí toàn bộ" in said
    assert "Chủ trì: đồng chí Nguyễn Thị Hòa.\nThư ký: đồng chí Lê Văn An." in said


async def test_a_mark_corrected_after_the_minutes_were_locked_says_that_they_stay(evening: Evening) -> None:
    await calls(evening.secretary, evening)
    await writes(evening.secretary)
    await evening.secretary.picks("Gửi bản chính thức để khóa")
    await evening.secretary.sends_file("document", "bien-ban.docx", b"PK final")
    await evening.secretary.types("sổ điểm danh")
    await evening.secretary.picks("Sửa điểm danh ngày 03/12/2026")
    await evening.secretary.picks("Ghi sổ điểm danh")
    assert "Biên bản số 01 đã khóa" in evening.secretary.screen


async def test_in_january_the_book_of_the_year_before_is_there(evening: Evening) -> None:
    await calls(evening.secretary, evening)
    await evening.world.forward(days=40)
    await evening.secretary.types("sổ điểm danh")
    await evening.secretary.picks("Sổ điểm danh năm 2026")
    assert any(seen.text.startswith("Sổ điểm danh năm 2026, 1 buổi.") for seen in evening.secretary.inbox)
