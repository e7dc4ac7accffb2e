"""What a leader may rely on when preparing a meeting."""

from __future__ import annotations

from datetime import datetime

from tests.conftest import Joins
from tests.preparing import NOTHING, PLACE, announces, meeting_of, prepares, rows, said
from tests.world import ZONE, World


async def test_five_answers_and_a_preview_send_an_invitation_to_the_whole_cell(world: World, joins: Joins) -> None:
    secretary, member = await joins("Nguyễn Văn An", "secretary"), await joins("Trần Thị Bình")
    await world.member("Lê Văn Chưa Vào")
    await prepares(secretary)
    assert secretary.screen.startswith("Đề nghị đồng chí xem lại trước khi gửi.")
    assert "19 giờ 30, thứ Năm, ngày 03/12/2026" in secretary.screen
    assert "Lưu ý" not in secretary.screen
    assert await rows(world) == NOTHING
    await secretary.picks("Gửi giấy mời")
    sent = said(secretary, "Đã gửi giấy mời")
    assert sent.startswith(
        "Đã gửi giấy mời sinh hoạt thường kỳ tháng 12, 19 giờ 30, thứ Năm, ngày 03/12/2026.\n\n"
        "Đã gửi tới 2 đồng chí. Có 1 đồng chí chưa kết nối với hệ thống: Lê Văn Chưa Vào.\n\n"
        "Đề nghị đồng chí báo trực tiếp.\n"
        "Chi bộ chưa ghi cấp ủy viên phụ trách. Đề nghị đồng chí báo cáo trực tiếp.\n\n"
        "Hệ thống sẽ nhắc vào:\n"
        "– 19 giờ 30, thứ Hai, ngày 30/11/2026\n"
        "– 19 giờ 30, thứ Tư, ngày 02/12/2026\n"
        "– 17 giờ 30, thứ Năm, ngày 03/12/2026"
    )
    await member.looks()
    assert f"19 giờ 30, thứ Năm, ngày 03/12/2026, tại {PLACE}" in member.screen


async def test_a_deputy_prepares_and_a_plain_member_does_not(world: World, joins: Joins) -> None:
    deputy, member = await joins("Nguyễn Văn An", "deputy"), await joins("Trần Thị Bình")
    for words in ("/moihop", "/prepare", "mời họp"):
        await member.types(words)
        assert "Việc này dành cho bí thư, phó bí thư chi bộ." in member.screen
    meeting = await meeting_of(world, await announces(deputy))
    assert meeting.starts_at == datetime(2026, 12, 3, 19, 30, tzinfo=ZONE)


async def test_a_theme_is_asked_only_for_a_thematic_meeting(world: World, joins: Joins) -> None:
    secretary = await joins("Nguyễn Văn An", "secretary")
    await secretary.types("tạo cuộc họp")
    await secretary.picks("Sinh hoạt chuyên đề")
    assert secretary.screen.startswith("Chuyên đề gì?")
    await secretary.types("“Chuyển đổi số ở thôn”")
    await secretary.types("19h30 ngày 5/12")
    await secretary.types(PLACE)
    assert "– Trình bày báo cáo chuyên đề (25 phút)" in secretary.screen
    await secretary.picks("Dùng chương trình này")
    await secretary.picks("Không có tài liệu")
    await secretary.picks("Gửi giấy mời")
    assert (await meeting_of(world, 1)).theme == "Chuyển đổi số ở thôn"


WRONG_DATES = {
    "31/2": "Lịch không có ngày này.",
    "hôm qua": "Thời điểm này đã qua.",
    "8h30 sáng nay": "Thời điểm này đã qua.",
    "😀😀": "Hệ thống chưa hiểu ngày giờ đồng chí gõ.",
    "19h30": "Hệ thống chưa rõ ngày họp.",
    "7 giờ ngày 5/12": "Câu này có thể hiểu nhiều cách",
    "19h30 5/12/2036": "Hệ thống hiểu là 19 giờ 30, thứ Sáu, ngày 05/12/2036",
    "x" * 201: "Tin nhắn dài 201 ký tự",
}


async def test_a_date_that_is_none_is_explained_and_asked_again(joins: Joins) -> None:
    secretary = await joins("Nguyễn Văn An", "secretary")
    await secretary.types("chuẩn bị họp")
    await secretary.picks("Họp bất thường")
    for typed, answer in WRONG_DATES.items():
        await secretary.types(typed)
        assert secretary.screen.startswith(answer)
        assert "Họp lúc nào?" in secretary.screen


async def test_a_day_without_an_hour_is_kept_and_only_the_hour_asked(world: World, joins: Joins) -> None:
    secretary = await joins("Nguyễn Văn An", "secretary")
    await secretary.types("chuẩn bị họp")
    await secretary.picks("Họp bất thường")
    await secretary.types("thứ 5 tuần sau")
    assert secretary.screen.startswith("Ngày họp: thứ Năm, ngày 03/12/2026.")
    for wrong in ("7 giờ", "sau bữa cơm", "31/2"):
        await secretary.types(wrong)
        assert "Họp lúc mấy giờ?" in secretary.screen
    await secretary.types("7 giờ rưỡi tối")
    await secretary.types(PLACE)
    await secretary.picks("Dùng chương trình này")
    await secretary.picks("Không có tài liệu")
    assert "19 giờ 30, thứ Năm, ngày 03/12/2026" in secretary.screen


async def test_files_are_counted_as_they_come_and_go_out_with_the_invitation(world: World, joins: Joins) -> None:
    secretary, member = await joins("Nguyễn Văn An", "secretary"), await joins("Trần Thị Bình")
    await prepares(secretary)
    await secretary.picks("Sửa")
    await secretary.picks("Tài liệu")
    await secretary.sends_file("document", "bao-cao.pdf", b"1")
    assert secretary.screen.startswith("Hệ thống đã nhận 1 tài liệu:\n– bao-cao")
    await secretary.sends_file("document", "nq.docx", b"2", "Dự thảo nghị quyết tháng 12")
    assert "2 tài liệu:\n– bao-cao\n– Dự thảo nghị quyết tháng 12" in secretary.screen
    await secretary.sends_file("document", "TUYET MAT.pdf", b"3")
    assert "2 tài liệu:" in secretary.screen
    await secretary.types("còn nữa")
    assert "Đề nghị đồng chí chọn một trong các mục dưới đây." in secretary.screen
    assert await rows(world) == NOTHING
    await secretary.picks("Xong")
    await secretary.picks("Gửi giấy mời")
    await member.looks()
    assert [seen.file for seen in member.inbox if seen.file] == ["bao-cao.pdf", "nq.docx"]
    assert {"Document": 2}.items() <= (await rows(world)).items()


async def test_an_eleventh_file_is_refused_and_dropped_files_do_not_go_out(world: World, joins: Joins) -> None:
    secretary = await joins("Nguyễn Văn An", "secretary")
    await prepares(secretary)
    await secretary.picks("Sửa")
    await secretary.picks("Tài liệu")
    for number in range(11):
        await secretary.sends_file("document", f"{number}.pdf", b"x")
    assert secretary.screen.startswith("Mỗi lần gửi được nhiều nhất 10 tài liệu.")
    await secretary.picks("Bỏ các tài liệu này")
    await secretary.picks("Không có tài liệu")
    await secretary.picks("Gửi giấy mời")
    assert {"Meeting": 1, "Document": 0}.items() <= (await rows(world)).items()


async def test_a_file_where_words_are_asked_is_refused_and_the_question_stays(joins: Joins) -> None:
    secretary = await joins("Nguyễn Văn An", "secretary")
    await secretary.types("chuẩn bị họp")
    await secretary.picks("Họp bất thường")
    await secretary.sends_file("document", "lich.pdf", b"x", "19h30 5/12")
    assert secretary.screen.startswith("Ở bước này hệ thống không nhận ảnh")
    assert "Họp lúc nào?" in secretary.screen


async def test_cancelling_in_the_middle_leaves_nothing(world: World, joins: Joins) -> None:
    secretary = await joins("Nguyễn Văn An", "secretary")
    await prepares(secretary)
    await secretary.picks("Sửa")
    await secretary.picks("Tài liệu")
    await secretary.sends_file("document", "bao-cao.pdf", b"1")
    await secretary.picks("Thôi")
    assert secretary.screen.startswith("Đã dừng. Phần đang làm dở không được lưu.")
    assert await rows(world) == NOTHING
    await secretary.types("chuẩn bị họp")
    await secretary.picks("Họp bất thường")
    await secretary.types("19h30 5/12")
    assert "Họp ở đâu? Đề nghị đồng chí gõ nơi họp" in secretary.screen  # not even the place is remembered


async def test_each_answer_can_be_corrected_from_the_preview(joins: Joins) -> None:
    secretary = await joins("Nguyễn Văn An", "secretary")
    await prepares(secretary)
    await secretary.picks("Sửa")
    await secretary.picks("Ngày giờ họp")
    assert "Lịch đang ghi: 19 giờ 30, thứ Năm, ngày 03/12/2026." in secretary.screen
    await secretary.types("20h ngày 4/12")
    await secretary.picks("Sửa")
    await secretary.picks("Nơi họp")
    await secretary.types("Đình làng Đông")
    await secretary.picks("Sửa")
    await secretary.picks("Loại cuộc họp")
    await secretary.picks("Họp chi ủy")
    assert "– Phân công nhiệm vụ chi ủy viên (10 phút)" in secretary.screen
    await secretary.types("Bàn công tác nhân sự hội nghị – 45 phút")
    assert secretary.screen.startswith(
        "Đề nghị đồng chí xem lại trước khi gửi.\n\n"
        "Họp chi ủy\n"
        "Thời gian: 20 giờ 00, thứ Sáu, ngày 04/12/2026\n"
        "Nơi họp: Đình làng Đông\n\n"
        "Chương trình:\n"
        "– Bàn công tác nhân sự hội nghị (45 phút)"
    )


async def test_an_edited_agenda_survives_a_change_of_kind(joins: Joins) -> None:
    secretary = await joins("Nguyễn Văn An", "secretary")
    await prepares(secretary)
    await secretary.picks("Sửa")
    await secretary.picks("Chương trình")
    await secretary.types("Bàn việc làm đường ngõ 12")
    await secretary.picks("Sửa")
    await secretary.picks("Loại cuộc họp")
    await secretary.picks("Họp bất thường")
    assert "– Bàn việc làm đường ngõ 12" in secretary.screen


async def test_back_undoes_the_last_answer(joins: Joins) -> None:
    secretary = await joins("Nguyễn Văn An", "secretary")
    await prepares(secretary)
    await secretary.picks("Sửa")
    await secretary.picks("Nơi họp")
    await secretary.types("Đình làng Đông")
    for _ in range(3):
        await secretary.picks("Quay lại")
    assert f"Nơi họp: {PLACE}" in secretary.screen


async def test_the_place_of_the_last_meeting_is_one_tap(world: World, joins: Joins) -> None:
    secretary = await joins("Nguyễn Văn An", "secretary")
    await announces(secretary)
    await secretary.types("chuẩn bị họp")
    await secretary.picks("Họp bất thường")
    await secretary.types("19h30 ngày 10/12")
    await secretary.picks(PLACE)
    await secretary.picks("Dùng chương trình này")
    await secretary.picks("Không có tài liệu")
    assert f"Nơi họp: {PLACE}" in secretary.screen
