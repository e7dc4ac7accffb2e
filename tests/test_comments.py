"""A member comments before the meeting: few answers, a receipt, and nothing stored before "Gửi"."""

from __future__ import annotations

import re

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage import meetings
from storage.invitations import ALPHABET
from storage.meetings import Item
from storage.models import Person, StoredFile
from tests import makers
from tests.conftest import Joins
from tests.stories.commenting import BINS, OTHER, stored
from tests.world import World


async def test_a_comment_takes_three_answers_and_the_secretary_hears_at_once(world: World, joins: Joins) -> None:
    secretary, deputy = await joins("Trần Thị Bình", "secretary"), await joins("Lê Văn Cường", "deputy")
    member = await joins("Nguyễn Văn An")
    await makers.meeting(world, "Vệ sinh môi trường", "Thu đảng phí")
    heard = len(deputy.inbox)
    await member.types("góp ý")
    assert member.choices == ("Vệ sinh môi trường", "Thu đảng phí", "Ý kiến chung", OTHER)
    await member.picks("Vệ sinh môi trường")
    await member.types(BINS)
    await member.picks("Gửi")
    receipt = r"Hệ thống đã ghi nhận ý kiến của đồng chí, mã (YK-\w{4})\. Có trả lời, hệ thống báo đồng chí"
    code = re.match(receipt, member.screen)
    assert code
    await secretary.looks()
    assert secretary.screen.startswith(
        f"Đồng chí Nguyễn Văn An có ý kiến, mã {code[1]}.\n\n"
        f"Vệ sinh môi trường\nSinh hoạt thường kỳ 03/12/2026\n\n{BINS}"
    )
    assert secretary.choices == ("Trả lời",)
    await deputy.looks()
    assert len(deputy.inbox) == heard


async def test_nothing_is_stored_before_it_is_sent(world: World, joins: Joins) -> None:
    await joins("Trần Thị Bình", "secretary")
    member = await joins("Nguyễn Văn An")
    await makers.meeting(world, "Vệ sinh môi trường")
    await member.types("góp ý")
    await member.picks("Ý kiến chung")
    await member.types("Ý kiến nháp")
    assert member.screen.startswith("Ý kiến của đồng chí, mục Ý kiến chung:\n\nÝ kiến nháp")
    assert await stored(world) == []
    await member.picks("Sửa lại")
    await member.types(BINS)
    assert BINS in member.screen
    assert "Ý kiến nháp" not in member.screen
    await member.picks("Bỏ")
    assert member.screen.startswith("Đã bỏ. Ý kiến chưa được gửi và không được lưu.")
    assert await stored(world) == []


async def test_comments_that_close_while_typing_can_still_be_sent_to_the_cell(world: World, joins: Joins) -> None:
    await joins("Trần Thị Bình", "secretary")
    member = await joins("Nguyễn Văn An")
    await makers.meeting(world, "Vệ sinh môi trường", days=0.05)
    await member.types("góp ý")
    await member.picks("Vệ sinh môi trường")
    await member.types(BINS)
    await world.forward(hours=2)
    await member.picks("Gửi")
    assert member.screen.startswith(
        "Đã hết hạn góp ý cho cuộc họp này: Sinh hoạt thường kỳ 24/11/2026. "
        f"Ý kiến dưới đây chưa được gửi:\n\n{BINS}\n\nĐồng chí có thể gửi làm ý kiến chung với chi bộ"
    )
    assert await stored(world) == []
    await member.picks("Gửi làm ý kiến chung")
    assert [(comment.text, comment.meeting_id) for comment in await stored(world)] == [(BINS, None)]


async def test_the_meeting_is_asked_for_only_among_several_and_the_item_only_of_an_agenda(
    world: World, joins: Joins
) -> None:
    await joins("Trần Thị Bình", "secretary")
    member = await joins("Nguyễn Văn An")
    await makers.meeting(world, days=3)
    await member.types("ý kiến")
    assert member.screen.startswith("Ý kiến chung\nSinh hoạt thường kỳ 27/11/2026")
    await makers.meeting(world, "Chuyển đổi số", days=9, kind="thematic")
    await member.types("hủy")
    await member.types("gop y")
    assert member.choices == ("Sinh hoạt thường kỳ 27/11/2026", "Sinh hoạt chuyên đề 03/12/2026", OTHER)
    await member.picks("Sinh hoạt chuyên đề 03/12/2026")
    assert member.choices == ("Chuyển đổi số", "Ý kiến chung", OTHER)


async def test_a_photo_or_voice_is_taken_and_goes_to_the_secretary(world: World, joins: Joins) -> None:
    secretary, member = await joins("Trần Thị Bình", "secretary"), await joins("Nguyễn Văn An")
    await makers.meeting(world)
    await member.types("góp ý")
    await member.sends_file("photo", "rac.jpg", makers.picture(), "Rác đầy ngõ 12")
    assert "Rác đầy ngõ 12\n(Có ảnh kèm theo)" in member.screen
    assert await world.app.database.read(lambda db: db.scalars(select(StoredFile)).all()) == []
    await member.picks("Gửi")
    await secretary.looks()
    assert secretary.inbox[-1].file == "rac.jpg"
    await member.types("góp ý")
    await member.sends_file("voice", "noi.ogg", b"OggS")
    await member.picks("Gửi")
    await secretary.looks()
    assert secretary.inbox[-1].file == "noi.ogg"
    assert "(Có ghi âm kèm theo)" in secretary.screen


async def test_what_does_not_fit_is_refused_and_the_comment_goes_on(world: World, joins: Joins) -> None:
    await joins("Trần Thị Bình", "secretary")
    member = await joins("Nguyễn Văn An")
    await makers.meeting(world)
    await member.types("góp ý")
    await member.sends_file("document", "y-kien.pdf", b"%PDF")
    assert member.screen.startswith("Ở bước này hệ thống không nhận ảnh")
    await member.sends_location(21.0, 105.5)
    assert member.screen.startswith("Ở bước này hệ thống không nhận vị trí")
    await member.types("Căn cước của tôi là 001099012345")
    assert member.screen.startswith("Tin nhắn có dãy 12 chữ số giống số căn cước")
    await member.sends_file("photo", "toi-mat.jpg", makers.picture())
    assert member.screen.startswith("Tin nhắn hoặc tài liệu có dấu hiệu mật")
    await member.sends_file("photo", "rac.jpg", makers.picture(), "a" * 1001)
    assert member.screen.startswith("Tin nhắn dài 1.001 ký tự, quá mức cho phép là 1.000.")
    await member.types(BINS)
    await member.picks("Gửi")
    assert [comment.text for comment in await stored(world)] == [BINS]


async def test_a_code_says_nothing_of_the_order(world: World, joins: Joins) -> None:
    await joins("Trần Thị Bình", "secretary")
    member = await joins("Nguyễn Văn An")
    await makers.meeting(world)
    for _ in range(4):
        await member.types("góp ý")
        await member.types(BINS)
        await member.picks("Gửi")
    codes = [comment.code for comment in await stored(world)]
    assert len(set(codes)) == 4
    assert all(code.startswith("YK-") and set(code[3:]) <= set(ALPHABET) for code in codes)


async def test_an_item_that_leaves_the_agenda_meanwhile_is_chosen_again(world: World, joins: Joins) -> None:
    await joins("Trần Thị Bình", "secretary")
    member = await joins("Nguyễn Văn An")
    meeting_id = await makers.meeting(world, "Vệ sinh môi trường")
    await member.types("góp ý")
    await member.picks("Vệ sinh môi trường")
    await member.types(BINS)

    def change(db: Session) -> None:
        meeting = meetings.whole(db, meeting_id)
        assert meeting
        meetings.set_agenda(db, meeting, [Item("Làm đường")])

    await world.app.database.run(change)
    await member.picks("Gửi")
    assert "nội dung đồng chí chọn không còn" in member.screen
    assert member.choices == ("Làm đường", "Ý kiến chung")
    await member.picks("Ý kiến chung")
    await member.picks("Gửi")
    assert [(comment.text, comment.item_id) for comment in await stored(world)] == [(BINS, None)]


async def test_only_the_invited_comment_on_a_meeting(world: World, joins: Joins) -> None:
    await joins("Trần Thị Bình", "secretary")
    member = await joins("Nguyễn Văn An")
    inner = await makers.meeting(world, kind="committee")
    elsewhere = await world.other_cell("Chi bộ thôn Tây")
    await joins("Phạm Văn Dũng", "secretary", cell_id=elsewhere)
    foreign = await makers.meeting(world, cell_id=elsewhere)
    await member.types("góp ý")
    assert member.screen.startswith("Ý kiến chung với chi bộ\nKhông gắn với cuộc họp")
    await member.types("thôi")
    for forged in (inner, foreign, 999, "x", "9" * 30):
        await member.presses(f"a:comment:{forged}")
        assert member.screen == "Không tìm thấy cuộc họp này trong lịch của đồng chí."


async def test_a_button_of_a_meeting_that_began_is_refused(world: World, joins: Joins) -> None:
    await joins("Trần Thị Bình", "secretary")
    member = await joins("Nguyễn Văn An")
    meeting_id = await makers.meeting(world, "Vệ sinh môi trường")
    await member.presses(f"a:comment:{meeting_id}")
    assert member.choices == ("Vệ sinh môi trường", "Ý kiến chung", OTHER)
    await member.types("hủy")
    await world.forward(days=10)
    await member.presses(f"a:comment:{meeting_id}")
    assert member.screen == "Đã hết hạn góp ý cho cuộc họp này: Sinh hoạt thường kỳ 03/12/2026."


async def test_without_a_secretary_the_deputy_hears_but_not_of_their_own(world: World, joins: Joins) -> None:
    deputy, member = await joins("Lê Văn Cường", "deputy"), await joins("Nguyễn Văn An")
    await world.member("Trần Thị Bình", "secretary")  # on the roster, has not joined
    await makers.meeting(world)
    await member.types("góp ý")
    await member.types(BINS)
    await member.picks("Gửi")
    await deputy.looks()
    assert deputy.screen.startswith("Đồng chí Nguyễn Văn An có ý kiến")
    await deputy.types("góp ý")
    await deputy.types("Ý của phó bí thư")
    await deputy.picks("Gửi")
    assert not any("Đồng chí Lê Văn Cường có ý kiến" in seen.text for seen in deputy.inbox)


async def test_members_see_their_own_comments_and_nobody_elses(world: World, joins: Joins) -> None:
    await joins("Trần Thị Bình", "secretary")
    member, other = await joins("Nguyễn Văn An"), await joins("Hoàng Thị Em")
    await makers.meeting(world, "Vệ sinh môi trường", days=1)
    await member.types("góp ý")
    await member.picks("Vệ sinh môi trường")
    await member.types(BINS)
    await member.picks("Gửi")
    code = (await stored(world))[0].code
    await member.picks("Ý kiến của tôi")
    own = f"Ý kiến của đồng chí trong 60 ngày qua:\n– {code}, Vệ sinh môi trường: {BINS} (chưa có trả lời)"
    assert member.screen.startswith(own)
    assert member.screen.count("– ") == 1
    await world.forward(days=2)
    await member.types("góp ý")
    await member.picks("Ý kiến của tôi")
    assert code in member.screen
    await other.types("ý kiến của tôi")
    assert other.screen.count("– ") == 1
    assert "\n– Chưa có" in other.screen
    await world.forward(days=60)
    await member.types("ý kiến của tôi")
    assert member.screen.count("– ") == 1
    assert "\n– Chưa có" in member.screen


async def test_a_member_who_left_cannot_send_what_they_began(world: World, joins: Joins) -> None:
    await joins("Trần Thị Bình", "secretary")
    member = await joins("Nguyễn Văn An")
    await makers.meeting(world)
    await member.types("góp ý")
    await member.types(BINS)

    def leaves(db: Session) -> None:
        db.get_one(Person, makers.person_id(member)).active = False

    await world.app.database.run(leaves)
    await member.picks("Gửi")
    assert await stored(world) == []
