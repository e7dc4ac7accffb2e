"""The Official Account's tokens: never spent twice, turned in time, and never lost in silence."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session
from structlog.testing import capture_logs

from bot.channels.base import Ambiguous, Unauthorized, Unreachable
from bot.channels.zalo_oa import tokens as tokens_of_zalo
from bot.channels.zalo_oa.tokens import Refused, Tokens
from storage import tokens
from storage.leases import Holder
from storage.models import TokenPair
from tests import rough_servers
from tests.fake_zalo_oa import APP_ID, APP_SECRET, REFRESH_TOKEN, FakeZaloOa
from tests.killed_tokens import killed
from tests.serving import beside
from tests.world import World
from tests.zalo_oa_world import on_zalo_oa

HALF = timedelta(seconds=90000 / 2)
Program = Callable[..., Tokens]


@pytest.fixture
async def server(world: World) -> AsyncIterator[FakeZaloOa]:
    async with FakeZaloOa(world.clock.now) as server:
        yield server


@pytest.fixture
def program(world: World, server: FakeZaloOa) -> Program:
    """One more that runs on this database."""
    runs = count(1)

    def started(origin: str = REFRESH_TOKEN, secret: str = APP_SECRET, *, after: bool = False) -> Tokens:
        """`after`: the one before has ended, on this same machine."""
        holder = Holder("machine", f"{next(runs)}", locked=True) if after else Holder(f"machine-{next(runs)}", "1")
        return Tokens(
            world.app.database, world.clock, "zalo-oa", APP_ID, secret, origin, server.url, lambda: holder, patience=5
        )

    return started


async def stored(world: World) -> TokenPair:
    return await world.app.database.read(lambda db: db.scalars(select(TokenPair)).one())


async def test_the_first_pair_comes_for_the_token_in_the_settings_and_is_stored(
    world: World, server: FakeZaloOa, program: Program
) -> None:
    access = await program().access()
    pair = await stored(world)
    assert (access, pair.access, pair.refresh) == (server.pair[0], *server.pair)
    assert pair.expires_at == world.clock.now() + timedelta(hours=25)
    assert await program().access() == access, "the next start uses it"
    assert server.rotations == 1


async def test_it_is_turned_when_half_of_its_life_is_over(world: World, server: FakeZaloOa, program: Program) -> None:
    speaking = program()
    await speaking.access()
    for passed, rotations in ((HALF - timedelta(minutes=1), 1), (timedelta(minutes=2), 2)):
        world.clock.at += passed
        async with beside(speaking.run()):
            await asyncio.sleep(0.3)
        assert server.rotations == rotations


async def test_programs_side_by_side_spend_one_token_once(server: FakeZaloOa, program: Program, world: World) -> None:
    first, second = program(), program()
    await first.access()
    await second.access()
    world.clock.at += HALF
    turned = await asyncio.gather(first.turn(), second.turn(), first.turn(), return_exceptions=True)
    assert all(one is None or isinstance(one, Unreachable) for one in turned)
    assert (server.rotations, server.dead) == (2, False)
    assert await second.access() in (server.pair[0], "truy-cap-1"), "both last"


async def test_a_database_that_is_away_when_the_new_pair_comes_loses_nothing(
    world: World, server: FakeZaloOa, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    speaking, run = program(), world.app.database.run
    away = iter([False, True, True])  # the lease, then twice the new pair

    async def stumbles(work: Callable[[Session], Any]) -> Any:
        if next(away, False):
            raise OperationalError("UPDATE", {}, Exception("away"))
        return await run(work)

    monkeypatch.setattr(world.app.database, "run", stumbles)
    assert await speaking.access() == server.pair[0]
    assert (await stored(world)).refresh == server.pair[1]


async def test_what_zalo_takes_no_more_is_turned_at_once(server: FakeZaloOa, program: Program) -> None:
    speaking = program()
    old = await speaking.access()
    server.revoke()
    assert await speaking.refused(old) == server.pair[0] != old
    assert await speaking.refused(old) == server.pair[0], "it was turned already"
    assert server.rotations == 2


@pytest.mark.parametrize("answer", [(500, {"message": "x"}), (200, None), (200, {})])
async def test_an_answer_that_says_nothing_is_asked_for_again(
    server: FakeZaloOa, program: Program, answer: tuple[int, dict[str, str] | None]
) -> None:
    server.script += [("access_token", *answer)]
    speaking = program()
    with pytest.raises(Ambiguous):
        await speaking.access()
    assert not speaking.lost
    assert await speaking.access() == server.pair[0]


async def test_an_answer_that_drips_is_given_up_before_another_program_may_turn(program: Program) -> None:
    speaking = program()
    async with rough_servers.talking(
        rough_servers.dripping(b'{"access_token": "a", "refresh_token": "b"}', 0.1)
    ) as url:
        speaking.url = url
        with pytest.raises(Ambiguous):  # who waited to the end would have a pair
            await speaking.turn()


async def test_whatever_goes_wrong_the_tokens_are_tended(
    world: World, server: FakeZaloOa, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    speaking, run, fails = program(), world.app.database.run, iter([True])

    async def breaks(work: Callable[[Session], Any]) -> Any:
        if next(fails, False):
            raise OSError(28, "No space left on device")
        return await run(work)

    monkeypatch.setattr(world.app.database, "run", breaks)
    monkeypatch.setattr(tokens_of_zalo, "LOOK_SECONDS", 0.01)
    async with beside(speaking.run()):
        await asyncio.sleep(0.3)
    assert server.rotations == 1


async def test_a_lost_token_is_an_alarm_while_the_old_access_goes_on_and_a_new_one_ends_it(
    world: World, server: FakeZaloOa, program: Program
) -> None:
    speaking = program(after=True)
    old = await speaking.access()
    world.clock.at += HALF
    server.script, server.arrives_first = [*server.script, ("access_token", 200, None)], True
    with pytest.raises(Ambiguous):
        await speaking.turn()
    with capture_logs() as logs, pytest.raises(Refused):
        await speaking.turn()
    assert ("zalo-oa-access-lost", "critical") in [(line["event"], line["log_level"]) for line in logs]
    assert speaking.lost
    assert await speaking.access() == old
    renewed = program(server.keys.issued(), after=True)
    async with beside(renewed.run()):
        await asyncio.sleep(0.3)
    assert not renewed.lost
    assert await renewed.access() == server.pair[0] != old


async def test_a_mistyped_token_spoils_nothing_and_the_old_setting_goes_on(program: Program, world: World) -> None:
    good = program(after=True)
    await good.access()
    world.clock.at += HALF
    await good.turn()
    mistyped = program("mistyped", after=True)
    assert await mistyped.access(), "what access there was goes on"
    with pytest.raises(Refused):
        await mistyped.turn()
    again = program(after=True)
    await again.access()
    await again.turn()
    assert not again.lost


async def test_without_any_access_the_channel_stops(program: Program) -> None:
    with pytest.raises(Unauthorized):
        await program("never given").access()


async def test_the_program_says_that_access_is_lost_and_shows_no_token(world: World) -> None:
    with capture_logs() as logs:
        async with on_zalo_oa(world) as zalo:
            phone = zalo.phone()
            await phone.types("Xin chào")
            assert await world.app.troubles() == []
            spent = zalo.server.pair[1]
            await world.app.database.run(lambda db: tokens.lost(db, "zalo-oa", spent, world.clock.now()))
            [tending] = world.app.receivers()
            async with beside(tending):
                await asyncio.sleep(0.3)
            assert await world.app.troubles() == ["zalo-oa-access-lost"]
    for secret in (REFRESH_TOKEN, "truy-cap-1", "lam-moi-1", APP_SECRET):
        assert secret not in str(logs)


@pytest.mark.sqlite_only("the victims share a file")
async def test_killed_in_the_middle_access_is_kept_or_the_alarm_is_raised(tmp_path: Path) -> None:
    (tmp_path / "template").mkdir()
    found = await killed(tmp_path, 12, seed=2)
    assert found.kept + found.lost_with_alarm == found.kills == 12
    assert found.lost_silently == 0


@pytest.mark.parametrize("given", ["90000.0", "", None, 90000, "soon"])
async def test_a_pair_is_kept_however_its_life_is_written(server: FakeZaloOa, program: Program, given: object) -> None:
    pair = {"access_token": "neu", "refresh_token": "neu-2", "expires_in": given}
    server.script += [("access_token", 200, pair)]
    assert await program().access() == "neu"
