"""What members decide about themselves."""

from __future__ import annotations

import re

from tests.conftest import Joins
from tests.phone import WebPhone
from tests.preparing import announces
from tests.world import World


async def test_members_see_what_is_kept_of_them(joins: Joins) -> None:
    phone = await joins("Nguyễn Văn An", "deputy", "probationary")
    await phone.types("/toi")
    assert phone.screen.startswith(
        "Nguyễn Văn An\nChi bộ thôn Đông – Phó bí thư, dự bị\nĐiện thoại: chưa có\nĐịa bàn phụ trách: không\n\n"
        "Giấy mời và nhắc lịch đang gửi về máy này."
    )


async def test_the_language_holds_for_all_that_follows(joins: Joins) -> None:
    secretary, member = await joins("Nguyễn Văn An", "secretary"), await joins("Trần Thị Bình")
    await member.types("/me")
    await member.picks("Ngôn ngữ: English")
    assert member.screen.startswith("The language is English now.")
    await announces(secretary)
    await member.looks()
    assert (
        "Chi bộ thôn Đông invites you to the regular meeting of month 12, 19:30, Thursday 03/12/2026, at"
        in member.screen
    )
    await member.types("meeting")
    await member.picks("I will come")
    await member.types("/me")
    await member.picks("Language: Tiếng Việt")
    assert member.screen.startswith("Hệ thống đã đổi sang tiếng Việt.")


async def test_whoever_leaves_hears_nothing_more_and_is_a_stranger(world: World, joins: Joins) -> None:
    secretary, member = await joins("An", "secretary"), await joins("Bình")
    await member.types("/toi")
    await member.picks("Ngừng sử dụng")
    await member.picks("Tiếp tục sử dụng")
    assert member.screen.startswith("Đồng chí vẫn tiếp tục nhận tin như trước.")
    await member.types("/toi")
    await member.picks("Ngừng sử dụng")
    await member.picks("Ngừng sử dụng")
    assert member.screen.startswith("Hệ thống đã dừng gửi tin cho đồng chí.")
    before = len(member.inbox)
    meeting = await announces(secretary)
    await member.looks()
    assert len(member.inbox) == before
    await member.presses(f"a:rsvp:{meeting}:yes")
    assert "chỉ dành cho đảng viên có giấy mời" in member.screen
    await member.starts((await world.invite(int(member.chat))).token)
    await member.picks("Tôi đồng ý")
    assert "Đồng chí đã tham gia" in member.inbox[-2].text
    assert "trân trọng mời đồng chí dự" in member.screen, "whoever comes back hears of the meetings to come"


async def test_the_menu_fits_the_role(joins: Joins) -> None:
    secretary, member = await joins("An", "secretary"), await joins("Bình")
    for phone in (secretary, member):
        await phone.types("/menu")
    assert member.choices == (
        "Lịch sinh hoạt", "Góp ý", "Phản ánh", "Trả lời câu hỏi", "Nhiệm vụ", "Tài liệu", "Cá nhân", "Trợ giúp",
    )  # fmt: skip
    assert secretary.choices == (
        "Chuẩn bị họp", "Lịch sinh hoạt", "Sau cuộc họp", "Nhiệm vụ", "Ý kiến đảng viên", "Phản ánh cần xử lý",
        "Việc khác", "Trợ giúp",
    )  # fmt: skip
    await member.types("/moihop")
    assert member.screen.startswith("Việc này dành cho bí thư, phó bí thư chi bộ.")


async def test_every_door_opens_by_command_alias_and_typed_words(joins: Joins) -> None:
    phone = await joins("An", "secretary")
    doors = {
        "Mời đồng chí chọn việc": ("/menu", "/home", "menu"),
        "Đồng chí chuẩn bị cuộc họp nào?": ("/moihop", "/prepare", "chuẩn bị họp", "CHUAN BI HOP"),
        "Hiện chưa có lịch họp": ("/lich", "/schedule", "họp", "hop", "lịch"),
        "Ý kiến chung với chi bộ": ("/gopy", "/comment", "góp ý", "gop y", "Ý KIẾN"),
        "Hiện chưa có ý kiến nào": ("/ykien", "/comments", "ý kiến đảng viên"),
        "Đồng chí phản ánh về lĩnh vực nào?": ("/phananh", "/report", "phản ánh", "phan anh"),
        "Hiện không có phản ánh nào": ("/vuviec", "/cases"),
        "Chưa có câu hỏi nào": ("/hoiykien", "/ask", "hỏi ý kiến", "khao sat"),
        "Hiện chưa có tài liệu nào": ("/tailieu", "/documents", "tài liệu"),
        "Việc khác. Mời đồng chí chọn": ("/vieckhac", "/more", "việc khác"),
        "Đồng chí có thể": ("/trogiup", "/help", "trợ giúp"),
        "Chi bộ thôn Đông – Bí thư": ("/toi", "/me", "cá nhân"),
        "Chi bộ hiện không có nhiệm vụ nào": ("/nhiemvu", "/tasks", "nhiệm vụ", "viec duoc giao"),
    }
    for screen, ways in doors.items():
        for way in ways:
            await phone.types(way)
            assert screen in phone.screen, way
            await phone.types("/huy")


async def test_a_second_chat_is_joined_by_a_code_of_the_members_own_and_chosen_for_notices(
    world: World, channel: str
) -> None:
    """Nothing but a typed code joins two chats, and the phone used so far hears of it."""
    person_id = await world.member("Nguyễn Văn An")
    first, second = (WebPhone(world, str(person_id), name) for name in ("web", "web-numbers"))
    await first.starts((await world.invite(person_id)).token)
    await first.picks("Tôi đồng ý")
    await first.types("/toi")
    await first.picks("Dùng thêm ứng dụng khác")
    code = re.search(r"Mã của đồng chí: (\w{4} \w{4})", first.screen)
    assert code
    assert [row.words for row in await world.outbox() if row.key == "personal-code"] == [{}], "said once, kept nowhere"
    await second.types(code[1])
    await second.picks("Tôi đồng ý")
    await first.looks()
    assert first.screen.startswith("Vừa có máy khác tham gia bằng tên đồng chí Nguyễn Văn An.")
    await first.types("/toi")
    assert (
        "đang gửi về điện thoại dùng thử kiểu Zalo. Nơi dự phòng khi không gửi được: điện thoại dùng thử"
        in first.screen
    )
    await first.picks("Nhận tin ở máy này")
    assert first.screen.startswith("Từ nay giấy mời và nhắc lịch gửi về máy này.")
    stranger = WebPhone(world, "99", channel)
    await stranger.types(code[1])
    assert stranger.screen.startswith("Mã hoặc đường dẫn này không đúng, đã dùng hoặc đã hết hạn.")
