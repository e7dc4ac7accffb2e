"""What no correct client sends is refused by the fake Zalo Official Account, reaches nobody, and is written down."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest

from tests.zalo_oa_client import (
    JPEG,
    PICK,
    SEND,
    TEMPLATE,
    UPLOAD_FILE,
    UPLOAD_IMAGE,
    Client,
    Json,
    buttons,
    file,
    picture,
    talking,
)

SITE = {"title": "Mở", "type": "oa.open.url"}
CALL = {"title": "Gọi", "type": "oa.open.phone"}
LONG = "👍" * 500 + "x"  # 1001 units


@pytest.fixture
async def client() -> AsyncIterator[Client]:
    async with talking() as client:
        yield client


@pytest.mark.parametrize("text", ["", "  \n", "x" * 2001, "👍" * 1000 + "x"])
@pytest.mark.parametrize("more", [{}, {"attachment": buttons(PICK)["attachment"]}])
async def test_a_text_is_of_one_to_2000_units(client: Client, text: str, more: Json) -> None:
    an = client.talker()
    assert (await client.send(an, {"text": text, **more}))["error"] == -210
    assert (an.inbox, len(client.server.violations)) == ([], 1)


@pytest.mark.parametrize(
    "message",
    [
        {},
        "Chào",
        {"text": 1},
        {"text": None},
        {"text": "Chào", "quote_message_id": "1"},
        {"attachment": buttons(PICK)["attachment"]},
        {"text": "Chào", "attachment": {"type": "template"}},
        {"text": "Chào", "attachment": {"type": "template", "payload": []}},
        {"text": "Chào", "attachment": {"type": "image", "payload": {}}},
        {"text": "Chào", "attachment": {"type": ["file"], "payload": {}}},
        buttons(),
        buttons(*[PICK] * 6),
        buttons("Đồng ý"),
        buttons(PICK, template_type="button"),
        buttons(PICK, template_type="list"),
        buttons(PICK, elements=[]),
        buttons({"title": "Đồng ý", "type": "oa.query.show"}),
        buttons(PICK | {"image_icon": ""}),
        buttons(PICK | {"title": ""}),
        buttons(PICK | {"title": "👍" * 50 + "x"}),
        buttons(PICK | {"payload": ""}),
        buttons(PICK | {"payload": LONG}),
        buttons(PICK | {"payload": {"url": "https://chibo.example.vn"}}),
        buttons(PICK | {"type": "oa.open.app"}),
        buttons(PICK | {"type": []}),
        buttons(SITE | {"payload": "https://chibo.example.vn"}),
        buttons(SITE | {"payload": {"url": "chibo.example.vn"}}),
        buttons(SITE | {"payload": {"url": "https://chibo.example.vn", "x": "y"}}),
        buttons(CALL | {"payload": {"url": "84912345678"}}),
        buttons(CALL | {"payload": {"phone_code": 84912345678}}),
        buttons(CALL | {"payload": {"phone_code": "gọi tôi"}}),
        picture("khong-co"),
        picture(1),
        picture("khong-co", extra=1),
        {"attachment": {"type": "template", "payload": {"template_type": "media", "elements": []}}},
        {"attachment": {"type": "template", "payload": {"template_type": "media"}}},
        file("khong-co"),
        file(None),
        file("khong-co", text="Chào"),
    ],
    ids=repr,
)
async def test_a_message_which_is_not_as_the_reference_has_it_is_a_violation(client: Client, message: Any) -> None:
    an = client.talker()
    assert (await client.send(an, message))["error"] == -201
    assert (an.inbox, len(client.server.violations)) == ([], 1)


@pytest.mark.parametrize("asked", [True, False])
async def test_the_name_of_the_template_must_be_there_or_must_not(asked: bool) -> None:
    async with talking(template_type=asked) as client:
        an = client.talker()
        named = buttons(PICK, template_type="button")
        errors = [(await client.send(an, message))["error"] for message in (named, buttons(PICK))]
        assert errors == ([0, -201] if asked else [-201, 0])
        assert (len(an.inbox), len(client.server.violations)) == (1, 1)


async def test_a_file_sent_as_a_picture_is_a_violation_and_the_other_way_round(client: Client) -> None:
    an = client.talker()
    image = (await client.post(UPLOAD_IMAGE, files={"file": ("a.jpg", JPEG)}))["data"]["attachment_id"]
    token = (await client.post(UPLOAD_FILE, files={"file": ("a.pdf", b"%PDF")}))["data"]["token"]
    element: Json = {"media_type": "file", "attachment_id": image}
    other = {"attachment": {"type": "template", "payload": {"template_type": "media", "elements": [element]}}}
    several = picture(image)
    several["attachment"]["payload"]["elements"] *= 2
    messages = (picture(token), file(image), file(token, text="Chào"), other, several)
    assert [(await client.send(an, message))["error"] for message in messages] == [-201] * 5
    assert (an.inbox, len(client.server.violations)) == ([], 5)


@pytest.mark.parametrize(
    "what",
    [
        {"json": {"message": {"text": "Chào"}}},
        {"json": {"recipient": {"user_id": "1"}, "message": {"text": "Chào"}, "x": 1}},
        {"json": {"recipient": "1", "message": {"text": "Chào"}}},
        {"json": {"recipient": {"user_id": 1}, "message": {"text": "Chào"}}},
        {"json": {"recipient": {"user_id": "1", "x": 1}, "message": {"text": "Chào"}}},
        {"json": []},
        {"content": b"{", "headers": {"Content-Type": "application/json"}},
        {"content": b'"\xff"', "headers": {"Content-Type": "application/json"}},
        {"content": b"{}"},
        {"data": {"text": "Chào"}},
        {"json": {"recipient": {"user_id": "1"}, "message": {"text": "Chào"}}, "params": {"access_token": "x"}},
    ],
    ids=repr,
)
async def test_a_request_which_is_not_as_the_reference_has_it_is_a_violation(client: Client, what: Json) -> None:
    assert (await client.post(SEND, **what))["error"] == -201
    assert len(client.server.violations) == 1


@pytest.mark.parametrize(
    "what",
    [
        {"files": {"image": ("a.jpg", JPEG)}},
        {"files": [("file", ("a.jpg", JPEG)), ("file", ("b.jpg", JPEG))]},
        {"files": {"file": ("a.jpg", JPEG)}, "data": {"name": "a"}},
        {"files": {"file": (None, JPEG)}},
        {"data": {"file": "a.jpg"}},
        {"json": {"file": "a.jpg"}},
        {"content": b"x", "headers": {"Content-Type": "multipart/form-data"}},
        {"content": b"x", "headers": {"Content-Type": "multipart/form-data; boundary=b"}},
    ],
    ids=repr,
)
@pytest.mark.parametrize("path", [UPLOAD_IMAGE, UPLOAD_FILE])
async def test_an_upload_is_one_part_named_file(client: Client, path: str, what: Json) -> None:
    assert (await client.post(path, **what))["error"] == -201
    assert len(client.server.violations) == 1


@pytest.mark.parametrize(
    "other",
    [
        {"phone": "0912345678"},
        {"phone": "+84912345678"},
        {"phone": 84912345678},
        {"template_id": ""},
        {"template_id": 7895417},
        {"template_data": None},
        {"template_data": ["An"]},
        {"template_data": {"ten": ""}},
        {"template_data": {"ten": 1}},
        {"tracking_id": ""},
        {"tracking_id": "x" * 49},
        {"mode": "development"},
    ],
    ids=repr,
)
async def test_a_notice_which_is_not_as_the_reference_has_it_is_a_violation(client: Client, other: Json) -> None:
    an = client.server.person()
    notice = {"phone": an.phone, "template_id": "7895417", "template_data": {"ten": "An"}, "tracking_id": "n1"}
    assert (await client.post(TEMPLATE, json=notice | other))["error"] == -201
    assert (an.knocks, len(client.server.violations)) == ([], 1)


@pytest.mark.parametrize(("verb", "path"), [("GET", SEND), ("POST", "/v2.0/oa/getoa"), ("POST", "/v2.0/oa/message")])
async def test_another_address_or_verb_is_a_violation(client: Client, verb: str, path: str) -> None:
    assert (await client.http.request(verb, client.server.url + path)).status_code == 404
    assert client.server.violations == [f"{verb} {path}: no such address"]


async def test_a_secret_shown_where_files_lie_is_a_violation(client: Client) -> None:
    await client.http.get(client.server.file(JPEG), headers={"access_token": client.server.pair[0]})
    assert client.server.violations == ["cdn: it was shown a secret"]
