"""The year's attendance: told early of whoever stays away, and kept as a book and a chart."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO

import pytest
from openpyxl import load_workbook
from PIL import Image
from sqlalchemy import select
from sqlalchemy.orm import Session

from storage import attendance, meetings
from storage.meetings import Plan
from storage.models import Delivery, Person, StoredFile
from tests.stories import album
from tests.stories.meeting_day import Evening, evening, opens
from tests.world import World

__all__ = ["evening"]  # a fixture


async def held_before(world: World, absent: Person | None, months: int) -> None:
    """Regular meetings of this year whose roll was closed: everybody absent was so without leave."""

    def hold(db: Session) -> None:
        author = db.scalars(select(Person).where(Person.role == "secretary")).one()
        for month in range(1, months + 1):
            at = world.clock.now().replace(month=month, day=5)
            meeting = meetings.add(db, author, Plan("regular", at, "Nhà văn hóa", []), at - timedelta(days=5))
            everybody = db.scalars(select(Person.id).where(Person.id.in_(meetings.audience(meeting)))).all()
            for person_id in everybody:
                if person_id != (absent and absent.id):
                    attendance.mark(db, meeting, person_id, "present", author.id, at)
            attendance.close(db, meeting, author.id, at)

    await world.app.database.run(hold)


@pytest.mark.parametrize(
    ("before", "warned"), [(0, None), (1, "thêm một buổi là 3."), (2, "3 buổi thường kỳ trong năm.")]
)
async def test_the_secretary_is_told_early_of_somebody_who_stays_away(
    evening: Evening, before: int, warned: str | None
) -> None:
    find = select(Person).where(Person.full_name == "Phạm Quốc Cường")
    cuong = await evening.world.app.database.read(lambda db: db.scalars(find).one())
    await held_before(evening.world, cuong, before)
    await evening.begins()
    await opens(evening.secretary)
    await evening.secretary.types("1 2 3 5 6")
    await evening.secretary.picks("Xong điểm danh")
    await evening.secretary.picks("Ghi sổ điểm danh")
    lines = [line for line in evening.secretary.screen.split("\n") if "Cường đã vắng" in line]
    assert len(lines) == (warned is not None)
    assert all(warned and line.endswith(warned) for line in lines)


async def test_the_book_of_the_year_is_a_spreadsheet_and_a_chart(evening: Evening) -> None:
    secretary = evening.secretary
    await secretary.types("sổ điểm danh")
    assert secretary.screen.startswith("Năm 2026 chưa có buổi nào điểm danh.")
    await held_before(evening.world, None, 3)
    await evening.begins()
    await opens(secretary)
    await secretary.picks("Ghi có mặt 2 đồng chí đã báo dự")
    await secretary.picks("Xong điểm danh")
    await secretary.picks("Ghi sổ điểm danh")
    await secretary.picks("Sổ điểm danh")
    sheet = load_workbook(BytesIO(await secretary.opens("so-diem-danh-2026.xlsx"))).worksheets[0]
    rows = [[cell for cell in row if cell is not None] for row in sheet.iter_rows(values_only=True)]
    heads = ["STT", "Họ và tên", "05/01", "05/02", "05/03", "03/12"]
    assert [*heads, "Có mặt", "Đến muộn", "Vắng có lý do", "Vắng không lý do"] in rows
    assert [3, "Trần Thị Bình", "x", "x", "x", "P", 3, 0, 1, 0] in rows
    assert [4, "Phạm Quốc Cường", "x", "x", "x", "K", 3, 0, 0, 1] in rows
    assert ["Có mặt trên tổng số", "5/5", "5/5", "5/5", "2/5"] in rows
    sent = select(StoredFile).join(Delivery, Delivery.file_id == StoredFile.id).where(StoredFile.kind == "photo")
    chart = await evening.world.app.database.read(lambda db: db.scalars(sent).one())
    album.keep("attendance.png", chart.content or b"")
    assert Image.open(BytesIO(chart.content or b"")).width > 800
