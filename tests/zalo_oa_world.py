"""A world that is also on a Zalo Official Account: the program as its settings make it, called by a fake platform."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from pydantic import SecretStr

from bot import accounts
from bot.channels.zalo_oa.webhook import PATH
from bot.web.server import web
from tests.fake_zalo_oa import APP_ID, APP_SECRET, OA_ID, OA_SECRET, REFRESH_TOKEN, FakeZaloOa
from tests.serving import served
from tests.world import World
from tests.zalo_oa_phone import ZaloOaPhone
from tests.zalo_phone import PUBLIC

BUSY = 20.0  # seconds: a machine on which much is tried at once; the platform's two are tried by themselves


@dataclass
class ZaloOa:
    world: World
    server: FakeZaloOa

    def phone(self, _name: str = "") -> ZaloOaPhone:
        person = self.server.person()
        return ZaloOaPhone(self.world, person.id, self.server, person)


def configure(world: World, server: FakeZaloOa, **settings: Any) -> None:
    """What an operator writes into .env for this account."""
    given: dict[str, Any] = {
        "public_url": PUBLIC, "zalo_oa_id": OA_ID, "zalo_oa_app_id": APP_ID,
        "zalo_oa_app_secret": SecretStr(APP_SECRET),
        "zalo_oa_secret": SecretStr(OA_SECRET), "zalo_oa_refresh_token": SecretStr(REFRESH_TOKEN),
        "zalo_oa_api_url": server.url, "zalo_oauth_url": server.url, "zalo_zns_api_url": server.url,
        "zalo_oa_button_template": server.template_type, "zalo_oa_per_second": 1000, "zalo_oa_chat_interval": 0,
    }  # fmt: skip
    for name, value in (given | settings).items():
        setattr(world.settings, name, value)


@asynccontextmanager
async def on_zalo_oa(world: World, server: FakeZaloOa | None = None, **settings: Any) -> AsyncGenerator[ZaloOa]:
    """The platform asserts at the end that every request was well formed."""
    async with server or FakeZaloOa(world.clock.now) as fake, connected(world, fake, **settings):
        fake.pushing.patience = BUSY
        yield ZaloOa(world, fake)
        await fake.all_taken()
    assert fake.violations == []


@asynccontextmanager
async def connected(world: World, server: FakeZaloOa, **settings: Any) -> AsyncGenerator[None]:
    configure(world, server, **settings)
    links = world.app.links
    assert links
    accounts.add_zalo_oa(world.app, links)
    async with served(lambda _: web(world.app)) as url:
        server.hook = f"{url}{PATH}"
        yield


@asynccontextmanager
async def on_open_zalo_oa(world: World) -> AsyncGenerator[ZaloOa]:
    """Without the platform's windows, for stories of people who are silent for weeks."""
    server = FakeZaloOa(world.clock.now)
    server.open_for = timedelta(days=10_000)
    async with on_zalo_oa(world, server, zalo_oa_open_days=10_000, zalo_oa_paid_monthly=1_000_000) as stage:
        yield stage
