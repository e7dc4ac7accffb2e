"""Before a platform's plan ends somebody who can do something about it is warned, once."""

from __future__ import annotations

from datetime import datetime

import pytest
from sqlalchemy.orm import Session

from storage import usage
from storage.models import Usage
from storage.plans import Plan
from tests.conftest import Joins
from tests.phone import WebPhone
from tests.world import ZONE, World

PLAN = Plan("zalo-bot", 3000, 50)
MID_MONTH, SECOND = datetime(2026, 12, 16, 9, tzinfo=ZONE), datetime(2026, 12, 2, 9, tzinfo=ZONE)


async def sent(world: World, count: int, month: str = "2026-12") -> None:
    def note(db: Session) -> None:
        db.merge(Usage(account="zalo-bot", month=month, kind="sent", count=count))

    await world.app.database.run(note)


async def foreseen(world: World, phone: WebPhone) -> list[str]:
    """What the phone was told of plans, after another look at them."""
    world.app.ticker.plans, world.app.ticker.zone = [PLAN], ZONE
    await world.app.ticker.foresee()
    await phone.looks()
    return [seen.text.splitlines()[0] for seen in phone.inbox if seen.text.startswith("Zalo Bot: ")]


@pytest.mark.parametrize(
    ("moment", "count", "told"),
    [
        (MID_MONTH, 1400, []),
        (MID_MONTH, 1700, ["Zalo Bot: gói tin của tháng có thể không đủ"]),
        (MID_MONTH, 2700, ["Zalo Bot: gói tin của tháng sắp hết"]),
        (SECOND, 400, []),  # two days foretell nothing
    ],
)
async def test_the_office_is_warned_when_the_month_will_not_be_enough(
    world: World, joins: Joins, moment: datetime, count: int, told: list[str]
) -> None:
    office, secretary = await joins("Vũ Thị Giang", "office"), await joins("Trần Thị Bình", "secretary")
    world.clock.forward_to(moment)
    await sent(world, count)
    assert await foreseen(world, office) == told
    assert await foreseen(world, office) == told, "once a month"
    assert await foreseen(world, secretary) == []


async def test_where_no_office_is_reached_the_leaders_are_warned(world: World, joins: Joins) -> None:
    secretary, member = await joins("Trần Thị Bình", "secretary"), await joins("Lê Văn Cường")
    world.clock.forward_to(MID_MONTH)
    await sent(world, 2999)
    assert await foreseen(world, secretary) == ["Zalo Bot: gói tin của tháng sắp hết"]
    assert "Đã gửi 2.999/3.000 tin." in secretary.screen
    assert await foreseen(world, member) == []


async def test_a_new_month_begins_anew(world: World, joins: Joins) -> None:
    office = await joins("Vũ Thị Giang", "office")
    for month in (11, 12):
        world.clock.forward_to(datetime(2026, month, 28, 9, tzinfo=ZONE))
        await sent(world, 2800, f"2026-{month}")
        await foreseen(world, office)
    assert len(await foreseen(world, office)) == 2


async def test_of_two_who_spend_the_last_of_a_budget_one_succeeds(world: World) -> None:
    spent = [
        await world.app.database.run(lambda db: usage.spend(db, "zalo-oa", "2026-12", "paid", 2)) for _ in range(3)
    ]
    assert spent == [True, True, False]
