"""The wall in a real browser: it follows the chair, counts the time, and says when it is over."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, Page

from tests.browser.desk import PATIENCE
from tests.browser.pictures import Album
from tests.stories.meeting_day import Evening, evening
from tests.stories.sitting import NEWS, sits
from tests.test_projector import address
from tests.test_web_phones import serving
from tests.world import World

__all__ = ["evening"]  # a fixture
pytestmark = pytest.mark.once("what is tested is the browser's side")


@pytest.fixture
def channel() -> str:
    return "web"


@pytest.fixture
async def wall(world: World, browser: Browser) -> AsyncIterator[Page]:
    """Of a projector; the program answers at its address."""
    async for client in serving(world):
        world.settings.public_url = str(client.base_url).rstrip("/")
        page = await browser.new_page(viewport={"width": 1366, "height": 768}, locale="vi-VN")
        page.set_default_timeout(PATIENCE * 1000)
        yield page
        await page.close()


async def test_the_wall_shows_the_item_after_the_chairs_tap(evening: Evening, wall: Page, album: Album) -> None:
    troubles: list[str] = []
    wall.on("console", lambda said: troubles.append(said.text))
    wall.on("pageerror", lambda error: troubles.append(str(error)))
    secretary = await sits(evening)
    await wall.goto(await address(evening))
    current = wall.locator("#agenda [aria-current]")
    await current.filter(has_text="Mở đầu").wait_for()
    for phone in (evening.an, evening.binh):
        await phone.types("phát biểu")
        await phone.picks("Không ghi")
    await secretary.picks("Nội dung tiếp theo")
    await secretary.picks("Mời đ/c Lê Văn An")
    await secretary.picks("Biểu quyết")
    await secretary.types("Thông qua dự thảo nghị quyết tháng 12")
    await secretary.picks("Mở biểu quyết")
    await evening.an.types("Tán thành")
    await evening.world.forward(minutes=6)
    await current.filter(has_text=NEWS).wait_for()
    await wall.locator("#result").filter(has_text="Đã biểu quyết 1/4").wait_for()
    assert await wall.locator("#speaker").inner_text() == "Lê Văn An"
    assert await wall.locator("#queue").inner_text() == "Trần Thị Bình"
    await wall.locator("#clock").filter(has_text="8:5").wait_for()
    assert await wall.locator("#clock-words").inner_text() == "còn lại của nội dung này"
    size = await current.evaluate("(line) => parseFloat(getComputedStyle(line).fontSize)")
    assert size >= 768 / 22, "read from ten metres: a line takes at least a twenty-second of the screen"
    await album.takes(wall, "projector.png")
    assert troubles == []
    await evening.world.forward(hours=6)
    await wall.get_by_text("Trang trình chiếu này không còn dùng được.").wait_for()
