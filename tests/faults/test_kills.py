"""The short form of `make faults`: a dozen kills, by the same rules as five hundred."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.faults import on_postgresql
from tests.faults.far import FAR_SIDES
from tests.faults.judge import MARK, assert_kept
from tests.faults.killing import Plan, ordeal
from tests.faults.machine import Nursery, machine
from tests.faults.outside import Outside, row
from tests.faults.scene import texts
from tests.faults.waiting import until

SEED = 20261124


@pytest.mark.timeout(240)
async def test_a_dozen_kills_lose_nothing_double_nothing_and_keep_the_order(tmp_path: Path, births: Nursery) -> None:
    plan = Plan(SEED, kills=12, sends=240, readers=12, talkers=2)
    figures = await ordeal(tmp_path, plan, births)
    assert_kept(figures)
    assert figures.sends >= plan.sends - figures.class_c_unknown
    assert figures.labelled_repeats > 0, "no kill met a message on its way: this proves nothing"


@pytest.mark.timeout(240)
async def test_a_few_kills_on_zalo_are_as_harmless(tmp_path: Path, births: Nursery) -> None:
    plan = Plan(SEED, kills=6, sends=120, channel="zalo-bot", readers=8, talkers=2, patience=8)
    figures = await ordeal(tmp_path, plan, births)
    assert_kept(figures)
    assert figures.sends >= plan.sends - figures.class_c_unknown
    assert figures.labelled_repeats > 0, "no kill met a message on its way: this proves nothing"


@pytest.mark.timeout(240)
async def test_kills_on_postgresql_are_as_harmless(tmp_path: Path, births: Nursery) -> None:
    with on_postgresql.empty() as url:
        figures = await ordeal(tmp_path, Plan(SEED, kills=4, sends=60, readers=6, talkers=1), births, url)
    assert_kept(figures)


@pytest.mark.timeout(120)
async def test_killed_between_claim_and_request_it_says_it_once_more_as_a_repeat(
    tmp_path: Path, births: Nursery, platform: str
) -> None:
    """The row says "sending" and nothing has left: the next start cannot know, and says so."""
    async with FAR_SIDES[platform]() as server, machine(tmp_path, server, births) as made:
        outside = Outside.of(f"sqlite:///{made.operator.database}", platform)
        phone = server.person("An", started=True)
        (address,) = outside.chats([phone.chat])
        await server.refuse_connections()  # nothing can leave
        outside.feed([row(address, "A", "mời họp", account=platform)])
        made.on()
        await until(lambda: outside.in_state("sending") > 0, every=0.001)
        made.killed()
        left = outside.in_state("sending")
        await server.accept_connections()
        made.on()
        await phone.receives(1, timeout=30)
        await made.all_said()
        assert texts(phone) == [f"{MARK}\nmời họp" if left else "mời họp"]
        assert await made.ended() == 0
        outside.close()
