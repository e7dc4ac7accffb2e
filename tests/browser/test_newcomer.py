"""The newcomer's five minutes of the README, in a real browser on the real program."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.browser.conftest import OpensDesk
from tests.browser.desk import Desk, HeldPhone
from tests.browser.pictures import Album, a_pdf, a_photo
from tests.browser.program import Program

pytestmark = pytest.mark.timeout(240)
MEETING = "sinh hoạt thường kỳ tháng 12, 19 giờ 30, thứ Năm, ngày 03/12/2026"
PLACE = "Nhà văn hóa thôn Đông"
DISCUSSION = "Thảo luận nhiệm vụ tháng tới"
COMMENT = "Đề nghị chi bộ bàn thêm việc khơi thông rãnh nước ngõ 4 trước mùa mưa."
ANSWER = "Cảm ơn đồng chí. Chi bộ sẽ đưa việc này vào nghị quyết tháng 12."
REPORT = "Mưa lớn, nước đọng ở đầu ngõ, xe khó đi."


@dataclass
class Story:
    """What happens on the two phones, chapter by chapter."""

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
        assert asked.endswith("Đồng chí có đồng ý không?\n\n1. Tôi đồng ý\n2. Không đồng ý\n\nGõ “hủy” để dừng.")
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
        invitation = await self.member.hears("trân trọng mời đồng chí dự")
        assert invitation.startswith(
            "Kính gửi đồng chí Nguyễn Hữu Cảnh.\n\n"
            f"Chi bộ thôn Đông trân trọng mời đồng chí dự {MEETING}, tại {PLACE}.\n\nChương trình:\n– Mở đầu"
        )
        assert invitation.endswith("Đề nghị đồng chí xác nhận.\n\n1. Tham dự\n2. Xin vắng")
        for phone in (self.secretary, self.member):
            await phone.hears("Báo cáo tháng 11.pdf")

    async def member_answers(self) -> None:
        await self.member.types("họp")
        await self.member.hears("Đồng chí chưa trả lời giấy mời.")
        await self.member.picks("Tham dự")
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

    async def member_comments(self) -> None:
        await self.member.types("góp ý")
        await self.member.hears("Đồng chí góp ý về nội dung nào?")
        await self.member.picks(DISCUSSION)
        await self.member.hears("Mời đồng chí viết ý kiến")
        await self.member.types(COMMENT)
        await self.member.hears("Gửi ý kiến này tới bí thư chi bộ?")
        await self.member.picks("Gửi")
        receipt = await self.member.hears("Hệ thống đã ghi nhận ý kiến của đồng chí, mã")
        assert "Trân trọng cảm ơn." in receipt

    async def secretary_answers_comment(self) -> None:
        await self.secretary.hears("Đồng chí Nguyễn Hữu Cảnh có ý kiến, mã")
        await self.secretary.presses("Trả lời")
        await self.secretary.hears("Mời đồng chí viết câu trả lời.")
        await self.secretary.types(ANSWER)
        await self.secretary.hears("Gửi câu trả lời này?")
        await self.secretary.presses("Gửi")
        await self.secretary.hears("tới đồng chí Nguyễn Hữu Cảnh.")
        answered = await self.member.hears("Đồng chí Nguyễn Văn Thịnh trả lời ý kiến của đồng chí, mã")
        assert answered.endswith(f"Ý kiến về {DISCUSSION}:\n{COMMENT}\n\nTrả lời:\n{ANSWER}")

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

    async def time_passes(self) -> None:
        """Whoever comes is reminded once, two hours before."""
        hours = [await self.desk.moves_clock("clock-next") for _ in range(5)]
        assert hours == [
            "Thứ Tư, 25/11/2026 08:00",
            "Thứ Hai, 30/11/2026 07:30",
            "Thứ Hai, 30/11/2026 19:30",
            "Thứ Tư, 02/12/2026 19:30",
            "Thứ Năm, 03/12/2026 17:30",
        ]
        before = await self.member.hears("Sắp đến giờ họp:")
        assert before == (
            f"Kính gửi đồng chí Nguyễn Hữu Cảnh.\n\nSắp đến giờ họp: {MEETING}, tại {PLACE}. "
            "Kính mời đồng chí đến đúng giờ."
        )
        assert not any("Nhắc lịch:" in text for text in await self.member.inbox())


async def test_a_newcomer_holds_a_meeting_in_five_minutes(opens_desk: OpensDesk, album: Album, tmp_path: Path) -> None:
    desk = await opens_desk(1440, 900)
    story = Story(desk, desk.phone(0), desk.phone(1), tmp_path)
    await story.both_start()
    await story.begins_meeting()
    await story.says_when()
    await album.takes(desk.page, "prepare.png")
    await story.plans_agenda()
    await story.sends_invitation()
    await story.meeting_announced()
    await story.secretary.looks_at("Đã gửi giấy mời")
    await story.member.looks_at("trân trọng mời đồng chí dự")
    await album.takes(desk.page, "invitation.png")
    await story.member_answers()
    await story.secretary_sees_answers()
    await album.takes(desk.page, "phones.png")
    await story.member_reads()
    await story.member_comments()
    await story.secretary_answers_comment()
    await album.takes(desk.page, "comment.png")
    await story.member_reports()
    await album.takes(desk.page, "report.png")
    await story.time_passes()
    await album.takes(desk.page, "reminder.png")


async def test_a_conversation_survives_a_reload_and_a_killed_program(
    opens_desk: OpensDesk, program: Program, tmp_path: Path
) -> None:
    desk = await opens_desk(1280, 800)
    story = Story(desk, desk.phone(0), desk.phone(1), tmp_path)
    await story.both_start()
    await story.begins_meeting()
    await desk.moves_clock("clock-hour")
    await desk.page.reload()
    secretary = desk.phone(0)
    await secretary.hears("Họp lúc nào?")
    assert await secretary.said() == ["/start"]
    with desk.outage():
        program.killed()
        await desk.page.locator(".offline").wait_for()
        await secretary.types("19h30 thứ 5 tuần sau")
        await secretary.element.get_by_test_id("pending").wait_for()
        await program.starts()
        await secretary.hears("Họp ở đâu?")
        await desk.page.locator(".offline").wait_for(state="hidden")
    assert await secretary.said() == ["/start", "19h30 thứ 5 tuần sau"]
    assert (await desk.clock()).startswith("Thứ Ba, 24/11/2026 10:0")


async def test_open_pages_neither_hold_up_the_end_nor_miss_the_next_start(
    opens_desk: OpensDesk, program: Program
) -> None:
    desk = await opens_desk(1280, 800)
    with desk.outage():
        assert await asyncio.to_thread(program.ends) == 0
        await desk.page.locator(".offline").wait_for()
        await program.starts()
        await desk.page.locator(".offline").wait_for(state="hidden")
    await desk.phone(0).starts()
    await desk.phone(0).hears("Kính chào đồng chí Nguyễn Văn Thịnh.")


async def test_everything_fits_on_a_small_phone(opens_desk: OpensDesk, album: Album, tmp_path: Path) -> None:
    desk = await opens_desk(390, 844, touch=True)
    story = Story(desk, desk.phone(0), desk.phone(1), tmp_path)
    await story.secretary.starts()
    await story.secretary.hears("Kính chào")
    assert await desk.overflow() == 0
    await story.begins_meeting()
    await story.says_when()
    await story.plans_agenda()
    await story.sends_invitation()
    assert await desk.overflow() == 0
    await story.secretary.presses("Gửi giấy mời")
    await story.secretary.hears("Đã gửi giấy mời")
    assert await desk.overflow() == 0
    await desk.page.get_by_test_id("tab-1").click()
    await story.member.starts()
    await story.member.hears("Đồng chí có đồng ý không?")
    await story.member.picks("Tôi đồng ý")
    await story.member.hears("Đồng chí đã tham gia.")
    await story.member.types("họp")
    await story.member.hears("Đồng chí chưa trả lời giấy mời.")
    await story.member.picks("Tham dự")
    await story.member.hears("hop-03-12-2026.ics")
    assert await desk.overflow() == 0
    await album.takes(desk.page, "phone-390.png")
