"""The life of a reported case: replied to, closed, confirmed or opened again, each step by whoever may."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage import reports
from storage.models import Person, ReportChange
from storage.reports import Matter
from tests import makers, reporting
from tests.conftest import Joins
from tests.phone import WebPhone
from tests.world import World

WASTE = "Rác tồn đọng ba ngày ở đầu ngõ."
REPLY = "Chi bộ đã báo công ty môi trường, mai sẽ thu gom."
DONE = "Rác đã được thu gom."


async def reports_waste(phone: WebPhone) -> None:
    await reporting.reports(phone, WASTE)


async def writes(leader: WebPhone, deed: str, text: str) -> None:
    """From the notice of the case."""
    await leader.looks()
    await leader.picks(deed)
    await leader.types(text)
    await leader.picks("Gửi")


async def history(world: World) -> list[tuple[str, str | None]]:
    rows = select(ReportChange).order_by(ReportChange.id)
    return [(change.state, change.text) for change in await world.app.database.read(lambda db: db.scalars(rows).all())]


async def open_count(world: World) -> int:
    return await world.app.database.read(lambda db: reports.open_count(db, world.cell_id))


async def test_a_reply_reaches_the_reporter_and_the_case_stays_open_until_they_say_it_is_done(
    world: World, joins: Joins
) -> None:
    secretary, member = await joins("Trần Thị Bình", "secretary"), await joins("Nguyễn Văn An")
    await reports_waste(member)
    await writes(secretary, "Trả lời", REPLY)
    assert secretary.screen.startswith(
        "Đã ghi câu trả lời phản ánh PA-001/2026. Phản ánh chưa kết thúc. Hệ thống đã báo đồng chí Nguyễn Văn An."
    )
    await member.looks()
    assert member.screen.startswith(
        "Kính gửi đồng chí Nguyễn Văn An. Đồng chí Trần Thị Bình trả lời phản ánh PA-001/2026 (Môi trường, Ngõ 12):"
        f"\n\n{REPLY}\n\nViệc này đã xong chưa?"
    )
    assert member.choices == ("Đã xong", "Chưa xong")
    assert await open_count(world) == 1
    await member.picks("Đã xong")
    assert member.screen == "Hệ thống đã ghi nhận: phản ánh PA-001/2026 đã xong. Trân trọng cảm ơn."
    assert await open_count(world) == 0
    assert await history(world) == [("received", None), ("answered", REPLY), ("closed", None)]


async def test_a_case_that_is_not_done_is_opened_again_and_the_secretary_hears_once(world: World, joins: Joins) -> None:
    secretary, member = await joins("Trần Thị Bình", "secretary"), await joins("Nguyễn Văn An")
    await reports_waste(member)
    await writes(secretary, "Đã giải quyết xong", DONE)
    assert secretary.screen.startswith("Phản ánh PA-001/2026 đã kết thúc. Hệ thống đã báo đồng chí Nguyễn Văn An.")
    assert await open_count(world) == 0
    await member.looks()
    assert f"{DONE}\n\nĐồng chí thấy việc đã xong chưa? Nếu chưa, việc được mở lại." in member.screen
    await member.picks("Chưa xong")
    assert member.screen == "Hệ thống đã ghi nhận: phản ánh PA-001/2026 chưa xong. Chi bộ sẽ xem lại."
    await member.presses("a:case-not-done:1")
    assert member.screen.startswith("Phản ánh PA-001/2026 đang được xử lý.")
    await secretary.looks()
    heard = [seen for seen in secretary.inbox if "chưa xong. Phản ánh được mở lại." in seen.text]
    assert len(heard) == 1
    assert secretary.choices == ("Trả lời", "Đã giải quyết xong", "Xem và xử lý")
    assert await history(world) == [("received", None), ("closed", DONE), ("received", None)]


async def test_confirming_a_closed_case_is_recorded_once(world: World, joins: Joins) -> None:
    secretary, member = await joins("Trần Thị Bình", "secretary"), await joins("Nguyễn Văn An")
    await reports_waste(member)
    await writes(secretary, "Đã giải quyết xong", DONE)
    for _ in range(2):
        await member.presses("a:case-done:1")
        assert member.screen == "Hệ thống đã ghi nhận: phản ánh PA-001/2026 đã xong. Trân trọng cảm ơn."
    assert await history(world) == [("received", None), ("closed", DONE), ("closed", None)]


async def test_the_list_shows_open_cases_with_their_history(world: World, joins: Joins) -> None:
    secretary, member = await joins("Trần Thị Bình", "secretary"), await joins("Nguyễn Văn An")
    await secretary.types("/vuviec")
    assert secretary.screen == "Hiện không có phản ánh nào cần xử lý."
    await reports_waste(member)
    await writes(secretary, "Trả lời", REPLY)
    await world.forward(days=1)
    await secretary.types("vụ việc")
    assert f"– PA-001/2026 (24/11/2026, đã trả lời): Môi trường, Ngõ 12. {WASTE}" in secretary.screen
    await secretary.picks("PA-001/2026 Môi trường")
    assert secretary.screen.startswith(
        "Phản ánh PA-001/2026, đã trả lời\nNgười phản ánh: đồng chí Nguyễn Văn An\n"
        f"Lĩnh vực: Môi trường\nNơi: Ngõ 12\nSự việc: {WASTE}\nNgười xử lý: chưa phân công\n\n"
        f"Quá trình:\n– 24/11/2026: tiếp nhận\n– 24/11/2026: đồng chí Trần Thị Bình trả lời: {REPLY}"
    )
    await secretary.picks("Kết thúc")
    await secretary.types(DONE)
    await secretary.picks("Gửi")
    await secretary.types("/vuviec")
    assert secretary.screen == "Hiện không có phản ánh nào cần xử lý."


async def test_a_photo_is_sent_along_when_a_case_is_opened(world: World, joins: Joins) -> None:
    secretary, member = await joins("Trần Thị Bình", "secretary"), await joins("Nguyễn Văn An")
    await member.types("phản ánh")
    await member.picks("Môi trường")
    await member.types("Ngõ 12")
    await member.sends_file("photo", "rac.jpg", makers.picture(), WASTE)
    await member.picks("Gửi")
    await secretary.types("/vuviec")
    await secretary.picks("PA-001/2026 Môi trường")
    last = secretary.inbox[-1]
    assert (last.text, last.file) == ("Ảnh, ghi âm, video kèm phản ánh PA-001/2026.", "rac.jpg")


async def test_of_two_leaders_only_one_closes_a_case(world: World, joins: Joins) -> None:
    secretary, deputy = await joins("Trần Thị Bình", "secretary"), await joins("Lê Văn Cường", "deputy")
    member = await joins("Nguyễn Văn An")
    await reports_waste(member)
    await deputy.types("/vuviec")
    await deputy.picks("PA-001/2026 Môi trường")
    await deputy.picks("Kết thúc")
    await deputy.types("Câu của phó bí thư")
    await writes(secretary, "Đã giải quyết xong", DONE)
    await deputy.picks("Gửi")
    assert deputy.screen == "Phản ánh PA-001/2026 vừa kết thúc. Nội dung đồng chí viết không được gửi."
    await deputy.presses("a:case-reply:1")
    assert deputy.screen == "Phản ánh PA-001/2026 đã kết thúc."
    await member.looks()
    assert not any("Câu của phó bí thư" in seen.text for seen in member.inbox)
    assert await history(world) == [("received", None), ("closed", DONE)]


async def test_nobody_handles_another_cells_case_or_speaks_for_another_reporter(world: World, joins: Joins) -> None:
    await joins("Trần Thị Bình", "secretary")
    member, other = await joins("Nguyễn Văn An"), await joins("Hoàng Thị Em")
    await reports_waste(member)
    foreign = await joins("Phạm Văn Dũng", "secretary", cell_id=await world.other_cell("Chi bộ thôn Tây"))
    for phone in (member, other, foreign):
        for deed in ("case-reply", "case-close"):
            await phone.presses(f"a:{deed}:1")
            assert phone.screen == "Việc này dành cho bí thư, phó bí thư chi bộ, hoặc người được phân công xử lý."
    for phone in (other, foreign):
        for deed in ("case-done:1", "case-not-done:1", "case-done:x", "case-done:" + "9" * 30):
            await phone.presses(f"a:{deed}")
            assert phone.screen == "Lựa chọn này đã cũ, không còn hiệu lực."
    await foreign.types("/vuviec")
    assert foreign.screen == "Hiện không có phản ánh nào cần xử lý."
    await member.types("/vuviec")
    assert member.screen.startswith("Việc này dành cho bí thư, phó bí thư chi bộ.")
    assert await history(world) == [("received", None)]


async def test_a_leader_who_lost_the_office_cannot_send_what_they_began(world: World, joins: Joins) -> None:
    secretary, member = await joins("Trần Thị Bình", "secretary"), await joins("Nguyễn Văn An")
    await reports_waste(member)
    await secretary.looks()
    await secretary.picks("Trả lời")
    await secretary.types(REPLY)

    def resigns(db: Session) -> None:
        db.get_one(Person, makers.person_id(secretary)).role = "member"

    await world.app.database.run(resigns)
    await secretary.picks("Gửi")
    assert "Việc này dành cho bí thư, phó bí thư chi bộ, hoặc người được phân công xử lý." in secretary.screen
    assert await history(world) == [("received", None)]


async def test_a_long_list_comes_in_pages_of_ten_and_waiting_cases_are_counted(world: World, joins: Joins) -> None:
    secretary = await joins("Trần Thị Bình", "secretary")
    member_id = await world.member("Nguyễn Văn An")
    now = world.clock.now()

    def fill(db: Session) -> None:
        for day in range(12):
            matter = Matter("other", "Ngõ 12", f"Việc thứ {day}")
            reports.add(db, db.get_one(Person, member_id), matter, 2026, now + timedelta(days=day))

    await world.app.database.run(fill)
    await secretary.types("/vuviec")
    assert len(secretary.choices) == 12
    await secretary.picks("Xem thêm")
    assert secretary.choices == ("PA-011/2026 Khác", "PA-012/2026 Khác", "Trang trước", "Sổ và báo cáo phản ánh")
    await secretary.picks("Trang trước")
    assert len(secretary.choices) == 12
    assert await open_count(world) == 12
