"""What a door of the menu counts, it shows; and what is done there is counted no more."""

from __future__ import annotations

from datetime import datetime

from storage.reports import PAGE
from tests.stories.casework import CODE, Commune, commune, gives, opens
from tests.stories.conftest import Joins
from tests.stories.test_menu import ENDS, FIRST
from tests.stories.test_preparation import begins
from tests.world import ZONE, World

__all__ = ["commune"]  # a fixture


async def test_a_late_step_is_opened_by_the_door_that_counts_it_and_then_counted_no_more(
    world: World, joins: Joins
) -> None:
    """Also after the meeting, in a cell without a fixed day: there the next day would be asked for."""
    secretary = await joins("Nguyễn Thị Hòa", "secretary")
    await begins(secretary)
    await world.forward_to(datetime(2026, 12, 14, 20, tzinfo=ZONE))
    await secretary.types("menu")
    await secretary.picks("Danh mục chuẩn bị (1)")
    assert "Ngày họp: 10/12/2026" in secretary.screen
    await secretary.picks("Đăng lên Sổ tay đảng viên")
    await secretary.picks("Đã xong: Đăng lên Sổ tay đảng viên")
    await secretary.types("menu")
    assert secretary.choices == (*FIRST, *ENDS)
    await secretary.types("chuẩn bị")
    assert "Chi bộ định họp ngày nào" in secretary.screen


async def test_a_late_step_is_counted_as_long_as_its_door_shows_it(world: World, joins: Joins) -> None:
    secretary = await joins("Nguyễn Thị Hòa", "secretary")
    await begins(secretary)
    for day, label in ((24, "Danh mục chuẩn bị (1)"), (25, "Lịch sinh hoạt")):
        await world.forward_to(datetime(2026, 12, day, 20, tzinfo=ZONE))
        await secretary.types("menu")
        assert label in secretary.choices
    assert secretary.choices == (*FIRST, *ENDS)


async def test_every_own_report_that_is_counted_is_shown_however_old_it_is(commune: Commune) -> None:
    await commune.reports()
    await opens(commune.secretary)
    await commune.secretary.picks("Hỏi thêm")
    await commune.secretary.types("Rác ở trước hay sau nhà?")
    for _ in range(PAGE):
        await commune.reports()
    await commune.an.types("menu")
    await commune.an.picks("Phản ánh (1)")
    await commune.an.picks("Phản ánh của tôi")
    assert commune.an.screen.index(CODE) < commune.an.screen.index("PA-011/2026")
    assert "PA-002/2026" not in commune.an.screen


async def test_a_case_that_was_given_away_is_counted_for_its_owner_and_for_the_leader_once_it_is_late(
    commune: Commune,
) -> None:
    secretary, binh = commune.secretary, commune.binh
    await commune.reports()
    await gives(commune)
    for phone, label in ((secretary, "Phản ánh cần xử lý"), (binh, "Phản ánh cần xử lý (1)")):
        await phone.types("menu")
        assert label in phone.choices
    await commune.world.forward_to(datetime(2026, 12, 9, 20, tzinfo=ZONE))
    await secretary.types("menu")
    assert "Phản ánh cần xử lý (1)" in secretary.choices
