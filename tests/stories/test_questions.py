"""Questions to members: asked, answered once without a name or changed with one, counted, shown."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

from tests.stories import album
from tests.stories.asking import LANES, ROAD, Asked, answers, asks, cell, drawn, heard, november, writes

__all__ = ["cell"]  # a fixture
NAMELESS = "Không ghi tên: hệ thống chỉ nhớ đồng chí đã trả lời để khỏi nhắc, không lưu đồng chí chọn gì."


async def test_one_press_sends_the_usual_question_after_a_preview(cell: Asked) -> None:
    await writes(cell.secretary, ROAD, "1. Ngõ 12", "2. Ngõ 15", "3. Ngõ 18")
    preview = cell.secretary.screen
    assert "gửi tới Chi bộ thôn Đông, 7 đồng chí:" in preview
    assert f"{ROAD}\n\nHạn trả lời: 20 giờ 00, thứ Sáu, ngày 27/11/2026.\n{NAMELESS}" in preview
    assert "– Ngõ 12\n– Ngõ 15\n– Ngõ 18" in preview
    for phone in cell.members:
        assert not await heard(phone, ROAD)
    await cell.secretary.picks("Gửi")
    for phone in cell.everybody:
        [asked] = [text for text in await heard(phone, ROAD) if text.startswith("Xin ý kiến đồng chí.")]
        assert "Người hỏi: bí thư Chi bộ thôn Đông, đồng chí Nguyễn Thị Hòa." in asked
    assert cell.members[0].choices == LANES


async def test_everybody_answers_by_tap_or_number_and_the_result_comes_at_the_close(cell: Asked) -> None:
    await asks(cell.secretary)
    for place, phone in enumerate(cell.members):
        await answers(phone, LANES[0 if place < 4 else 1], "Gửi")
        assert phone.screen.startswith(f"Đã nhận câu trả lời, không ghi tên, cho câu hỏi “{ROAD}”.")
    await cell.world.forward_to(november(27, 20))
    for phone in cell.everybody:
        [result] = await heard(phone, "Kết quả hỏi ý kiến")
        assert "Đã trả lời: 6/7 đồng chí (86%)." in result
        assert "– Ngõ 12: 4/6 (67%)\n– Ngõ 15: 2/6 (33%)\n– Ngõ 18: 0/6 (0%)" in result
    chart = await drawn(cell.world)
    album.keep("question.png", chart)
    assert Image.open(BytesIO(chart)).width > 1000
