"""As little as possible is kept, and as long as it serves."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage import people
from storage.invitations import CODE_LENGTH
from storage.models import Delivery, Invitation, SeenEvent
from tests.conftest import Joins
from tests.preparing import announces
from tests.world import World


async def test_sent_messages_are_forgotten_after_sixty_days_and_waiting_ones_never(world: World, joins: Joins) -> None:
    phone = await joins("An", "secretary")
    await world.forward(days=59)
    await world.app.ticker.tidy()
    assert await world.outbox() != []

    def hold(db: Session) -> None:
        row = db.scalars(select(Delivery).order_by(Delivery.id).limit(1)).one()
        row.state, row.not_before = "waiting", world.clock.now() + timedelta(days=365)

    await world.app.database.run(hold)
    await world.forward(days=2)
    await world.app.ticker.tidy()
    assert [row.state for row in await world.outbox() if row.created_at < world.clock.now() - timedelta(days=60)] == [
        "waiting"
    ]
    assert await world.app.database.read(lambda db: db.scalars(select(SeenEvent)).all()) == []
    await phone.types("/menu")
    assert "Mời đồng chí chọn việc" in phone.screen


async def test_whoever_left_the_cell_is_invited_to_nothing_and_is_a_stranger(world: World, joins: Joins) -> None:
    secretary, left = await joins("An", "secretary"), await joins("Bình")
    await world.app.database.run(lambda db: people.retire(db, int(left.chat)))
    before = len(left.inbox)
    await announces(secretary)
    await left.looks()
    assert len(left.inbox) == before
    await secretary.types("họp")
    await secretary.picks("Ai dự, ai vắng")
    assert "Bình" not in secretary.screen
    await left.types("/menu")
    assert "chỉ dành cho đảng viên có giấy mời" in left.screen


async def test_a_stolen_database_holds_no_code_that_can_be_tried_quickly(world: World) -> None:
    issued = await world.invite(await world.member("An"))
    kept = await world.app.database.read(lambda db: db.scalars(select(Invitation)).one())
    assert len(issued.code) == CODE_LENGTH
    assert issued.code not in kept.code_hash
    assert issued.token not in kept.token_hash
    assert len(kept.code_hash) == 64
