"""The menu is short and follows what waits: its number stands beside it, and brings it to the first screen."""

from __future__ import annotations

import re
from datetime import datetime
from itertools import combinations

import pytest

from bot.hearing import CANCEL_WORDS
from bot.i18n import Texts
from bot.texts import Text
from handlers import FEATURES, home, waiting
from storage.folding import fold
from tests import makers
from tests.stories.answering import BINS, say, three
from tests.stories.asking import LANES, ROAD, asks
from tests.stories.casework import LABEL, Commune, commune
from tests.stories.conftest import Joins
from tests.stories.meeting_day import Evening, evening
from tests.stories.tasking import gives
from tests.world import ZONE, World

__all__ = ["commune", "evening"]  # fixtures
NAMED = "Có nêu tên"
FIRST = ("Chuẩn bị họp", "Lịch sinh hoạt", "Sau cuộc họp", "Nhiệm vụ", "Ý kiến đảng viên", "Phản ánh cần xử lý")
SECOND = (
    "Hỏi ý kiến", "Danh mục chuẩn bị", "Gửi thông báo", "Góp ý", "Phản ánh", "Tài liệu", "Sổ và báo cáo phản ánh",
    "Địa bàn", "Kế hoạch năm", "Ai chưa nhận được tin", "Cá nhân",
)  # fmt: skip
ENDS = ("Việc khác", "Trợ giúp")


def test_whatever_waits_the_first_screen_is_short_and_no_door_is_lost() -> None:
    for doors in (home.FOR_LEADERS, home.FOR_OFFICE, (*home.FOR_HANDLERS, "diaban"), home.FOR_MEMBERS):
        known = [door for door in doors if door == "hoiykien" or door in waiting.FOR_LEADERS]
        for many in range(len(known) + 1):
            for some in combinations(known, many):
                first, rest = home.shared(doors, dict.fromkeys(some, 1))
                assert len(first) + (1 if rest else 0) + 1 <= home.MOST
                assert sorted([*first, *rest]) == sorted(doors)
                assert {*doors[: home.STAY]} <= {*first}
                quiet = [door for door in first[home.STAY :] if door not in some]
                assert not quiet or not {*some} & {*rest}, "nothing that waits gives way to what does not"


async def test_a_leader_sees_eight_lines_and_the_others_one_step_further(joins: Joins) -> None:
    secretary = await joins("Nguyễn Thị Hòa", "secretary")
    assert secretary.choices == (*FIRST, *ENDS)
    await secretary.picks("Việc khác")
    assert secretary.choices == (*SECOND, "Trang chính")
    await secretary.picks("Kế hoạch năm")
    assert "Kế hoạch" in secretary.screen
    await secretary.types("thôi")
    await secretary.types("việc khác")
    await secretary.picks("Trang chính")
    assert secretary.choices == (*FIRST, *ENDS)


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("who", ["leader", "office", "member"])
def test_help_is_short_and_every_word_to_type_opens_a_door(language: str, who: str) -> None:
    texts = Texts(language, ZONE)
    doors = [door for feature in FEATURES for door in feature.doors]
    known = {fold(word) for door in doors for word in (*door.phrases, texts.plain(Text(door.label)))} | CANCEL_WORDS
    for key, lines in ((f"home-help-{who}", 9), (f"home-more-{who}", 1)):
        said = texts.plain(Text(key))
        assert len([line for line in said.splitlines() if line]) <= lines
        assert {fold(word) for word in re.findall("“(.+?)”", said)} <= known


async def test_help_leads_on_to_what_is_not_in_it(joins: Joins) -> None:
    secretary, member = await joins("Nguyễn Thị Hòa", "secretary"), await joins("Lê Văn An")
    for phone, ways in ((secretary, ("Việc khác", "Trang chính")), (member, ("Trang chính",))):
        await phone.types("trợ giúp")
        assert phone.screen.startswith("Đồng chí có thể gõ:\n• ")
        assert phone.choices == ways
    await member.types("việc khác")
    assert "Mời đồng chí chọn việc:" in member.screen, "all that a member is offered stands on one screen"


async def test_comments_that_wait_are_counted_and_their_entry_opens_with_any_number_or_none(evening: Evening) -> None:
    secretary = evening.secretary
    await three(evening)
    await secretary.types("menu")
    assert secretary.choices == (*FIRST[:4], "Ý kiến đảng viên (3)", FIRST[5], *ENDS)
    for typed in ("Ý kiến đảng viên (3)", "y kien dang vien", "Ý kiến đảng viên (12)"):
        await secretary.types(typed)
        assert "Đề nghị thêm thùng rác" in secretary.screen, typed
        await secretary.types("thôi")
    await secretary.types("menu")
    await say(evening, evening.an, "Cần họp sớm hơn.")
    await secretary.picks("Ý kiến đảng viên (3)")
    assert "Cần họp sớm hơn." in secretary.screen, "an old number is only a label"


async def test_what_is_still_sealed_is_counted_for_nobody(evening: Evening) -> None:
    await makers.crowd(evening.world, 5)
    await evening.an.types("góp ý")
    await evening.an.picks("Ý kiến chung")
    await evening.an.types(BINS)
    await evening.an.picks("Gửi không nêu tên")
    for phone in (evening.secretary, evening.an):
        await phone.types("menu")
        assert not any("(" in label for label in phone.choices)


async def test_an_invitation_is_counted_until_it_is_answered(evening: Evening) -> None:
    cuong = evening.cuong
    await cuong.types("menu")
    assert cuong.choices[0] == "Lịch sinh hoạt (1)"
    await cuong.picks("Lịch sinh hoạt (1)")
    await cuong.picks("Tham dự")
    await cuong.types("menu")
    assert cuong.choices[0] == "Lịch sinh hoạt"


async def test_a_question_with_names_comes_to_the_first_screen_until_it_is_answered(
    evening: Evening, joins: Joins
) -> None:
    secretary, deputy = evening.secretary, await joins("Đỗ Văn Phó", "deputy")
    await asks(deputy, changes=(NAMED,))
    await secretary.types("menu")
    assert secretary.choices == (*FIRST[:5], "Hỏi ý kiến (1)", *ENDS), "what has nothing to be done makes room"
    await secretary.picks("Việc khác")
    assert secretary.choices[0] == "Phản ánh cần xử lý"
    await secretary.types("hỏi ý kiến")
    await secretary.picks(next(label for label in secretary.choices if ROAD in label))
    await secretary.picks(LANES[0])
    await secretary.types("menu")
    assert secretary.choices == (*FIRST, *ENDS)


async def test_a_question_without_names_is_counted_for_nobody(evening: Evening) -> None:
    """Menus are kept: out of their numbers it could be read who answered, after that is forgotten."""
    await asks(evening.secretary)
    await evening.an.types("menu")
    assert "Trả lời câu hỏi" in evening.an.choices
    await evening.secretary.types("menu")
    assert not any("Hỏi ý kiến" in label for label in evening.secretary.choices)


async def test_tasks_wait_for_whoever_does_them_and_then_for_whoever_confirms(evening: Evening) -> None:
    secretary, an = evening.secretary, evening.an
    await gives(secretary)
    await secretary.types("menu")
    assert "Nhiệm vụ" in secretary.choices
    await an.types("menu")
    await an.picks("Nhiệm vụ (1)")
    await an.picks("Đã hoàn thành")
    await an.types("Xong rồi.")
    await secretary.types("menu")
    assert "Nhiệm vụ (1)" in secretary.choices
    await an.types("menu")
    assert "Nhiệm vụ" in an.choices


async def test_a_case_is_counted_for_whoever_has_to_reply_and_then_for_who_reported_it(commune: Commune) -> None:
    await commune.reports()
    secretary, an = commune.secretary, commune.an
    await secretary.types("menu")
    await secretary.picks("Phản ánh cần xử lý (1)")
    await secretary.picks(LABEL)
    await secretary.picks("Hỏi thêm")
    await secretary.types("Rác ở trước hay sau nhà?")
    await secretary.types("menu")
    assert "Phản ánh cần xử lý" in secretary.choices
    await an.types("menu")
    assert "Phản ánh (1)" in an.choices


async def test_minutes_wait_once_the_roll_is_closed(evening: Evening) -> None:
    secretary = evening.secretary
    await evening.begins(20)
    await secretary.types("/diemdanh")
    await secretary.picks("Điểm danh")
    await secretary.picks("Xong điểm danh")
    await secretary.picks("Ghi sổ điểm danh")
    await secretary.types("menu")
    assert "Sau cuộc họp (1)" in secretary.choices


async def test_the_months_question_about_areas_waits_from_when_it_is_asked(world: World, joins: Joins) -> None:
    await joins("Nguyễn Thị Hòa", "secretary")
    monitor = await joins("Hoàng Thị Em")
    await makers.areas(world, monitor, "Xóm Chùa", "Xóm Đình")
    await monitor.types("menu")
    assert monitor.choices == ("Lịch sinh hoạt", "Góp ý", "Phản ánh", "Trả lời câu hỏi", "Nhiệm vụ", "Tài liệu", *ENDS)
    await world.forward_to(datetime(2026, 11, 25, 20, tzinfo=ZONE))
    await monitor.types("menu")
    assert monitor.choices == (
        "Lịch sinh hoạt",
        "Góp ý",
        "Phản ánh",
        "Trả lời câu hỏi",
        "Nhiệm vụ",
        "Địa bàn (2)",
        *ENDS,
    )
    await monitor.picks("Việc khác")
    assert monitor.choices == ("Tài liệu", "Cá nhân", "Trang chính")
    await monitor.types("địa bàn")
    await monitor.picks("Ổn")
    await monitor.types("menu")
    assert not any("Địa bàn" in label for label in monitor.choices)
    await world.forward(days=8)
    await monitor.types("menu")
    assert not any("Địa bàn" in label for label in monitor.choices), "in the new month it has not been asked yet"
