"""Denunciations, private conduct and identity papers are refused with guidance, and nothing of them is stored."""

from __future__ import annotations

from sqlalchemy import func, select

from storage.models import Report
from tests import makers, reporting
from tests.stories.conftest import Joins
from tests.world import World


async def count(world: World) -> int:
    return await world.app.database.read(lambda db: db.scalars(select(func.count()).select_from(Report)).one())


async def test_denunciations_and_private_conduct_are_refused_and_the_question_stays(world: World, joins: Joins) -> None:
    member = await joins("Nguyễn Văn An")
    await reporting.to_the_words(member)
    await member.types("Tôi tố cáo việc chia đất")
    assert member.screen.startswith("Hệ thống không nhận tố cáo. Đề nghị đồng chí gửi đơn tới nơi tiếp công dân")
    await member.types("Ông A ngoại tình với cô hàng xóm")
    assert member.screen.startswith("Phản ánh chỉ nói về sự việc, không nói về đời tư, hành vi của một cá nhân.")
    assert "nơi tiếp công dân" in member.screen
    assert await count(world) == 0
    await member.types("Đề nghị tuyên truyền Luật Tố cáo ở thôn.")
    await member.picks("Không có")
    await member.picks("Gửi")
    assert await count(world) == 1


async def test_where_it_is_unsure_the_member_says_whether_it_is_about_a_person(world: World, joins: Joins) -> None:
    member = await joins("Nguyễn Văn An")
    await reporting.to_the_words(member)
    await member.types("Ông Ba lấn chiếm vỉa hè ngõ 12")
    assert member.screen.startswith("Phản ánh này nói về việc chung hay về một cá nhân?")
    await member.picks("Một cá nhân")
    assert member.screen.startswith("Hệ thống không nhận phản ánh về cá nhân. Đề nghị đồng chí đến nơi tiếp công dân")
    assert await count(world) == 0
    await reporting.to_the_words(member)
    await member.types("Ông Ba lấn chiếm vỉa hè ngõ 12")
    await member.picks("Việc chung")
    await member.picks("Không có")
    await member.picks("Gửi")
    assert await count(world) == 1


async def test_a_picture_of_an_identity_paper_is_refused_by_its_caption_or_its_code(world: World, joins: Joins) -> None:
    member = await joins("Nguyễn Văn An")
    await reporting.to_the_words(member, field="Thủ tục hành chính")
    for caption in ("Căn cước của mẹ tôi", "ảnh cccd mặt trước"):
        await member.sends_file("photo", "anh.jpg", makers.picture(), caption)
        assert member.screen.startswith("Ảnh hoặc tài liệu này giống ảnh chụp căn cước nên hệ thống không nhận."), (
            caption
        )
    before = set(world.app.files.folder.glob("*"))
    await member.sends_file("photo", "anh.jpg", makers.id_card(turned=8))
    assert member.screen.startswith("Trong ảnh hoặc tài liệu đồng chí gửi có ảnh căn cước nên hệ thống không nhận.")
    assert set(world.app.files.folder.glob("*")) == before
    await member.sends_file("photo", "anh.jpg", makers.picture(), "Số 001099012345")
    assert member.screen.startswith("Tin nhắn có dãy 12 chữ số giống số căn cước")
    await member.sends_file("photo", "anh.jpg", makers.picture(), "Bà con xếp hàng chờ làm căn cước từ 5 giờ sáng")
    await member.picks("Gửi")
    assert await count(world) == 1
