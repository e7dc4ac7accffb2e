"""A resolution is drafted of the minutes, numbered, edited, locked; an extract of it and the notice of conclusions."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from storage import thresholds
from storage.models import Cell
from tests.everywhere import Joins
from tests.phone import Phone
from tests.preparing import announces
from tests.stories.after_meeting import calls, look_at, paper_of, text_of, writes
from tests.stories.meeting_day import Evening, evening, opens

__all__ = ["evening"]  # a fixture
RESOLUTION, NOTICE = "nghi-quyet-so-01.docx", "thong-bao-ket-luan-so-01.docx"
EXTRACT = "trich-nghi-quyet-so-01.docx"
FIRST = "1. Làm xong đường ngõ 12 trước ngày 20/12, đồng chí Bảy phụ trách."
SECOND = "2. Thu đảng phí quý IV trước ngày 15/12."


async def met(evening: Evening, votes: str = "3 0 0") -> Phone:
    """The meeting was held, and its minutes are written."""
    await calls(evening.secretary, evening)
    await writes(evening.secretary, votes)
    return evening.secretary


async def to_preview(phone: Phone, paper: str = "nghị quyết") -> None:
    """From the list, with the name and the points that are offered."""
    await phone.types("nghị quyết")
    await phone.picks(f"Lập {paper}")
    await phone.picks(f"{paper.capitalize()} sinh hoạt chi bộ thường kỳ tháng 12 năm 2026")
    await phone.picks("Dùng kết luận này")


async def drafts(phone: Phone, paper: str = "nghị quyết") -> None:
    await to_preview(phone, paper)
    await phone.picks("Lập dự thảo")


async def test_a_resolution_in_the_official_form_comes_of_the_minutes(evening: Evening, tmp_path: Path) -> None:
    secretary = await met(evening)
    await secretary.picks("Nghị quyết, thông báo kết luận")
    await secretary.picks("Lập nghị quyết")
    await secretary.picks("Nghị quyết sinh hoạt chi bộ thường kỳ tháng 12 năm 2026")
    assert f"– {FIRST[3:]}\n– {SECOND[3:]}" in secretary.screen
    await secretary.picks("Dùng kết luận này")
    assert "Lưu ý" not in secretary.screen
    await secretary.picks("Lập dự thảo")
    paper = await paper_of(secretary, RESOLUTION)
    heads, signed = (table.rows[0].cells for table in paper.tables)
    assert heads[0].text == "ĐẢNG BỘ XÃ PHÚC LỘC\nCHI BỘ THÔN ĐÔNG\n*\nSố 01-NQ/CB"
    assert heads[1].text == "ĐẢNG CỘNG SẢN VIỆT NAM\n\nPhúc Lộc, ngày 03 tháng 12 năm 2026"
    said = text_of(paper)
    assert "NGHỊ QUYẾT\nsinh hoạt chi bộ thường kỳ tháng 12 năm 2026\n-----" in said
    assert "Ngày 03/12/2026, tại Nhà văn hóa thôn Đông, Chi bộ thôn Đông tổ chức sinh hoạt thường kỳ" in said
    assert f"I- Nội dung\n{FIRST}\n{SECOND}\nKết quả biểu quyết: tán thành 3/3, không tán thành 0" in said
    assert signed[0].text.startswith("Nơi nhận:\n- Đảng ủy xã Phúc Lộc (để báo cáo),")
    assert signed[0].text.endswith("- Lưu Chi bộ.")
    assert signed[1].text.split("\n") == ["T/M CHI BỘ", "BÍ THƯ", "", "", "", "Nguyễn Thị Hòa"]
    look_at(await secretary.opens(RESOLUTION), tmp_path, "resolution.png")


async def test_the_edited_resolution_is_locked_for_good_and_the_notice_has_a_number_of_its_own(
    evening: Evening,
) -> None:
    secretary = await met(evening)
    await drafts(secretary)
    await secretary.picks("Gửi bản chính thức để khóa")
    final = b"%PDF signed"
    await secretary.sends_file("document", "nghi quyet da ky.pdf", final)
    assert secretary.screen.startswith("Đã khóa nghị quyết số 01.\n\nMã kiểm tra của tệp: ")
    await secretary.forges(f"a:paper-write:{evening.meeting_id}:NQ")
    assert secretary.numbers or secretary.screen.startswith("Cuộc họp này đã khóa nghị quyết")
    await drafts(secretary, "thông báo kết luận")
    notice = await paper_of(secretary, NOTICE)
    assert "Số 01-TB/CB" in notice.tables[0].rows[0].cells[0].text
    assert "THÔNG BÁO\nkết luận sinh hoạt chi bộ thường kỳ tháng 12 năm 2026" in text_of(notice)
    await secretary.types("nghị quyết")
    await secretary.picks("Nghị quyết số 01 (đã khóa)")
    assert await secretary.opens("nghi quyet da ky.pdf") == final


async def test_written_anew_it_keeps_its_number_and_says_whose_text_it_replaces(evening: Evening, joins: Joins) -> None:
    secretary, deputy = await met(evening), await joins("Trịnh Văn Phó", "deputy")
    await to_preview(secretary)
    await deputy.types("nghị quyết")
    await deputy.picks("Lập nghị quyết")
    await deputy.types("nghị quyết về làm đường ngõ 12")
    await deputy.types("a) Làm đường\n- Góp 2.500.000 đồng")
    await deputy.picks("Lập dự thảo")
    await secretary.picks("Lập dự thảo")
    assert "Đồng chí Trịnh Văn Phó đã lập bản số 01" in secretary.screen
    theirs = text_of(await paper_of(deputy, RESOLUTION))
    assert "NGHỊ QUYẾT\nvề làm đường ngõ 12" in theirs
    assert "1. Làm đường.\n2. Góp 2.500.000 đồng." in theirs
    await secretary.picks("Lập dự thảo")
    paper = await paper_of(secretary, RESOLUTION)
    assert "Số 01-NQ/CB" in paper.tables[0].rows[0].cells[0].text
    assert FIRST in text_of(paper)


async def test_two_leaders_at_the_same_moment_take_one_number(evening: Evening, joins: Joins) -> None:
    secretary, deputy = await met(evening), await joins("Trịnh Văn Phó", "deputy")
    await to_preview(secretary)
    await to_preview(deputy)
    await asyncio.gather(secretary.picks("Lập dự thảo"), deputy.picks("Lập dự thảo"))
    both = [seen.text for phone in (secretary, deputy) for seen in phone.inbox]
    assert sum(text.startswith("Nghị quyết số 01, bản dự thảo.") for text in both) == 1
    assert sum("đã lập bản số 01" in text for text in both) == 1


async def test_numbers_run_on_within_a_term_and_begin_anew_with_the_next(evening: Evening) -> None:
    secretary = await met(evening)
    await drafts(secretary)
    for term, number in ((2025, "02"), (2030, "01")):
        await _sets_term(evening, term)
        evening.meeting_id = await announces(secretary, "19h30 thứ năm tuần sau", "Họp bất thường")
        await evening.begins()
        await _holds(secretary)
        assert any(seen.text.startswith(f"Biên bản số {number}") for seen in secretary.inbox)
        await secretary.picks("Nghị quyết, thông báo kết luận")
        await secretary.picks("Lập nghị quyết")
        await secretary.types("về việc gấp")
        await secretary.picks("Dùng kết luận này")
        await secretary.picks("Lập dự thảo")
        assert secretary.screen.startswith(f"Nghị quyết số {number}, bản dự thảo.")


async def _sets_term(evening: Evening, year: int) -> None:
    world = evening.world

    def put(db: Session) -> None:
        cell = db.get_one(Cell, world.cell_id)
        thresholds.put(db, cell.committee_id, None, "term-first-year", year)

    await world.app.database.run(put)


async def _holds(secretary: Phone) -> None:
    """Everybody is there, little is said."""
    await opens(secretary)
    await secretary.types("1 2 3")
    await secretary.picks("Xong điểm danh")
    await secretary.picks("Ghi sổ điểm danh")
    await secretary.types("/bienban")
    await secretary.picks(secretary.choices[0])
    for name in ("Nguyễn Thị Hòa", "Lê Văn An"):
        await secretary.types(name)
    while "Đề nghị đồng chí ghi diễn biến" in secretary.screen:
        await secretary.picks("Không ghi gì")
    await secretary.types("Trực đê ngày đêm.")
    await secretary.types("3 0 0")
    await secretary.types("21h15")


async def test_an_extract_has_the_chosen_points_under_the_number_of_the_whole(evening: Evening) -> None:
    secretary = await met(evening)
    await drafts(secretary)
    await secretary.picks("Trích nghị quyết")
    await secretary.types("3")
    assert "Nghị quyết có 2 điểm." in secretary.screen
    await secretary.types("2")
    await secretary.types("đ/c Hoàng Văn Bảy")
    assert secretary.screen.startswith("Trích nghị quyết số 01, gửi: Đồng chí Hoàng Văn Bảy.")
    paper = await paper_of(secretary, EXTRACT)
    assert "Số 01-NQ/CB" in paper.tables[0].rows[0].cells[0].text
    assert "ngày 03 tháng 12 năm 2026" in paper.tables[0].rows[0].cells[1].text
    said = text_of(paper)
    assert "TRÍCH NGHỊ QUYẾT" in said
    assert SECOND in said
    assert FIRST not in said
    assert "- Đồng chí Hoàng Văn Bảy,\n- Lưu Chi bộ." in paper.tables[1].rows[0].cells[0].text


@pytest.mark.parametrize(
    ("votes", "caution"), [("1 2 0", "tán thành 1, chưa quá nửa của 4 đồng chí"), ("", "Biên bản chưa ghi biểu quyết")]
)
async def test_without_more_than_half_a_resolution_is_cautioned_against(
    evening: Evening, votes: str, caution: str
) -> None:
    secretary = await met(evening, votes)
    await to_preview(secretary)
    assert caution in secretary.screen
    await secretary.picks("Sửa các điểm")
    await secretary.types("TỐI MẬT\nViệc nhân sự")
    assert "Lập dự thảo" not in secretary.choices


@pytest.mark.parametrize("role", ["member", "committee_member", "office", "secretary"])
async def test_papers_are_the_cells_leaders_to_write_and_to_get(evening: Evening, joins: Joins, role: str) -> None:
    await drafts(await met(evening))
    other = await evening.world.other_cell("Chi bộ thôn Đoài") if role == "secretary" else None
    phone = await joins("Đỗ Thị Xuân", role, cell_id=other)
    await phone.types("nghị quyết")
    refused = "Chưa có cuộc họp nào để lập nghị quyết." if other else "Việc này dành cho bí thư, phó bí thư chi bộ."
    assert phone.screen.startswith(refused)
    of = evening.meeting_id
    of_kind = [f"{name}:{of}:{kind}" for name in ("paper-write", "paper-get", "paper-final") for kind in ("NQ", "BB")]
    for forged in (*of_kind, f"extract:{of}", f"papers:{of}"):
        await phone.forges(f"a:{forged}")
        assert "đường ngõ 12" not in phone.screen
        assert not [seen for seen in phone.inbox if seen.file]
