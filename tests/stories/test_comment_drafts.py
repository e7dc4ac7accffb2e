"""What a member has begun to write is theirs on whatever phone they use, and nobody else's."""

from __future__ import annotations

from tests import makers
from tests.everywhere import Joins
from tests.phone import Phone
from tests.stages import Stage
from tests.stories.commenting import BINS, drafts, files_of, heard, stored
from tests.world import World

BEGUN = "Đồng chí đang viết dở ý kiến về"


async def begins(member: Phone, text: str = BINS) -> None:
    await member.types("góp ý")
    await member.picks("Vệ sinh môi trường")
    await member.types(text)


async def another_phone(world: World, stage: Stage, member: Phone) -> Phone:
    """In the hands of the same person."""
    phone = stage.phone(str(member.holder + 900))
    phone.holder = member.holder
    await phone.starts((await world.invite(member.holder)).token)
    await phone.picks("Tôi đồng ý")
    return phone


async def test_what_was_begun_on_a_phone_that_is_lost_is_there_on_the_next_with_its_photos(
    world: World, joins: Joins, stage: Stage
) -> None:
    secretary, member = await joins("Trần Thị Bình", "secretary"), await joins("Nguyễn Văn An")
    await makers.meeting(world, "Vệ sinh môi trường", days=20)
    await begins(member)
    await member.sends_file("photo", "rac.jpg", makers.picture())
    await world.forward(days=3)
    await world.app.ticker.tidy()
    new = await another_phone(world, stage, member)
    await new.types("góp ý")
    assert new.screen.startswith(f"{BEGUN} Vệ sinh môi trường:\nSinh hoạt thường kỳ 14/12/2026\n\n{BINS}")
    await new.picks("Viết tiếp")
    await new.picks("Gửi")
    (comment,) = await stored(world)
    assert comment.text == BINS
    assert len(await files_of(world, comment)) == 1
    assert await drafts(world) == []
    assert len(await heard(secretary, BINS)) == 1


async def test_it_waits_for_days_and_is_dropped_when_its_author_says_so(world: World, joins: Joins) -> None:
    await joins("Trần Thị Bình", "secretary")
    member, other = await joins("Nguyễn Văn An"), await joins("Lê Văn Cường")
    await makers.meeting(world, "Vệ sinh môi trường", days=40)
    await begins(member)
    await world.forward(days=2)
    await other.types("góp ý")
    assert BEGUN not in other.screen
    await member.types("góp ý")
    assert BEGUN in member.screen
    await member.picks("Bỏ")
    assert "Đồng chí góp ý về nội dung nào?" in member.screen
    assert await drafts(world) == []
    await member.types("góp ý")
    assert BEGUN not in member.screen


async def test_it_is_gone_after_thirty_days(world: World, joins: Joins) -> None:
    await joins("Trần Thị Bình", "secretary")
    member = await joins("Nguyễn Văn An")
    await makers.meeting(world, "Vệ sinh môi trường", days=90)
    await begins(member)
    await world.forward(days=29)
    await world.app.ticker.tidy()
    assert len(await drafts(world)) == 1
    await world.forward(days=1, minutes=1)
    await member.types("góp ý")
    assert BEGUN not in member.screen
    await world.app.ticker.tidy()
    assert await drafts(world) == []


async def test_no_leader_hears_of_it_or_finds_it(world: World, joins: Joins) -> None:
    secretary, member = await joins("Trần Thị Bình", "secretary"), await joins("Nguyễn Văn An")
    await makers.meeting(world, "Vệ sinh môi trường")
    await begins(member)
    for words in ("/ykien", "góp ý", "ý kiến của tôi"):
        await secretary.types(words)
        assert not await heard(secretary, BINS)
    assert await stored(world) == []


async def test_whoever_leaves_leaves_nothing_unsaid_behind(world: World, joins: Joins) -> None:
    await joins("Trần Thị Bình", "secretary")
    member = await joins("Nguyễn Văn An")
    await makers.meeting(world, "Vệ sinh môi trường")
    await begins(member)
    await member.types("/toi")
    for _ in ("wants to", "is sure"):
        await member.picks("Ngừng sử dụng")
    assert await drafts(world) == []


async def test_a_comment_whose_meeting_began_meanwhile_is_still_sent_to_the_cell(world: World, joins: Joins) -> None:
    secretary, member = await joins("Trần Thị Bình", "secretary"), await joins("Nguyễn Văn An")
    await makers.meeting(world, "Vệ sinh môi trường", days=1)
    await begins(member)
    await world.forward(days=2)
    await member.types("góp ý")
    assert f"{BEGUN} Ý kiến chung:\nĐã hết hạn góp ý cho cuộc họp này" in member.screen
    await member.picks("Viết tiếp")
    await member.picks("Gửi làm ý kiến chung")
    assert [(one.text, one.meeting_id) for one in await stored(world)] == [(BINS, None)]
    assert await heard(secretary, f"Ý kiến chung với chi bộ\nKhông gắn với cuộc họp\n\n{BINS}")


async def test_whoever_goes_back_and_writes_something_else_has_begun_one_comment(world: World, joins: Joins) -> None:
    await joins("Trần Thị Bình", "secretary")
    member = await joins("Nguyễn Văn An")
    await makers.meeting(world, "Vệ sinh môi trường")
    await begins(member)
    await member.types("lùi")
    await member.types("lùi")
    await member.picks("Ý kiến chung")
    await member.types("Họp đúng giờ.")
    await member.picks("Gửi")
    assert [(one.text, one.item_id) for one in await stored(world)] == [("Họp đúng giờ.", None)]
    assert await drafts(world) == []
