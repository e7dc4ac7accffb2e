"""A person with a phone: types, picks, sends. The same words on every channel; the real channel code runs beneath."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime
from html import unescape
from itertools import count
from typing import Protocol

from bot.events import Attachment, Event, Location
from bot.filestore import Fetched
from storage import phones
from storage.models.voices import FileKind
from tests.world import World

_events = count(1)


@dataclass(frozen=True)
class Seen:
    """A message as it stands on the phone. `choices`: what may be picked, by label."""

    at: datetime
    text: str
    choices: tuple[str, ...] = ()
    file: str | None = None


class Phone(Protocol):
    @property
    def screen(self) -> str:
        """The text of the newest message."""
        ...

    @property
    def choices(self) -> tuple[str, ...]:
        """What the newest message with choices offers, without the ways back and out."""
        ...

    @property
    def inbox(self) -> list[Seen]: ...

    async def starts(self, token: str | None = None) -> None: ...
    async def types(self, text: str) -> None: ...
    async def picks(self, label: str) -> None: ...
    async def sends_file(self, kind: FileKind, name: str, content: bytes, caption: str = "") -> None: ...
    async def sends_location(self, latitude: float, longitude: float) -> None: ...
    async def looks(self) -> None:
        """Wait until all that is on its way has arrived."""
        ...


@dataclass
class WebPhone:
    """A browser phone, without the browser. With numbers it looks like Zalo: a pick types the line's number."""

    world: World
    chat: str
    channel: str = "web"
    inbox: list[Seen] = field(default_factory=list[Seen])
    _buttons: list[tuple[str, str, int]] = field(default_factory=list[tuple[str, str, int]])

    @property
    def screen(self) -> str:
        return self.inbox[-1].text

    @property
    def choices(self) -> tuple[str, ...]:
        return next((seen.choices for seen in reversed(self.inbox) if seen.choices), ())

    async def starts(self, token: str | None = None) -> None:
        await self.types(f"/start {token}" if token else "/start")

    async def types(self, text: str) -> None:
        await self._does(Event(self._id(), self.channel, self.chat, text=text))

    async def picks(self, label: str) -> None:
        """Tap the newest button of this label, or type its number (the ways back and out are typed as words)."""
        if self.channel == "web":
            data = next((data for shown, data, _ in reversed(self._buttons) if shown == label), None)
            assert data is not None, f"no button “{label}” in {[b[0] for b in self._buttons[-12:]]}"
            await self._does(Event(self._id(), self.channel, self.chat, tap=data))
            return
        words = {"Quay lại": "lùi", "Thôi": "thôi"}
        assert label in words or label in self.choices, f"no line “{label}” in {self.choices}"
        await self.types(words.get(label) or str(self.choices.index(label) + 1))

    async def presses(self, data: str) -> None:
        """A forged or old tap."""
        await self._does(Event(self._id(), self.channel, self.chat, tap=data))

    async def sends_file(self, kind: FileKind, name: str, content: bytes, caption: str = "") -> None:
        async def chunks():
            yield content

        async def fetch() -> Fetched:
            return await self.world.app.files.keep(kind, name, "application/octet-stream", chunks())

        attachment = Attachment(kind, name, "application/octet-stream", len(content), fetch)
        await self._does(Event(self._id(), self.channel, self.chat, text=caption, attachments=(attachment,)))

    async def sends_location(self, latitude: float, longitude: float) -> None:
        await self._does(Event(self._id(), self.channel, self.chat, location=Location(latitude, longitude)))

    async def sends_oddity(self) -> None:
        """A sticker, a poll, a contact: nothing that can be read."""
        await self._does(Event(self._id(), self.channel, self.chat, oddity="unsupported"))

    async def _does(self, event: Event) -> None:
        await self.world.app.dispatcher.handle(event)
        await self.looks()

    async def looks(self) -> None:
        await self.world.settle()
        rows = await self.world.app.database.read(lambda db: phones.of_chat(db, self.channel, self.chat))
        self.inbox = []
        self._buttons = []
        for row in rows:
            text = unescape(re.sub(r"</?[bi]>", "", row.html))
            buttons = [(b["label"], b["data"], row.id) for line in row.rows for b in line]
            labels = [label for label, data, _ in buttons if not re.fullmatch(r"q:\d+:(back|cancel)", data)]
            if self.channel != "web":
                labels = re.findall(r"^\d+\. (.+)$", text, flags=re.MULTILINE)
            self.inbox.append(Seen(row.at, text, tuple(labels), row.file.name if row.file else None))
            self._buttons += buttons

    def _id(self) -> str:
        return f"{self.chat}-{next(_events)}"
