"""A commune makes the list of fields its own, while the program runs; members, leaders and papers follow it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from sqlalchemy.orm import Session

from storage import field_changes
from storage.models import Person
from tests import reporting
from tests.everywhere import Joins
from tests.phone import Phone
from tests.stories.after_meeting import paper_of, text_of
from tests.stories.test_case_papers import REGISTER, REPORT, rows_of
from tests.stories.told_cases import Told, happened
from tests.world import World

WATER, CODE = "Nước sạch", "nuoc-sach"
DRY = "Ba hôm nay không có nước sinh hoạt."
CASE = f"PA-001/2026 {WATER}"


async def changes(world: World, change: Callable[[Session, int, datetime], object]) -> None:
    """As `chibo fields` does, beside the running program."""
    now = world.clock.now()
    await world.app.database.run(lambda db: change(db, 1, now))


async def adds(world: World, name: str = WATER, english: str | None = "Clean water", *, internal: bool = False) -> None:
    await changes(world, lambda db, of, now: field_changes.add(db, of, name, english, now, internal=internal))


async def hides(world: World, code: str) -> None:
    await changes(world, lambda db, of, now: field_changes.offer(db, of, code, False, now))


async def fields_of(phone: Phone) -> tuple[str, ...]:
    await phone.types("phản ánh")
    return phone.choices


async def test_a_field_of_the_communes_own_can_be_reported_and_keeps_its_name_when_it_is_hidden(
    world: World, joins: Joins
) -> None:
    secretary, member = await joins("Trần Thị Bình", "secretary"), await joins("Nguyễn Văn An")
    await adds(world)
    assert (await fields_of(member))[-2:] == (WATER, "Khác")
    await reporting.reports(member, DRY, "Ngõ 12", WATER)
    await secretary.looks()
    assert f"Lĩnh vực: {WATER}" in secretary.screen
    await hides(world, CODE)
    assert WATER not in await fields_of(member)
    await secretary.types("vụ việc")
    await secretary.picks(CASE)
    assert f"Lĩnh vực: {WATER}" in secretary.screen


async def test_each_reads_a_field_in_their_language_under_its_new_name_and_in_the_communes_order(
    world: World, joins: Joins
) -> None:
    member, reader = await joins("Nguyễn Văn An"), await joins("Hoàng Thị Em")

    def english(db: Session) -> None:
        db.get_one(Person, reader.holder).language = "en"

    await world.app.database.run(english)
    await reporting.reports(member)
    await adds(world)
    await changes(world, lambda db, of, now: field_changes.rename(db, of, "environment", "Rác & nước thải", None, now))
    await changes(world, lambda db, of, now: field_changes.put_first(db, of, [CODE, "environment"], now))
    found = await fields_of(member)
    assert found[:3] == (WATER, "Rác & nước thải", "Tư tưởng, dư luận")
    assert (await fields_of(reader))[:3] == ("Clean water", "Rác & nước thải", "Views and opinion")
    await member.picks("Phản ánh của tôi")
    assert "– PA-001/2026, Rác & nước thải, Ngõ 12" in member.screen


async def test_who_is_writing_when_their_field_is_hidden_sends_it_all_the_same(world: World, joins: Joins) -> None:
    secretary, member = await joins("Trần Thị Bình", "secretary"), await joins("Nguyễn Văn An")
    await adds(world)
    await reporting.to_the_words(member, field=WATER)
    await hides(world, CODE)
    await member.types(DRY)
    await member.picks("Không có")
    assert f"Lĩnh vực: {WATER}\nNơi: Ngõ 12\nSự việc: {DRY}" in member.screen
    await member.picks("Gửi")
    await secretary.looks()
    assert f"Lĩnh vực: {WATER}" in secretary.screen


async def test_a_field_hidden_while_it_is_being_chosen_is_asked_again_and_no_word_is_lost(
    world: World, joins: Joins
) -> None:
    member = await joins("Nguyễn Văn An")
    await adds(world)
    await reporting.to_the_preview(member, DRY)
    await member.picks("Sửa lại")
    await member.picks("Lĩnh vực")
    await hides(world, CODE)
    await member.picks(WATER)
    assert member.screen.startswith(
        f"Lĩnh vực “{WATER}” hiện không nhận phản ánh nữa. Mời đồng chí chọn lĩnh vực khác."
    )
    assert WATER not in member.choices
    await member.picks("Hạ tầng")
    assert f"Lĩnh vực: Hạ tầng\nNơi: Ngõ 12\nSự việc: {DRY}" in member.screen


async def test_an_internal_field_of_the_communes_own_is_shown_to_no_other_cell(world: World, joins: Joins) -> None:
    west = await world.other_cell("Chi bộ thôn Tây")
    near, far = await joins("Nguyễn Văn An"), await joins("Đỗ Văn Hiếu", cell_id=west)
    also = await joins("Hoàng Thị Em")
    await adds(world, internal=True)
    await reporting.reports(near, DRY, "Nhà văn hóa", WATER)
    for phone, shown in ((far, False), (also, True)):
        await reporting.to_the_words(phone, "Nhà văn hóa", WATER)
        await phone.types(DRY)
        assert ("PA-001/2026" in phone.screen) == shown


async def test_whoever_is_in_charge_of_a_communes_own_field_hears_of_its_last_cases_after_it_is_hidden(
    world: World, joins: Joins
) -> None:
    secretary, keeper = await joins("Trần Thị Bình", "secretary"), await joins("Hoàng Thị Em")
    member = await joins("Nguyễn Văn An")
    await adds(world)
    await secretary.types("địa bàn")
    await secretary.picks("Phân công phụ trách")
    await secretary.picks("Địa bàn mới")
    await secretary.types("Tổ nước sạch")
    await secretary.picks("lĩnh vực")
    assert secretary.choices[0] == WATER
    await secretary.picks(WATER)
    await secretary.types("Em")
    await secretary.picks("Lưu")
    await reporting.to_the_words(member, field=WATER)
    await hides(world, CODE)
    await member.types(DRY)
    await member.picks("Không có")
    await member.picks("Gửi")
    await keeper.looks()
    assert "mã PA-001/2026." in keeper.screen
    assert f"Lĩnh vực: {WATER}" in keeper.screen


async def test_registers_reports_and_their_charts_name_hidden_and_renamed_fields(world: World, joins: Joins) -> None:
    secretary = await joins("Nguyễn Thị Hòa", "secretary")
    await adds(world)
    came = (("20/11", CODE), ("20/11", CODE), ("21/11", "land"))
    told = [Told(day, field, "Xóm Chùa", DRY, due="23/11") for day, field in came]
    await happened(world, await world.member("Đỗ Văn Hiếu"), *told)
    await hides(world, CODE)
    await changes(world, lambda db, of, now: field_changes.rename(db, of, "land", "Đất công", None, now))
    await secretary.types("sổ phản ánh")
    await secretary.picks("Tháng 11 năm 2026")
    assert [row[3] for row in (await rows_of(secretary, REGISTER))[1:4]] == [WATER, WATER, "Đất công"]
    await secretary.types("báo cáo tháng")
    await secretary.picks("Tháng 11 năm 2026")
    assert f"– {WATER}: 2\n– Đất công: 1" in secretary.screen
    await secretary.picks("Lập báo cáo")
    await secretary.picks("Không có kiến nghị")
    paper = await paper_of(secretary, REPORT)
    assert f"({WATER}, Xóm Chùa)" in text_of(paper)
    assert [WATER, "2"] in [[cell.text for cell in row.cells][:2] for row in paper.tables[1].rows]
