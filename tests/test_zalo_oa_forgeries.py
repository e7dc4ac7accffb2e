"""What comes to the Official Account's address from anybody: only what is signed counts, and not all of that."""

from __future__ import annotations

import asyncio
import hashlib
import json
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from sqlalchemy import select
from structlog.testing import capture_logs

from bot.channels.zalo_oa.webhook import HEADER, PATH, TIME_HEADER
from bot.web.hooks import LARGEST
from storage.models import DeadLetter, Report
from tests.fake_zalo_oa import APP_ID, APP_SECRET, OA_ID, OA_SECRET
from tests.world import World
from tests.zalo_oa_member import Member, joined, member_of

pytestmark = pytest.mark.once("what is tested is who is let in")

TIME = "1795482000000"


@pytest.fixture
async def member(world: World) -> AsyncIterator[Member]:
    async with member_of(world, zalo_oa_free_messages=100) as member:
        yield member


@pytest.fixture
async def client() -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(timeout=5) as client:
        yield client


def event(member: Member, text: str = "/menu", **more: Any) -> bytes:
    """As JavaScript writes it: no spaces, nothing escaped."""
    message = {"msg_id": f"m-{text}", "text": text}
    told = {"app_id": APP_ID, "event_name": "user_send_text", "sender": {"id": member.chat}, "recipient": {"id": OA_ID}}
    return json.dumps({**told, "message": message, **more}, ensure_ascii=False, separators=(",", ":")).encode()


def mac(body: bytes, time: str = TIME, app_id: str = APP_ID, secret: str = OA_SECRET) -> str:
    return hashlib.sha256(app_id.encode() + body + time.encode() + secret.encode()).hexdigest()


async def post(member: Member, client: httpx.AsyncClient, body: bytes, headers: dict[str, str]) -> int:
    assert member.server.hook
    as_bytes = {name.encode(): value.encode() for name, value in headers.items()}
    answer = await client.post(member.server.hook, content=body, headers=as_bytes)
    assert answer.content == b""
    await member.phone.looks()
    return answer.status_code


async def test_what_is_signed_is_taken_whichever_way_it_is_written(member: Member, client: httpx.AsyncClient) -> None:
    ways = [(before, headed, upper) for before in ("", "mac=") for headed in (False, True) for upper in (False, True)]
    for number, (before, headed, upper) in enumerate(ways, 1):
        body = event(member, f"Xin chào {number}", **({} if headed else {"timestamp": TIME}))
        seal = mac(body).upper() if upper else mac(body)
        headers = {HEADER: f"{before}{seal}"} | ({TIME_HEADER: TIME} if headed else {})
        assert await post(member, client, body, headers) == 200, ways[number - 1]
        assert len(member.inbox) == number


async def test_a_time_that_is_a_number_is_signed_as_it_is_written(member: Member, client: httpx.AsyncClient) -> None:
    body = event(member, timestamp=int(TIME))
    assert await post(member, client, body, {HEADER: mac(body)}) == 200
    assert len(member.inbox) == 1


async def test_what_is_not_signed_is_refused_and_does_nothing(member: Member, client: httpx.AsyncClient) -> None:
    body = event(member, timestamp=TIME)
    other = body.replace(b"/menu", b"/menv")
    forged: dict[str, tuple[bytes, dict[str, str]]] = {
        "another secret": (body, {HEADER: mac(body, secret="another")}),
        "the app's secret": (body, {HEADER: mac(body, secret=APP_SECRET)}),
        "no secret": (body, {HEADER: mac(body, secret="")}),
        "another app": (body, {HEADER: mac(body, app_id="1")}),
        "one byte changed": (other, {HEADER: mac(body)}),
        "one byte more": (body + b" ", {HEADER: mac(body)}),
        "another time": (body, {HEADER: mac(body, time="1")}),
        "a time that was not signed": (event(member), {HEADER: mac(event(member)), TIME_HEADER: "1"}),
        "no time": (event(member), {HEADER: mac(event(member), time="")}),
        "a part of it": (body, {HEADER: mac(body)[:-1]}),
        "mac= alone": (body, {HEADER: "mac="}),
        "letters of ours": (body, {HEADER: "đ" * 32}),
        "not JSON": (b"{", {HEADER: mac(b"{")}),
        "half a letter for a time": (b'{"timestamp":"\\ud800"}', {HEADER: mac(body)}),
        "deep": (b"[" * 100_000, {HEADER: mac(body)}),
    }
    for name, (content, headers) in forged.items():
        assert await post(member, client, content, headers) == 403, name
    assert member.inbox == []


async def first_line(member: Member, *headers: str) -> bytes:
    """Of the answer to a request whose body never comes."""
    where = httpx.URL(member.server.hook or "")
    reader, writer = await asyncio.open_connection(where.host, where.port)
    writer.write("\r\n".join([f"POST {PATH} HTTP/1.1", "Host: x", *headers, "", ""]).encode())
    line = await asyncio.wait_for(reader.readline(), 5)
    writer.close()
    return line


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        (["Content-Length: 1000"], b" 403 "),
        ([f"{HEADER}:", "Content-Length: 1000"], b" 403 "),
        ([f"{HEADER}: mac=0", f"Content-Length: {LARGEST + 1}"], b" 413 "),
        (["Content-Length: 0"], b" 200 "),
        ([f"{HEADER}: mac=0", "Content-Length: 0"], b" 403 "),
    ],
    ids=["no signature", "an empty one", "too large", "a probe", "signed nothing"],
)
async def test_nobody_waits_for_a_body_that_will_not_be_read(member: Member, headers: list[str], status: bytes) -> None:
    assert status in await first_line(member, *headers)


async def test_what_turns_out_too_large_is_refused_though_it_is_signed(
    member: Member, client: httpx.AsyncClient
) -> None:
    body = event(member, "x" * LARGEST, timestamp=TIME)

    async def chunks() -> AsyncIterator[bytes]:
        yield body

    assert member.server.hook
    answer = await client.post(member.server.hook, content=chunks(), headers={HEADER: mac(body)})
    assert answer.status_code == 413
    assert member.inbox == []


SAID = "Rác ở ngõ 12"
UNREADABLE = [
    b"", b"{", b'{"message":"%b' % SAID.encode(), b"\xff", b"null", b"7", b"[]", b"{}", b'"a"', b"[" * 100_000,
    *(
        json.dumps(one, ensure_ascii=False).encode()
        for one in (
            {"event_name": "user_send_text"}, {"event_name": "user_send_text", "message": SAID},
            {"event_name": "user_send_text", "message": {"text": SAID}}, {"event_name": "follow", "follower": SAID},
            {"event_name": "user_send_image", "message": {"msg_id": "1", "attachments": [SAID]}, "sender": {"id": "1"}},
            {"event_name": "user_send_location", "message": {"msg_id": "1", "text": SAID}, "sender": {"id": "1"}},
        )
    ),
]  # fmt: skip


async def test_what_is_signed_and_cannot_be_read_is_logged_without_its_words_and_does_not_come_again(
    member: Member, client: httpx.AsyncClient
) -> None:
    for body in UNREADABLE:
        with capture_logs() as logs:
            assert await post(member, client, body, {HEADER: mac(body), TIME_HEADER: TIME}) == 200, body[:80]
        assert logs[0]["event"] == "zalo-update-unreadable", body[:80]
        assert "ngõ" not in str(logs)
    assert member.inbox == []


LEADERS_ONLY = "Việc này dành cho bí thư, phó bí thư chi bộ"
STALE = "Lựa chọn này đã cũ, không còn hiệu lực."


async def test_a_typed_tap_does_what_a_tap_does_and_no_more(member: Member) -> None:
    """Anybody can type what a button says, so each is looked at anew: who says it, and what they were asked."""
    secretary = await joined(member.zalo, "Trần Thị Bình", role="secretary")
    await member.phone.types("phản ánh")
    await member.phone.picks("Môi trường")
    for said in ("Ngõ 3", "Cống tắc"):
        await member.phone.types(said)
    await member.phone.picks("Không có")
    send = dict(member.inbox[-1].buttons)["Gửi"]
    await member.phone.types(send)
    assert "PA-001" in member.heard[-1]
    close = dict(secretary.inbox[-1].buttons)["Đã giải quyết xong"]
    for forged in (send, close, "#a:case-close:x", "#a:case-close", "#a:no-such:1", "#a:", "#q:", "#q:9:back", "#o:no"):
        await member.phone.types(forged)
        assert member.heard[-1].startswith(LEADERS_ONLY if forged.startswith("#a:case-close:") else STALE), forged
    cases = await member.world.app.database.read(lambda db: list(db.scalars(select(Report.state))))
    assert cases == ["received"]
    assert await member.world.app.database.read(lambda db: list(db.scalars(select(DeadLetter.id)))) == []


async def test_a_strangers_tap_opens_nothing(member: Member) -> None:
    stranger = member.zalo.phone()
    for forged in ("#o:menu", "#o:phananh", "#a:case-close:1"):
        await stranger.types(forged)
        assert stranger.screen.startswith("Kính chào đồng chí. Đây là kênh của chi bộ"), forged
    await stranger.types("#q:1:0")
    assert stranger.screen.startswith(STALE)


async def test_a_sign_before_other_words_is_only_a_sign(member: Member) -> None:
    await member.phone.types("phản ánh")
    await member.phone.picks("Môi trường")
    await member.phone.types("#12 ngõ Đình")
    await member.phone.types("Cống tắc")
    await member.phone.picks("Không có")
    assert "Nơi: #12 ngõ Đình" in member.heard[-1]
