"""Medians, percentiles, interleaved rounds, and the longest silence of an event loop."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from statistics import median
from time import perf_counter

LOOK = 0.001  # seconds between signs of life of the loop


def percentile(values: Sequence[float], share: float) -> float:
    """The nearest rank: the smallest value that `share` of all do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, max(0, int(-(-share * len(ordered) // 1)) - 1))]


@dataclass
class Rounds:
    """Seconds per unit of floor and ours, a pair for each round."""

    floor: list[float]
    ours: list[float]

    @property
    def ratio(self) -> float:
        return median(mine / theirs for mine, theirs in zip(self.ours, self.floor, strict=True))


Timed = Callable[[], Awaitable[float]]


async def interleaved(count: int, floor: Timed, ours: Timed) -> Rounds:
    """Alternate, so that whatever else the machine does falls on both; the first round only warms up."""
    rounds = Rounds([], [])
    for number in range(count + 1):
        first, second = (floor, ours) if number % 2 else (ours, floor)
        one, two = await first(), await second()
        if number:
            rounds.floor.append(one if number % 2 else two)
            rounds.ours.append(two if number % 2 else one)
    return rounds


async def seconds(work: Awaitable[object]) -> float:
    began = perf_counter()
    await work
    return perf_counter() - began


@dataclass
class Stall:
    """The longest time, beyond its sleep, that a coroutine of the loop had to wait for its turn."""

    worst: float = 0.0
    over_ten: int = 0

    def note(self, waited: float) -> None:
        self.worst = max(self.worst, waited)
        self.over_ten += waited > 0.010


@asynccontextmanager
async def watched() -> AsyncGenerator[Stall]:
    stall = Stall()
    task = asyncio.create_task(_watch(stall))
    try:
        yield stall
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def _watch(stall: Stall) -> None:
    while True:
        slept = perf_counter()
        await asyncio.sleep(LOOK)
        stall.note(perf_counter() - slept - LOOK)
