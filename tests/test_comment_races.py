"""Two at once: an author and a leader, or two chats of one person."""

from __future__ import annotations

import asyncio
import re

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from storage import comment_drafts, own_comments
from storage.models import Comment, CommentDraft, Person
from tests import makers
from tests.conftest import Joins
from tests.phone import WebPhone
from tests.stories.commenting import BINS, LAMPS, says, stored
from tests.world import World


async def two_chats(world: World) -> tuple[WebPhone, WebPhone]:
    """Of one person, on two channels."""
    person_id = await world.member("Nguyễn Văn An")
    first, second = (WebPhone(world, str(person_id), name, holder=person_id) for name in ("web", "web-numbers"))
    await first.starts((await world.invite(person_id)).token)
    await first.picks("Tôi đồng ý")
    await first.types("/toi")
    await first.picks("Dùng thêm ứng dụng khác")
    code = re.search(r"Mã của đồng chí: (\w{4} \w{4})", first.screen)
    assert code
    await second.types(code[1])
    await second.picks("Tôi đồng ý")
    return first, second


async def both_hold_one(world: World, joins: Joins) -> tuple[WebPhone, WebPhone]:
    """What was begun on the first is open on the second as well."""
    await joins("Trần Thị Bình", "secretary")
    first, second = await two_chats(world)
    await makers.meeting(world, "Vệ sinh môi trường")
    await first.types("góp ý")
    await first.picks("Ý kiến chung")
    await first.types(BINS)
    await second.types("góp ý")
    await second.picks("Viết tiếp")
    return first, second


async def test_what_one_chat_has_sent_the_other_does_not_send_again(world: World, joins: Joins) -> None:
    first, second = await both_hold_one(world, joins)
    await second.picks("Gửi")
    await first.picks("Gửi")
    assert first.screen.startswith("Ý kiến này đồng chí đã gửi hoặc đã bỏ trên máy khác.")
    assert [one.text for one in await stored(world)] == [BINS]


async def test_what_was_changed_in_another_chat_is_shown_before_it_is_sent(world: World, joins: Joins) -> None:
    first, second = await both_hold_one(world, joins)
    await second.types(LAMPS)
    await first.picks("Gửi")
    assert first.screen.startswith("Đồng chí đã sửa ý kiến này trên máy khác.")
    assert f"{BINS}\n{LAMPS}" in first.screen
    assert await stored(world) == []
    await first.picks("Gửi")
    assert [one.text for one in await stored(world)] == [f"{BINS}\n{LAMPS}"]


async def test_further_words_of_two_chats_are_joined(world: World, joins: Joins) -> None:
    first, second = await both_hold_one(world, joins)
    await second.types(LAMPS)
    await first.types("Nhất là buổi tối.")
    await first.picks("Gửi")
    assert [one.text for one in await stored(world)] == [f"{BINS}\n{LAMPS}\nNhất là buổi tối."]


async def test_two_comments_begun_in_two_chats_are_both_kept(world: World, joins: Joins) -> None:
    await joins("Trần Thị Bình", "secretary")
    first, second = await two_chats(world)
    await makers.meeting(world, "Vệ sinh môi trường")
    for phone in (first, second):
        await phone.types("góp ý")
        await phone.picks("Ý kiến chung")
    await first.types(BINS)
    await second.types(LAMPS)
    await first.picks("Gửi")
    await second.picks("Gửi")
    assert [one.text for one in await stored(world)] == [BINS, LAMPS]


async def test_a_forgotten_draft_leaves_no_row(world: World, joins: Joins) -> None:
    first, _ = await both_hold_one(world, joins)
    await world.app.database.run(lambda db: comment_drafts.forget(db, db.get_one(Person, first.holder)))
    assert await world.app.database.read(lambda db: db.scalars(select(CommentDraft)).all()) == []
    await first.picks("Gửi")
    assert await stored(world) == []


async def test_a_draft_of_another_shape_is_dropped_after_a_deploy(world: World, joins: Joins) -> None:
    first, _ = await both_hold_one(world, joins)
    await world.app.database.run(lambda db: db.execute(update(CommentDraft).values(content={"files": [{"path": "x"}]})))
    await first.types("thôi")
    await first.types("góp ý")
    assert "Đồng chí góp ý về nội dung nào?" in first.screen


@pytest.mark.parametrize("deed", ["edit", "withdraw"])
async def test_author_and_leader_at_one_moment_are_never_both_first(world: World, joins: Joins, deed: str) -> None:
    """Twenty times: whatever the order, a comment that was taken up is there with the words it was taken up with."""
    await joins("Trần Thị Bình", "secretary")
    member = await joins("Nguyễn Văn An")
    await makers.meeting(world, "Vệ sinh môi trường")
    now = world.clock.now()

    def takes_up(db: Session) -> str | None:
        row = update(Comment).where(Comment.taken_up_at.is_(None)).values(taken_up_at=now)
        return db.scalar(row.returning(Comment.text))

    def changes(db: Session) -> bool:
        author = db.get_one(Person, member.holder)
        comment = own_comments.one(db, ids[-1], author)
        if comment is None:
            return False
        if deed == "withdraw":
            return own_comments.withdraw(db, comment, author, now)
        return own_comments.edit(db, comment, author, LAMPS, [], False, now)

    for _ in range(20):
        await says(member, BINS)
        ids = [one.id for one in await stored(world)]
        taken, changed = await asyncio.gather(world.app.database.run(takes_up), world.app.database.run(changes))
        left = [one.text for one in await stored(world) if one.id == ids[-1]]
        if deed == "withdraw":
            assert (taken is None) == changed == (left == [])
        else:
            assert left == [LAMPS if changed else BINS]
            assert taken == left[0]
        await world.app.database.run(lambda db: db.execute(update(Comment).values(taken_up_at=now)))
