"""What a channel reads from its wire, in no channel's words."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import asdict, dataclass
from typing import Any, Literal

from bot.filestore import Fetched
from bot.stamps import Verdict
from bot.tables import Table
from storage.models.voices import FileKind

Oddity = Literal["edited", "unsupported", "unreadable", "too-large", "not-fetched"] | Verdict
"""What is odd about an event, or why its file was refused: the text dialog-… says it."""


@dataclass(frozen=True)
class Attachment:
    """A file that waits on the channel's server; `fetch` streams it into the data folder."""

    kind: FileKind
    name: str
    mime: str
    size: int | None
    fetch: Callable[[], Awaitable[Fetched]]


@dataclass(frozen=True)
class Location:
    latitude: float
    longitude: float


@dataclass(frozen=True)
class InGroup:
    """What the program heeds of a group, and nothing else that is said there.

    A code typed by somebody whose own chat is `by`, or the group's new id.
    """

    by: str = ""
    code: str = ""
    moved_to: str = ""


@dataclass(frozen=True)
class Event:
    """One thing a person did. `id` is unique within the channel, so that a replay is known as such."""

    id: str
    channel: str
    chat: str
    text: str = ""
    tap: str | None = None
    attachments: tuple[Attachment, ...] = ()
    location: Location | None = None
    oddity: Oddity | None = None
    gone: bool = False  # the person blocked the program, or a group sent it away: nothing is answered
    group: InGroup | None = None  # where `chat` is a group
    language: str | None = None
    files: tuple[Fetched, ...] = ()
    table: Table | None = None  # of the file, where the open question takes one

    @property
    def cause(self) -> str:
        """Its name in the logs, which every message that comes of it carries too."""
        return f"{self.channel}:{self.id}"

    def as_json(self) -> dict[str, Any]:
        """What a dead letter keeps: all the person said, the files by their place in the data folder.

        bot/letters.py makes an event of it again.
        """
        place = self.location and [self.location.latitude, self.location.longitude]
        return {
            "chat": self.chat,
            "text": self.text,
            "tap": self.tap,
            "files": [asdict(file) for file in self.files],
            "attachments": [{"kind": a.kind, "name": a.name, "mime": a.mime, "size": a.size} for a in self.attachments],
            "location": place,
            "oddity": self.oddity,
            "gone": self.gone,
            "language": self.language,
        }
