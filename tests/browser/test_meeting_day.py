"""The month's main day in a real browser on the real program, from the checklist to the tasks; its pictures."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.conftest import OpensDesk
from tests.browser.pictures import Album
from tests.browser.story import Story

pytestmark = [pytest.mark.timeout(400), pytest.mark.once("what is tested is the browser's side")]
TASK = "Khơi thông rãnh nước ngõ 4 – đ/c Nguyễn Hữu Cảnh – 15/12"


async def test_a_secretary_and_a_member_go_through_the_meeting_day(
    opens_desk: OpensDesk, album: Album, tmp_path: Path
) -> None:
    desk = await opens_desk(1440, 900)
    story = Story(desk, desk.phone(0), desk.phone(1), tmp_path)
    secretary, member = story.secretary, story.member
    await story.both_start()
    await _announce(story)
    await secretary.types("chuẩn bị")
    await secretary.presses("Lập danh mục chuẩn bị")
    await secretary.hears("Gửi tài liệu")
    await secretary.looks_at("Chuẩn bị sinh hoạt thường kỳ tháng 12")
    await album.takes(desk.page, "preparation.png")
    await _until_it_begins(story)
    await _call_the_roll(story)
    await secretary.types("điều hành")
    await secretary.presses("Bắt đầu cuộc họp")
    await member.types("phát biểu")
    await member.hears("Đồng chí muốn phát biểu về việc gì?")
    await member.picks("Không ghi")
    await member.hears("Đồng chí đã đăng ký phát biểu")
    await secretary.presses("Nội dung tiếp theo")
    await secretary.hears("Nguyễn Hữu Cảnh")
    await secretary.looks_at("Điều hành – sinh hoạt thường kỳ tháng 12")
    await album.takes(desk.page, "chair.png")
    await secretary.presses("Biểu quyết")
    await secretary.hears("Biểu quyết việc gì?")
    await secretary.types("Nghị quyết tháng 12")
    await secretary.presses("Mở biểu quyết")
    await member.hears("Biểu quyết công khai: Nghị quyết tháng 12")
    await member.picks("Tán thành")
    await member.hears("Hệ thống đã ghi nhận đồng chí đã biểu quyết: Nghị quyết tháng 12.")
    await album.takes(desk.page, "vote.png")
    await _give_a_task(story)
    await album.takes(desk.page, "task.png")


async def _give_a_task(story: Story) -> None:
    await story.secretary.types("nhiệm vụ")
    await story.secretary.presses("Giao nhiệm vụ")
    await story.secretary.hears("Giao nhiệm vụ gì?")
    await story.secretary.types(TASK)
    await story.secretary.presses("Giao")
    await story.member.hears("Chi bộ thôn Đông giao đồng chí nhiệm vụ")
    await story.member.looks_at("Chi bộ thôn Đông giao đồng chí nhiệm vụ")


async def _announce(story: Story) -> None:
    await story.begins_meeting()
    await story.says_when()
    await story.plans_agenda()
    await story.sends_invitation()
    await story.meeting_announced()
    await story.member_answers()


async def _until_it_begins(story: Story) -> None:
    """Reminders come on the way."""
    page = story.desk.page
    await page.get_by_test_id("clock-set").click()
    await page.get_by_test_id("clock-to").fill("2026-12-03T19:30")
    assert await story.desk.moves_clock("clock-apply") == "Thứ Năm, 03/12/2026 19:30"


async def _call_the_roll(story: Story) -> None:
    await story.secretary.types("điểm danh")
    await story.secretary.presses("Điểm danh")
    await story.secretary.hears("Điểm danh – sinh hoạt thường kỳ tháng 12")
    await story.secretary.types("Nguyễn Văn Thịnh")
    await story.secretary.hears("Có mặt: 1.")
    await story.secretary.types("Nguyễn Hữu Cảnh")
    await story.secretary.hears("Có mặt: 2.")
