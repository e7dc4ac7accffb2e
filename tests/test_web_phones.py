"""The browser phones over real HTTP: who may use them, and that nothing sent to them breaks or leaks."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import pytest
import uvicorn
from PIL import Image
from pydantic import SecretStr

from bot.running import Server
from bot.web.server import web
from tests.world import ZONE, World

pytestmark = pytest.mark.once("what is tested is the browser's side")

OURS = {"X-Chibo": "1"}


async def serving(world: World) -> AsyncIterator[httpx.AsyncClient]:
    server = Server(
        uvicorn.Config(web(world.app), port=0, log_config=None, lifespan="off", timeout_graceful_shutdown=1)
    )
    task = asyncio.create_task(server.serve())
    while not server.started:  # noqa: ASYNC110 - uvicorn offers no event for it
        await asyncio.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=10) as client:
        yield client
    world.app.on_stop()
    server.should_exit = True
    await task


@pytest.fixture
async def client(world: World) -> AsyncIterator[httpx.AsyncClient]:
    async for client in serving(world):
        yield client


@pytest.fixture
async def secret_client(world: World) -> AsyncIterator[httpx.AsyncClient]:
    world.settings.web_secret = SecretStr("mot-khoa-rat-dai-va-kho-doan")
    async for client in serving(world):
        yield client


async def does(client: httpx.AsyncClient, chat: str, channel: str = "web", **act: Any) -> httpx.Response:
    return await client.post(f"/api/phones/{channel}/{chat}/events", json={"id": str(uuid4()), **act}, headers=OURS)


async def screen(world: World, client: httpx.AsyncClient, chat: str, channel: str = "web") -> list[dict[str, Any]]:
    await world.settle()
    return (await client.get(f"/api/phones/{channel}/{chat}/messages")).json()["messages"]


async def test_health_is_told_to_everybody(client: httpx.AsyncClient) -> None:
    assert (await client.get("/healthz")).json() == {"ok": True}
    assert (await client.get("/readyz")).json() == {"ok": True, "troubles": []}


async def test_a_stopped_channel_is_not_ready(world: World, client: httpx.AsyncClient) -> None:
    world.app.senders[0].courier.stopped = True
    answer = await client.get("/readyz")
    assert (answer.status_code, answer.json()["troubles"]) == (503, ["channel-stopped:web"])


async def test_pressing_start_joins_whoever_holds_the_phone(world: World, client: httpx.AsyncClient) -> None:
    person = await world.member("Nguyễn Văn An")
    await does(client, str(person), start=True)
    shown = await screen(world, client, str(person))
    assert [message["mine"] for message in shown] == [True, False]
    assert "<b>Nguyễn Văn An</b>" in shown[1]["html"]
    agree = shown[1]["rows"][0][0]
    await does(client, str(person), tap=agree["data"], message=shown[1]["id"])
    shown = await screen(world, client, str(person))
    assert shown[1]["tapped"] == agree["label"]
    assert "Đồng chí đã tham gia" in shown[-1]["html"]


async def test_an_act_repeated_by_a_bad_network_happens_once(world: World, client: httpx.AsyncClient) -> None:
    act = {"id": str(uuid4()), "text": "xin chào"}
    for _ in range(3):
        await client.post("/api/phones/web/stranger/events", json=act, headers=OURS)
    assert len(await screen(world, client, "stranger")) == 2


async def test_what_is_typed_is_shown_escaped(world: World, client: httpx.AsyncClient) -> None:
    await does(client, "stranger", text="<img src=x onerror=alert(1)> & <b>")
    shown = await screen(world, client, "stranger")
    assert shown[0]["html"] == "&lt;img src=x onerror=alert(1)&gt; &amp; &lt;b&gt;"


@pytest.mark.parametrize(
    "act",
    [
        {},
        {"id": "ngắn"},
        {"id": "x" * 100, "text": "a"},
        {"id": "12345678"},
        {"id": "12345678", "text": 5},
        {"id": "12345678", "location": {"lat": "abc", "lon": 1}},
        {"id": "12345678", "location": {"lat": 91, "lon": 1}},
        {"id": "12345678", "location": {"lat": float("1e400"), "lon": 1}},
    ],
)
async def test_nonsense_is_refused_politely(client: httpx.AsyncClient, act: dict[str, Any]) -> None:
    answer = await client.post("/api/phones/web/stranger/events", content=json.dumps(act), headers=OURS)
    assert (answer.status_code, answer.json()) == (400, {"error": "Yêu cầu không hợp lệ."})


async def test_there_are_no_other_phones(client: httpx.AsyncClient) -> None:
    for path in ("/api/phones/telegram/1", "/api/phones/web/abc", "/api/phones/web/-1", "/api/phones/web/1%2F..%2F2"):
        assert (await client.get(f"{path}/messages")).status_code == 404


async def test_another_site_can_neither_post_nor_rebind(client: httpx.AsyncClient) -> None:
    act = {"id": str(uuid4()), "text": "a"}
    assert (await client.post("/api/phones/web/stranger/events", json=act)).status_code == 403
    for host in ("ke-xau.example", "ke-xau.example:8080", "127.0.0.1.ke-xau.example"):
        answer = await client.get("/api/people", headers={"Host": host})
        assert answer.status_code == 403


async def test_behind_a_secret_nothing_is_shown_without_it(world: World, secret_client: httpx.AsyncClient) -> None:
    for path in ("/", "/api/people", "/api/clock", "/api/stream", "/api/phones/web/stranger/messages"):
        assert (await secret_client.get(path)).status_code == 403
    assert (await secret_client.get("/?key=sai")).status_code == 403
    opened = await secret_client.get("/?key=mot-khoa-rat-dai-va-kho-doan")
    assert opened.status_code == 303
    assert "mot-khoa" not in opened.headers["location"]
    assert (await secret_client.get("/api/people")).status_code == 200


async def uploads(client: httpx.AsyncClient, chat: str, kind: str, name: str, content: bytes) -> httpx.Response:
    return await client.post(
        f"/api/phones/web/{chat}/events",
        data={"id": str(uuid4()), "kind": kind, "caption": "đây"},
        files={"file": (name, content)},
        headers=OURS,
    )


async def test_a_photo_is_kept_without_what_the_camera_wrote_into_it(
    world: World, client: httpx.AsyncClient, tmp_path: Path
) -> None:
    exif = Image.Exif()
    exif[0x010F] = "MayAnhBiMat"
    taken = BytesIO()
    Image.new("RGB", (40, 30), "red").save(taken, "JPEG", exif=exif)
    assert b"MayAnhBiMat" in taken.getvalue()
    person = str(await world.member("An"))
    await does(client, person, start=True)
    shown = await screen(world, client, person)
    await does(client, person, tap=shown[-1]["rows"][0][0]["data"], message=shown[-1]["id"])
    await uploads(client, person, "photo", "anh.jpg", taken.getvalue())
    kept = [path.read_bytes() for path in (tmp_path / "files").iterdir()]
    assert kept
    assert not any(b"MayAnhBiMat" in content for content in kept)
    photo = next(message for message in await screen(world, client, person) if message["file"])
    fetched = await client.get(photo["file"]["url"])
    assert Image.open(BytesIO(fetched.content)).size == (40, 30)


async def test_a_file_has_one_address_and_cannot_run_in_the_page(world: World, client: httpx.AsyncClient) -> None:
    await uploads(client, "stranger", "document", "../../etc/Báo cáo.html", b"<script>alert(1)</script>")
    file = (await screen(world, client, "stranger"))[0]["file"]
    assert file["name"] == "Báo cáo.html"
    fetched = await client.get(file["url"])
    assert fetched.content == b"<script>alert(1)</script>"
    assert fetched.headers["content-disposition"].startswith("attachment;")
    assert fetched.headers["x-content-type-options"] == "nosniff"
    assert (await client.get(f"/files/1/{'0' * 20}")).status_code == 404
    assert (await client.get("/files/1/")).status_code == 404


async def test_a_file_over_the_limit_is_refused_before_it_is_read(client: httpx.AsyncClient) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", client.base_url.port)
    writer.write(
        b"POST /api/phones/web/stranger/events HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Chibo: 1\r\n"
        b"Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 30000000\r\n\r\n"
    )
    answer = await asyncio.wait_for(reader.read(1000), 5)
    assert answer.startswith(b"HTTP/1.1 413 ")
    assert "Tệp lớn quá 20 MB nên hệ thống không nhận được.".encode() in answer
    writer.close()


async def test_the_clock_goes_forward_only_and_outlives_a_restart(world: World, client: httpx.AsyncClient) -> None:
    before = datetime.fromisoformat((await client.get("/api/clock")).json()["now"])
    moved = (await client.post("/api/clock", json={"forward_minutes": 60}, headers=OURS)).json()
    assert (datetime.fromisoformat(moved["now"]) - before).total_seconds() == 3600
    back = (await client.post("/api/clock", json={"to": "2020-01-01T00:00"}, headers=OURS)).json()
    assert back["now"] == moved["now"]
    wishes: list[Any] = [{"forward_minutes": "abc"}, {"to": "mai"}, {}, [], "x"]
    for wish in wishes:
        assert (await client.post("/api/clock", json=wish, headers=OURS)).status_code == 400


async def test_the_next_thing_is_one_that_these_phones_hear_or_a_month_is_over(
    world: World, client: httpx.AsyncClient
) -> None:
    async def presses(*places: str) -> str:
        wish = {"next": True, "phones": places}
        return (await client.post("/api/clock", json=wish, headers=OURS)).json()["now"][:16]

    secretary, member = await world.member("Trần Thị Bình", "secretary"), await world.member("Nguyễn Văn An")
    for person in (secretary, member):
        await does(client, str(person), start=True)
        await does(client, str(person), text="Tôi đồng ý")
    await world.forward(minutes=1)  # from now on something is due every morning
    assert await presses() == "2026-11-30T07:30", "whose phone it is does not matter: the secretary's week"
    assert await presses(f"web/{member}", f"web/{secretary}") == "2026-12-07T07:30"
    assert await presses(f"web/{member}", "?") == "2027-01-07T07:30", "there is nothing to be said to the member"


async def test_every_open_page_hears_of_every_bubble(world: World, client: httpx.AsyncClient) -> None:
    async with client.stream("GET", "/api/stream") as stream:
        lines = stream.aiter_lines()
        assert await anext(lines) == ": hello"
        await does(client, "stranger", text="xin chào")
        heard = [await anext(lines) for _ in range(3)]
        assert heard[1] == "event: message"
        said = json.loads(heard[2].removeprefix("data: "))
        assert (said["channel"], said["chat"], said["message"]["html"]) == ("web", "stranger", "xin chào")


async def test_times_are_told_in_the_zone_of_the_place(world: World, client: httpx.AsyncClient) -> None:
    await does(client, "stranger", text="a")
    at = datetime.fromisoformat((await screen(world, client, "stranger"))[0]["at"])
    assert at.utcoffset() == world.clock.now().astimezone(ZONE).utcoffset()
