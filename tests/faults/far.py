"""The other ends of the channels that faults are tried on. A new one is one line here."""

from __future__ import annotations

from collections.abc import Callable

from tests.fake_telegram import FakeTelegram
from tests.fake_telegram.far_side import FarSide, Message, Person
from tests.fake_zalo_bot import FakeZaloBot
from tests.fake_zalo_oa.far_side import ZaloOaFarSide
from tests.faults.page import Page

__all__ = ["FAR_SIDES", "FarSide", "Message", "Person"]

_SIDES = (FakeTelegram, FakeZaloBot, ZaloOaFarSide, Page)
FAR_SIDES: dict[str, Callable[..., FarSide]] = {side.name: side for side in _SIDES}
WIRED = tuple(name for name in FAR_SIDES if name != Page.name)
"""Where a server stands between the program and people, and a request to it may fail."""
