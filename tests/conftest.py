"""A database and a world for each test, and people with phones in it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path

import pytest
import structlog
from structlog.dev import ConsoleRenderer, plain_traceback

from storage.models.people import Role, Standing
from tests.databases import Databases, Kind, databases_of
from tests.phone import WebPhone
from tests.world import World

Joins = Callable[..., Awaitable[WebPhone]]
pytest_plugins = ("tests.selection",)
# A traceback with everybody's values takes seconds to paint, and nobody reads it where a test means it to happen.
structlog.configure(
    processors=[*structlog.get_config()["processors"][:-1], ConsoleRenderer(exception_formatter=plain_traceback)]
)


@pytest.fixture(scope="session")
def all_databases(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Databases]:
    """Of the kind that `--database` names. Which tests ask for this, however indirectly, run on every kind."""
    kind: Kind = request.config.getoption("--database")  # pyright: ignore[reportAssignmentType] — one of its choices
    with databases_of(kind, tmp_path_factory.mktemp("databases")) as databases:
        yield databases


@pytest.fixture
def databases(all_databases: Databases) -> Iterator[Databases]:
    """What a test makes of them goes with it."""
    before = all_databases.made
    yield all_databases
    all_databases.forget(since=before)


@pytest.fixture
def database_url(databases: Databases, tmp_path: Path) -> str:
    """An empty database of the test's own, up to date."""
    return databases.fresh(tmp_path)


@pytest.fixture
async def world(tmp_path: Path, database_url: str) -> AsyncIterator[World]:
    """One committee, one cell, nobody in it."""
    world = World(tmp_path, database_url)
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
        phone = WebPhone(world, str(person_id), channel, holder=person_id)
        await phone.starts((await world.invite(person_id)).token)
        await phone.picks("Tôi đồng ý")
        return phone

    return joins
