"""How members comment, and what is stored of it, for the stories about comments."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select, update
from sqlalchemy.orm import Session, joinedload

from storage import comment_files
from storage.comment_lists import Given, answer
from storage.models import Comment, CommentDraft, Person
from storage.models.voices import CommentOutcome
from tests.phone import Phone
from tests.world import World

BINS = "Đề nghị thêm thùng rác ở ngõ 12."
LAMPS = "Đề nghị thêm đèn đường ở ngõ 5."
NO = "Năm nay chưa có kinh phí."
OTHER = "Tài liệu, việc khác"
FOR_CELL = "Ý kiến chung với chi bộ"


async def says(phone: Phone, text: str, item: str = "Ý kiến chung") -> None:
    """Before the only meeting, which has an agenda."""
    await phone.types("góp ý")
    await phone.picks(item)
    await phone.types(text)
    await phone.picks("Gửi")


async def opens_own(phone: Phone) -> None:
    """The newest of their own comments."""
    await phone.types("ý kiến của tôi")
    await phone.picks(phone.choices[0])


async def stored(world: World) -> Sequence[Comment]:
    rows = select(Comment).options(joinedload(Comment.file)).order_by(Comment.id)
    return await world.app.database.read(lambda db: db.scalars(rows).all())


async def files_of(world: World, comment: Comment) -> list[str]:
    return await world.app.database.read(lambda db: [file.name for file in comment_files.of(db, comment)])


async def drafts(world: World) -> Sequence[CommentDraft]:
    return await world.app.database.read(lambda db: db.scalars(select(CommentDraft)).all())


async def takes_up(world: World) -> None:
    """A leader begins to deal with all there are."""
    now = world.clock.now()
    await world.app.database.run(lambda db: db.execute(update(Comment).values(taken_up_at=now)))


async def is_answered(world: World, leader: Phone, outcome: CommentOutcome = "explained", text: str = NO) -> None:
    """The only comment, by the leader."""

    def do(db: Session) -> None:
        comment = db.scalars(select(Comment)).one()
        given = Given(outcome, text, world.clock.now())
        assert answer(db, [comment.id], db.get_one(Person, leader.holder), given, world.clock.now())

    await world.app.database.run(do)


async def heard(phone: Phone, words: str) -> list[str]:
    """The messages on the phone that say this."""
    await phone.looks()
    return [seen.text for seen in phone.inbox if words in seen.text]
