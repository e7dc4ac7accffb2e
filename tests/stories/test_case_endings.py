"""Closed is not fixed: whoever reported a case, or said it was theirs as well, confirms it or opens it again."""

from __future__ import annotations

from storage import people, thresholds
from tests.phone import Phone
from tests.stories.casework import (
    CODE,
    LABEL,
    PLACE,
    WASTE,
    Commune,
    at,
    commune,
    does,
    gives,
    heard,
    hour,
    opens,
    presses_again,
)

__all__ = ["commune"]  # a fixture


async def closes(phone: Phone, result: str = "Rác đã được thu gom.") -> None:
    await opens(phone)
    await phone.picks("Kết thúc")
    await phone.types(result)
    await phone.picks("Gửi")


async def test_a_case_opened_again_lies_with_whoever_had_it_and_has_a_new_deadline(commune: Commune) -> None:
    an, binh = commune.an, commune.binh
    await commune.reports()
    await gives(commune)
    await commune.world.forward_to(at(4, 10))
    await closes(commune.secretary)
    await an.looks()
    assert "Đồng chí thấy việc đã xong chưa? Nếu chưa, việc được mở lại." in an.screen
    await an.picks("Chưa xong")
    [told] = await heard(binh, "báo phản ánh")
    assert f"Đồng chí Lê Văn An báo phản ánh {CODE} (Môi trường, {PLACE}) chưa xong." in told.text
    assert await commune.due() == ["18/12"], "ten working days from the fourth"
    assert (await commune.stored())[0].state == "handling"
    await presses_again(an, "Chưa xong", "a:case-not-done:1")
    assert f"Phản ánh {CODE} đang được xử lý." in an.screen
    await commune.world.forward_to(at(19, 10))
    assert [hour(seen) for seen in await heard(binh, "là hạn xử lý phản ánh")] == ["18/12 07:30"]
    await commune.world.forward_to(at(21, 10))
    assert [hour(seen) for seen in await heard(commune.secretary, "nay báo lên bí thư, phó bí thư")] == ["21/12 07:30"]


async def test_who_said_that_it_is_theirs_as_well_hears_confirms_and_opens_again(commune: Commune) -> None:
    secretary, an, binh = commune.secretary, commune.an, commune.binh
    await commune.reports()
    await commune.also(binh, 1)
    await closes(secretary)
    assert "Hệ thống đã báo 2 đồng chí cùng phản ánh." in secretary.screen
    await an.looks()
    await an.picks("Đã xong")
    assert an.screen == f"Hệ thống đã ghi nhận: phản ánh {CODE} đã xong. Trân trọng cảm ơn."
    await binh.looks()
    await binh.picks("Chưa xong")
    assert binh.screen == f"Hệ thống đã ghi nhận: phản ánh {CODE} chưa xong. Chi bộ sẽ xem lại."
    assert [one for one, _ in await commune.history()] == ["received", "closed", "confirmed", "reopened"]
    assert (await commune.stored())[0].state == "received"


async def test_a_silent_reporter_is_asked_once_and_the_case_stays_closed(commune: Commune) -> None:
    an, world = commune.an, commune.world
    await commune.reports()
    await closes(commune.secretary)
    await world.forward_to(at(31, 12))
    [_, asked] = await heard(an, "Đồng chí thấy việc đã xong chưa?")
    assert hour(asked) == "01/12 07:30"
    assert (await commune.stored())[0].state == "closed"
    await an.picks("Đã xong")
    assert [deed for deed, _ in await commune.history()] == ["received", "closed", "confirmed"]


async def test_a_reporter_who_has_confirmed_or_whose_commune_waits_longer_is_not_asked(commune: Commune) -> None:
    an, world = commune.an, commune.world
    await commune.reports()
    await closes(commune.secretary)
    await an.looks()
    await an.picks("Đã xong")
    committee_id = (await commune.stored())[0].committee_id
    await world.app.database.run(lambda db: thresholds.put(db, committee_id, None, "case-confirm-days", 30))
    await commune.reports("Đèn hỏng", field="infrastructure")
    await opens(commune.secretary, "PA-002/2026 Hạ tầng")
    await commune.secretary.picks("Trả lời")
    await commune.secretary.types("Đã báo điện lực.")
    await commune.secretary.picks("Gửi")
    await world.forward_to(at(20, 12))
    assert not await heard(an, "đã được trả lời. Việc này đã xong chưa?")
    assert len(await heard(an, "Đồng chí thấy việc đã xong chưa?")) == 1
    await world.forward_to(at(24, 12))
    [asked] = await heard(an, "Phản ánh PA-002/2026 (Hạ tầng")
    assert "đã được trả lời. Việc này đã xong chưa?" in asked.text
    assert hour(asked) == "24/12 07:30"


async def test_the_reporter_reads_all_that_was_done_but_for_notes(commune: Commune) -> None:
    an = commune.an
    await commune.reports()
    await gives(commune)
    await opens(commune.binh)
    await commune.binh.picks("Ghi chú nội bộ")
    await commune.binh.types("Hộ đầu ngõ hay đổ trộm.")
    await an.types("phản ánh")
    await an.picks("Phản ánh của tôi")
    await an.picks(f"Xem {CODE}")
    assert an.screen.startswith(
        f"Phản ánh {CODE}, đang xử lý, hạn 08/12/2026\nLĩnh vực: Môi trường\nNơi: {PLACE}\nSự việc: {WASTE}\n"
        "Nơi xử lý: Chi bộ thôn Đông\n\nQuá trình:\n– 24/11/2026: tiếp nhận\n"
        "– 24/11/2026: đồng chí Nguyễn Thị Hòa phân công đồng chí Trần Thị Bình xử lý"
    )
    assert "đổ trộm" not in an.screen


async def test_nobody_else_sees_handles_or_speaks_for_a_case(commune: Commune) -> None:
    """Another member, the leader of another cell, the office; each by buttons that were not offered to them."""
    await commune.reports()
    before = await commune.history()
    deeds = ("see", "deeds", "take", "reply", "close", "ask", "note", "assign", "put-off", "forward", "merge", "split")
    for phone in (commune.binh, commune.khanh, commune.mai):
        for deed in (*deeds, "done", "not-done", "answer", "mine"):
            await phone.forges(f"a:case-{deed}:1")
            await phone.types("thôi")
        await phone.forges("a:case-urgent:1:on")
        assert not await heard(phone, WASTE)
        assert not await heard(phone, LABEL)
    assert await commune.history() == before


async def test_a_case_of_somebody_who_left_goes_to_the_leaders_and_a_reporter_who_left_is_not_waited_for(
    commune: Commune,
) -> None:
    secretary, world = commune.secretary, commune.world
    await commune.reports()
    await gives(commune)
    for phone in (commune.binh, commune.an):
        await world.app.database.run(lambda db, one=phone.holder: people.retire(db, one))
    await world.forward_to(at(1, 12))
    assert [hour(seen) for seen in await heard(secretary, "đã qua nửa thời hạn")] == ["01/12 07:30"]
    await opens(secretary)
    await secretary.picks("Hỏi thêm")
    await secretary.types("Rác có từ bao giờ?")
    assert "nên chưa hỏi và thời hạn vẫn tính" in secretary.screen
    await closes(secretary)
    assert "Hệ thống chưa nhắn được cho đồng chí Lê Văn An" in secretary.screen


async def test_what_must_not_pass_is_refused_in_all_that_is_written_of_a_case(commune: Commune) -> None:
    secretary = commune.secretary
    await commune.reports()
    for deed in ("Ghi chú nội bộ", "Tách"):
        await does(secretary, deed)
        await secretary.types("Hộ ông Tư, 001099012345")
        assert secretary.screen.startswith("Tin nhắn có dãy 12 chữ số giống số căn cước")
        await secretary.types("thôi")
    await opens(secretary)
    await secretary.picks("Hỏi thêm")
    await secretary.types("Căn cước 001099012345 phải không?")
    assert secretary.screen.startswith("Tin nhắn có dãy 12 chữ số giống số căn cước")
    assert [deed for deed, _ in await commune.history()] == ["received"]
