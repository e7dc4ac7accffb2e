"""The minutes: asked for point by point, a Word paper in the official form with all that is known, and locked."""

from __future__ import annotations

import hashlib
import re
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from bot.papers import minutes as built_in
from tests.everywhere import Joins
from tests.preparing import announces
from tests.stories.after_meeting import CONCLUSION, MINUTES, calls, comments, look_at, paper_of, text_of, writes
from tests.stories.meeting_day import Evening, evening, opens

__all__ = ["evening"]  # a fixture


async def test_a_paper_with_all_that_is_known_comes_of_a_few_answers(evening: Evening, tmp_path: Path) -> None:
    secretary = evening.secretary
    await calls(secretary, evening)
    await writes(secretary)
    assert any("Biên bản số 01, bản dự thảo." in seen.text for seen in secretary.inbox)
    content = await secretary.opens(MINUTES)
    paper = Document(BytesIO(content))
    said = text_of(paper)
    heads = [cell.text for cell in paper.tables[0].rows[0].cells]
    assert heads == ["ĐẢNG BỘ XÃ PHÚC LỘC\nCHI BỘ THÔN ĐÔNG\n*\nSố 01-BB/CB", "ĐẢNG CỘNG SẢN VIỆT NAM"]
    assert "BIÊN BẢN\nSinh hoạt thường kỳ tháng 12 năm 2026" in said
    assert "Thời gian: 19 giờ 30, thứ Năm, ngày 03/12/2026." in said
    assert "Tổng số đảng viên của chi bộ: 6 đồng chí (chính thức 5; miễn sinh hoạt 1)." in said
    assert "Có mặt: 3/5 đồng chí.\nVắng có lý do: 1 đồng chí, gồm:\n- Trần Thị Bình: Đi viện.\n" in said
    assert "Vắng không lý do: 1 đồng chí, gồm:\n- Phạm Quốc Cường.\n" in said
    assert "Chủ trì: đồng chí Nguyễn Thị Hòa.\nThư ký: đồng chí Lê Văn An." in said
    assert "Đồng chí Hòa nêu lý do & khai mạc.\nCử đồng chí An ghi biên bản." in said
    assert f"IV- Kết luận\n{CONCLUSION}" in said
    passed = "Đã thông qua (cần quá nửa của 4 đồng chí, kể cả vắng không lý do)."
    assert f"tán thành 3/3, không tán thành 0, ý kiến khác 0. {passed}" in said
    assert "Hội nghị kết thúc lúc 21 giờ 15 cùng ngày." in said
    signed = [cell.text.split() for cell in paper.tables[1].rows[0].cells]
    assert [" ".join(words) for words in signed] == ["NGƯỜI GHI BIÊN BẢN Lê Văn An", "CHỦ TRÌ HỘI NGHỊ Nguyễn Thị Hòa"]
    assert (paper.sections[0].left_margin or 0) > (paper.sections[0].right_margin or 0)
    look_at(content, tmp_path, "minutes.png")


async def test_more_than_half_of_those_with_a_vote_is_needed_also_of_those_who_stayed_away(
    evening: Evening, joins: Joins
) -> None:
    secretary = evening.secretary
    await joins("Đỗ Văn Mới", standing="probationary")
    await joins("Lý Thị Tạm", standing="temporary")
    await evening.begins()
    await opens(secretary)
    await secretary.types("1 2 3 4 6 7")
    await secretary.picks("Xong điểm danh")
    await secretary.picks("Ghi sổ điểm danh")
    await writes(secretary, votes="5 0 0")
    assert any("cộng lại không quá 4" in seen.text for seen in secretary.inbox)
    await secretary.types("2 2 0")
    await secretary.types("21h15")
    assert "tán thành 2/4, không tán thành 2, ý kiến khác 0. Chưa thông qua (cần quá nửa của 5 đồng chí" in text_of(
        await paper_of(secretary)
    )


async def test_without_a_vote_nothing_is_said_of_one(evening: Evening) -> None:
    await calls(evening.secretary, evening)
    await writes(evening.secretary, votes="")
    assert "Biểu quyết" not in text_of(await paper_of(evening.secretary))


async def test_the_edited_paper_is_locked_and_nothing_changes_it_any_more(evening: Evening) -> None:
    secretary = evening.secretary
    await calls(secretary, evening)
    await writes(secretary)
    await secretary.picks("Gửi bản chính thức để khóa")
    await secretary.sends_file("document", "ghi-chep.txt", b"x")
    assert "Đề nghị đồng chí gửi tệp .docx hoặc .pdf." in secretary.screen
    final = b"PK the edited paper"
    await secretary.sends_file("document", "bien ban da sua.docx", final)
    seal = " ".join(re.findall(".{4}", hashlib.sha256(final).hexdigest()[:16]))
    assert secretary.screen.startswith(f"Đã khóa biên bản số 01.\n\nMã kiểm tra của tệp: {seal}.")
    await secretary.types("/bienban")
    assert secretary.choices == ("Biên bản số 01, ngày 03/12/2026 (đã khóa)",)
    await secretary.picks("Biên bản số 01, ngày 03/12/2026 (đã khóa)")
    assert await secretary.opens("bien ban da sua.docx") == final
    await secretary.types("Ghi lại từ đầu")
    assert "Cuộc họp này đã khóa biên bản, không sửa được nữa." in secretary.screen


async def test_written_anew_it_keeps_its_number(evening: Evening) -> None:
    secretary = evening.secretary
    await calls(secretary, evening)
    await writes(secretary)
    await secretary.picks("Ghi lại từ đầu")
    await secretary.types("Nguyễn Thị Hòa")
    await secretary.types("Hoàng Văn Bảy")
    for _ in range(8):
        await secretary.picks("Không ghi gì")
    await secretary.types("Không có gì thêm.")
    await secretary.picks("Không biểu quyết")
    await secretary.types("21 giờ")
    said = await paper_of(secretary)
    assert "Số 01-BB/CB" in said.tables[0].rows[0].cells[0].text
    assert "Thư ký: đồng chí Hoàng Văn Bảy." in text_of(said)


@pytest.mark.parametrize("answer", ["Đưa vào", "Không đưa"])
async def test_what_was_sent_before_stands_in_the_minutes_only_if_the_secretary_says_so(
    evening: Evening, answer: str
) -> None:
    secretary = evening.secretary
    await comments(evening.an, "Đề nghị thêm thùng rác\nở ngõ 12.")
    await calls(secretary, evening)
    await writes(secretary, comments=answer)
    assert any("Có 1 ý kiến gửi trước cuộc họp." in seen.text for seen in secretary.inbox)
    sent = "Ý kiến gửi trước: đ/c Lê Văn An: Đề nghị thêm thùng rác ở ngõ 12.\nĐồng chí Hòa nêu lý do"
    assert (sent in text_of(await paper_of(secretary))) == (answer == "Đưa vào")


async def test_minutes_of_the_cells_committee_count_its_members(evening: Evening, joins: Joins) -> None:
    secretary = evening.secretary
    await joins("Trịnh Văn Phó", "deputy")
    await announces(secretary, "19h30 thứ ba tuần sau", "Họp chi ủy")
    await evening.world.forward(days=7, hours=10.5)
    await opens(secretary)
    await secretary.types("1 2")
    await secretary.picks("Xong điểm danh")
    await secretary.picks("Ghi sổ điểm danh")
    await secretary.types("/bienban")
    await secretary.picks("Lập biên bản ngày 01/12/2026")
    await secretary.types("Nguyễn Thị Hòa")
    await secretary.types("Trịnh Văn Phó")
    while "Đề nghị đồng chí ghi diễn biến" in secretary.screen:
        await secretary.picks("Không ghi gì")
    await secretary.types("Thống nhất nội dung sinh hoạt.")
    await secretary.picks("Không biểu quyết")
    await secretary.types("21 giờ")
    said = text_of(await paper_of(secretary, "bien-ban-01-12-2026.docx"))
    assert "Tổng số chi ủy viên: 2 đồng chí (chính thức 2)." in said
    assert "Nghị quyết, thông báo kết luận" not in secretary.choices


async def test_before_the_roll_is_closed_there_are_no_minutes(evening: Evening) -> None:
    await evening.begins()
    await evening.secretary.types("/bienban")
    assert evening.secretary.screen.startswith("Chưa có cuộc họp nào để lập biên bản.")


async def test_an_operators_own_template_is_used(evening: Evening) -> None:
    templates = evening.world.settings.data_dir / "templates"
    templates.mkdir()
    own = Document(BytesIO(built_in.template()))
    own.add_paragraph("Mẫu riêng của {{ cell }}")
    own.save(str(templates / "bien-ban.docx"))
    await calls(evening.secretary, evening)
    await writes(evening.secretary)
    assert text_of(await paper_of(evening.secretary)).endswith("Mẫu riêng của CHI BỘ THÔN ĐÔNG")


@pytest.mark.parametrize("role", ["member", "committee_member", "office"])
async def test_minutes_are_the_leaders_to_write_and_to_get(evening: Evening, joins: Joins, role: str) -> None:
    await calls(evening.secretary, evening)
    await writes(evening.secretary)
    phone = await joins("Đỗ Thị Xuân", role)
    await phone.types("biên bản")
    assert phone.screen.startswith("Việc này dành cho bí thư, phó bí thư chi bộ.")
    for forged in ("minutes", "minutes-get", "minutes-final"):
        await phone.forges(f"a:{forged}:{evening.meeting_id}")
        assert not [seen for seen in phone.inbox if seen.file]
