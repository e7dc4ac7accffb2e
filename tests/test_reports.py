"""A situation report takes four answers, gets a case number, and reaches the leader at once."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from storage.models import Person, Report
from tests import makers, reporting
from tests.conftest import Joins
from tests.phone import WebPhone
from tests.world import World

WASTE = "Rác tồn đọng ba ngày ở đầu ngõ."


async def stored(world: World) -> Sequence[Report]:
    rows = select(Report).options(joinedload(Report.file)).order_by(Report.id)
    return await world.app.database.read(lambda db: db.scalars(rows).all())


async def reports_waste(phone: WebPhone, place: str = "Ngõ 12") -> None:
    await reporting.reports(phone, WASTE, place)


async def test_a_report_takes_four_answers_and_the_secretary_hears_at_once(world: World, joins: Joins) -> None:
    secretary, member = await joins("Trần Thị Bình", "secretary"), await joins("Nguyễn Văn An")
    await member.types("phản ánh")
    assert "không nói về quan điểm, đời tư của ai" in member.screen
    assert "Bí thư, phó bí thư và người được phân công xử lý thấy tên đồng chí" in member.screen
    await member.picks("Môi trường")
    await member.types("Ngõ 12")
    await member.types(WASTE)
    assert member.screen.startswith("Đồng chí có ảnh, ghi âm hoặc video không?")
    assert member.choices == ("Không có",)
    await member.picks("Không có")
    assert member.screen.startswith(f"Lĩnh vực: Môi trường\nNơi: Ngõ 12\nSự việc: {WASTE}\n\nGửi phản ánh này")
    assert await stored(world) == []
    await member.picks("Gửi")
    assert member.screen.startswith(
        "Hệ thống đã ghi nhận phản ánh của đồng chí, mã PA-001/2026. "
        "Phản ánh đã chuyển tới đồng chí Trần Thị Bình. Trân trọng cảm ơn."
    )
    await secretary.looks()
    assert secretary.screen.startswith(
        f"Đồng chí Nguyễn Văn An phản ánh, mã PA-001/2026.\n\nLĩnh vực: Môi trường\nNơi: Ngõ 12\nSự việc: {WASTE}"
    )
    assert secretary.choices == ("Trả lời", "Đã giải quyết xong", "Xem và xử lý")


async def test_case_numbers_run_per_committee_and_begin_again_each_year(world: World, joins: Joins) -> None:
    east = await joins("Nguyễn Văn An")
    west = await joins("Phạm Văn Dũng", cell_id=await world.other_cell("Chi bộ thôn Tây"))
    for phone in (east, west, east):
        await reports_waste(phone)
    await world.forward(days=37, hours=16)  # 01:00 on the first of January by the cell's clock
    await reports_waste(west)
    assert [report.code for report in await stored(world)] == [
        "PA-001/2026", "PA-002/2026", "PA-003/2026", "PA-001/2027",
    ]  # fmt: skip


async def test_nothing_is_stored_of_a_report_that_is_dropped(world: World, joins: Joins) -> None:
    secretary, member = await joins("Trần Thị Bình", "secretary"), await joins("Nguyễn Văn An")
    await member.types("/phananh")
    await member.picks("Khác")
    await member.types("Ngõ 12")
    await member.types("Nháp")
    await member.picks("Không có")
    await member.picks("Sửa lại")
    await member.picks("Sự việc")
    await member.types(WASTE)
    assert f"Sự việc: {WASTE}" in member.screen
    await member.picks("Sửa lại")
    await member.picks("Bỏ phản ánh này")
    assert member.screen.startswith("Đã bỏ. Phản ánh chưa được gửi và không được lưu.")
    assert await stored(world) == []
    assert not any("phản ánh, mã" in seen.text for seen in secretary.inbox)


async def test_a_location_serves_as_the_place_and_is_shown_as_coordinates(world: World, joins: Joins) -> None:
    secretary, member = await joins("Trần Thị Bình", "secretary"), await joins("Nguyễn Văn An")
    await member.types("phản ánh")
    await member.picks("Hạ tầng")
    await member.sends_location(21.123456, 105.5)
    await member.sends_file("photo", "duong.jpg", makers.picture(), "Đường sụt")
    await member.picks("Gửi")
    await secretary.looks()
    assert "Nơi: vị trí 21.12346, 105.50000\nSự việc: Đường sụt\n(Có ảnh kèm theo)" in secretary.screen
    assert secretary.inbox[-1].file == "duong.jpg"
    assert [(r.latitude, r.longitude, r.place) for r in await stored(world)] == [(21.123456, 105.5, "")]


async def test_a_photo_without_words_is_asked_for_them_once(world: World, joins: Joins) -> None:
    member = await joins("Nguyễn Văn An")
    for said, expected in ((WASTE, WASTE), ("Chỉ gửi ảnh", "")):
        await member.types("phản ánh")
        await member.picks("Môi trường")
        await member.types("Ngõ 12")
        await member.sends_file("photo", "rac.jpg", makers.picture())
        assert member.screen.startswith("Đề nghị đồng chí viết vài lời về sự việc trong ảnh.")
        await member.types(said)
        await member.picks("Gửi")
        report = (await stored(world))[-1]
        assert (report.text, report.file and report.file.name) == (expected, "rac.jpg")


async def test_a_voice_note_says_enough(world: World, joins: Joins) -> None:
    secretary, member = await joins("Trần Thị Bình", "secretary"), await joins("Nguyễn Văn An")
    await member.types("phản ánh")
    await member.picks("Đất đai")
    await member.types("Đồng Sau")
    await member.sends_file("voice", "noi.ogg", b"OggS")
    assert "Sự việc: (Có ghi âm kèm theo)" in member.screen
    await member.picks("Gửi")
    await secretary.looks()
    assert secretary.inbox[-1].file == "noi.ogg"


async def test_what_must_not_pass_is_refused_and_asked_again(world: World, joins: Joins) -> None:
    member = await joins("Nguyễn Văn An")
    await member.types("phản ánh")
    await member.picks("Khác")
    await member.types("x" * 201)
    assert member.screen.startswith("Tin nhắn dài 201 ký tự, quá mức cho phép là 200.")
    await member.types("nhà 001099012345")
    assert member.screen.startswith("Tin nhắn có dãy 12 chữ số giống số căn cước")
    await member.types("Ngõ 12")
    await member.types("Tôi tố cáo ông Ba lấn đất")
    assert member.screen.startswith("Hệ thống không nhận tố cáo. Đề nghị đồng chí gửi đơn tới nơi tiếp công dân")
    assert await stored(world) == []
    await member.types(WASTE)
    await member.picks("Không có")
    await member.picks("Gửi")
    assert [report.text for report in await stored(world)] == [WASTE]


async def test_the_cells_areas_are_offered_as_places(world: World, joins: Joins) -> None:
    member, monitor = await joins("Nguyễn Văn An"), await joins("Hoàng Thị Em")
    await makers.areas(world, monitor, "Ngõ 12", "Xóm Đình")
    await member.types("phản ánh")
    await member.picks("Môi trường")
    assert member.choices == ("Ngõ 12", "Xóm Đình")
    await member.picks("Xóm Đình")
    await member.types(WASTE)
    await member.picks("Không có")
    await member.picks("Gửi")
    assert [report.place for report in await stored(world)] == ["Xóm Đình"]


async def test_without_a_secretary_the_deputy_hears_and_without_both_the_reporter_is_told(
    world: World, joins: Joins
) -> None:
    member = await joins("Nguyễn Văn An")
    await reports_waste(member)
    assert "Bí thư chi bộ chưa tham gia hệ thống" in member.screen
    deputy = await joins("Lê Văn Cường", "deputy")
    await reports_waste(member)
    assert "Phản ánh đã chuyển tới đồng chí Lê Văn Cường." in member.screen
    await deputy.looks()
    assert deputy.screen.startswith("Đồng chí Nguyễn Văn An phản ánh, mã PA-002/2026.")
    await reports_waste(deputy)
    assert "Phản ánh có trong mục “Phản ánh cần xử lý”." in deputy.screen
    assert len([seen for seen in deputy.inbox if "phản ánh, mã" in seen.text]) == 1


async def test_members_see_their_own_reports_and_nobody_elses(world: World, joins: Joins) -> None:
    member, other = await joins("Nguyễn Văn An"), await joins("Hoàng Thị Em")
    await reports_waste(member)
    await member.picks("Phản ánh của tôi")
    assert member.screen.startswith("Phản ánh của đồng chí:\n– PA-001/2026, Môi trường, Ngõ 12: chưa trả lời")
    await member.types("phản ánh")
    await member.picks("Phản ánh của tôi")
    assert "PA-001/2026" in member.screen
    await other.types("phản ánh")
    assert "Phản ánh của tôi" not in other.choices
    await other.presses("a:my-reports")
    assert "PA-001/2026" not in "".join(seen.text for seen in other.inbox)


async def test_a_member_who_left_cannot_send_what_they_began(world: World, joins: Joins) -> None:
    member = await joins("Nguyễn Văn An")
    await member.types("phản ánh")
    await member.picks("Môi trường")
    await member.types("Ngõ 12")
    await member.types(WASTE)
    await member.picks("Không có")

    def leaves(db: Session) -> None:
        db.get_one(Person, makers.person_id(member)).active = False

    await world.app.database.run(leaves)
    await member.picks("Gửi")
    assert await stored(world) == []
