"""A person with Zalo: the words of tests/phone.py over the fake platform, so that every story runs here unchanged."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import unquote

from httpx2 import ASGITransport, AsyncClient

from bot.filestore import tidy_name
from bot.web.server import web
from storage.models.voices import FileKind
from tests.fake_zalo_bot import FakeZaloBot, Message, Person
from tests.phone import Phone, Seen, numbered
from tests.world import World

PUBLIC = "https://chibo.example.vn"
LINK = re.compile(rf"(?:^(?P<name>[^\n]+)\n)?(?P<url>{re.escape(PUBLIC)}/files/\S+)(?:\n\n|$)", re.MULTILINE)

UPLOAD = re.compile(rf"{re.escape(PUBLIC)}/nop/\S+")


def browser(world: World) -> AsyncClient:
    """The phone's own, which opens what the program serves."""
    return AsyncClient(transport=ASGITransport(app=web(world.app)), base_url=PUBLIC)


async def fetched(world: World, texts: Sequence[str], name: str) -> bytes:
    """The newest file of this name among the links of these messages."""
    links = [found for text in texts if (found := LINK.search(text))]
    url = next(found["url"] for found in reversed(links) if found["name"] == name)
    async with browser(world) as opened:
        answer = await opened.get(url)
    assert answer.status_code == 200
    assert unquote(answer.headers["Content-Disposition"]).endswith(name)
    return answer.content


@dataclass
class ZaloPhone(Phone):
    """The words of tests/phone.py over the fake platform. What a link gives counts as the message's file."""

    server: FakeZaloBot
    person: Person

    @property
    def numbers(self) -> bool:
        return True

    @property
    def inbox(self) -> list[Seen]:
        return [_seen(message) for message in self.person.inbox]

    async def starts(self, token: str | None = None) -> None:
        """Whoever opens the chat writes first; a code is typed."""
        await self.types(f"/start {token}" if token else "Xin chào")

    async def types(self, text: str) -> None:
        self.person.writes(text)
        await self.looks()

    async def sends_file(self, kind: FileKind, name: str, content: bytes, caption: str = "") -> None:
        """Pictures and voices, whose names Zalo does not keep. Others go by the page, where one was named."""
        url = self.server.file(content)
        if kind == "photo":
            self.person.sends_photo(url, caption)
        elif kind == "voice":
            self.person.sends_voice(url)
        elif self.upload_page:
            await self._uploads(self.upload_page, name, content, caption, "video/mp4" if kind == "video" else "")
        else:
            self.person.sends_oddity("message.unsupported.received")
        await self.looks()

    async def _uploads(self, page: str, name: str, content: bytes, title: str, mime: str) -> None:
        async with self.browser() as browser:
            assert (await browser.get(page)).status_code == 200
            part = (name, content, mime) if mime else (name, content)
            answer = await browser.post(page, files={"file": part}, data={"title": title})
        assert answer.status_code == 200
        assert tidy_name(name) in answer.text

    @property
    def upload_page(self) -> str:
        """Whose address the chat was given last; empty where it never was."""
        return next((found[0] for m in reversed(self.person.inbox) if (found := UPLOAD.search(m.text))), "")

    def browser(self) -> AsyncClient:
        return browser(self.world)

    async def sends_location(self, latitude: float, longitude: float) -> None:
        self.person.sends_oddity("message.unsupported.received")
        await self.looks()

    async def sends_oddity(self) -> None:
        self.person.sends_oddity()
        await self.looks()

    async def looks(self) -> None:
        await self.server.all_confirmed()
        await self.world.settle()

    async def opens(self, name: str) -> bytes:
        """By its link, as the phone's browser does."""
        return await fetched(self.world, [message.text for message in self.person.inbox], name)


def _seen(message: Message) -> Seen:
    found = LINK.search(message.text)
    name = found["name"] if found else "anh.jpg" if message.photo else None
    shown = LINK.sub("", message.text, count=1)
    return Seen(message.at, shown, numbered(shown), name)
