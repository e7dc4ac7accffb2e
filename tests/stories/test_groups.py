"""A cell's Telegram group reads what all may read, and nothing else; nobody talks with the program there."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from storage import groups
from storage.models import Address, CellGroup, Delivery, SeenEvent
from tests.announcing import NOTICE
from tests.everywhere import Joins
from tests.preparing import opens
from tests.stories.in_group import HELLO, Cell, cell, code_in, link_in, on_telegram

__all__ = ["cell"]
pytestmark = pytest.mark.parametrize("channel", ["telegram"])
LINKED = "Đã nối nhóm Telegram với Chi bộ thôn Đông."
WRONG = "Mã nối nhóm không đúng, đã dùng hoặc đã hết hạn."


async def test_a_leader_links_the_group_by_a_link_or_a_code_and_it_says_so_once(cell: Cell) -> None:
    await cell.secretary.types("/nhom")
    assert link_in(cell.secretary).startswith("https://t.me/chibo_test_bot?startgroup=")
    code = code_in(cell.secretary)
    cell.group.adds_bot(cell.secretary.person)
    cell.group.says(cell.secretary.person, code)
    await cell.settles()
    assert [text.split("\n")[0] for text in cell.group.texts] == [HELLO]
    assert cell.secretary.screen.startswith(LINKED)
    cell.group.says(cell.secretary.person, code)
    await cell.settles()
    assert cell.secretary.screen.startswith(WRONG)
    assert len(cell.group.texts) == 1
    kept = [row for row in await cell.world.outbox() if row.key == "group-code"]
    assert [(row.words, row.choices) for row in kept] == [({}, [])]


async def test_a_meeting_stands_there_once_with_counts_and_without_names(cell: Cell) -> None:
    await cell.links()
    meeting_id = await cell.meets()
    assert cell.meeting.text.startswith(
        "Sinh hoạt thường kỳ tháng 12 – Chi bộ thôn Đông\nThời gian: 19 giờ 30, thứ Năm"
    )
    assert "Nơi họp: Nhà văn hóa thôn Đông" in cell.meeting.text
    assert "– Thảo luận nhiệm vụ tháng tới\n" in cell.meeting.text
    assert cell.meeting.text.endswith("Tài liệu:\n– Không có\n\nTham dự 0 · Xin vắng 0 · Chưa trả lời 3")
    [[button]] = cell.meeting.buttons
    assert (button.label, button.data, button.url) == (
        "Trả lời giấy mời", None, f"https://t.me/chibo_test_bot?start=m{meeting_id}",
    )  # fmt: skip
    await cell.an.starts(f"m{meeting_id}")
    await cell.an.picks("Xin vắng")
    await cell.an.types("Con nhỏ nằm viện")
    await cell.secretary.picks("Tham dự")
    assert cell.meeting.text.endswith("Chưa trả lời 3"), "several answers are told together"
    await cell.looks_again()
    assert cell.meeting.text.endswith("Tham dự 1 · Xin vắng 1 · Chưa trả lời 1")
    everything = " ".join([*cell.group.texts, *cell.meeting.earlier])
    assert not [secret for secret in ("Hòa", "Lê Văn An", "Bảy", "viện") if secret in everything]
    assert len(cell.meeting.earlier) == 1


async def test_changes_of_a_meeting_show_in_its_message(cell: Cell) -> None:
    await cell.links()
    await cell.meets()
    await opens(cell.secretary, "Thêm tài liệu")
    await cell.secretary.sends_file("document", "a.pdf", b"%PDF-1.4 a", "Báo cáo tháng 11")
    await cell.secretary.picks("Xong")
    await cell.secretary.picks("Gửi thông báo")
    await opens(cell.secretary, "Đổi nơi họp")
    await cell.secretary.types("Trụ sở thôn")
    await cell.secretary.picks("Gửi thông báo")
    await cell.looks_again()
    assert "Lịch đã thay đổi." in cell.meeting.text
    assert "Nơi họp: Trụ sở thôn" in cell.meeting.text
    assert "Tài liệu:\n– Báo cáo tháng 11\n" in cell.meeting.text
    await opens(cell.secretary, "Hủy họp")
    await cell.secretary.types("Bí thư ốm")
    await cell.secretary.picks("Hủy cuộc họp")
    await cell.looks_again()
    assert cell.meeting.text.startswith("Đã hủy họp. Chi bộ thôn Đông không tổ chức sinh hoạt thường kỳ tháng 12 vào")
    assert "ốm" not in cell.meeting.text
    assert cell.meeting.buttons == []


async def test_the_called_roll_shows_how_many_were_there_and_later_corrections_do_not(cell: Cell) -> None:
    await cell.links()
    await cell.meets()
    await cell.world.forward(days=9, hours=10, minutes=30)
    await cell.secretary.types("/diemdanh")
    await cell.secretary.picks("Điểm danh")
    await cell.secretary.picks("Lê Văn An")
    await cell.secretary.picks("Xong điểm danh")
    await cell.looks_again()
    assert "Có mặt" not in cell.meeting.text
    await cell.secretary.picks("Ghi sổ điểm danh")
    assert cell.meeting.text.endswith("Có mặt 1/3")
    await cell.secretary.types("/diemdanh")
    await cell.secretary.picks("Sửa điểm danh")
    await cell.secretary.picks("Nguyễn Thị Hòa")
    await cell.secretary.picks("Có mặt")
    await cell.secretary.picks("Ghi sổ điểm danh")
    assert "Có mặt 2/3" in cell.secretary.screen
    await cell.looks_again()
    assert cell.meeting.text.endswith("Có mặt 1/3")


async def test_notices_go_there_once_and_can_be_stopped_and_the_committee_meets_unseen(cell: Cell) -> None:
    await cell.links()
    await cell.meets("Họp chi ủy")
    assert len(cell.group.texts) == 1
    await cell.secretary.types("thông báo")
    await cell.secretary.types(NOTICE)
    assert "Thông báo cũng vào nhóm Telegram của chi bộ, một lần." in cell.secretary.screen
    await cell.secretary.picks("Gửi")
    await cell.looks_again()
    assert cell.group.texts[1:] == [
        f"Kính gửi các đồng chí. Thông báo của bí thư Chi bộ thôn Đông, đồng chí Nguyễn Thị Hòa:\n\n{NOTICE}"
    ]
    assert any("– Đã gửi: 1/2" in seen.text for seen in cell.secretary.inbox), "the group is no person"
    await cell.world.forward(hours=13)
    await cell.secretary.types("thông báo")
    await cell.secretary.types("Mai nghỉ.")
    await cell.secretary.picks("Gửi")
    await cell.secretary.picks("Dừng hẳn")
    await cell.world.forward(days=1)
    assert len(cell.group.texts) == 2


async def test_whoever_may_not_link_is_refused_and_the_group_hears_nothing(cell: Cell, joins: Joins) -> None:
    deputy = on_telegram(await joins("Trần Văn Phó", "deputy"))
    stranger = cell.telegram.server.person("Người lạ", started=True)
    await cell.secretary.types("nhóm")
    code = code_in(cell.secretary)
    cell.group.adds_bot(cell.an.person)
    for person in (cell.an.person, deputy.person, stranger):
        cell.group.says(person, code)
    cell.group.says_as_administrator(code)
    origin = {"type": "hidden_user", "date": 1, "sender_user_name": "Hòa"}
    cell.group.says(cell.secretary.person, code, forward_origin=origin)
    await cell.settles()
    assert cell.an.screen.startswith("Chỉ bí thư, phó bí thư mới nối được nhóm")
    assert deputy.screen.startswith(WRONG)
    assert stranger.inbox == []
    stranger.presses_start("m1")
    await cell.settles()
    assert "bí thư chi bộ" in stranger.latest.text
    await cell.world.forward(minutes=31)
    cell.group.says(cell.secretary.person, code)
    await cell.settles()
    assert cell.secretary.screen.startswith(WRONG)
    assert cell.group.texts == []
    await cell.an.types("nhóm")
    assert "startgroup" not in str(cell.an.person.latest.buttons)
    await cell.an.forges("a:group-code")
    assert "/noi" not in cell.an.screen


async def test_what_is_said_or_tapped_in_a_group_is_not_heard(cell: Cell) -> None:
    await cell.links()
    meeting_id = await cell.meets()
    cell.group.sees_all = True
    before = len(cell.group.texts), len(cell.an.inbox), len(await cell.world.outbox())
    for text in ("/menu", "/start", "góp ý", "1", "Bí mật của tôi", "/noi", "/start m1"):
        cell.group.says(cell.an.person, text, message_thread_id=7, is_topic_message=True)
    cell.group.says_as_administrator("Xin chào")
    cell.group.taps(cell.an.person, f"a:rsvp:{meeting_id}:yes", cell.meeting)
    cell.group.taps(cell.an.person, "q:1:0", cell.meeting)
    await cell.looks_again()
    assert (len(cell.group.texts), len(cell.an.inbox), len(await cell.world.outbox())) == before
    assert cell.meeting.buttons, "nobody has taken its button away"
    assert "Tham dự 0" in cell.meeting.text
    stored = await cell.world.app.database.read(
        lambda db: [str(vars(row)) for table in (Address, Delivery, SeenEvent) for row in db.query(table)]
    )
    assert not [row for row in stored if "Bí mật" in row]


async def test_a_link_ends_by_the_leader_by_another_group_or_where_the_bot_is_sent_away(cell: Cell) -> None:
    other = cell.telegram.server.group("Nhóm mới")
    await cell.links()
    await cell.links(other)
    assert other.texts[0].startswith(HELLO)
    await cell.secretary.types("nhóm")
    await cell.secretary.picks("Bỏ nối")
    await cell.meets()
    assert (len(cell.group.texts), len(other.texts)) == (1, 1)
    await cell.links()
    await cell.looks_again()
    assert "Chưa trả lời 3" in cell.meeting.text, "what was announced before is told as well"
    cell.group.removes_bot(cell.an.person)
    await cell.settles()
    assert cell.secretary.screen.startswith("Hệ thống không còn ở trong nhóm Telegram của Chi bộ thôn Đông")
    await cell.secretary.types("nhóm")
    assert code_in(cell.secretary)


async def test_a_group_of_another_cell_is_not_taken_from_it(cell: Cell, joins: Joins) -> None:
    await cell.links()
    west = await cell.world.other_cell("Chi bộ thôn Tây")
    other = on_telegram(await joins("Lý Thị Mai", "secretary", cell_id=west))
    await other.types("nhóm")
    cell.group.says(other.person, code_in(other))
    await other.looks()
    assert other.screen.startswith("Nhóm này đang nối với một chi bộ khác")
    await cell.meets()
    assert cell.meeting


async def test_a_supergroup_stays_linked_and_is_told_anew_what_cannot_be_changed_any_more(cell: Cell) -> None:
    await cell.links()
    await cell.meets()
    new = cell.group.becomes_supergroup(cell.an.person)
    await cell.looks_again()
    [anew] = new.inbox
    assert anew.text.endswith("Chưa trả lời 3")
    await cell.an.types("/lich")
    await cell.an.picks("Tham dự")
    await cell.looks_again()
    assert anew.text.endswith("Tham dự 1 · Xin vắng 0 · Chưa trả lời 2")
    assert cell.telegram.server.account.chats[cell.group.id].inbox[-1].text.endswith("Chưa trả lời 3")
    assert not [row for row in await cell.world.outbox() if row.state == "failed"]


async def test_a_group_that_becomes_a_supergroup_is_told_of_no_meeting_that_is_long_over(cell: Cell) -> None:
    await cell.links()
    await cell.meets()
    world = cell.world
    before = len([row for row in await world.outbox() if row.key.startswith("group-m")])
    await world.forward(days=40)
    find = select(Address.chat).join(CellGroup, CellGroup.address_id == Address.id)
    chat = await world.app.database.read(lambda db: db.scalars(find).one())
    await world.app.database.run(lambda db: groups.renamed(db, "telegram", chat, "-100987654321"))
    await world.app.ticker.progress()
    assert len([row for row in await world.outbox() if row.key.startswith("group-m")]) == before
