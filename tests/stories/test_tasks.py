"""A meeting's conclusions become tasks: given, reported, confirmed or opened again, extended, handed on, dropped."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from storage import people
from tests.everywhere import Joins
from tests.stories.meeting_day import Evening, evening
from tests.stories.tasking import LANE, gives, heard, opens, presses_again, stored, summed
from tests.stories.test_minutes import calls, paper_of, text_of, writes

__all__ = ["evening"]  # a fixture
DUES = "Thu đảng phí quý IV"


async def test_after_the_minutes_lines_become_tasks_that_owners_hear_and_the_paper_lists(evening: Evening) -> None:
    secretary = evening.secretary
    await calls(secretary, evening)
    await writes(secretary)
    await secretary.picks("Giao nhiệm vụ")
    await secretary.types(f"1. {LANE} & ngõ 14 – đ/c An – 15/12\n- {DUES} – hạn 10/12 – đồng chí Hoàng Văn Bảy")
    assert f"– {LANE} & ngõ 14: đồng chí Lê Văn An, thời hạn thứ Ba, ngày 15/12/2026" in secretary.screen
    assert f"– {DUES}: đồng chí Hoàng Văn Bảy, thời hạn thứ Năm, ngày 10/12/2026" in secretary.screen
    assert await stored(evening.world) == [], "nothing is stored before it is confirmed"
    await secretary.picks("Giao")
    assert secretary.screen.startswith("Đã giao 2 nhiệm vụ. Hệ thống chưa nhắn được cho: Hoàng Văn Bảy.")
    [told] = await heard(evening.an, "giao đồng chí nhiệm vụ")
    assert told.text.startswith(
        "Kính gửi đồng chí Lê Văn An. Chi bộ thôn Đông giao đồng chí nhiệm vụ:\n\n"
        f"{LANE} & ngõ 14\n\nThời hạn: thứ Ba, ngày 15/12/2026."
    )
    assert told.choices == ("Đã hoàn thành", "Xin gia hạn")
    assert {one.meeting_id for one in await stored(evening.world)} == {evening.meeting_id}
    await secretary.picks("Lấy lại biên bản, có ghi nhiệm vụ")
    _, conclusion = text_of(await paper_of(secretary)).split("IV- Kết luận\n")
    given = conclusion.split("\nV- Biểu quyết")[0].splitlines()[-2:]
    assert given == [
        f"- Giao đồng chí Lê Văn An: {LANE} & ngõ 14, thời hạn 15/12/2026.",
        f"- Giao đồng chí Hoàng Văn Bảy: {DUES}, thời hạn 10/12/2026.",
    ]


async def test_what_a_line_leaves_out_is_asked_and_no_day_that_is_over_is_taken(evening: Evening, joins: Joins) -> None:
    secretary = evening.secretary
    await joins("Đỗ Thị An")
    await evening.begins(minutes=30)
    await secretary.types("họp")
    await secretary.picks("Giao nhiệm vụ")
    await secretary.types(f"{LANE} – đ/c An – 01/12/2026")
    assert "Dòng 1: Ngày này đã qua." in secretary.screen
    await secretary.types(f"{LANE} – đ/c An")
    assert "Hệ thống chưa rõ “An” là đồng chí nào." in secretary.screen
    await secretary.types("an")
    assert "Có nhiều đồng chí tên như “an”." in secretary.screen
    await secretary.types("văn an")
    assert "Giao đồng chí Lê Văn An." in secretary.screen
    await secretary.types("hôm qua")
    assert "Ngày này đã qua." in secretary.screen
    await secretary.types("cuối tuần")
    assert secretary.screen.count("Giao đồng chí Lê Văn An.") == 1, "asked again"
    await secretary.types("trước thứ sáu tuần sau")
    assert "thời hạn thứ Sáu, ngày 11/12/2026" in secretary.screen
    await secretary.picks("Giao")
    assert secretary.screen.startswith("Đã giao 1 nhiệm vụ. Hệ thống đã báo người thực hiện.")
    assert await summed(evening.world) == [(LANE, "Lê Văn An", "11/12", "open")]


async def test_what_is_reported_is_confirmed_or_opened_again_and_old_buttons_do_nothing(evening: Evening) -> None:
    secretary, an = evening.secretary, evening.an
    await gives(secretary)
    [task] = await stored(evening.world)
    await an.looks()
    await an.picks("Đã hoàn thành")
    await an.types("Đã dọn xong, 12 hộ tham gia.")
    assert "Đồng chí Nguyễn Thị Hòa đã được báo." in an.screen
    await secretary.looks()
    assert "Kết quả: Đã dọn xong, 12 hộ tham gia." in secretary.screen
    await presses_again(an, "Đã hoàn thành", f"a:task-done:{task.id}")
    assert an.screen == f"Nhiệm vụ “{LANE}” đã thay đổi. Hiện nay: đã báo hoàn thành, chờ xác nhận."
    await secretary.picks("Chưa đạt")
    await secretary.types("Đầu ngõ còn rác.")
    [again] = await heard(an, "đề nghị đồng chí làm tiếp")
    assert "Ý kiến của đồng chí Nguyễn Thị Hòa: Đầu ngõ còn rác." in again.text
    await presses_again(secretary, "Xác nhận hoàn thành", f"a:task-confirm:{task.id}:reported")
    assert [one.state for one in await stored(evening.world)] == ["open"], "it was confirmed as it stood before"
    await an.picks("Đã hoàn thành")
    await an.picks("Không ghi thêm")
    await secretary.looks()
    await secretary.picks("Xác nhận hoàn thành")
    assert secretary.screen.startswith(f"Đã xác nhận hoàn thành nhiệm vụ “{LANE}”.")
    assert await heard(an, f"xác nhận đồng chí đã hoàn thành nhiệm vụ “{LANE}”")
    await presses_again(secretary, "Chưa đạt", f"a:task-again:{task.id}")
    assert secretary.screen == f"Nhiệm vụ “{LANE}” đã thay đổi. Hiện nay: đã hoàn thành."
    await an.types("nhiệm vụ")
    assert an.screen.startswith("Đồng chí hiện không có nhiệm vụ nào đang thực hiện.")


async def asks(phone: Evening, until: str, why: str) -> None:
    await opens(phone.an)
    await phone.an.picks("Xin gia hạn")
    await phone.an.types(until)
    await phone.an.types(why)
    await phone.secretary.looks()


async def test_more_time_is_given_or_not_and_only_the_last_request_is_answered(evening: Evening) -> None:
    secretary, an, world = evening.secretary, evening.an, evening.world
    await gives(secretary)
    [task] = await stored(world)
    await opens(an)
    await an.picks("Xin gia hạn")
    await an.types("10/12")
    assert "không sau thời hạn hiện nay" in an.screen
    await an.types("20/12")
    await an.types("Chờ xe chở rác")
    await asks(evening, "25/12", "Mưa nhiều")
    assert "Xin đến: thứ Sáu, ngày 25/12/2026.\nLý do: Mưa nhiều" in secretary.screen
    if not secretary.numbers:  # where they are, the older one cannot be answered any more
        await secretary.presses(f"a:task-extend:{task.id}:20261220")
        assert "đã được trả lời hoặc đã thay đổi" in secretary.screen
    await secretary.types("Đồng ý gia hạn")  # typed, the newest of that name is meant
    assert await summed(world) == [(LANE, "Lê Văn An", "25/12", "open")]
    assert await heard(an, "Thời hạn mới: thứ Sáu, ngày 25/12/2026")
    await asks(evening, "30/12", "Tết dương lịch")
    await secretary.picks("Giữ thời hạn cũ")
    assert await summed(world) == [(LANE, "Lê Văn An", "25/12", "open")]
    assert await heard(an, f"giữ nguyên thời hạn nhiệm vụ “{LANE}”: thứ Sáu, ngày 25/12/2026")


async def test_leaders_move_drop_and_hand_on_also_what_somebody_left_behind(evening: Evening) -> None:
    secretary, an, world = evening.secretary, evening.an, evening.world
    await gives(secretary, f"{LANE} – đ/c An – 15/12\n{DUES} – đ/c Bình – 10/12\nTrồng cây – đ/c Cường – 20/12")
    await opens(secretary)
    await secretary.picks("Đổi thời hạn")
    await secretary.types("18/12")
    assert await heard(an, f"Nhiệm vụ “{LANE}” có thời hạn mới: thứ Sáu, ngày 18/12/2026")
    await opens(secretary, "Trồng cây")
    await secretary.picks("Bỏ nhiệm vụ")
    await secretary.types("Xã đã trồng")
    assert (await heard(evening.cuong, "Chi bộ bỏ nhiệm vụ “Trồng cây”"))[0].text.endswith("Lý do: Xã đã trồng")
    an_id = an.holder

    def leaves(db: Session) -> None:
        people.retire(db, an_id)

    await world.app.database.run(leaves)
    await secretary.types("nhiệm vụ")
    assert f"– {LANE} (đ/c Lê Văn An, không còn ở chi bộ): còn 24 ngày, đến 18/12/2026" in secretary.screen
    await secretary.picks(LANE)
    await secretary.picks("Giao đồng chí khác")
    await secretary.types("Cường")
    assert await heard(evening.cuong, f"giao đồng chí nhiệm vụ:\n\n{LANE}")
    assert await summed(world) == [
        (LANE, "Phạm Quốc Cường", "18/12", "open"),
        (DUES, "Trần Thị Bình", "10/12", "open"),
        ("Trồng cây", "Phạm Quốc Cường", "20/12", "dropped"),
    ]
    await secretary.types("nhiệm vụ")
    assert secretary.choices == (DUES, LANE, "Giao nhiệm vụ")


@pytest.mark.parametrize("role", ["member", "committee_member", "secretary"])
async def test_nobody_else_gives_sees_or_changes_a_cells_tasks(evening: Evening, joins: Joins, role: str) -> None:
    """Also who leads another cell."""
    world = evening.world
    await gives(evening.secretary)
    [task] = await stored(world)
    cell_id = await world.other_cell("Chi bộ thôn Đoài") if role == "secretary" else None
    phone = await joins("Đỗ Thị Xuân", role, cell_id=cell_id)
    await phone.types("việc được giao")
    none = "Chi bộ hiện không có nhiệm vụ nào" if role == "secretary" else "Đồng chí hiện không có nhiệm vụ nào"
    assert phone.screen.startswith(none)
    for deed in ("confirm", "again", "extend", "keep", "hand-on", "move", "drop", "done", "time"):
        more = {"confirm": ":open", "extend": ":20261220", "keep": ":20261220"}.get(deed, "")
        await phone.forges(f"a:task-{deed}:{task.id}{more}")
        await phone.types("thôi")
    await phone.forges(f"a:task-give:{evening.meeting_id}")
    await phone.types(f"{DUES} – đ/c An – 15/12")
    assert await summed(world) == [(LANE, "Lê Văn An", "15/12", "open")]
    assert not await heard(phone, LANE)


async def test_two_leaders_at_once_do_not_decide_twice_and_a_leaders_own_task_goes_to_the_other(
    evening: Evening, joins: Joins
) -> None:
    secretary, world = evening.secretary, evening.world
    deputy = await joins("Đỗ Văn Phó", "deputy")
    await gives(secretary, f"{LANE} – đ/c Hòa – 15/12")
    await opens(secretary)
    assert secretary.choices[:2] == ("Đã hoàn thành", "Xin gia hạn")
    await secretary.picks("Đã hoàn thành")
    await secretary.picks("Không ghi thêm")
    assert "Đồng chí Đỗ Văn Phó đã được báo." in secretary.screen
    await deputy.looks()
    await deputy.picks("Chưa đạt")
    await opens(secretary)
    await secretary.picks("Bỏ nhiệm vụ")
    await secretary.types("Giao nhầm")
    await deputy.types("Thiếu ảnh")
    assert f"Nhiệm vụ “{LANE}” đã thay đổi. Hiện nay: đã bỏ." in deputy.screen
    assert [one.state for one in await stored(world)] == ["dropped"]
