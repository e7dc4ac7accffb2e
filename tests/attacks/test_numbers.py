"""Where choices are numbers: those beyond the list, of an older list, or of what one may no longer do."""

from __future__ import annotations

import pytest

from tests.announcing import becomes
from tests.attacks.conftest import Joins, on_numbers
from tests.attacks.plunder import FOR_LEADERS, counted, furnished
from tests.preparing import announces
from tests.world import World

pytestmark = [on_numbers]


@pytest.mark.parametrize("said", ["0", "00", "-1", "12", "99", "100", "1.5", "1e0", "1 2", "#1", "q:1:0", "²"])
async def test_a_number_that_is_not_on_the_list_answers_nothing(joins: Joins, said: str) -> None:
    member = await joins("Nguyễn Văn An")
    await member.types("phản ánh")
    question, offered = member.screen, member.choices
    assert len(offered) < 12
    await member.types(said)
    assert member.screen.endswith(question)
    assert member.choices == offered


async def test_a_number_of_an_older_list_is_not_looked_up_there(world: World, joins: Joins) -> None:
    secretary, member = await joins("Trần Thị Bình", "secretary"), await joins("Nguyễn Văn An")
    await announces(secretary)
    await member.types("/menu")
    older = len(member.choices)
    await announces(secretary, "19h30 ngày 20/12/2026", "Họp bất thường")
    await member.looks()
    assert member.choices == ("Tham dự", "Xin vắng")
    before = await counted(world)
    for number in range(len(member.choices) + 1, older + 1):
        await member.types(str(number))
        assert member.screen.startswith("Hệ thống chưa hiểu"), number
        await announces(secretary, f"19h30 ngày {number}/01/2027", "Họp bất thường")  # its invitation is newest again
        before[-1] += 1
    assert await counted(world) == before


async def test_the_numbers_of_a_leaders_menu_are_refused_to_whoever_leads_no_more(world: World, joins: Joins) -> None:
    secretary, _ = await furnished(joins)
    for label in ("Chuẩn bị họp", "Ý kiến đảng viên"):
        await secretary.types("/menu")
        number = next(number for number, shown in enumerate(secretary.choices, 1) if shown.startswith(label))
        await becomes(world, secretary, "member")
        await secretary.types(str(number))
        assert secretary.screen.startswith("Việc này dành cho bí thư, phó bí thư chi bộ."), label
        await becomes(world, secretary, "secretary")


async def test_what_a_button_would_say_is_not_understood_when_it_is_typed(world: World, joins: Joins) -> None:
    """Not even from those whose button it would be."""
    secretary, _ = await furnished(joins)
    before = await counted(world)
    for data in (*FOR_LEADERS, "a:cast-stop:1", "o:moihop", "q:1:0"):
        await secretary.types(data)
        assert secretary.screen.startswith("Hệ thống chưa hiểu"), data
    assert await counted(world) == before
