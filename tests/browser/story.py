"""What a secretary and a member do on their two phones, and what each must read: texts are literal."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tests.browser.desk import Desk, HeldPhone
from tests.browser.pictures import a_pdf, a_photo

MEETING = "sinh hoạt thường kỳ tháng 12, 19 giờ 30, thứ Năm, ngày 03/12/2026"
PLACE = "Nhà văn hóa thôn Đông"
DISCUSSION = "Thảo luận nhiệm vụ tháng tới"
COMMENT = "Đề nghị chi bộ bàn thêm việc khơi thông rãnh nước ngõ 4 trước mùa mưa."
ANSWER = "Cảm ơn đồng chí. Chi bộ sẽ đưa việc này vào nghị quyết tháng 12."
REPORT = "Mưa lớn, nước đọng ở đầu ngõ, xe khó đi."
STOPS = [
    "Thứ Tư, 25/11/2026 07:30",  # the report is to be dealt with
    "Thứ Tư, 25/11/2026 08:00",
    "Thứ Năm, 26/11/2026 07:30",
    "Thứ Hai, 30/11/2026 07:30",
    "Thứ Năm, 03/12/2026 17:30",
]
"""At all of them one of the two phones hears something."""


@dataclass
class Story:
    """Chapter by chapter; `folder` is for the files they send."""

    desk: Desk
    secretary: HeldPhone
    member: HeldPhone
    folder: Path

    async def both_start(self) -> None:
        await self.secretary.starts()
        greeting = "Kính chào đồng chí Nguyễn Văn Thịnh. Mời đồng chí chọn việc:"
        assert await self.secretary.hears("Kính chào") == greeting
        await self.member.starts()
        asked = await self.member.hears("Kính chào đồng chí Nguyễn Hữu Cảnh, Chi bộ thôn Đông.")
        assert "Đồng chí có đồng ý không?\n\n1. Tôi đồng ý\n2. Không đồng ý" in asked
        await self.member.picks("Tôi đồng ý")
        await self.member.hears("Trân trọng cảm ơn đồng chí Nguyễn Hữu Cảnh. Đồng chí đã tham gia.")

    async def begins_meeting(self) -> None:
        await self.secretary.presses("Chuẩn bị họp")
        await self.secretary.hears("Đồng chí chuẩn bị cuộc họp nào?")
        await self.secretary.presses("Sinh hoạt thường kỳ")
        await self.secretary.hears("Họp lúc nào?")

    async def says_when(self) -> None:
        await self.secretary.types("31/2")
        refused = await self.secretary.hears("Họp lúc nào?")
        assert refused.startswith("Lịch không có ngày này. Đề nghị đồng chí xem lại.\n\nHọp lúc nào?")
        await self.secretary.types("19h30 thứ 5 tuần sau")
        await self.secretary.hears("Họp ở đâu?")

    async def plans_agenda(self) -> None:
        await self.secretary.types(PLACE)
        await self.secretary.hears("– Thảo luận nhiệm vụ tháng tới (30 phút)")
        await self.secretary.presses("Dùng chương trình này")

    async def sends_invitation(self) -> None:
        await self.secretary.hears("Đề nghị đồng chí gửi tài liệu")
        await self.secretary.attaches("file", a_pdf(self.folder / "Báo cáo tháng 11.pdf"), "Báo cáo tháng 11")
        await self.secretary.hears("Hệ thống đã nhận 1 tài liệu:\n– Báo cáo tháng 11")
        await self.secretary.presses("Xong")
        preview = await self.secretary.hears("Đề nghị đồng chí xem lại trước khi gửi.")
        assert "Thời gian: 19 giờ 30, thứ Năm, ngày 03/12/2026\nNơi họp: Nhà văn hóa thôn Đông" in preview

    async def meeting_announced(self) -> None:
        await self.secretary.presses("Gửi giấy mời")
        sent = await self.secretary.hears("Đã gửi giấy mời")
        assert sent.startswith(f"Đã gửi giấy mời {MEETING}.\n\nĐã gửi tới 25 đồng chí.")
        await self.secretary.hears("trân trọng mời đồng chí dự")
        await self.member.hears("Báo cáo tháng 11.pdf")
        invitation = await self.member.hears("trân trọng mời đồng chí dự")
        assert invitation.startswith(
            "Kính gửi đồng chí Nguyễn Hữu Cảnh.\n\n"
            f"Chi bộ thôn Đông trân trọng mời đồng chí dự {MEETING}, tại {PLACE}.\n\nChương trình:\n– Mở đầu"
        )
        assert invitation.endswith("Đề nghị đồng chí xác nhận.\n\n1. Tham dự\n2. Xin vắng\n\nGõ số để chọn.")

    async def member_answers(self) -> None:
        """The documents come before the invitation, so that a number answers it."""
        await self.member.types("1")
        coming = await self.member.hears("Hệ thống đã ghi nhận: đồng chí tham dự")
        assert coming.startswith(f"Hệ thống đã ghi nhận: đồng chí tham dự {MEETING}, tại {PLACE}. Trân trọng cảm ơn.")
        await self.member.hears("hop-03-12-2026.ics")

    async def member_reads(self) -> None:
        await self.member.types("tài liệu")
        await self.member.hears("Mời đồng chí chọn tài liệu cần xem:")
        await self.member.picks("Báo cáo tháng 11")
        await self.member.hears("Báo cáo tháng 11.pdf")
        await self.member.picks("Đã đọc")
        await self.member.hears("Hệ thống đã ghi nhận đồng chí đã đọc “Báo cáo tháng 11”. Trân trọng cảm ơn.")

    async def secretary_sees_answers(self) -> None:
        await self.secretary.presses("Tham dự")
        await self.secretary.hears("Hệ thống đã ghi nhận: đồng chí tham dự")
        await self.secretary.types("menu")
        await self.secretary.hears("Kính chào")
        await self.secretary.presses("Lịch sinh hoạt")
        await self.secretary.hears("Trả lời: tham dự 2, xin vắng 0, chưa trả lời 21.\nĐồng chí đã trả lời: tham dự.")

    async def member_writes_comment(self) -> None:
        await self.member.types("góp ý")
        await self.member.hears("Đồng chí góp ý về nội dung nào?")
        await self.member.picks(DISCUSSION)
        await self.member.hears("Mời đồng chí viết ý kiến")
        await self.member.types(COMMENT)
        asked = await self.member.hears("Gửi ý kiến này tới bí thư chi bộ?")
        assert "Gửi không nêu tên: bí thư, đảng ủy và đảng viên khác không biết ai viết." in asked

    async def member_sends_comment(self) -> None:
        await self.member.picks("Gửi")
        receipt = await self.member.hears("Hệ thống đã ghi nhận ý kiến của đồng chí, mã")
        assert "Trân trọng cảm ơn." in receipt

    async def secretary_answers_comment(self) -> None:
        await self.secretary.hears("Đồng chí Nguyễn Hữu Cảnh có ý kiến, mã")
        await self.secretary.presses("Trả lời")
        await self.secretary.hears("Mời đồng chí viết câu trả lời")
        await self.secretary.types(ANSWER)
        await self.secretary.hears("Chi bộ xử lý ý kiến này thế nào?")
        await self.secretary.presses("Tiếp thu")
        await self.secretary.hears("tới đồng chí Nguyễn Hữu Cảnh.")
        answered = await self.member.hears("Đồng chí Nguyễn Văn Thịnh trả lời ý kiến của đồng chí, mã")
        assert f"Ý kiến, mục {DISCUSSION}:\n{COMMENT}\n\nTrả lời (tiếp thu):\n{ANSWER}" in answered

    async def member_reports(self) -> None:
        await self.member.types("phản ánh")
        await self.member.hears("Đồng chí phản ánh về lĩnh vực nào?")
        await self.member.picks("Hạ tầng")
        await self.member.hears("Sự việc ở đâu?")
        await self.member.picks("Ngõ 4")
        await self.member.hears("Mời đồng chí viết rõ sự việc")
        await self.member.attaches("photo", a_photo(self.folder / "ngo-4.jpg"), REPORT)
        await self.member.hears("Gửi phản ánh này tới bí thư chi bộ?")
        await self.member.picks("Gửi")
        receipt = await self.member.hears("Hệ thống đã ghi nhận phản ánh của đồng chí, mã")
        assert "Phản ánh đã chuyển tới đồng chí Nguyễn Văn Thịnh. Trân trọng cảm ơn." in receipt
        told = await self.secretary.hears("Đồng chí Nguyễn Hữu Cảnh phản ánh, mã")
        assert f"Lĩnh vực: Hạ tầng\nNơi: Ngõ 4\nSự việc: {REPORT}" in told
        await self.secretary.element.locator(".photo img").last.wait_for()

    async def secretary_opens_case(self) -> None:
        await self.secretary.presses("Xem và xử lý")
        assert REPORT in await self.secretary.hears("Người phản ánh:")
        await self.secretary.hears("Ảnh, ghi âm, video kèm phản ánh PA-001/2026.")

    async def time_passes(self) -> None:
        """Whoever comes is reminded once, two hours before."""
        hours = [await self.desk.moves_clock("clock-next") for _ in STOPS]
        assert hours == STOPS
        before = await self.member.hears("Sắp đến giờ họp:")
        assert before == (
            f"Kính gửi đồng chí Nguyễn Hữu Cảnh.\n\nSắp đến giờ họp: {MEETING}, tại {PLACE}. "
            "Kính mời đồng chí đến đúng giờ."
        )
        assert not any("Nhắc lịch:" in text for text in await self.member.inbox())
