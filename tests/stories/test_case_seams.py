"""Where a case meets other members, other cells and their areas, it says no more than each may know."""

from __future__ import annotations

from sqlalchemy.orm import Session

from storage import area_cases, field_changes
from storage.folding import fold
from storage.models import Area, Person, PersonArea, Report
from tests import makers, reporting
from tests.stories.casework import CODE, Commune, commune, does, heard, opens, presses_again
from tests.stories.test_case_travels import HIDDEN_PLACE

__all__ = ["commune"]  # a fixture


async def _is_handed_on(commune: Commune) -> None:
    await does(commune.secretary, "Chuyển nơi khác")
    await commune.secretary.picks("Chi bộ thôn Tây")
    await commune.secretary.picks("Trần Văn Tư")
    await commune.secretary.types("tư")
    await commune.secretary.picks("Đã che đủ")
    await commune.secretary.picks("Chuyển")


async def _says_so_too(commune: Commune) -> None:
    binh = commune.binh
    await binh.types("phản ánh")
    await binh.picks("Môi trường")
    await binh.types("Ngõ 12")
    await binh.types("Rác tồn đọng ở đầu ngõ, trước nhà ông ấy.")
    await binh.picks("Tôi cũng gặp việc này")
    await binh.picks("Không gửi kèm")


async def test_a_unit_hears_that_it_happened_to_another_too_but_not_to_whom_nor_what_was_blacked_out(
    commune: Commune,
) -> None:
    await commune.reports()
    await _is_handed_on(commune)
    await _says_so_too(commune)
    [told] = await heard(commune.khanh, "Thêm một đồng chí cũng gặp việc")
    assert f"{CODE} (Môi trường, {HIDDEN_PLACE})" in told.text
    for word in ("Trần Thị Bình", "Trần Văn Tư", "Lê Văn An"):
        assert not await heard(commune.khanh, word), word
    assert not await heard(commune.secretary, "cũng gặp việc")


async def test_the_handler_sees_which_files_go_along_and_recordings_stay(commune: Commune) -> None:
    await reporting.to_the_words(commune.an)
    await commune.an.types("Rác tồn đọng ở đầu ngõ.")
    await commune.an.sends_file("photo", "a.jpg", makers.picture())
    await commune.an.sends_file("video", "b.mp4", b"\0\0\0\x18ftypmp42")
    await commune.an.sends_file("photo", "c.jpg", makers.picture())
    await commune.an.picks("Xong")
    await commune.an.picks("Gửi")
    await does(commune.secretary, "Chuyển nơi khác")
    await commune.secretary.picks("Chi bộ thôn Tây")
    await commune.secretary.picks("Không có tên")
    assert "Sự việc: Rác tồn đọng ở đầu ngõ.\n(Có 2 ảnh kèm theo)\n" in commune.secretary.screen
    await commune.secretary.picks("Chuyển")
    await opens(commune.khanh)
    assert len(await heard(commune.khanh, "(Có 2 ảnh kèm theo)")) == 2  # told of it, and opened
    assert not await heard(commune.khanh, "Có video")
    assert len([seen for seen in commune.khanh.inbox if seen.file]) == 3  # the first one came with the notice as well


async def test_their_own_leaders_hear_who_it_is(commune: Commune) -> None:
    await commune.reports()
    await _says_so_too(commune)
    assert await heard(commune.secretary, f"Đồng chí Trần Thị Bình cũng gặp việc {CODE}")


async def test_only_its_reporter_ends_a_case_that_is_open_again(commune: Commune) -> None:
    report_id = await commune.reports()
    await commune.also(commune.binh, report_id)
    await opens(commune.secretary)
    await commune.secretary.picks("Trả lời")
    await commune.secretary.types("Đã dọn.")
    await commune.secretary.picks("Gửi")
    await commune.an.looks()
    await commune.an.picks("Chưa xong")
    await presses_again(commune.binh, "Đã xong", f"a:case-done:{report_id}")
    assert [report.state for report in await commune.stored()] != ["closed"]
    await presses_again(commune.an, "Đã xong", f"a:case-done:{report_id}")
    assert [report.state for report in await commune.stored()] == ["closed"], commune.an.screen


async def test_what_is_internal_stays_with_the_areas_of_its_own_cell(commune: Commune) -> None:
    def add(db: Session) -> list[list[int]]:
        found: list[list[int]] = []
        khanh = db.get_one(Person, commune.khanh.holder)
        area = Area(committee_id=khanh.committee_id, cell_id=khanh.cell_id, name="Xóm Tây", name_folded=fold("Xóm Tây"))
        db.add(area)
        db.flush()
        db.add(PersonArea(person_id=khanh.id, area_id=area.id))
        own = field_changes.add(db, khanh.committee_id, "Việc nội bộ", None, commune.world.clock.now(), internal=True)
        for field in ("environment", "unity", own):
            report = db.get_one(Report, 1)
            report.field, report.area_id = field, area.id
            db.flush()
            found.append(list(area_cases.watching(db, report)))
        return found

    await commune.reports()
    assert await commune.world.app.database.run(add) == [[commune.khanh.holder], [], []]
