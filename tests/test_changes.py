"""What everybody may rely on when a meeting is changed after its invitation."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import func, select

from storage.models import Rsvp
from tests.conftest import Joins
from tests.preparing import CHANGES, PLACE, announces, meeting_of, opens, rows, said
from tests.world import ZONE, World


async def _answers(world: World) -> int:
    return await world.app.database.read(lambda db: db.scalars(select(func.count()).select_from(Rsvp)).one())


async def test_another_time_is_confirmed_told_to_all_and_asked_for_again(world: World, joins: Joins) -> None:
    secretary, member = await joins("Nguyễn Văn An", "secretary"), await joins("Trần Thị Bình")
    meeting_id = await announces(secretary)
    await member.looks()
    await member.picks("Tham dự")
    await opens(secretary, "Đổi ngày giờ")
    assert secretary.screen.startswith("Lịch đang ghi: 19 giờ 30, thứ Năm, ngày 03/12/2026.")
    await secretary.types("20h thứ bảy tuần sau")
    assert (
        "Đổi ngày giờ: sinh hoạt thường kỳ tháng 12\n"
        "Lịch cũ: 19 giờ 30, thứ Năm, ngày 03/12/2026\n"
        "Lịch mới: 20 giờ 00, thứ Bảy, ngày 05/12/2026\n" in secretary.screen
    )
    assert (await meeting_of(world, meeting_id)).version == 1
    await secretary.picks("Gửi thông báo")
    assert said(secretary, "Đã đổi ngày giờ họp.").startswith("Đã đổi ngày giờ họp. Đã gửi tới 2 đồng chí.")
    meeting = await meeting_of(world, meeting_id)
    assert (meeting.starts_at, meeting.version) == (datetime(2026, 12, 5, 20, tzinfo=ZONE), 2)
    assert await _answers(world) == 0
    await member.looks()
    assert "20 giờ 00, thứ Bảy, ngày 05/12/2026" in member.screen
    assert "19 giờ 30, thứ Năm, ngày 03/12/2026" in member.screen
    assert member.choices == ("Tham dự", "Xin vắng")


async def test_another_place_keeps_the_answers(world: World, joins: Joins) -> None:
    secretary, member = await joins("Nguyễn Văn An", "secretary"), await joins("Trần Thị Bình")
    meeting_id = await announces(secretary)
    await member.looks()
    await member.picks("Tham dự")
    await opens(secretary, "Đổi nơi họp")
    assert secretary.screen.startswith(f"Nơi họp đang ghi: {PLACE}.")
    await secretary.types("Đình làng Đông")
    assert f"Nơi cũ: {PLACE}\nNơi mới: Đình làng Đông" in secretary.screen
    await secretary.picks("Gửi thông báo")
    assert (await meeting_of(world, meeting_id)).place == "Đình làng Đông"
    assert await _answers(world) == 1
    await member.looks()
    assert "Đình làng Đông" in member.screen


async def test_an_edited_agenda_is_sent_as_a_correction_and_keeps_its_rows(world: World, joins: Joins) -> None:
    deputy, member = await joins("Nguyễn Văn An", "deputy"), await joins("Trần Thị Bình")
    meeting_id = await announces(deputy)
    before = [item.id for item in (await meeting_of(world, meeting_id)).items]
    await opens(deputy, "Sửa chương trình")
    await deputy.picks("Tự phê bình và phê bình")
    await deputy.picks("Người trình bày")
    await deputy.types("Trần Thị Bình")
    await deputy.picks("Xong")
    await deputy.picks("Gửi thông báo")
    meeting = await meeting_of(world, meeting_id)
    assert [item.id for item in meeting.items] == before
    assert meeting.version == 1
    await member.looks()
    assert member.screen.startswith("Chương trình có thay đổi.")
    assert "– “Tự phê bình và phê bình”: đồng chí Trần Thị Bình trình bày" in member.screen
    assert "Xem cả chương trình" in member.choices
    assert member.screen.count("\n–") == 1, "only what is different"


async def test_documents_sent_later_reach_everybody(world: World, joins: Joins) -> None:
    secretary, member = await joins("Nguyễn Văn An", "secretary"), await joins("Trần Thị Bình")
    await announces(secretary)
    await opens(secretary, "Thêm tài liệu")
    assert secretary.choices != ("Không có tài liệu",)
    await secretary.sends_file("document", "du-thao.pdf", b"1")
    await secretary.picks("Xong")
    assert (await rows(world))["Document"] == 0
    await secretary.picks("Gửi thông báo")
    assert said(secretary, "Đã thêm tài liệu.").startswith("Đã thêm tài liệu. Đã gửi tới 2 đồng chí.")
    await member.looks()
    assert member.inbox[-1].file == "du-thao.pdf"


async def test_a_cancelled_meeting_is_told_with_its_reason_and_reminds_nobody(world: World, joins: Joins) -> None:
    secretary, member = await joins("Nguyễn Văn An", "secretary"), await joins("Trần Thị Bình")
    meeting_id = await announces(secretary)
    await opens(secretary, "Hủy họp")
    await secretary.types("Bão số 15")
    assert "Lý do: Bão số 15" in secretary.screen
    await secretary.picks("Hủy cuộc họp")
    assert (await meeting_of(world, meeting_id)).state == "cancelled"
    await member.looks()
    assert member.screen.startswith("Kính gửi đồng chí Trần Thị Bình.\n\nHủy họp.")
    assert "Bão số 15" in member.screen
    heard = len(member.inbox)
    await world.forward_to(datetime(2026, 12, 4, tzinfo=ZONE))
    await member.looks()
    assert not [seen.text for seen in member.inbox[heard:] if "thường kỳ" in seen.text]


async def test_a_button_of_a_cancelled_meeting_changes_nothing(joins: Joins) -> None:
    secretary = await joins("Nguyễn Văn An", "secretary")
    meeting_id = await announces(secretary)
    await opens(secretary, "Hủy họp")
    await secretary.types("Bão")
    await secretary.picks("Hủy cuộc họp")
    for change in ("time", "place", "agenda", "documents", "cancel"):
        await secretary.presses(f"a:change:{meeting_id}:{change}")
        assert secretary.screen.startswith("Cuộc họp này đã hủy: sinh hoạt thường kỳ tháng 12")


async def test_a_meeting_that_has_begun_is_not_changed(world: World, joins: Joins) -> None:
    secretary = await joins("Nguyễn Văn An", "secretary")
    meeting_id = await announces(secretary)
    await world.forward_to(datetime(2026, 12, 3, 19, 25, tzinfo=ZONE))
    await opens(secretary, "Đổi nơi họp")
    await secretary.types("Đình làng Đông")
    await world.forward(minutes=5)
    await secretary.picks("Gửi thông báo")
    assert secretary.screen.startswith("Cuộc họp đã bắt đầu nên không thay đổi được nữa")
    await secretary.presses(f"a:change:{meeting_id}:time")
    assert secretary.screen.startswith("Cuộc họp đã bắt đầu nên không thay đổi được nữa")
    assert (await meeting_of(world, meeting_id)).place == PLACE


async def test_only_those_who_lead_the_cell_that_meets_can_change_it(world: World, joins: Joins) -> None:
    secretary, member = await joins("Nguyễn Văn An", "secretary"), await joins("Trần Thị Bình")
    stranger = await joins("Lê Văn Cường", "secretary", cell_id=await world.other_cell("Chi bộ thôn Đoài"))
    meeting_id = await announces(secretary)
    for phone in (member, stranger):
        for change in ("time", "place", "agenda", "documents", "cancel"):
            await phone.presses(f"a:change:{meeting_id}:{change}")
            assert phone.screen.startswith("Việc này dành cho bí thư, phó bí thư của chi bộ họp.")
    await member.types("họp")
    assert not set(CHANGES) & set(member.choices)


async def test_forged_buttons_are_refused(joins: Joins) -> None:
    secretary = await joins("Nguyễn Văn An", "secretary")
    await announces(secretary)
    for forged in ("1", "1:", "1:delete", "x:time", ":time", "9" * 40 + ":time", "-1:time", "²:time"):
        await secretary.presses(f"a:change:{forged}")
        assert secretary.screen.startswith("Việc này dành cho bí thư, phó bí thư của chi bộ họp.")


async def test_a_change_to_the_same_is_not_sent(joins: Joins) -> None:
    secretary, member = await joins("Nguyễn Văn An", "secretary"), await joins("Trần Thị Bình")
    await announces(secretary)
    await member.looks()
    heard = len(member.inbox)
    await opens(secretary, "Đổi ngày giờ")
    await secretary.types("19h30 3/12")
    assert secretary.screen.startswith("Không có gì thay đổi")
    await opens(secretary, "Sửa chương trình")
    await secretary.picks("Xong")
    assert secretary.screen.startswith("Không có gì thay đổi")
    await member.looks()
    assert len(member.inbox) == heard


async def test_a_change_left_in_the_middle_stores_and_sends_nothing(world: World, joins: Joins) -> None:
    secretary, member = await joins("Nguyễn Văn An", "secretary"), await joins("Trần Thị Bình")
    meeting_id = await announces(secretary)
    stored = await rows(world)
    await member.looks()
    heard = len(member.inbox)
    for change, answer in (("Đổi ngày giờ", "20h ngày 6/12"), ("Đổi nơi họp", "Đình làng"), ("Hủy họp", "Bão")):
        await opens(secretary, change)
        await secretary.types(answer)
        await secretary.picks("Thôi")
    await opens(secretary, "Thêm tài liệu")
    await secretary.sends_file("document", "du-thao.pdf", b"1")
    await secretary.picks("Thôi")
    meeting = await meeting_of(world, meeting_id)
    assert (meeting.version, meeting.place, meeting.state) == (1, PLACE, "announced")
    assert await rows(world) == stored
    await member.looks()
    assert len(member.inbox) == heard


async def test_a_new_hour_in_a_holiday_is_warned_of(joins: Joins) -> None:
    secretary = await joins("Nguyễn Văn An", "secretary")
    await announces(secretary)
    await opens(secretary, "Đổi ngày giờ")
    await secretary.types("19h30 1/1/2027")
    assert "Lưu ý:\n– Ngày họp trùng ngày nghỉ Tết Dương lịch." in secretary.screen


async def test_a_new_hour_that_passes_while_it_is_confirmed_is_not_sent(world: World, joins: Joins) -> None:
    secretary = await joins("Nguyễn Văn An", "secretary")
    meeting_id = await announces(secretary)
    await opens(secretary, "Đổi ngày giờ")
    await secretary.types("10h30 sáng nay")
    await world.forward(hours=2)
    await secretary.picks("Gửi thông báo")
    assert secretary.screen.startswith("Giờ họp 10 giờ 30, thứ Ba, ngày 24/11/2026 đã qua.")
    assert (await meeting_of(world, meeting_id)).version == 1
