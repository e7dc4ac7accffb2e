"""What every test of faults needs: a nursery for real processes, and a scene for what one process can show."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from tests.faults.machine import Nursery, nursery
from tests.faults.scene import Scene, on_scene


@pytest.fixture(scope="session")
def births() -> Iterator[Nursery]:
    with nursery() as found:
        yield found


@pytest.fixture
async def scene(tmp_path: Path, database_url: str) -> AsyncIterator[Scene]:
    async with on_scene(tmp_path, database_url) as found:
        yield found
