"""The short form of `make faults`: a dozen kills, by the same rules as five hundred."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.faults import on_postgresql
from tests.faults.judge import MARK, assert_kept
from tests.faults.killing import Plan, ordeal
from tests.faults.machine import Nursery
from tests.faults.outside import row
from tests.faults.scene import texts
from tests.faults.stand import stand
from tests.faults.waiting import until

SEED = 20261124


@pytest.mark.timeout(240)
async def test_a_dozen_kills_lose_nothing_double_nothing_and_keep_the_order(tmp_path: Path, births: Nursery) -> None:
    plan = Plan(SEED, kills=12, sends=160, readers=10, talkers=2)
    figures = await ordeal(tmp_path, plan, births)
    assert_kept(figures)
    assert figures.sends >= plan.sends - figures.class_c_unknown
    assert figures.max_unknown_per_kill > 0, "no kill met a message on its way: this proves nothing"


@pytest.mark.timeout(240)
@pytest.mark.channels_at_once(1)
@pytest.mark.parametrize("platform", ["zalo-bot", "zalo-oa", "web"])
async def test_a_few_kills_elsewhere_are_as_harmless(tmp_path: Path, births: Nursery, platform: str) -> None:
    plan = Plan(SEED, kills=5, sends=80, channel=platform, readers=8, talkers=2, patience=8)
    figures = await ordeal(tmp_path, plan, births)
    assert_kept(figures)
    assert figures.sends >= plan.sends - figures.class_c_unknown
    assert figures.max_unknown_per_kill > 0, "no kill met a message on its way: this proves nothing"


@pytest.mark.timeout(240)
async def test_kills_on_postgresql_are_as_harmless(tmp_path: Path, births: Nursery) -> None:
    with on_postgresql.empty() as url:
        figures = await ordeal(tmp_path, Plan(SEED, kills=4, sends=60, readers=6, talkers=1), births, url)
    assert_kept(figures)


@pytest.mark.timeout(120)
async def test_killed_between_claim_and_request_it_says_it_once_more_as_a_repeat(
    tmp_path: Path, births: Nursery, wired: str
) -> None:
    """The row says "sending" and nothing has left: the next start cannot know, and says so."""
    async with stand(tmp_path, births, wired) as at:
        phone = at.server.person("An", started=True)
        (address,) = at.outside.chats([phone.chat])
        await at.server.refuse_connections()  # nothing can leave
        at.outside.feed([row(address, "A", "mời họp")])
        at.made.on()
        await until(lambda: at.outside.in_state("sending") > 0, every=0.001)
        at.made.killed()
        left = at.outside.in_state("sending")
        await at.server.accept_connections()
        at.made.on()
        await phone.receives(1, timeout=30)
        await at.made.all_said()
        assert texts(phone) == [f"{MARK}\nmời họp" if left else "mời họp"]
        assert await at.made.ended() == 0
