"""A member changes or withdraws a comment until a leader takes it up, and sees what became of each."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from storage import deliveries
from storage.models import Delivery, StoredFile
from storage.models.voices import CommentOutcome
from tests import makers
from tests.everywhere import Joins
from tests.phone import Phone
from tests.stories.commenting import (
    BINS,
    LAMPS,
    NO,
    files_of,
    heard,
    is_answered,
    opens_own,
    says,
    stored,
    takes_up,
)  # fmt: skip
from tests.world import World

TAKEN_UP = "Chi bộ đã tiếp nhận ý kiến"


async def changes(member: Phone, text: str) -> None:
    await opens_own(member)
    await member.picks("Sửa ý kiến")
    await member.types(text)
    await member.picks("Gửi bản sửa")


async def is_kept_back(world: World, phone: Phone) -> None:
    """For an hour: their platform asked us to wait with a message, and what comes later goes after it."""
    now = world.clock.now()

    def park(db: Session) -> None:
        assert deliveries.tell(db, phone.holder, deliveries.Message("personal-stays", {}), now)
        later = update(Delivery).where(Delivery.key == "personal-stays")
        db.execute(later.values(not_before=now + timedelta(hours=1)))

    await world.app.database.run(park)


async def test_a_changed_comment_is_told_to_the_leader_who_knew_the_first_words(world: World, joins: Joins) -> None:
    secretary, member = await joins("Trần Thị Bình", "secretary"), await joins("Nguyễn Văn An")
    await makers.meeting(world, "Vệ sinh môi trường")
    await says(member, BINS, "Vệ sinh môi trường")
    assert len(await heard(secretary, BINS)) == 1
    await changes(member, LAMPS)
    (comment,) = await stored(world)
    assert (comment.text, comment.edited_at is not None) == (LAMPS, True)
    (notice,) = await heard(secretary, "đã sửa ý kiến")
    assert f"mã {comment.code}. Ý kiến nay là:\n\nVệ sinh môi trường" in notice
    assert LAMPS in notice
    await secretary.picks("Trả lời")
    assert LAMPS in secretary.screen
    assert BINS not in secretary.screen


async def test_photos_are_added_to_a_comment_and_taken_away(world: World, joins: Joins) -> None:
    await joins("Trần Thị Bình", "secretary")
    member = await joins("Nguyễn Văn An")
    await makers.meeting(world, "Vệ sinh môi trường")
    await says(member, BINS)
    await opens_own(member)
    await member.picks("Sửa ý kiến")
    for number in range(2):
        await member.sends_file("photo", f"rac-{number}.jpg", makers.picture())
    assert f"{BINS}\n(Có 2 ảnh kèm theo)" in member.screen
    await member.picks("Gửi bản sửa")
    (comment,) = await stored(world)
    assert (comment.text, len(await files_of(world, comment))) == (BINS, 2)
    await opens_own(member)
    await member.picks("Sửa ý kiến")
    await member.picks("Bỏ ảnh, ghi âm kèm theo")
    await member.picks("Gửi bản sửa")
    (comment,) = await stored(world)
    assert (comment.text, await files_of(world, comment)) == (BINS, [])
    assert await world.app.database.read(lambda db: db.query(StoredFile).count()) == 0


async def test_a_withdrawn_comment_is_deleted_with_its_files_and_the_leader_hears(world: World, joins: Joins) -> None:
    secretary, member = await joins("Trần Thị Bình", "secretary"), await joins("Nguyễn Văn An")
    await makers.meeting(world, "Vệ sinh môi trường")
    await member.types("góp ý")
    await member.picks("Ý kiến chung")
    for number in range(2):
        await member.sends_file("photo", f"rac-{number}.jpg", makers.picture(), BINS if not number else "")
    await member.picks("Gửi")
    (comment,) = await stored(world)
    await secretary.looks()
    await opens_own(member)
    await member.picks("Rút ý kiến")
    assert "Ý kiến và ảnh, ghi âm kèm theo sẽ bị xóa." in member.screen
    await member.picks("Rút ý kiến")
    assert member.screen.startswith(f"Đã rút ý kiến {comment.code}.")
    assert await stored(world) == []
    assert await world.app.database.read(lambda db: db.query(StoredFile).count()) == 0
    assert len(await heard(secretary, f"đã rút ý kiến, mã {comment.code}")) == 1
    await secretary.types("/ykien")
    assert BINS not in secretary.screen
    await secretary.forges(f"a:answer:{comment.id}")
    assert BINS not in secretary.screen
    assert not any(BINS in str(row.words) for row in await world.outbox() if row.key.endswith("for-leader"))


async def test_a_leader_who_has_not_been_told_yet_gets_the_changed_words_alone(world: World, joins: Joins) -> None:
    secretary, member = await joins("Trần Thị Bình", "secretary"), await joins("Nguyễn Văn An")
    await makers.meeting(world, "Vệ sinh môi trường")
    await is_kept_back(world, secretary)
    await says(member, BINS)
    await changes(member, LAMPS)
    await world.forward(hours=1)
    (notice,) = await heard(secretary, "ý kiến, mã")
    assert "đồng chí nguyễn văn an có ý kiến" in notice.lower()
    assert LAMPS in notice
    assert not await heard(secretary, BINS)


async def test_a_leader_who_has_not_been_told_yet_hears_nothing_of_what_is_withdrawn(
    world: World, joins: Joins
) -> None:
    secretary, member = await joins("Trần Thị Bình", "secretary"), await joins("Nguyễn Văn An")
    await makers.meeting(world, "Vệ sinh môi trường")
    await is_kept_back(world, secretary)
    await says(member, BINS)
    await opens_own(member)
    await member.picks("Rút ý kiến")
    await member.picks("Rút ý kiến")
    await world.forward(hours=1)
    assert not await heard(secretary, "ý kiến, mã")
    assert not await heard(secretary, BINS)


async def test_left_as_it_is_nothing_changes(world: World, joins: Joins) -> None:
    secretary, member = await joins("Trần Thị Bình", "secretary"), await joins("Nguyễn Văn An")
    await makers.meeting(world, "Vệ sinh môi trường")
    await says(member, BINS)
    for way in ("Sửa ý kiến", "Rút ý kiến"):
        await opens_own(member)
        await member.picks(way)
        if way == "Sửa ý kiến":
            await member.types(LAMPS)
        await member.picks("Để nguyên")
        assert "để nguyên" in member.screen
    assert [one.text for one in await stored(world)] == [BINS]
    assert len(await heard(secretary, "ý kiến, mã")) == 1


@pytest.mark.parametrize("way", ["Sửa ý kiến", "Rút ý kiến"])
async def test_a_comment_taken_up_meanwhile_stays_and_its_author_is_told(world: World, joins: Joins, way: str) -> None:
    secretary, member = await joins("Trần Thị Bình", "secretary"), await joins("Nguyễn Văn An")
    await makers.meeting(world, "Vệ sinh môi trường")
    await says(member, BINS)
    await opens_own(member)
    await member.picks(way)
    if way == "Sửa ý kiến":
        await member.types(LAMPS)
    await takes_up(world)
    await member.picks("Gửi bản sửa" if way == "Sửa ý kiến" else way)
    assert TAKEN_UP in member.screen
    assert [one.text for one in await stored(world)] == [BINS]
    assert not await heard(secretary, "đã rút ý kiến")
    if way == "Sửa ý kiến":
        assert LAMPS in member.screen, "what was written is given back"
    await opens_own(member)
    assert "Hiện nay: chi bộ đang xem xét." in member.screen
    assert "Sửa ý kiến" not in member.choices


@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        ("accepted", "đã tiếp thu"),
        ("explained", "đã giải trình"),
        ("escalated", "đã chuyển cấp trên"),
        ("deferred", "để sau"),
    ],
)
async def test_a_member_sees_what_became_of_each_comment(
    world: World, joins: Joins, outcome: CommentOutcome, words: str
) -> None:
    secretary, member = await joins("Trần Thị Bình", "secretary"), await joins("Nguyễn Văn An")
    await makers.meeting(world, "Vệ sinh môi trường")
    await says(member, BINS, "Vệ sinh môi trường")
    (comment,) = await stored(world)
    await member.types("ý kiến của tôi")
    assert f"– {comment.code}, Vệ sinh môi trường: {BINS} (chưa có trả lời)" in member.screen
    await is_answered(world, secretary, outcome)
    await member.types("ý kiến của tôi")
    assert f"– {comment.code}, Vệ sinh môi trường: {BINS} ({words})" in member.screen
    await member.picks(member.choices[0])
    assert f"Ý kiến {comment.code}, mục Vệ sinh môi trường\nSinh hoạt thường kỳ 03/12/2026\n\n{BINS}" in member.screen
    assert f"Hiện nay: {words}.\nTrả lời: {NO}" in member.screen


async def test_nobody_opens_changes_or_withdraws_the_comment_of_another(world: World, joins: Joins) -> None:
    secretary, member = await joins("Trần Thị Bình", "secretary"), await joins("Nguyễn Văn An")
    other = await joins("Lê Văn Cường")
    await makers.meeting(world, "Vệ sinh môi trường")
    await says(member, BINS)
    for phone in (other, secretary):
        await phone.looks()
        before = phone.arrived
        for name in ("my-comment", "comment-change", "comment-withdraw", "reserve", "unreserve"):
            await phone.forges(f"a:{name}:1")
        assert not any(BINS in seen.text for seen in phone.inbox[before:])
    assert [one.text for one in await stored(world)] == [BINS]


async def test_a_long_list_comes_in_pages(world: World, joins: Joins) -> None:
    await joins("Trần Thị Bình", "secretary")
    member = await joins("Nguyễn Văn An")
    await makers.meeting(world, "Vệ sinh môi trường")
    for number in range(9):
        await says(member, f"Ý thứ {number}")
    await member.types("ý kiến của tôi")
    assert "Ý thứ 1" in member.screen
    assert "Ý thứ 0" not in member.screen
    await member.picks("Trang sau")
    assert "Ý thứ 0" in member.screen
