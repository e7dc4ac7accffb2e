"""What is prepared for a theme of the year plan outlives a meeting that is called off."""

from __future__ import annotations

from tests.phone import Phone
from tests.preparing import announces
from tests.stories.planning import plans, secretary, sees
from tests.stories.test_preparation import BEGIN, DRAFT

__all__ = ["secretary"]  # a fixture


async def test_a_theme_of_the_plan_keeps_what_was_done_when_its_meeting_is_called_off(secretary: Phone) -> None:
    await announces(secretary, "19h30 ngày 28/11")  # so that the month's regular meeting is not the next one
    await plans(secretary, "Tháng 12: Chuyển đổi số", 2026)

    async def announced(day: str) -> None:
        await secretary.types("chuẩn bị họp")
        await secretary.picks("Chuyên đề tháng 12: Chuyển đổi số")
        await secretary.types(f"19h30 ngày {day}")
        await secretary.picks("Dùng chương trình này")
        await secretary.picks("Không có tài liệu")
        await secretary.picks("Gửi giấy mời")

    await secretary.types("chuẩn bị")
    await secretary.picks("Cuộc họp khác")
    await secretary.picks("Chuẩn bị sinh hoạt chuyên đề “Chuyển đổi số”")
    await secretary.types("10/12")
    await secretary.picks(BEGIN)
    await secretary.picks(DRAFT)
    await secretary.picks(f"Đã xong: {DRAFT}")
    await announced("12/12")
    await secretary.types("họp")
    await secretary.picks("12/12/2026 – Sinh hoạt chuyên đề")
    await secretary.picks("Thay đổi họp")
    await secretary.picks("Hủy họp")
    await secretary.types("Bão")
    await secretary.picks("Hủy cuộc họp")
    await announced("20/12")
    await secretary.types("chuẩn bị")
    await secretary.picks("Cuộc họp khác")
    await secretary.picks("20/12/2026 – sinh hoạt chuyên đề “Chuyển đổi số”")
    assert secretary.screen.startswith("Chuẩn bị sinh hoạt chuyên đề “Chuyển đổi số”\nNgày họp: 20/12/2026.")
    assert f"– {DRAFT} (đ/c Nguyễn Thị Hòa): đã xong 24/11" in secretary.screen
    assert "– Phân công chuẩn bị nội dung (đ/c Nguyễn Thị Hòa): hạn 14/12" in secretary.screen


async def test_what_is_prepared_for_a_theme_goes_with_it_to_another_month(secretary: Phone) -> None:
    await announces(secretary, "19h30 ngày 28/11")
    await plans(secretary, "Tháng 12: Chuyển đổi số", 2026)
    await secretary.types("chuẩn bị")
    await secretary.picks("Cuộc họp khác")
    await secretary.picks("Chuẩn bị sinh hoạt chuyên đề “Chuyển đổi số”")
    await secretary.types("10/12")
    await secretary.picks(BEGIN)
    await sees(secretary, 2026)
    await secretary.picks("Sửa chuyên đề")
    await secretary.picks("Tháng 12: Chuyển đổi số")
    await secretary.picks("Chuyển tháng")
    await secretary.picks("Tháng 11")
    await secretary.types("chuẩn bị")
    assert "Ngày họp: 10/11/2026" not in secretary.screen, "that day is over: it is not what is prepared next"
    await sees(secretary, 2026)
    await secretary.picks("Sửa chuyên đề")
    await secretary.picks("Tháng 11: Chuyển đổi số")
    await secretary.picks("Chuyển tháng")
    await secretary.picks("Tháng 12")
    await secretary.types("chuẩn bị")
    await secretary.picks("Cuộc họp khác")
    assert "10/12/2026 – sinh hoạt chuyên đề “Chuyển đổi số”" in secretary.choices
