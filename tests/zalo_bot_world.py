"""A world that is also on Zalo: the real channel polls a fake platform over HTTP on loopback, or is called by it."""

from __future__ import annotations

import re
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from urllib.parse import unquote

from httpx2 import ASGITransport, AsyncClient
from pydantic import SecretStr
from starlette.applications import Starlette

from bot.channels.zalo_bot import Webhook, ZaloBotChannel
from bot.channels.zalo_bot.receiving import PATH, SECRET_HEADER, Polling
from bot.filestore import FileStore
from bot.links import Links
from bot.web.hooks import Hook
from bot.web.server import web
from storage.models.voices import FileKind
from tests.fake_zalo_bot import FakeZaloBot, Message, Person
from tests.fake_zalo_bot.server import TOKEN
from tests.phone import Seen
from tests.serving import beside, served
from tests.world import World

PUBLIC = "https://chibo.example.vn"
SECRET = "mot-mat-khau-dai-bang-43-ky-tu-cho-webhook-1"
LINK = re.compile(rf"(?:^(?P<name>[^\n]+)\n)?(?P<url>{re.escape(PUBLIC)}/files/\S+)(?:\n\n|$)", re.MULTILINE)

UPLOAD = re.compile(rf"{re.escape(PUBLIC)}/nop/\S+")


@dataclass
class ZaloPhone:
    """The words of tests/phone.py over the fake platform. What a link gives counts as the message's file."""

    world: World
    server: FakeZaloBot
    person: Person

    @property
    def chat(self) -> str:
        return self.person.id

    @property
    def screen(self) -> str:
        return self.inbox[-1].text

    @property
    def choices(self) -> tuple[str, ...]:
        return next((seen.choices for seen in reversed(self.inbox) if seen.choices), ())

    @property
    def inbox(self) -> list[Seen]:
        return [_seen(message) for message in self.person.inbox]

    async def starts(self, token: str | None = None) -> None:
        """Whoever opens the chat writes first; a code is typed."""
        await self.types(f"/start {token}" if token else "Xin chào")

    async def types(self, text: str) -> None:
        self.person.writes(text)
        await self.looks()

    async def picks(self, label: str) -> None:
        words = {"Quay lại": "lùi", "Thôi": "thôi"}
        assert label in words or label in self.choices, f"no line “{label}” in {self.choices}"
        await self.types(words.get(label) or str(self.choices.index(label) + 1))

    async def sends_file(self, kind: FileKind, name: str, content: bytes, caption: str = "") -> None:
        """Pictures and voices; Zalo keeps no name and takes no documents."""
        url = self.server.file(content)
        if kind == "photo":
            self.person.sends_photo(url, caption)
        elif kind == "voice":
            self.person.sends_voice(url)
        else:
            await self._uploads(name, content, caption)
        await self.looks()

    async def _uploads(self, name: str, content: bytes, title: str) -> None:
        """By the page whose address the chat was given last."""
        async with self.browser() as browser:
            assert (await browser.get(self.upload_page)).status_code == 200
            answer = await browser.post(self.upload_page, files={"file": (name, content)}, data={"title": title})
        assert answer.status_code == 200
        assert name in answer.text

    @property
    def upload_page(self) -> str:
        return next(found[0] for m in reversed(self.person.inbox) if (found := UPLOAD.search(m.text)))

    def browser(self) -> AsyncClient:
        return AsyncClient(transport=ASGITransport(app=web(self.world.app)), base_url=PUBLIC)

    async def sends_location(self, latitude: float, longitude: float) -> None:
        self.person.sends_oddity("message.unsupported.received")
        await self.looks()

    async def looks(self) -> None:
        await self.server.all_taken()
        await self.world.settle()

    async def opens(self, name: str) -> bytes:
        """The newest file of this name, fetched by its link as the phone's browser does."""
        links = [found for message in self.person.inbox if (found := LINK.search(message.text))]
        url = next(found["url"] for found in reversed(links) if found["name"] == name)
        async with self.browser() as browser:
            answer = await browser.get(url)
        assert answer.status_code == 200
        assert unquote(answer.headers["Content-Disposition"]).endswith(name)
        return answer.content


def _seen(message: Message) -> Seen:
    found = LINK.search(message.text)
    name = found["name"] if found else "anh.jpg" if message.photo else None
    shown = LINK.sub("", message.text, count=1)
    return Seen(message.at, shown, tuple(re.findall(r"^\d+\. (.+)$", shown, flags=re.MULTILINE)), name)


@dataclass
class ZaloBot:
    world: World
    server: FakeZaloBot
    channel: ZaloBotChannel

    def phone(self, _name: str = "") -> ZaloPhone:
        return ZaloPhone(self.world, self.server, self.server.person())


@asynccontextmanager
async def on_zalo_bot(world: World, *, by_webhook: bool = False) -> AsyncGenerator[ZaloBot]:
    """The world's program talks to its own Zalo, which asserts at the end that every request was well formed."""
    world.settings.public_url, world.settings.zalo_bot_token = PUBLIC, SecretStr(TOKEN)
    assert world.app.links
    async with (
        FakeZaloBot(world.clock.now, bare=by_webhook) as server,
        channel_of(server, world.app.files, world.app.links) as channel,
    ):
        world.app.add(channel)
        async with hooked(world, channel) if by_webhook else polling(world, channel):
            if by_webhook:
                await server.hooked.wait()
            yield ZaloBot(world, server, channel)
    assert server.violations == []


@asynccontextmanager
async def channel_of(
    server: FakeZaloBot, files: FileStore, links: Links, token: str = TOKEN, patience: float = 5
) -> AsyncGenerator[ZaloBotChannel]:
    channel = ZaloBotChannel(token, server.url, files, links.to, 1000, 0, poll_seconds=1, patience=patience)
    try:
        yield channel
    finally:
        await channel.close()


@asynccontextmanager
async def polling(world: World, channel: ZaloBotChannel) -> AsyncGenerator[Polling]:
    receiver = channel.polling(world.app.dispatcher.handle)
    receiver.between = 0.0
    async with beside(receiver.run()):
        yield receiver


@asynccontextmanager
async def hooked(world: World, channel: ZaloBotChannel) -> AsyncGenerator[None]:
    made: list[Webhook] = []

    def site(url: str) -> Starlette:
        made.append(channel.webhook(f"{url}{PATH}", SECRET, world.app.dispatcher.handle))
        world.app.hooks.append(Hook(PATH, SECRET_HEADER, SECRET, made[0].take))
        return web(world.app)

    async with served(site), beside(made[0].run()):
        yield
