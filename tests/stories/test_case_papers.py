"""Cases on paper: the register as a spreadsheet, the report of a month as a Word paper with charts and a map."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from tests.everywhere import Joins
from tests.phone import Phone
from tests.stories import told_cases
from tests.stories.after_meeting import paper_of, text_of
from tests.stories.looking import looked_at
from tests.stories.told_cases import Told, happened
from tests.world import World

REGISTER, REPORT = "so-phan-anh-month-2026-11.xlsx", "bao-cao-tinh-hinh-month-2026-11.docx"
WASTE = Told(
    "02/11", "environment", "Xóm Chùa", "Mương đầu xóm tắc, nước tràn ra đường.",
    (("03/11", "took"), ("06/11", "replied"), ("08/11", "reopened"), ("20/11", "closed"), ("21/11", "confirmed")),
    due="16/11", more=(("latitude", 21.1201), ("longitude", 105.4801)),
)  # fmt: skip
DIKE = Told(
    "20/11", "disaster", "Đê sông Đáy", "Chân đê có chỗ sụt, rộng khoảng 2 m.", due="20/11",
    more=(("urgent", True), ("latitude", 21.1302), ("longitude", 105.4702)),
)  # fmt: skip
LAMP = Told("05/11", "infrastructure", "Xóm Chùa", "=1+1 đèn đường cháy.", (("06/11", "replied"),), due="19/11")
OLD = Told("28/10", "land", "Đồng Sau", "Lấn đất công trước đình.", (("12/11", "closed"),), due="11/11")
GONE = Told("01/10", "other", "Xóm Bãi", "Việc đã xong từ tháng trước.", (("02/10", "closed"),))
REPORTER = "Đỗ Văn Hiếu"


async def told(world: World, joins: Joins) -> Phone:
    """The secretary, in whose cell all of these have happened."""
    secretary = await joins("Nguyễn Thị Hòa", "secretary")
    reporter = await world.member(REPORTER)
    await told_cases.area(world, "Xóm Chùa", reporter)
    await told_cases.area(world, "Xóm Đình", reporter)
    await happened(world, reporter, WASTE, DIKE, LAMP, OLD, GONE)
    return secretary


async def rows_of(phone: Phone, name: str = REGISTER) -> list[list[Any]]:
    """From the line of the headings on."""
    sheet = load_workbook(BytesIO(await phone.opens(name))).worksheets[0]
    rows = [list(row) for row in sheet.iter_rows(values_only=True)]
    return rows[next(number for number, row in enumerate(rows) if row[0] == "TT") :]


async def test_the_register_says_of_each_case_what_became_of_it_and_never_who_reported_it(
    world: World, joins: Joins, tmp_path: Path
) -> None:
    secretary = await told(world, joins)
    await secretary.types("sổ phản ánh")
    await secretary.picks("Tháng 11 năm 2026")
    assert "Số phản ánh: 4." in secretary.inbox[-2].text
    rows, unit = await rows_of(secretary), "Chi bộ thôn Đông"
    assert rows[0] == [
        "TT", "Mã số", "Ngày nhận", "Lĩnh vực", "Địa bàn, nơi", "Nội dung", "Khẩn", "Đơn vị, người phụ trách",
        "Hạn trả lời", "Trạng thái", "Ngày trả lời", "Số ngày", "Kết quả", "Mở lại",
    ]  # fmt: skip
    assert rows[1] == [
        1, "PA-004/2026", "28/10/2026", "Đất đai", "Đồng Sau", "Lấn đất công trước đình.", None, unit,
        "11/11/2026", "đã kết thúc", "12/11/2026", 11, "muộn", None,
    ]  # fmt: skip
    assert rows[2][8:] == ["16/11/2026", "đã kết thúc", "20/11/2026", 14, "muộn", 1]
    assert rows[3][5] == "=1+1 đèn đường cháy."
    assert rows[3][8:] == ["19/11/2026", "đã trả lời", "06/11/2026", 1, "đúng hạn", None]
    assert rows[4][6:] == ["x", unit, "20/11/2026", "chưa trả lời", None, None, "quá hạn", None]
    assert rows[6][0] == (
        "Tiếp nhận trong kỳ 3, kỳ trước chuyển sang 1; đã trả lời 3, chưa trả lời 1, muộn hoặc quá hạn 3. "
        "Số liệu đến ngày 24/11/2026."
    )
    assert REPORTER not in str(rows)
    looked_at(await secretary.opens(REGISTER), tmp_path, "register.xlsx", "case-register.png", pages=1)


async def test_the_report_of_a_month_is_shown_in_numbers_and_then_comes_as_a_paper(
    world: World, joins: Joins, tmp_path: Path
) -> None:
    secretary = await told(world, joins)
    await secretary.types("báo cáo tháng")
    await secretary.picks("Tháng 11 năm 2026")
    for line in (
        "Trong kỳ tiếp nhận 3 phản ánh, trong đó 1 phản ánh khẩn.",
        "– Xóm Chùa: 2\n– Nơi khác: 1",
        "Một nửa số phản ánh được trả lời trong vòng 11 ngày làm việc; lâu nhất 14 ngày làm việc.",
        "Trả lời đúng hạn 1/3 phản ánh có hạn, đạt 33%.",
        "– PA-002/2026 (Thiên tai, dịch bệnh, Đê sông Đáy): hạn 20/11/2026, chưa trả lời.",
        "Người phản ánh xác nhận việc đã xong 1/3 phản ánh đã trả lời.",
    ):
        assert line in secretary.screen
    await secretary.picks("Thêm số liệu từ đầu năm")
    assert "Từ đầu năm đến ngày 24/11/2026: tiếp nhận 5 phản ánh, đã trả lời 4" in secretary.screen
    await secretary.picks("Lập báo cáo")
    await secretary.types("Xã cấp 2 thùng rác.\nXã sửa đèn đường.")
    paper = await paper_of(secretary, REPORT)
    said = text_of(paper)
    heads = paper.tables[0].rows[0].cells
    assert heads[0].text == "ĐẢNG BỘ XÃ PHÚC LỘC\nCHI BỘ THÔN ĐÔNG\n*\nSố 01-BC/CB"
    assert "BÁO CÁO\ntình hình tháng 11 năm 2026\n-----" in said
    assert "Kính gửi: Đảng ủy xã Phúc Lộc" in said
    assert "- PA-002/2026, khẩn (Thiên tai, dịch bệnh, Đê sông Đáy): Chân đê có chỗ sụt, rộng khoảng 2 m" in said
    assert "IV- Kiến nghị, đề xuất\nXã cấp 2 thùng rác.\nXã sửa đèn đường." in said
    counts = [[cell.text for cell in row.cells] for row in paper.tables[1].rows]
    assert counts[:2] == [["Nội dung", "Số vụ", "Từ đầu năm"], ["Tổng số", "3", "5"]]
    assert ["Xóm Chùa", "2", "2"] in counts
    assert len(paper.inline_shapes) == 4  # by field, by area, by month, the map
    assert REPORTER not in said + str(counts)
    looked_at(await secretary.opens(REPORT), tmp_path, "report.docx", "case-report.png", pages=4)


async def test_written_anew_a_months_report_keeps_its_number_and_its_proposals(world: World, joins: Joins) -> None:
    secretary = await told(world, joins)
    await secretary.types("báo cáo tháng")
    await secretary.types("tháng 11/2026")
    await secretary.picks("Lập báo cáo")
    await secretary.types("Xã cấp 2 thùng rác.")
    await secretary.picks("Lập lại báo cáo này")
    await secretary.picks("Lập báo cáo")
    await secretary.picks("Dùng lại kiến nghị này")
    paper = await paper_of(secretary, REPORT)
    assert "Số 01-BC/CB" in paper.tables[0].rows[0].cells[0].text
    assert "IV- Kiến nghị, đề xuất\nXã cấp 2 thùng rác." in text_of(paper)
    await secretary.types("báo cáo tháng")
    await secretary.types("quý 4")
    await secretary.picks("Lập báo cáo")
    await secretary.picks("Không có kiến nghị")
    quarter = await paper_of(secretary, "bao-cao-tinh-hinh-quarter-2026-4.docx")
    assert "Số 02-BC/CB" in quarter.tables[0].rows[0].cells[0].text
    assert "tình hình quý IV năm 2026" in text_of(quarter)


async def test_a_month_without_cases_has_a_report_as_well(world: World, joins: Joins) -> None:
    secretary = await joins("Nguyễn Thị Hòa", "secretary")
    await secretary.types("báo cáo tháng")
    await secretary.types("tháng 1/2027")
    assert "Tháng 1 năm 2027 chưa đến." in secretary.screen
    await secretary.types("hôm kia")
    assert "Hệ thống chưa hiểu kỳ này." in secretary.screen
    await secretary.picks("Tháng 11 năm 2026")
    await secretary.picks("Lập báo cáo")
    await secretary.picks("Không có kiến nghị")
    paper = await paper_of(secretary, REPORT)
    said = text_of(paper)
    assert "I- Tình hình tiếp nhận\nTrong kỳ không tiếp nhận phản ánh nào.\nII- Kết quả giải quyết" in said
    assert "III- Việc khẩn, việc nổi lên\n- Không có." in said
    assert len(paper.inline_shapes) == 0


async def test_the_office_has_all_cells_and_reads_names_blacked_out(world: World, joins: Joins) -> None:
    office = await joins("Phan Văn Minh", "office")
    west = await world.member("Bùi Thị Tây", cell_id=await world.other_cell("Chi bộ thôn Tây"))
    hidden = Told("05/11", "land", "Đồng Sau", "Ông Tư lấn ao.", more=(("shown_text", "█████ lấn ao."),))
    merged = Told("06/11", "land", "Đồng Sau", "Ao bị lấn.", more=(("state", "merged"), ("merged_into_id", 1)))
    await happened(world, west, hidden, merged)
    await happened(world, await world.member(REPORTER), LAMP)
    await office.types("sổ phản ánh")
    await office.types("tháng 11/2026")
    rows = await rows_of(office)
    assert [row[1] for row in rows[1:3]] == ["PA-001/2026\ngồm PA-002/2026", "PA-003/2026"]
    assert (rows[1][5], rows[1][7]) == ("█████ lấn ao.", "Chi bộ thôn Tây")
    await office.types("báo cáo tháng")
    await office.types("11/2026")
    assert "– Chi bộ thôn Tây: 1" in office.screen
    await office.picks("Lập báo cáo")
    await office.picks("Không có kiến nghị")
    assert "Gửi văn phòng đảng ủy" not in office.choices
    paper = await paper_of(office, REPORT)
    assert paper.tables[0].rows[0].cells[0].text == "ĐẢNG ỦY XÃ PHÚC LỘC\nVĂN PHÒNG\n*\nSố 01-BC/VPĐU"
    assert ["Tổng số", "2", "100%"] in [[cell.text for cell in row.cells] for row in paper.tables[1].rows]


async def test_areas_of_which_nothing_was_heard_are_named(world: World, joins: Joins) -> None:
    secretary = await told(world, joins)
    await secretary.types("báo cáo tháng")
    await secretary.types("tháng 10/2026")
    assert "Địa bàn chưa có thông tin trong kỳ: Xóm Chùa, Xóm Đình." in secretary.screen
    await secretary.picks("Chọn kỳ khác")
    await secretary.picks("Tháng 11 năm 2026")
    assert "chưa có thông tin" not in secretary.screen  # nobody has been asked yet


async def test_in_chat_only_the_oldest_late_ones_are_named_and_the_rest_counted(world: World, joins: Joins) -> None:
    secretary = await joins("Nguyễn Thị Hòa", "secretary")
    reporter = await world.member(REPORTER)
    quick = Told("02/11", "other", "Xóm Chùa", "Loa hỏng.", (("02/11", "replied"),), due="16/11")
    await happened(
        world, reporter, quick, *[Told("03/11", "land", f"Ruộng {n}", "Lấn đất.", due="05/11") for n in range(7)]
    )
    await secretary.types("báo cáo tháng")
    await secretary.picks("Tháng 11 năm 2026")
    assert "Các phản ánh đã trả lời đều được trả lời trong ngày." in secretary.screen
    assert secretary.screen.count("hạn 05/11/2026, chưa trả lời.") == 5
    assert "– và 2 phản ánh khác, xem sổ theo dõi phản ánh." in secretary.screen
