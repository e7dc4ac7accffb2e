"""Documents of a meeting are for its invited, and the leaders know who read them."""

from __future__ import annotations

from storage import documents
from tests.conftest import Joins
from tests.phone import WebPhone
from tests.preparing import meeting_of, prepares
from tests.world import World


async def _hands_out(secretary: WebPhone, kind: str) -> None:
    await prepares(secretary, kind=kind)
    await secretary.picks("Sửa")
    await secretary.picks("Tài liệu")
    await secretary.sends_file("document", "du-thao.pdf", b"1")
    await secretary.picks("Xong")
    await secretary.picks("Gửi giấy mời")


async def test_each_reader_counts_once_in_roster_order(world: World, joins: Joins) -> None:
    secretary, member = await joins("Nguyễn Văn An", "secretary"), await joins("Trần Thị Bình")
    await _hands_out(secretary, "Sinh hoạt thường kỳ")
    for phone in (member, member, secretary):
        await phone.presses("a:read:1")
    meeting = await meeting_of(world, 1)
    names = await world.app.database.read(lambda db: documents.readers(db, meeting))
    assert names == {1: ["Nguyễn Văn An", "Trần Thị Bình"]}


async def test_what_the_cell_committee_reads_is_not_for_the_cell(world: World, joins: Joins) -> None:
    secretary, member = await joins("Nguyễn Văn An", "secretary"), await joins("Trần Thị Bình")
    committee_member = await joins("Lê Văn Cường", "committee_member")
    other = await joins("Phạm Thị Dung", "committee_member", cell_id=await world.other_cell("Chi bộ thôn Đoài"))
    await _hands_out(secretary, "Họp chi ủy")
    for phone in (member, other):
        await phone.looks()
        assert not [seen.file for seen in phone.inbox if seen.file]
        for data in ("a:read:1", "a:doc:1"):
            await phone.presses(data)
            assert "Không tìm thấy tài liệu này" in phone.screen
        await phone.types("tài liệu")
        assert phone.choices == ("Thư viện",)
    await committee_member.types("tài liệu")
    assert committee_member.choices == ("du-thao", "Thư viện")
    meeting = await meeting_of(world, 1)
    assert await world.app.database.read(lambda db: documents.readers(db, meeting)) == {}
