"""A world in which time passes between any two moments, for tests in which the order of messages matters."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.world import RunningClock, World


@pytest.fixture
async def world(tmp_path: Path, database_url: str) -> AsyncIterator[World]:
    world = World(tmp_path, database_url, clock=RunningClock())
    await world.open()
    yield world
    await world.close()
