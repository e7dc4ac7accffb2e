"""What is to be done before a meeting: begun once, given to people, done by them, and asked for when it is late."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import func, select

from storage.models import Preparation, PreparationStep
from tests.everywhere import Joins
from tests.phone import Phone
from tests.preparing import announces, opens
from tests.stories.planning import meets_on, secretary
from tests.world import ZONE, World

__all__ = ["secretary"]  # a fixture
BEGIN = "Lập danh mục chuẩn bị"
DRAFT = "Dự thảo nghị quyết, kết luận"
LIST = """Chuẩn bị sinh hoạt thường kỳ tháng 12
Ngày họp: 10/12/2026. Chưa gửi giấy mời.

– Chi ủy họp thống nhất nội dung (đ/c Nguyễn Thị Hòa): hạn 03/12
– Phân công chuẩn bị nội dung (đ/c Nguyễn Thị Hòa): hạn 04/12
– Dự thảo nghị quyết, kết luận (đ/c Nguyễn Thị Hòa): hạn 07/12
– Gửi tài liệu trước cuộc họp (đ/c Nguyễn Thị Hòa): hạn 09/12
– Báo cáo cấp ủy viên phụ trách (đ/c Nguyễn Thị Hòa): hạn 07/12
– Đăng lên Sổ tay đảng viên (đ/c Nguyễn Thị Hòa): hạn 12/12"""


async def begins(secretary: Phone) -> None:
    """The checklist of the regular meeting of 10 December."""
    await secretary.types("chuẩn bị")
    await secretary.types("10/12")
    await secretary.picks(BEGIN)


async def gives(secretary: Phone, step: str, name: str) -> None:
    await secretary.types("chuẩn bị")
    await secretary.picks(step)
    await secretary.picks("Đổi người làm")
    await secretary.picks(name)


async def dates(secretary: Phone, step: str, day: str) -> None:
    await secretary.types("chuẩn bị")
    await secretary.picks(step)
    await secretary.picks("Đổi ngày")
    await secretary.types(day)


async def counts(world: World) -> tuple[int, int]:
    kinds = (Preparation, PreparationStep)
    one, other = [await world.app.database.read(lambda db, k=k: db.scalars(select(func.count()).select_from(k)).one())
                  for k in kinds]  # fmt: skip
    return one, other


def heard(phone: Phone, word: str = "Nhắc việc chuẩn bị") -> list[tuple[str, str]]:
    """When the phone was reminded, and of what."""
    return [
        (seen.at.astimezone(ZONE).strftime("%d/%m %H:%M"), seen.text.split("\n", 3)[3].split("\n\n")[0])
        for seen in phone.inbox
        if word in seen.text
    ]


def at(when: str) -> datetime:
    return datetime.strptime(f"{when}/2026", "%d/%m %H:%M/%Y").replace(tzinfo=ZONE)


async def test_the_checklist_of_the_next_meeting_is_begun_by_one_confirmation_and_only_once(
    world: World, secretary: Phone, joins: Joins
) -> None:
    deputy = await joins("Trần Văn Bình", "deputy")
    await meets_on(secretary, "ngày 10, 19h30")
    for phone in (secretary, deputy):
        await phone.types("/chuanbi")
        assert phone.screen.startswith("Chưa có danh mục chuẩn bị sinh hoạt thường kỳ tháng 12, ngày 10/12/2026.")
    assert await counts(world) == (0, 0)
    await secretary.picks(BEGIN)
    assert secretary.screen.startswith(LIST)
    await deputy.picks(BEGIN)
    assert "Danh mục vừa được lập, hoặc cuộc họp đã thay đổi." in deputy.screen
    await deputy.types("chuẩn bị")
    assert deputy.screen.startswith(LIST)
    assert await counts(world) == (1, 6)


async def test_without_a_fixed_day_the_day_is_asked_for_once(secretary: Phone) -> None:
    await secretary.types("chuẩn bị")
    assert secretary.screen.startswith("Chi bộ định họp ngày nào: buổi sinh hoạt thường kỳ tới?")
    await secretary.types("24/10/2026")
    assert "đã qua" in secretary.screen
    await secretary.types("10/12")
    await secretary.picks(BEGIN)
    assert secretary.screen.startswith(LIST)
    await secretary.picks("Đổi ngày họp")
    await secretary.types("12/12")
    assert "– Dự thảo nghị quyết, kết luận (đ/c Nguyễn Thị Hòa): hạn 09/12" in secretary.screen


async def test_whoever_a_step_is_given_to_hears_of_it_and_marks_that_one_alone(
    world: World, secretary: Phone, joins: Joins
) -> None:
    cuong = await joins("Lê Văn Cường", "committee_member")
    await begins(secretary)
    await gives(secretary, DRAFT, "Lê Văn Cường")
    assert "– Dự thảo nghị quyết, kết luận (đ/c Lê Văn Cường): hạn 07/12" in secretary.screen
    await cuong.looks()
    assert cuong.screen.startswith(
        "Kính gửi đồng chí Lê Văn Cường.\n\nĐồng chí Nguyễn Thị Hòa phân công đồng chí chuẩn bị "
        f"sinh hoạt thường kỳ tháng 12, ngày 10/12/2026:\n– {DRAFT}: hạn 07/12"
    )
    for _ in range(2):  # to press it twice changes nothing
        await cuong.forges("a:prep-done:3:1") if not cuong.numbers else await cuong.types(f"Đã xong: {DRAFT}")
        assert cuong.screen.startswith(f"Hệ thống đã ghi nhận việc “{DRAFT}” đã xong")
    await secretary.types("chuẩn bị")
    assert f"– {DRAFT} (đ/c Lê Văn Cường): đã xong 24/11" in secretary.screen
    await cuong.picks(f"Chưa xong: {DRAFT}")
    await secretary.types("chuẩn bị")
    assert f"– {DRAFT} (đ/c Lê Văn Cường): hạn 07/12" in secretary.screen
    await gives(secretary, DRAFT, "Nguyễn Thị Hòa")
    await cuong.types(f"Đã xong: {DRAFT}")
    assert "Việc này dành cho bí thư, phó bí thư hoặc người được phân công." in cuong.screen


async def test_an_owner_is_reminded_on_the_day_and_once_the_day_after_and_the_secretary_reads_it_in_the_digest(
    world: World, secretary: Phone, joins: Joins
) -> None:
    cuong = await joins("Lê Văn Cường", "committee_member")
    await begins(secretary)
    await gives(secretary, DRAFT, "Lê Văn Cường")
    await dates(secretary, DRAFT, "3/12")
    await world.forward_to(at("06/12 12:00"))
    for phone in (secretary, cuong):
        await phone.looks()
    assert heard(cuong) == [
        ("03/12 07:30", f"– {DRAFT}: hạn hôm nay"),
        ("04/12 07:30", f"– {DRAFT}: quá hạn 1 ngày"),
    ]
    assert [when for when, _ in heard(secretary)] == ["03/12 07:30", "04/12 07:30", "05/12 07:30"]
    await cuong.picks(f"Đã xong: {DRAFT}")
    await world.forward_to(at("07/12 08:00"))
    await secretary.looks()
    assert heard(secretary)[-1] == ("07/12 07:30", "– Báo cáo cấp ủy viên phụ trách: hạn hôm nay")
    assert "– Việc chuẩn bị họp quá hạn: 2. Gõ “chuẩn bị” để xem." in next(
        seen.text for seen in secretary.inbox if "việc trong tuần, ngày 07/12" in seen.text
    )


async def test_after_a_long_stop_one_message_says_all_and_nobody_is_woken(world: World, secretary: Phone) -> None:
    await begins(secretary)
    world.clock.forward_to(at("08/12 23:00"))  # nothing ran meanwhile
    await world.forward_to(at("10/12 12:00"))
    await secretary.looks()
    assert [when for when, _ in heard(secretary)] == ["09/12 06:30", "09/12 07:30", "10/12 07:30"]
    assert heard(secretary)[0][1].count("quá hạn") == 4
    assert heard(secretary)[1][1] == "– Gửi tài liệu trước cuộc họp: hạn hôm nay"


async def test_what_is_open_moves_with_the_meeting_and_is_forgotten_with_it(world: World, secretary: Phone) -> None:
    await begins(secretary)
    await announces(secretary, "19h30 ngày 12/12")
    await secretary.types("chuẩn bị")
    assert secretary.screen.split("\n")[1] == "Ngày họp: 12/12/2026. Đã gửi giấy mời."
    assert f"– {DRAFT} (đ/c Nguyễn Thị Hòa): hạn 09/12" in secretary.screen
    await opens(secretary, "Đổi ngày giờ")
    await secretary.types("19h30 ngày 15/12")
    await secretary.picks("Gửi thông báo")
    await secretary.types("chuẩn bị")
    assert f"– {DRAFT} (đ/c Nguyễn Thị Hòa): hạn 12/12" in secretary.screen
    await opens(secretary, "Hủy họp")
    await secretary.types("Bão")
    await secretary.picks("Hủy cuộc họp")
    await world.forward_to(at("20/12 12:00"))
    await secretary.looks()
    assert heard(secretary) == []
    assert not any("Việc chuẩn bị họp quá hạn" in seen.text for seen in secretary.inbox)


async def test_the_checklist_is_the_leaders_of_this_cell_and_what_is_over_takes_nothing(
    world: World, secretary: Phone, joins: Joins
) -> None:
    await begins(secretary)
    other = await joins("Đỗ Văn Hiếu", "secretary", cell_id=await world.other_cell("Chi bộ thôn Tây"))
    member, owner = await joins("Phạm Thị Dung"), await joins("Lê Văn Cường", "committee_member")
    for phone in (member, owner, other):
        for forged in (
            "a:prep:1",
            "a:prep-step:1",
            "a:prep-done:1:1",
            "a:prep-owner:1",
            "a:prep-date:1",
            "a:prep-day:1",
        ):
            await phone.forges(forged)
            assert "Nguyễn Thị Hòa" not in phone.screen
    await member.types("chuẩn bị")
    assert "Chưa có danh mục" not in member.screen
    await secretary.types("chuẩn bị")
    assert secretary.screen.startswith(LIST)
    await dates(secretary, DRAFT, "11/12")
    assert "Việc này cần xong trước hoặc trong ngày họp 10/12/2026." in secretary.screen
    await secretary.types("5/12")
    assert f"– {DRAFT} (đ/c Nguyễn Thị Hòa): hạn 05/12" in secretary.screen
    await secretary.picks(DRAFT)
    await world.forward_to(at("10/12 12:00"))
    world.clock.forward_to(datetime(2027, 2, 20, 9, tzinfo=ZONE))
    await secretary.types(f"Đã xong: {DRAFT}")
    assert "Cuộc họp này đã qua lâu: sinh hoạt thường kỳ tháng 12." in secretary.screen


async def test_of_two_leaders_who_change_a_step_at_once_the_later_one_is_asked_again(
    secretary: Phone, joins: Joins
) -> None:
    deputy = await joins("Trần Văn Bình", "deputy")
    await begins(secretary)
    for phone in (deputy, secretary):
        await phone.types("chuẩn bị")
        await phone.picks(DRAFT)
        await phone.picks("Đổi người làm")
    await deputy.picks("Trần Văn Bình")
    await secretary.picks("Nguyễn Thị Hòa")
    assert "đồng chí khác vừa sửa việc này" in secretary.screen
    await secretary.types("thôi")
    await secretary.types("chuẩn bị")
    assert f"– {DRAFT} (đ/c Trần Văn Bình): hạn 07/12" in secretary.screen
