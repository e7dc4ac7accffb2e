"""The newcomer's five minutes of the README, in a real browser on the real program."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from tests.browser.conftest import OpensDesk
from tests.browser.pictures import Album
from tests.browser.program import Program
from tests.browser.story import Story

pytestmark = [pytest.mark.timeout(400), pytest.mark.once("what is tested is the browser's side")]


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
    await story.member_writes_comment()
    await album.takes(desk.page, "sealed.png")
    await story.member_sends_comment()
    await story.secretary_answers_comment()
    await album.takes(desk.page, "comment.png")
    await story.member_reports()
    await album.takes(desk.page, "report.png")
    await story.secretary_opens_case()
    await album.takes(desk.page, "case.png")
    await story.time_passes()
    await album.takes(desk.page, "reminder.png")


async def test_a_conversation_survives_a_reload_a_kill_and_a_restart(
    opens_desk: OpensDesk, program: Program, tmp_path: Path
) -> None:
    desk = await opens_desk(1280, 800)
    story = Story(desk, desk.phone(0), desk.phone(1), tmp_path)
    await story.both_start()
    await story.begins_meeting()
    await desk.moves_clock("clock-hour")
    await desk.page.reload()
    secretary = story.secretary = desk.phone(0)
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
    with desk.outage():
        assert await asyncio.to_thread(program.ends) == 0  # an open page must not hold it up
        await desk.page.locator(".offline").wait_for()
        await program.starts()
        await desk.page.locator(".offline").wait_for(state="hidden")
    assert (await desk.clock()).startswith("Thứ Ba, 24/11/2026 10:0")
    await story.plans_agenda()
    await secretary.hears("Đề nghị đồng chí gửi tài liệu")


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
