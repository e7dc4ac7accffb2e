"""What leaders have of comments beside answering: who has spoken, work that comes of them, and papers."""

from __future__ import annotations

from io import BytesIO

from docx import Document
from openpyxl import load_workbook
from sqlalchemy import select, update

from storage.models import Comment, PlannedTheme, Task
from tests.stories.answering import BINS, DUSTBINS, LAMP, answers, groups, say, stored, three
from tests.stories.meeting_day import Evening, evening
from tests.stories.tasking import heard, opens

__all__ = ["evening"]  # a fixture
INVITES = "mong được nghe ý kiến của đồng chí"


# Who has spoken


async def test_leaders_see_who_has_spoken_not_what_and_the_nameless_only_as_a_number(evening: Evening) -> None:
    secretary = evening.secretary
    await say(evening, evening.an, BINS)
    await say(evening, evening.an, LAMP)
    await say(evening, evening.cuong, DUSTBINS, sealed=True)
    await secretary.types("ý kiến đảng viên")
    await secretary.picks("Ai đã góp ý")
    assert "Đã góp ý có nêu tên: 1/5. Ngoài ra có 1 ý kiến không nêu tên" in secretary.screen
    names = "Nguyễn Thị Hòa, Trần Thị Bình, Phạm Quốc Cường, Hoàng Văn Bảy"
    assert f"Chưa góp ý có nêu tên: {names}." in secretary.screen
    assert BINS not in secretary.screen


async def test_one_press_invites_the_silent_once_a_day(evening: Evening) -> None:
    secretary, world = evening.secretary, evening.world
    await say(evening, evening.an, BINS)
    for _ in range(2):
        await secretary.types("ý kiến đảng viên")
        await secretary.picks("Ai đã góp ý")
        await secretary.picks("Mời góp ý (3 đồng chí)")
    assert secretary.screen.startswith("Hôm nay đã mời góp ý cho cuộc họp này.")
    [sent] = await heard(secretary, "Đã gửi lời mời góp ý tới 2 đồng chí.")
    assert "Hệ thống chưa nhắn được cho: Hoàng Văn Bảy." in sent.text
    assert not await heard(evening.an, INVITES)
    assert not await heard(secretary, INVITES)
    [said] = await heard(evening.binh, INVITES)
    assert "trước sinh hoạt thường kỳ tháng 12, 19 giờ 30, thứ Năm, ngày 03/12/2026" in said.text
    await evening.binh.picks("Góp ý")
    await evening.binh.picks("Ý kiến chung")
    await evening.binh.types(DUSTBINS)
    await evening.binh.picks("Gửi")
    await world.forward(days=1)
    await secretary.types("/ykien")
    await secretary.picks("Ai đã góp ý")
    await secretary.picks("Mời góp ý (2 đồng chí)")
    assert (len(await heard(evening.binh, INVITES)), len(await heard(evening.cuong, INVITES))) == (1, 2)
    kinds = {row.klass for row in await world.outbox() if row.key == "speakers-invitation"}
    assert kinds == {"C"}


# What an accepted proposal becomes


async def test_a_proposal_becomes_a_task_and_its_authors_hear_of_it_and_of_its_end(evening: Evening) -> None:
    secretary, world = evening.secretary, evening.world
    an, binh, _ = await three(evening)
    await groups(secretary, an, binh)
    await secretary.picks("Mở nhóm")
    await secretary.picks("Trả lời cả nhóm")
    await secretary.types("Chi bộ tiếp thu.")
    await secretary.picks("Tiếp thu")
    await secretary.picks("Giao thành nhiệm vụ")
    await secretary.picks("Thùng rác ngõ 12")
    assert "Thùng rác ngõ 12" in secretary.screen
    await secretary.types("Cường")
    await secretary.types("15/12")
    await secretary.picks("Giao")
    task = await world.app.database.read(lambda db: db.scalars(select(Task)).one())
    assert [(await stored(world, code)).task_id for code in (an, binh)] == [task.id, task.id]
    for phone, code in ((evening.an, an), (evening.binh, binh)):
        [told] = await heard(phone, "đã thành nhiệm vụ của chi bộ")
        assert f"Ý kiến {code} của đồng chí đã thành nhiệm vụ của chi bộ: “Thùng rác ngõ 12”." in told.text
        assert "Cường" not in told.text
    await opens(secretary, "Thùng rác ngõ 12")
    await secretary.picks("Xác nhận hoàn thành" if "Xác nhận hoàn thành" in secretary.choices else "Ghi đã hoàn thành")
    for phone in (evening.an, evening.binh):
        assert await heard(phone, "đã hoàn thành.")
    await secretary.types("/ykien")
    await secretary.picks("Xem ý kiến đã trả lời")
    await secretary.picks(next(label for label in secretary.choices if an in label))
    assert secretary.screen.split("\n\n1.")[0].endswith("Đã giao thành nhiệm vụ.")
    assert "Giao thành nhiệm vụ" not in secretary.choices


async def test_a_proposal_goes_onto_the_next_agenda_or_is_kept_for_later(evening: Evening) -> None:
    secretary, world = evening.secretary, evening.world
    an, _, cuong = await three(evening)
    await answers(secretary, an, "Chi bộ tiếp thu.", "Tiếp thu")
    await secretary.picks("Đưa vào chương trình họp")
    assert BINS.rstrip(".") in secretary.screen
    await secretary.picks("Xong")
    await secretary.picks("Gửi thông báo")
    assert (await evening.meeting()).items[-1].title == BINS.rstrip(".")
    await answers(secretary, cuong, "Chi bộ tiếp thu.", "Tiếp thu")
    for _ in range(2):
        await secretary.types("/ykien")
        await secretary.picks("Xem ý kiến đã trả lời")
        await secretary.picks(next(label for label in secretary.choices if cuong in label))
        await secretary.picks("Để vào kế hoạch năm")
    kept = select(PlannedTheme.title, PlannedTheme.month, PlannedTheme.year)
    found = await world.app.database.read(lambda db: [tuple(row) for row in db.execute(kept)])
    assert found == [("Đèn ngõ 4 hỏng", None, 2026)]
    assert len(await heard(evening.cuong, "đã được đưa vào kế hoạch năm 2026 của chi bộ")) == 1


async def test_only_what_was_accepted_becomes_more(evening: Evening) -> None:
    secretary, world = evening.secretary, evening.world
    code = await say(evening, evening.an, BINS)
    await answers(secretary, code, "Đã có thùng rác.", "Giải trình")
    assert "Giao thành nhiệm vụ" not in secretary.choices
    comment = await stored(world, code)
    await secretary.forges(f"a:proposal-task:{comment.id}")
    await secretary.forges(f"a:proposal-later:{comment.id}")
    themes, given = select(PlannedTheme.id), select(Task.id)
    assert await world.app.database.read(lambda db: [*db.scalars(themes), *db.scalars(given)]) == []


# On paper


async def collated(evening: Evening) -> tuple[bytes, bytes]:
    """One of each kind: in a group, with a reservation, sealed, with a formula in it, by voice."""
    secretary, world = evening.secretary, evening.world
    an, binh, cuong = await three(evening)
    await groups(secretary, an, binh)
    await answers(secretary, cuong, "Điện lực sẽ thay trong tuần.", "Giải trình")
    await say(evening, evening.an, "=HYPERLINK(1)", sealed=True)
    reserved = update(Comment).where(Comment.code == cuong).values(reservation="Tuần trước cũng hứa.")
    await world.app.database.run(lambda db: db.execute(reserved) and None)
    await evening.binh.types("góp ý")
    await evening.binh.picks("Ý kiến chung")
    await evening.binh.sends_file("voice", "ghi-am.ogg", b"OggS voice")
    await evening.binh.picks("Gửi")
    await secretary.types("/ykien")
    await secretary.picks("Bản tổng hợp ý kiến")
    assert "Hệ thống gửi bản tổng hợp ý kiến ngay sau đây" in " ".join(seen.text for seen in secretary.inbox[-3:])
    name = "tong-hop-y-kien-2026-12-03"
    return await secretary.opens(f"{name}.docx"), await secretary.opens(f"{name}.xlsx")


async def test_all_is_collated_as_a_paper_and_as_a_spreadsheet_for_leaders(evening: Evening) -> None:
    docx, xlsx = await collated(evening)
    paper = Document(BytesIO(docx))
    texts = [line.text for line in paper.paragraphs]
    assert "BẢNG TỔNG HỢP Ý KIẾN" in texts
    assert "Sinh hoạt thường kỳ tháng 12, thứ Năm, ngày 03/12/2026" in texts
    assert "Có 5 ý kiến, trong đó 1 ý kiến đã được tiếp thu hoặc giải trình." in texts
    [lines] = [table for table in paper.tables if table.rows[0].cells[0].text == "TT"]
    rows = [[cell.text for cell in row.cells] for row in lines.rows]
    assert [row[2] for row in rows[1:]] == [
        "Lê Văn An", "Trần Thị Bình", "Phạm Quốc Cường", "Không nêu tên", "Trần Thị Bình",
    ]  # fmt: skip
    assert "Nhóm: Thùng rác ngõ 12" in rows[1][1]
    assert rows[3][3] == "Giải trình\nĐiện lực sẽ thay trong tuần.\nBảo lưu ý kiến: Tuần trước cũng hứa."
    assert rows[5][1].startswith("(Có ghi âm kèm theo)")
    sheet = load_workbook(BytesIO(xlsx)).worksheets[0]
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert [cell.data_type for cell in cells if cell.value == "=HYPERLINK(1)"] == ["s"]
    heads = ["STT", "Mã", "Nội dung", "Nhóm", "Ý kiến", "Người góp ý", "Xử lý", "Trả lời", "Bảo lưu"]
    assert heads in [[cell.value for cell in row] for row in sheet.iter_rows()]
