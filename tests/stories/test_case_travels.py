"""A case goes to another cell or to the office: without the reporter's name, and with citizens' names blacked out."""

from __future__ import annotations

from sqlalchemy.orm import Session

from storage.models import Cell, Person
from tests.phone import Phone
from tests.stories.casework import CODE, LABEL, WASTE, Commune, at, commune, does, gives, heard, hour, opens, recording

__all__ = ["commune"]  # a fixture
HIDDEN = "Rác tồn đọng trước nhà ông ▇▇▇ ở đầu ngõ."
HIDDEN_PLACE = "Ngõ 12, cạnh nhà ông ▇▇▇"


async def _goes_to(phone: Phone, unit: str, *hidden: str) -> None:
    await does(phone, "Chuyển nơi khác")
    await phone.picks(unit)
    for name in hidden:
        await (phone.picks(name) if name in phone.choices else phone.types(name))
    await phone.picks("Đã che đủ" if hidden else "Không có tên")


async def test_names_are_blacked_out_before_a_case_goes_and_the_unit_reads_neither_them_nor_who_reported_it(
    commune: Commune,
) -> None:
    secretary, khanh = commune.secretary, commune.khanh
    await commune.reports()
    await does(secretary, "Chuyển nơi khác")
    assert secretary.choices == ("Văn phòng đảng ủy", "Chi bộ thôn Tây", "Chi bộ cơ quan")
    await secretary.picks("Chi bộ thôn Tây")
    assert "Có tên người dân cần che không?" in secretary.screen
    assert secretary.choices == ("Trần Văn Tư", "Tư", "Không có tên")
    await secretary.picks("Trần Văn Tư")
    assert f"Sự việc: {HIDDEN}" in secretary.screen
    await secretary.types("Tuấn")
    assert "Không thấy chữ “Tuấn” trong phản ánh." in secretary.screen
    await secretary.types("tư")
    assert f"Nơi: {HIDDEN_PLACE}" in secretary.screen
    await secretary.picks("Đã che đủ")
    assert f"Nơi: {HIDDEN_PLACE}\nSự việc: {HIDDEN}" in secretary.screen
    assert [deed for deed, _ in await commune.history()] == ["received"], "nothing is stored before it is confirmed"
    await secretary.picks("Chuyển")
    assert secretary.screen.startswith(
        f"Phản ánh {CODE} đã chuyển đến Chi bộ thôn Tây. Hệ thống đã báo người xử lý. Hệ thống đã báo người phản ánh."
    )
    [told] = await heard(khanh, "chuyển đến phản ánh")
    assert f"Chi bộ thôn Đông chuyển đến phản ánh {CODE}." in told.text
    assert f"Nơi: {HIDDEN_PLACE}\nSự việc: {HIDDEN}" in told.text
    await opens(khanh)
    assert "Người phản ánh: người phản ánh" not in khanh.screen
    assert "Người phản ánh: không hiện tên" in khanh.screen
    assert await heard(commune.an, "đã được chuyển đến Chi bộ thôn Tây xử lý")
    for word in ("Trần Văn", "Tư", "Lê Văn An"):
        assert not await heard(khanh, word), word


async def test_the_first_leaders_see_how_a_case_stands_that_they_handed_on_and_no_more(commune: Commune) -> None:
    secretary, khanh = commune.secretary, commune.khanh
    await commune.reports()
    await _goes_to(secretary, "Chi bộ thôn Tây", "Tư")
    await secretary.picks("Chuyển")
    await secretary.types("vụ việc")
    assert secretary.screen.startswith("Hiện không có phản ánh nào cần xử lý.")
    assert f"Chi bộ đã chuyển đi:\n– {CODE}: Chi bộ thôn Tây, chưa trả lời, hạn nhận 25/11/2026" in secretary.screen
    for deed in ("see", "reply", "close", "note", "take", "forward"):
        await secretary.forges(f"a:case-{deed}:1")
        await secretary.types("thôi")
    await opens(khanh)
    await khanh.picks("Trả lời")
    await khanh.types("Chi bộ thôn Tây đã dọn.")
    await khanh.picks("Gửi")
    assert "Hệ thống đã báo người phản ánh." in khanh.screen
    assert await heard(commune.an, "Chi bộ thôn Tây đã dọn.")
    await commune.an.picks("Chưa xong")
    assert await heard(khanh, f"Người phản ánh báo phản ánh {CODE}")
    assert not await heard(khanh, "Lê Văn An")
    assert [deed for deed, _ in await commune.history()] == ["received", "hid", "forwarded", "replied", "reopened"]


async def test_the_unit_asks_the_reporter_back_without_knowing_who_it_is(commune: Commune) -> None:
    khanh, an = commune.khanh, commune.an
    await commune.reports()
    await _goes_to(commune.secretary, "Chi bộ thôn Tây")
    await commune.secretary.picks("Chuyển")
    await opens(khanh)
    await khanh.picks("Hỏi thêm")
    await khanh.types("Rác có từ bao giờ?")
    await an.looks()
    await an.picks("Trả lời câu hỏi")
    await an.types("Từ hôm qua.")
    await opens(khanh)
    assert "người phản ánh trả lời câu hỏi: Từ hôm qua." in khanh.screen
    assert not await heard(khanh, "Lê Văn An")


async def test_what_was_written_before_it_came_is_not_read_in_the_unit_and_comes_back_with_the_case(
    commune: Commune,
) -> None:
    secretary, khanh = commune.secretary, commune.khanh
    await commune.reports()
    await gives(commune)
    await opens(secretary)
    await does(secretary, "Ghi chú nội bộ")
    await secretary.types("Nhà ông Tư đã nhắc hai lần.")
    await _goes_to(secretary, "Chi bộ thôn Tây", "Trần Văn Tư", "Tư")
    await secretary.picks("Chuyển")
    assert await heard(commune.binh, "Đồng chí không phải xử lý nữa.")
    await opens(khanh)
    assert "đồng chí Nguyễn Thị Hòa ghi chú nội bộ\n" in khanh.screen
    assert not await heard(khanh, "Tư")
    await _goes_to(khanh, "Chi bộ thôn Đông")
    await khanh.picks("Chuyển")
    await opens(secretary)
    assert f"Sự việc: {WASTE}" in secretary.screen
    assert "ghi chú nội bộ: Nhà ông Tư đã nhắc hai lần." in secretary.screen


async def test_a_recording_is_not_handed_on_and_what_it_says_is_written_first(commune: Commune) -> None:
    secretary, khanh = commune.secretary, commune.khanh
    file = await recording(commune.world)
    await commune.reports("", file=file, place="Ngõ 12")
    await does(secretary, "Chuyển nơi khác")
    await secretary.picks("Chi bộ thôn Tây")
    assert "Ghi âm không chuyển đi, vì nghe giọng là biết người nói." in secretary.screen
    await secretary.types("Rác tồn đọng ở đầu ngõ.")
    await secretary.picks("Không có tên")
    await secretary.picks("Chuyển")
    [told] = await heard(khanh, "chuyển đến phản ánh")
    assert "Sự việc: Rác tồn đọng ở đầu ngõ." in told.text
    await opens(khanh)
    assert all(seen.file is None for seen in khanh.inbox)


async def test_the_office_has_its_own_list_gives_a_case_to_its_people_and_replies(commune: Commune) -> None:
    mai = commune.mai
    await commune.reports()
    await mai.types("vụ việc")
    assert mai.screen == "Hiện không có phản ánh nào cần xử lý."
    await _goes_to(commune.secretary, "Văn phòng đảng ủy")
    await commune.secretary.picks("Chuyển")
    assert await commune.due() == ["25/11"], "whoever receives it begins anew"
    await mai.types("menu")
    await mai.picks("Phản ánh cần xử lý (1)")
    await mai.picks(LABEL)
    await mai.picks("Nhận xử lý")
    await mai.picks("Đã giải quyết xong")
    await mai.types("Xã đã bố trí xe.")
    await mai.picks("Gửi")
    assert await heard(commune.an, "Đồng chí Phạm Thị Mai báo kết quả phản ánh")


async def test_overdue_goes_up_from_the_owner_to_the_leaders_to_the_office_and_the_reporter_hears_each_time(
    commune: Commune,
) -> None:
    secretary, an, binh, mai = commune.secretary, commune.an, commune.binh, commune.mai
    await commune.reports()
    await gives(commune)
    await commune.world.forward_to(at(20, 12))
    assert [hour(seen) for seen in await heard(binh, "đã qua nửa thời hạn")] == ["01/12 07:30"]
    assert [hour(seen) for seen in await heard(binh, "là hạn xử lý phản ánh")] == ["08/12 07:30"]
    [up] = await heard(secretary, "nay báo lên bí thư, phó bí thư")
    assert hour(up) == "09/12 07:30"
    assert "đồng chí Trần Thị Bình xử lý, hạn thứ Ba, ngày 08/12/2026, đã quá hạn" in up.text
    assert "Hạn mới: thứ Năm, ngày 10/12/2026." in up.text
    assert await heard(binh, "hạn thứ Ba, ngày 08/12/2026, đã quá hạn và được báo lên cấp trên")
    assert [hour(seen) for seen in await heard(secretary, "là hạn xử lý phản ánh")] == ["10/12 07:30"]
    [above] = await heard(mai, "nay báo lên đảng ủy")
    assert hour(above) == "11/12 07:30"
    assert "ở Chi bộ thôn Đông, hạn thứ Năm, ngày 10/12/2026, đã quá hạn" in above.text
    assert [hour(seen) for seen in await heard(an, "chưa xong đúng hạn")] == ["09/12 07:30", "11/12 07:30"]
    assert [hour(seen) for seen in await heard(mai, "đã quá hạn từ")] == ["15/12 07:30"], "nobody is above the office"
    assert [deed for deed, _ in await commune.history()] == ["received", "assigned", "escalated", "escalated"]
    await secretary.types("vụ việc")
    assert f"– {CODE}: văn phòng đảng ủy, chưa trả lời" in secretary.screen
    await opens(mai)
    assert "quá hạn, hệ thống báo lên đảng ủy; hạn mới 14/12/2026" in mai.screen
    assert not await heard(mai, "Lê Văn An")


async def test_after_a_stop_one_thing_is_said_and_a_case_goes_up_one_level_not_two(commune: Commune) -> None:
    await commune.reports()
    await gives(commune)
    commune.world.clock.forward_to(at(20, 23))  # a Sunday night
    await commune.world.app.ticker.tick()
    assert not await heard(commune.secretary, "nay báo lên")
    await commune.world.forward_to(at(21, 6, 31))
    [up] = await heard(commune.secretary, "nay báo lên bí thư, phó bí thư")
    assert hour(up) == "21/12 06:30"
    assert not await heard(commune.binh, "là hạn xử lý phản ánh")
    assert not await heard(commune.mai, "nay báo lên")
    assert await commune.due() == ["22/12"]


async def test_without_an_office_the_committee_member_who_follows_the_cell_has_it(commune: Commune) -> None:
    world, khanh = commune.world, commune.khanh

    def arranges(db: Session) -> None:
        db.get_one(Person, commune.mai.holder).role = "member"
        db.get_one(Cell, world.cell_id).follower_id = khanh.holder

    await world.app.database.run(arranges)
    await commune.reports()
    await world.forward_to(at(26, 12, month=11))
    [up] = await heard(khanh, "nay báo lên đảng ủy")
    assert hour(up) == "26/11 07:30"
    await opens(khanh)
    await khanh.picks("Kết thúc")
    await khanh.types("Đã thu gom.")
    await khanh.picks("Gửi")
    assert await heard(commune.an, "Đã thu gom.")
