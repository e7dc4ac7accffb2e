"""What a comment without a name is about: an item, a document or a passage of it, a meeting, or nothing of the kind."""

from __future__ import annotations

from io import BytesIO

from docx import Document as Paper
from openpyxl import load_workbook
from sqlalchemy import select
from sqlalchemy.orm import Session

from storage import comment_lists, documents, files, meetings
from storage.comment_lists import Given
from storage.models import Comment, Meeting, Person
from tests import makers
from tests.everywhere import Joins
from tests.phone import Phone
from tests.stories.answering import answers, groups
from tests.stories.commenting import FOR_CELL, OTHER, heard
from tests.stories.test_comment_targets import shelves
from tests.stories.test_sealed_comments import MEMBERS, NOTICE, kept
from tests.world import World

ITEM, DRAFT, RULES = "Vệ sinh môi trường", "Dự thảo nghị quyết", "Quy chế chi bộ"
WHOLE, PASSAGE = "Cả tài liệu", "Mục II: thu quỹ 200.000 đồng"
SEAL = "Gửi không nêu tên"
TOO_FEW = "Dưới 5 đồng chí góp ý được về việc này thì dễ đoán ra người viết, nên chưa gửi không nêu tên được."
NOTHING_FOUND = "Đồng chí không có ý kiến không nêu tên nào đã được trả lời."


async def writes(phone: Phone, text: str, *way: str, passage: str = WHOLE) -> None:
    """Up to the question whether to send. `way`: what is picked before the words."""
    await phone.types("góp ý")
    for label in way:
        await phone.picks(label)
    if way and way[-1] in (DRAFT, RULES):
        await (phone.picks(WHOLE) if passage == WHOLE else phone.types(passage))
    await phone.types(text)


async def sends(phone: Phone, text: str, *way: str, passage: str = WHOLE, how: str = SEAL) -> str:
    """Gives the code of what was sent."""
    await writes(phone, text, *way, passage=passage)
    await phone.picks(how)
    return phone.screen.partition("mã ")[2][:7]


async def takes_back(phone: Phone, code: str) -> None:
    await phone.picks("Ý kiến của tôi")
    await phone.picks(f"Rút {code}")
    assert phone.screen.startswith(f"Đã rút ý kiến {code}. Ý kiến chưa được chuyển tới bí thư.")


async def hands_out(world: World, meeting_id: int, about: str | None = None) -> None:
    now = world.clock.now()

    def add(db: Session) -> None:
        meeting = meetings.whole(db, meeting_id)
        assert meeting
        file = files.make(db, "du-thao.pdf", "application/pdf", b"%PDF-1.4", now)
        documents.add(db, meeting, file, DRAFT, now, about)

    await world.app.database.run(add)


async def finds(phone: Phone, *answered: str) -> None:
    """The one notice of today, and behind it these answers and no others."""
    assert len(await heard(phone, NOTICE)) == 1
    await phone.picks("Xem trả lời")
    if not answered:
        assert phone.screen.startswith(NOTHING_FOUND)
    for one in answered:
        assert one in phone.screen
    assert phone.screen.count("không nêu tên: ") == len(answered)


async def test_each_target_is_released_answered_with_its_outcome_collated_and_found_by_its_author(
    world: World, joins: Joins
) -> None:
    secretary = await joins("Trần Thị Bình", "secretary")
    an, dung, em, giang, hai = [await joins(name) for name in MEMBERS]
    await hands_out(world, await makers.meeting(world, ITEM), about=ITEM)
    item = await sends(an, "Đề nghị thêm thùng rác.", ITEM)
    whole = await sends(dung, "Dự thảo dài quá.", OTHER, DRAFT)
    passage = await sends(em, "Đề nghị 150.000 đồng.", OTHER, DRAFT, passage=PASSAGE)
    general = await sends(giang, "Đề nghị họp sớm hơn.", "Ý kiến chung")
    named = await sends(hai, "Mức thu cao.", OTHER, DRAFT, passage=PASSAGE, how="Gửi")
    await takes_back(an, await sends(an, "Ý nóng vội.", OTHER, DRAFT, passage=PASSAGE))
    await world.forward(days=1)
    assert await heard(secretary, "Sinh hoạt thường kỳ 03/12/2026: có 4 ý kiến không nêu tên.")
    await secretary.types("/ykien")
    assert f"{ITEM}\n– Không nêu tên: Đề nghị thêm thùng rác. ({item})\nTài liệu: {DRAFT}\n– " in secretary.screen
    assert f"Ý kiến chung\n– Không nêu tên: Đề nghị họp sớm hơn. ({general})" in secretary.screen
    await groups(secretary, passage, named, title="Mức thu quỹ")
    await secretary.picks("Mở nhóm")
    await secretary.picks("Trả lời cả nhóm")
    await secretary.types("Mức thu do chi bộ đã bàn.")
    await secretary.picks("Giải trình")
    await answers(secretary, item, "Sẽ thêm thùng rác.", "Tiếp thu")
    await answers(secretary, whole, "Sẽ rút gọn sau.", "Để sau")
    await answers(secretary, general, "Lịch do xã định.", "Chuyển cấp trên")
    await papers_are_right(secretary)
    await world.forward(days=1)
    await finds(an, f"{item}, không nêu tên: Đề nghị thêm thùng rác.\nTrả lời: Sẽ thêm thùng rác.\nXử lý: tiếp thu.")
    await finds(dung, "Dự thảo dài quá.\nTrả lời: Sẽ rút gọn sau.\nXử lý: để sau.")
    await finds(em, "Đề nghị 150.000 đồng.\nTrả lời: Mức thu do chi bộ đã bàn.\nXử lý: giải trình.")
    await finds(giang, "Đề nghị họp sớm hơn.\nTrả lời: Lịch do xã định.\nXử lý: chuyển cấp trên.")
    assert "muốn bảo lưu thì gửi lại ý kiến có nêu tên" in giang.screen
    for phone in (hai, secretary):
        await finds(phone)
    assert not any(name in seen.text for seen in secretary.inbox for name in MEMBERS[:4])


async def papers_are_right(secretary: Phone) -> None:
    await secretary.types("/ykien")
    await secretary.picks("Bản tổng hợp ý kiến")
    await secretary.looks()
    paper = Paper(BytesIO(await secretary.opens("tong-hop-y-kien-2026-12-03.docx")))
    lines = [row.cells for table in paper.tables if table.rows[0].cells[0].text == "TT" for row in table.rows[1:]]
    assert [cells[2].text for cells in lines] == ["Không nêu tên", "Bùi Văn Hải", *["Không nêu tên"] * 3]
    assert [one.text for one in paper.paragraphs if "Tài liệu: " in one.text] == [f"2. Tài liệu: {DRAFT}"]
    sheet = load_workbook(BytesIO(await secretary.opens("tong-hop-y-kien-2026-12-03.xlsx"))).worksheets[0]
    rows = {(row[2].value, row[4].value, row[5].value, row[6].value) for row in sheet.iter_rows() if row[0].value}
    of_draft, of_passage = f"Tài liệu: {DRAFT}", f"Đoạn: “{PASSAGE}”"
    assert rows >= {
        (ITEM, "Đề nghị thêm thùng rác.", "Không nêu tên", "Tiếp thu"),
        (of_draft, "Dự thảo dài quá.", "Không nêu tên", "Để sau"),
        (of_draft, f"{of_passage}\nĐề nghị 150.000 đồng.", "Không nêu tên", "Giải trình"),
        (of_draft, f"{of_passage}\nMức thu cao.", "Bùi Văn Hải", "Giải trình"),
        ("Ý kiến chung", "Đề nghị họp sớm hơn.", "Không nêu tên", "Chuyển cấp trên"),
    }


async def test_what_belongs_to_no_meeting_waits_thirty_days_or_for_five_and_is_answered_however_late(
    world: World, joins: Joins
) -> None:
    secretary, an = await joins("Trần Thị Bình", "secretary"), await joins("Nguyễn Văn An")
    await makers.crowd(world, 4)
    await shelves(world, secretary, RULES)
    code = await sends(an, "Nên bỏ đoạn này.", RULES, passage=PASSAGE)
    await takes_back(an, await sends(an, "Ý khác.", FOR_CELL))
    await world.forward(days=29)
    assert await kept(world) == []
    await world.forward(days=1)
    assert await heard(secretary, "Ý kiến không gắn với cuộc họp: có 1 ý kiến không nêu tên.")
    await world.forward(days=70)
    await answers(secretary, code, "Sẽ sửa quy chế.", "Tiếp thu")
    await world.forward(days=1)
    await finds(an, "Nên bỏ đoạn này.\nTrả lời: Sẽ sửa quy chế.")
    for number, phone in enumerate([an, *[await joins(name) for name in MEMBERS[1:]]]):
        await sends(phone, f"Ý số {number}.", *((FOR_CELL,) if number % 2 else (RULES,)))
    await world.forward(days=1)
    assert await heard(secretary, "Ý kiến không gắn với cuộc họp: có 5 ý kiến không nêu tên.")


async def test_whose_readers_are_fewer_than_five_is_not_to_be_had_without_a_name(world: World, joins: Joins) -> None:
    await joins("Trần Thị Bình", "secretary")
    member = await joins("Nguyễn Văn An", "committee_member")
    await makers.crowd(world, 8)
    meeting_id = await makers.meeting(world, kind="committee", days=3)
    await hands_out(world, meeting_id)
    for held in (False, True):
        if held:
            await world.forward(days=4)
            await writes(member, "Ý kiến của chi ủy.", DRAFT)
        else:
            await writes(member, "Ý kiến của chi ủy.", OTHER, DRAFT)
        assert member.choices == ("Gửi", "Sửa lại", "Bỏ")
        assert TOO_FEW in member.screen
        await member.types(":seal")
        assert "Hệ thống đã ghi nhận" not in member.screen
        await member.types("gửi không nêu tên")
        assert member.screen.startswith(TOO_FEW[:20])
        assert "\n\nÝ kiến của chi ủy.\n\n" in member.screen, "the wish is no part of it"
        await member.picks("Bỏ")
    await writes(member, "Ý kiến với chi bộ.", FOR_CELL)
    assert SEAL in member.choices


async def test_a_passage_goes_to_the_leader_when_the_meeting_begins_although_nobody_else_has_written(
    world: World, joins: Joins
) -> None:
    secretary, an = await joins("Trần Thị Bình", "secretary"), await joins("Nguyễn Văn An")
    await makers.crowd(world, 4)
    meeting_id = await makers.meeting(world, ITEM, days=3)
    await hands_out(world, meeting_id)
    await sends(an, "Nên bỏ đoạn này.", OTHER, DRAFT, passage=PASSAGE)
    starts_at = (await world.app.database.read(lambda db: db.get_one(Meeting, meeting_id))).starts_at
    await world.forward_to(starts_at.replace(hour=starts_at.hour - 1))
    assert await kept(world) == []
    await world.forward(hours=1)
    assert [(one.document_id, one.passage, one.person_id) for one in await kept(world)] == [(1, PASSAGE, None)]
    assert await heard(secretary, "có 1 ý kiến không nêu tên")


async def test_long_answers_come_one_by_one_so_that_each_is_one_message_as_for_all(world: World, joins: Joins) -> None:
    """Two rows in the database would show who has found something."""
    secretary, an = await joins("Trần Thị Bình", "secretary"), await joins("Nguyễn Văn An")
    await makers.crowd(world, 4)
    long = "Chi bộ đã xem xét và trả lời như sau. " * 26
    for number in range(2):
        await sends(an, f"Ý số {number}. {long}"[:900])
    await world.forward(days=30)
    now = world.clock.now()

    def answer(db: Session) -> None:
        ids = db.scalars(select(Comment.id)).all()
        comment_lists.answer(db, ids, db.get_one(Person, secretary.holder), Given("accepted", long, now), now)

    await world.app.database.run(answer)
    await world.forward(days=1)
    await an.looks()
    for label in ("Xem trả lời", "Trang sau"):
        before = an.arrived
        await an.picks(label)
        assert (an.arrived - before, an.screen.count("không nêu tên: Ý số")) == (1, 1)
    assert "Trang sau" not in an.choices
