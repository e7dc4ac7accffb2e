"""What leaders have of comments beside answering: reminders, who has spoken, work that comes of them, and papers."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO

from docx import Document
from openpyxl import load_workbook
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from bot.reminders import skip_periodic
from storage import thresholds
from storage.models import Cell, Comment, Periodic, PlannedTheme, Task
from tests.everywhere import Joins
from tests.stories.commenting import BINS, DUSTBINS, LAMP, answers, groups, say, stored, three
from tests.stories.meeting_day import Evening, evening
from tests.stories.tasking import heard, opens
from tests.world import ZONE

__all__ = ["evening"]  # a fixture
WAITS = "đã chờ trả lời"
INVITES = "mong được nghe ý kiến của đồng chí"


def at(month: int, day: int, hour: int = 9) -> datetime:
    return datetime(2026, month, day, hour, 0, tzinfo=ZONE)


# Reminders


async def test_leaders_are_reminded_by_number_every_five_days_until_nothing_waits(
    evening: Evening, joins: Joins
) -> None:
    world, secretary, deputy = evening.world, evening.secretary, await joins("Đỗ Văn Phó", "deputy")
    an, binh, cuong = await three(evening)
    await world.forward_to(at(11, 29))
    assert not await heard(secretary, WAITS)
    await world.forward_to(at(11, 30))
    for phone in (secretary, deputy):
        [said] = await heard(phone, WAITS)
        assert said.text.startswith("3 ý kiến đã chờ trả lời từ 5 ngày trở lên. Đề nghị đồng chí xem và trả lời.")
        assert f"{said.at.astimezone(ZONE):%d/%m %H:%M}" == "30/11 07:30"
    await answers(secretary, an, "Đã rõ.", "Tiếp thu")
    await answers(secretary, binh, "Vượt thẩm quyền.", "Chuyển cấp trên")
    await world.forward_to(at(12, 6))
    assert [seen.text[:4] for seen in await heard(secretary, WAITS)] == ["3 ý ", "1 ý "]
    await answers(secretary, cuong, "Chờ kinh phí.", "Để sau")
    await world.forward_to(at(12, 10))
    assert len(await heard(secretary, WAITS)) == 2
    await world.forward_to(at(12, 12))
    assert len(await heard(secretary, WAITS)) == 3, "what was put off is reminded of again"
    await answers(secretary, cuong, "Đã sửa.", "Tiếp thu")
    await world.forward_to(at(12, 31))
    assert len(await heard(secretary, WAITS)) == 3
    for phone in evening.members:
        assert not await heard(phone, WAITS)


async def test_a_cells_own_number_of_days_counts_and_none_at_all_is_silence(evening: Evening) -> None:
    world = evening.world

    def put(db: Session, days: int) -> None:
        cell = db.get_one(Cell, world.cell_id)
        thresholds.put(db, cell.committee_id, cell.id, "comments-answered-days", days)

    await three(evening)
    await world.app.database.run(lambda db: put(db, 0))
    await world.forward_to(at(12, 5))
    assert not await heard(evening.secretary, WAITS)
    await world.app.database.run(lambda db: put(db, 2))
    await world.forward_to(at(12, 6))
    assert len(await heard(evening.secretary, WAITS)) == 1


async def test_after_a_stop_one_reminder_is_said_and_one_that_still_waits_is_void_once_all_are_answered(
    evening: Evening,
) -> None:
    world, secretary = evening.world, evening.secretary
    code = await say(evening, evening.an, BINS)
    await world.forward(minutes=1)
    world.clock.forward_to(at(12, 15, 10))
    await secretary.types("/ykien")  # in the middle of a conversation nothing else is said
    await world.app.ticker.tick()
    await answers(secretary, code, "Đã rõ.", "Tiếp thu")
    await world.forward(hours=2)
    assert not await heard(secretary, WAITS)
    rows = [row.state for row in await world.outbox() if row.key == "comments-wait"]
    assert rows == ["cancelled"]


async def test_each_cell_has_its_row_for_the_ticker(evening: Evening) -> None:
    await evening.world.forward(minutes=1)
    rows = select(Periodic.due_at).where(Periodic.kind == "comments")
    [due] = await evening.world.app.database.read(lambda db: db.scalars(rows).all())
    assert due.astimezone(ZONE) == datetime(2026, 11, 25, 7, 30, tzinfo=ZONE)


# Who has spoken


async def test_leaders_see_who_has_spoken_not_what_and_the_nameless_only_as_a_number(evening: Evening) -> None:
    secretary = evening.secretary
    await say(evening, evening.an, BINS)
    await say(evening, evening.an, LAMP)
    await say(evening, evening.cuong, DUSTBINS, sealed=True)
    await secretary.types("ý kiến đảng viên")
    await secretary.picks("Ai đã góp ý")
    assert "Đã góp ý: 1/5 và 1 ý kiến không nêu tên." in secretary.screen
    names = "Nguyễn Thị Hòa, Trần Thị Bình, Phạm Quốc Cường, Hoàng Văn Bảy"
    assert f"Chưa góp ý: {names}." in secretary.screen
    assert BINS not in secretary.screen


async def test_one_press_invites_the_silent_once_a_day(evening: Evening) -> None:
    secretary, world = evening.secretary, evening.world
    await say(evening, evening.an, BINS)
    for _ in range(2):
        await secretary.types("ý kiến đảng viên")
        await secretary.picks("Ai đã góp ý")
        await secretary.picks("Mời 3 đồng chí chưa góp ý")
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
    await secretary.picks("Mời 2 đồng chí chưa góp ý")
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
    assert len(await heard(evening.cuong, "đã vào kế hoạch năm 2026 của chi bộ")) == 1


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


async def test_a_restored_backup_says_no_reminder_twice(evening: Evening) -> None:
    """What was due before is taken as said, and comes again after as many days as the cell waits."""
    world = evening.world
    await say(evening, evening.an, BINS, of_meeting=False)
    await world.forward_to(at(11, 25))
    since, now = at(12, 1), at(12, 1, 10)
    world.clock.forward_to(now)
    schedule = world.app.ticker.schedule
    await world.app.database.run(lambda db: skip_periodic(db, schedule, since, now))
    await world.forward_to(at(12, 5))
    assert not await heard(evening.secretary, WAITS)
    await world.forward_to(at(12, 8))
    assert len(await heard(evening.secretary, WAITS)) == 1
