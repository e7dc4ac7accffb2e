"""Acts of the two meetings: prepared, answered, reminded of, moved, held; and one that is cancelled."""

from __future__ import annotations

from datetime import timedelta

from icalendar import Calendar, Event

from tests.month import expected
from tests.month.people import Cell, Member, at
from tests.month.phrases import JOINED

PDF, DOCX = b"%PDF-1.7 report", b"PK\x03\x04 draft resolution"
COMES_AT_ONCE = "An Bình Cường Dung Đức Giang Hải Hạnh Hiếu"
COMES_AFTER_THE_MOVE = "An Bình Cường Dung Đức Khánh"


async def meeting_is_prepared(cell: Cell) -> None:
    """The usual agenda with more time for one item, and two documents named by their captions."""
    await cell.world.forward_to(at("24/11 10:00"))
    an = cell["An"]
    await an.picks("Chuẩn bị họp")
    await an.picks("Sinh hoạt thường kỳ")
    await an.types("19h30 thứ 5 tuần sau")
    await an.types("Nhà văn hóa thôn Đông")
    await _gives_more_minutes(an)
    await an.sends_file("document", "Báo cáo tháng 11.pdf", PDF, "Báo cáo tháng 11")
    await an.sends_file("document", "Dự thảo nghị quyết tháng 12.docx", DOCX, "Dự thảo nghị quyết tháng 12")
    await an.picks("Xong")
    assert an.screen == expected.PREVIEW
    await an.picks("Gửi giấy mời")
    assert expected.SENT in [seen.text for seen in an.inbox]


async def _gives_more_minutes(leader: Member) -> None:
    await leader.picks("Sửa chương trình")
    await leader.picks("Thảo luận nhiệm vụ tháng tới")
    await leader.picks("Số phút")
    await leader.types("40")
    await leader.picks("Xong")


async def invitation_arrives(cell: Cell) -> None:
    await cell.all_look()
    for member in cell.some(JOINED):
        report, draft, invitation = member.inbox[-3:]
        assert invitation.text == expected.INVITATION.format(name=member.name)
        assert invitation.choices == ("Tham dự", "Xin vắng")
        assert (report.text, report.file, report.choices) == (expected.REPORT, "Báo cáo tháng 11.pdf", expected.WAYS)
        assert (draft.text, draft.file) == (expected.DRAFT, "Dự thảo nghị quyết tháng 12.docx")
        assert draft.choices == expected.WAYS
        assert await cell.file(member, "Báo cáo tháng 11.pdf") == PDF
        assert await cell.file(member, "Dự thảo nghị quyết tháng 12.docx") == DOCX


async def first_answers_come(cell: Cell) -> None:
    """One tap for "Đã đọc", one to come; leave takes a reason, picked or typed."""
    await cell.world.forward_to(at("24/11 14:00"))
    for member in cell.some("Dung Đức"):
        assert await member.answers_to_press("Đã đọc") == 1
        assert member.screen == "Hệ thống đã ghi nhận đồng chí đã đọc “Dự thảo nghị quyết tháng 12”. Trân trọng cảm ơn."
    for member in cell.some(f"{COMES_AT_ONCE} Hương"):
        assert await member.answers_to_press("Tham dự") == 1
        assert member.inbox[-2].text == expected.COMING
        assert member.screen == "Lịch họp để thêm vào lịch trên điện thoại."
    await cell["Hoa"].picks("Xin vắng")
    await cell["Hoa"].picks("Ốm đau")
    await cell["Hùng"].picks("Xin vắng")
    await cell["Hùng"].types("Con nhỏ nằm viện")
    assert cell["Hùng"].screen == expected.ON_LEAVE
    await _calendar_says(cell, cell["Dung"], "03/12 19:30", "Nhà văn hóa thôn Đông")


async def _calendar_says(cell: Cell, member: Member, start: str, place: str) -> None:
    [event] = Calendar.from_ical(await cell.file(member, "hop-03-12-2026.ics")).walk("VEVENT")
    assert isinstance(event, Event)
    assert event.start == at(start)
    assert (event["LOCATION"], event["SUMMARY"]) == (place, "Chi bộ thôn Đông: sinh hoạt thường kỳ tháng 12")


async def one_answer_changes(cell: Cell) -> None:
    await cell.world.forward_to(at("26/11 09:00"))
    await cell["Hương"].picks("Đổi: xin vắng")
    await cell["Hương"].picks("Đi công tác")


async def the_silent_are_reminded_first(cell: Cell) -> None:
    """Thirteen have not answered; eleven of them have a phone here. Three answer."""
    await cell.world.forward_to(at("30/11 20:00"))
    await cell["Lan"].phone.looks()
    assert cell["Lan"].screen == expected.REMINDER.format(name="Trịnh Thị Lan")
    for member in cell.some("Khánh Lan"):
        assert await member.answers_to_press("Tham dự") == 1
    await cell["Long"].picks("Xin vắng")
    await cell["Long"].picks("Việc gia đình")


async def place_changes(cell: Cell) -> None:
    """By the deputy. The answers stay, and the reminders are those of the new place."""
    await cell.world.forward_to(at("01/12 09:00"))
    binh = cell["Bình"]
    await binh.types("họp")
    await binh.picks("Thay đổi họp")
    await binh.picks("Đổi nơi họp")
    await binh.types("Đình làng Đông")
    await binh.picks("Gửi thông báo")
    await _all_read(cell, expected.PLACE_CHANGED)


async def _all_read(cell: Cell, text: str) -> None:
    await cell.all_look()
    for member in cell.some(JOINED):
        assert member.screen == text.format(name=member.name)


async def the_silent_are_reminded_again(cell: Cell) -> None:
    await cell.world.forward_to(at("02/12 20:00"))
    await cell["Nam"].phone.looks()
    assert cell["Nam"].screen == expected.REMINDER_AGAIN.format(name="Hồ Văn Nam")
    assert await cell["Mai"].answers_to_press("Tham dự") == 1


async def hour_changes(cell: Cell) -> None:
    """On the morning of the day: the answers are void and asked for again."""
    await cell.world.forward_to(at("03/12 08:00"))
    an = cell["An"]
    await an.types("họp")
    await an.picks("Ai dự, ai vắng")
    assert an.screen == expected.WHO_COMES
    await an.types("họp")
    await an.picks("Thay đổi họp")
    await an.picks("Đổi ngày giờ")
    await an.types("20h ngày 3/12")
    await an.picks("Gửi thông báo")
    await _all_read(cell, expected.HOUR_CHANGED)
    await cell.world.forward_to(at("03/12 09:00"))
    for member in cell.some(COMES_AFTER_THE_MOVE):
        await member.picks("Tham dự")
    await cell["Hoa"].picks("Xin vắng")
    await cell["Hoa"].picks("Ốm đau")
    await _calendar_says(cell, cell["Khánh"], "03/12 20:00", "Đình làng Đông")


async def meeting_is_held(cell: Cell) -> None:
    """Two hours before, those who come hear of it; from the start on it is quiet, and answers come too late."""
    await cell.world.forward_to(at("03/12 20:00") - timedelta(minutes=1))
    await cell.all_look()
    assert cell["Khánh"].screen == expected.SOON.format(name="Đinh Văn Khánh")
    before = {name: len(member.inbox) for name, member in cell.people.items()}
    await cell.world.forward_to(at("03/12 23:00"))
    await cell.all_look()
    assert {name: len(member.inbox) for name, member in cell.people.items()} == before
    await cell["Tâm"].picks("Tham dự")
    assert cell["Tâm"].screen == expected.TOO_LATE


async def second_meeting_is_called(cell: Cell) -> None:
    """Nothing is special about it, so it takes five answers and a preview."""
    await cell.world.forward_to(at("05/12 09:00"))
    an = cell["An"]
    await an.types("chuẩn bị họp")
    before = an.said
    await an.picks("Họp bất thường")
    await an.types("19h30 ngày 10/12")
    await an.picks("Nhà văn hóa thôn Đông")
    await an.picks("Dùng chương trình này")
    await an.picks("Không có tài liệu")
    assert an.said - before == 5
    await an.picks("Gửi giấy mời")


async def second_meeting_is_cancelled(cell: Cell) -> None:
    await cell.world.forward_to(at("07/12 10:00"))
    an = cell["An"]
    await an.types("họp")
    await an.picks("Thay đổi họp")
    await an.picks("Hủy họp")
    await an.types("Bão số 15, ưu tiên trực đê")
    await an.picks("Hủy cuộc họp")
    await _all_read(cell, expected.CANCELLED)
