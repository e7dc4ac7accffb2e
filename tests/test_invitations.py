"""What the invited receive and answer."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta

import icalendar
import pytest
from sqlalchemy import select

from bot.events import Event
from storage.models import Rsvp, StoredFile
from tests.conftest import Joins
from tests.phone import WebPhone
from tests.preparing import announces, said
from tests.world import ZONE, World

INVITED = "Kính gửi đồng chí"


async def answers(world: World) -> list[tuple[int, bool, str | None]]:
    rows = await world.app.database.read(lambda db: db.scalars(select(Rsvp).order_by(Rsvp.person_id)).all())
    return [(row.person_id, row.coming, row.reason) for row in rows]


async def test_the_invitation_reads_as_it_should(joins: Joins) -> None:
    secretary, member = await joins("Nguyễn Văn An", "secretary"), await joins("Trần Thị Bình")
    await announces(secretary)
    await member.looks()
    assert said(member, INVITED).startswith(
        "Kính gửi đồng chí Trần Thị Bình.\n\n"
        "Chi bộ thôn Đông trân trọng mời đồng chí dự sinh hoạt thường kỳ tháng 12, "
        "19 giờ 30, thứ Năm, ngày 03/12/2026, tại Nhà văn hóa thôn Đông.\n\n"
        "Chương trình:\n"
        "– Mở đầu: điểm danh, cử thư ký, thông qua chương trình (10 phút)\n"
    )
    assert member.choices == ("Tham dự", "Xin vắng")


async def test_coming_takes_one_tap_and_brings_a_calendar_file(world: World, joins: Joins) -> None:
    secretary, member = await joins("An", "secretary"), await joins("Bình")
    await announces(secretary)
    await member.looks()
    await member.picks("Tham dự")
    assert said(member, "Hệ thống đã ghi nhận").startswith(
        "Hệ thống đã ghi nhận: đồng chí tham dự sinh hoạt thường kỳ tháng 12, 19 giờ 30, thứ Năm, ngày 03/12/2026, "
        "tại Nhà văn hóa thôn Đông. Trân trọng cảm ơn."
    )
    assert "hop-03-12-2026.ics" in [seen.file for seen in member.inbox]
    content = await world.app.database.read(lambda db: db.scalars(select(StoredFile.content)).one())
    event = icalendar.Calendar.from_ical(content or b"").walk("VEVENT")[0]
    assert event.decoded("dtstart") == datetime(2026, 12, 3, 19, 30, tzinfo=ZONE)
    assert str(event["location"]) == "Nhà văn hóa thôn Đông"


async def test_asking_for_leave_takes_a_reason_chosen_or_typed(world: World, joins: Joins) -> None:
    secretary, one, two = await joins("An", "secretary"), await joins("Bình"), await joins("Cúc")
    await announces(secretary)
    for phone in (one, two):
        await phone.looks()
        await phone.picks("Xin vắng")
    assert await answers(world) == []
    await one.picks("Đi công tác")
    await two.types("Đưa con nhập học ở Hà Nội")
    assert two.screen.startswith("Hệ thống đã ghi nhận: đồng chí xin vắng sinh hoạt thường kỳ tháng 12")
    assert [answer[1:] for answer in await answers(world)] == [
        (False, "Đi công tác"),
        (False, "Đưa con nhập học ở Hà Nội"),
    ]


async def test_an_answer_can_be_changed_until_the_start_and_not_after(world: World, joins: Joins) -> None:
    secretary, member = await joins("An", "secretary"), await joins("Bình")
    meeting = await announces(secretary)
    await member.presses(f"a:rsvp:{meeting}:yes")
    await member.picks("Đổi: xin vắng")
    await member.picks("Ốm đau")
    await member.picks("Đổi: tham dự")
    assert [answer[1:] for answer in await answers(world)] == [(True, None)]
    await world.forward_to(datetime(2026, 12, 3, 19, 30, tzinfo=ZONE))
    await member.presses(f"a:rsvp:{meeting}:no")
    assert member.screen.startswith(
        "Đã quá giờ trả lời: sinh hoạt thường kỳ tháng 12 bắt đầu lúc 19 giờ 30, thứ Năm, ngày 03/12/2026."
    )
    assert [answer[1:] for answer in await answers(world)] == [(True, None)]


async def test_a_reason_typed_over_the_start_is_refused(world: World, joins: Joins) -> None:
    secretary, member = await joins("An", "secretary"), await joins("Bình")
    meeting = await announces(secretary, "9h sáng mai")
    await world.forward(hours=23, minutes=50)
    await member.presses(f"a:rsvp:{meeting}:no")
    await world.forward(minutes=11)
    await member.types("Kẹt xe")
    assert member.screen.startswith("Đã quá giờ trả lời")
    assert await answers(world) == []


async def test_nobody_answers_for_a_meeting_they_are_not_invited_to(world: World, joins: Joins) -> None:
    secretary = await joins("An", "secretary")
    meeting = await announces(secretary, kind="Họp chi ủy")
    other = await joins("Cúc", "secretary", cell_id=await world.other_cell("Chi bộ thôn Đoài"))
    member = await joins("Bình")
    for phone in (other, member):
        for data in (f"a:rsvp:{meeting}:yes", f"a:meeting:{meeting}", f"a:names:{meeting}", f"a:comment:{meeting}"):
            await phone.presses(data)
            assert "Không tìm thấy cuộc họp này" in phone.screen
    assert await answers(world) == []


async def test_two_taps_at_once_are_one_answer(world: World, joins: Joins) -> None:
    secretary, member = await joins("An", "secretary"), await joins("Bình")
    meeting = await announces(secretary)
    taps = [Event(f"t{n}", member.channel, member.chat, tap=f"a:rsvp:{meeting}:yes") for n in range(5)]
    await asyncio.gather(*(world.app.dispatcher.handle(tap) for tap in taps))
    assert len(await answers(world)) == 1


async def test_a_document_is_read_with_one_tap(joins: Joins) -> None:
    secretary, member = await joins("An", "secretary"), await joins("Bình")
    await secretary.types("chuẩn bị họp")
    await secretary.picks("Sinh hoạt thường kỳ")
    await secretary.types("19h30 thứ năm tuần sau")
    await secretary.types("Nhà văn hóa")
    await secretary.picks("Dùng chương trình này")
    await secretary.sends_file("document", "bao-cao.pdf", b"%PDF-1.7", "Báo cáo tháng 11")
    await secretary.picks("Xong")
    await secretary.picks("Gửi giấy mời")
    await member.looks()
    document, invitation = member.inbox[-2:]
    assert document.file == "bao-cao.pdf"
    assert invitation.choices == ("Tham dự", "Xin vắng"), "the question comes last, so that a number answers it"
    assert document.text.startswith("Báo cáo tháng 11 – tài liệu sinh hoạt thường kỳ tháng 12.")
    await member.types("đã đọc")
    assert member.screen == "Hệ thống đã ghi nhận đồng chí đã đọc “Báo cáo tháng 11”. Trân trọng cảm ơn."
    await member.types("tài liệu")
    await member.picks("Báo cáo tháng 11")
    assert [seen.file for seen in member.inbox][-1] == "bao-cao.pdf"


async def test_the_leader_sees_who_comes_and_a_member_only_their_own_answer(joins: Joins) -> None:
    secretary, member, silent = await joins("An", "secretary"), await joins("Bình"), await joins("Cúc")
    meeting = await announces(secretary)
    await member.presses(f"a:rsvp:{meeting}:no")
    await member.picks("Ốm đau")
    await secretary.types("họp")
    assert "Trả lời: tham dự 0, xin vắng 1, chưa trả lời 2." in secretary.screen
    await secretary.picks("Ai dự, ai vắng")
    assert secretary.screen.endswith(
        "Tham dự:\n– Chưa có ai\n\nXin vắng:\n– Bình: Ốm đau\n\nChưa trả lời:\n– An\n– Cúc\n\n"
        "Đã đọc tài liệu:\n– Không có tài liệu"
    )
    await silent.types("lịch họp")
    assert "Đồng chí chưa trả lời giấy mời." in silent.screen
    assert "Bình" not in silent.screen


async def test_a_push_with_choices_waits_while_a_number_would_answer_the_wrong_question(
    world: World, joins: Joins
) -> None:
    secretary, member = await joins("An", "secretary"), await joins("Bình")
    await member.types("phản ánh")
    await announces(secretary)
    await member.looks()
    arrived = [seen for seen in member.inbox if "trân trọng mời" in seen.text]
    assert bool(arrived) == (member.channel == "web")
    await member.picks("Thôi")
    assert any("trân trọng mời" in seen.text for seen in member.inbox)


async def test_a_member_of_two_chats_is_written_to_once_where_they_chose(world: World, joins: Joins) -> None:
    secretary, member = await joins("An", "secretary"), await joins("Bình")
    other = WebPhone(world, member.chat, "web-numbers" if member.channel == "web" else "web")
    await other.starts((await world.invite(int(member.chat))).token)
    await other.picks("Tôi đồng ý")
    await announces(secretary)
    await member.looks()
    await other.looks()
    assert [any("trân trọng mời" in seen.text for seen in phone.inbox) for phone in (member, other)] == [False, True]
    await member.types("/toi")
    await member.picks("Nhận tin ở máy này")
    await announces(secretary, "19h30 ngày 10/12")
    await member.looks()
    await other.looks()
    counts = [sum("trân trọng mời" in seen.text for seen in phone.inbox) for phone in (member, other)]
    assert counts == [1, 1]


async def test_nothing_is_sent_after_the_start(world: World, joins: Joins) -> None:
    secretary, member = await joins("An", "secretary"), await joins("Bình")
    await announces(secretary)
    await world.forward_to(datetime(2026, 12, 3, 19, 30, tzinfo=ZONE))
    await member.looks()
    before = len(member.inbox)
    await world.forward_to(datetime(2026, 12, 3, 19, 30, tzinfo=ZONE) + timedelta(days=3))
    await member.looks()
    assert len(member.inbox) == before


@pytest.mark.parametrize("said", ["Tham dự", "tham du", "dự", "1"])
async def test_the_answer_can_be_typed(world: World, joins: Joins, said: str) -> None:
    secretary, member = await joins("An", "secretary"), await joins("Bình")
    await announces(secretary)
    await member.types(said)
    assert [answer[1:] for answer in await answers(world)] == [(True, None)]


async def test_what_stands_under_an_earlier_message_can_be_typed_by_its_label(world: World, joins: Joins) -> None:
    secretary, member = await joins("An", "secretary"), await joins("Bình")
    await announces(secretary)
    await member.types("/menu")
    await member.types("xin vắng")
    await member.types("việc nhà")
    assert [answer[1:] for answer in await answers(world)] == [(False, "việc nhà")]
