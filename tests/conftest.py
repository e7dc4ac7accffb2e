"""A world for each test, and people with phones in it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from storage.models.people import Role, Standing
from tests.phone import WebPhone
from tests.world import World

Joins = Callable[..., Awaitable[WebPhone]]


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """One committee, one cell, nobody in it."""
    world = World(tmp_path)
    world.app.add_phones()
    await world.open()
    yield world
    await world.close()


@pytest.fixture(params=["web", "web-numbers"])
def channel(request: pytest.FixtureRequest) -> str:
    """Every conversation runs with buttons and with numbers."""
    return request.param


@pytest.fixture
def joins(world: World, channel: str) -> Joins:
    """`await joins("Nguyễn Văn An", "secretary")`: a phone in the hands of a member who has agreed."""

    async def joins(
        name: str, role: Role = "member", standing: Standing = "full", cell_id: int | None = None
    ) -> WebPhone:
        person_id = await world.member(name, role, standing, cell_id)
        phone = WebPhone(world, str(person_id), channel)
        await phone.starts((await world.invite(person_id)).token)
        await phone.picks("Tôi đồng ý")
        return phone

    return joins
