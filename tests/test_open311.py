"""What other systems may and may not do at the Open311 door, in words that a reader can follow."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from xml.etree.ElementTree import fromstring

import httpx
import pytest
from sqlalchemy import select, update

from bot.roles import Role
from storage import api_keys
from storage.models import ApiKey, Delivery, Person, Report
from tests.conftest import Joins
from tests.open311 import POTHOLE, ROOT, System, connected, key_for
from tests.world import World

NASTY = '<b>\'; DROP TABLE report;--</b> & ]]> "ổ gà" {{7*7}} %s'


@pytest.fixture
def channel() -> str:
    return "web"


@pytest.fixture
async def secretary(joins: Joins) -> int:
    return (await joins("Trần Thị Bình", "secretary")).holder


@pytest.fixture
async def system(world: World, secretary: int) -> AsyncIterator[System]:
    async with connected(world, await key_for(world, secretary)) as system:
        yield system


async def stored(world: World) -> list[Report]:
    return list(await world.app.database.read(lambda db: db.scalars(select(Report).order_by(Report.id)).all()))


async def told(answer: httpx.Response) -> list[str]:
    return [f"{error['code']} {error['description']}" for error in answer.json()]


async def test_it_is_off_until_it_is_switched_on_and_where_no_updates_are_taken(world: World, secretary: int) -> None:
    key = await key_for(world, secretary)
    paths = ("/openapi.json", "/discovery.json", "/services.xml", "/requests.json", "/requests/PA-001-2026.json", "")
    async with connected(world, key, open311=False) as system:
        assert {(await system.get(path)).status_code for path in paths} == {404}
        assert (await system.posts(**POTHOLE)).status_code == 404
    world.app.roles = frozenset({Role.SENDER})
    async with connected(world, key) as system:
        assert {(await system.get(path)).status_code for path in paths} == {404}
    assert await stored(world) == []


async def test_discovery_and_services_are_told_to_anybody_in_both_forms(world: World, system: System) -> None:
    world.app.settings.public_url = "https://chibo.example.vn"
    system.key = ""
    found = await system.reads("/discovery")
    assert found["endpoints"][0]["url"] == "https://chibo.example.vn/open311"
    assert found["endpoints"][0]["formats"] == ["application/json", "text/xml"]
    root = await system.reads_xml("/discovery")
    assert (root.tag, root.findtext("endpoints/endpoint/formats/format[2]")) == ("discovery", "text/xml")
    services = await system.reads("/services")
    assert services[0] | {"description": "", "group": ""} == {
        "service_code": "security", "service_name": "An ninh trật tự", "description": "", "metadata": False,
        "type": "realtime", "keywords": "", "group": "",
    }  # fmt: skip
    assert [one.text for one in (await system.reads_xml("/services")).iter("service_code")] == [
        "security", "land", "environment", "infrastructure", "welfare", "procedures", "disaster", "other",
    ]  # fmt: skip
    assert await system.reads("/services/land") == {"service_code": "land", "attributes": []}
    answer = await system.get("/services/unity.json")
    assert (answer.status_code, await told(answer)) == (404, ["404 Không có service_code “unity”."])


async def test_a_key_that_is_missing_wrong_revoked_or_answered_for_by_nobody_opens_nothing(
    world: World, system: System, secretary: int
) -> None:
    good, spoiled = system.key, f"{system.key[:-1]}{'A' if system.key[-1] != 'A' else 'B'}"
    case = await system.reports()
    paths = ("/requests.json", f"/requests/{case}.json", f"/tokens/{case}.json")
    for key in ("", spoiled, good.replace("c311-1-", "c311-2-"), "c311-1-", "x" * 5000, "'; --"):
        system.key = key
        assert {(await system.get(path)).status_code for path in paths} == {403}, key
        assert (await system.posts(**POTHOLE)).status_code == 403
    system.key = good
    assert {(await system.get(path)).status_code for path in paths} == {200}
    await world.app.database.run(lambda db: db.execute(update(Person).values(role="member")))
    assert (await system.get("/requests.json")).status_code == 403
    await world.app.database.run(lambda db: db.execute(update(Person).values(role="office")))
    assert (await system.get("/requests.json")).status_code == 200
    now = world.clock.now()
    assert await world.app.database.run(lambda db: api_keys.revoke(db, 1, 1, now))
    answer = await system.get("/requests.xml")
    assert (answer.status_code, fromstring(answer.content).findtext("error/code")) == (403, "403")
    assert (await system.posts(**POTHOLE)).status_code == 403
    assert len(await stored(world)) == 1


async def test_the_key_may_stand_in_the_head_of_a_request_and_wrong_ones_are_not_even_read_on(system: System) -> None:
    key, system.key = system.key, ""
    head = {"Authorization": f"Bearer {key}"}
    assert (await system.client.get(f"{ROOT}/requests.json", headers=head)).status_code == 200
    assert (await system.client.post(f"{ROOT}/requests.json", headers=head, data=POTHOLE)).status_code == 200
    reader, writer = await asyncio.open_connection("127.0.0.1", system.client.base_url.port)
    form = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n"
    writer.write(f"POST {ROOT}/requests.json HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer no\r\n{form}\r\n".encode())
    assert b" 403 " in await asyncio.wait_for(reader.readline(), 10)
    writer.close()


async def test_a_key_that_may_only_read_makes_no_case(world: World, secretary: int) -> None:
    async with connected(world, await key_for(world, secretary, create=False)) as system:
        assert (await system.posts(**POTHOLE)).status_code == 403
        assert await system.reads("/requests") == []
    assert await stored(world) == []


async def test_only_the_hash_of_a_key_and_the_day_of_its_last_use_are_kept(world: World, system: System) -> None:
    await system.reads("/requests")
    await world.forward(days=1)
    await system.reads("/requests")
    key = await world.app.database.read(lambda db: db.scalars(select(ApiKey)).one())
    assert f"{key.last_used_on}" == "2026-11-25"
    assert system.key.split("-", 2)[2] not in json.dumps([f"{value}" for value in vars(key).values()])


async def test_other_jurisdictions_are_not_found_and_an_empty_word_is_none(system: System) -> None:
    for path in ("/services", "/services/land", "/requests"):
        for said, status in (("dang-uy-xa-phuc-loc", 200), ("", 200), ("sfgov.org", 404)):
            assert (await system.get(f"{path}.json", jurisdiction_id=said)).status_code == status, (path, said)
    assert (await system.posts(**POTHOLE, jurisdiction_id="sfgov.org")).status_code == 404


REFUSED = [
    ({"service_code": ""}, 400, "Thiếu service_code."),
    ({"service_code": "unity"}, 404, "service_code “unity”"),
    ({"description": " \u200b "}, 400, "Thiếu description."),
    ({"address_string": ""}, 400, "Thiếu nơi xảy ra"),
    ({"address_string": "", "address_id": "7"}, 400, "Thiếu nơi xảy ra"),
    ({"lat": "21.0"}, 400, "phải đi cùng nhau"),
    ({"lat": "91", "long": "105"}, 400, "phải đi cùng nhau"),
    ({"lat": "NaN", "long": "1e1"}, 400, "phải đi cùng nhau"),
    ({"description": "x" * 1001}, 400, "1.000"),
    ({"address_string": "x" * 201}, 400, "200"),
    ({"description": "Số căn cước 001099012345 của ông Ba"}, 400, "12 chữ số"),
    ({"address_string": "0010 9901 2345"}, 400, "12 chữ số"),
    ({"description": "Tôi tố cáo ông chủ tịch xã"}, 400, "không nhận tố cáo"),
    ({"description": "Tôi tố cáo hành vi nhận tiền của trưởng thôn"}, 400, "không nhận tố cáo"),
    ({"description": "Ông Nguyễn Văn Ba ngoại tình với bà Tư"}, 400, "của một cá nhân"),
    ({"description": "TỐI\u200b MẬT"}, 400, "dấu hiệu mật"),
]


@pytest.mark.parametrize(("changed", "status", "why"), REFUSED)
async def test_what_a_member_could_not_report_no_system_can(
    world: World, system: System, changed: dict[str, str], status: int, why: str
) -> None:
    answer = await system.posts(**{**POTHOLE, **changed})
    assert answer.status_code == status
    assert why in "".join(await told(answer))
    xml = await system.posts("xml", **{**POTHOLE, **changed})
    assert why in (fromstring(xml.content).findtext("error/description") or "")
    assert await stored(world) == []


async def test_all_that_is_wrong_is_told_at_once(system: System) -> None:
    answer = await system.posts()
    assert (answer.status_code, len(answer.json())) == (400, 3)


async def test_people_and_files_that_are_sent_along_are_neither_kept_nor_fetched(world: World, system: System) -> None:
    people = {"first_name": "Hoa", "last_name": "Phan", "phone": "0912345678", "email": "hoa@example.vn"}
    await system.reports(**people, account_id="77", device_id="tt22", media_url=f"{system.client.base_url}/healthz")
    (report,) = await stored(world)
    assert (report.person_id, report.file_id) == (1, None)
    rows = await world.app.database.read(lambda db: [f"{row.words}" for row in db.scalars(select(Delivery))])
    for private in ("Hoa", "0912345678", "hoa@example.vn", "tt22", "healthz"):
        assert private not in f"{vars(report)}{rows}"


async def test_signs_of_markup_and_of_sql_come_back_as_they_were_sent(world: World, secretary: int) -> None:
    async with connected(world, await key_for(world, secretary, texts=True)) as system:
        case = await system.reports(description=NASTY, address_string=NASTY)
        assert (await system.reads(f"/requests/{case}"))[0]["description"] == NASTY
        request = (await system.reads_xml(f"/requests/{case}")).find("request")
        assert request is not None
        assert [request.findtext(name) for name in ("description", "address")] == [NASTY, NASTY]
        assert (await system.reads("/requests", service_request_id=NASTY)) == []
        assert (await system.get("/requests.json", status=NASTY)).status_code == 400
        await world.app.database.run(lambda db: db.execute(update(Report).values(text="a\x0b\ud7ff\uffffb")))
        assert (await system.reads_xml("/requests")).findtext("request/description") == "a\ud7ffb"


BODIES = [b"\xff\xfe", b"service_code=land&description=%FF", b"&".join([b"a=b"] * 200), b"\x00" * 100]


async def test_bodies_that_are_no_form_or_too_large_are_refused_before_they_are_understood(
    world: World, system: System
) -> None:
    head = {"Authorization": f"Bearer {system.key}", "Content-Type": "application/x-www-form-urlencoded"}
    for body in BODIES:
        assert (await system.client.post(f"{ROOT}/requests.json", content=body, headers=head)).status_code == 400, body
    other = {**head, "Content-Type": "application/json"}
    assert (await system.client.post(f"{ROOT}/requests.json", content=b"{}", headers=other)).status_code == 400

    assert await stored(world) == []


@pytest.mark.parametrize("told", ["Content-Length: 65537", "Transfer-Encoding: chunked"])
async def test_a_body_too_large_is_read_no_further(world: World, system: System, told: str) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", system.client.base_url.port)
    form = f"Content-Type: application/x-www-form-urlencoded\r\n{told}\r\n"
    head = f"POST {ROOT}/requests.json HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {system.key}\r\n{form}\r\n"
    writer.write(head.encode() + (b"10001\r\n" + b"a" * 65_537 if "chunked" in told else b""))
    assert b" 413 " in await asyncio.wait_for(reader.readline(), 10)
    writer.close()
    assert await stored(world) == []
