"""What people do on the Official Account, however its platform tells it: each thing once, and nothing else."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session
from structlog.testing import capture_logs

from tests import makers
from tests.fake_zalo_oa import FakeZaloOa, Person
from tests.fake_zalo_oa.wire import Json
from tests.world import World
from tests.zalo_oa_member import Member, joined, member_of
from tests.zalo_oa_world import on_zalo_oa

pytestmark = pytest.mark.once("what is tested is how Zalo's events are read")

SECRET = "Rác ở ngõ 12"


BOTH = pytest.mark.parametrize("member", ["time in the body", "time in the header, mac="], indirect=True)
"""The two ways in which the platform may sign."""


@pytest.fixture
async def member(world: World, request: pytest.FixtureRequest) -> AsyncIterator[Member]:
    headed = "header" in getattr(request, "param", "")
    server = FakeZaloOa(world.clock.now, mac_prefix=headed, timestamp_in_header=headed)
    async with member_of(world, server, zalo_oa_free_messages=100) as member:
        yield member


async def reporting(member: Member) -> None:
    """Up to the words of a report."""
    await member.phone.types("phản ánh")
    await member.phone.picks("Môi trường")
    await member.phone.types("Ngõ 3")


@BOTH
async def test_words_and_taps_lead_through_a_conversation(member: Member) -> None:
    await reporting(member)
    await member.phone.types("Cống tắc")
    assert member.inbox[-1].buttons, "few choices come as buttons, so this is a tap"
    await member.phone.picks("Không có")
    await member.phone.picks("Gửi")
    assert "PA-001" in member.heard[-1]


async def test_a_tap_that_comes_late_is_told_and_does_nothing(member: Member) -> None:
    await reporting(member)
    await member.phone.types("Cống tắc")
    await member.phone.picks("Không có")
    await member.phone.picks("Gửi")
    member.phone.person.taps("Gửi")
    await member.phone.looks()
    assert not any("PA-002" in text for text in member.heard)


@BOTH
async def test_a_picture_with_its_words_is_fetched_at_once_and_made_anew(member: Member) -> None:
    await reporting(member)
    await member.phone.sends_file("photo", "anh.jpg", makers.picture(), SECRET)
    assert SECRET in member.heard[-1]
    assert "(Có ảnh kèm theo)" in member.heard[-1]
    member.server.files.clear()  # the address expires
    await member.phone.picks("Gửi")
    assert "PA-001" in member.heard[-1]


async def test_a_voice_message_is_kept(member: Member) -> None:
    await reporting(member)
    await member.phone.sends_file("voice", "", b"\xff\xf1 sounds")
    assert "(Có ghi âm kèm theo)" in member.heard[-1]
    await member.phone.picks("Gửi")
    assert "PA-001" in member.heard[-1]


async def test_a_location_is_a_place(member: Member) -> None:
    await member.phone.types("phản ánh")
    await member.phone.picks("Môi trường")
    await member.phone.sends_location(10.79, 106.78)
    await member.phone.types("Cống tắc")
    await member.phone.picks("Không có")
    assert "Nơi: vị trí 10.79000, 106.78000" in member.heard[-1]


async def test_a_document_is_taken_with_its_name_where_one_is_asked_for(world: World) -> None:
    async with on_zalo_oa(world, zalo_oa_free_messages=100) as zalo:
        person_id = await world.member("Trần Thị Bình", "secretary")
        phone = zalo.phone()
        await phone.starts((await world.invite(person_id)).token)
        await phone.picks("Tôi đồng ý")
        await phone.picks("Chuẩn bị họp")
        await phone.picks("Sinh hoạt thường kỳ")
        for said in ("19h30 thứ 5 tuần sau", "Nhà văn hóa thôn"):
            await phone.types(said)
        await phone.picks(phone.choices[0])
        await phone.sends_file("document", "Báo cáo tháng 11.pdf", b"%PDF-1.4")
        assert "Báo cáo tháng 11" in phone.screen


@pytest.mark.parametrize("kind", ["photo", "voice"])
async def test_a_file_that_is_gone_is_told(member: Member, kind: str) -> None:
    await reporting(member)
    gone = f"{member.server.url}/cdn/none"
    sends = {"photo": member.phone.person.sends_photo, "voice": member.phone.person.sends_voice}[kind]
    sends(gone)
    await member.phone.looks()
    assert member.heard[-1].startswith("Hệ thống chưa tải được ảnh, tài liệu của đồng chí.")


async def test_what_cannot_be_read_is_answered_kindly(member: Member) -> None:
    for number, kind in enumerate(("sticker", "gif", "link", "business_card", "unheard_of"), 1):
        member.phone.person.sends_oddity(f"user_send_{kind}")
        await member.phone.looks()
        assert len(member.inbox) == number, kind
        assert member.heard[-1].startswith("Hệ thống chưa đọc được loại tin nhắn này."), kind


@pytest.mark.parametrize(
    ("kind", "what"),
    [
        ("image", {"attachments": [{"payload": {"thumb": "https://a"}}]}),
        ("location", {"attachments": [{"payload": {"place": "Ngõ 3"}}]}),
        ("file", {"attachments": "một"}),
        ("text", {"text": "chào", "attachments": 1}),
    ],
)
async def test_what_is_of_a_shape_that_nobody_foresaw_is_answered_too(
    member: Member, kind: str, what: dict[str, Any]
) -> None:
    await reporting(member)
    before = len(member.heard)
    member.phone.person.sends_raw(kind, **what)
    await member.phone.looks()
    assert len(member.heard) == before + 1
    assert "PA-" not in member.heard[-1]


async def test_whoever_follows_is_greeted_and_told_how_to_join(member: Member) -> None:
    stranger = member.zalo.phone()
    await stranger.starts()
    assert "đề nghị gõ mã 8 chữ và số in trên giấy" in stranger.screen


@BOTH
async def test_whoever_unfollows_is_not_written_to_until_they_follow_again(member: Member) -> None:
    for number in (1, 2):
        member.world.clock.at = member.world.clock.at.replace(minute=10 * number)
        member.phone.person.unfollows()
        await member.phone.looks()
        before = len(member.server.calls)
        with pytest.raises(AssertionError):
            await member.told("Tin")  # they have no other chat
        assert len(member.server.calls) == before, "an answer would be refused"
        member.phone.person.follows()
        await member.phone.looks()
        await member.told(f"Tin {number}")
        assert member.heard[-1] == f"Tin {number}"


async def test_receipts_say_nothing_and_are_no_trouble(member: Member) -> None:
    with capture_logs() as logs:
        await member.told("Tin")
    assert member.heard == ["Tin"]
    assert not [line for line in logs if line["log_level"] in ("warning", "error", "critical")]
    assert "event-handled" not in {line["event"] for line in logs}


DOES: list[Callable[[Person], Json]] = [
    lambda person: person.writes("/menu"),
    lambda person: person.sends_location(10.79, 106.78),
    lambda person: person.sends_voice(person.server.file(b"x")),
    lambda person: person.sends_oddity(),
]


@BOTH
async def test_what_is_told_again_counts_once(member: Member) -> None:
    for number, does in enumerate(DOES, 1):
        update = does(member.phone.person)
        await member.phone.looks()
        for _ in range(3):
            member.server.again(update)
        await member.phone.looks()
        assert len(member.inbox) == number


async def test_a_follow_that_is_told_again_within_the_hour_greets_once(world: World) -> None:
    async with on_zalo_oa(world) as zalo:
        member = await joined(zalo)
        update = member.phone.person.follows()
        await member.phone.looks()
        member.server.again(update)
        await member.phone.looks()
        assert len(member.inbox) == 1


@BOTH
async def test_half_a_letter_is_left_out_of_what_was_typed(member: Member) -> None:
    await reporting(member)
    await member.phone.types("Cống \ud800tắc")
    await member.phone.picks("Không có")
    assert "Sự việc: Cống tắc" in member.heard[-1]


@pytest.mark.parametrize("failures", [1, 3])
async def test_what_could_not_be_committed_comes_again(
    member: Member, failures: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The platform calls again where no 200 came, and nothing was done by halves meanwhile."""
    run, left = member.world.app.database.run, [RuntimeError("away")] * 3 * failures

    async def fails(work: Callable[[Session], Any]) -> Any:
        if left:
            raise OperationalError("", {}, left.pop())
        return await run(work)

    monkeypatch.setattr(member.world.app.database, "run", fails)
    member.phone.person.writes("/menu")
    await member.server.all_taken()
    await member.phone.looks()
    assert len(member.inbox) == 1
    assert not left
