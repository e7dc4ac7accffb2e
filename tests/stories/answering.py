"""Members comment before the evening's meeting, and leaders answer, for the stories about both."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from storage import comments
from storage.models import Cell, Comment, Meeting, Person
from tests.phone import Phone
from tests.stories.meeting_day import Evening
from tests.world import World

BINS, DUSTBINS, LAMP = "Đề nghị thêm thùng rác ở ngõ 12.", "Ngõ 12 thiếu thùng rác.", "Đèn ngõ 4 hỏng."


async def say(evening: Evening, phone: Phone, text: str, *, of_meeting: bool = True, sealed: bool = False) -> str:
    """What the holder of the phone has said in general, as it is stored. Returns its code."""
    now, holder = evening.world.clock.now(), phone.holder

    def add(db: Session) -> str:
        meeting = db.get_one(Meeting, evening.meeting_id)
        comment = comments.add(db, db.get_one(Person, holder), meeting, None, text, None, now)
        row = update(Comment).where(Comment.code == comment.code)
        if not of_meeting:
            db.execute(row.values(meeting_id=None))
        if sealed:
            db.execute(row.values(person_id=None, sealed_author=b"sealed"))
        return comment.code

    return await evening.world.app.database.run(add)


async def three(evening: Evening) -> Sequence[str]:
    """Two that say the same, of An and Bình, and one of Cường."""
    an, binh, cuong = evening.members
    return [await say(evening, an, BINS), await say(evening, binh, DUSTBINS), await say(evening, cuong, LAMP)]


async def stored(world: World, code: str) -> Comment:
    return await world.app.database.read(lambda db: db.scalars(select(Comment).where(Comment.code == code)).one())


async def answers(leader: Phone, code: str, text: str, outcome: str) -> None:
    """From the menu to the end."""
    await leader.types("ý kiến đảng viên")
    await picks(leader, code)
    await leader.types(text)
    await leader.picks(outcome)


async def picks(leader: Phone, words: str) -> None:
    """What is offered with these words in its label."""
    await leader.picks(next(label for label in leader.choices if words in label))


async def groups(leader: Phone, *codes: str, title: str = "Thùng rác ngõ 12") -> None:
    await leader.types("ý kiến đảng viên")
    await leader.picks("Gom ý kiến giống nhau")
    for code in codes:
        await picks(leader, code)
    await leader.picks(f"Xong, gom {len(codes)} ý kiến")
    await leader.types(title)


async def follower(world: World, person_id: int) -> None:
    def follows(db: Session) -> None:
        db.get_one(Cell, world.cell_id).follower_id = person_id

    await world.app.database.run(follows)
