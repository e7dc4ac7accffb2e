"""The roll: ticked in chat or by the code of the day, corrected, closed, counted, and kept as a book."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from storage.models import Attendance, Person
from tests.everywhere import Joins
from tests.phone import Phone
from tests.stories.meeting_day import WHAT, Evening, evening, opens
from tests.world import World

__all__ = ["evening"]  # a fixture


async def code_of(secretary: Phone) -> str:
    await secretary.types("/diemdanh")
    await secretary.picks("Mã điểm danh")
    shown = next(seen.text for seen in reversed(secretary.inbox) if seen.text.startswith("Mã điểm danh hôm nay: "))
    return shown.split("\n")[0].rpartition(": ")[2]


async def states(evening: Evening) -> dict[str, str]:
    rows = select(Person.full_name, Attendance.state).join(Attendance, Attendance.person_id == Person.id)
    found = await evening.world.app.database.read(lambda db: db.execute(rows).all())
    return {name: state for name, state in found}  # noqa: C416 - rows are no pairs to the type checker


async def test_the_roll_is_ticked_in_chat_and_closing_it_makes_the_others_absent(evening: Evening) -> None:
    secretary = evening.secretary
    await evening.begins()
    await opens(secretary)
    assert secretary.screen.startswith(f"Điểm danh – {WHAT}\nCó mặt: 0. Tổng số: 5.")
    await secretary.picks("Ghi có mặt 2 đồng chí đã báo dự")
    assert "Có mặt: 2." in secretary.screen
    assert "Lê Văn An – có mặt" in secretary.choices
    await secretary.picks("Hoàng Văn Bảy")
    await secretary.picks("Xong điểm danh")
    assert "– Trần Thị Bình: có lý do (Đi viện)\n– Phạm Quốc Cường: không lý do" in secretary.screen
    await secretary.picks("Ghi sổ điểm danh")
    assert secretary.screen.startswith(
        f"Đã ghi sổ điểm danh: {WHAT}\n"
        "Có mặt 3/5 (60%), trong đó đến muộn 0.\n"
        "Vắng có lý do 1, không lý do 1."
    )  # fmt: skip
    assert (await states(evening))["Vũ Thị Giang"] == "exempt", "not expected, and not absent"


async def test_a_second_tap_takes_it_back_and_several_numbers_or_a_name_may_be_typed(evening: Evening) -> None:
    secretary = evening.secretary
    await evening.begins()
    await opens(secretary)
    await secretary.picks("Lê Văn An")
    await secretary.picks("Lê Văn An – có mặt")
    assert "Có mặt: 0." in secretary.screen
    await secretary.types("1, 3 4")
    assert "Có mặt: 3." in secretary.screen
    await secretary.types("bảy")
    assert "Có mặt: 4." in secretary.screen
    await secretary.types("1 99")
    assert secretary.screen.startswith("Trang này chỉ có 6 dòng.")
    await secretary.types("Nguyễn Văn Không")
    assert secretary.screen.startswith("Danh sách không có đồng chí tên như “Nguyễn Văn Không”.")
    assert await states(evening) == dict.fromkeys(
        ("Nguyễn Thị Hòa", "Trần Thị Bình", "Phạm Quốc Cường", "Hoàng Văn Bảy"), "present"
    )


async def test_members_check_in_by_the_code_of_the_day_and_who_marked_them_is_kept(evening: Evening) -> None:
    await evening.begins()
    code = await code_of(evening.secretary)
    await evening.an.types("điểm danh")
    assert evening.an.screen.startswith(f"Điểm danh {WHAT}. Đề nghị đồng chí gõ mã mà chủ trì vừa đọc.")
    await evening.an.types(code)
    said = f"Hệ thống đã ghi: đồng chí Lê Văn An có mặt, {WHAT}. Trân trọng cảm ơn."
    assert evening.an.screen.startswith(said)
    assert evening.an.choices == ("Xin phát biểu",)
    await opens(evening.secretary)
    await evening.secretary.picks("Hoàng Văn Bảy")
    rows = await evening.world.app.database.read(lambda db: db.scalars(select(Attendance)).all())
    assert {(row.person_id == row.by_id) for row in rows} == {True, False}, "he has no phone: the secretary marked him"


async def test_who_comes_a_quarter_of_an_hour_late_is_late(evening: Evening) -> None:
    await evening.begins(minutes=16)
    code = await code_of(evening.secretary)
    await evening.cuong.types("điểm danh")
    await evening.cuong.types(code)
    said = f"Hệ thống đã ghi: đồng chí Phạm Quốc Cường đến muộn, {WHAT}. Trân trọng cảm ơn."
    assert evening.cuong.screen.startswith(said)


async def test_a_wrong_code_marks_nobody_and_guessing_ends(evening: Evening) -> None:
    await evening.begins()
    code = (await code_of(evening.secretary)).replace(" ", "")
    wrong = "0000" if code != "0000" else "1111"
    await evening.an.types("điểm danh")
    for _ in range(6):
        await evening.an.types(wrong)
    assert evening.an.screen.startswith("Đồng chí gõ sai nhiều lần.")
    await evening.an.types("điểm danh")
    await evening.an.types(code)
    assert evening.an.screen.startswith("Đồng chí gõ sai nhiều lần.")
    assert await states(evening) == {}


async def test_a_code_of_the_day_is_over_when_the_roll_is_closed_and_no_other_cell_may_use_it(
    evening: Evening, joins: Joins
) -> None:
    other = await joins("Đỗ Văn Khách", cell_id=await evening.world.other_cell("Chi bộ thôn Tây"))
    await evening.begins()
    code = await code_of(evening.secretary)
    await other.types("điểm danh")
    assert other.screen.startswith("Lúc này chi bộ không có cuộc họp nào.")
    await evening.an.types("điểm danh")
    await opens(evening.secretary)
    await evening.secretary.picks("Xong điểm danh")
    await evening.an.types(code)
    assert evening.an.screen.startswith("Cuộc họp này không còn nhận điểm danh.")
    assert (await states(evening))["Lê Văn An"] == "absent"


async def test_a_mark_is_corrected_after_the_roll_was_closed(evening: Evening) -> None:
    secretary = evening.secretary
    await evening.begins()
    await opens(secretary)
    await secretary.picks("Xong điểm danh")
    await secretary.picks("Ghi sổ điểm danh")
    await evening.world.forward(days=6)
    await secretary.types("sổ điểm danh")
    await secretary.picks("Sửa điểm danh ngày 03/12/2026")
    await secretary.picks("Phạm Quốc Cường")
    await secretary.picks("Vắng có lý do")
    await secretary.types("Đi công tác")
    await secretary.picks("Lê Văn An")
    await secretary.picks("Đến muộn")
    await secretary.picks("Ghi sổ điểm danh")
    found = await states(evening)
    assert (found["Phạm Quốc Cường"], found["Lê Văn An"]) == ("excused", "late")


async def test_before_and_long_after_a_meeting_no_roll_is_called(evening: Evening) -> None:
    await evening.secretary.types("điểm danh")
    assert evening.secretary.screen.startswith("Lúc này chi bộ không có cuộc họp nào.")
    await evening.begins()
    await evening.secretary.types("sổ điểm danh")
    assert "Điểm danh ngày 03/12/2026" in evening.secretary.choices
    await evening.world.forward(days=8)
    await evening.secretary.types("sổ điểm danh")
    assert evening.secretary.choices == ("Trang chính",)


@pytest.mark.parametrize("role", ["member", "committee_member", "office"])
async def test_the_roll_is_the_leaders(evening: Evening, joins: Joins, role: str) -> None:
    phone = await joins("Đỗ Thị Xuân", role)
    await evening.begins()
    for forged in (f"a:roll:{evening.meeting_id}", f"a:roll-code:{evening.meeting_id}"):
        await phone.forges(forged)
    await phone.types("sổ điểm danh")
    assert phone.screen.startswith("Việc này dành cho bí thư, phó bí thư chi bộ.")
    meeting = await evening.meeting()
    assert meeting.roll_code is None


async def test_a_roll_of_many_is_called_page_by_page(world: World, evening: Evening) -> None:
    for number in range(12):
        await world.member(f"Đảng viên {number}")
    await evening.begins()
    await opens(evening.secretary)
    await evening.secretary.picks("Trang sau")
    await evening.secretary.picks("Đảng viên 5")
    assert "Có mặt: 1. Tổng số: 17." in evening.secretary.screen
    await evening.secretary.picks("Trang trước")
    assert "Lê Văn An" in evening.secretary.choices


async def test_the_schedule_offers_the_roll_when_the_hour_has_come(evening: Evening) -> None:
    await evening.secretary.types("họp")
    assert "Điểm danh" not in evening.secretary.choices
    await evening.begins(minutes=5)
    await evening.secretary.types("họp")
    assert {"Điểm danh", "Mã điểm danh"} <= set(evening.secretary.choices)
    assert (await evening.meeting()).roll_code is None
