"""The fake Zalo Official Account lets through to phones what is as it should be, at the time when it may come."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from httpx2 import RemoteProtocolError

from tests.fake_zalo_oa import OA_ID
from tests.fake_zalo_oa.uploads import FILE_LIMIT, IMAGE_LIMIT
from tests.zalo_oa_client import (
    JPEG,
    PICK,
    PNG,
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

HELLO = {"text": "Chào"}
HIDDEN = {"title": "Không", "type": "oa.query.hide", "payload": "#rsvp:12:no"}
SITE = {"title": "Mở", "type": "oa.open.url", "payload": {"url": "https://chibo.example.vn"}}
CALL = {"title": "Gọi", "type": "oa.open.phone", "payload": {"phone_code": "84912345678"}}


@pytest.fixture
async def client() -> AsyncIterator[Client]:
    async with talking() as client:
        yield client
    assert client.server.violations == []


@pytest.mark.parametrize("text", ["Chào", "x" * 2000, "👍" * 1000])
async def test_a_text_reaches_the_phone(client: Client, text: str) -> None:
    an = client.talker()
    answer = await client.send(an, {"text": text})
    assert answer == {"error": 0, "message": "Success", "data": {"message_id": an.inbox[0].id}}
    assert (an.inbox[0].text, an.inbox[0].at, an.inbox[0].buttons) == (text, client.clock.now, ())
    assert client.server.calls == [("message/cs", {"recipient": {"user_id": an.id}, "message": {"text": text}})]


async def test_buttons_reach_the_phone_with_what_they_say_or_open(client: Client) -> None:
    an = client.talker()
    assert (await client.send(an, buttons(PICK, HIDDEN, SITE, CALL)))["error"] == 0
    said = (("Đồng ý", "#rsvp:12:yes"), ("Không", "#rsvp:12:no"))
    assert an.inbox[0].buttons == (*said, ("Mở", "https://chibo.example.vn"), ("Gọi", "84912345678"))


async def test_a_tap_says_the_payload_of_the_newest_button_of_that_title(client: Client) -> None:
    an = client.talker()
    await client.send(an, buttons(PICK, HIDDEN, SITE))
    await client.send(an, buttons(PICK | {"payload": "#rsvp:13:yes"}))
    assert [an.taps(title)["message"]["text"] for title in ("Đồng ý", "Không")] == ["#rsvp:13:yes", "#rsvp:12:no"]
    with pytest.raises(AssertionError, match=r"opens https://chibo\.example\.vn and says nothing"):
        an.taps("Mở")
    with pytest.raises(AssertionError, match="no button"):
        an.taps("Khác")


@pytest.mark.parametrize("content", [PNG, JPEG, JPEG.ljust(IMAGE_LIMIT, b"x")], ids=["png", "jpeg", "largest"])
@pytest.mark.parametrize("more", [{}, {"text": "Ảnh buổi họp"}])
async def test_an_uploaded_picture_reaches_the_phone(client: Client, content: bytes, more: Json) -> None:
    an = client.talker()
    uploaded = await client.post(UPLOAD_IMAGE, files={"file": ("a.jpg", content)})
    assert (uploaded["error"], uploaded["message"]) == (0, "Success")
    assert (await client.send(an, picture(uploaded["data"]["attachment_id"], **more)))["error"] == 0
    assert (an.inbox[0].photo, an.inbox[0].text) == (content, more.get("text", ""))
    assert client.server.calls[0] == ("upload/image", {"name": "a.jpg", "size": len(content)})


@pytest.mark.parametrize("name", ["a.pdf", "a.doc", "Nghị quyết.DOCX"])
async def test_an_uploaded_document_reaches_the_phone_with_its_name(client: Client, name: str) -> None:
    an, content = client.talker(), b"%PDF".ljust(FILE_LIMIT, b"x")
    uploaded = await client.post(UPLOAD_FILE, files={"file": (name, content)})
    assert (await client.send(an, file(uploaded["data"]["token"])))["error"] == 0
    assert an.inbox[0].file == (name, content)


@pytest.mark.parametrize(
    ("path", "name", "content"),
    [
        (UPLOAD_IMAGE, "a.jpg", JPEG.ljust(IMAGE_LIMIT + 1, b"x")),
        (UPLOAD_IMAGE, "a.png", b"GIF89a"),
        (UPLOAD_FILE, "a.pdf", b"%PDF".ljust(FILE_LIMIT + 1, b"x")),
        (UPLOAD_FILE, "a.xlsx", b"PK"),
    ],
    ids=["large picture", "gif", "large document", "sheet"],
)
async def test_too_large_uploads_and_other_kinds_are_refused(
    client: Client, path: str, name: str, content: bytes
) -> None:
    assert (await client.post(path, files={"file": (name, content)}))["error"] == -201


# When it may come


async def test_only_followers_who_once_did_something_are_written_to(client: Client) -> None:
    an = client.server.person()
    errors = [(await client.send(an, HELLO))["error"]]
    an.writes("Chào")
    errors.append((await client.send(an, HELLO))["error"])
    an.unfollows()
    errors.append((await client.send(an, HELLO))["error"])
    an.follows()
    errors.append((await client.send(an, HELLO))["error"])
    assert errors == [-213, 0, -213, 0]
    an.id = "1"
    assert (await client.send(an, HELLO))["error"] == -213
    assert len(an.inbox) == 2


async def test_seven_days_after_they_did_something_nobody_is_written_to(client: Client) -> None:
    an = client.talker()
    await client.later(days=7)
    assert (await client.send(an, HELLO))["error"] == 0
    await client.later(seconds=1)
    assert (await client.send(an, HELLO))["error"] == -230
    an.sends_location(10.79, 106.78)
    assert (await client.send(an, HELLO))["error"] == 0


async def test_replies_beyond_the_free_ones_are_refused_until_the_person_writes_again() -> None:
    async with talking(free_replies=2) as client:
        an = client.talker()
        assert [(await client.send(an, HELLO))["error"] for _ in range(3)] == [0, 0, -311]
        an.writes("Tôi đây")
        assert (await client.send(an, HELLO))["error"] == 0
        await client.later(hours=48)
        assert (await client.send(an, HELLO))["error"] == 0
        an.writes("Tôi đây")
        await client.later(hours=48, seconds=1)
        assert (await client.send(an, HELLO))["error"] == -311
        assert client.server.charged == client.server.violations == []


async def test_whoever_pays_may_go_beyond_and_is_charged_but_not_past_the_week() -> None:
    async with talking(free_replies=1) as client:
        an, client.server.pays = client.talker(), True
        assert [(await client.send(an, HELLO))["error"] for _ in range(2)] == [0, 0]
        await client.later(days=3)
        assert (await client.send(an, HELLO))["error"] == 0
        assert client.server.charged == [message.id for message in an.inbox[1:]]
        await client.later(days=5)
        assert (await client.send(an, HELLO))["error"] == -230


# Notices, the account, trouble


async def test_a_notice_reaches_a_phone_number_whether_or_not_its_owner_follows(client: Client) -> None:
    an = client.server.person()
    an.unfollows()
    notice = {"phone": an.phone, "template_id": "7895417", "template_data": {"ten": "An"}, "tracking_id": "n1"}
    answer = await client.post(TEMPLATE, json=notice)
    assert (answer["error"], bool(answer["data"]["msg_id"]), an.knocks) == (0, True, [notice])
    assert (await client.post(TEMPLATE, json=notice | {"phone": "84900000000"}))["error"] == -118


async def test_the_account_says_who_it_is(client: Client) -> None:
    for access, error in ((client.server.pair[0], 0), ("khac", -216)):
        answer = await client.http.get(f"{client.server.url}/v2.0/oa/getoa", headers={"access_token": access})
        assert answer.json()["error"] == error
        assert error or answer.json()["data"] == {"oa_id": OA_ID, "name": "Chi bộ thử"}


async def test_what_somebody_sent_is_fetched_where_zalo_keeps_it(client: Client) -> None:
    for name in ("", "Nghị quyết 1.pdf"):
        kept = client.server.file(JPEG, name)
        assert (await client.http.get(kept)).content == JPEG
    assert (await client.http.get(f"{client.server.url}/cdn/other")).status_code == 403


@pytest.mark.parametrize("arrives", [True, False])
async def test_a_scripted_answer_comes_once_whether_or_not_the_message_arrives(client: Client, arrives: bool) -> None:
    client.server.arrives_first, an = arrives, client.talker()
    client.server.script += [("message/cs", 200, {"error": -32}), ("message/cs", 200, None)]
    assert await client.send(an, HELLO) == {"error": -32}
    with pytest.raises(RemoteProtocolError):
        await client.send(an, HELLO)
    assert (await client.send(an, HELLO))["error"] == 0
    assert (len(an.inbox), len(client.server.calls)) == (3 if arrives else 1, 3)


async def test_what_is_scripted_for_one_path_leaves_the_others_alone(client: Client) -> None:
    client.server.script.append(("upload", 503, {}))
    assert (await client.send(client.talker(), HELLO))["error"] == 0
    answer = await client.http.post(client.server.url + UPLOAD_FILE, files={"file": ("a.pdf", b"%PDF")})
    assert (answer.status_code, client.server.script) == (503, [])
