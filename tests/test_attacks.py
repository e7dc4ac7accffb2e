"""What strangers, and members who want what is not theirs, achieve: nothing."""

from __future__ import annotations

import asyncio
import time

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot import guard
from storage import documents, files, meetings
from storage.models import Comment, Delivery, Invitation, Meeting, Person, Report, Rsvp
from tests import makers
from tests.conftest import Joins
from tests.phone import WebPhone
from tests.preparing import announces
from tests.world import World

HIDDEN = "\u200b\u200e\u202e\u2066\ufeff\x00\x07\x1b"


async def counted(world: World, *what: type[Rsvp | Comment | Report | Meeting]) -> list[int]:
    def count(db: Session) -> list[int]:
        return [db.scalars(select(func.count()).select_from(kind)).one() for kind in what]

    return await world.app.database.read(count)


# Ways in


async def test_a_code_that_ran_out_while_its_holder_hesitated_lets_nobody_in(world: World, channel: str) -> None:
    issued = await world.invite(await world.member("Nguyễn Văn An"))
    phone = WebPhone(world, "7", channel)
    await world.forward(hours=71)
    await phone.types(issued.code)
    await world.forward(hours=2)
    await phone.picks("Tôi đồng ý")
    assert phone.screen.startswith("Mã hoặc đường dẫn này không đúng, đã dùng hoặc đã hết hạn.")
    await phone.starts(issued.token)
    await phone.picks("Tôi đồng ý")
    assert "Đồng chí đã tham gia" in phone.screen


async def test_one_invitation_used_by_two_at_once_lets_one_in(world: World, channel: str) -> None:
    issued = await world.invite(await world.member("Nguyễn Văn An"))
    phones = [WebPhone(world, chat, channel) for chat in ("7", "8")]
    for phone, way in zip(phones, (f"/start {issued.token}", issued.code), strict=True):
        await phone.types(way)
    await asyncio.gather(*(phone.picks("Tôi đồng ý") for phone in phones))
    joined = ["Đồng chí đã tham gia" in phone.screen for phone in phones]
    assert sorted(joined) == [False, True]


async def test_whoever_takes_a_members_place_is_noticed_by_the_member(world: World, joins: Joins) -> None:
    owner = await joins("Nguyễn Văn An")
    thief = WebPhone(world, "666", owner.channel)
    await thief.starts((await world.invite(makers.person_id(owner))).token)
    await thief.picks("Tôi đồng ý")
    await owner.looks()
    assert owner.screen.startswith("Vừa có máy khác tham gia bằng tên đồng chí Nguyễn Văn An.")


async def test_guessing_from_many_chats_ends_after_fifty_tries_and_leaves_links_alone(
    world: World, channel: str
) -> None:
    issued = await world.invite(await world.member("Nguyễn Văn An"))
    for chat in range(10):
        for _ in range(5):
            await WebPhone(world, f"9{chat}", channel).types("ABCD2345")
    honest = WebPhone(world, "7", channel)
    await honest.types(issued.code)
    assert honest.screen.startswith("Đồng chí đã gõ sai mã nhiều lần.")
    await honest.starts(issued.token)
    assert "Nguyễn Văn An" in honest.screen


async def test_no_way_in_is_readable_in_the_database(world: World) -> None:
    issued = await world.invite(await world.member("Nguyễn Văn An"))
    row = await world.app.database.read(lambda db: db.scalars(select(Invitation)).one())
    kept = " ".join(str(value) for value in vars(row).values())
    assert issued.token not in kept
    assert issued.code not in kept


# Forged buttons


FORGED = (
    "a:rsvp:1:yes", "a:rsvp:1:no", "a:meeting:1", "a:names:1", "a:comment:1", "a:doc:1", "a:read:1",
    *(f"a:change:1:{name}" for name in ("time", "place", "agenda", "documents", "cancel")),
    "a:answer:1", "a:case-reply:1", "a:case-close:1", "a:case-done:1", "a:case-not-done:1",
)  # fmt: skip


async def _furnished(world: World, joins: Joins) -> tuple[WebPhone, WebPhone]:
    """A meeting, a comment and a report of the first cell: its secretary and its member."""
    secretary, member = await joins("Trần Thị Bình", "secretary"), await joins("Nguyễn Văn An")
    await announces(secretary)
    await member.presses("a:comment:1")
    await member.picks("Về cuộc họp nói chung" if "Về cuộc họp nói chung" in member.choices else member.choices[-1])
    await member.types("Lời chỉ nói với bí thư.")
    await member.picks("Gửi")
    await member.types("phản ánh")
    await member.picks("Môi trường")
    await member.types("Ngõ 12")
    await member.types("Lời chỉ nói với bí thư.")
    await member.picks("Gửi")
    return secretary, member


SECRETS = ("Lời chỉ nói với bí thư.", "Ngõ 12", "Nguyễn Văn An", "Nhà văn hóa thôn Đông")


@pytest.mark.parametrize("role", ["secretary", "member"])
async def test_buttons_forged_from_another_cell_show_and_change_nothing(world: World, joins: Joins, role: str) -> None:
    await _furnished(world, joins)
    outsider = await joins("Phạm Văn Dũng", role, cell_id=await world.other_cell("Chi bộ thôn Tây"))
    before = await counted(world, Rsvp, Comment, Report, Meeting)
    for data in FORGED:
        await outsider.presses(data)
        assert not any(secret in seen.text for seen in outsider.inbox for secret in SECRETS), data
    assert await counted(world, Rsvp, Comment, Report, Meeting) == before


async def test_buttons_forged_for_a_leaders_work_are_refused_to_members(world: World, joins: Joins) -> None:
    await _furnished(world, joins)
    other = await joins("Phạm Văn Dũng")
    for data in ("a:names:1", *(data for data in FORGED if "change" in data or "answer" in data or "case" in data)):
        await other.presses(data)
        assert not any(secret in other.screen for secret in SECRETS), data
    for door in ("o:moihop", "o:ykien", "o:vuviec"):
        await other.presses(door)
        assert other.screen.startswith("Việc này dành cho bí thư, phó bí thư chi bộ.")


async def test_a_secretary_who_is_one_no_more_finishes_nothing_begun_as_one(world: World, joins: Joins) -> None:
    secretary, member = await _furnished(world, joins)
    await secretary.presses("a:answer:1")
    await secretary.types("Đã rõ.")
    await world.app.database.run(lambda db: setattr(db.get_one(Person, makers.person_id(secretary)), "role", "member"))
    await secretary.picks("Gửi")
    assert secretary.screen.startswith("Việc này dành cho bí thư, phó bí thư chi bộ.")
    await member.looks()
    assert "Đã rõ." not in " ".join(seen.text for seen in member.inbox)


async def test_a_deputy_demoted_between_two_pages_no_longer_sees_whose_comments_there_are(
    world: World, joins: Joins
) -> None:
    secretary, member = await _furnished(world, joins)
    await announces(secretary, "19h30 ngày 20/12/2026", "Họp bất thường")
    await member.presses("a:comment:2")
    await member.picks(member.choices[-1])
    await member.types("Ý kiến nữa.")
    await member.picks("Gửi")
    await secretary.types("ý kiến đảng viên")
    assert len(secretary.choices) == 2
    await world.app.database.run(lambda db: setattr(db.get_one(Person, makers.person_id(secretary)), "role", "member"))
    await secretary.types("gì")
    assert secretary.screen.endswith("Việc này dành cho bí thư, phó bí thư chi bộ.")


# Hostile words


async def test_what_is_hidden_in_a_text_does_not_carry_it_past_the_guard(world: World, joins: Joins) -> None:
    member = await joins("Nguyễn Văn An")
    await member.types("phản ánh")
    await member.picks("Môi trường")
    await member.types("Ngõ 12")
    for said in ("T\u200bỐI M\u2060ẬT", "căn cước 001\u200b099012345", "đơn tố\u00ad cáo", "TỐI\u202e MẬT"):
        await member.types(said)
        assert "hệ thống không nhận" in member.screen or "Hệ thống không nhận" in member.screen, said


async def test_hidden_signs_and_controls_are_not_passed_on(world: World, joins: Joins) -> None:
    secretary, member = await joins("Trần Thị Bình", "secretary"), await joins("Nguyễn Văn An")
    await member.types("phản ánh")
    await member.picks("Môi trường")
    await member.types(f"Ngõ{HIDDEN} 12")
    await member.types(f"Rác{HIDDEN} nhiều\n<b>{{ $reader }}</b> & <a href='x'>\u0065\u0302\u0301")
    await member.picks("Gửi")
    await secretary.looks()
    assert "Nơi: Ngõ 12\nSự việc: Rác nhiều\n<b>{ $reader }</b> & <a href='x'>ế" in secretary.screen


# Floods


async def test_a_flooding_stranger_is_answered_a_few_times_and_fills_no_outbox(world: World, channel: str) -> None:
    phone = WebPhone(world, "99", channel)
    for sender in world.app.senders:
        sender.courier.stopped = True
    for _ in range(40):
        await phone.types("xin chào")
    waiting = select(func.count()).select_from(Delivery).where(Delivery.state == "waiting")
    assert await world.app.database.read(lambda db: db.scalars(waiting).one()) == 5


async def test_nothing_grows_in_memory_with_the_chats_that_came(world: World, channel: str) -> None:
    for chat in range(30):
        await WebPhone(world, str(chat), channel).types("xin chào")
    dispatcher = world.app.dispatcher
    assert (dispatcher._chats, dispatcher._waiting) == ({}, {})  # pyright: ignore[reportPrivateUsage]


@pytest.mark.parametrize("sign", ["\n", " ", ".\n", "1 ", "0.", "(", "mật ", "tố  ", "\t- "])
def test_no_text_keeps_the_guard_and_so_everybody_busy(sign: str) -> None:
    began = time.process_time()
    guard.refusal(sign * (40_000 // len(sign)) + "x")
    assert time.process_time() - began < 5


async def test_however_many_documents_there_are_their_list_can_be_sent(world: World, joins: Joins) -> None:
    secretary = await joins("Trần Thị Bình", "secretary")
    meeting_id = await makers.meeting(world, "Thông tin thời sự")

    def hands_out(db: Session) -> None:
        meeting = meetings.whole(db, meeting_id)
        assert meeting is not None
        for number in range(120):
            file = files.make(db, f"{number}.pdf", "application/pdf", b"%PDF", world.clock.now())
            documents.add(db, meeting, file, f"Tài liệu {number}", world.clock.now())

    await world.app.database.run(hands_out)
    await secretary.types("tài liệu")
    assert len(secretary.choices) == 40
