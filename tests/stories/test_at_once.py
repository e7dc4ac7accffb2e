"""Many hands at one meeting at the same moment: nobody's tap is lost to somebody else's."""

from __future__ import annotations

import asyncio

import pytest
from structlog.testing import capture_logs

from storage import floor
from tests.everywhere import Joins
from tests.stories.meeting_day import Evening, evening
from tests.stories.sitting import board, sits

__all__ = ["evening"]  # a fixture
ROUNDS = 4


@pytest.mark.channels_on_postgresql(1)
@pytest.mark.parametrize("channel", ["web"])
async def test_two_leaders_and_three_members_who_tap_at_once_all_get_through(evening: Evening, joins: Joins) -> None:
    deputy = await joins("Đỗ Văn Phó", "deputy")
    secretary, here = await sits(evening), evening.meeting_id
    await deputy.types("/dieuhanh")
    with capture_logs() as logs:
        for number in range(ROUNDS):
            there, back = f"a:chair-go:{here}:{number % 2}:{1 - number % 2}", f"a:chair:{here}"
            await asyncio.gather(
                secretary.presses(there), deputy.presses(there), *(one.types("/phatbieu") for one in evening.members)
            )
            await asyncio.gather(
                secretary.presses(back), deputy.presses(back), *(one.types("Một việc") for one in evening.members)
            )
            await asyncio.gather(deputy.presses(back), *(one.presses(f"a:floor-out:{here}") for one in evening.members))
    assert [line for line in logs if line["event"] == "event-failed"] == []


@pytest.mark.parametrize("channel", ["telegram"])
async def test_the_chairs_screen_goes_on_changing_however_many_ask_for_the_floor(evening: Evening) -> None:
    """A message that had to be cut into parts could not be changed any more."""
    world = evening.world
    waiting = [await world.member(f"Nguyễn Thị Phương Thảo {number}") for number in range(30)]
    secretary = await sits(evening)

    await world.app.database.run(
        lambda db: [floor.ask(db, evening.meeting_id, one, "một việc " * 11, world.clock.now()) for one in waiting]
    )
    await secretary.types("/dieuhanh")
    await secretary.picks("Nội dung tiếp theo")
    shown = await board(secretary)
    assert "Nội dung 2/8" in shown
    assert "Xin phát biểu (30), theo thứ tự:" in shown
    assert "… và 22 đồng chí nữa" in shown
