"""Members in charge of areas get their cases and the monthly question; silent areas are seen and asked again."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from storage.models import Area
from tests import makers, reporting
from tests.stories.conftest import Joins
from tests.world import ZONE, World

QUESTION = "Tình hình địa bàn Xóm Chùa tháng 11/2026: ổn hay có việc cần phản ánh?"


async def test_who_is_in_charge_hears_of_a_new_case_without_the_reporters_name_and_sees_it(
    world: World, joins: Joins
) -> None:
    await joins("Trần Thị Bình", "secretary")
    monitor, member = await joins("Hoàng Thị Em"), await joins("Nguyễn Văn An")
    await makers.areas(world, monitor, "Xóm Chùa")
    await reporting.reports(member, "Cống tắc trước nhà ông Ba.", "Xóm Chùa", "Hạ tầng")
    await monitor.looks()
    assert monitor.screen.startswith("Có phản ánh mới thuộc địa bàn, lĩnh vực đồng chí phụ trách, mã PA-001/2026.")
    assert "Nơi: Xóm Chùa\nSự việc: Cống tắc trước nhà ông …." in monitor.screen
    assert not any("Nguyễn Văn An" in seen.text for seen in monitor.inbox)
    await monitor.types("địa bàn")
    assert "Đồng chí phụ trách: Xóm Chùa" in monitor.screen
    assert "– PA-001/2026, Hạ tầng, Xóm Chùa: Cống tắc trước nhà ông …. (chưa trả lời)" in monitor.screen
    await member.types("địa bàn")
    assert member.screen.startswith("Hiện đồng chí không phụ trách địa bàn nào.")


async def test_a_leader_adds_a_field_of_work_and_puts_a_member_in_charge_who_gets_its_cases(
    world: World, joins: Joins
) -> None:
    secretary, keeper = await joins("Trần Thị Bình", "secretary"), await joins("Hoàng Thị Em")
    member = await joins("Nguyễn Văn An")
    await secretary.types("địa bàn")
    await secretary.picks("Phân công phụ trách")
    await secretary.picks("Địa bàn mới")
    await secretary.types("Lĩnh vực môi trường")
    assert secretary.choices[0] == "lĩnh vực"
    await secretary.picks("lĩnh vực")
    assert secretary.choices[0] == "Môi trường"
    await secretary.picks("Môi trường")
    await secretary.types("Em")
    assert "Hiện chọn: Hoàng Thị Em." in secretary.screen
    await secretary.picks("Lưu")
    assert secretary.screen.startswith("Đã lưu. Phụ trách Lĩnh vực môi trường: Hoàng Thị Em.")
    await keeper.looks()
    assert "phân công đồng chí Hoàng Thị Em phụ trách địa bàn, lĩnh vực Lĩnh vực môi trường" in keeper.screen
    await reporting.reports(member, "Rác tồn đọng.", "Chợ")
    await keeper.looks()
    assert "mã PA-001/2026" in keeper.screen
    await member.types("phản ánh")
    await member.picks("Hạ tầng")
    assert "Lĩnh vực môi trường" not in member.choices, "a field of work is no place"


async def test_an_area_is_called_otherwise_and_given_to_another(world: World, joins: Joins) -> None:
    secretary, before = await joins("Trần Thị Bình", "secretary"), await joins("Hoàng Thị Em")
    after = await joins("Nguyễn Văn An")
    await makers.areas(world, before, "Xóm Chùa", "Xóm Đình")
    await secretary.types("địa bàn")
    await secretary.picks("Phân công phụ trách")
    await secretary.picks("Xóm Chùa")
    await secretary.picks("Đổi tên địa bàn")
    await secretary.types("xom dinh")
    assert secretary.screen.startswith("Chi bộ đã có địa bàn tên “xom dinh”.")
    await secretary.types("Xóm Chùa Hạ")
    await secretary.picks("Hoàng Thị Em – đã chọn")
    await secretary.picks("Nguyễn Văn An")
    await secretary.picks("Lưu")
    assert secretary.screen.startswith("Đã lưu. Phụ trách Xóm Chùa Hạ: Nguyễn Văn An.")
    await before.looks()
    assert before.screen == "Đồng chí Hoàng Thị Em không còn được phân công phụ trách Xóm Chùa Hạ. Trân trọng cảm ơn."
    await after.looks()
    assert "phụ trách địa bàn, lĩnh vực Xóm Chùa Hạ." in after.screen


async def test_members_put_nobody_in_charge(world: World, joins: Joins) -> None:
    member = await joins("Nguyễn Văn An")
    await member.forges("a:area-charge")
    await member.forges("a:area-again")
    assert not any("Đồng chí muốn phân công địa bàn nào?" in seen.text for seen in member.inbox)
    assert await world.app.database.read(lambda db: db.scalars(select(Area)).all()) == []


async def test_silent_areas_are_seen_with_their_months_and_asked_again_once_a_day(world: World, joins: Joins) -> None:
    secretary, monitor = await joins("Trần Thị Bình", "secretary"), await joins("Hoàng Thị Em")
    await makers.areas(world, monitor, "Xóm Chùa")
    await world.forward(minutes=1)
    await world.forward_to(datetime(2026, 11, 25, 9, 0, tzinfo=ZONE))
    await monitor.looks()
    assert monitor.screen.startswith(f"Kính gửi đồng chí Hoàng Thị Em. {QUESTION}")
    await world.forward_to(datetime(2026, 12, 28, 9, 0, tzinfo=ZONE))
    await secretary.types("địa bàn")
    assert "– Xóm Chùa (thôn, xóm): Hoàng Thị Em. Chưa báo tình hình 2 tháng liền." in secretary.screen
    await secretary.picks("Nhắc địa bàn chưa báo")
    assert secretary.screen.startswith("Hệ thống đã nhắc 1 đồng chí phụ trách địa bàn chưa báo.")
    await monitor.looks()
    assert "Chi bộ chưa nhận được tình hình địa bàn Xóm Chùa tháng 12/2026." in monitor.screen
    heard = len(monitor.inbox)
    await secretary.types("địa bàn")
    await secretary.picks("Nhắc địa bàn chưa báo")
    assert secretary.screen.startswith("Các đồng chí đó đã được nhắc trong hôm nay")
    await monitor.looks()
    assert len(monitor.inbox) == heard
    await monitor.picks("Ổn")
    await secretary.types("địa bàn")
    assert "Hoàng Thị Em. Tháng này ổn." in secretary.screen
    assert "Nhắc địa bàn chưa báo" not in secretary.choices


async def test_a_report_of_ones_own_area_answers_the_months_question(world: World, joins: Joins) -> None:
    secretary, monitor = await joins("Trần Thị Bình", "secretary"), await joins("Hoàng Thị Em")
    await makers.areas(world, monitor, "Xóm Chùa")
    await reporting.reports(monitor, "Cống tắc.", "Xóm Chùa", "Hạ tầng")
    await secretary.types("địa bàn")
    assert "– Xóm Chùa (thôn, xóm): Hoàng Thị Em. Tháng này có việc." in secretary.screen
