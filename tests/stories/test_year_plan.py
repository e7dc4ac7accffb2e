"""A secretary plans the year: themes typed or sent as a spreadsheet, changed, looked at, and made into meetings."""

from __future__ import annotations

from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook
from PIL import Image
from sqlalchemy import select
from sqlalchemy.orm import Session

from storage import thresholds
from storage.models import Delivery, PlannedTheme, StoredFile
from tests.everywhere import Joins
from tests.phone import Phone
from tests.stories import album
from tests.stories.planning import THEMES, meets_on, plans, secretary, sees
from tests.world import World

__all__ = ["secretary"]  # a fixture


async def test_themes_are_typed_in_one_go_and_stand_by_their_months_with_what_is_missing(secretary: Phone) -> None:
    await secretary.types("kế hoạch năm")
    await secretary.picks("Kế hoạch năm 2027")
    await secretary.picks("Ghi chuyên đề")
    await secretary.types(THEMES)
    assert "– Tháng 3, chuyên đề: Chuyển đổi số ở thôn (đ/c Lê Văn An chuẩn bị)" in secretary.screen
    assert "– Để dành, chuyên đề: Xây dựng tuyến đường hoa" in secretary.screen
    await secretary.picks("Ghi vào kế hoạch")
    assert secretary.screen.startswith("Đã ghi 4 chuyên đề vào kế hoạch năm 2027.")
    await secretary.picks("Xem kế hoạch năm 2027")
    shown = secretary.screen
    assert shown.startswith("Kế hoạch sinh hoạt năm 2027 – Chi bộ thôn Đông\nChưa ghi ngày họp hằng tháng.")
    assert "Tháng 3: thường kỳ.\n– Chuyên đề: Chuyển đổi số ở thôn (đ/c Lê Văn An chuẩn bị)\n" in shown
    assert "Tháng 5: thường kỳ.\n– Nội dung chính: Tổng kết quý I\n" in shown
    assert "Để dành, chưa xếp tháng:\n– Chuyên đề: Xây dựng tuyến đường hoa" in shown
    assert "mỗi quý cần ít nhất 1. Quý còn thiếu (trong ngoặc là số đã có): II (0), IV (0)." in shown


async def test_what_stands_in_the_plan_already_is_not_written_twice(world: World, secretary: Phone) -> None:
    await plans(secretary)
    await plans(secretary, THEMES + "\nTháng 11: Đại đoàn kết")
    assert secretary.screen.startswith("Đã ghi 1 chuyên đề vào kế hoạch năm 2027.")
    rows = await world.app.database.read(lambda db: db.scalars(select(PlannedTheme)).all())
    assert len(rows) == 5


async def test_a_line_that_does_not_fit_is_named_and_nothing_is_stored(world: World, secretary: Phone) -> None:
    await secretary.types("kế hoạch năm")
    await secretary.picks("Ghi chuyên đề")
    await secretary.types("Tháng 3: Chuyển đổi số\nChưa biết tháng nào")
    assert secretary.screen.startswith("Dòng 2 chưa rõ tháng.")
    assert await world.app.database.read(lambda db: db.scalars(select(PlannedTheme)).all()) == []


async def test_the_fixed_day_is_moved_off_tet_and_holidays_with_the_reason(secretary: Phone) -> None:
    await meets_on(secretary)
    assert secretary.screen.startswith("Đã ghi: chi bộ họp thường kỳ ngày 3 hằng tháng, 19 giờ 30.")
    shown = await sees(secretary, 2027)
    assert "Họp thường kỳ ngày 3 hằng tháng, 19 giờ 30." in shown
    assert "Tháng 1: thường kỳ ngày 03/01." in shown
    assert "Tháng 2: thường kỳ ngày 12/02, thay ngày 03/02 (dịp Tết Nguyên đán)." in shown
    await meets_on(secretary, "19 giờ ngày 2")
    assert "Tháng 9: thường kỳ ngày 03/09, thay ngày 02/09 (Quốc khánh)." in await sees(secretary, 2027)


async def test_a_theme_is_moved_renamed_given_to_another_and_dropped(secretary: Phone) -> None:
    await plans(secretary)

    async def change(theme: str, what: str) -> None:
        await sees(secretary, 2027)
        await secretary.picks("Sửa chuyên đề")
        await secretary.picks(theme)
        await secretary.picks(what)

    await change("Để dành: Xây dựng tuyến đường hoa", "Chuyển tháng")
    await secretary.picks("Tháng 4")
    assert secretary.screen.startswith("Đã sửa: Tháng 4: Xây dựng tuyến đường hoa.")
    await change("Tháng 8: Vệ sinh môi trường", "Tên chuyên đề")
    await secretary.types("Phân loại rác")
    await change("Tháng 8: Phân loại rác", "Người chuẩn bị")
    await secretary.types("đồng chí Trần Văn Bảy")
    await change("Tháng 3: Chuyển đổi số ở thôn", "Bỏ chuyên đề này")
    shown = await sees(secretary, 2027)
    assert "Tháng 4: thường kỳ.\n– Chuyên đề: Xây dựng tuyến đường hoa" in shown
    assert "– Chuyên đề: Phân loại rác (đ/c Trần Văn Bảy chuẩn bị)" in shown
    assert "Chuyển đổi số" not in shown
    assert "(trong ngoặc là số đã có): I (0), IV (0)." in shown
    await change("Tháng 4: Xây dựng tuyến đường hoa", "Chuyển tháng")
    await secretary.picks("Để dành")
    assert "Để dành, chưa xếp tháng:\n– Chuyên đề: Xây dựng tuyến đường hoa" in await sees(secretary, 2027)


async def test_the_plan_comes_as_a_picture_and_as_a_spreadsheet(world: World, secretary: Phone) -> None:
    await plans(secretary)
    await meets_on(secretary)
    await sees(secretary, 2027)
    await secretary.picks("Bảng để in và xem")
    sent = select(StoredFile).join(Delivery, Delivery.file_id == StoredFile.id).where(Delivery.state == "sent")
    shown = await world.app.database.read(lambda db: db.scalars(sent.where(StoredFile.kind == "photo")).one())
    picture = Image.open(BytesIO(shown.content or b""))  # not every app keeps the name of a picture
    album.keep("year-plan.png", shown.content or b"")
    assert picture.width > 1000
    assert picture.height > 800
    sheet = load_workbook(BytesIO(await secretary.opens("ke-hoach-2027.xlsx"))).worksheets[0]
    rows = [[cell or "" for cell in row[:4]] for row in sheet.iter_rows(values_only=True)]
    assert ["Tháng", "Hình thức", "Chuyên đề, nội dung", "Người chuẩn bị"] in rows
    assert ["", "Chuyên đề", "Chuyển đổi số ở thôn", "Lê Văn An"] in rows
    assert ["Tháng 5, ngày 03/05", "Thường kỳ", "Tổng kết quý I", ""] in rows


async def test_the_form_that_is_filled_in_and_sent_back_is_the_plan(secretary: Phone) -> None:
    await secretary.types("kế hoạch năm")
    await secretary.picks("Kế hoạch năm 2027")
    await secretary.picks("Ghi chuyên đề")
    await secretary.picks("Lấy mẫu Excel")
    book = load_workbook(BytesIO(await secretary.opens("mau-ke-hoach.xlsx")))
    sheet = book.worksheets[0]
    sheet["C3"], sheet["D3"] = "Tổng kết năm cũ", "Trần Thị Bình"
    sheet["A14"], sheet["C14"] = 6, "Gia đình văn hóa"
    filled = BytesIO()
    book.save(filled)
    await secretary.sends_file("document", "ke hoach nam.xlsx", filled.getvalue())
    assert "– Tháng 2, thường kỳ: Tổng kết năm cũ (đ/c Trần Thị Bình chuẩn bị)" in secretary.screen
    await secretary.picks("Ghi vào kế hoạch")
    assert secretary.screen.startswith("Đã ghi 2 chuyên đề vào kế hoạch năm 2027.")


async def test_signs_that_cannot_be_seen_carry_no_stamp_past_the_guard_in_a_spreadsheet(secretary: Phone) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["Tháng", "Chuyên đề"])
    sheet.append([3, "Kế hoạch M\u200bẬT"])
    filled = BytesIO()
    book.save(filled)
    await secretary.types("kế hoạch năm")
    await secretary.picks("Ghi chuyên đề")
    await secretary.sends_file("document", "ke-hoach.xlsx", filled.getvalue())
    assert "dấu hiệu mật" in secretary.screen
    assert "Ghi vào kế hoạch" not in secretary.choices


async def test_a_file_that_is_no_spreadsheet_is_told_and_asked_for_again(secretary: Phone) -> None:
    await secretary.types("kế hoạch năm")
    await secretary.picks("Ghi chuyên đề")
    await secretary.sends_file("document", "ke-hoach.xlsx", b"PK\x03\x04 not a spreadsheet")
    assert secretary.screen.startswith("Hệ thống chưa đọc được tệp này.")
    await secretary.types("Tháng 12: Tổng kết năm")
    assert "– Tháng 12, chuyên đề: Tổng kết năm" in secretary.screen


async def test_how_many_themes_a_quarter_needs_is_the_communes_to_say(world: World, secretary: Phone) -> None:
    await plans(secretary)

    def needs_more(db: Session) -> None:
        thresholds.put(db, 1, None, "themes-per-quarter", 2)
        thresholds.put(db, 1, world.cell_id, "themes-per-quarter", 3)

    await world.app.database.run(needs_more)
    assert "mỗi quý cần ít nhất 3. Quý còn thiếu (trong ngoặc là số đã có): I (1), II (0)," in await sees(
        secretary, 2027
    )


@pytest.mark.parametrize("role", ["member", "committee_member", "office"])
async def test_the_plan_is_the_leaders(joins: Joins, role: str) -> None:
    phone = await joins("Lê Văn Cường", role)
    await phone.types("kế hoạch năm")
    assert phone.screen.startswith("Việc này dành cho bí thư, phó bí thư chi bộ.")
    await phone.forges("a:plan-write:2026")
    assert "Ghi chuyên đề" not in phone.choices
