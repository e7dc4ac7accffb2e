"""What comes to the Official Account's address from anybody: only what Zalo has signed is listened to."""

from __future__ import annotations

import hashlib
import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
from httpx2 import AsyncClient

from bot.channels.zalo_oa.webhook import HEADER, TIME_HEADER
from bot.web.hooks import LARGEST
from storage import addresses
from storage.models import Address
from tests.fake_zalo_oa import APP_ID, OA_SECRET, FakeZaloOa
from tests.world import World
from tests.zalo_oa_world import ZaloOa, on_zalo_oa

pytestmark = pytest.mark.once("what is tested is what Zalo's calls look like")

AT = "1795485600000"


@pytest.fixture
async def zalo(world: World) -> AsyncIterator[ZaloOa]:
    async with on_zalo_oa(world) as zalo:
        yield zalo


def body(**more: Any) -> bytes:
    message = {"text": "Xin chào", "msg_id": "m1"}
    event = {"app_id": APP_ID, "event_name": "user_send_text", "sender": {"id": "77"}, "message": message}
    return json.dumps({**event, "timestamp": AT, **more}, ensure_ascii=False).encode()


def seal(raw: bytes, *, app: str = APP_ID, secret: str = OA_SECRET, at: str = AT) -> str:
    return hashlib.sha256(app.encode() + raw + at.encode() + secret.encode()).hexdigest()


async def called(zalo: ZaloOa, raw: bytes, headers: dict[str, str]) -> int:
    """Headers are told as bytes, whatever is in them."""
    assert zalo.server.hook
    async with AsyncClient() as http:
        return (
            await http.post(
                zalo.server.hook,
                content=raw,
                headers=[(name.encode(), value.encode()) for name, value in headers.items()],
            )
        ).status_code


async def heard(zalo: ZaloOa) -> bool:
    known = await zalo.world.app.database.read(lambda db: db.query(Address).filter_by(channel="zalo-oa").count())
    return bool(known)


@pytest.mark.parametrize("shape", ["{}", "mac={}"])
@pytest.mark.parametrize("upper", [False, True])
@pytest.mark.parametrize("in_header", [False, True])
async def test_what_zalo_signed_is_taken_in_every_form_that_sources_tell_of(
    zalo: ZaloOa, shape: str, upper: bool, in_header: bool
) -> None:
    raw = body(timestamp=None) if in_header else body()
    mac = seal(raw).upper() if upper else seal(raw)
    time = {TIME_HEADER: AT} if in_header else {}
    assert await called(zalo, raw, {HEADER: shape.format(mac), **time}) == 200
    assert await heard(zalo)


@pytest.mark.parametrize(
    "given",
    [
        seal(body(), secret="another"),
        seal(body(), app="1"),
        seal(body() + b" "),
        seal(body(), at="0"),
        "mac=",
        "đ",
        "x" * 64,
    ],
)
async def test_what_is_not_signed_by_zalo_is_not_listened_to(zalo: ZaloOa, given: str) -> None:
    assert await called(zalo, body(), {HEADER: given}) == 403
    assert not await heard(zalo)


async def test_without_a_signature_not_even_the_body_is_read(zalo: ZaloOa) -> None:
    assert await called(zalo, body(), {}) == 403
    assert await called(zalo, b"x" * (LARGEST + 1), {HEADER: "00"}) == 413
    assert await called(zalo, b"", {}) == 200, "Zalo tries whether anybody is here"
    assert not await heard(zalo)


@pytest.mark.parametrize("raw", [b"", b"[]", b"null", b'{"event_name": "user_send_text"}', b"\xff", b"[" * 5000])
async def test_what_cannot_be_read_is_acknowledged_and_left_out(zalo: ZaloOa, raw: bytes) -> None:
    headers = {HEADER: seal(raw), TIME_HEADER: AT}
    assert await called(zalo, raw, headers) == 200
    assert not await heard(zalo)


async def test_an_event_told_twice_counts_once(zalo: ZaloOa) -> None:
    for _ in range(3):
        assert await called(zalo, body(), {HEADER: seal(body())}) == 200
    await zalo.world.settle()
    address = await zalo.world.app.database.run(lambda db: addresses.locked(db, "zalo-oa", "77").id)
    answers = [row for row in await zalo.world.outbox() if row.address_id == address]
    assert len(answers) == 1


@pytest.mark.parametrize("mac_prefix", [False, True])
@pytest.mark.parametrize("timestamp_in_header", [False, True])
async def test_a_conversation_goes_on_whichever_way_the_platform_signs(
    world: World, mac_prefix: bool, timestamp_in_header: bool
) -> None:
    server = FakeZaloOa(world.clock.now, mac_prefix=mac_prefix, timestamp_in_header=timestamp_in_header)
    async with on_zalo_oa(world, server) as zalo:
        phone = zalo.phone()
        await phone.types("Xin chào")
        assert "chỉ dành cho đảng viên có giấy mời" in phone.screen
