"""A person who follows the Official Account: the words of tests/phone.py over the fake platform."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from storage.models.voices import FileKind
from tests.fake_zalo_oa import FakeZaloOa, Message, Person
from tests.phone import NAV, WORDS, Phone, Seen, numbered
from tests.zalo_phone import LINK, fetched


@dataclass
class ZaloOaPhone(Phone):
    """Few choices are buttons, many are lines. A document and the words that follow it count as one message."""

    server: FakeZaloOa
    person: Person

    @property
    def numbers(self) -> bool:
        newest = next((message for message in reversed(self.person.inbox) if _choices(message)), None)
        return newest is not None and not newest.buttons

    @property
    def inbox(self) -> list[Seen]:
        found: list[Seen] = []
        file: str | None = None
        for message in self.person.inbox:
            seen = _seen(message)
            if message.file and not message.text:
                file = seen.file
                continue
            found.append(Seen(seen.at, seen.text, seen.choices, file or seen.file))
            file = None
        return found

    @property
    def arrived(self) -> int:
        return len(self.person.inbox)

    async def starts(self, token: str | None = None) -> None:
        """Whoever finds the account follows it, and types the code of their invitation."""
        if token:
            await self.types(f"/start {token}")
            return
        self.person.follows()
        await self.looks()

    async def types(self, text: str) -> None:
        self.person.writes(text)
        await self.looks()

    async def picks(self, label: str) -> None:
        shown = next((message for message in reversed(self.person.inbox) if _choices(message) or message.buttons), None)
        said_in_words = label in WORDS and shown is not None and label not in dict(shown.buttons)
        if said_in_words or self.numbers:
            await super().picks(label)
        else:
            await self._taps(label)

    async def _taps(self, label: str) -> None:
        if label in WORDS:
            await self.types(WORDS[label])
            return
        self.person.taps(label)
        await self.looks()

    async def presses(self, data: str) -> None:
        """A forged or old tap: here that is a text which anybody can type."""
        await self.types(f"#{data}")

    async def sends_file(self, kind: FileKind, name: str, content: bytes, caption: str = "") -> None:
        """Only a picture can carry words: a document is called what its file is called."""
        url = self.server.file(content)
        if kind == "photo":
            self.person.sends_photo(url, caption)
        elif kind == "voice":
            self.person.sends_voice(url)
        elif kind == "video":
            self.person.sends_video(url, caption)
        else:
            self.person.sends_file(url, f"{caption}{Path(name).suffix}" if caption else name)
        await self.looks()

    async def sends_location(self, latitude: float, longitude: float) -> None:
        self.person.sends_location(latitude, longitude)
        await self.looks()

    async def sends_oddity(self) -> None:
        self.person.sends_oddity()
        await self.looks()

    async def looks(self) -> None:
        await self.server.all_taken()
        await self.world.settle()
        await self.server.all_taken()  # receipts of what has arrived meanwhile

    async def opens(self, name: str) -> bytes:
        """As it arrived, or by its link where Zalo took no such file."""
        files = [message.file for message in self.person.inbox if message.file]
        if found := next((content for called, content in reversed(files) if called == name), None):
            return found
        return await fetched(self.world, [message.text for message in self.person.inbox], name)


def _choices(message: Message) -> tuple[str, ...]:
    buttons = tuple(title for title, payload in message.buttons if not NAV.fullmatch(payload.removeprefix("#")))
    return buttons or numbered(message.text)


def _seen(message: Message) -> Seen:
    link = LINK.search(message.text)
    name = message.file[0] if message.file else link["name"] if link else "anh.jpg" if message.photo else None
    return Seen(message.at, LINK.sub("", message.text, count=1), _choices(message), name)
