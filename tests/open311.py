"""Another system of the commune, at the real web server, with a key that the operator gave it."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element, fromstring

import httpx

from bot.web.server import web
from storage import api_keys
from storage.models import Person
from tests.serving import served
from tests.world import World

ROOT = "/open311"
POTHOLE = {
    "service_code": "infrastructure",
    "address_string": "Cổng trường tiểu học",
    "description": "Ổ gà sâu trước cổng trường, trẻ em dễ ngã.",
}


@dataclass
class System:
    """Speaks GeoReport v2. `key`: what it shows; it may show another one or none."""

    client: httpx.AsyncClient
    key: str = ""

    async def get(self, path: str, **asked: str | int) -> httpx.Response:
        shown = {"api_key": self.key} if self.key else {}
        return await self.client.get(f"{ROOT}{path}", params={**shown, **asked})

    async def reads(self, path: str, **asked: str | int) -> Any:
        answer = await self.get(f"{path}.json", **asked)
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def reads_xml(self, path: str, **asked: str | int) -> Element:
        answer = await self.get(f"{path}.xml", **asked)
        assert answer.headers["Content-Type"] == "text/xml; charset=utf-8"
        return fromstring(answer.content)

    async def posts(self, form: str = "json", **matter: str) -> httpx.Response:
        shown = {"api_key": self.key} if self.key else {}
        return await self.client.post(f"{ROOT}/requests.{form}", data={**shown, **matter})

    async def reports(self, **matter: str) -> str:
        """The new case's id."""
        answer = await self.posts(**{**POTHOLE, **matter})
        assert answer.status_code == 200, answer.text
        return answer.json()[0]["service_request_id"]


async def key_for(
    world: World, person_id: int, name: str = "Một cửa điện tử", *, create: bool = True, texts: bool = False
) -> str:
    """As `chibo open311 allow` makes it."""
    now = world.clock.now()
    return await world.app.database.run(
        lambda db: api_keys.issue(
            db, db.get_one(Person, person_id), name, now, may_create=create, shows_texts=texts
        )[1]
    )  # fmt: skip


@asynccontextmanager
async def connected(world: World, key: str = "", **settings: Any) -> AsyncGenerator[System]:
    """The program's real web server, with the connection on."""
    for name, value in {"open311": True, **settings}.items():
        setattr(world.app.settings, name, value)
    async with served(lambda _: web(world.app)) as url, httpx.AsyncClient(base_url=url, timeout=20) as client:
        yield System(client, key)
