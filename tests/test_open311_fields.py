"""Other systems follow the commune's own list of fields, and never learn of what is internal."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.web.open311.services import CHANGED
from storage import field_changes
from tests.open311 import System
from tests.stories.test_report_fields import CODE, WATER, adds, changes, hides
from tests.test_open311 import channel, secretary, system, told
from tests.test_open311_reading import case
from tests.world import START, World

__all__ = ["channel", "secretary", "system"]  # fixtures


async def services(system: System) -> dict[str, str]:
    return {one["service_code"]: one["service_name"] for one in await system.reads("/services")}


async def test_services_are_the_communes_own_without_hidden_and_internal_ones(world: World, system: System) -> None:
    await adds(world)
    await adds(world, "Việc nội bộ", internal=True)
    await changes(world, lambda db, of, now: field_changes.rename(db, of, "land", "Đất công", None, now))
    await changes(world, lambda db, of, now: field_changes.put_first(db, of, [CODE], now))
    await hides(world, "welfare")
    assert list((await services(system)).items())[:3] == [
        (CODE, WATER),
        ("security", "An ninh trật tự"),
        ("land", "Đất công"),
    ]
    assert not {"welfare", "viec-noi-bo"} & (await services(system)).keys()
    form = await system.reads("/openapi")
    read = form["components"]["schemas"]["service_requests"]["items"]["properties"]["service_code"]["enum"]
    assert {"viec-noi-bo", "welfare", CODE} & set(read) == {"welfare", CODE}


async def test_cases_of_hidden_fields_are_still_read_but_no_new_ones_taken(world: World, system: System) -> None:
    await adds(world)
    one = await system.reports(service_code=CODE)
    await hides(world, CODE)
    (found,) = await system.reads(f"/requests/{one}")
    assert (found["service_code"], found["service_name"]) == (CODE, WATER)
    assert [case["service_request_id"] for case in await system.reads("/requests", service_code=CODE)] == [one]
    refused = await system.posts(service_code=CODE, address_string="Ngõ 12", description="Mất nước.")
    assert await told(refused) == [f"404 Không có service_code “{CODE}”."]


async def test_cases_of_an_internal_field_are_neither_read_nor_taken(world: World, system: System) -> None:
    await adds(world, internal=True)
    code = (await case(world, CODE)).replace("/", "-")
    assert (await system.get(f"/requests/{code}.json")).status_code == 404
    assert await system.reads("/requests") == []
    for answer in (
        await system.get("/requests.json", service_code=CODE),
        await system.get(f"/services/{CODE}.json"),
        await system.posts(service_code=CODE, address_string="Ngõ 12", description="Mất nước."),
    ):
        assert await told(answer) == [f"404 Không có service_code “{CODE}”."]


async def test_the_changeset_is_when_the_list_changed_last(world: World, system: System) -> None:
    async def changeset() -> datetime:
        return datetime.fromisoformat((await system.reads("/discovery"))["changeset"])

    assert await changeset() == CHANGED
    await world.forward(days=3)
    await adds(world)
    assert await changeset() == START + timedelta(days=3)
