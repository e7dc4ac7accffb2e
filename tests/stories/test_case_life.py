"""The life of a case: taken up, given, put off, marked urgent, asked about, noted on, merged and split."""

from __future__ import annotations

from tests.phone import Phone
from tests.stories.casework import CODE, LABEL, PLACE, WASTE, Commune, at, commune, does, gives, heard, opens

__all__ = ["commune"]  # a fixture
REPLY = "Chi bộ đã báo công ty môi trường, mai sẽ thu gom."


async def test_whoever_takes_a_case_up_has_the_time_of_a_reply_and_its_reporter_hears_it(commune: Commune) -> None:
    secretary = commune.secretary
    await commune.reports()
    assert await commune.due() == ["25/11"], "one working day to take it up"
    await secretary.types("vụ việc")
    assert f"– {CODE} (24/11/2026, chưa trả lời, hạn nhận 25/11/2026): Môi trường, {PLACE}. {WASTE}" in secretary.screen
    await secretary.picks(LABEL)
    assert "Người phản ánh: đồng chí Lê Văn An" in secretary.screen
    assert "Người xử lý: chưa phân công" in secretary.screen
    assert secretary.choices == ("Nhận xử lý", "Trả lời", "Kết thúc", "Hỏi thêm", "Cách xử lý khác")
    await secretary.picks("Nhận xử lý")
    assert secretary.screen.startswith(
        f"Đồng chí đã nhận xử lý phản ánh {CODE}. Hạn trả lời: thứ Ba, ngày 08/12/2026. "
        "Hệ thống đã báo đồng chí Lê Văn An."
    )
    [told] = await heard(commune.an, "đã nhận xử lý")
    assert told.text == (
        f"Phản ánh {CODE} (Môi trường, {PLACE}): đồng chí Nguyễn Thị Hòa đã nhận xử lý. "
        "Hạn trả lời: thứ Ba, ngày 08/12/2026."
    )
    await opens(secretary)
    assert "đang xử lý, hạn 08/12/2026" in secretary.screen
    assert "– 24/11/2026: tiếp nhận\n– 24/11/2026: đồng chí Nguyễn Thị Hòa nhận xử lý" in secretary.screen
    assert secretary.choices == ("Trả lời", "Kết thúc", "Hỏi thêm", "Cách xử lý khác")


async def test_a_member_who_is_given_a_case_replies_asks_and_notes_and_decides_nothing(commune: Commune) -> None:
    secretary, binh = commune.secretary, commune.binh
    await commune.reports()
    await binh.types("vụ việc")
    assert "Đồng chí không có phản ánh nào cần xử lý." in binh.screen
    await binh.types("menu")
    assert "Phản ánh cần xử lý" not in binh.choices
    await gives(commune)
    assert secretary.screen.startswith(
        f"Đã phân công đồng chí Trần Thị Bình xử lý phản ánh {CODE}. Hạn trả lời: thứ Ba, ngày 08/12/2026. "
        "Hệ thống đã báo đồng chí Trần Thị Bình. Hệ thống đã báo đồng chí Lê Văn An."
    )
    [given] = await heard(binh, "phân công đồng chí xử lý")
    assert f"Sự việc: {WASTE}" in given.text
    assert "Hạn trả lời: thứ Ba, ngày 08/12/2026." in given.text
    await binh.types("menu")
    assert binh.choices[0] == "Phản ánh cần xử lý (1)"
    await binh.picks("Phản ánh cần xử lý (1)")
    await binh.picks(LABEL)
    assert binh.choices == ("Trả lời", "Hỏi thêm", "Ghi chú nội bộ")
    for deed in ("take", "close", "assign", "put-off", "forward", "merge", "split", "deeds"):
        await binh.forges(f"a:case-{deed}:1")
        await binh.types("thôi")
    await binh.forges("a:case-urgent:1:on")
    assert [deed for deed, _ in await commune.history()] == ["received", "assigned"]
    await opens(binh)
    await binh.picks("Trả lời")
    await binh.types(REPLY)
    await binh.picks("Gửi")
    assert (await heard(commune.an, "Đồng chí Trần Thị Bình trả lời phản ánh"))[0].choices == ("Đã xong", "Chưa xong")
    await commune.an.picks("Chưa xong")
    assert await heard(binh, f"báo phản ánh {CODE} (Môi trường, {PLACE}) chưa xong")
    assert len(await heard(secretary, "chưa xong, đề nghị xử lý tiếp")) == 1, "who gave it away answers for it as well"


async def test_a_case_is_given_to_another_and_the_one_before_hears_that_they_are_rid_of_it(commune: Commune) -> None:
    await commune.reports()
    await gives(commune)
    await does(commune.secretary, "Phân công xử lý")
    await commune.secretary.types("Bình")
    assert "Đồng chí Trần Thị Bình đang xử lý phản ánh này." in commune.secretary.screen
    await commune.secretary.types("Hòa")
    assert await heard(commune.binh, "Đồng chí không phải xử lý nữa.")
    await commune.binh.types("vụ việc")
    assert "Đồng chí không có phản ánh nào cần xử lý." in commune.binh.screen
    assert len(await heard(commune.an, "đã nhận xử lý")) == 1, "not at every change of hands"


async def test_a_deadline_is_moved_with_a_reason_that_the_reporter_reads_and_never_to_a_day_off(
    commune: Commune,
) -> None:
    secretary = commune.secretary
    await commune.reports()
    await gives(commune)
    await does(secretary, "Đổi hạn")
    assert f"Hạn của phản ánh {CODE} hiện nay là thứ Ba, ngày 08/12/2026." in secretary.screen
    await secretary.types("hôm qua")
    assert "Ngày này đã qua." in secretary.screen
    await secretary.types("12/12")
    assert secretary.screen.startswith("Hạn mới: thứ Hai, ngày 14/12/2026."), "the 12th is a Saturday"
    await secretary.types("Chờ xe cuốn rác")
    assert await commune.due() == ["14/12"]
    for phone in (commune.an, commune.binh):
        [told] = await heard(phone, "thứ Hai, ngày 14/12/2026")
        assert "Lý do: Chờ xe cuốn rác" in told.text
    await opens(secretary)
    assert "đồng chí Nguyễn Thị Hòa đổi hạn đến 14/12/2026: Chờ xe cuốn rác" in secretary.screen


async def test_what_is_urgent_is_due_the_same_day_stands_first_and_its_notices_wait_for_nothing(
    commune: Commune,
) -> None:
    secretary, binh = commune.secretary, commune.binh
    await commune.reports("Đèn hỏng", field="infrastructure")
    await commune.world.forward(minutes=5)
    await commune.reports(WASTE)
    await commune.world.forward(minutes=5)
    await commune.reports("Chân đê sụt", field="disaster", urgent=True)
    assert await commune.due() == ["25/11", "25/11", "24/11"]
    await secretary.types("vụ việc")
    lines = secretary.screen.split("\n")
    assert lines[1].startswith("– KHẨN PA-003/2026")
    assert secretary.choices[0] == "PA-003/2026 Thiên tai, dịch bệnh"
    await gives(commune, "Bình", "PA-002/2026 Môi trường")
    assert await commune.due() == ["25/11", "08/12", "24/11"]
    await opens(binh, "PA-002/2026 Môi trường")
    await binh.picks("Ghi chú nội bộ")  # in the middle of a conversation
    await does(secretary, "Đánh dấu khẩn", "PA-002/2026 Môi trường")
    assert "là việc khẩn, đứng đầu danh sách. Hạn: thứ Ba, ngày 24/11/2026." in secretary.screen
    assert await heard(binh, "KHẨN: phản ánh PA-002/2026")
    await binh.types("thôi")
    await does(secretary, "Bỏ dấu khẩn", "PA-002/2026 Môi trường")
    assert await commune.due() == ["25/11", "08/12", "24/11"]


async def _asks(phone: Phone, question: str = "Rác nằm bên số chẵn hay số lẻ?") -> None:
    await opens(phone)
    await phone.picks("Hỏi thêm")
    await phone.types(question)


async def test_while_the_reporter_is_asked_the_deadline_rests_and_their_answer_brings_the_days_back(
    commune: Commune,
) -> None:
    secretary, an, world = commune.secretary, commune.an, commune.world
    await commune.reports()
    await gives(commune)
    await world.forward_to(at(26, 10, month=11))
    await _asks(commune.binh)
    assert "Thời hạn tạm dừng. Nếu không có câu trả lời, thời hạn tính tiếp từ thứ Năm, ngày 03/12/2026." in (
        commune.binh.screen
    )
    await secretary.types("vụ việc")
    assert "đang hỏi thêm người phản ánh, tạm dừng tính hạn" in secretary.screen
    await secretary.types("thôi")
    await world.forward_to(at(1, 10))
    await an.looks()
    assert "Đồng chí Trần Thị Bình cần hỏi thêm" in an.screen
    await an.picks("Trả lời câu hỏi")
    assert "Rác nằm bên số chẵn hay số lẻ?" in an.screen
    await an.types("Bên số chẵn.")
    assert an.screen.startswith(f"Hệ thống đã ghi câu trả lời về phản ánh {CODE}. Hệ thống đã báo người xử lý.")
    [answered] = await heard(commune.binh, "trả lời câu hỏi")
    assert "trả lời câu hỏi:\n\nBên số chẵn." in answered.text
    assert answered.choices == ("Trả lời", "Xem và xử lý"), "a member does not close what they were given"
    assert await commune.due() == ["11/12"], "by the three working days of the rest"
    assert [deed for deed, _ in await commune.history()] == ["received", "assigned", "asked", "told"]
    assert (await commune.stored())[0].state == "handling"


async def test_a_question_that_is_not_answered_does_not_stop_a_case_for_ever(commune: Commune) -> None:
    await commune.reports()
    await gives(commune)
    await _asks(commune.binh)
    await commune.world.forward_to(at(1, 12))
    [told] = await heard(commune.binh, "chưa trả lời câu hỏi")
    assert "Thời hạn tính tiếp, đến thứ Ba, ngày 15/12/2026." in told.text, "five working days were rested"
    await commune.an.looks()
    await commune.an.picks("Trả lời câu hỏi")
    await commune.an.types("Bên số chẵn.")
    assert await heard(commune.binh, "Bên số chẵn.")
    assert await commune.due() == ["15/12"]


async def test_notes_are_read_by_those_who_handle_it_and_never_by_the_reporter(commune: Commune) -> None:
    secretary, an = commune.secretary, commune.an
    await commune.reports()
    await gives(commune)
    await opens(commune.binh)
    await commune.binh.picks("Ghi chú nội bộ")
    await commune.binh.types("Hộ đầu ngõ hay đổ trộm.")
    [note] = await heard(secretary, "Hộ đầu ngõ hay đổ trộm.")
    assert note.text.startswith(f"Đồng chí Trần Thị Bình ghi chú phản ánh {CODE}")
    await opens(secretary)
    assert "đồng chí Trần Thị Bình ghi chú nội bộ: Hộ đầu ngõ hay đổ trộm." in secretary.screen
    await an.forges("a:case-see:1")
    await an.forges("a:case-mine:1")
    assert not await heard(an, "đổ trộm")


async def test_of_two_cases_of_one_matter_one_goes_on_and_the_reporters_of_both_hear_what_comes(
    commune: Commune,
) -> None:
    secretary, an, binh = commune.secretary, commune.an, commune.binh
    await commune.reports()
    await does(secretary, "Gộp")
    assert "Không có phản ánh nào khác đang mở" in secretary.screen
    await commune.reports("Rác đầu ngõ 12 bốc mùi.", by=binh)
    await does(secretary, "Gộp", "PA-002/2026 Môi trường")
    assert secretary.choices[0].startswith(f"{CODE} Môi trường: Rác tồn đọng")
    await secretary.picks(secretary.choices[0])
    assert "Những người đã gửi hai phản ánh này đều được báo kết quả." in secretary.screen
    await secretary.picks("Gộp")
    assert await heard(binh, f"được gộp vào đó. Kết quả sẽ báo theo mã {CODE}.")
    await secretary.types("vụ việc")
    assert "PA-002/2026" not in secretary.screen
    await secretary.picks(LABEL)
    assert "gộp phản ánh PA-002/2026 vào đây" in secretary.screen
    await secretary.picks("Kết thúc")
    await secretary.types("Rác đã được thu gom.")
    await secretary.picks("Gửi")
    assert "Hệ thống đã báo 2 đồng chí cùng phản ánh." in secretary.screen
    for phone in (an, binh):
        assert await heard(phone, "Rác đã được thu gom.")
    await binh.picks("Chưa xong")
    assert [one.state for one in await commune.stored()] == ["received", "merged"]


async def test_one_case_of_two_matters_becomes_two_with_codes_of_their_own(commune: Commune) -> None:
    secretary = commune.secretary
    await commune.reports("Rác tồn đọng, đèn đường cũng hỏng.")
    await commune.also(commune.binh, 1)
    await does(secretary, "Tách")
    await secretary.types("Đèn đường ngõ 12 hỏng.")
    await secretary.picks("Tách")
    assert secretary.screen.startswith("Việc thứ hai có mã PA-002/2026. Phản ánh PA-001/2026 giữ nguyên.")
    for phone in (commune.an, commune.binh):
        [told] = await heard(phone, "có hai việc")
        assert "Đèn đường ngõ 12 hỏng." in told.text
    await opens(secretary, "PA-002/2026 Môi trường")
    assert f"tách từ phản ánh {CODE}" in secretary.screen
    await opens(secretary)
    assert "tách một việc thành phản ánh PA-002/2026" in secretary.screen
    assert [one.split_from_id for one in await commune.stored()] == [None, 1]
