"""Once a month those in charge of an area are asked about it; one tap answers, and trouble opens a report."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session, joinedload

from handlers import areas
from storage.models import Cell, Delivery, PersonArea, Report
from tests import makers
from tests.conftest import Joins
from tests.world import ZONE, World

QUESTION_DAY = datetime(2026, 11, 25, 8, 30, tzinfo=ZONE)


async def the_day_comes(world: World) -> None:
    """The ticker has seen the cell before the hour at which it asks."""
    await world.forward(minutes=1)
    await world.forward_to(QUESTION_DAY)


async def silent(world: World) -> list[str]:
    now = world.clock.now()

    def read(db: Session) -> list[str]:
        cell = db.scalars(select(Cell).where(Cell.id == world.cell_id).options(joinedload(Cell.committee))).one()
        return [area.name for area in areas.silent(db, cell, now)]

    return await world.app.database.read(read)


async def test_only_those_in_charge_are_asked_each_about_their_own_areas(world: World, joins: Joins) -> None:
    secretary = await joins("Trần Thị Bình", "secretary")
    one, two = await joins("Nguyễn Văn An"), await joins("Hoàng Thị Em")
    await makers.areas(world, one, "Ngõ 12")
    await makers.areas(world, two, "Xóm Đình", "Xóm Chùa")
    await the_day_comes(world)
    for phone, names in ((one, "Ngõ 12"), (two, "Xóm Đình, Xóm Chùa")):
        await phone.looks()
        assert f"Tình hình địa bàn {names} tháng 11/2026: ổn hay có việc cần phản ánh?" in phone.screen
        assert phone.choices == ("Ổn", "Có việc")
    await secretary.looks()
    assert not any("Tình hình địa bàn" in seen.text for seen in secretary.inbox)
    rows = select(Delivery.klass).where(Delivery.key == "area-question")
    assert await world.app.database.read(lambda db: db.scalars(rows).all()) == ["C", "C"]


async def test_fine_is_one_tap_is_recorded_and_told_to_nobody(world: World, joins: Joins) -> None:
    secretary, member = await joins("Trần Thị Bình", "secretary"), await joins("Nguyễn Văn An")
    await makers.areas(world, member, "Ngõ 12", "Xóm Đình")
    await makers.areas(world, secretary, "Xóm Chùa")
    await the_day_comes(world)
    assert await silent(world) == ["Ngõ 12", "Xóm Đình", "Xóm Chùa"]
    await secretary.looks()
    heard = len(secretary.inbox)
    await member.looks()
    for _ in range(2):
        await member.picks("Ổn")
        assert member.screen == ("Hệ thống đã ghi nhận: địa bàn Ngõ 12, Xóm Đình tháng 11/2026 ổn. Trân trọng cảm ơn.")
        assert await silent(world) == ["Xóm Chùa"]
    await secretary.looks()
    assert len(secretary.inbox) == heard


async def test_trouble_in_ones_only_area_opens_a_report_that_knows_the_place(world: World, joins: Joins) -> None:
    await joins("Trần Thị Bình", "secretary")
    member = await joins("Nguyễn Văn An")
    await makers.areas(world, member, "Ngõ 12")
    await the_day_comes(world)
    await member.looks()
    await member.picks("Có việc")
    assert await silent(world) == []
    await member.picks("An ninh trật tự")
    await member.types("Đêm qua mất hai xe máy.")
    await member.picks("Không có")
    assert "Nơi: Ngõ 12\nSự việc: Đêm qua mất hai xe máy." in member.screen
    await member.picks("Gửi")
    assert await world.app.database.read(lambda db: db.scalars(select(Report.place)).all()) == ["Ngõ 12"]


async def test_with_several_areas_the_place_is_asked(world: World, joins: Joins) -> None:
    member = await joins("Nguyễn Văn An")
    await makers.areas(world, member, "Ngõ 12", "Xóm Đình")
    await the_day_comes(world)
    await member.looks()
    await member.picks("Có việc")
    await member.picks("An ninh trật tự")
    assert member.choices == ("Ngõ 12", "Xóm Đình")


async def test_last_months_button_is_out_of_date(world: World, joins: Joins) -> None:
    member = await joins("Nguyễn Văn An")
    await makers.areas(world, member, "Ngõ 12")
    await world.forward_to(datetime(2026, 12, 1, 0, 30, tzinfo=ZONE))
    for forged in ("a:area-fine:2026-11", "a:area-trouble:2026-11", "a:area-fine:x"):
        await member.presses(forged)
        assert member.screen.startswith("Câu hỏi này đã quá hạn trả lời.")
    assert await silent(world) == []  # of December nobody has been asked yet
    await world.forward_to(datetime(2026, 12, 25, 9, 0, tzinfo=ZONE))
    assert await silent(world) == ["Ngõ 12"]


async def test_who_is_in_charge_no_more_is_told_so(world: World, joins: Joins) -> None:
    member, other = await joins("Nguyễn Văn An"), await joins("Hoàng Thị Em")
    await makers.areas(world, member, "Ngõ 12")
    await the_day_comes(world)
    await world.app.database.run(lambda db: db.execute(delete(PersonArea)))
    for phone in (member, other):
        await phone.presses("a:area-fine:2026-11")
        assert phone.screen.startswith("Hiện đồng chí không phụ trách địa bàn nào.")
    assert await silent(world) == []  # nobody is in charge, so nobody is silent


async def test_every_month_is_asked_anew(world: World, joins: Joins) -> None:
    member = await joins("Nguyễn Văn An")
    await makers.areas(world, member, "Ngõ 12")
    await the_day_comes(world)
    await member.looks()
    await member.picks("Ổn")
    await world.forward_to(datetime(2026, 12, 25, 8, 30, tzinfo=ZONE))
    await member.looks()
    assert "tháng 12/2026" in member.screen
    assert await silent(world) == ["Ngõ 12"]
    await member.picks("Ổn")
    assert await silent(world) == []
