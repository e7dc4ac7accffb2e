"""The fake Zalo Official Account: what it lets through to phones, and what it refuses."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from httpx2 import AsyncClient

from tests.fake_zalo_oa import FakeZaloOa, Person
from tests.fake_zalo_oa.uploads import FILE_LIMIT, IMAGE_LIMIT

Json = dict[str, Any]
Post = Callable[..., Awaitable[Json]]
PNG = b"\x89PNG\r\n\x1a\n" + b"diem"
JPEG = b"\xff\xd8\xff\xe0" + b"diem"
PICK = {"title": "Đồng ý", "type": "oa.query.show", "payload": "#rsvp:12:yes"}
SITE = {"title": "Mở", "type": "oa.open.url", "payload": {"url": "https://chibo.example.vn"}}
CALL = {"title": "Gọi", "type": "oa.open.phone", "payload": {"phone_code": "84912345678"}}


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2026, 3, 2, 8, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **by: float) -> None:
        self.now += timedelta(**by)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def server(clock: Clock) -> AsyncIterator[FakeZaloOa]:
    async with FakeZaloOa(clock) as server:
        yield server


@pytest.fixture
async def http() -> AsyncIterator[AsyncClient]:
    async with AsyncClient() as http:
        yield http


@pytest.fixture
def post(server: FakeZaloOa, http: AsyncClient) -> Post:
    """A POST with the access token in force."""

    async def post(path: str, **what: Any) -> Json:
        answer = await http.post(server.url + path, headers={"access_token": server.pair[0]}, **what)
        assert answer.status_code == 200
        return answer.json()

    return post


@pytest.fixture
def an(server: FakeZaloOa) -> Person:
    """Somebody who wrote just now."""
    person = server.person()
    person.writes("Xin chào")
    return person


async def send(server: FakeZaloOa, post: Post, person: Person, message: Any) -> Json:
    return await post("/v3.0/oa/message/cs", json={"recipient": {"user_id": person.id}, "message": message})


def buttons(*them: Json, **more: Any) -> Json:
    return {"text": "Chọn:", "attachment": {"type": "template", "payload": {"buttons": list(them), **more}}}


def picture(attachment_id: Any, **more: Any) -> Json:
    element = {"media_type": "image", "attachment_id": attachment_id}
    return {"attachment": {"type": "template", "payload": {"template_type": "media", "elements": [element]}}, **more}


def file(token: Any, **more: Any) -> Json:
    return {"attachment": {"type": "file", "payload": {"token": token}}, **more}


# What gets through


@pytest.mark.parametrize("text", ["Chào", "x" * 2000, "👍" * 1000])
async def test_a_text_reaches_the_phone(server: FakeZaloOa, post: Post, an: Person, clock: Clock, text: str) -> None:
    answer = await send(server, post, an, {"text": text})
    assert answer == {"error": 0, "message": "Success", "data": {"message_id": an.inbox[0].id}}
    assert (an.inbox[0].text, an.inbox[0].at, an.inbox[0].buttons) == (text, clock.now, ())
    assert server.violations == []


async def test_buttons_reach_the_phone_with_what_they_say_or_open(server: FakeZaloOa, post: Post, an: Person) -> None:
    hidden = PICK | {"title": "Không", "type": "oa.query.hide", "payload": "#rsvp:12:no"}
    assert (await send(server, post, an, buttons(PICK, hidden, SITE, CALL)))["error"] == 0
    shown = (("Đồng ý", "#rsvp:12:yes"), ("Không", "#rsvp:12:no"), ("Mở", "https://chibo.example.vn"))
    assert an.inbox[0].buttons == (*shown, ("Gọi", "84912345678"))
    assert an.taps("Không")["message"]["text"] == "#rsvp:12:no"
    with pytest.raises(AssertionError, match="says nothing"):
        an.taps("Mở")
    with pytest.raises(AssertionError, match="no button"):
        an.taps("Khác")


@pytest.mark.parametrize("asked", [True, False])
async def test_the_name_of_the_template_must_be_there_or_must_not(clock: Clock, http: AsyncClient, asked: bool) -> None:
    async with FakeZaloOa(clock, template_type=asked) as server:
        person = server.person()
        person.writes("Chào")
        errors: list[int] = []
        for more in ({"template_type": "button"}, {}):
            body = {"recipient": {"user_id": person.id}, "message": buttons(PICK, **more)}
            headers = {"access_token": server.pair[0]}
            answer = await http.post(f"{server.url}/v3.0/oa/message/cs", json=body, headers=headers)
            errors.append(answer.json()["error"])
        assert errors == ([0, -201] if asked else [-201, 0])
        assert len(server.violations) == 1


@pytest.mark.parametrize("content", [PNG, JPEG, JPEG.ljust(IMAGE_LIMIT, b"x")])
@pytest.mark.parametrize("more", [{}, {"text": "Ảnh buổi họp"}])
async def test_an_uploaded_picture_reaches_the_phone(
    server: FakeZaloOa, post: Post, an: Person, content: bytes, more: Json
) -> None:
    uploaded = await post("/v2.0/oa/upload/image", files={"file": ("a.jpg", content)})
    assert (uploaded["error"], uploaded["message"]) == (0, "Success")
    assert (await send(server, post, an, picture(uploaded["data"]["attachment_id"], **more)))["error"] == 0
    assert (an.inbox[0].photo, an.inbox[0].text) == (content, more.get("text", ""))
    assert server.calls[0] == ("upload/image", {"name": "a.jpg", "size": len(content)})


@pytest.mark.parametrize("name", ["a.pdf", "a.doc", "Nghị quyết.DOCX"])
async def test_an_uploaded_document_reaches_the_phone_with_its_name(
    server: FakeZaloOa, post: Post, an: Person, name: str
) -> None:
    content = b"%PDF".ljust(FILE_LIMIT, b"x")
    uploaded = await post("/v2.0/oa/upload/file", files={"file": (name, content)})
    assert (await send(server, post, an, file(uploaded["data"]["token"])))["error"] == 0
    assert an.inbox[0].file == (name, content)
    assert server.violations == []
