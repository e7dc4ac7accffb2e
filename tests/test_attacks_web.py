"""The browser phones against other pages of the same browser, and against whoever sends them nonsense over HTTP."""

from __future__ import annotations

import asyncio
import json
from uuid import uuid4

import httpx
import pytest
from pydantic import ValidationError

from bot.config import Settings
from bot.filestore import LARGEST
from tests.test_web_phones import OURS, client, does, screen, secret_client, uploads
from tests.world import World

pytestmark = pytest.mark.once("what is tested is what the web side lets in")

__all__ = ["client", "secret_client"]  # fixtures


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
async def test_pages_of_other_sites_and_ports_reach_nothing(client: httpx.AsyncClient, site: str) -> None:
    for path in ("/api/people", "/api/stream", "/api/clock", "/api/phones/web/stranger/messages", "/"):
        answer = await client.get(path, headers={"Sec-Fetch-Site": site, "Sec-Fetch-Mode": "no-cors"})
        assert answer.status_code == 403, path
    headers = {**OURS, "Sec-Fetch-Site": site, "Sec-Fetch-Mode": "cors", "Content-Type": "text/plain"}
    act = json.dumps({"id": str(uuid4()), "text": "a"})
    assert (await client.post("/api/phones/web/stranger/events", content=act, headers=headers)).status_code == 403


async def test_a_link_on_another_page_still_opens_the_phones(client: httpx.AsyncClient) -> None:
    headers = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}
    assert (await client.get("/", headers=headers)).status_code == 200


async def test_no_page_may_frame_the_phones_or_load_what_they_show(client: httpx.AsyncClient) -> None:
    frame = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "iframe"}
    assert (await client.get("/", headers=frame)).status_code == 403
    headers = (await client.get("/")).headers
    for rule in ("default-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'none'"):
        assert rule in headers["content-security-policy"]
    assert headers["cross-origin-resource-policy"] == "same-origin"


async def test_a_proxy_in_front_of_the_phones_does_not_open_them_to_the_world(client: httpx.AsyncClient) -> None:
    for name in ("X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Forwarded", "Via"):
        assert (await client.get("/api/people", headers={name: "127.0.0.1"})).status_code == 403, name


@pytest.mark.parametrize("secret", ["1", "chibo", "x" * 15])
def test_a_key_that_could_be_guessed_is_refused_at_start(secret: str) -> None:
    with pytest.raises(ValidationError, match="16"):
        Settings(_env_file=None, web_secret=secret)  # pyright: ignore[reportCallIssue, reportArgumentType]


@pytest.mark.parametrize(
    "body",
    [
        '{"forward_minutes": Infinity}',
        '{"forward_minutes": 1e308}',
        '{"to": "9999-99-99"}',
        '{"to": 5}',
        "[" * 100_000,
        '{"forward_minutes": ' + "9" * 5000 + "}",
        "\udcff",
    ],
)
async def test_impossible_clocks_are_refused_politely(client: httpx.AsyncClient, body: str) -> None:
    answer = await client.post("/api/clock", content=body.encode("utf8", "surrogateescape"), headers=OURS)
    assert (answer.status_code, answer.json()) == (400, {"error": "Yêu cầu không hợp lệ."})


async def test_bodies_without_end_are_refused_before_they_are_read(client: httpx.AsyncClient) -> None:
    for path in ("/api/clock", "/api/phones/web/stranger/events"):
        reader, writer = await asyncio.open_connection("127.0.0.1", client.base_url.port)
        head = f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Chibo: 1\r\nTransfer-Encoding: chunked\r\n\r\n"
        writer.write(head.encode() + b"5\r\n[1,2,\r\n")
        answer = await asyncio.wait_for(reader.read(1000), 5)
        assert answer.startswith(b"HTTP/1.1 413 "), path
        writer.close()


@pytest.mark.parametrize("text", ['"\\ud800"', '"a\\u0000\\u202eb"', json.dumps("x" * 90_000)])
async def test_odd_texts_are_shown_and_answered(world: World, client: httpx.AsyncClient, text: str) -> None:
    body = f'{{"id": "{uuid4()}", "text": {text}}}'
    answer = await client.post("/api/phones/web/stranger/events", content=body, headers=OURS)
    assert answer.status_code == 200
    shown = await screen(world, client, "stranger")
    assert shown[0]["html"] in ("", "ab", "x" * 10_000)
    assert "giấy mời" in shown[-1]["html"]


async def test_phones_have_one_address_each(client: httpx.AsyncClient) -> None:
    for chat in ("٣", "３", "007"):
        assert (await client.get(f"/api/phones/web/{chat}/messages")).status_code == 404


async def test_what_is_no_photo_is_said_to_be_none_and_leaves_no_broken_file(
    world: World, client: httpx.AsyncClient
) -> None:
    person = str(await world.member("An"))
    await does(client, person, start=True)
    agree = (await screen(world, client, person))[-1]
    await does(client, person, tap=agree["rows"][0][0]["data"], message=agree["id"])
    await does(client, person, text="phản ánh")
    assert (await uploads(client, person, "photo", "anh.jpg", b"GIF89a no picture")).status_code == 200
    shown = await screen(world, client, person)
    assert "Hệ thống không mở được ảnh này." in shown[-1]["html"]
    assert [message for message in shown if message["file"]] == []


async def test_a_file_a_little_over_the_limit_is_refused_politely(client: httpx.AsyncClient) -> None:
    answer = await uploads(client, "stranger", "document", "x.pdf", bytes(LARGEST + 1))
    assert (answer.status_code, answer.json()["error"][:30]) == (413, "Tệp lớn quá 20 MB nên hệ thống")


async def test_a_sender_decides_no_header(world: World, client: httpx.AsyncClient) -> None:
    await client.post(
        "/api/phones/web/stranger/events",
        data={"id": str(uuid4()), "kind": "document"},
        files={"file": ("x.txt", b"<script>", "text/html; charset=utf-7, image/png")},
        headers=OURS,
    )
    file = (await screen(world, client, "stranger"))[0]["file"]
    fetched = await client.get(file["url"])
    assert fetched.headers["content-type"] == "application/octet-stream"
    assert "sandbox" in fetched.headers["content-security-policy"]
