"""What a member comments on: an item, a document or a passage of it, a meeting, or nothing of the kind; in any form."""

from __future__ import annotations

from storage import documents, files
from storage.models import Person
from tests import makers
from tests.everywhere import Joins
from tests.phone import Phone
from tests.preparing import goes_to_documents
from tests.stories.commenting import BINS, FOR_CELL, LAMPS, OTHER, files_of, heard, says, stored
from tests.world import World

PDF = b"%PDF-1.4 a draft"
DRAFT = "Dự thảo nghị quyết tháng 12"
ON_THIS = "Góp ý tài liệu này"


async def hands_out(secretary: Phone) -> None:
    await goes_to_documents(secretary)
    await secretary.sends_file("document", "du-thao.pdf", PDF, DRAFT)
    await secretary.picks("Xong")
    await secretary.picks("Gửi giấy mời")


async def shelves(world: World, leader: Phone, title: str, *, commune: bool = False) -> None:
    """Into the library of the cell or the commune."""
    now = world.clock.now()

    def add(db: documents.Session) -> None:
        by = db.get_one(Person, leader.holder)
        file = files.make(db, f"{title}.pdf", "application/pdf", PDF, now)
        documents.shelve(db, by, None if commune else by.cell_id, file, title, now)

    await world.app.database.run(add)


async def test_a_passage_of_a_draft_that_was_handed_out_is_quoted_to_the_secretary(world: World, joins: Joins) -> None:
    secretary, member = await joins("Trần Thị Bình", "secretary"), await joins("Nguyễn Văn An")
    await hands_out(secretary)
    await member.looks()
    await member.types(ON_THIS)
    assert "Đồng chí góp ý cả tài liệu, hay một đoạn?" in member.screen
    await member.types("Mục II, điểm 3: thu quỹ 200.000 đồng")
    assert member.screen.startswith(f"Tài liệu “{DRAFT}”\nSinh hoạt thường kỳ 03/12/2026\nĐoạn: “Mục II, điểm 3")
    await member.types("Đề nghị 150.000 đồng.")
    await member.picks("Gửi")
    (comment,) = await stored(world)
    assert (comment.document_id, comment.passage) == (1, "Mục II, điểm 3: thu quỹ 200.000 đồng")
    assert comment.meeting_id is not None
    (notice,) = await heard(secretary, "có ý kiến, mã")
    assert f"Tài liệu “{DRAFT}”\nSinh hoạt thường kỳ 03/12/2026\nĐoạn: “Mục II, điểm 3: thu quỹ" in notice
    assert "Đề nghị 150.000 đồng." in notice


async def test_a_document_in_the_library_is_commented_on_when_no_meeting_is_ahead(world: World, joins: Joins) -> None:
    secretary, member = await joins("Trần Thị Bình", "secretary"), await joins("Nguyễn Văn An")
    await shelves(world, secretary, "Quy chế chi bộ")
    await shelves(world, secretary, "Nghị quyết đảng ủy xã", commune=True)
    for title in ("Quy chế chi bộ", "Nghị quyết đảng ủy xã"):
        await member.types("góp ý")
        assert member.choices == (FOR_CELL, "Nghị quyết đảng ủy xã", "Quy chế chi bộ", "Ý kiến của tôi")
        await member.picks(title)
        await member.picks("Cả tài liệu")
        await member.types(BINS)
        await member.picks("Gửi")
        assert await heard(secretary, f"Tài liệu “{title}”\nKhông gắn với cuộc họp")
    assert [(one.meeting_id, one.passage) for one in await stored(world)] == [(None, None), (None, None)]


async def test_a_library_is_searched_from_the_comment_and_foreign_documents_are_not_in_it(
    world: World, joins: Joins
) -> None:
    secretary, member = await joins("Trần Thị Bình", "secretary"), await joins("Nguyễn Văn An")
    other = await joins("Lý Thị Tám", "secretary", cell_id=await world.other_cell("Chi bộ thôn Tây"))
    await shelves(world, secretary, "Quy chế chi bộ")
    await shelves(world, other, "Quy chế thôn Tây")
    await makers.meeting(world, "Vệ sinh môi trường")
    await member.types("góp ý")
    await member.picks(OTHER)
    await member.types("thon tay")
    assert "thon tay" in member.screen
    assert "Quy chế thôn Tây" not in member.choices
    await member.types("quy che")
    assert member.choices == (FOR_CELL, "Quy chế chi bộ", "Ý kiến của tôi")
    await member.types("thôi")
    await member.forges("a:comment-doc:2")
    assert "Đồng chí góp ý cả tài liệu" not in member.screen


async def test_a_member_speaks_to_the_cell_although_no_meeting_is_ahead(world: World, joins: Joins) -> None:
    secretary, member = await joins("Trần Thị Bình", "secretary"), await joins("Nguyễn Văn An")
    await member.types("góp ý")
    assert member.screen.startswith(f"{FOR_CELL}\nKhông gắn với cuộc họp")
    await member.types(BINS)
    await member.picks("Gửi")
    (comment,) = await stored(world)
    assert (comment.meeting_id, comment.item_id, comment.document_id, comment.cell_id) == (None, None, None, 1)
    await secretary.looks()
    await secretary.picks("Trả lời")
    await secretary.types("Chi bộ sẽ xem.")
    await secretary.picks("Tiếp thu")
    assert await heard(member, f"Ý kiến, mục {FOR_CELL}:\n{BINS}")


async def test_an_item_of_the_only_meeting_takes_three_answers_and_the_next_comment_two(
    world: World, joins: Joins
) -> None:
    secretary, member = await joins("Trần Thị Bình", "secretary"), await joins("Nguyễn Văn An")
    await makers.meeting(world, "Vệ sinh môi trường", "Thu đảng phí")
    await says(member, BINS, "Vệ sinh môi trường")
    await member.picks("Góp ý tiếp")
    assert member.choices == ("Vệ sinh môi trường", "Thu đảng phí", "Ý kiến chung", OTHER)
    await member.picks("Thu đảng phí")
    await member.types(LAMPS)
    await member.picks("Gửi")
    assert [one.text for one in await stored(world)] == [BINS, LAMPS]
    assert len(await heard(secretary, "có ý kiến, mã")) == 2


async def test_no_photo_of_an_album_is_lost_nor_the_words_that_come_after(world: World, joins: Joins) -> None:
    """An album arrives photo by photo, each while the one before is shown."""
    secretary, member = await joins("Trần Thị Bình", "secretary"), await joins("Nguyễn Văn An")
    await makers.meeting(world, "Vệ sinh môi trường")
    await member.types("góp ý")
    await member.picks("Ý kiến chung")
    for number in range(3):
        await member.sends_file("photo", f"rac-{number}.jpg", makers.picture(), "Ngõ 12" if not number else "")
    await member.sends_file("voice", "noi.ogg", b"OggS")
    await member.types(BINS)
    assert BINS in member.screen
    assert "(Có 3 ảnh kèm theo)\n(Có ghi âm kèm theo)" in member.screen
    await member.picks("Gửi")
    (comment,) = await stored(world)
    assert comment.text.endswith(BINS)
    assert len(await files_of(world, comment)) == 4
    await secretary.looks()
    assert sum(seen.file is not None for seen in secretary.inbox) == 4
    assert await heard(secretary, f"Ảnh, ghi âm kèm ý kiến {comment.code} (4/4).")
    await secretary.types("/ykien")
    await secretary.picks(secretary.choices[0])
    await secretary.looks()
    assert sum(seen.file is not None for seen in secretary.inbox) == 8


async def test_a_word_that_opens_a_door_is_no_part_of_a_comment(world: World, joins: Joins) -> None:
    await joins("Trần Thị Bình", "secretary")
    member = await joins("Nguyễn Văn An")
    await makers.meeting(world, "Vệ sinh môi trường")
    await member.types("góp ý")
    await member.picks("Ý kiến chung")
    await member.types(BINS)
    await member.types("menu")
    assert "Mời đồng chí chọn việc" in member.screen
    await member.types("góp ý")
    await member.picks("Viết tiếp")
    await member.picks("Gửi")
    assert [one.text for one in await stored(world)] == [BINS]
