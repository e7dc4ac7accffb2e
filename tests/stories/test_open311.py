"""Another system of the commune reports a case; a leader hears of it and replies; the system reads how it stands."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.models import Report, ReportChange
from tests.everywhere import Joins
from tests.open311 import connected, key_for
from tests.phone import Phone
from tests.world import World

CALLED = "Phần mềm “Một cửa điện tử” chuyển đến một phản ánh, mã PA-001/2026"


async def replies(leader: Phone, button: str, words: str) -> None:
    await leader.picks(button)
    await leader.types(words)
    await leader.picks("Gửi")


async def test_another_systems_case_rings_the_secretary_and_its_state_can_be_read(world: World, joins: Joins) -> None:
    secretary = await joins("Trần Thị Bình", "secretary")
    office = await joins("Vũ Văn Phòng", "office")
    async with connected(world, await key_for(world, office.holder, texts=True)) as system:
        case = await system.reports(lat="21.028511", long="105.804817")
        await world.settle()
        await secretary.looks()
        assert secretary.screen.startswith(f"{CALLED}, đứng tên đồng chí Vũ Văn Phòng.")
        assert "Lĩnh vực: Hạ tầng" in secretary.screen
        assert "Nơi: Cổng trường tiểu học (vị trí 21.02851, 105.80482)" in secretary.screen
        assert "Sự việc: Ổ gà sâu trước cổng trường, trẻ em dễ ngã." in secretary.screen
        (told,) = await system.reads(f"/requests/{case}")
        assert (told["status"], told["status_notes"]) == ("open", "Đã tiếp nhận")
        await secretary.picks("Xem và xử lý")
        assert "– 24/11/2026: tiếp nhận từ phần mềm “Một cửa điện tử”" in secretary.screen
        await replies(secretary, "Trả lời", "Thứ Bảy xã vá xong.")
        await office.looks()
        assert "Thứ Bảy xã vá xong." in office.screen
        (told,) = await system.reads(f"/requests/{case}")
        assert (told["status"], told["status_notes"]) == ("open", "Đã trả lời, chờ xác nhận\nThứ Bảy xã vá xong.")
        await office.picks("Đã xong")
        (told,) = await system.reads(f"/requests/{case}")
        assert told["status"] == "closed"


async def test_who_answers_for_a_system_hears_of_its_cases_where_they_lead_the_cell_themselves(
    world: World, joins: Joins
) -> None:
    secretary = await joins("Trần Thị Bình", "secretary")
    async with connected(world, await key_for(world, secretary.holder)) as system:
        await system.reports()
    await world.settle()
    await secretary.looks()
    assert secretary.screen.startswith(CALLED)
    await replies(secretary, "Đã giải quyết xong", "Đã vá.")
    assert "PA-001/2026" in secretary.screen


async def test_the_same_words_sent_again_make_no_second_case_and_ring_once(world: World, joins: Joins) -> None:
    secretary = await joins("Trần Thị Bình", "secretary")
    async with connected(world, await key_for(world, secretary.holder)) as system:
        assert await system.reports() == await system.reports()
        await world.settle()
        await secretary.looks()
        assert sum(CALLED in seen.text for seen in secretary.inbox) == 1
        assert await system.reports(description="Ổ gà đã sâu thêm.") == "PA-002-2026"
        await world.forward(minutes=31)
        assert await system.reports() == "PA-003-2026"


async def test_a_members_case_is_read_without_member_words_or_whereabouts(world: World, joins: Joins) -> None:
    secretary = await joins("Trần Thị Bình", "secretary")
    member = await joins("Nguyễn Văn An")
    await member.types("phản ánh")
    await member.picks("Môi trường")
    await member.types("Trước nhà ông Tư, ngõ 12")
    await member.types("Rác của nhà ông Tư đổ ra ngõ.")
    await member.picks("Không có")
    await member.picks("Gửi")
    await secretary.looks()
    await replies(secretary, "Trả lời", "Đã nhắc gia đình ông Tư.")
    async with connected(world, await key_for(world, secretary.holder)) as system:
        answers = [await system.get(f"/requests{path}") for path in (".json", ".xml", "/PA-001-2026.json")]
        for private in ("ông Tư", "Nguyễn Văn An", "Trần Thị Bình", "ngõ"):
            assert not any(private in answer.text for answer in answers), private
        (told,) = await system.reads("/requests")
        assert (told["description"], told["address"], told["lat"]) == ("Môi trường", None, None)
        await world.app.database.run(black_out)
        (told,) = await system.reads("/requests")
        assert (told["description"], told["status_notes"]) == ("Rác của nhà ███ đổ ra ngõ.", "Đã trả lời, chờ xác nhận")


def black_out(db: Session) -> None:
    report = db.scalars(select(Report)).one()
    report.shown_text = "Rác của nhà ███ đổ ra ngõ."
    change = ReportChange(report_id=report.id, at=report.created_at, by=report.person_id, deed="noted", details={})
    change.state, change.text, change.internal = report.state, "Nhà ông Tư hay cãi nhau.", True
    db.add(change)
