"""A meeting is scored line by line: what is known is shown, points are proposed, and whoever leads decides."""

from __future__ import annotations

from pathlib import Path

import pytest

from storage import scores
from tests.everywhere import Joins
from tests.phone import Phone
from tests.stories.after_meeting import MINUTES, calls, comments, look_at, paper_of, text_of, writes
from tests.stories.meeting_day import Evening, evening

__all__ = ["evening"]  # a fixture
CARD = "phieu-cham-diem-03-12-2026.docx"
ALL_PROPOSALS = "Đồng ý 4 đề xuất còn lại"


async def scores_the_rest(phone: Phone, conduct: str = "38", principles: str = "5", result: str = "25") -> None:
    """What nothing is proposed for."""
    for points in (conduct, principles, result):
        await phone.types(points)


async def test_what_is_known_is_proposed_what_is_not_is_asked_and_minutes_and_card_say_the_score(
    evening: Evening, tmp_path: Path
) -> None:
    secretary = evening.secretary
    await comments(evening.an, "Đề nghị thêm thùng rác ở ngõ 12.")
    await calls(secretary, evening)
    await writes(secretary, comments="Không đưa")
    await secretary.picks("Chấm điểm cuộc họp")
    assert secretary.screen.startswith("Mục 1/7 – Thời gian sinh hoạt (tối đa 5 điểm)")
    assert "– Họp 105 phút (tối thiểu 90 phút).\n\nHệ thống đề xuất 5 điểm." in secretary.screen
    await secretary.picks(ALL_PROPOSALS)
    assert "1/3 đồng chí có mặt đã có ý kiến" in secretary.screen
    assert "đề xuất" not in secretary.screen
    await scores_the_rest(secretary)
    assert secretary.screen.startswith("85/100 điểm, loại Khá")
    await secretary.picks("Ghi phiếu chấm điểm")
    card = await paper_of(secretary, CARD)
    rows = [[cell.text for cell in row.cells] for row in card.tables[1].rows]
    assert [row[-1] for row in rows] == ["Điểm chấm", "5", "2", "5", "38", "5", "25", "5", "85"]
    assert rows[2] == ["2", "Đảng viên dự sinh hoạt", "Có mặt 3/5 đồng chí (60%).", "5", "2"]
    assert "Xếp loại: Khá." in text_of(card)
    assert not [name for name in ("Lê Văn An", "thùng rác") if name in str(rows)]
    await secretary.picks("Nhận biên bản có điểm")
    assert "Chấm điểm chất lượng sinh hoạt: 85/100, loại Khá." in text_of(await paper_of(secretary, MINUTES))
    look_at(await secretary.opens(CARD), tmp_path, "score-card.png")


async def test_without_minutes_less_is_proposed_and_any_number_may_be_given_instead(evening: Evening) -> None:
    secretary = evening.secretary
    await calls(secretary, evening)
    await secretary.types("chấm điểm")
    await secretary.picks("Chấm điểm cuộc họp ngày 03/12/2026")
    assert "Chưa có biên bản nên chưa rõ họp bao lâu." in secretary.screen
    for wrong in ("6", "mười"):
        await secretary.types(wrong)
        assert secretary.screen.startswith("Đề nghị đồng chí gõ một số từ 0 đến 5.")
    await secretary.types("1")
    await secretary.picks("Cho điểm khác")
    await secretary.types("2 điểm")
    await secretary.picks("Đồng ý 5 điểm")
    for points in ("40", "5", "30", "5"):
        await secretary.types(points)
    await secretary.picks("Đảng viên dự sinh hoạt: 2/5")
    await secretary.types("5")
    assert secretary.screen.startswith("91/100 điểm, loại Tốt")
    await secretary.picks("Ghi phiếu chấm điểm")
    assert "Lập biên bản" in secretary.choices


async def test_where_more_than_half_had_something_to_say_the_conduct_is_proposed(evening: Evening) -> None:
    secretary = evening.secretary
    await comments(evening.an, "Đề nghị thêm thùng rác ở ngõ 12.")
    await calls(secretary, evening)
    await writes(secretary, comments="Không đưa", note="Đồng chí Nguyễn Thị Hòa nêu lý do; đ/c Bảy nhất trí.")
    await secretary.picks("Chấm điểm cuộc họp")
    for points in (5, 2, 5):
        await secretary.picks(f"Đồng ý {points} điểm")
    assert "– 2/3 đồng chí có mặt" in secretary.screen
    assert "Biên bản ghi diễn biến 1/8 nội dung.\n\nHệ thống đề xuất 35 điểm." in secretary.screen


async def test_another_leaders_score_is_seen_before_it_is_replaced_and_locked_minutes_keep_theirs(
    evening: Evening, joins: Joins
) -> None:
    secretary, deputy = evening.secretary, await joins("Trịnh Văn Phó", "deputy")
    await calls(secretary, evening)
    await writes(secretary)
    for phone in (secretary, deputy):
        await phone.types("chấm điểm")
        await phone.picks("Chấm điểm cuộc họp ngày 03/12/2026")
        await phone.picks(ALL_PROPOSALS)
        await scores_the_rest(phone)
    await deputy.picks("Ghi phiếu chấm điểm")
    await secretary.picks("Ghi phiếu chấm điểm")
    assert "đồng chí Trịnh Văn Phó đã chấm" in secretary.screen
    await secretary.picks("Ghi phiếu chấm điểm")
    await secretary.types("/bienban")
    await secretary.picks("Biên bản số 01, ngày 03/12/2026")
    await secretary.picks("Gửi bản chính thức để khóa")
    await secretary.sends_file("document", "bien ban.docx", b"PK")
    await deputy.types("Chấm lại")
    assert "Biên bản đã khóa kèm điểm của cuộc họp này." in deputy.screen


@pytest.mark.parametrize("role", ["member", "committee_member", "secretary"])
async def test_only_those_who_lead_the_cell_score_its_meetings(evening: Evening, joins: Joins, role: str) -> None:
    await calls(evening.secretary, evening)
    other = await evening.world.other_cell("Chi bộ thôn Đoài") if role == "secretary" else None
    phone = await joins("Đỗ Thị Xuân", role, cell_id=other)
    await phone.types("chấm điểm")
    refused = "Chưa có cuộc họp nào để chấm điểm." if other else "Việc này dành cho bí thư, phó bí thư chi bộ."
    assert phone.screen.startswith(refused)
    for forged in ("score", "score-get"):
        await phone.forges(f"a:{forged}:{evening.meeting_id}")
        assert "điểm)" not in phone.screen


@pytest.mark.parametrize(
    ("points", "name"),
    [(100, "good"), (90, "good"), (89, "fair"), (70, "fair"), (69, "average"), (50, "average"), (49, "poor")],
)
def test_classes_begin_where_the_guides_say(points: int, name: str) -> None:
    assert scores.class_of(points) == name
    assert sum(scores.MOST.values()) == 100
