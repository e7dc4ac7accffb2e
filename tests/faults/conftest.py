"""What every test of faults needs: a nursery for real processes, and a scene for what one process can show."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from tests.faults.far import FAR_SIDES, WIRED
from tests.faults.machine import Nursery, nursery
from tests.faults.scene import Scene, on_scene


@pytest.fixture(scope="session")
def births() -> Iterator[Nursery]:
    with nursery() as found:
        yield found


@pytest.fixture(params=FAR_SIDES)
def platform(request: pytest.FixtureRequest) -> str:
    """Whose far side it is."""
    return request.param


@pytest.fixture(params=WIRED)
def wired(request: pytest.FixtureRequest) -> str:
    """One with a server that may fail."""
    return request.param


@pytest.fixture
async def scene(tmp_path: Path, database_url: str, wired: str) -> AsyncIterator[Scene]:
    async with on_scene(tmp_path, database_url, wired) as found:
        yield found
