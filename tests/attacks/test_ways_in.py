"""Who comes in, and who does not."""

from __future__ import annotations

import asyncio

from sqlalchemy import select

from storage.models import Invitation
from tests import makers
from tests.attacks.conftest import Joins
from tests.stages import Stage
from tests.world import World


async def test_a_code_that_ran_out_while_its_holder_hesitated_lets_nobody_in(world: World, stage: Stage) -> None:
    issued = await world.invite(await world.member("Nguyễn Văn An"))
    phone = stage.phone("7")
    await world.forward(hours=71)
    await phone.types(issued.code)
    await world.forward(hours=2)
    await phone.picks("Tôi đồng ý")
    assert phone.screen.startswith("Mã hoặc đường dẫn này không đúng, đã dùng hoặc đã hết hạn.")
    await phone.starts(issued.token)
    await phone.picks("Tôi đồng ý")
    assert "Đồng chí đã tham gia" in phone.screen


async def test_one_invitation_used_by_two_at_once_lets_one_in(world: World, stage: Stage) -> None:
    issued = await world.invite(await world.member("Nguyễn Văn An"))
    phones = [stage.phone(chat) for chat in ("7", "8")]
    for phone, way in zip(phones, (f"/start {issued.token}", issued.code), strict=True):
        await phone.types(way)
    await asyncio.gather(*(phone.picks("Tôi đồng ý") for phone in phones))
    joined = ["Đồng chí đã tham gia" in phone.screen for phone in phones]
    assert sorted(joined) == [False, True]


async def test_whoever_takes_a_members_place_is_noticed_by_the_member(world: World, stage: Stage, joins: Joins) -> None:
    owner = await joins("Nguyễn Văn An")
    thief = stage.phone("666")
    await thief.starts((await world.invite(makers.person_id(owner))).token)
    await thief.picks("Tôi đồng ý")
    await owner.looks()
    assert owner.screen.startswith("Vừa có máy khác tham gia bằng tên đồng chí Nguyễn Văn An.")


async def test_guessing_from_many_chats_ends_after_fifty_tries_and_leaves_links_alone(
    world: World, stage: Stage
) -> None:
    issued = await world.invite(await world.member("Nguyễn Văn An"))
    for chat in range(10):
        for _ in range(5):
            await stage.phone(f"9{chat}").types("ABCD2345")
    honest = stage.phone("7")
    await honest.types(issued.code)
    assert honest.screen.startswith("Đồng chí đã gõ sai mã nhiều lần.")
    await honest.starts(issued.token)
    assert "Nguyễn Văn An" in honest.screen


async def test_no_way_in_is_readable_in_the_database(world: World) -> None:
    issued = await world.invite(await world.member("Nguyễn Văn An"))
    row = await world.app.database.read(lambda db: db.scalars(select(Invitation)).one())
    kept = " ".join(str(value) for value in vars(row).values())
    assert issued.token not in kept
    assert issued.code not in kept
