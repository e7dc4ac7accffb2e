"""What follows from tasks: reminders, the digest, the next month's agenda, and papers that are missing."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from storage import meetings
from storage.models import Meeting
from tests.phone import Phone
from tests.preparing import goes_to_documents
from tests.stories.meeting_day import Evening, evening
from tests.stories.tasking import LANE, gives, heard, opens
from tests.stories.test_minutes import calls, writes
from tests.world import ZONE

__all__ = ["evening"]  # a fixture
FIRST = "Kiểm điểm thực hiện nhiệm vụ kỳ trước"


def december(day: int, hour: int = 12, minute: int = 0) -> datetime:
    return datetime(2026, 12, day, hour, minute, tzinfo=ZONE)


async def reminded(phone: Phone) -> list[str]:
    """When, and how it begins."""
    found = await heard(phone, f"iệm vụ “{LANE}” ") + await heard(phone, f"thời hạn của nhiệm vụ “{LANE}”")
    found.sort(key=lambda seen: seen.at)
    return [f"{seen.at.astimezone(ZONE):%d/%m %H:%M} {seen.text.partition('. ')[2]}" for seen in found]


async def test_an_owner_is_reminded_ahead_on_the_day_and_once_when_it_is_over(evening: Evening) -> None:
    await gives(evening.secretary)
    await evening.world.forward_to(december(31))
    assert [line.split("\n")[0] for line in await reminded(evening.an)] == [
        f"12/12 07:30 Nhiệm vụ “{LANE}” còn 3 ngày, thời hạn thứ Ba, ngày 15/12/2026.",
        f"15/12 07:30 Hôm nay, thứ Ba, ngày 15/12/2026, là thời hạn của nhiệm vụ “{LANE}”.",
        f"16/12 07:30 Nhiệm vụ “{LANE}” đã quá hạn 1 ngày, thời hạn là thứ Ba, ngày 15/12/2026.",
    ]
    for phone in (evening.secretary, evening.binh):
        assert await reminded(phone) == []


async def test_after_a_stop_one_reminder_is_said_and_nobody_is_woken(evening: Evening) -> None:
    world = evening.world
    await gives(evening.secretary)
    await gives(evening.secretary, "Trồng cây – đ/c An – 21/12")
    world.clock.forward_to(december(20, 23))
    await world.app.ticker.tick()
    assert await reminded(evening.an) == []
    await world.forward_to(december(21, 12))
    [line] = await reminded(evening.an)
    assert line.startswith(f"21/12 06:30 Nhiệm vụ “{LANE}” đã quá hạn 6 ngày")
    [on_the_day] = await heard(evening.an, "thời hạn của nhiệm vụ “Trồng cây”")
    assert f"{on_the_day.at.astimezone(ZONE):%H:%M}" == "06:30"


async def test_a_task_that_has_changed_is_not_reminded_of_even_where_that_waited_to_be_said(evening: Evening) -> None:
    secretary, an, world = evening.secretary, evening.an, evening.world
    await gives(secretary)
    await gives(secretary, "Trồng cây – đ/c Bình – 15/12")
    await secretary.types("nhiệm vụ")
    await secretary.picks("Trồng cây")
    await secretary.picks("Đổi thời hạn")
    await secretary.types("28/12")
    world.clock.forward_to(december(12, 7, 29))
    await opens(an)
    await an.picks("Đã hoàn thành")
    world.clock.forward_to(december(12, 7, 30))
    await world.app.ticker.tick()  # in the middle of the conversation it waits
    await an.picks("Không ghi thêm")
    await world.forward_to(december(26))
    rows = [(row.key, row.state) for row in await world.outbox() if row.key.startswith("task-reminder")]
    assert rows == [("task-reminder-ahead", "cancelled"), ("task-reminder-ahead", "sent")]
    [ahead] = await heard(evening.binh, "“Trồng cây” còn")
    assert ahead.at.astimezone(ZONE) >= december(25, 7, 30)
    assert ahead.choices == ("Đã hoàn thành", "Xin gia hạn")


async def test_the_next_regular_meeting_opens_with_what_is_late_and_only_leaders_see_whose(evening: Evening) -> None:
    secretary, an, world = evening.secretary, evening.an, evening.world
    await gives(secretary, f"{LANE} – đ/c An – 15/12\nTrồng cây – đ/c Bình – 01/01\nThu quỹ – đ/c Bình – 10/01")
    await world.forward_to(december(21, 8))
    digest = (await heard(secretary, "việc trong tuần"))[-1].text
    assert "– Nhiệm vụ quá hạn: 1. Gõ “nhiệm vụ” để xem." in digest
    assert LANE not in digest
    await secretary.types("họp")
    assert secretary.screen.split("\n\n")[1].startswith("Nhiệm vụ quá hạn: 1.")
    assert secretary.choices == ("Chuẩn bị họp", "Nhiệm vụ")
    await secretary.picks("Nhiệm vụ")
    assert f"– {LANE} (đ/c Lê Văn An): quá hạn 6 ngày, từ 15/12/2026\n– Trồng cây" in secretary.screen
    await goes_to_documents(secretary, when="19h30 ngày 5/1")
    agenda = next(seen.text for seen in reversed(secretary.inbox) if seen.text.startswith("Chương trình:"))
    assert agenda.split("\n")[2] == f"– {FIRST} (10 phút)"
    assert agenda.count(FIRST) == 1
    await secretary.picks("Không có tài liệu")
    assert (
        f"Lưu ý:\n– Nhiệm vụ chưa xong: {LANE}, đ/c Lê Văn An, quá hạn 6 ngày, từ 15/12/2026.\n"
        "– Nhiệm vụ chưa xong: Trồng cây, đ/c Trần Thị Bình, còn 11 ngày, đến 01/01/2027."
    ) in secretary.screen
    assert "Thu quỹ" not in secretary.screen, "it is due after the meeting"
    await secretary.picks("Gửi giấy mời")
    for phone in (an, evening.cuong):
        [invited] = await heard(phone, "sinh hoạt thường kỳ tháng 1,")
        assert FIRST in invited.text
        assert LANE not in invited.text


async def test_leaders_may_take_that_item_out_and_other_meetings_do_not_have_it(evening: Evening) -> None:
    secretary = evening.secretary
    await gives(secretary)
    await evening.world.forward_to(december(21, 8))
    await secretary.types("/moihop")
    await secretary.picks("Họp bất thường")
    await secretary.types("19h30 ngày 5/1")
    await secretary.picks("Nhà văn hóa thôn Đông")
    assert FIRST not in secretary.screen
    await secretary.types("/moihop")
    await secretary.picks("Sinh hoạt thường kỳ")
    await secretary.types("19h30 ngày 5/1")
    await secretary.picks("Nhà văn hóa thôn Đông")
    await secretary.picks("Sửa chương trình")
    await secretary.picks(FIRST)
    await secretary.picks("Bỏ nội dung này")
    assert FIRST not in secretary.screen
    await secretary.picks("Xong")
    await secretary.picks("Không có tài liệu")
    assert FIRST not in secretary.screen.split("Lưu ý:")[0]


async def test_two_mornings_after_the_secretary_alone_hears_once_which_papers_are_missing(evening: Evening) -> None:
    secretary, world = evening.secretary, evening.world
    await evening.begins()
    await world.forward_to(december(17))
    [said] = await heard(secretary, "còn thiếu")
    assert said.at.astimezone(ZONE).replace(microsecond=0) == december(5, 7, 30)
    assert said.text.startswith(
        "Kính gửi đồng chí Nguyễn Thị Hòa. Hồ sơ sinh hoạt thường kỳ tháng 12, thứ Năm, ngày 03/12/2026, còn thiếu:\n"
        "– Sổ điểm danh chưa ghi\n– Biên bản chưa lập\n– Biên bản chưa khóa bằng bản chính thức\n"
    )
    ways = ("Điểm danh ngày 03/12/2026", "Lập biên bản ngày 03/12/2026", "Gửi bản chính thức để khóa")
    assert said.choices == ways
    for phone in evening.members:
        assert not await heard(phone, "còn thiếu")


async def test_only_what_is_missing_is_named_its_buttons_lead_there_and_nothing_follows(evening: Evening) -> None:
    secretary, world = evening.secretary, evening.world
    await calls(secretary, evening)
    await world.forward_to(december(5, 8))
    [said] = await heard(secretary, "còn thiếu")
    assert "Sổ điểm danh" not in said.text
    await secretary.picks("Gửi bản chính thức để khóa")
    assert secretary.screen == "Cuộc họp này chưa lập biên bản. Đề nghị đồng chí lập trước: gõ “biên bản”."
    await secretary.types("Lập biên bản ngày 03/12/2026")
    assert secretary.screen.startswith("Ai chủ trì cuộc họp?")


@pytest.mark.parametrize("what", ["complete", "cancelled", "old"])
async def test_nothing_is_said_of_papers_that_are_complete_not_needed_or_old(evening: Evening, what: str) -> None:
    """Old: the program was down since before."""
    secretary, world = evening.secretary, evening.world
    if what == "complete":
        await calls(secretary, evening)
        await writes(secretary)
        await secretary.picks("Gửi bản chính thức để khóa")
        await secretary.sends_file("document", "bien ban.docx", b"PK the edited paper")
    elif what == "cancelled":
        await world.app.database.run(lambda db: meetings.cancel(db, db.get_one(Meeting, evening.meeting_id), "Bão"))
    else:
        world.clock.forward_to(december(3, 19, 30) + timedelta(days=14))
    await world.forward_to(december(20))
    assert not await heard(secretary, "còn thiếu")
