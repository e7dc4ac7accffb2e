"""The fake Zalo Official Account's webhook: what people do is pushed, signed, in order, until it is answered."""

from __future__ import annotations

import hashlib
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from aiohttp import web

from tests.fake_telegram.bell import Bell
from tests.fake_zalo_oa import APP_ID, OA_ID, OA_SECRET, pushing
from tests.zalo_oa_client import Client, Json, talking


@dataclass
class Site:
    """The account's web server. It answers `statuses` in turn, then 200; while `shut` it answers nothing."""

    url: str = ""
    seen: list[tuple[dict[str, str], bytes]] = field(default_factory=list[tuple[dict[str, str], bytes]])
    statuses: list[int] = field(default_factory=list[int])
    shut: bool = False
    bell: Bell = field(default_factory=Bell)

    async def called(self, request: web.Request) -> web.Response:
        self.seen.append((dict(request.headers), await request.read()))
        self.bell.ring()
        await self.bell.until(lambda: not self.shut, 5)
        return web.Response(status=self.statuses.pop(0) if self.statuses else 200)

    @property
    def events(self) -> list[Json]:
        return [json.loads(body) for _, body in self.seen]

    @property
    def texts(self) -> list[str]:
        return [event["message"]["text"] for event in self.events]


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    site, app = Site(), web.Application()
    app.router.add_post("/hook", site.called)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    site.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield site
    await runner.cleanup()


@pytest.fixture
async def client(site: Site) -> AsyncIterator[Client]:
    async with talking() as client:
        client.server.hook = site.url
        yield client


async def pushed(client: Client, site: Site, event: Json) -> Json:
    """What came of it is what the person's deed said it would be."""
    await client.server.all_taken()
    assert site.events == [event]
    assert client.server.violations == []
    return event


async def test_a_text_is_told_with_ids_as_texts_and_its_time_in_milliseconds(client: Client, site: Site) -> None:
    an = client.server.person()
    event = await pushed(client, site, an.writes("Chào"))
    assert event.pop("message") == {"text": "Chào", "msg_id": f"{2:020x}"}
    assert event == {
        "app_id": APP_ID,
        "sender": {"id": an.id},
        "user_id_by_app": f"app{an.id}",
        "recipient": {"id": OA_ID},
        "event_name": "user_send_text",
        "timestamp": str(int(client.clock.now.timestamp()) * 1000),
    }


FILE: Json = {"url": "u", "size": "0", "name": "nq.pdf", "type": "pdf", "checksum": hashlib.md5(b"").hexdigest()}


WHERE = {"coordinates": {"latitude": "10.79", "longitude": "106.78"}}


@pytest.mark.parametrize(
    ("does", "kind", "payload"),
    [
        (("photo", "u"), "image", {"thumbnail": "u", "url": "u"}),
        (("file", "u", "nq.pdf"), "file", FILE),
        (("voice", "u"), "audio", {"url": "u"}),
        (("location", 10.79, 106.78), "location", WHERE),
    ],
)
async def test_what_is_sent_lies_in_the_attachments(
    client: Client, site: Site, does: tuple[Any, ...], kind: str, payload: Json
) -> None:
    event = await pushed(client, site, getattr(client.server.person(), f"sends_{does[0]}")(*does[1:]))
    assert event["event_name"] == f"user_send_{kind}"
    assert event["message"].keys() == {"attachments", "msg_id"}
    assert event["message"]["attachments"] == [{"type": kind, "payload": payload}]


async def test_a_caption_is_the_messages_text(client: Client, site: Site) -> None:
    event = await pushed(client, site, client.server.person().sends_photo("u", "Ảnh họp"))
    assert event["message"]["text"] == "Ảnh họp"


async def test_a_files_size_and_checksum_are_those_of_what_zalo_keeps(client: Client, site: Site) -> None:
    url = client.server.file(b"%PDF", "Nghị quyết.pdf")
    event = await pushed(client, site, client.server.person().sends_file(url, "Nghị quyết.pdf"))
    payload = event["message"]["attachments"][0]["payload"]
    assert (payload["size"], payload["checksum"]) == ("4", hashlib.md5(b"%PDF").hexdigest())


@pytest.mark.parametrize("name", ["user_send_sticker", "user_send_gif", "user_send_business_card"])
async def test_other_things_come_by_their_own_name(client: Client, site: Site, name: str) -> None:
    assert (await pushed(client, site, client.server.person().sends_oddity(name)))["event_name"] == name


@pytest.mark.parametrize("name", ["follow", "unfollow"])
async def test_following_names_the_follower_and_no_sender(client: Client, site: Site, name: str) -> None:
    an = client.server.person()
    event = await pushed(client, site, an.follows() if name == "follow" else an.unfollows())
    assert (event["event_name"], event["follower"], event["oa_id"]) == (name, {"id": an.id}, OA_ID)
    assert not event.keys() & {"sender", "recipient", "message"}


async def test_a_phone_says_what_reached_it_and_was_seen_unless_told_not_to(client: Client, site: Site) -> None:
    an = client.talker()
    await client.send(an, {"text": "Chào"})
    await client.server.all_taken()
    client.server.receipts = False
    await client.send(an, {"text": "Chào"})
    await client.server.all_taken()
    sent = an.inbox[0].id
    assert [(each["event_name"], each["sender"], each["recipient"]) for each in site.events[1:]] == [
        ("user_received_message", {"id": OA_ID}, {"id": an.id}),
        ("user_seen_message", {"id": OA_ID}, {"id": an.id}),
    ]
    assert [each["message"] for each in site.events[1:]] == [{"msg_id": sent}, {"msg_ids": [sent]}]


# Signatures


@pytest.mark.parametrize("mac_prefix", [True, False])
@pytest.mark.parametrize("in_header", [True, False])
async def test_an_event_is_signed_over_its_raw_body(site: Site, mac_prefix: bool, in_header: bool) -> None:
    async with talking(mac_prefix=mac_prefix, timestamp_in_header=in_header) as client:
        client.server.hook = site.url
        client.server.person().writes("Đồng ý / không")
        await client.server.all_taken()
    headers, body = site.seen[0]
    at = str(int(client.clock.now.timestamp()) * 1000)
    assert ("timestamp" in json.loads(body), headers.get("X-ZEvent-Timestamp")) == (
        not in_header,
        at if in_header else None,
    )
    mac = hashlib.sha256(f"{APP_ID}{body.decode()}{at}{OA_SECRET}".encode()).hexdigest()
    assert headers["X-ZEvent-Signature"] == ("mac=" if mac_prefix else "") + mac
    assert headers["Content-Type"] == "application/json"
    assert body != json.dumps(json.loads(body)).encode()


# Until it is answered


async def test_an_event_comes_again_until_it_is_answered_and_later_ones_wait(client: Client, site: Site) -> None:
    site.statuses = [500, 302, 404]
    an = client.server.person()
    for text in ("một", "hai"):
        an.writes(text)
    await client.server.all_taken()
    assert site.texts == ["một", "một", "một", "một", "hai"]


async def test_one_persons_events_wait_for_each_other_and_hold_up_nobody_else(client: Client, site: Site) -> None:
    site.shut = True
    an, binh = client.server.person(), client.server.person()
    for person, text in ((an, "một"), (an, "hai"), (binh, "ba")):
        person.writes(text)
    assert await site.bell.until(lambda: len(site.seen) == 2, 5)
    assert sorted(site.texts) == ["ba", "một"]
    site.shut = False
    site.bell.ring()
    await client.server.all_taken()
    assert site.texts[2:] == ["hai"]


async def test_an_event_comes_once_more_when_asked_with_the_same_body(client: Client, site: Site) -> None:
    event = client.server.person().writes("Chào")
    client.clock.forward(hours=1)
    client.server.again(event)
    await client.server.all_taken()
    assert site.seen[0][1] == site.seen[1][1]


async def test_a_hook_that_is_down_for_a_while_misses_nothing(client: Client, site: Site) -> None:
    client.server.hook = "http://127.0.0.1:9/hook"
    client.server.person().writes("Chào")
    client.server.hook = site.url
    await client.server.all_taken()
    assert (site.texts, client.server.pushing.lost) == (["Chào"], [])


async def test_what_is_never_answered_is_given_up_and_known(
    client: Client, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pushing, "BETWEEN", 0)
    site.statuses = [500] * 100
    event = client.server.person().writes("Chào")
    await client.server.all_taken()
    assert (len(site.seen), client.server.pushing.lost) == (100, [event])


async def test_without_a_hook_nobody_is_told(client: Client, site: Site) -> None:
    client.server.hook = None
    event = client.server.person().writes("Chào")
    client.server.hook = site.url
    await client.server.all_taken()
    assert (site.seen, client.server.pushing.lost) == ([], [event])


@pytest.mark.parametrize(("patience", "found"), [(0.0, ["user_send_text: slow answer"]), (2.0, [])])
async def test_a_slow_answer_is_a_violation(client: Client, patience: float, found: list[Any]) -> None:
    assert client.server.pushing.patience == 2
    client.server.pushing.patience = patience
    client.server.person().writes("Chào")
    await client.server.all_taken()
    assert client.server.violations == found
