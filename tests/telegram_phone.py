"""A person with Telegram: the words of tests/phone.py over the fake server, so that every story runs here unchanged."""

from __future__ import annotations

import mimetypes
from dataclasses import dataclass

from bot.channels.telegram import TelegramChannel
from storage.models.voices import FileKind
from tests.fake_telegram import FakeTelegram, Received
from tests.fake_telegram import Phone as Person
from tests.phone import NAV, Phone, Seen


@dataclass
class TelegramPhone(Phone):
    """`person` acts at Telegram's side of the wire; the channel under test is polling."""

    server: FakeTelegram
    person: Person
    channel: TelegramChannel

    @property
    def inbox(self) -> list[Seen]:
        return [_seen(message) for message in self.person.visible]

    async def starts(self, token: str | None = None) -> None:
        self.person.presses_start(token)
        await self.looks()

    async def types(self, text: str) -> None:
        self.person.writes(text)
        await self.looks()

    async def _taps(self, label: str) -> None:
        self.person.taps(label)
        await self.looks()

    async def presses(self, data: str) -> None:
        self.person.forges_tap(data)
        await self.looks()

    async def sends_file(self, kind: FileKind, name: str, content: bytes, caption: str = "") -> None:
        """Telegram keeps a name only for documents."""
        if kind == "photo":
            self.person.sends_photo(content, caption or None)
        elif kind == "voice":
            self.person.sends_voice(content, caption or None)
        elif kind == "video":
            self.person.sends_video(content, caption or None)
        else:
            mime = mimetypes.guess_type(name)[0] or "application/octet-stream"
            self.person.sends_document(name, content, mime, caption or None)
        await self.looks()

    async def sends_location(self, latitude: float, longitude: float) -> None:
        self.person.sends_location(latitude, longitude)
        await self.looks()

    async def sends_oddity(self) -> None:
        self.person.sends_sticker()
        await self.looks()

    async def opens(self, name: str) -> bytes:
        files = [message.file for message in self.person.visible if message.file]
        return next(file.data for file in reversed(files) if file.name == name)

    async def looks(self) -> None:
        """Returns when the channel has acknowledged everything, answered the taps, and all that is due has arrived."""
        await self.server.all_confirmed()
        await self.channel.rest()
        await self.world.settle()


def _seen(message: Received) -> Seen:
    buttons = [button for row in message.buttons for button in row]
    labels = tuple(button.label for button in buttons if not NAV.fullmatch(button.data or ""))
    return Seen(message.at, message.text, labels, message.file.name if message.file else None)
