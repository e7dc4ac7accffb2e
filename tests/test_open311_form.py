"""The program keeps to its published form: schemathesis makes requests of /open311/openapi.json, as allowed and as not.

Over HTTP, against the real program and database. What is sent well is answered as the form says, what is not is
refused as it says, and nothing makes the program fail.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any, TypeAlias, cast

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import Case
from schemathesis import checks as general_checks
from schemathesis.generation import GenerationMode
from schemathesis.specs.openapi import checks as openapi_checks
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from storage import thresholds
from storage.models import Report
from tests import open311
from tests.conftest import Joins
from tests.open311 import System, connected, key_for
from tests.world import World

checks: Any = openapi_checks  # its types leave out what they are of
FORM: list[Any] = [
    cast("Any", general_checks).not_a_server_error, checks.status_code_conformance, checks.content_type_conformance,
    checks.response_schema_conformance, checks.response_headers_conformance,
]  # fmt: skip
"""What holds of every answer."""
OPEN = {"discovery", "services", "service"}
KEYED = {"requests", "create", "request", "token"}
pytestmark = pytest.mark.once("what is tested is how the form is spoken")
EXAMPLES = 25
CASE = "PA-001-2026"
Made: TypeAlias = "Case[Any]"


@pytest.fixture
def channel() -> str:
    return "web"


@pytest.fixture
async def system(world: World, joins: Joins) -> AsyncIterator[System]:
    """With a case to read, and all it may have."""
    secretary = await joins("Trần Thị Bình", "secretary")

    def no_limit(db: Session) -> None:
        thresholds.put(db, 1, None, "open311-hourly", 1000)

    await world.app.database.run(no_limit)
    async with connected(world, await key_for(world, secretary.holder, texts=True), open311_per_minute=9999) as system:
        assert await system.reports() == CASE
        yield system


async def tried(system: System, mode: GenerationMode, check: Callable[[Made], None]) -> set[str]:
    """Each operation of the form, many times; their names. It has a thread of its own: it waits for its answers."""
    return await asyncio.to_thread(_try_all, f"{system.client.base_url}{open311.ROOT}/openapi.json", mode, check)


def _try_all(url: str, mode: GenerationMode, check: Callable[[Made], None]) -> set[str]:
    form: Any = schemathesis.openapi.from_url(url)
    found: set[str] = set()
    for result in form.get_all_operations():
        operation = result.ok()
        _try(operation, mode, check)
        found.add(str(operation.definition.raw["operationId"]))
    return found


def _try(operation: Any, mode: GenerationMode, check: Callable[[Made], None]) -> None:
    unhurried = settings(
        max_examples=EXAMPLES, deadline=None, database=None, derandomize=True, phases=[Phase.generate],
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large],
    )  # fmt: skip
    known = {name: CASE for name in ("service_request_id", "token_id") if f"{{{name}}}" in str(operation.path)}
    fixed = known if mode == GenerationMode.POSITIVE else None
    unhurried(given(case=operation.as_strategy(generation_mode=mode, path_parameters=fixed))(check))()


def headers(key: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {key}"}


async def test_what_the_form_allows_is_answered_as_it_says(world: World, system: System) -> None:
    def check(case: Made) -> None:
        spans = {"start_date", "end_date"} <= (case.query or {}).keys()  # a form cannot say: of 90 days at most
        well: list[Any] = [] if spans else [checks.positive_data_acceptance]
        case.call_and_validate(headers=headers(system.key), checks=[*FORM, *well])

    assert await tried(system, GenerationMode.POSITIVE, check) == OPEN | KEYED
    assert await world.app.database.read(count) > 10


async def test_what_the_form_does_not_allow_is_refused_as_it_says(world: World, system: System) -> None:
    def check(case: Made) -> None:
        case.call_and_validate(headers=headers(system.key), checks=[*FORM, checks.negative_data_rejection])

    assert await tried(system, GenerationMode.NEGATIVE, check) == OPEN | KEYED
    assert await world.app.database.read(count) < 10


async def test_without_a_key_nothing_is_read_or_made_however_it_is_asked(world: World, system: System) -> None:
    def check(case: Made) -> None:
        answer = case.call_and_validate(checks=FORM)
        if case.operation.definition.raw["operationId"] in KEYED:
            assert answer.status_code in (400, 403, 404, 429), answer.status_code
            assert "PA-" not in answer.text

    for mode in GenerationMode:
        assert await tried(system, mode, check) == OPEN | KEYED
    assert await world.app.database.read(count) == 1


def count(db: Session) -> int:
    return db.scalars(select(func.count()).select_from(Report)).one()
