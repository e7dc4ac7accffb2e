"""A notice to the cell, to several or to all: to whom it may go, and that it goes there once."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

import pytest
from sqlalchemy import event, select
from sqlalchemy.orm import Session

from storage.models import Address, Broadcast, Person, StoredFile
from tests import makers
from tests.announcing import NOT_YOURS, NOTICE, becomes, notices
from tests.conftest import Joins
from tests.world import ZONE, World


async def broadcasts(world: World) -> int:
    return len(await world.app.database.read(lambda db: db.scalars(select(Broadcast)).all()))


async def test_it_goes_once_to_each_member_of_the_cell_who_has_agreed_and_to_nobody_else(
    world: World, joins: Joins
) -> None:
    secretary, an, binh = await joins("Trần Thị Lan", "secretary"), await joins("Nguyễn An"), await joins("Lê Bình")
    await world.member("Phạm Văn Chưa")
    stranger = await joins("Người Khác", cell_id=await world.other_cell("Chi bộ thôn Tây"))
    await secretary.types("thông báo")
    assert secretary.screen.startswith("Thông báo tới Chi bộ thôn Đông, 2 đồng chí.")
    await secretary.types(NOTICE)
    missed = "Chưa liên lạc được 1 đồng chí: Phạm Văn Chưa. Đề nghị đồng chí báo trực tiếp."
    assert f"{NOTICE}\n\nThông báo sẽ tới 2 đồng chí.\n{missed}" in secretary.screen
    assert await broadcasts(world) == 0
    await secretary.picks("Gửi")
    assert await notices(an, binh, stranger, secretary) == [1, 1, 0, 0]
    assert an.screen == (
        f"Kính gửi đồng chí Nguyễn An. Thông báo của bí thư Chi bộ thôn Đông, đồng chí Trần Thị Lan:\n\n{NOTICE}"
    )
    rows = [row for row in await world.outbox() if row.broadcast_id]
    assert {(row.klass, row.priority, row.state) for row in rows} == {("C", 2, "sent")}


async def test_nothing_is_sent_that_was_dropped_or_is_still_being_changed(world: World, joins: Joins) -> None:
    secretary, member = await joins("Trần Thị Lan", "deputy"), await joins("Nguyễn An")
    await secretary.types("/thongbao")
    await secretary.types("Bản nháp")
    await secretary.picks("Sửa lại")
    await secretary.types(NOTICE)
    assert "Bản nháp" not in secretary.screen
    await secretary.picks("Bỏ")
    assert secretary.screen.startswith("Đã bỏ. Thông báo chưa được gửi và không được lưu.")
    assert await notices(member) == [0]
    assert await broadcasts(world) == 0


async def test_a_second_tap_on_send_sends_nothing(world: World, joins: Joins, channel: str) -> None:
    secretary, member = await joins("Trần Thị Lan", "secretary"), await joins("Nguyễn An")
    await secretary.types("thông báo")
    await secretary.types(NOTICE)
    if channel == "web":
        await secretary.picks("Gửi")
        await secretary.picks("Gửi")
    else:
        await secretary.types("gửi")
        await secretary.types("gửi")
    assert await notices(member) == [1]
    assert await broadcasts(world) == 1


async def test_a_member_cannot(world: World, joins: Joins) -> None:
    await joins("Trần Thị Lan", "secretary")
    for phone in (await joins("Nguyễn An"), await joins("Lê Văn Cường", "committee_member")):
        await phone.types("thông báo")
        assert phone.screen.startswith(NOT_YOURS)
        await phone.presses("o:thongbao")
        assert phone.screen.startswith(NOT_YOURS)
        await phone.starts()
        assert "Gửi thông báo" not in phone.choices
    assert await broadcasts(world) == 0


@pytest.mark.parametrize("moves", [False, True])
async def test_whoever_is_no_leader_of_the_cell_any_more_sends_nothing(
    world: World, joins: Joins, *, moves: bool
) -> None:
    secretary, member = await joins("Trần Thị Lan", "secretary"), await joins("Nguyễn An")
    tay = await world.other_cell("Chi bộ thôn Tây")
    other = await joins("Người Khác", cell_id=tay)
    await secretary.types("thông báo")
    await secretary.types(NOTICE)
    await becomes(world, secretary, "secretary" if moves else "member", tay if moves else None)
    await secretary.picks("Gửi")
    assert secretary.screen.startswith(NOT_YOURS)
    assert await notices(member, other) == [0, 0]
    assert await broadcasts(world) == 0


async def test_what_must_not_pass_is_refused(world: World, joins: Joins) -> None:
    secretary = await joins("Trần Thị Lan", "secretary")
    await joins("Nguyễn An")
    await secretary.types("thông báo")
    await secretary.types("TỐI MẬT\nNội dung")
    assert "mật" in secretary.screen.split("\n")[0]
    await secretary.sends_file("document", "danh-sach.apk", b"PK")
    await secretary.types("a" * 3001)
    assert secretary.screen.startswith("Tin nhắn dài 3.001 ký tự")
    await secretary.types(NOTICE)
    assert secretary.choices[0] == "Gửi"


async def test_with_nobody_to_reach_nothing_is_asked(world: World, joins: Joins) -> None:
    secretary = await joins("Trần Thị Lan", "secretary")
    await world.member("Phạm Văn Chưa")
    await secretary.types("thông báo")
    assert secretary.screen.startswith("Chưa liên lạc được đồng chí nào trong số 1 đồng chí")


async def test_a_file_goes_with_its_words_and_is_stored_once(world: World, joins: Joins) -> None:
    secretary, an, binh = await joins("Trần Thị Lan", "secretary"), await joins("Nguyễn An"), await joins("Lê Bình")
    await secretary.types("thông báo")
    await secretary.sends_file("document", "ke-hoach.pdf", b"%PDF", NOTICE)
    assert f"{NOTICE}\n(Có tài liệu kèm theo)" in secretary.screen
    await secretary.picks("Gửi")
    assert await notices(an, binh) == [1, 1]
    assert [an.inbox[-1].file, binh.inbox[-1].file] == ["ke-hoach.pdf", "ke-hoach.pdf"]
    assert len(await world.app.database.read(lambda db: db.scalars(select(StoredFile)).all())) == 1
    await secretary.types("thông báo")
    await secretary.sends_file("photo", "anh.jpg", makers.picture())
    await secretary.picks("Gửi")
    await an.looks()
    assert an.inbox[-1].file == "anh.jpg"
    assert "Mời đồng chí xem tài liệu kèm theo." in an.screen


async def test_a_long_text_arrives_whole(world: World, joins: Joins) -> None:
    secretary, member = await joins("Trần Thị Lan", "secretary"), await joins("Nguyễn An")
    words = [f"từ{number}&" for number in range(410)]  # with its signs escaped longer than the text library takes
    await secretary.types("thông báo")
    await secretary.types(" ".join(words))
    await secretary.picks("Gửi")
    await member.looks()
    arrived = " ".join(seen.text for seen in member.inbox).split()
    assert Counter(word for word in arrived if word.startswith("từ")) == Counter(words)


async def test_in_quiet_hours_the_preview_says_when_it_will_arrive(world: World, joins: Joins) -> None:
    secretary = await joins("Trần Thị Lan", "secretary")
    await joins("Nguyễn An")
    world.clock.forward_to(datetime(2026, 11, 24, 22, 0, tzinfo=ZONE))
    await secretary.types("thông báo")
    await secretary.types(NOTICE)
    assert "Đang giờ nghỉ: thông báo sẽ tới lúc 06 giờ 30." in secretary.screen


async def test_two_thousand_members_take_as_many_statements_as_two(world: World, joins: Joins) -> None:
    secretary = await joins("Trần Thị Lan", "secretary")
    await joins("Nguyễn An")
    await joins("Lê Bình")

    async def statements() -> list[str]:
        await secretary.types("thông báo")
        await secretary.types(NOTICE)
        seen: list[str] = []

        def note(_c: object, _x: object, statement: str, *_: object) -> None:
            seen.append(statement)

        engine = world.app.database.plain
        event.listen(engine, "before_cursor_execute", note)
        for sender in world.app.senders:
            sender.courier.stopped = True
        await secretary.types("gửi")
        event.remove(engine, "before_cursor_execute", note)
        return seen

    few = await statements()
    await world.app.database.run(lambda db: _many(db, world.cell_id, 2000, world.clock.now()))
    many = await statements()
    assert len([row for row in await world.outbox() if row.broadcast_id]) == 2 + 2002
    assert len(many) == len(few)
    assert sum("INSERT INTO delivery" in one and "SELECT" in one for one in many) == 1


def _many(db: Session, cell_id: int, how_many: int, now: datetime) -> None:
    committee_id = db.scalars(select(Person.committee_id).limit(1)).one()
    common = {"committee_id": committee_id, "cell_id": cell_id, "role": "member", "standing": "full"}
    people = [Person(full_name=f"N {n}", name_folded=f"n {n}", consented_at=now, **common) for n in range(how_many)]
    db.add_all(people)
    db.flush()
    db.add_all(Address(channel="web", chat=f"x{p.id}", person_id=p.id, preferred=True) for p in people)
