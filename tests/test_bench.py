"""The benchmarks' own promises: what they write down, and how they count. Nothing here is timed."""

from __future__ import annotations

import asyncio
from time import perf_counter

from bench import help as help_part
from bench.figures import Rounds, interleaved, percentile, watched
from bench.lines import LINES, PARTS, Line
from bench.server import Far


def test_the_lines_are_those_that_were_asked_for() -> None:
    assert [line.key for line in LINES] == [
        "event_ratio_1", "event_ratio_32", "event_ratio_pg", "wire_cpu_ratio", "wire_rate_ratio",
        "reply_p99_busy_over_idle", "broadcast_efficiency", "broadcast_429_share", "broadcast_lost",
        "reminders_100k_s", "tick_1m_over_1k", "claim_1m_over_1k", "lateness_p99_s",
        "export_stall_ms", "rss_mb", "help_s",
    ]  # fmt: skip
    assert len(PARTS) == 9


def test_an_aim_is_met_at_its_own_value() -> None:
    assert Line("", "", "", 2).is_met(2)
    assert not Line("", "", "", 2).is_met(2.1)
    assert Line("", "", "", 2, at_most=False).is_met(2)


def test_a_percentile_is_one_of_the_values() -> None:
    assert percentile([3, 1, 2], 0.5) == 2
    assert percentile(range(1, 101), 0.99) == 99
    assert percentile([7], 0.99) == 7


def test_a_ratio_is_the_median_of_the_rounds_own_ratios() -> None:
    assert Rounds([1, 2, 10], [2, 6, 50]).ratio == 3


async def test_floor_and_ours_take_turns_and_the_first_round_is_left_out() -> None:
    order: list[str] = []

    async def run(name: str) -> float:
        order.append(name)
        return float(len(order))

    rounds = await interleaved(2, lambda: run("floor"), lambda: run("ours"))
    assert order == ["ours", "floor", "floor", "ours", "ours", "floor"]
    assert (rounds.floor, rounds.ours) == ([3, 6], [4, 5])


async def test_a_loop_that_is_held_up_is_seen_to_stall() -> None:
    async with watched() as stall:
        await asyncio.sleep(0.01)
        _busy(0.05)
        await asyncio.sleep(0.01)
    assert stall.worst > 0.02


def _busy(seconds: float) -> None:
    until = perf_counter() + seconds
    while perf_counter() < until:
        pass


def test_the_far_server_refuses_the_thirty_first_within_any_second() -> None:
    far = Far(30, a_chat=True, updates=0)
    assert all(far.takes(str(chat), chat * 0.03) for chat in range(30))
    assert not far.takes("late", 0.999)
    assert far.takes("late", 1.0)
    assert not far.takes("late", 1.9), "a second one to the same chat within a second"


async def test_help_is_measured() -> None:
    assert (await help_part.measure(short=True)).keys() == {"help_s"}
