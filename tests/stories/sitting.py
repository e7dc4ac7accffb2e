"""A meeting that is being held: who is there, and what stands on the chair's screen."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage import attendance, meetings
from storage.models import Person
from tests.phone import Phone
from tests.stories.meeting_day import Evening

HEADING = "Điều hành – sinh hoạt thường kỳ tháng 12\n"
HERE = ("Nguyễn Thị Hòa", "Lê Văn An", "Trần Thị Bình", "Hoàng Văn Bảy")
OPENING, NEWS = (
    "Mở đầu: điểm danh, cử thư ký, thông qua chương trình",
    "Thông tin thời sự, phổ biến văn bản của cấp trên",
)


async def is_here(evening: Evening, *names: str) -> None:
    """As the roll says."""

    def mark(db: Session) -> None:
        meeting = meetings.whole(db, evening.meeting_id)
        assert meeting
        for person in db.scalars(select(Person).where(Person.full_name.in_(names))):
            attendance.mark(db, meeting, person.id, "present", person.id, evening.world.clock.now())

    await evening.world.app.database.run(mark)


async def sits(evening: Evening, *names: str) -> Phone:
    """The hour has come, these are there, and the secretary has begun."""
    await evening.begins()
    await is_here(evening, *(names or HERE))
    await evening.secretary.types("/dieuhanh")
    await evening.secretary.picks("Bắt đầu cuộc họp")
    return evening.secretary


def boards(phone: Phone) -> list[str]:
    """What the messages say that show the chair's screen, the newest last."""
    return [seen.text[seen.text.index(HEADING) :] for seen in phone.inbox if HEADING in seen.text]


async def board(phone: Phone) -> str:
    """As it is now: changed in place, or asked for again."""
    await phone.looks()
    if "Xem lại" in phone.choices:
        await phone.picks("Xem lại")
    return boards(phone)[-1]


async def comes_early(evening: Evening) -> None:
    """Half an hour before the start."""
    meeting = await evening.meeting()
    await evening.world.forward_to(meeting.starts_at - timedelta(minutes=30))
