"""The newcomer's five minutes of the README, in a real browser on the real program."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.conftest import OpensDesk
from tests.browser.desk import HeldPhone
from tests.browser.pictures import Album, a_pdf, a_photo

pytestmark = pytest.mark.timeout(240)

async def test_x(opens_desk: OpensDesk, album: Album, tmp_path: Path) -> None:
    desk = await opens_desk(1440, 900)
    secretary, member = desk.phone(0), desk.phone(1)
    await secretary.starts()
    print(await secretary.hears("Kính chào"))
    await member.starts()
    print(await member.hears("Kính chào"))
    await album.takes(desk.page, "phones.png")
