"""Leaders hear how many comments wait for them too long, by number and once, and nothing of what is answered."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.reminders import skip_periodic
from storage import thresholds
from storage.models import Cell, Periodic
from tests.everywhere import Joins
from tests.stories.answering import BINS, answers, picks, say, three
from tests.stories.meeting_day import Evening, evening
from tests.stories.tasking import heard
from tests.world import ZONE

__all__ = ["evening"]  # a fixture
WAITS = "đã chờ trả lời"


def at(month: int, day: int, hour: int = 9) -> datetime:
    return datetime(2026, month, day, hour, 0, tzinfo=ZONE)


async def test_leaders_are_reminded_once_after_five_days_and_again_of_what_was_put_off(
    evening: Evening, joins: Joins
) -> None:
    world, secretary, deputy = evening.world, evening.secretary, await joins("Đỗ Văn Phó", "deputy")
    await world.forward_to(at(11, 25))
    an, binh, cuong = await three(evening)
    await world.forward_to(at(11, 30, 22))
    assert not await heard(secretary, WAITS)
    await world.forward_to(at(12, 1))
    for phone in (secretary, deputy):
        [said] = await heard(phone, WAITS)
        assert said.text.startswith("3 ý kiến đã chờ trả lời từ 5 ngày trở lên. Đề nghị đồng chí xem và trả lời.")
        assert f"{said.at.astimezone(ZONE):%d/%m %H:%M}" == "01/12 07:30"
    await answers(secretary, an, "Đã rõ.", "Tiếp thu")
    await answers(secretary, binh, "Vượt thẩm quyền.", "Chuyển cấp trên")
    await world.forward_to(at(12, 3))
    await answers(secretary, cuong, "Chờ kinh phí.", "Để sau")
    await world.forward_to(at(12, 8))
    assert len(await heard(secretary, WAITS)) == 1
    await world.forward_to(at(12, 9))
    assert (await heard(secretary, WAITS))[-1].text.startswith("1 ý kiến"), "what was put off is reminded of"
    await answers(secretary, cuong, "Đã sửa.", "Tiếp thu")
    await world.forward_to(at(12, 31))
    assert len(await heard(secretary, WAITS)) == 2
    for phone in evening.members:
        assert not await heard(phone, WAITS)


async def test_on_the_day_of_the_digest_its_reader_has_the_number_once(evening: Evening, joins: Joins) -> None:
    secretary, deputy = evening.secretary, await joins("Đỗ Văn Phó", "deputy")
    await three(evening)
    await evening.world.forward_to(at(11, 29))
    await secretary.types("menu")
    await evening.world.forward_to(at(11, 30))
    assert "Ý kiến chưa trả lời: 3." in (await heard(secretary, "việc trong tuần"))[-1].text
    assert not await heard(secretary, WAITS)
    assert len(await heard(deputy, WAITS)) == 1


async def test_a_cells_own_number_of_days_counts_and_none_at_all_is_silence(evening: Evening) -> None:
    world = evening.world

    def put(db: Session, days: int) -> None:
        cell = db.get_one(Cell, world.cell_id)
        thresholds.put(db, cell.committee_id, cell.id, "comments-answered-days", days)

    await three(evening)
    await world.app.database.run(lambda db: put(db, 0))
    await world.forward_to(at(12, 1))
    assert not await heard(evening.secretary, WAITS)
    await world.app.database.run(lambda db: put(db, 2))
    await world.forward_to(at(12, 2))
    assert len(await heard(evening.secretary, WAITS)) == 1


async def test_a_reminder_that_still_waits_to_be_said_is_void_once_all_are_answered(evening: Evening) -> None:
    world, secretary = evening.world, evening.secretary
    await world.forward_to(at(11, 25))
    code = await say(evening, evening.an, BINS)
    await world.forward_to(at(11, 30))
    world.clock.forward_to(at(12, 1, 7))
    await secretary.types("ý kiến đảng viên")
    await picks(secretary, code)
    await secretary.types("Đã rõ.")
    world.clock.forward_to(at(12, 1, 7) + timedelta(minutes=29))
    await secretary.types("Sửa lại")
    world.clock.forward_to(at(12, 1, 7) + timedelta(minutes=30))
    await world.app.ticker.tick()  # where there are numbers it waits for the end of the talk
    await secretary.types("Đã rõ.")
    await secretary.picks("Tiếp thu")
    await world.forward(hours=2)
    rows = [row.state for row in await world.outbox() if row.key == "comments-wait"]
    assert rows == (["cancelled"] if world.app.senders[0].channel.limits.numbers else ["sent"]), (
        "buttons are never taken for another's answer"
    )
    assert len(await heard(secretary, WAITS)) == rows.count("sent")


async def test_after_a_stop_one_reminder_is_said(evening: Evening) -> None:
    world = evening.world
    await world.forward(minutes=1)
    await three(evening)
    world.clock.forward_to(at(12, 15, 10))
    await evening.secretary.types("menu")
    for _ in range(2):
        await world.app.ticker.tick()
    await world.forward(hours=2)
    [said] = await heard(evening.secretary, WAITS)
    assert said.text.startswith("3 ý kiến")


async def test_each_cell_has_its_row_for_the_ticker(evening: Evening) -> None:
    await evening.world.forward(minutes=1)
    rows = select(Periodic.due_at).where(Periodic.kind == "comments")
    [due] = await evening.world.app.database.read(lambda db: db.scalars(rows).all())
    assert due.astimezone(ZONE) == datetime(2026, 11, 25, 7, 30, tzinfo=ZONE)


async def test_a_restored_backup_says_no_reminder_twice(evening: Evening) -> None:
    """What was due before is taken as said: the digest goes on counting it."""
    world = evening.world
    await say(evening, evening.an, BINS, of_meeting=False)
    await world.forward_to(at(11, 25))
    since, now = at(12, 1), at(12, 1, 10)
    world.clock.forward_to(now)
    schedule = world.app.ticker.schedule
    await world.app.database.run(lambda db: skip_periodic(db, schedule, since, now))
    await world.forward_to(at(12, 12))
    assert not await heard(evening.secretary, WAITS)
    assert "Ý kiến chưa trả lời: 1." in (await heard(evening.secretary, "việc trong tuần"))[-1].text
