"""A sender that is frozen, and the one that takes over: two programs on one database, one of them at a time."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.commands import Operator
from tests.faults import on_postgresql
from tests.faults.judge import Figures, assert_kept
from tests.faults.machine import Machine, Nursery
from tests.faults.outside import Outside, row
from tests.faults.stand import Stand, stand
from tests.faults.waiting import until
from tests.faults.weather import Weather

SENDS = ("run", "--only", "sender")
READERS, EACH = 12, 12
AT_ONCE = 8.0  # seconds, which is less than a lease's life
TAKEN_OVER = 40.0  # seconds: a lease's life and a little

pytestmark = [
    pytest.mark.timeout(180),
    pytest.mark.channels_at_once(1),
]


@dataclass
class Pair:
    at: Stand
    standby: Machine

    @property
    def leader(self) -> Machine:
        return self.at.made

    @property
    def outside(self) -> Outside:
        return self.at.outside

    async def some_sent(self, count: int, patience: float = TAKEN_OVER) -> None:
        await until(lambda: self.outside.in_state("sent") >= count, patience)

    async def judged(self) -> Figures:
        await self.leader.all_said(60)
        return await self.at.judged()


@pytest.fixture
async def pair(tmp_path: Path, births: Nursery, wired: str) -> AsyncIterator[Pair]:
    """The leader sends already, in slow weather; the standby has been up for a moment."""
    with on_postgresql.empty() as url:
        async with stand(tmp_path, births, wired, url) as at:
            at.made.words = SENDS
            folder = tmp_path / "standby"
            folder.mkdir()
            settings = {**at.made.operator.settings, "CHIBO_WEB_PORT": "0"}
            standby = Machine(Operator(folder, settings), at.made.database, births, SENDS)
            addresses = at.readers(READERS)
            at.server.weather = Weather(1, troubled=0)
            at.outside.feed(
                [
                    row(a, "ABCD"[n % 4], f"#{'ABCD'[n % 4]}{a}/{n} tin")  # pyright: ignore[reportArgumentType]
                    for n in range(EACH)
                    for a in addresses
                ]
            )
            pair = Pair(at, standby)
            at.made.on()
            await pair.some_sent(10)
            standby.on()
            try:
                yield pair
            finally:
                if standby.pid:
                    standby.killed()


async def test_a_frozen_sender_is_replaced_and_does_no_harm_when_it_wakes(pair: Pair) -> None:
    pair.leader.frozen()
    sent = pair.outside.in_state("sent")
    await pair.some_sent(sent + 20)
    pair.leader.resumed()
    await asyncio.sleep(1)
    figures = await pair.judged()
    assert figures.lost == figures.unlabelled_duplicates == figures.class_c_duplicates == figures.unsettled == 0, (
        figures
    )
    assert figures.order_violations == 0, figures
    assert figures.labelled_repeats <= 8
    assert await pair.leader.ended() == 0
    assert await pair.standby.ended() == 0


async def test_a_killed_sender_is_replaced_within_a_leases_life(pair: Pair) -> None:
    pair.leader.killed()
    assert_kept(await pair.judged())
    assert await pair.standby.ended() == 0


async def test_a_sender_that_ends_in_order_hands_over_at_once(pair: Pair) -> None:
    assert await pair.leader.ended() == 0
    await pair.some_sent(pair.outside.in_state("sent") + 5, AT_ONCE)
    assert (await pair.judged()).labelled_repeats == 0
    assert await pair.standby.ended() == 0
