"""The square that a chair shows in the room. On Telegram: Zalo takes no words along, browser phones have no camera."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image
from sqlalchemy import select

from bot.papers import roll_code
from storage.models import StoredFile
from tests.everywhere import Joins
from tests.stories import album
from tests.stories.meeting_day import WHAT, Evening, evening
from tests.stories.test_attendance import code_of, states

__all__ = ["evening"]  # a fixture
pytestmark = pytest.mark.parametrize("channel", ["telegram"])


async def test_whoever_scans_it_is_there_and_a_stranger_is_told_how_to_join(evening: Evening, joins: Joins) -> None:
    other = await joins("Đỗ Văn Khách", cell_id=await evening.world.other_cell("Chi bộ thôn Tây"))
    await evening.begins()
    code = (await code_of(evening.secretary)).replace(" ", "")
    token = f"r{evening.meeting_id}-{code}"
    await evening.an.starts(token)
    assert evening.an.screen.startswith(f"Hệ thống đã ghi: đồng chí Lê Văn An có mặt, {WHAT}.")
    await evening.binh.starts(token.replace(code, "0000" if code != "0000" else "1111"))
    assert evening.binh.screen.startswith("Mã chưa đúng.")
    await other.starts(token)
    assert other.screen.startswith("Cuộc họp này không còn nhận điểm danh.")
    assert await states(evening) == {"Lê Văn An": "present"}


async def test_the_picture_shows_the_code_and_a_square_for_each_app(evening: Evening) -> None:
    evening.world.app.dispatcher.zalo_chat = "https://zalo.me/12345"
    await evening.begins()
    await code_of(evening.secretary)
    find = select(StoredFile).where(StoredFile.name == f"diem-danh-{evening.meeting_id}.png")
    file = await evening.world.app.database.read(lambda db: db.scalars(find).one())
    assert Image.open(BytesIO(file.content or b"")).width > 1000
    links = [["Telegram", "https://t.me/chibo_bot?start=r12-4712"], ["Zalo", "https://zalo.me/12345"]]
    album.keep("roll-code.png", roll_code.picture({"title": f"Điểm danh {WHAT}", "code": "4 7 1 2", "links": links}))
