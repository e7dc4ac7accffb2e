"""A cell whose members are on Telegram and in a group together, for the stories of groups."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest

from tests.everywhere import Joins
from tests.fake_telegram import Group, Received
from tests.phone import Phone
from tests.preparing import announces
from tests.stages import Stage
from tests.telegram_phone import TelegramPhone
from tests.telegram_world import Telegram
from tests.world import World

HELLO = "Nhóm này đã nối với Chi bộ thôn Đông."


def on_telegram(phone: Phone) -> TelegramPhone:
    assert isinstance(phone, TelegramPhone)
    return phone


def link_in(phone: Phone) -> str:
    """The page that the newest button opens."""
    urls = [b.url for row in on_telegram(phone).person.latest.buttons for b in row if b.url]
    return urls[-1]


def code_in(phone: Phone) -> str:
    """What is to be typed in the group."""
    found = re.search(r"^/noi@chibo_test_bot [0-9A-Z]{8}$", phone.screen, re.MULTILINE)
    assert found, phone.screen
    return found[0]


@dataclass
class Cell:
    world: World
    telegram: Telegram
    secretary: TelegramPhone
    an: TelegramPhone
    group: Group

    async def settles(self) -> None:
        """The bot has heard and said all."""
        await self.secretary.looks()

    async def looks_again(self) -> None:
        """The next time that the program looks what has changed."""
        await self.settles()
        await self.world.forward(seconds=5)

    async def links(self, group: Group | None = None) -> None:
        await self.secretary.types("nhóm")
        if "Nối nhóm khác" in self.secretary.choices:
            await self.secretary.picks("Nối nhóm khác")
        (group or self.group).adds_bot(self.secretary.person, link_in(self.secretary).partition("?startgroup=")[2])
        await self.settles()

    async def meets(self, kind: str = "Sinh hoạt thường kỳ") -> int:
        meeting_id = await announces(self.secretary, kind=kind)
        await self.looks_again()
        return meeting_id

    @property
    def meeting(self) -> Received:
        """The only message about a meeting."""
        [found] = [message for message in self.group.inbox if "Thời gian:" in message.text or "hủy" in message.text]
        return found


@pytest.fixture
async def cell(world: World, stage: Stage, joins: Joins) -> Cell:
    assert isinstance(stage, Telegram)
    secretary, an = await joins("Nguyễn Thị Hòa", "secretary"), await joins("Lê Văn An")
    await world.member("Hoàng Văn Bảy")
    return Cell(world, stage, on_telegram(secretary), on_telegram(an), stage.server.group())
