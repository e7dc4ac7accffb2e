"""Which cases another system finds, page by page, what stands in an answer, and how often it may ask."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date, timedelta

import pytest
import structlog
from sqlalchemy import update
from sqlalchemy.orm import Session

from bot.logs import Redaction
from bot.web.open311.limits import Window
from storage import reports, thresholds
from storage.models import Person, Report
from storage.reports import Matter
from tests.open311 import POTHOLE, System, connected, key_for
from tests.test_open311 import channel, secretary, stored, system
from tests.world import START, World

__all__ = ["channel", "secretary", "system"]  # fixtures


async def case(world: World, field: str = "land", days: float = 0, person_id: int = 1) -> str:
    """Reported by a member so many days before now. Its code."""

    def add(db: Session) -> str:
        at = START - timedelta(days=days)
        matter = Matter(field, "Ngõ 12", "Việc riêng.", 21.0285111, 105.8048177)
        return reports.add(db, db.get_one(Person, person_id), matter, 2026, at).code

    return await world.app.database.run(add)


async def change(world: World, code: str, **values: object) -> None:
    await world.app.database.run(lambda db: db.execute(update(Report).where(Report.code == code).values(**values)))


async def ids(system: System, **asked: str | int) -> list[str]:
    return [one["service_request_id"] for one in await system.reads("/requests", **asked)]


async def test_cases_are_found_by_field_status_time_and_id(world: World, system: System) -> None:
    for field, days in (("land", 100), ("land", 89), ("welfare", 2), ("unity", 1), ("opinion", 1), ("other", 0)):
        await case(world, field, days)
    await change(world, "PA-003/2026", state="closed")
    old, land, welfare, other = (f"PA-{number:03d}-2026" for number in (1, 2, 3, 6))
    assert await ids(system) == [other, welfare, land]
    assert await ids(system, service_code="land,welfare") == [welfare, land]
    assert await ids(system, status="open") == [other, land]
    assert await ids(system, status="closed") == [welfare]
    assert await ids(system, status="closed,open") == [other, welfare, land]
    assert await ids(system, start_date="2026-08-01T00:00:00+07:00") == [land, old]
    assert await ids(system, end_date="2026-09-01T00:00:00Z") == [land, old]
    assert await ids(system, start_date="2026-11-22T09:00:00+07:00", end_date="2026-11-22T02:00:00Z") == [welfare]
    assert await ids(system, service_request_id=f"{old}, PA-006/2026,PA-099-2026,x", status="closed") == [other, old]
    assert await ids(system, service_request_id="PA-004-2026") == []
    assert (await system.get("/requests/PA-004-2026.json")).status_code == 404


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ({"start_date": "2026-01-01T00:00:00Z", "end_date": "2026-11-01T00:00:00Z"}, 400),
        ({"start_date": "2026-01-01T00:00:00"}, 400),
        ({"start_date": "0001-01-01T00:00:00Z"}, 400),
        ({"end_date": "9999-12-31T23:59:59Z"}, 400),
        ({"end_date": "hôm qua"}, 400),
        ({"status": "mở"}, 400),
        ({"page": "0"}, 400),
        ({"page": "٣"}, 400),
        ({"page": "9" * 30}, 400),
        ({"page_size": "1001"}, 400),
        ({"service_code": "unity"}, 404),
        ({"page": "1000000", "page_size": "1000"}, 200),
        ({"status": "", "start_date": "", "service_code": "", "page": ""}, 200),
    ],
)
async def test_what_cannot_be_asked_is_said(system: System, asked: dict[str, str], status: int) -> None:
    assert (await system.get("/requests.json", **asked)).status_code == status


async def test_pages_hold_every_case_once(world: World, system: System) -> None:
    for number in range(7):
        await case(world, days=number % 3)
    pages = [await ids(system, page=page, page_size=3) for page in (1, 2, 3, 4)]
    assert [len(page) for page in pages] == [3, 3, 1, 0]
    assert sorted(case for page in pages for case in page) == [f"PA-{number:03d}-2026" for number in range(1, 8)]


async def test_an_answer_says_about_where_until_when_and_by_whom_and_no_more(world: World, system: System) -> None:
    await case(world)
    await change(world, "PA-001/2026", due_on=date(2026, 12, 8))
    (told,) = await system.reads("/requests/PA-001-2026")
    assert told | {"status_notes": ""} == {
        "service_request_id": "PA-001-2026", "status": "open", "status_notes": "", "service_name": "Đất đai",
        "service_code": "land", "description": "Đất đai", "agency_responsible": "Chi bộ thôn Đông",
        "service_notice": None, "requested_datetime": "2026-11-24T09:00:00+07:00",
        "updated_datetime": "2026-11-24T09:00:00+07:00", "expected_datetime": "2026-12-08T23:59:59+07:00",
        "address": None, "address_id": None, "zipcode": None, "lat": 21.029, "long": 105.805, "media_url": None,
    }  # fmt: skip
    await change(world, "PA-001/2026", unit_id=None)
    assert (await system.reads("/requests"))[0]["agency_responsible"] == "Đảng ủy xã Phúc Lộc"


async def test_a_merged_case_is_closed_and_points_at_the_one_it_went_into(world: World, system: System) -> None:
    await case(world)
    await case(world)
    await change(world, "PA-001/2026", state="merged", merged_into_id=2)
    (told,) = await system.reads("/requests/PA-001-2026")
    assert (told["status"], told["status_notes"]) == ("closed", "Đã gộp vào PA-002-2026")


@pytest.mark.parametrize("state", ["received", "handling", "asked", "answered", "closed", "merged"])
async def test_every_state_of_a_case_has_a_status_and_words(world: World, system: System, state: str) -> None:
    await case(world)
    await change(world, "PA-001/2026", state=state)
    (told,) = await system.reads("/requests")
    assert told["status"] == ("closed" if state in ("closed", "merged") else "open")
    assert told["status_notes"]


async def test_an_id_is_its_own_token_and_others_are_not_found(world: World, system: System) -> None:
    await case(world)
    assert await system.reads("/tokens/PA-001-2026") == [
        {"service_request_id": "PA-001-2026", "token": "PA-001-2026"}
    ]  # fmt: skip
    assert (await system.get("/tokens/12345.json")).status_code == 404


@pytest.fixture
async def two(world: World, secretary: int) -> AsyncIterator[tuple[System, str]]:
    """A system that may ask five times a minute, and another one's key."""
    other = await key_for(world, secretary, "Cổng dịch vụ công")
    async with connected(world, await key_for(world, secretary), open311_per_minute=5) as system:
        yield system, other


async def test_who_asks_too_often_waits_and_nobody_else_does(two: tuple[System, str]) -> None:
    system, other = two
    answers = [await system.get("/requests.json") for _ in range(6)]
    assert [answer.status_code for answer in answers] == [200] * 5 + [429]
    assert 1 <= int(answers[-1].headers["Retry-After"]) <= 60
    system.key = other
    assert (await system.get("/requests.json")).status_code == 200


async def test_guessing_is_slowed_down_without_shutting_out_who_is_known(two: tuple[System, str]) -> None:
    system, _ = two
    good = system.key
    assert (await system.get("/requests.json")).status_code == 200
    system.key = f"c311-1-{'x' * 43}"
    assert [(await system.get("/requests.json")).status_code for _ in range(22)] == [403] * 20 + [429] * 2
    system.key = good
    assert (await system.get("/requests.json")).status_code == 200


def test_a_window_moves_on() -> None:
    now = [0.0]
    window = Window(2, 60, lambda: now[0])
    assert [window.take("a"), window.take("a"), window.take("a"), window.take("b")] == [0, 0, 60, 0]
    now[0] = 59.5
    assert window.take("a") == 1
    now[0] = 60.0
    assert window.take("a") == 0


async def test_a_system_that_floods_the_leader_is_stopped_for_the_hour(world: World, system: System) -> None:
    await world.app.database.run(lambda db: thresholds.put(db, 1, None, "open311-hourly", 2))
    for number in range(2):
        await system.reports(description=f"Ổ gà thứ {number}.")
    refused = await system.posts(**{**POTHOLE, "description": "Ổ gà nữa."})
    assert (refused.status_code, refused.headers["Retry-After"]) == (429, "600")
    assert await system.reports(description="Ổ gà thứ 1.") == "PA-002-2026"  # sent again: no new one
    assert len(await stored(world)) == 2
    await world.forward(minutes=61)
    await system.reports(description="Ổ gà nữa.")


async def test_no_log_holds_a_key_nor_what_was_reported(world: World, system: System) -> None:
    with structlog.testing.capture_logs() as logs:
        await system.reports()
        await system.reads("/requests")
        await world.settle()
    assert [line["event"] for line in logs if line["event"].startswith("open311")] == ["open311-case"]
    for private in (system.key, system.key[-43:], "Ổ gà", "Cổng trường"):
        assert private not in str(logs)
    quoted = Redaction()(f"GET /open311/requests.json?api_key={system.key}&page=2 {{'api_key': '{system.key}'}}")
    assert quoted == "GET /open311/requests.json?api_key=***&page=2 {'api_key': '***'}"
