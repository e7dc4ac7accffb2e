"""Which tests a run is about. What is left out is counted and said, never skipped in silence.

On SQLite all run, on PostgreSQL those that use a database; `sqlite_only("why")` and `postgresql_only("why")` mark
those that have no meaning on the other, `once("why")` those that prove nothing more there. A test that runs on several
channels runs on PostgreSQL on one of them, or on as many as `channels_on_postgresql(many)` says: which, its name
decides, so that every channel has its share and the same test always the same. Conversations run on SQLite on another
one, and other tests there on all of them, where `channels_at_once(many)` says nothing else; of conversations without a
mark a tenth runs on PostgreSQL instead. With `--every-channel` (`make everywhere`) all run on all of them on SQLite,
and on one on PostgreSQL.
"""

from __future__ import annotations

import os
import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import Any, cast
from zlib import crc32

import pytest

from tests.databases import Kind

LEFT_OUT = pytest.StashKey[Counter[str]]()
NO_DATABASE = "use no database"
OTHER_CHANNELS = "run on another channel: how a choice is picked and what the wire looks like is no database's business"
EVERY_CHANNEL = "run on another channel; on this one with --every-channel, as `make everywhere` does"
EVERY_CHANNEL_ELSEWHERE = "are conversations that run on SQLite; here with --every-channel"
EVERY_CHANNEL_THERE = "are conversations that run on PostgreSQL; here with --every-channel"
SHARE = 10  # one in so many conversations runs on PostgreSQL
AXES = ("channel", "stage", "platform", "wired")  # the parameters by which a test runs on several channels
TALKS = "channel"  # the one whose tests are conversations
LONG = 120.0  # seconds: what may take longer goes first, so that no worker waits for it at the end


def pytest_addoption(parser: pytest.Parser) -> None:
    kinds = ("sqlite", "postgresql")
    parser.addoption("--database", choices=kinds, default=kinds[0], help="the database under the tests")
    parser.addoption("--every-channel", action="store_true", help="also where a test runs on some of them only")


def kind(config: pytest.Config) -> Kind:
    return cast("Kind", config.getoption("--database"))


def pytest_configure(config: pytest.Config) -> None:
    config.stash[LEFT_OUT] = Counter()
    for name, whose in (("sqlite", "SQLite's"), ("postgresql", "PostgreSQL's")):
        config.addinivalue_line("markers", f"{name}_only(why): what is tested is {whose} own nature")
    config.addinivalue_line("markers", "once(why): what is tested is the same over any database")
    config.addinivalue_line("markers", "channels_on_postgresql(many): on how many of its channels it runs there")
    config.addinivalue_line("markers", "channels_at_once(many): on how many it runs without --every-channel")


def pytest_report_header(config: pytest.Config) -> str:
    return f"database: {kind(config)}"


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """One more than there are cores: half of a run is waiting for disks, clocks and processes."""
    return len(os.sched_getaffinity(0)) + 1


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: not _is_long(item))
    leave_out(config, items, {item: why for item in items if (why := _why_not(item, kind(config)))})
    if kind(config) == "postgresql":
        left = on_other_channels(items, "channels_on_postgresql", dict.fromkeys(AXES, 1))
        leave_out(config, items, dict.fromkeys(left, OTHER_CHANNELS))
        if not config.getoption("--every-channel"):
            talks = [item for item in items if _is_talk(item) and not _is_shared(item)]
            leave_out(config, items, dict.fromkeys(talks, EVERY_CHANNEL_ELSEWHERE))
    elif not config.getoption("--every-channel"):
        left = on_other_channels(items, "channels_at_once", {TALKS: 1}, elsewhere=True)
        leave_out(config, items, dict.fromkeys(left, EVERY_CHANNEL))
        talks = [item for item in items if _is_talk(item) and _is_shared(item) and not _why_not(item, "postgresql")]
        leave_out(config, items, dict.fromkeys(talks, EVERY_CHANNEL_THERE))


def leave_out(config: pytest.Config, items: list[pytest.Item], reasons: dict[pytest.Item, str]) -> None:
    """These do not run, and the summary says how many and why."""
    if not reasons:
        return
    items[:] = [item for item in items if item not in reasons]
    config.hook.pytest_deselected(items=list(reasons))
    config.stash[LEFT_OUT].update(reasons.values())


def on_other_channels(
    items: list[pytest.Item], marker: str, usual: Mapping[str, int], *, elsewhere: bool = False
) -> list[pytest.Item]:
    """All but the chosen of those that differ in nothing but the channel.

    `usual`: how many are chosen without a marker, by the parameter that says the channel; of others all are.
    `elsewhere`: not those that are chosen otherwise.
    """
    families: defaultdict[tuple[str, str], list[tuple[str, pytest.Item]]] = defaultdict(list)
    for item in items:
        if found := _channel_of(item):
            families[found[:2]].append((found[2], item))
    left: list[pytest.Item] = []
    for (axis, name), family in families.items():
        ordered = [item for _, item in sorted(family, key=lambda pair: pair[0])]
        mark = ordered[0].get_closest_marker(marker)
        many, first = mark.args[0] if mark else usual.get(axis, len(ordered)), crc32(name.encode()) + elsewhere
        chosen = {(first + number * len(ordered) // many) % len(ordered) for number in range(many)}  # far apart
        left += [item for place, item in enumerate(ordered) if place not in chosen]
    return left


def _is_talk(item: pytest.Item) -> bool:
    found = _channel_of(item)
    marked = any(item.get_closest_marker(name) for name in ("channels_on_postgresql", "channels_at_once"))
    return found is not None and found[0] == TALKS and not marked


def _is_shared(item: pytest.Item) -> bool:
    found = _channel_of(item)
    return found is not None and crc32(found[1].encode()) % SHARE == 0


def _channel_of(item: pytest.Item) -> tuple[str, str, str] | None:
    """The parameter that says the channel, the test's name without it, and the channel; None where there is none."""
    callspec = getattr(item, "callspec", None)
    if callspec is None:
        return None
    said = ((name, value) for name, value in callspec.params.items() if name in AXES and isinstance(value, str))
    axis, channel = next(said, (None, None))
    if axis is None or channel is None:
        return None
    rest = re.sub(rf"(^|-){re.escape(channel)}(?=-|$)", "", callspec.id, count=1)
    return axis, f"{item.nodeid.partition('[')[0]}[{rest.strip('-')}]", channel


def _is_long(item: pytest.Item) -> bool:
    mark = item.get_closest_marker("timeout")
    return mark is not None and mark.args[0] > LONG


def _why_not(item: pytest.Item, on: Kind) -> str | None:
    if mark := item.get_closest_marker("sqlite_only" if on == "postgresql" else "postgresql_only"):
        return f"{mark.name}, {mark.args[0]}"
    if on == "postgresql" and (mark := item.get_closest_marker("once")):
        return f"once, {mark.args[0]}"
    runs_once = on == "postgresql" and not item.get_closest_marker("postgresql_only")
    return NO_DATABASE if runs_once and "all_databases" not in getattr(item, "fixturenames", ()) else None


def pytest_sessionfinish(session: pytest.Session) -> None:
    """A worker of pytest-xdist tells the controller, which collects nothing itself."""
    if hasattr(session.config, "workeroutput"):
        cast("Any", session.config).workeroutput["left_out"] = dict(session.config.stash[LEFT_OUT])


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any, error: object) -> None:
    """All workers have collected the same."""
    told: dict[str, int] = getattr(node, "workeroutput", {}).get("left_out", {})
    node.config.stash[LEFT_OUT] |= Counter(told)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    for why, number in sorted(config.stash[LEFT_OUT].items()):
        terminalreporter.write_line(f"left out, {number}: {why}", yellow=True)
