"""Comments without a name: the secretary answers without knowing, the author reads it without being seen."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from storage.models import Comment
from storage.models.people import Role
from tests import makers
from tests.everywhere import Joins
from tests.phone import Phone
from tests.world import World

NOTICE = "Trong chi bộ có ý kiến không nêu tên vừa được trả lời."
MEMBERS = ("Nguyễn Văn An", "Đỗ Thị Dung", "Phạm Văn Em", "Vũ Thị Giang", "Bùi Văn Hải")


async def sealed(phone: Phone, text: str) -> str:
    """Sends it without a name; gives the code that the author is told."""
    await phone.types("góp ý")
    await phone.picks("Vệ sinh môi trường")
    await phone.types(text)
    await phone.picks("Gửi không nêu tên")
    assert phone.screen.startswith("Hệ thống đã ghi nhận ý kiến không nêu tên của đồng chí, mã YK-")
    return phone.screen.partition("mã ")[2][:7]


async def named(phone: Phone, text: str) -> None:
    await phone.types("góp ý")
    await phone.picks("Vệ sinh môi trường")
    await phone.types(text)
    await phone.picks("Gửi")


async def looked(phone: Phone) -> str:
    await phone.looks()
    return "\n".join(seen.text for seen in phone.inbox)


async def kept(world: World) -> list[Comment]:
    return list(await world.app.database.read(lambda db: db.scalars(select(Comment)).all()))


async def a_cell(world: World, joins: Joins, members: int, days: float = 9) -> tuple[Phone, list[Phone]]:
    role: Role = "secretary"
    secretary = await joins("Trần Thị Bình", role)
    phones = [await joins(name) for name in MEMBERS[:members]]
    await makers.crowd(world, 5 - members)
    await makers.meeting(world, "Vệ sinh môi trường", days=days)
    return secretary, phones


async def test_the_form_says_before_the_choice_who_could_still_find_out(world: World, joins: Joins) -> None:
    _, [member] = await a_cell(world, joins, 1)
    await member.types("góp ý")
    await member.picks("Vệ sinh môi trường")
    await member.types("Đề nghị thêm thùng rác.")
    assert member.choices[:2] == ("Gửi", "Gửi không nêu tên")
    for honest in (
        "Zalo hoặc Telegram;",
        "người quản trị máy chủ",
        "người quen cách viết của đồng chí",
        "khi có từ 5 đảng viên góp ý, chậm nhất là lúc họp",
    ):
        assert honest in member.screen


async def test_the_secretary_answers_without_knowing_and_the_author_reads_it(world: World, joins: Joins) -> None:
    secretary, [an, dung, em, giang, hai] = await a_cell(world, joins, 5)
    code = await sealed(an, "Đề nghị họp sớm hơn.")
    for phone in (dung, em, giang, hai):
        await named(phone, "Đồng ý với dự thảo.")
    assert "không nêu tên" not in await looked(secretary)
    await world.forward(days=1)
    assert "Sinh hoạt thường kỳ 03/12/2026: có 1 ý kiến không nêu tên." in await looked(secretary)
    await secretary.types("/ykien")
    assert f"Không nêu tên: Đề nghị họp sớm hơn. ({code})" in secretary.screen
    await secretary.picks(f"{code}: Đề nghị họp sớm hơn.")
    await secretary.types("Chi bộ sẽ họp từ 19 giờ.")
    await secretary.picks("Tiếp thu")
    assert "19 giờ" not in await looked(an)
    await world.forward(days=1)
    for phone in (an, dung, secretary):
        assert NOTICE in await looked(phone)
        assert (await looked(phone)).count(NOTICE) == 1
        await phone.picks("Xem trả lời")
    assert "Đề nghị họp sớm hơn.\nTrả lời: Chi bộ sẽ họp từ 19 giờ." in an.screen
    assert dung.screen.startswith("Đồng chí không có ý kiến không nêu tên nào đã được trả lời.")
    assert "An" not in secretary.screen
    await world.forward(days=1)
    assert (await looked(an)).count(NOTICE) == 1


async def test_below_five_nothing_is_released_early_and_nothing_is_lost(world: World, joins: Joins) -> None:
    secretary, [an, dung, em, giang] = await a_cell(world, joins, 4)
    await sealed(an, "Ý kiến một.")
    await sealed(an, "Ý kiến hai.")
    for phone in (dung, em, giang):
        await named(phone, "Đồng ý.")
    await world.forward(days=8)
    assert len(await kept(world)) == 3
    await world.forward(days=1, hours=1)
    found = await kept(world)
    assert {comment.text for comment in found if comment.sealed_author} == {"Ý kiến một.", "Ý kiến hai."}
    assert "có 2 ý kiến không nêu tên" in await looked(secretary)


async def test_a_sealed_comment_counts_one_author_once_and_is_released_in_the_morning(
    world: World, joins: Joins
) -> None:
    _, phones = await a_cell(world, joins, 5)
    for number, phone in enumerate(phones):
        await sealed(phone, f"Ý kiến số {number}.")
        assert await kept(world) == []
    await world.forward(days=1)
    found = await kept(world)
    assert len(found) == 5
    assert {comment.person_id for comment in found} == {None}
    assert len({comment.created_at for comment in found}) == 1
    assert {comment.created_at.astimezone(world.clock.now().tzinfo).hour for comment in found} == {0}


async def test_what_waits_is_taken_back_at_once_and_what_was_released_in_the_morning(
    world: World, joins: Joins
) -> None:
    _, [an, *others] = await a_cell(world, joins, 5)
    first = await sealed(an, "Bỏ ý này.")
    await an.types("góp ý")
    await an.types("hủy")
    await my_comments(an)
    assert f"{first}, không nêu tên: Bỏ ý này. (chưa chuyển tới bí thư)" in an.screen
    await an.picks(f"Rút {first}")
    assert "Bỏ ý này." in an.screen
    second = await sealed(an, "Ý này cũng bỏ.")
    for phone in others:
        await named(phone, "Đồng ý.")
    await world.forward(days=1)
    assert [comment.code for comment in await kept(world) if comment.sealed_author] == [second]
    await my_comments(an)
    await an.picks(f"Rút {second}")
    await my_comments(an)
    assert f"{second}, không nêu tên: Ý này cũng bỏ. (sẽ được rút)" in an.screen
    await world.forward(days=1)
    assert [comment for comment in await kept(world) if comment.sealed_author] == []


async def my_comments(phone: Phone) -> None:
    await named(phone, "Một ý có tên.")
    await phone.picks("Ý kiến của tôi")


async def test_nobody_reads_or_takes_back_what_another_has_sealed(world: World, joins: Joins) -> None:
    _, [an, dung] = await a_cell(world, joins, 2)
    code = await sealed(an, "Ý kiến của An.")
    await dung.forges(f"a:sealed-back:{code}")
    assert "Ý kiến của An." not in await looked(dung)
    await my_comments(an)
    assert "Ý kiến của An." in an.screen
    await my_comments(dung)
    assert "Ý kiến của An." not in dung.screen


async def test_a_photo_cannot_go_without_a_name(world: World, joins: Joins) -> None:
    _, [member] = await a_cell(world, joins, 1)
    await member.types("góp ý")
    await member.picks("Vệ sinh môi trường")
    await member.sends_file("photo", "rac.jpg", makers.picture())
    assert "Gửi không nêu tên" not in member.choices
    assert "chỉ ý kiến bằng chữ mới gửi không nêu tên được" in member.screen


async def test_a_photo_whose_words_ask_for_no_name_is_told_why_not_and_nothing_is_sent(
    world: World, joins: Joins
) -> None:
    _, [member] = await a_cell(world, joins, 1)
    await member.types("góp ý")
    await member.picks("Vệ sinh môi trường")
    await member.types("Ý kiến bằng chữ.")
    await member.sends_file("photo", "rac.jpg", makers.picture(), "Gửi không nêu tên")
    assert member.screen.startswith("Ảnh và ghi âm dễ lộ người gửi")
    assert "Ý kiến bằng chữ." in member.screen
    assert not await kept(world)


async def test_whoever_leaves_is_no_longer_the_author_of_what_they_sealed(world: World, joins: Joins) -> None:
    _, [an, *others] = await a_cell(world, joins, 5)
    await sealed(an, "Ý kiến của người đã rời.")
    for phone in others:
        await named(phone, "Đồng ý.")
    await world.forward(days=1)
    await an.types("/toi")
    await an.picks("Ngừng sử dụng")
    await an.picks("Ngừng sử dụng")
    await world.forward(days=1)
    [comment] = [one for one in await kept(world) if one.sealed_author]
    locked, about = comment.sealed_author or b"", f"author:{comment.code}"
    assert world.app.sealing.unlock(locked, about) == 0
    assert world.clock.now() - comment.created_at < timedelta(days=3)
