"""Fixtures for what is tried on every channel, against a program that serves only this one."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from storage.models.people import Role, Standing
from tests.phone import Phone
from tests.stages import CHANNELS, Stage, staged
from tests.world import World

Joins = Callable[..., Awaitable[Phone]]


@pytest.fixture(params=CHANNELS)
def channel(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
async def world(tmp_path: Path, database_url: str) -> AsyncIterator[World]:
    world = World(tmp_path, database_url)
    await world.open()
    yield world
    await world.close()


@pytest.fixture
async def stage(world: World, channel: str) -> AsyncIterator[Stage]:
    """`stage.phone("7")`: a stranger's."""
    async with staged(world, channel) as stage:
        yield stage


@pytest.fixture
def joins(world: World, stage: Stage) -> Joins:
    """`await joins("Nguyễn Văn An", "secretary")`: a phone in the hands of a member who has agreed."""

    async def joins(name: str, role: Role = "member", standing: Standing = "full", cell_id: int | None = None) -> Phone:
        person_id = await world.member(name, role, standing, cell_id)
        phone = stage.phone(str(person_id))
        phone.holder = person_id
        await phone.starts((await world.invite(person_id)).token)
        await phone.picks("Tôi đồng ý")
        return phone

    return joins
