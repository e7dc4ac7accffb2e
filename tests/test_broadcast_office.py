"""The commune's office announces to cells of its choice, or to all."""

from __future__ import annotations

from tests.announcing import NOT_YOURS, NOTICE, becomes, notices
from tests.conftest import Joins
from tests.world import World


async def test_the_office_chooses_cells_one_by_one(world: World, joins: Joins) -> None:
    cells = {n: await world.other_cell(f"Chi bộ thôn {n}") for n in ("Tây", "Nam", "Bắc", "Trung", "5", "6", "7", "8")}
    office = await joins("Đỗ Thị Văn Phòng", "office")
    east = await joins("Nguyễn Đông")
    west, south = await joins("Lê Tây", cell_id=cells["Tây"]), await joins("Vũ Nam", cell_id=cells["Nam"])
    await office.types("thông báo")
    assert office.choices[:3] == ("Toàn xã", "Chi bộ thôn Đông", "Chi bộ thôn Tây")
    assert office.choices[-1] == "Trang sau"
    await office.picks("Chi bộ thôn Tây")
    await office.picks("Chi bộ thôn Nam")
    await office.picks("Trang sau")
    assert office.choices == ("Chi bộ thôn 8", "Trang trước", "Xong")
    await office.types("thon bac")
    await office.types("Bỏ chi bộ")
    assert office.screen.startswith("Không có chi bộ nào tên “Bỏ chi bộ”.")
    await office.types("thôn")
    assert office.screen.startswith("Có nhiều chi bộ tên như “thôn”.")
    await office.picks("Trang trước")
    await office.picks("Bỏ Chi bộ thôn Nam")
    assert "Đã chọn:\nChi bộ thôn Tây\nChi bộ thôn Bắc\n" in office.screen
    await office.picks("Xong")
    assert office.screen.startswith("Thông báo tới Chi bộ thôn Tây, Chi bộ thôn Bắc, 1 đồng chí.")
    await office.types(NOTICE)
    await office.picks("Gửi")
    assert await notices(west, south, east) == [1, 0, 0]
    assert "Thông báo của Văn phòng Đảng ủy xã Phúc Lộc, đồng chí Đỗ Thị Văn Phòng" in west.screen


async def test_the_office_reaches_the_whole_commune_and_hears_how_many_it_does_not(world: World, joins: Joins) -> None:
    tay = await world.other_cell("Chi bộ thôn Tây")
    office = await joins("Đỗ Thị Văn Phòng", "office")
    everybody = [await joins("Nguyễn Đông", "secretary"), await joins("Lê Tây", cell_id=tay)]
    await world.member("Phạm Văn Chưa", cell_id=tay)
    await office.types("thông báo")
    await office.picks("Toàn xã")
    await office.types(NOTICE)
    assert "Thông báo tới toàn Đảng ủy xã Phúc Lộc:" in office.screen
    assert "Chưa liên lạc được 1 đồng chí. Đề nghị các chi bộ báo trực tiếp." in office.screen
    assert "Phạm Văn Chưa" not in office.screen
    await office.picks("Gửi")
    assert await notices(*everybody, office) == [1, 1, 0]


async def test_the_office_is_a_plain_member_of_its_cell(world: World, joins: Joins) -> None:
    office = await joins("Đỗ Thị Văn Phòng", "office")
    await office.starts()
    assert office.choices[:3] == ("Gửi thông báo", "Phản ánh cần xử lý", "Sổ và báo cáo phản ánh")
    await office.types("/moihop")
    assert "Việc này dành cho bí thư, phó bí thư chi bộ." in office.screen


async def test_whoever_left_the_office_before_sending_reaches_nobody(world: World, joins: Joins) -> None:
    office, member = await joins("Đỗ Thị Văn Phòng", "office"), await joins("Nguyễn Đông")
    await office.types("thông báo")
    await office.picks("Toàn xã")
    await office.types(NOTICE)
    await becomes(world, office, "secretary")
    await office.picks("Gửi")
    assert office.screen.startswith(NOT_YOURS)
    assert await notices(member) == [0]
