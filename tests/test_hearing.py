"""People answer in their own words, and the program hears what they mean."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from storage.models import Report
from tests.conftest import Joins
from tests.preparing import announces
from tests.world import World


@pytest.mark.parametrize("said", ["Gửi", "gửi đi", "có", "OK"])
async def test_a_preview_is_confirmed_in_ones_own_words_and_the_case_goes_on_so(
    world: World, joins: Joins, said: str
) -> None:
    secretary, member = await joins("An", "secretary"), await joins("Bình")
    for answer in ("phản ánh", "môi trường", "Ngõ 3", "Rác ứ đọng", "không"):
        await member.types(answer)
    await member.types(said)
    assert member.screen.startswith("Hệ thống đã ghi nhận phản ánh của đồng chí, mã PA-001/2026.")
    await secretary.looks()
    await secretary.types("trả lời")
    await secretary.types("Mai có xe đến chở.")
    await secretary.types(said)
    await member.types("chưa")
    assert "chưa xong" in member.screen
    assert await world.app.database.read(lambda db: db.scalars(select(Report.state)).all()) == ["received"]


async def test_numbers_are_explained_where_there_are_no_buttons(joins: Joins) -> None:
    secretary, member = await joins("An", "secretary"), await joins("Bình")
    await announces(secretary)
    await member.looks()
    assert member.screen.endswith("Gõ số để chọn.") == (member.channel == "web-numbers")
    await member.types("phản ánh")
    assert member.screen.endswith("Gõ số để chọn, “thôi” để dừng.") == (member.channel == "web-numbers")
    await member.types("môi trường")
    assert member.screen.endswith("Gõ “lùi” để quay lại, “thôi” để dừng.") == (member.channel == "web-numbers")


async def test_after_an_answer_only_the_other_one_is_offered(joins: Joins) -> None:
    secretary, member = await joins("An", "secretary"), await joins("Bình")
    await announces(secretary)
    await member.types("tham dự")
    await member.types("họp")
    assert member.choices == ("Đổi: xin vắng", "Góp ý")
    await secretary.types("họp")
    assert secretary.choices == ("Ai dự, ai vắng", "Ai đã góp ý", "Tham dự", "Xin vắng", "Góp ý", "Thay đổi họp")
