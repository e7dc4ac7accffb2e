"""A person with a phone: types, picks, sends. The same words on every channel; the real channel code runs beneath."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from datetime import datetime
from html import unescape
from itertools import count

from sqlalchemy import select

from bot.events import Attachment, Event, Location
from bot.filestore import Fetched
from storage import phones
from storage.models import StoredFile
from storage.models.voices import FileKind
from tests.fake_telegram.inbox import LINE
from tests.world import World

NAV = re.compile(r"q:\d+:(back|cancel)")
WORDS = {"Quay lại": "lùi", "Thôi": "thôi"}  # typed for the ways back and out
_events = count(1)


@dataclass(frozen=True)
class Seen:
    """A message as it stands on the phone. `choices`: what may be picked, by label."""

    at: datetime
    text: str
    choices: tuple[str, ...] = ()
    file: str | None = None


def numbered(text: str) -> tuple[str, ...]:
    """What may be picked by its number, as the text lists it."""
    return tuple(LINE.findall(text))


@dataclass
class Phone(ABC):
    """On any channel. `chat`: how the channel calls it; `holder`: who has it in hand, once that is known."""

    world: World
    chat: str
    holder: int = field(default=0, kw_only=True)

    @property
    def numbers(self) -> bool:
        """Choices come as numbered lines; else as buttons."""
        return False

    @property
    def screen(self) -> str:
        """The text of the newest message."""
        return self.inbox[-1].text

    @property
    def choices(self) -> tuple[str, ...]:
        """What the newest message with choices offers, without the ways back and out."""
        return next((seen.choices for seen in reversed(self.inbox) if seen.choices), ())

    @property
    @abstractmethod
    def inbox(self) -> list[Seen]: ...

    @property
    def arrived(self) -> int:
        """How many messages came."""
        return len(self.inbox)

    async def starts(self, token: str | None = None) -> None:
        await self.types(f"/start {token}" if token else "/start")

    @abstractmethod
    async def types(self, text: str) -> None: ...

    async def picks(self, label: str) -> None:
        """Tap the newest button of this label, or type its number (the ways back and out are typed as words)."""
        if not self.numbers:
            await self._taps(label)
            return
        assert label in WORDS or label in self.choices, f"no line “{label}” in {self.choices}"
        await self.types(WORDS.get(label) or str(self.choices.index(label) + 1))

    async def _taps(self, label: str) -> None:
        raise AssertionError(f"there are no buttons here, so none “{label}”")

    async def presses(self, data: str) -> None:
        """A forged or old tap."""
        raise AssertionError(f"there are no buttons here, so none with “{data}”")

    async def forges(self, data: str) -> None:
        """Says what a button that was not offered would say; where there are none it can only be typed."""
        await (self.types(data) if self.numbers else self.presses(data))

    async def sends_video(self, name: str, content: bytes, caption: str = "") -> None:
        await self.sends_file("video", name, content, caption)

    @abstractmethod
    async def sends_file(self, kind: FileKind, name: str, content: bytes, caption: str = "") -> None: ...

    @abstractmethod
    async def sends_location(self, latitude: float, longitude: float) -> None: ...

    @abstractmethod
    async def sends_oddity(self) -> None:
        """A sticker: nothing that can be read."""

    @abstractmethod
    async def opens(self, name: str) -> bytes:
        """The newest file of this name, as it arrived."""

    @abstractmethod
    async def looks(self) -> None:
        """Wait until all that is on its way has arrived."""


@dataclass
class WebPhone(Phone):
    """A browser phone, without the browser. With numbers it looks like Zalo: a pick types the line's number."""

    channel: str = "web"
    _inbox: list[Seen] = field(default_factory=list[Seen])
    _buttons: list[tuple[str, str, int]] = field(default_factory=list[tuple[str, str, int]])

    @property
    def numbers(self) -> bool:
        return self.channel != "web"

    @property
    def inbox(self) -> list[Seen]:
        return self._inbox

    async def types(self, text: str) -> None:
        await self._does(Event(self._id(), self.channel, self.chat, text=text))

    async def _taps(self, label: str) -> None:
        data = next((data for shown, data, _ in reversed(self._buttons) if shown == label), None)
        assert data is not None, f"no button “{label}” in {[b[0] for b in self._buttons[-12:]]}"
        await self.presses(data)

    async def presses(self, data: str) -> None:
        await self._does(Event(self._id(), self.channel, self.chat, tap=data))

    async def sends_file(self, kind: FileKind, name: str, content: bytes, caption: str = "") -> None:
        async def chunks():
            yield content

        async def fetch() -> Fetched:
            return await self.world.app.files.keep(kind, name, mime, chunks())

        mime = "video/mp4" if kind == "video" else "application/octet-stream"
        attachment = Attachment(kind, name, mime, len(content), fetch)
        await self._does(Event(self._id(), self.channel, self.chat, text=caption, attachments=(attachment,)))

    async def sends_location(self, latitude: float, longitude: float) -> None:
        await self._does(Event(self._id(), self.channel, self.chat, location=Location(latitude, longitude)))

    async def sends_oddity(self) -> None:
        await self._does(Event(self._id(), self.channel, self.chat, oddity="unsupported"))

    async def opens(self, name: str) -> bytes:
        assert name in [seen.file for seen in self.inbox]
        newest = select(StoredFile).where(StoredFile.name == name).order_by(StoredFile.id.desc()).limit(1)
        file = await self.world.app.database.read(lambda db: db.scalars(newest).one())
        return file.content or self.world.app.files.whole(file.path).read_bytes()

    async def _does(self, event: Event) -> None:
        await self.world.app.dispatcher.handle(event)
        await self.looks()

    async def looks(self) -> None:
        await self.world.settle()
        rows = await self.world.app.database.read(lambda db: phones.of_chat(db, self.channel, self.chat))
        self._inbox = []
        self._buttons = []
        for row in rows:
            text = unescape(re.sub(r"</?[bi]>", "", row.html))
            buttons = [(b["label"], b["data"], row.id) for line in row.rows for b in line]
            labels = tuple(label for label, data, _ in buttons if not NAV.fullmatch(data))
            self._inbox.append(
                Seen(row.at, text, numbered(text) if self.numbers else labels, row.file.name if row.file else None)
            )
            self._buttons += buttons

    def _id(self) -> str:
        return f"{self.chat}-{next(_events)}"
