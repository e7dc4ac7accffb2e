"""The page on the wall: who may open it, and that nothing stands there that is not said aloud in the room."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from httpx2 import ASGITransport, AsyncClient

from bot.web.server import web
from tests.conftest import Joins
from tests.preparing import opens
from tests.stories.meeting_day import Evening, evening
from tests.stories.sitting import NEWS, OPENING, comes_early, sits
from tests.world import World

__all__ = ["evening"]  # a fixture
PUBLIC = "https://chibo.example.vn"


@pytest.fixture
def channel() -> str:
    return "web"


@pytest.fixture
async def browser(world: World) -> AsyncIterator[AsyncClient]:
    world.settings.public_url = PUBLIC
    async with AsyncClient(transport=ASGITransport(app=web(world.app)), base_url=PUBLIC) as browser:
        yield browser


async def address(evening: Evening) -> str:
    """As the chair gets it."""
    await evening.secretary.types("/dieuhanh")
    await evening.secretary.picks("Trang trình chiếu")
    return next(line for line in evening.secretary.screen.splitlines() if line.startswith("http"))


async def test_the_room_sees_the_item_the_floor_and_what_a_vote_came_to(evening: Evening, browser: AsyncClient) -> None:
    await evening.an.types("góp ý")
    await evening.an.picks(OPENING)
    await evening.an.types("Một ý kiến riêng.")
    await evening.an.picks("Gửi")
    secretary = await sits(evening)
    page = await address(evening)
    assert page.startswith(f"{PUBLIC}/chieu/{evening.meeting_id}-")
    await evening.an.types("phát biểu")
    await evening.an.types("Việc của nhà tôi")
    await evening.world.forward(minutes=4)
    shown = (await browser.get(f"{page}/du-lieu")).json()
    assert (shown["title"], shown["here"]) == ("Sinh hoạt thường kỳ tháng 12", "Có mặt 4/5")
    assert (shown["items"][shown["place"]], shown["used"], shown["minutes"]) == (OPENING, 240, 10)
    assert (shown["speaker"], shown["queue"], shown["vote"]) == (None, ["Lê Văn An"], None)
    await secretary.looks()
    await secretary.picks("Mời đ/c Lê Văn An")
    await secretary.picks("Biểu quyết")
    await secretary.types("Nghị quyết tháng 12")
    await secretary.picks("Mở biểu quyết")
    await evening.an.types("Tán thành")
    shown = (await browser.get(f"{page}/du-lieu")).json()
    assert (shown["speaker"], shown["queue"]) == ("Lê Văn An", [])
    assert shown["vote"] == {"title": "Nghị quyết tháng 12", "result": "Đã biểu quyết 1/4"}
    await secretary.picks("Chốt kết quả")
    told = (await browser.get(f"{page}/du-lieu")).text + (await browser.get(page)).text
    assert "Tán thành 1/4, không tán thành 0, ý kiến khác 0. Chưa thông qua." in told
    for private in ("Một ý kiến riêng", "Việc của nhà tôi", "Đi viện", "Trần Thị Bình", "YK-"):
        assert private not in told
    await evening.world.forward(minutes=1)
    await secretary.picks("Nội dung tiếp theo")
    shown = (await browser.get(f"{page}/du-lieu")).json()
    assert (shown["items"][shown["place"]], shown["speaker"], shown["vote"]) == (NEWS, None, None)


async def test_the_page_keeps_everything_else_out(evening: Evening, browser: AsyncClient) -> None:
    await sits(evening)
    answer = await browser.get(await address(evening))
    policy = answer.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; script-src 'self';")
    assert "unsafe" not in policy
    assert "no-store" in answer.headers["Cache-Control"]
    assert "<script>" not in answer.text
    assert "://" not in answer.text
    for file in ("projector.js", "projector.css"):
        assert (await browser.get(f"/chieu/tep/{file}")).status_code == 200


async def test_forged_and_old_addresses_show_nothing_nor_does_a_meeting_that_is_called_off(
    evening: Evening, browser: AsyncClient
) -> None:
    await comes_early(evening)
    page = await address(evening)
    meeting, until, seal = page.rsplit("/", 1)[1].split("-")
    forged = (
        f"{int(meeting) + 1}-{until}-{seal}", f"{meeting}-{int(until) + 3600}-{seal}", f"{meeting}-{until}-{'0' * 40}",
        f"{meeting}-{'9' * 10}-{seal}", "x", f"{'9' * 30}-{until}-{seal}",
    )  # fmt: skip
    assert (await browser.get(page)).status_code == 200
    await opens(evening.secretary, "Hủy họp")
    await evening.secretary.types("Bão")
    await evening.secretary.picks("Hủy cuộc họp")
    for name in (*forged, f"{meeting}-{until}-{seal}"):
        answer, state = [await browser.get(f"/chieu/{name}{more}") for more in ("", "/du-lieu")]
        assert (answer.status_code, state.status_code) == (410, 410), name
        assert "Trang trình chiếu này không còn dùng được." in answer.text
        assert (state.json(), "Sinh hoạt" in answer.text) == ({"over": True}, False)


async def test_six_hours_after_the_start_it_is_over(evening: Evening, browser: AsyncClient) -> None:
    await sits(evening)
    page = await address(evening)
    await evening.world.forward_to(evening.world.clock.now() + timedelta(hours=5, minutes=59))
    assert (await browser.get(page)).status_code == 200
    await evening.world.forward(minutes=1)
    assert (await browser.get(page)).status_code == 410


async def test_it_is_shown_beside_the_browser_phones_and_politely_refused_without_an_address(
    evening: Evening, joins: Joins
) -> None:
    await sits(evening)
    assert (await address(evening)).startswith("http://127.0.0.1:8080/chieu/")
    evening.world.settings.web_phones = False
    await evening.secretary.types("/dieuhanh")
    await evening.secretary.picks("Trang trình chiếu")
    assert evening.secretary.screen.startswith("Hệ thống chưa có địa chỉ trên mạng")
