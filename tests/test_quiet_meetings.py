"""A meeting that is called or changed at night: who hears when, and what its leader is told of that."""

from __future__ import annotations

from datetime import timedelta

from tests.conftest import Joins
from tests.preparing import announces, opens, said
from tests.world import START, World

NIGHT, MORNING = START.replace(hour=22), START.replace(hour=6, minute=30) + timedelta(days=1)
LATER = "Đang là giờ nghỉ. Tin sẽ được gửi tới 2 đồng chí lúc 06 giờ 30."


async def test_an_invitation_of_the_night_comes_in_the_morning_and_its_leader_knows(world: World, joins: Joins) -> None:
    secretary, member = await joins("Nguyễn Văn An", "secretary"), await joins("Trần Thị Bình")
    world.clock.at = NIGHT
    await announces(secretary)
    assert LATER in said(secretary, "Đã gửi giấy mời")
    await member.looks()
    assert not any("trân trọng mời" in seen.text for seen in member.inbox)
    await world.forward_to(MORNING)
    await member.looks()
    assert [seen.at for seen in member.inbox if "trân trọng mời" in seen.text] == [MORNING]


async def test_a_meeting_of_the_next_morning_that_is_called_off_at_night_is_told_at_once(
    world: World, joins: Joins
) -> None:
    secretary, member = await joins("Nguyễn Văn An", "secretary"), await joins("Trần Thị Bình")
    await announces(secretary, "7h30 sáng 25/11", "Họp bất thường")
    world.clock.at = NIGHT
    await opens(secretary, "Hủy họp")
    await secretary.types("Bão")
    await secretary.picks("Hủy cuộc họp")
    assert said(secretary, "Đã hủy cuộc họp.").startswith("Đã hủy cuộc họp. Đã gửi tới 2 đồng chí.")
    await member.looks()
    assert "Hủy họp." in member.screen
