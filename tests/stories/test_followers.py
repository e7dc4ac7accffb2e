"""Whoever of the commune's committee follows a cell hears of its meetings, and what the program knows it ticks off."""

from __future__ import annotations

from storage.models import Cell
from tests.everywhere import Joins
from tests.phone import Phone
from tests.preparing import announces, goes_to_documents, opens, said
from tests.stories.planning import secretary
from tests.stories.test_preparation import BEGIN
from tests.world import World

__all__ = ["secretary"]  # a fixture
NOTICE = "Kính gửi đồng chí Trịnh Quốc Khánh.\n\nChi bộ thôn Đông trân trọng báo cáo đồng chí"
INFORM = "– Báo cáo cấp ủy viên phụ trách (đ/c Nguyễn Thị Hòa): "


async def follows(world: World, person_id: int) -> None:
    await world.app.database.run(lambda db: setattr(db.get_one(Cell, world.cell_id), "follower_id", person_id))


async def follower(world: World, joins: Joins) -> Phone:
    """A member of another cell."""
    phone = await joins("Trịnh Quốc Khánh", cell_id=await world.other_cell("Chi bộ cơ quan"))
    await follows(world, phone.holder)
    return phone


async def test_the_follower_is_told_of_a_meeting_and_of_its_changes_and_is_asked_nothing(
    world: World, secretary: Phone, joins: Joins
) -> None:
    khanh = await follower(world, joins)
    before = khanh.arrived
    await goes_to_documents(secretary, "19h30 ngày 10/12")
    await secretary.sends_file("document", "du-thao.docx", b"PK\x03\x04", "Dự thảo nghị quyết")
    await secretary.picks("Xong")
    await secretary.picks("Gửi giấy mời")
    assert "Hệ thống báo cáo cả đồng chí Trịnh Quốc Khánh, cấp ủy viên phụ trách." in said(secretary, "Đã gửi giấy mời")
    await khanh.looks()
    [notice] = khanh.inbox[before:]
    assert notice.text.startswith(
        f"{NOTICE} lịch sinh hoạt thường kỳ tháng 12: 19 giờ 30, thứ Năm, ngày 10/12/2026, "
        "tại Nhà văn hóa thôn Đông.\n\nNội dung:\n– Mở đầu"
    )
    assert notice.text.endswith("Tài liệu:\n– Dự thảo nghị quyết")
    assert (notice.choices, notice.file) == ((), None)
    for change, answer, button, heard in (
        ("Đổi ngày giờ", "19h30 ngày 12/12", "Gửi thông báo", "thay đổi lịch sinh hoạt thường kỳ tháng 12: 19 giờ 30"),
        ("Sửa chương trình", "", "Gửi thông báo", "nội dung mới của sinh hoạt thường kỳ tháng 12"),
        ("Hủy họp", "Bão số 15", "Hủy cuộc họp", ": không tổ chức sinh hoạt thường kỳ tháng 12"),
    ):
        await opens(secretary, change)
        if change == "Sửa chương trình":
            await secretary.picks("Tự phê bình và phê bình")
            await secretary.picks("Bỏ nội dung này")
            await secretary.picks("Xong")
        else:
            await secretary.types(answer)
        await secretary.picks(button)
        await khanh.looks()
        assert khanh.screen.startswith(f"{NOTICE}{'' if heard.startswith(':') else ' '}{heard}")
    assert khanh.arrived == before + 4


async def test_of_the_committees_own_meetings_the_follower_hears_nothing(
    world: World, secretary: Phone, joins: Joins
) -> None:
    khanh = await follower(world, joins)
    before = khanh.arrived
    await announces(secretary, kind="Họp chi ủy")
    await khanh.looks()
    assert khanh.arrived == before
    assert "cấp ủy viên" not in said(secretary, "Đã gửi giấy mời")


async def test_a_follower_of_their_own_cell_has_the_invitation_alone(
    world: World, secretary: Phone, joins: Joins
) -> None:
    khanh = await joins("Trịnh Quốc Khánh")
    await follows(world, khanh.holder)
    await announces(secretary)
    await khanh.looks()
    assert "trân trọng mời đồng chí" in khanh.screen
    assert not any(NOTICE in seen.text for seen in khanh.inbox)
    await secretary.types("chuẩn bị")
    await secretary.picks(BEGIN)
    assert f"{INFORM}đã xong 24/11" in secretary.screen


async def test_where_nobody_is_told_the_leader_hears_so_and_the_step_stays_open(
    world: World, secretary: Phone, joins: Joins
) -> None:
    await secretary.types("chuẩn bị")
    await secretary.types("3/12")
    await secretary.picks(BEGIN)
    await announces(secretary)
    assert "Chi bộ chưa ghi cấp ủy viên phụ trách. Đề nghị đồng chí báo cáo trực tiếp." in said(
        secretary, "Đã gửi giấy mời"
    )
    await follows(world, await world.member("Trịnh Quốc Khánh", cell_id=await world.other_cell("Chi bộ cơ quan")))
    await opens(secretary, "Đổi nơi họp")
    await secretary.types("Đình làng")
    await secretary.picks("Gửi thông báo")
    missed = "Đồng chí Trịnh Quốc Khánh, cấp ủy viên phụ trách, chưa kết nối với hệ thống."
    assert missed in said(secretary, "Đã đổi nơi họp.")
    await secretary.types("chuẩn bị")
    assert f"{INFORM}hạn 30/11" in secretary.screen


async def test_what_the_program_knows_to_be_done_it_ticks_off(world: World, secretary: Phone, joins: Joins) -> None:
    await follower(world, joins)
    await secretary.types("chuẩn bị")
    await secretary.types("3/12")
    await secretary.picks(BEGIN)
    await announces(secretary, "19h30 ngày 26/11", "Họp chi ủy")
    await announces(secretary)
    await opens_documents(secretary)
    await world.forward(days=2, hours=11)
    await secretary.types("/diemdanh")
    await secretary.picks("Điểm danh")
    await secretary.picks("Xong điểm danh")
    await secretary.picks("Ghi sổ điểm danh")
    await secretary.types("chuẩn bị")
    for line in (
        "– Chi ủy họp thống nhất nội dung (đ/c Nguyễn Thị Hòa): đã xong 26/11",
        "– Gửi tài liệu trước cuộc họp (đ/c Nguyễn Thị Hòa): đã xong 24/11",
        f"{INFORM}đã xong 24/11",
        "– Phân công chuẩn bị nội dung (đ/c Nguyễn Thị Hòa): hạn 27/11",
    ):
        assert line in secretary.screen


async def opens_documents(secretary: Phone) -> None:
    """Of the regular meeting, beside the committee's."""
    await secretary.types("họp")
    await secretary.picks("03/12/2026 – Sinh hoạt thường kỳ")
    await secretary.picks("Thay đổi họp")
    await secretary.picks("Thêm tài liệu")
    await secretary.sends_file("document", "du-thao.docx", b"PK\x03\x04", "Dự thảo nghị quyết")
    await secretary.picks("Xong")
    await secretary.picks("Gửi thông báo")
