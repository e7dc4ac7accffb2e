"""A client of the fake Zalo Official Account which checks nothing and sends whatever a test says."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from httpx2 import AsyncClient

from tests.fake_telegram.clock import Clock
from tests.fake_zalo_oa import APP_ID, APP_SECRET, FakeZaloOa, Person

Json = dict[str, Any]
PICK: Json = {"title": "Đồng ý", "type": "oa.query.show", "payload": "#rsvp:12:yes"}
PNG = b"\x89PNG\r\n\x1a\n" + b"diem"
JPEG = b"\xff\xd8\xff\xe0" + b"diem"
SEND = "/v3.0/oa/message/cs"
UPLOAD_IMAGE = "/v2.0/oa/upload/image"
UPLOAD_FILE = "/v2.0/oa/upload/file"
TEMPLATE = "/message/template"
REFRESH = "/v4/oa/access_token"


@dataclass
class Client:
    """Each answer is what the body says; its status is always 200."""

    server: FakeZaloOa
    clock: Clock
    http: AsyncClient

    def talker(self) -> Person:
        """A follower who wrote just now."""
        person = self.server.person()
        person.writes("Xin chào")
        return person

    async def post(self, path: str, access: str = "", **what: Any) -> Json:
        """With the access token in force unless another one is given."""
        headers = {"access_token": access or self.server.pair[0]} | what.pop("headers", {})
        answer = await self.http.post(self.server.url + path, headers=headers, **what)
        assert answer.status_code == 200
        return answer.json()

    async def send(self, person: Person, message: Any, access: str = "") -> Json:
        return await self.post(SEND, access, json={"recipient": {"user_id": person.id}, "message": message})

    async def later(self, **span: float) -> None:
        """Access would have ended meanwhile."""
        self.clock.forward(**span)
        await self.refresh(self.server.pair[1])

    async def refresh(self, token: str, secret: str = APP_SECRET, **other: Any) -> Json:
        form = {"app_id": APP_ID, "refresh_token": token, "grant_type": "refresh_token"} | other
        answer = await self.http.post(self.server.url + REFRESH, headers={"secret_key": secret}, data=form)
        assert answer.status_code == 200
        return answer.json()


@asynccontextmanager
async def talking(**settings: Any) -> AsyncGenerator[Client]:
    clock = Clock()
    async with FakeZaloOa(clock, **settings) as server, AsyncClient() as http:
        yield Client(server, clock, http)


def buttons(*them: Any, **more: Any) -> Json:
    return {"text": "Chọn:", "attachment": {"type": "template", "payload": {"buttons": list(them), **more}}}


def picture(attachment_id: Any, **more: Any) -> Json:
    element = {"media_type": "image", "attachment_id": attachment_id}
    return {"attachment": {"type": "template", "payload": {"template_type": "media", "elements": [element]}}, **more}


def file(token: Any, **more: Any) -> Json:
    return {"attachment": {"type": "file", "payload": {"token": token}}, **more}
