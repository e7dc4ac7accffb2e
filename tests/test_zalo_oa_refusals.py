"""What the Official Account's platform answers, and the word of the closed vocabulary that it becomes."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest

from bot.channels.base import Ambiguous, Blocked, Outbound, OutOfWindow, Rejected, SendError, Throttled, Unreachable
from bot.channels.zalo_oa import ZaloOaChannel
from tests.world import World
from tests.zalo_oa_phone import ZaloOaPhone
from tests.zalo_oa_world import ZaloOa, on_zalo_oa

pytestmark = pytest.mark.once("what is tested is what Zalo says")

HELLO = Outbound("<b>Chào</b>", "Chào")
SEND = "message/cs"


@pytest.fixture
async def zalo(world: World) -> AsyncIterator[ZaloOa]:
    async with on_zalo_oa(world) as zalo:
        yield zalo


@pytest.fixture
def channel(zalo: ZaloOa) -> ZaloOaChannel:
    found = zalo.world.app.senders[-1].channel
    assert isinstance(found, ZaloOaChannel)
    return found


@pytest.fixture
async def phone(zalo: ZaloOa) -> ZaloOaPhone:
    phone = zalo.phone()
    await phone.types("Xin chào")
    phone.person.inbox.clear()
    return phone


@pytest.mark.parametrize(
    ("code", "word"),
    [
        (-32, Throttled), (-210, Rejected), (-211, OutOfWindow), (-213, Blocked), (-224, OutOfWindow),
        (-227, Blocked), (-230, OutOfWindow), (-232, OutOfWindow), (-234, OutOfWindow), (-311, OutOfWindow),
        (-320, OutOfWindow), (-321, OutOfWindow), (-201, Rejected),
    ],
)  # fmt: skip
async def test_every_refusal_has_its_word(
    zalo: ZaloOa, channel: ZaloOaChannel, phone: ZaloOaPhone, code: int, word: type[SendError]
) -> None:
    zalo.server.script += [(SEND, 200, {"error": code, "message": "no"})]
    with pytest.raises(word):
        await channel.send(phone.chat, HELLO)
    assert phone.person.inbox == []


@pytest.mark.parametrize(
    ("code", "why"), [(-230, "window"), (-232, "window"), (-234, "night"), (-311, "quota"), (-211, "quota")]
)
async def test_why_a_person_may_not_be_written_to_is_told_apart(
    zalo: ZaloOa, channel: ZaloOaChannel, phone: ZaloOaPhone, code: int, why: str
) -> None:
    zalo.server.script += [(SEND, 200, {"error": code, "message": "no"})]
    with pytest.raises(OutOfWindow) as raised:
        await channel.send(phone.chat, HELLO)
    assert raised.value.why == why


@pytest.mark.parametrize("code", [-216, -220])
async def test_a_token_that_is_not_taken_is_turned_and_the_message_goes(
    zalo: ZaloOa, channel: ZaloOaChannel, phone: ZaloOaPhone, code: int
) -> None:
    zalo.server.script += [(SEND, 200, {"error": code, "message": "token"})]
    before = zalo.server.rotations
    await channel.send(phone.chat, HELLO)
    assert [message.text for message in phone.person.inbox] == ["Chào"]
    assert zalo.server.rotations == before + 1


@pytest.mark.parametrize(
    ("status", "body"), [(500, {"x": 1}), (502, None), (200, None), (200, {}), (200, {"error": 0})]
)
async def test_what_may_have_arrived_is_never_taken_for_unsent(
    zalo: ZaloOa, channel: ZaloOaChannel, phone: ZaloOaPhone, status: int, body: dict[str, Any] | None
) -> None:
    zalo.server.script += [(SEND, status, body)]
    zalo.server.arrives_first = True
    with pytest.raises(Ambiguous):
        await channel.send(phone.chat, HELLO)
    assert len(phone.person.inbox) == 1


@pytest.mark.parametrize("status", [401, 403, 404, 429])
async def test_a_page_in_between_that_refuses_is_not_taken_for_zalos_word(
    zalo: ZaloOa, channel: ZaloOaChannel, phone: ZaloOaPhone, status: int
) -> None:
    zalo.server.script += [(SEND, status, {"message": "proxy"})]
    with pytest.raises(Unreachable):
        await channel.send(phone.chat, HELLO)


@pytest.mark.parametrize("answer", [(502, {"x": 1}), (200, None), (200, {"error": -14014})])
async def test_without_a_token_nothing_counts_as_sent_and_the_channel_does_not_stop(
    zalo: ZaloOa, channel: ZaloOaChannel, phone: ZaloOaPhone, answer: tuple[int, dict[str, Any] | None]
) -> None:
    zalo.server.revoke()
    zalo.server.script += [("access_token", *answer)]
    with pytest.raises(Unreachable):
        await channel.send(phone.chat, HELLO)
