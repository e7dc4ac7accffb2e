"""Each story is played on every channel."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.everywhere import Joins, channel, joins, stage
from tests.world import RunningClock, World

__all__ = ["Joins", "channel", "joins", "stage"]


@pytest.fixture
async def world(tmp_path: Path, database_url: str) -> AsyncIterator[World]:
    world = World(tmp_path, database_url, clock=RunningClock())
    await world.open()
    yield world
    await world.close()
