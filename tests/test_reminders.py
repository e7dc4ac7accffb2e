"""Who is reminded of what and when, and what is still worth saying after a stop."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime, time, timedelta

import pytest
from sqlalchemy.orm import Session

from bot.quiet import outside_quiet
from bot.reminders import Schedule, next_time, plan
from storage import meetings
from storage.meetings import Item, Plan
from storage.models import Meeting, Person
from tests.conftest import Joins
from tests.phone import WebPhone
from tests.world import ZONE, World

THURSDAY = datetime(2026, 12, 3, 19, 30, tzinfo=ZONE)
QUIET = (time(21, 30), time(6, 30))
Announces = Callable[..., Awaitable[int]]


@pytest.fixture
def announces(world: World) -> Announces:
    """A meeting with its reminders, without the invitation, so that only reminders are on the phones."""

    async def announces(starts_at: datetime = THURSDAY, secretary: int = 1) -> int:
        def add(db: Session) -> int:
            by = db.get_one(Person, secretary)
            meeting = meetings.add(
                db, by, Plan("regular", starts_at, "Nhà văn hóa", [Item("Thời sự")]), world.clock.now()
            )
            plan(db, meeting, world.app.dispatcher.schedule, ZONE, world.clock.now())
            return meeting.id

        return await world.app.database.run(add)

    return announces


def reminders(phone: WebPhone) -> list[tuple[str, str]]:
    """(local time, first words) of all reminders on this phone."""
    kinds = ("Nhắc lịch", "Sắp đến giờ họp")
    return [
        (seen.at.astimezone(ZONE).strftime("%d/%m %H:%M"), kind)
        for seen in phone.inbox
        for kind in kinds
        if kind in seen.text
    ]


async def test_the_silent_are_asked_twice_and_those_who_come_are_told_two_hours_before(
    world: World, joins: Joins, announces: Announces
) -> None:
    silent, comes, leaves = await joins("An", "secretary"), await joins("Bình"), await joins("Cúc")
    meeting = await announces()
    await comes.presses(f"a:rsvp:{meeting}:yes")
    await leaves.presses(f"a:rsvp:{meeting}:no")
    await leaves.picks("Ốm đau")
    await world.forward_to(THURSDAY + timedelta(hours=1))
    for phone in (silent, comes, leaves):
        await phone.looks()
    assert reminders(silent) == [("30/11 19:30", "Nhắc lịch"), ("02/12 19:30", "Nhắc lịch")]
    assert reminders(comes) == [("03/12 17:30", "Sắp đến giờ họp")]
    assert reminders(leaves) == []


async def test_a_reminder_reads_as_it_should(world: World, joins: Joins, announces: Announces) -> None:
    phone = await joins("Nguyễn Văn An", "secretary")
    await announces()
    await world.forward_to(THURSDAY - timedelta(days=3))
    await phone.looks()
    assert phone.screen.startswith(
        "Kính gửi đồng chí Nguyễn Văn An.\n\n"
        "Nhắc lịch: Chi bộ thôn Đông có sinh hoạt thường kỳ tháng 12, 19 giờ 30, thứ Năm, ngày 03/12/2026, "
        "tại Nhà văn hóa. Đồng chí chưa trả lời giấy mời.\n\nĐề nghị đồng chí xác nhận."
    )
    assert phone.choices == ("Tham dự", "Xin vắng")


async def test_exempt_members_and_those_who_left_are_not_reminded(
    world: World, joins: Joins, announces: Announces
) -> None:
    await joins("An", "secretary")
    exempt, left = await joins("Bình", standing="exempt"), await joins("Cúc")
    await announces()
    await left.types("/toi")
    await left.picks("Ngừng sử dụng")
    await left.picks("Ngừng sử dụng")
    await world.forward_to(THURSDAY + timedelta(hours=1))
    for phone in (exempt, left):
        await phone.looks()
        assert reminders(phone) == []


async def test_a_cancelled_or_moved_meeting_is_not_spoken_of_again(
    world: World, joins: Joins, announces: Announces
) -> None:
    phone = await joins("An", "secretary")
    first, second = await announces(), await announces(THURSDAY + timedelta(hours=1))

    def change(db: Session) -> None:
        meetings.cancel(db, db.get_one(Meeting, first), "bão")
        meetings.move(db, db.get_one(Meeting, second), THURSDAY + timedelta(days=30), "Nhà văn hóa")

    await world.app.database.run(change)
    await world.forward_to(THURSDAY + timedelta(hours=3))
    await phone.looks()
    assert reminders(phone) == []


async def test_after_a_stop_only_the_latest_reminder_is_said(world: World, joins: Joins, announces: Announces) -> None:
    phone = await joins("An", "secretary")
    await announces()
    world.clock.forward_to(THURSDAY - timedelta(hours=23))  # down since before the first
    await world.app.ticker.tick()
    await phone.looks()
    assert [kind for _, kind in reminders(phone)] == ["Nhắc lịch"]


@pytest.mark.parametrize("late", [timedelta(hours=2, minutes=59), timedelta(minutes=-1)])
async def test_what_is_no_longer_useful_is_not_said(
    world: World, joins: Joins, announces: Announces, late: timedelta
) -> None:
    phone = await joins("An", "secretary")
    await announces()
    world.clock.forward_to(THURSDAY - late)
    await world.app.ticker.tick()
    await phone.looks()
    assert reminders(phone) == []


async def test_a_reminder_that_waits_in_the_queue_is_void_once_answered(
    world: World, joins: Joins, announces: Announces
) -> None:
    phone = await joins("An", "secretary")
    meeting = await announces()
    world.clock.forward_to(THURSDAY - timedelta(days=3))
    await world.app.ticker.tick()
    await phone.presses(f"a:rsvp:{meeting}:yes")  # the same moment, before anything was sent
    assert reminders(phone) == [] or len(reminders(phone)) == 1
    rows = [row for row in await world.outbox() if row.key == "reminder-answer"]
    assert [row.state for row in rows] == ["cancelled"]


@pytest.mark.parametrize(
    ("due", "expires", "moved"),
    [
        ("2026-12-01 23:00", "2026-12-02 16:30", "2026-12-02 06:30"),
        ("2026-12-02 05:00", "2026-12-02 06:50", "2026-12-02 06:30"),
        ("2026-12-02 05:00", "2026-12-02 06:20", "2026-12-01 21:00"),
        ("2026-12-01 21:30", "2026-12-02 06:30", "2026-12-01 21:00"),
        ("2026-12-01 21:29", "2026-12-02 06:30", "2026-12-01 21:29"),
        ("2026-12-01 06:30", "2026-12-01 07:00", "2026-12-01 06:30"),
    ],
)
def test_quiet_hours_defer_and_where_that_is_too_late_come_before(due: str, expires: str, moved: str) -> None:
    at = [datetime.fromisoformat(text).replace(tzinfo=ZONE) for text in (due, expires, moved)]
    assert outside_quiet(at[0], at[1], QUIET, ZONE) == at[2]


def test_periodic_notices_keep_their_hour() -> None:
    schedule = Schedule((timedelta(3), timedelta(1), timedelta(hours=2)), QUIET, (0, time(7, 30)), (25, time(8, 0)))
    monday = datetime(2026, 11, 30, 7, 30, tzinfo=ZONE)
    assert next_time("digest", schedule, ZONE, monday - timedelta(minutes=1)) == monday
    assert next_time("digest", schedule, ZONE, monday) == monday + timedelta(days=7)
    assert next_time("area-question", schedule, ZONE, monday) == datetime(2026, 12, 25, 8, 0, tzinfo=ZONE)


async def test_a_long_stop_sends_one_digest(world: World, joins: Joins) -> None:
    phone = await joins("An", "secretary")
    await world.app.ticker.tick()
    world.clock.forward_to(datetime(2027, 1, 20, 9, 0, tzinfo=ZONE))
    await world.app.ticker.tick()
    await phone.looks()
    digests = [seen.text for seen in phone.inbox if "việc trong tuần" in seen.text]
    assert len(digests) == 1
    assert digests[0].startswith("Chi bộ thôn Đông – việc trong tuần, ngày 20/01/2027")
    assert "– Hai tuần tới chưa có cuộc họp nào." in digests[0]
