"""The library: whoever may see a document finds it again by words of its title, and nobody else does."""

from __future__ import annotations

import pytest

from tests.announcing import becomes
from tests.everywhere import Joins
from tests.phone import Phone
from tests.preparing import goes_to_documents
from tests.world import World

PDF = b"%PDF-1.4 a report"
LINE = "Đề án Chuyển đổi số ở thôn – 24/11/2026"
COMMON = "Hướng dẫn sinh hoạt chi bộ"


@pytest.fixture
async def secretary(joins: Joins) -> Phone:
    return await joins("Nguyễn Thị Hòa", "secretary")


async def hands_out(secretary: Phone, *titles: str, kind: str = "Sinh hoạt thường kỳ") -> None:
    await goes_to_documents(secretary, kind=kind)
    for title in titles:
        await secretary.sends_file("document", f"{title}.pdf", PDF)
    await secretary.picks("Xong")
    await secretary.picks("Gửi giấy mời")


async def puts_in(phone: Phone, title: str) -> None:
    """Up to the preview."""
    await phone.types("thư viện")
    await phone.picks("Đưa tài liệu vào thư viện")
    await phone.sends_file(
        "document", "huong-dan.pdf", PDF + title.encode()
    )  # the same file twice on a page for files is one
    await phone.types(title)


async def test_words_in_any_order_and_without_marks_find_a_document_of_long_ago(
    world: World, joins: Joins, secretary: Phone
) -> None:
    an = await joins("Lê Văn An")
    await hands_out(secretary, "Đề án Chuyển đổi số ở thôn", "Báo cáo quý IV")
    await world.forward(days=200)
    await an.types("tài liệu")
    assert an.screen.startswith("Hiện chưa có tài liệu nào của các cuộc họp gần đây.")
    await an.picks("Thư viện")
    assert set(an.choices) == {LINE, "Báo cáo quý IV – 24/11/2026"}
    await an.types("kinh phi")
    assert an.screen.startswith("Không tìm thấy tài liệu nào có chữ “kinh phi”.")
    assert "Đồng chí cần tìm tài liệu nào?" in an.screen
    await an.types("thon chuyen DOI")
    assert an.screen.startswith("Có 1 tài liệu có chữ “thon chuyen DOI”.")
    assert an.choices == (LINE,)
    await an.picks(LINE)
    assert an.inbox[-1].text.startswith("Đề án Chuyển đổi số ở thôn – tài liệu sinh hoạt thường kỳ tháng 12.")
    assert await an.opens("Đề án Chuyển đổi số ở thôn.pdf") == PDF


async def test_what_is_of_the_cell_committee_or_of_another_cell_is_not_found(
    world: World, joins: Joins, secretary: Phone
) -> None:
    west = await world.other_cell("Chi bộ thôn Tây")
    an, moving = await joins("Lê Văn An"), await joins("Trần Thị Bình", "committee_member")
    await hands_out(secretary, "Dự thảo nhận xét", kind="Họp chi ủy")
    await an.types("thư viện")
    assert an.screen.startswith("Thư viện chưa có tài liệu nào.")
    await moving.types("thư viện")
    await moving.types("du thao")
    line = moving.choices[0]
    await becomes(world, moving, "committee_member", west)
    await moving.picks(line)
    assert moving.screen.startswith("Không tìm thấy tài liệu này")
    await moving.types("/thuvien")
    assert moving.screen.startswith("Thư viện chưa có tài liệu nào.")


async def test_what_the_office_puts_in_the_whole_commune_finds_and_nobody_is_disturbed(
    world: World, joins: Joins
) -> None:
    office = await joins("Vũ Văn Phòng", "office")
    west = await joins("Phạm Văn Dũng", cell_id=await world.other_cell("Chi bộ thôn Tây"))
    before = west.arrived
    await puts_in(office, COMMON)
    assert "Nơi lưu: thư viện chung toàn xã (Đảng ủy xã Phúc Lộc)" in office.screen
    await office.picks("Đưa vào thư viện")
    assert office.screen.startswith(f"Đã đưa “{COMMON}” vào thư viện chung toàn xã")
    await west.looks()
    assert west.arrived == before
    await west.types("tim tai lieu")
    await west.types("huong dan")
    await west.picks(f"{COMMON} – 24/11/2026")
    assert west.inbox[-1].text.startswith(f"{COMMON} – tài liệu chung toàn xã, ngày 24/11/2026.")
    assert await west.opens("huong-dan.pdf") == PDF + COMMON.encode()


async def test_what_a_leader_puts_in_is_the_cells_own(world: World, joins: Joins, secretary: Phone) -> None:
    an = await joins("Lê Văn An")
    west = await joins("Phạm Văn Dũng", "secretary", cell_id=await world.other_cell("Chi bộ thôn Tây"))
    for caution in (False, True):
        await puts_in(secretary, COMMON if caution else COMMON.lower())
        assert "Nơi lưu: thư viện Chi bộ thôn Đông" in secretary.screen
        assert ("Thư viện đã có tài liệu cùng tên." in secretary.screen) is caution
        await secretary.picks("Đưa vào thư viện")
    await an.types("thư viện")
    assert an.choices == (f"{COMMON} – 24/11/2026", f"{COMMON.lower()} – 24/11/2026")
    await west.types("thư viện")
    assert west.choices == ("Đưa tài liệu vào thư viện",)


async def test_a_member_puts_nothing_in_nor_does_who_has_ceased_to_lead(
    world: World, joins: Joins, secretary: Phone
) -> None:
    an = await joins("Lê Văn An")
    await puts_in(secretary, COMMON)
    await becomes(world, secretary, "member")
    await secretary.picks("Đưa vào thư viện")
    assert secretary.screen.startswith("Việc này dành cho bí thư, phó bí thư chi bộ và văn phòng đảng ủy.")
    await an.types("thư viện")
    assert an.screen.startswith("Thư viện chưa có tài liệu nào.")
    assert "Đưa tài liệu vào thư viện" not in an.choices


async def test_many_documents_are_paged_newest_first_and_only_in_their_newest_version(
    world: World, joins: Joins, secretary: Phone
) -> None:
    await hands_out(secretary, *(f"Tài liệu số {number}" for number in range(9)))
    await world.forward(days=1)
    await secretary.types("/lich")
    await secretary.picks("Thay đổi họp")
    await secretary.picks("Thay bản mới")
    await secretary.picks("Tài liệu số 0")
    await secretary.sends_file("document", "moi.pdf", PDF)
    await secretary.picks("Không ghi")
    await secretary.picks("Gửi bản mới")
    an = await joins("Lê Văn An")
    await an.types("thư viện")
    assert an.choices[0] == "Tài liệu số 0 (bản 2) – 25/11/2026"
    assert (len(an.choices), an.choices[-1]) == (9, "Trang sau")
    await an.picks("Trang sau")
    assert an.choices == ("Tài liệu số 1 – 24/11/2026", "Trang trước")
