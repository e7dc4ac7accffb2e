"""What every channel is to the rest: a way to send, its limits, and a closed vocabulary of what may go wrong.

An adapter chooses the word; bot/outbox.py owns what follows.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from storage.models import StoredFile
from storage.windows import Why, Window


@dataclass(frozen=True)
class Limits:
    """`text`: UTF-16 units a message; `chat_interval`: seconds within a chat; `edits`: sent messages can be changed.

    `per_second`: messages of the account at the most, `start_per_second`: how many to begin with (None: as many).
    `group_minute`: messages and changes a minute in one group (0: no limit of its own).
    `window`: where people may be written to only for a while after they wrote. `monthly`: messages that the account's
    plan has, which are then counted. `most_buttons`: in a message without a file; what is beyond it becomes numbered
    lines. `bare`: whether a file goes without text, which then follows it.
    """

    text: int
    buttons: bool
    per_second: float
    chat_interval: float
    edits: bool = False
    start_per_second: float | None = None
    group_minute: int = 0
    window: Window | None = None
    monthly: int = 0
    most_buttons: int | None = None
    bare: Callable[[StoredFile], bool] = lambda _: False

    @property
    def numbers(self) -> bool:
        """Whether a number may have to answer the newest message with choices."""
        return not self.buttons or self.most_buttons is not None


@dataclass(frozen=True)
class Outbound:
    """One rendered message. `html` has only <b> and <i>; `plain` is the same without markup."""

    html: str
    plain: str
    rows: tuple[tuple[tuple[str, str], ...], ...] = ()  # rows of (label, data)
    file: StoredFile | None = None
    ref: str = ""  # unique for this message, for channels that can use it to send once
    silent: bool = False  # arrives without a sound: a repeat


class Channel(Protocol):
    @property
    def name(self) -> str: ...

    @property
    def limits(self) -> Limits: ...

    async def send(self, chat: str, message: Outbound) -> str:
        """Returns the platform's id of the message; raises one of the errors below."""
        ...

    async def edit(self, chat: str, message_id: str, message: Outbound) -> None:
        """Change a message that was sent; that it is so already is success. Only where `limits.edits` says so."""
        ...


class SendError(Exception):
    """Base of the vocabulary, never raised itself."""


class Throttled(SendError):
    """Too fast: certainly not sent; come back after `wait` seconds."""

    def __init__(self, wait: float) -> None:
        super().__init__(f"wait {wait:g} s")
        self.wait = wait


class Unreachable(SendError):
    """Certainly not sent: no connection was made."""


class Ambiguous(SendError):
    """Perhaps sent: the answer was lost."""


class Rejected(SendError):
    """Never to be retried: the platform says the request is wrong."""


class Blocked(SendError):
    """This person may not be written to any more, until they write."""


class Moved(SendError):
    """The chat has another id now."""

    def __init__(self, chat: str) -> None:
        super().__init__("moved")
        self.chat = chat


class OutOfWindow(SendError):
    """This person may not be written to now: by another of their chats, or when they have written again."""

    def __init__(self, why: Why) -> None:
        super().__init__(why)
        self.why: Why = why


class Unauthorized(SendError):
    """The channel's token does not work: stop it and raise an alarm."""
