"""Questions to members: asked, answered once without a name or changed with one, counted, shown."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO

from openpyxl import load_workbook
from PIL import Image

from tests.stories import album
from tests.stories.asking import LANES, ROAD, Asked, answers, asks, cell, drawn, heard, november, table, writes
from tests.world import ZONE

__all__ = ["cell"]  # a fixture
NAMELESS = "Không nêu tên: hệ thống không lưu đồng chí chọn gì, chỉ nhớ đã trả lời để khỏi nhắc."


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
        assert phone.screen.startswith(f"Đã nhận câu trả lời, không nêu tên, cho câu hỏi “{ROAD}”.")
    await cell.world.forward_to(november(27, 20))
    for phone in cell.everybody:
        [result] = await heard(phone, "Kết quả hỏi ý kiến")
        assert "Đã trả lời: 6/7 đồng chí (86%)." in result
        assert "– Ngõ 12: 4/6 (67%)\n– Ngõ 15: 2/6 (33%)\n– Ngõ 18: 0/6 (0%)" in result
    chart = await drawn(cell.world)
    album.keep("question.png", chart)
    assert Image.open(BytesIO(chart)).width > 1000


async def test_several_choices_are_ticked_and_sent_with_done(cell: Asked) -> None:
    await asks(cell.secretary, changes=("Cho chọn nhiều phương án",))
    an, binh = cell.members[:2]
    await answers(an, "Trả lời", "Ngõ 12", "Ngõ 18", "Đã chọn: Ngõ 12", "Ngõ 15")
    assert an.choices == ("Ngõ 12", "Đã chọn: Ngõ 15", "Đã chọn: Ngõ 18", "Xong")
    await an.picks("Xong")
    await answers(binh, "Trả lời")
    await binh.types("1 và 4")
    assert binh.screen.startswith("Hệ thống chưa rõ đồng chí chọn phương án nào.")
    await binh.types("2, 3")
    await binh.picks("Xong")
    assert binh.screen.startswith("Đã nhận câu trả lời, không nêu tên,")
    for phone in cell.members[2:]:
        await answers(phone, "Trả lời", "Ngõ 15", "Xong")
    await cell.world.forward_to(november(27, 20))
    [result] = await heard(an, "Kết quả hỏi ý kiến")
    assert "– Ngõ 12: 0/6 (0%)\n– Ngõ 15: 6/6 (100%)\n– Ngõ 18: 2/6 (33%)" in result


async def test_points_of_a_scale_are_their_own_numbers_and_have_a_mean(cell: Asked) -> None:
    await asks(cell.secretary, "Buổi sinh hoạt vừa qua bổ ích đến mức nào?", kind="Thang điểm từ 0 đến 10")
    for phone, points in zip(cell.members, ("0", "7", "10", "8", "7", "1"), strict=True):
        await phone.looks()
        await phone.types(points)
        assert f"Đồng chí trả lời:\n{points} điểm\n" in phone.screen
        await phone.picks("Gửi")
    await cell.world.forward_to(november(27, 20))
    [result] = await heard(cell.secretary, "Kết quả hỏi ý kiến")
    assert "– 0 điểm: 1/6 (17%)\n– 1 điểm: 1/6 (17%)\n– 2 điểm: 0/6 (0%)" in result
    assert result.count("Điểm trung bình: 5,5") == 1


async def test_a_rating_and_an_agreement_bring_their_own_choices(cell: Asked) -> None:
    await asks(cell.secretary, "Đồng chí thấy nước sạch thế nào?", kind="Cho điểm từ 1 đến 5")
    await cell.members[0].looks()
    assert cell.members[0].choices == ("Kém", "Chưa tốt", "Trung bình", "Tốt", "Rất tốt")
    for phone in cell.members:
        await answers(phone, "Tốt", "Gửi")
    await asks(cell.secretary, "Họp vào tối thứ Năm?", kind="Đồng ý hay không đồng ý")
    for phone in cell.members:
        await answers(phone, "Còn phân vân", "Gửi")
    await cell.world.forward_to(november(27, 20))
    rated, agreed = await heard(cell.members[0], "Kết quả hỏi ý kiến")
    assert "– Tốt: 6/6 (100%)" in rated
    assert "Điểm trung bình: 4,0" in rated
    assert "– Còn phân vân: 6/6 (100%)" in agreed
    assert "Điểm" not in agreed


async def test_open_answers_are_shown_after_the_close_alone(cell: Asked) -> None:
    await asks(cell.secretary, "Theo đồng chí, chi bộ cần làm gì trước?", kind="Viết bằng lời")
    for place, phone in enumerate(cell.members):
        await answers(phone, "Trả lời")
        if not place:
            await phone.sends_file("voice", "voice.ogg", b"OggS")
            assert "Câu hỏi này không nhận ghi âm." in phone.screen
            await phone.types("Số căn cước 001 085 012 345")
            assert "Câu hỏi này không nhận ghi âm." in phone.screen
        await phone.types(f"Việc thứ {place}")
        await phone.picks("Gửi")
    await cell.secretary.types("hỏi ý kiến")
    await cell.secretary.picks("Đang hỏi: Theo đồng chí, chi bộ cần làm gì trước?")
    assert "Đã trả lời: 6/7 đồng chí." in cell.secretary.screen
    assert "Xem kết quả" not in cell.secretary.choices
    await cell.world.forward_to(november(27, 20))
    for phone in cell.everybody:
        [result] = await heard(phone, "Kết quả hỏi ý kiến")
        lines = sorted(line for line in result.splitlines() if line.startswith("– "))
        assert lines == [f"– Việc thứ {place}" for place in range(6)]


async def test_with_names_an_answer_can_be_changed_and_only_the_asker_sees_whose_it_is(cell: Asked) -> None:
    await asks(cell.secretary, changes=("Có nêu tên", "Mọi người xem kết quả ngay"))
    an, binh = cell.members[:2]
    [asked] = [text for text in await heard(an, ROAD) if text.startswith("Xin ý kiến đồng chí.")]
    assert "Có nêu tên: người hỏi thấy đồng chí trả lời gì. Đổi được cho đến hết hạn." in asked
    await answers(an, "Ngõ 12")
    assert f"câu hỏi “{ROAD}”: Ngõ 12\n" in an.screen
    await an.picks("Ngõ 18")
    await answers(binh, "Ngõ 15")
    await binh.types("câu hỏi")
    assert "Đồng chí đã trả lời: Ngõ 15" in binh.screen
    await binh.picks("Xem kết quả")
    assert any("– Ngõ 12: 0/2 (0%)\n– Ngõ 15: 1/2 (50%)\n– Ngõ 18: 1/2 (50%)" in seen.text for seen in binh.inbox)
    await cell.world.forward_to(november(27, 20))
    [result] = await heard(binh, "Kết quả hỏi ý kiến:")
    assert "Lê Văn An" not in result
    assert "Gửi bảng Excel" not in binh.choices
    await cell.secretary.looks()
    await cell.secretary.picks("Gửi bảng Excel")
    book = load_workbook(BytesIO(await table(cell.world)))
    lines = [[value for value in line if value] for line in book.worksheets[0].iter_rows(values_only=True)]
    assert [1, "Lê Văn An", "Ngõ 18"] in lines
    assert [2, "Trần Thị Bình", "Ngõ 15"] in lines


async def test_many_open_answers_come_to_the_asker_as_a_table(cell: Asked) -> None:
    await asks(cell.secretary, "Góp ý cho kế hoạch năm?", kind="Viết bằng lời")
    for phone in cell.members:
        await answers(phone, "Trả lời")
        await phone.types("=1+1 " + "rất dài " * 40)
        await phone.picks("Gửi")
    await cell.world.forward_to(november(27, 20))
    [result] = await heard(cell.members[0], "Kết quả hỏi ý kiến:")
    assert "Có 6 câu trả lời. Người hỏi xem trong bảng Excel." in result
    await cell.secretary.looks()
    await cell.secretary.picks("Gửi bảng Excel")
    cells = [one for line in load_workbook(BytesIO(await table(cell.world))).worksheets[0].iter_rows() for one in line]
    assert sum(str(one.value).startswith("=1+1 rất dài") and one.data_type == "s" for one in cells) == 6


async def test_what_is_decided_by_secret_ballot_is_not_asked(cell: Asked) -> None:
    await writes(cell.secretary, "Bầu ai làm phó bí thư?", "Đồng chí An", "Đồng chí Bình")
    assert cell.secretary.screen.startswith("Việc nhân sự, bầu cử, xếp loại, kỷ luật phải bỏ phiếu kín")
    await cell.secretary.types("Việc nào trước?\nKỷ luật đồng chí A\nLàm đường")
    assert cell.secretary.screen.startswith("Việc nhân sự, bầu cử, xếp loại, kỷ luật phải bỏ phiếu kín")


async def test_until_when_is_said_as_people_say_it(cell: Asked) -> None:
    await writes(cell.secretary, ROAD, *LANES)
    await cell.secretary.picks("Đổi hạn trả lời")
    await cell.secretary.types("hôm qua")
    assert cell.secretary.screen.startswith("Hệ thống chưa rõ ngày giờ.")
    await cell.secretary.types("ngày 5/12/2027")
    assert cell.secretary.screen.startswith("Hệ thống hiểu là 20 giờ 00, Chủ nhật, ngày 05/12/2027.")
    await cell.secretary.types("5/12")
    assert "Hạn trả lời: 20 giờ 00, thứ Bảy, ngày 05/12/2026." in cell.secretary.screen
    await cell.secretary.picks("Gửi")
    assert (await cell.question()).closes_at == datetime(2026, 12, 5, 20, tzinfo=ZONE)
