"""A report on one case or event is written by conversation, and sent to the commune's office on the leader's word."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.everywhere import Joins
from tests.phone import Phone
from tests.stories import told_cases
from tests.stories.after_meeting import paper_of, text_of
from tests.stories.looking import looked_at
from tests.stories.told_cases import Told, happened
from tests.world import World

URGENT, AD_HOC = "bao-cao-nhanh-so-01.docx", "bao-cao-dot-xuat-so-01.docx"
REPORTER = "Đỗ Văn Hiếu"
DIKE = Told(
    "20/11", "disaster", "Đê sông Đáy", "Ông Tư thấy chân đê có chỗ sụt.",
    (("20/11", "took"), ("21/11", "replied")), due="20/11",
    more=(
        ("urgent", True), ("latitude", 21.1302), ("longitude", 105.4702), ("state", "handling"),
        ("shown_text", "█████ thấy chân đê có chỗ sụt."),
    ),
)  # fmt: skip


async def told(world: World, joins: Joins) -> Phone:
    secretary = await joins("Nguyễn Thị Hòa", "secretary")
    reporter = await world.member(REPORTER)
    await told_cases.area(world, "Xóm Bãi", reporter)
    await happened(world, reporter, DIKE)
    return secretary


async def writes_of_the_dike(secretary: Phone) -> None:
    await secretary.types("báo cáo nhanh")
    await secretary.picks("PA-001/2026 Thiên tai, dịch bệnh (khẩn)")
    await secretary.picks("Dùng các việc này")
    await secretary.types("Xã cử dân quân gia cố chân đê.")
    await secretary.picks("Lập báo cáo")


async def test_an_urgent_report_is_filled_in_with_all_that_is_known_of_the_case(
    world: World, joins: Joins, tmp_path: Path
) -> None:
    secretary = await told(world, joins)
    await writes_of_the_dike(secretary)
    paper = await paper_of(secretary, URGENT)
    said = text_of(paper)
    assert paper.tables[0].rows[0].cells[0].text.endswith("*\nSố 01-BC/CB")
    assert "BÁO CÁO NHANH\nvề phản ánh PA-001/2026 (Thiên tai, dịch bệnh)\n-----" in said
    assert "Kính gửi: Đảng ủy xã Phúc Lộc" in said
    assert "1. Thời gian: Nhận phản ánh PA-001/2026 lúc 09 giờ 00, thứ Sáu, ngày 20/11/2026." in said
    assert "2. Địa điểm: Đê sông Đáy, vị trí 21.13020, 105.47020." in said
    assert "3. Sự việc:\n█████ thấy chân đê có chỗ sụt." in said
    assert "Ngày 20/11/2026: nhận xử lý.\nNgày 21/11/2026: trả lời người phản ánh" in said
    assert "5. Kiến nghị, đề xuất:\nXã cử dân quân gia cố chân đê." in said
    assert not [name for name in (REPORTER, "Ông Tư") if name in said]
    looked_at(await secretary.opens(URGENT), tmp_path, "urgent.docx", "case-urgent.png", pages=1)


async def test_it_goes_to_the_office_only_when_the_leader_says_so_and_as_they_edited_it(
    world: World, joins: Joins
) -> None:
    secretary, office = await told(world, joins), await joins("Phan Văn Minh", "office")
    await writes_of_the_dike(secretary)
    assert not [seen for seen in office.inbox if seen.file]
    await secretary.picks("Gửi văn phòng đảng ủy")
    assert "– đồng chí Phan Văn Minh" in secretary.screen
    await secretary.picks("Gửi bản này")
    assert secretary.screen.startswith("Đã gửi Báo cáo nhanh số 01 tới văn phòng đảng ủy.")
    await office.looks()
    sent = "Chi bộ thôn Đông gửi Báo cáo nhanh số 01. Người gửi: đồng chí Nguyễn Thị Hòa."
    assert office.screen.startswith(sent)
    assert "chân đê có chỗ sụt" in text_of(await paper_of(office, URGENT))
    await secretary.types("báo cáo nhanh")
    await secretary.types("thôi")


async def test_the_edited_paper_takes_the_place_of_the_draft(world: World, joins: Joins) -> None:
    secretary, office = await told(world, joins), await joins("Phan Văn Minh", "office")
    await world.member("Lý Thị Sáu", "office")
    await writes_of_the_dike(secretary)
    await secretary.picks("Gửi văn phòng đảng ủy")
    edited = b"%PDF signed"
    await secretary.sends_file("document", "bao cao da ky.pdf", edited)
    assert "chưa nhắn được cho: Lý Thị Sáu." in secretary.screen
    await office.looks()
    assert await office.opens("bao cao da ky.pdf") == edited


async def test_a_report_out_of_turn_is_asked_for_piece_by_piece_and_each_can_be_changed(
    world: World, joins: Joins
) -> None:
    secretary = await joins("Nguyễn Thị Hòa", "secretary")
    await secretary.types("báo cáo đột xuất")
    await secretary.types("Cháy kho phế liệu.\nKhông có người bị thương.")
    await secretary.types("Ngõ 12 thôn Đông")
    await secretary.types("khoảng 15 giờ ngày 24/11/2026")
    await secretary.types("TỐI MẬT\nĐã báo công an")
    assert "Đã làm những gì?" in secretary.screen
    await secretary.types("Đã báo cứu hỏa.")
    await secretary.picks("Không có kiến nghị")
    assert "Nơi: Ngõ 12 thôn Đông\n" in secretary.screen
    await secretary.picks("Sửa nơi")
    await secretary.types("Ngõ 14 thôn Đông")
    assert "Nơi: Ngõ 14 thôn Đông\nThời gian: khoảng 15 giờ ngày 24/11/2026" in secretary.screen
    await secretary.picks("Lập báo cáo")
    said = text_of(await paper_of(secretary, AD_HOC))
    assert "BÁO CÁO ĐỘT XUẤT\nvề sự việc tại Ngõ 14 thôn Đông" in said
    assert "3. Sự việc:\nCháy kho phế liệu.\nKhông có người bị thương." in said
    assert "5. Kiến nghị, đề xuất:\nKhông có." in said


@pytest.mark.parametrize("role", ["member", "committee_member"])
async def test_papers_on_cases_are_for_leaders_and_the_office_alone(world: World, joins: Joins, role: str) -> None:
    secretary, other = await told(world, joins), await joins("Đỗ Thị Xuân", role)
    await writes_of_the_dike(secretary)
    for words in ("báo cáo tháng", "sổ phản ánh", "báo cáo nhanh", "báo cáo đột xuất", "/sobaocao"):
        await other.types(words)
        assert other.screen.startswith("Việc này dành cho bí thư, phó bí thư chi bộ và văn phòng đảng ủy.")
    for forged in ("urgent-paper:1", "case-paper-send:1", "case-report:month-2026-11"):
        await other.forges(f"a:{forged}")
        assert "chân đê" not in other.screen
    assert not [seen for seen in other.inbox if seen.file]


async def test_another_cells_secretary_has_neither_its_cases_nor_its_papers(world: World, joins: Joins) -> None:
    secretary = await told(world, joins)
    await writes_of_the_dike(secretary)
    other = await joins("Lê Văn Tây", "secretary", cell_id=await world.other_cell("Chi bộ thôn Tây"))
    await other.types("sổ phản ánh")
    await other.types("năm 2026")
    assert any("Số phản ánh: 0." in seen.text for seen in other.inbox)
    for forged in ("urgent-paper:1", "case-paper-send:1"):
        await other.forges(f"a:{forged}")
        assert "chân đê" not in other.screen
        assert "văn phòng đảng ủy:" not in other.screen
