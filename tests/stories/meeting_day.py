"""An evening on which a cell meets: a secretary, members who said what they would do, and the hour that has come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from storage.models import Meeting
from tests.everywhere import Joins
from tests.phone import Phone
from tests.preparing import announces, meeting_of
from tests.world import World

WHAT = "sinh hoạt thường kỳ tháng 12"


@dataclass
class Evening:
    """`bay` has no phone."""

    world: World
    secretary: Phone
    an: Phone
    binh: Phone
    cuong: Phone
    meeting_id: int

    @property
    def members(self) -> Sequence[Phone]:
        return self.an, self.binh, self.cuong

    async def meeting(self) -> Meeting:
        return await meeting_of(self.world, self.meeting_id)

    async def begins(self, minutes: float = 0) -> None:
        """Or is some minutes old."""
        meeting = await self.meeting()
        self.world.clock.forward_to(meeting.starts_at)
        await self.world.forward(minutes=minutes)


async def opens(phone: Phone) -> None:
    """The roll."""
    await phone.types("/diemdanh")
    await phone.picks("Điểm danh")


@pytest.fixture
async def evening(world: World, joins: Joins) -> Evening:
    secretary = await joins("Nguyễn Thị Hòa", "secretary")
    an, binh, cuong = await joins("Lê Văn An"), await joins("Trần Thị Bình"), await joins("Phạm Quốc Cường")
    await world.member("Hoàng Văn Bảy")
    await world.member("Vũ Thị Giang", standing="exempt")
    meeting_id = await announces(secretary)
    for phone in (an, secretary):
        await phone.looks()
        await phone.picks("Tham dự")
    await binh.looks()
    await binh.picks("Xin vắng")
    await binh.types("Đi viện")
    return Evening(world, secretary, an, binh, cuong, meeting_id)
