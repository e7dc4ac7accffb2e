"""What the plan has becomes meetings: what is known is not asked, and what is not announced yet is spoken of."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from storage.models import Meeting
from tests.everywhere import Joins
from tests.phone import Phone
from tests.preparing import PLACE, announces, opens
from tests.stories.planning import meets_on, plans, secretary, sees
from tests.world import World

__all__ = ["secretary"]  # a fixture


async def test_a_regular_meeting_is_prepared_from_the_plan_without_being_asked_what_is_known(
    world: World, secretary: Phone
) -> None:
    await announces(secretary, "19h30 thứ năm tuần này")
    await meets_on(secretary)
    await plans(secretary, "Tháng 12 thường kỳ: Tổng kết năm – đ/c Trần Thị Bình", 2026)
    await secretary.types("chuẩn bị họp")
    await secretary.picks("Thường kỳ tháng 12, 03/12/2026")
    assert "– Tổng kết năm (đ/c Trần Thị Bình)" in secretary.screen
    await secretary.picks("Dùng chương trình này")
    await secretary.picks("Không có tài liệu")
    assert f"Thời gian: 19 giờ 30, thứ Năm, ngày 03/12/2026\nNơi họp: {PLACE}" in secretary.screen
    await secretary.picks("Gửi giấy mời")
    assert "– Nội dung chính: Tổng kết năm (đ/c Trần Thị Bình chuẩn bị), đã gửi giấy mời" in await sees(secretary, 2026)
    await secretary.types("chuẩn bị họp")
    assert "Thường kỳ tháng 12, 03/12/2026" not in secretary.choices


async def test_a_theme_becomes_a_thematic_meeting_with_its_presenter(world: World, secretary: Phone) -> None:
    await plans(secretary, "Tháng 12: Chuyển đổi số – đ/c Lê Văn An", 2026)
    await secretary.types("chuẩn bị họp")
    await secretary.picks("Chuyên đề tháng 12: Chuyển đổi số")
    await secretary.types("19h30 ngày 10/12")
    await secretary.types(PLACE)
    assert "– Trình bày báo cáo chuyên đề (25 phút, đ/c Lê Văn An)" in secretary.screen
    await secretary.picks("Dùng chương trình này")
    await secretary.picks("Không có tài liệu")
    await secretary.picks("Gửi giấy mời")
    meeting = await world.app.database.read(lambda db: db.scalars(select(Meeting)).one())
    assert (meeting.kind, meeting.theme) == ("thematic", "Chuyển đổi số")


async def test_a_theme_whose_meeting_is_called_off_waits_for_another(secretary: Phone) -> None:
    await plans(secretary, "Tháng 12: Chuyển đổi số", 2026)
    await secretary.types("chuẩn bị họp")
    await secretary.picks("Chuyên đề tháng 12: Chuyển đổi số")
    await secretary.types("19h30 ngày 10/12")
    await secretary.types(PLACE)
    await secretary.picks("Dùng chương trình này")
    await secretary.picks("Không có tài liệu")
    await secretary.picks("Gửi giấy mời")
    await opens(secretary, "Hủy họp")
    await secretary.types("Bão")
    await secretary.picks("Hủy cuộc họp")
    await secretary.types("chuẩn bị họp")
    assert "Chuyên đề tháng 12: Chuyển đổi số" in secretary.choices


async def test_another_meeting_can_be_prepared_beside_the_plan(secretary: Phone) -> None:
    await meets_on(secretary)
    await secretary.types("chuẩn bị họp")
    await secretary.picks("Cuộc họp khác")
    assert secretary.choices == (
        "Sinh hoạt thường kỳ", "Sinh hoạt chuyên đề", "Họp bất thường", "Họp chi ủy",
    )  # fmt: skip


async def test_a_meeting_moved_off_a_holiday_says_so_in_its_preview(world: World, secretary: Phone) -> None:
    await announces(secretary, "19h30 thứ năm tuần này")
    await meets_on(secretary, "ngày 1, 19h30")
    await secretary.types("chuẩn bị họp")
    await secretary.picks("Cuộc họp khác")
    await secretary.types("thôi")
    await world.forward(days=10)
    await secretary.types("chuẩn bị họp")
    await secretary.picks("Thường kỳ tháng 1, 02/01/2027")
    await secretary.picks("Dùng chương trình này")
    await secretary.picks("Không có tài liệu")
    assert "Ngày họp thường lệ 01/01 vào Tết Dương lịch, nên kế hoạch dời sang ngày này." in secretary.screen


async def test_the_digest_speaks_of_what_the_plan_has_and_in_december_of_the_next_year(
    world: World, secretary: Phone
) -> None:
    await meets_on(secretary, "ngày 10, 19h30")
    await plans(secretary, "Tháng 12: Chuyển đổi số", 2026)
    await world.app.ticker.tick()
    await world.forward(days=14)
    await secretary.looks()
    digest = [seen.text for seen in secretary.inbox if "việc trong tuần" in seen.text][-1]
    assert "– Theo kế hoạch: sinh hoạt thường kỳ 19 giờ 30, thứ Năm, ngày 10/12/2026, chưa gửi giấy mời." in digest
    assert "– Chuyên đề tháng 12 chưa mời họp: Chuyển đổi số." in digest
    assert "– Chưa có kế hoạch sinh hoạt năm 2027. Gõ “kế hoạch năm” để lập." in digest


@pytest.fixture
async def deputy(secretary: Phone, joins: Joins) -> Phone:
    """Who stands before two themes of the plan, while the secretary goes on."""
    deputy = await joins("Đỗ Thị Xuân", "deputy")
    await plans(secretary, "Tháng 12: Chuyển đổi số\nTháng 12: Vệ sinh môi trường", 2026)
    await deputy.types("/moihop")
    return deputy


async def test_a_theme_that_another_leader_took_up_meanwhile_is_not_invited_to_twice(
    secretary: Phone, deputy: Phone
) -> None:
    await secretary.types("chuẩn bị họp")
    await secretary.picks("Chuyên đề tháng 12: Chuyển đổi số")
    await secretary.types("19h30 ngày 10/12")
    await secretary.types(PLACE)
    await secretary.picks("Dùng chương trình này")
    await secretary.picks("Không có tài liệu")
    await secretary.picks("Gửi giấy mời")
    await deputy.looks()
    await deputy.types("/moihop")
    assert "Chuyên đề tháng 12: Chuyển đổi số" not in deputy.choices


async def test_a_theme_that_was_dropped_meanwhile_becomes_no_other_meeting(secretary: Phone, deputy: Phone) -> None:
    await sees(secretary, 2026)
    await secretary.picks("Sửa chuyên đề")
    await secretary.picks("Tháng 12: Vệ sinh môi trường")
    await secretary.picks("Bỏ chuyên đề này")
    await deputy.picks("Chuyên đề tháng 12: Vệ sinh môi trường")
    assert deputy.screen.startswith("Chuyên đề này không còn trong kế hoạch.")
    assert "Chuyên đề tháng 12: Chuyển đổi số" in deputy.choices
