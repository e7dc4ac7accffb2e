"""The acts of the month, in their order: each moves the clock to its hour and lets people do what they do.

The words that matter are checked on the spot against expected.py; heard.py holds what everybody heard, to the minute.
"""

from __future__ import annotations

import re
from datetime import timedelta

from icalendar import Calendar

from tests.makers import picture
from tests.month import expected
from tests.month.heard import JOINED
from tests.month.people import Cell, Member, at

PDF, DOCX, VOICE = b"%PDF-1.7 report", b"PK\x03\x04 draft resolution", b"OggS voice of Duc"
COMES_AT_ONCE = "An Bình Cường Dung Đức Giang Hải Hạnh Hiếu"
COMES_AFTER_THE_MOVE = "An Bình Cường Dung Đức Khánh"


async def everybody_is_invited(cell: Cell) -> None:
    """Half by link, half by typed code; Thành does not agree, and Yến lets the slip lie."""
    for number, (given, member) in enumerate(cell.people.items()):
        issued = await cell.world.invite(cell.ids[given])
        if given == "Yến":
            continue
        if number % 2:
            await member.phone.starts()
            await member.types(f"{issued.code[:4].lower()} {issued.code[4:]}")
        else:
            await member.phone.starts(issued.token)
        await member.picks("Không đồng ý" if given == "Thành" else "Tôi đồng ý")
    assert cell["An"].choices == expected.LEADERS_MENU
    assert cell["Dung"].choices == expected.MEMBERS_MENU


async def meeting_is_prepared(cell: Cell) -> None:
    """Six answers and a preview: the usual agenda with more time for one item, and two documents."""
    await cell.world.forward_to(at("24/11 10:00"))
    an = cell["An"]
    await an.picks("Chuẩn bị họp")
    await an.picks("Sinh hoạt thường kỳ")
    await an.types("19h30 thứ 5 tuần sau")
    await an.types("Nhà văn hóa thôn Đông")
    await _gives_more_minutes(an)
    await an.sends_file("document", "bao-cao.pdf", PDF, "Báo cáo tháng 11")
    await an.sends_file("document", "du-thao.docx", DOCX, "Dự thảo nghị quyết tháng 12")
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
        invitation, report, draft = member.inbox[-3:]
        assert invitation.text == expected.INVITATION.format(name=member.name)
        assert invitation.choices == ("Tham dự", "Xin vắng")
        assert (report.text, report.file, report.choices) == (expected.REPORT, "bao-cao.pdf", ("Đã đọc",))
        assert (draft.text, draft.file, draft.choices) == (expected.DRAFT, "du-thao.docx", ("Đã đọc",))
        assert await cell.file(member, "bao-cao.pdf") == PDF
        assert await cell.file(member, "du-thao.docx") == DOCX


async def first_answers_come(cell: Cell) -> None:
    """One tap for "Đã đọc", one to come; leave takes a reason, picked or typed."""
    await cell.world.forward_to(at("24/11 14:00"))
    for member in cell.some("Dung Đức"):
        assert await _counted(member, "Đã đọc") == 1
        assert member.screen == "Hệ thống đã ghi nhận đồng chí đã đọc “Dự thảo nghị quyết tháng 12”. Trân trọng cảm ơn."
    for member in cell.some(f"{COMES_AT_ONCE} Hương"):
        assert await _counted(member, "Tham dự") == 1
        assert member.inbox[-2].text == expected.COMING
        assert member.screen == "Lịch họp để thêm vào lịch trên điện thoại."
    await cell["Hoa"].picks("Xin vắng")
    await cell["Hoa"].picks("Ốm đau")
    await cell["Hùng"].picks("Xin vắng")
    await cell["Hùng"].types("Con nhỏ nằm viện")
    assert cell["Hùng"].screen == expected.ON_LEAVE
    await _calendar_says(cell, cell["Dung"], "03/12 19:30", "Nhà văn hóa thôn Đông")


async def _counted(member: Member, label: str) -> int:
    """How many answers it takes to press this."""
    before = member.said
    await member.picks(label)
    return member.said - before


async def _calendar_says(cell: Cell, member: Member, start: str, place: str) -> None:
    [event] = Calendar.from_ical(await cell.file(member, "hop-03-12-2026.ics")).walk("VEVENT")
    assert event["DTSTART"].dt == at(start)
    assert (event["LOCATION"], event["SUMMARY"]) == (place, f"{expected.CELL}: sinh hoạt thường kỳ tháng 12")


async def areas_are_asked_in_november(cell: Cell) -> None:
    await cell.world.forward_to(at("25/11 09:00"))
    await cell["Cường"].phone.looks()
    assert cell["Cường"].screen == expected.AREA_QUESTION
    assert await _counted(cell["Cường"], "Ổn") == 1


async def one_answer_changes(cell: Cell) -> None:
    await cell.world.forward_to(at("26/11 09:00"))
    await cell["Hương"].picks("Đổi: xin vắng")
    await cell["Hương"].picks("Đi công tác")


async def comments_are_made(cell: Cell) -> None:
    """On an item, by voice, with a photo, and in general: three answers each."""
    await cell.world.forward_to(at("26/11 10:00"))
    dung, duc, giang, hai = cell.some("Dung Đức Giang Hải")
    for member in (dung, duc, giang, hai):
        await member.types("góp ý")
    before = [member.said for member in (dung, duc, giang, hai)]
    await dung.picks("Thảo luận nhiệm vụ tháng tới")
    await dung.types("Đề nghị thêm thùng rác ở ngõ 12.")
    await duc.picks("Tự phê bình và phê bình")
    await duc.sends_file("voice", "ghi-am.ogg", VOICE)
    await giang.picks("Ý kiến chung")
    await giang.sends_file("photo", "anh.jpg", picture(), "Bàn ghế nhà văn hóa hỏng.")
    await hai.picks("Ý kiến chung")
    await hai.types("Nên họp sớm hơn 30 phút.")
    assert dung.screen == expected.COMMENT_PREVIEW
    for member in (dung, duc, giang, hai):
        await member.picks("Gửi")
        assert member.screen == expected.RECEIPT.format(code=code_of(member))
    assert [member.said for member in (dung, duc, giang, hai)] == [said + 3 for said in before]


def code_of(member: Member) -> str:
    """The code on the newest receipt of a comment."""
    receipts = [re.search(r"mã (YK-\w{4})\. Trân trọng", seen.text) for seen in member.inbox]
    return [found[1] for found in receipts if found][-1]


async def comments_are_answered(cell: Cell) -> None:
    """The secretary reads them item by item, and answers two."""
    an, dung, duc = cell.some("An Dung Đức")
    await an.phone.looks()
    assert [seen.text for seen in an.inbox][-4] == expected.COMMENT_FOR_LEADER.format(code=code_of(dung))
    await cell.world.forward_to(at("27/11 08:00"))
    await an.types("ý kiến đảng viên")
    assert an.screen == expected.COLLATED.format(*map(code_of, cell.some("Dung Đức Giang Hải")))
    await _answers(an, dung, "Chi bộ sẽ đề nghị xã cấp 2 thùng rác.")
    await an.types("ý kiến đảng viên")
    await _answers(an, duc, "Chi ủy tiếp thu, sẽ đưa vào chương trình.")
    await dung.phone.looks()
    assert dung.screen == expected.ANSWER.format(code=code_of(dung))


async def _answers(leader: Member, author: Member, text: str) -> None:
    await leader.picks(next(label for label in leader.choices if label.startswith(code_of(author))))
    await leader.types(text)
    await leader.picks("Gửi")
    assert leader.screen == f"Đã gửi câu trả lời ý kiến {code_of(author)} tới đồng chí {author.name}."


async def case_is_reported_and_comes_back(cell: Cell) -> None:
    """The secretary hears at once and replies; Hiếu finds it unsolved, and the case is open again."""
    await cell.world.forward_to(at("27/11 15:00"))
    an, hieu = cell.some("An Hiếu")
    await hieu.types("phản ánh")
    before = hieu.said
    await hieu.picks("Môi trường")
    assert hieu.choices == ("Xóm Đình", "Xóm Chùa", "Xóm Bãi")
    await hieu.picks("Xóm Chùa")
    await hieu.sends_file("photo", "muong.jpg", picture(), "Mương đầu xóm tắc, nước tràn ra đường.")
    assert hieu.said - before <= 4
    assert hieu.screen == expected.REPORT_PREVIEW
    await hieu.picks("Gửi")
    assert hieu.screen == expected.REPORT_RECEIPT
    await an.phone.looks()
    assert an.screen == expected.REPORT_FOR_LEADER
    await an.picks("Trả lời")
    await an.types("Chi bộ đã báo xã nạo vét mương ngày 28/11.")
    await an.picks("Gửi")
    await hieu.phone.looks()
    assert hieu.screen == expected.REPLY
    await cell.world.forward_to(at("28/11 08:00"))
    await hieu.picks("Chưa xong")
    assert hieu.screen == "Hệ thống đã ghi nhận: phản ánh PA-001/2026 chưa xong. Chi bộ sẽ xem lại."
    await an.phone.looks()
    assert an.screen == expected.OPEN_AGAIN


async def urgent_case_stays_open(cell: Cell) -> None:
    await cell.world.forward_to(at("28/11 09:00"))
    son = cell["Sơn"]
    await son.types("phản ánh")
    await son.picks("Thiên tai, dịch bệnh")
    await son.types("Đê sông Đáy, đoạn qua thôn")
    await son.types("Khẩn: chân đê có chỗ sụt, rộng khoảng 2 m.")
    await son.picks("Gửi")
    assert son.screen == expected.URGENT_RECEIPT


async def week_is_summed_up(cell: Cell) -> None:
    """On Monday, to the secretary: the next digest of the story."""
    hour, text = next((hour, text) for hour, text in expected.DIGESTS.items() if at(hour) > cell.world.clock.at)
    await cell.world.forward_to(at(hour))
    await cell["An"].phone.looks()
    assert cell["An"].screen == text


async def the_silent_are_reminded_first(cell: Cell) -> None:
    """Thirteen have not answered; eleven of them have a phone here. Three answer."""
    await cell.world.forward_to(at("30/11 20:00"))
    await cell["Lan"].phone.looks()
    assert cell["Lan"].screen == expected.REMINDER.format(name="Trịnh Thị Lan")
    for member in cell.some("Khánh Lan"):
        assert await _counted(member, "Tham dự") == 1
    await cell["Long"].picks("Xin vắng")
    await cell["Long"].picks("Việc gia đình")


async def place_changes(cell: Cell) -> None:
    """By the deputy. The answers stay, and the reminders are those of the new place."""
    await cell.world.forward_to(at("01/12 09:00"))
    binh = cell["Bình"]
    await binh.types("họp")
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
    assert await _counted(cell["Mai"], "Tham dự") == 1


async def hour_changes(cell: Cell) -> None:
    """On the morning of the day: the answers are void and asked for again."""
    await cell.world.forward_to(at("03/12 08:00"))
    an = cell["An"]
    await an.types("họp")
    await an.picks("Ai dự, ai vắng")
    assert an.screen == expected.WHO_COMES
    await an.types("họp")
    await an.picks("Đổi giờ")
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


async def case_is_closed(cell: Cell) -> None:
    await cell.world.forward_to(at("04/12 08:00"))
    an, hieu = cell.some("An Hiếu")
    await an.types("vụ việc")
    await an.picks("PA-001/2026 Môi trường")
    await an.picks("Kết thúc")
    await an.types("Xã đã nạo vét xong, nước rút hết.")
    await an.picks("Gửi")
    assert an.screen == "Phản ánh PA-001/2026 đã kết thúc. Hệ thống đã báo đồng chí Đỗ Văn Hiếu."
    await hieu.phone.looks()
    assert hieu.screen == expected.RESULT
    await hieu.picks("Đã xong")
    assert hieu.screen == "Hệ thống đã ghi nhận: phản ánh PA-001/2026 đã xong. Trân trọng cảm ơn."


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
    await an.picks("Hủy họp")
    await an.types("Bão số 15, ưu tiên trực đê")
    await an.picks("Hủy cuộc họp")
    await _all_read(cell, expected.CANCELLED)


async def areas_are_asked_in_december(cell: Cell) -> None:
    """One is fine in a tap; another has something to report, and its place is known."""
    await cell.world.forward_to(at("25/12 09:00"))
    cuong, hai = cell.some("Cường Hải")
    assert await _counted(cuong, "Ổn") == 1
    assert cuong.screen == expected.AREA_THANKS
    await hai.picks("Có việc")
    await hai.picks("Hạ tầng")
    await hai.types("Đèn đường trước chùa cháy ba bóng.")
    await hai.picks("Gửi")
    assert hai.screen == expected.AREA_RECEIPT
    await cell.world.forward_to(at("25/12 12:00"))


ACTS = (
    everybody_is_invited,
    meeting_is_prepared,
    invitation_arrives,
    first_answers_come,
    areas_are_asked_in_november,
    one_answer_changes,
    comments_are_made,
    comments_are_answered,
    case_is_reported_and_comes_back,
    urgent_case_stays_open,
    week_is_summed_up,
    the_silent_are_reminded_first,
    place_changes,
    the_silent_are_reminded_again,
    hour_changes,
    meeting_is_held,
    case_is_closed,
    second_meeting_is_called,
    week_is_summed_up,
    second_meeting_is_cancelled,
    week_is_summed_up,
    areas_are_asked_in_december,
)
