"""Acts in which members speak: comments before the meeting, situation reports, and what they say of their areas."""

from __future__ import annotations

import re

from tests.makers import picture
from tests.month import expected, phrases
from tests.month.people import Cell, Member, at

VOICE = b"OggS voice of Duc"


async def areas_are_asked_in_november(cell: Cell) -> None:
    await cell.world.forward_to(at("25/11 09:00"))
    await cell["Cường"].phone.looks()
    assert cell["Cường"].screen == expected.AREA_QUESTION
    assert await cell["Cường"].answers_to_press("Ổn") == 1


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
    assert dung.screen == phrases.COMMENT_PREVIEW
    for member in (dung, duc, giang, hai):
        await member.picks("Gửi")
        assert member.screen == expected.RECEIPT.format(code=code_of(member))
    assert [member.said for member in (dung, duc, giang, hai)] == [said + 3 for said in before]


def code_of(member: Member) -> str:
    """The code on the newest receipt of a comment."""
    receipts = [re.search(r"mã (YK-\w{4})\. Có trả lời", seen.text) for seen in member.inbox]
    return [found[1] for found in receipts if found][-1]


async def comments_are_answered(cell: Cell) -> None:
    """The secretary reads them item by item, and answers two."""
    an, dung, duc = cell.some("An Dung Đức")
    await an.phone.looks()
    notices = an.inbox[-4:]
    assert [seen.file is not None for seen in notices] == [False, True, True, False]
    assert notices[0].text == expected.COMMENT_FOR_LEADER.format(code=code_of(dung))
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
    await leader.picks("Tiếp thu")
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
    assert hieu.screen == expected.CASE_RECEIPT.format(code="PA-001/2026")
    await an.phone.looks()
    assert an.screen == expected.REPORT_FOR_LEADER
    assert an.inbox[-1].file is not None
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
    await son.picks("Không có")
    await son.picks("Gửi")
    assert son.screen == expected.CASE_RECEIPT.format(code="PA-002/2026")


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


async def areas_are_asked_in_december(cell: Cell) -> None:
    """One is fine in a tap; another has something to report, and its place is known."""
    await cell.world.forward_to(at("25/12 09:00"))
    cuong, hai = cell.some("Cường Hải")
    assert await cuong.answers_to_press("Ổn") == 1
    assert cuong.screen == expected.AREA_THANKS
    await hai.picks("Có việc")
    await hai.picks("Hạ tầng")
    await hai.types("Đèn đường trước chùa cháy ba bóng.")
    await hai.picks("Không có")
    await hai.picks("Gửi")
    assert hai.screen == expected.CASE_RECEIPT.format(code="PA-003/2026")
    await cell.world.forward_to(at("25/12 12:00"))
