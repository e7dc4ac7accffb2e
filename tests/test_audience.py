"""Who is invited: one rule, asked of the database about everybody and here about one person."""

from __future__ import annotations

from itertools import product
from typing import get_args

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from storage import meetings
from storage.models import Meeting, Person
from storage.models.meetings import Kind
from storage.models.people import Role
from tests.world import World


@pytest.mark.parametrize("kind", get_args(Kind))
async def test_whoever_is_in_the_audience_is_invited_and_nobody_else(world: World, kind: Kind) -> None:
    there = await world.other_cell("Chi bộ thôn Tây")
    for number, (role, cell_id) in enumerate(product(get_args(Role), (1, there))):
        await world.member(f"Người {number}", role=role, cell_id=cell_id)
    await world.member("Đã chuyển đi", role="secretary")

    def check(db: Session) -> None:
        db.scalars(select(Person).where(Person.full_name == "Đã chuyển đi")).one().active = False
        db.flush()
        meeting = Meeting(cell_id=1, kind=kind)
        invited = set(db.scalars(meetings.audience(meeting)))
        assert invited
        assert invited == {person.id for person in db.scalars(select(Person)) if meetings.invites(meeting, person)}

    await world.app.database.run(check)
