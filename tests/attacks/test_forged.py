"""Taps that were never offered, or no longer; where there are no buttons, their words typed."""

from __future__ import annotations

import pytest

from tests.announcing import becomes
from tests.attacks.conftest import Joins, on_buttons
from tests.attacks.plunder import FOR_LEADERS, FORGED, SECRETS, comments, counted, furnished, shows
from tests.preparing import announces
from tests.world import World


@pytest.mark.parametrize("role", ["secretary", "member"])
async def test_buttons_forged_from_another_cell_show_and_change_nothing(world: World, joins: Joins, role: str) -> None:
    await furnished(joins)
    outsider = await joins("Phạm Văn Dũng", role, cell_id=await world.other_cell("Chi bộ thôn Tây"))
    before = await counted(world)
    for data in FORGED:
        await outsider.forges(data)
        assert shows(outsider) == [], data
    assert await counted(world) == before


async def test_buttons_forged_for_a_leaders_work_are_refused_to_members(world: World, joins: Joins) -> None:
    await furnished(joins)
    other = await joins("Phạm Văn Dũng")
    for data in FOR_LEADERS:
        await other.forges(data)
        assert not any(secret in other.screen for secret in SECRETS), data
    for door in ("moihop", "ykien", "vuviec"):
        await other.types(f"/{door}")
        assert other.screen.startswith("Việc này dành cho bí thư, phó bí thư chi bộ.")


async def test_a_secretary_who_is_one_no_more_finishes_nothing_begun_as_one(world: World, joins: Joins) -> None:
    secretary, member = await furnished(joins)
    await secretary.types("ý kiến đảng viên")
    await secretary.picks(secretary.choices[0])
    await secretary.types("Đã rõ.")
    await becomes(world, secretary, "member")
    await secretary.picks("Tiếp thu")
    assert secretary.screen.startswith("Việc này dành cho bí thư, phó bí thư chi bộ.")
    await member.looks()
    assert "Đã rõ." not in " ".join(seen.text for seen in member.inbox)


async def test_a_deputy_demoted_between_two_pages_no_longer_sees_whose_comments_there_are(
    world: World, joins: Joins
) -> None:
    secretary, member = await furnished(joins)
    await announces(secretary, "19h30 ngày 20/12/2026", "Họp bất thường")
    await comments(member, "Ý kiến nữa.", "Họp bất thường")
    await secretary.types("ý kiến đảng viên")
    assert len(secretary.choices) == 2
    await becomes(world, secretary, "member")
    await secretary.types("gì")
    assert secretary.screen.endswith("Việc này dành cho bí thư, phó bí thư chi bộ.")


MADE_UP = (
    "q:1:0", "q:999:0", "q::", "q:x:y", "a:", "a:nothing:1", "a:answer:-1", "a:answer:99999999999999999999",
    "a:cast-stop:1", "o:nothing", "x", "\u202e" * 21,
)  # fmt: skip


@on_buttons
async def test_taps_of_old_questions_and_of_none_are_no_answer_to_the_open_one(world: World, joins: Joins) -> None:
    member = await joins("Nguyễn Văn An")
    await member.types("phản ánh")
    question, before = member.screen, await counted(world)
    for data in MADE_UP:
        await member.presses(data)
        assert member.screen.endswith(question), data
    await member.picks("Môi trường")
    assert "Sự việc ở đâu" in member.screen
    assert await counted(world) == before
