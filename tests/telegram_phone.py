"""A person with Telegram: the words of tests/phone.py over the fake server, so that every story runs here unchanged."""

from __future__ import annotations

import mimetypes
import re
from dataclasses import dataclass

from bot.channels.telegram import TelegramChannel
from storage.models.voices import FileKind
from tests.fake_telegram import FakeTelegram, Received
from tests.fake_telegram import Phone as Person
from tests.phone import Seen
from tests.world import World

NAV = re.compile(r"q:\d+:(back|cancel)")


@dataclass
class TelegramPhone:
    """`person` acts at Telegram's side of the wire; the channel under test is polling."""

    world: World
    server: FakeTelegram
    person: Person
    channel: TelegramChannel

    @property
    def chat(self) -> str:
        return str(self.person.user_id)

    @property
    def screen(self) -> str:
        return self.inbox[-1].text

    @property
    def choices(self) -> tuple[str, ...]:
        return next((seen.choices for seen in reversed(self.inbox) if seen.choices), ())

    @property
    def inbox(self) -> list[Seen]:
        return [_seen(message) for message in self.person.visible]

    async def starts(self, token: str | None = None) -> None:
        self.person.presses_start(token)
        await self.looks()

    async def types(self, text: str) -> None:
        self.person.writes(text)
        await self.looks()

    async def picks(self, label: str) -> None:
        self.person.taps(label)
        await self.looks()

    async def presses(self, data: str) -> None:
        """A forged or old tap."""
        self.person.forges_tap(data)
        await self.looks()

    async def sends_file(self, kind: FileKind, name: str, content: bytes, caption: str = "") -> None:
        """Telegram keeps a name only for documents."""
        if kind == "photo":
            self.person.sends_photo(content, caption or None)
        elif kind == "voice":
            self.person.sends_voice(content, caption or None)
        else:
            mime = mimetypes.guess_type(name)[0] or "application/octet-stream"
            self.person.sends_document(name, content, mime, caption or None)
        await self.looks()

    async def sends_location(self, latitude: float, longitude: float) -> None:
        self.person.sends_location(latitude, longitude)
        await self.looks()

    async def sends_oddity(self) -> None:
        """A sticker: nothing that can be read."""
        self.person.sends_sticker()
        await self.looks()

    async def looks(self) -> None:
        """Returns when the channel has acknowledged everything, answered the taps, and all that is due has arrived."""
        await self.server.all_confirmed()
        await self.channel.rest()
        await self.world.settle()


def _seen(message: Received) -> Seen:
    buttons = [button for row in message.buttons for button in row]
    labels = tuple(button.label for button in buttons if not NAV.fullmatch(button.data or ""))
    return Seen(message.at, message.text, labels, message.file.name if message.file else None)
