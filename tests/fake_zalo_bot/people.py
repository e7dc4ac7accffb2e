"""People with Zalo on their phones: what reached them, and what they do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from tests.fake_telegram.inbox import number_of, received

if TYPE_CHECKING:
    from tests.fake_zalo_bot.server import FakeZaloBot

Json = dict[str, Any]


@dataclass(frozen=True)
class Message:
    """What reached a phone. `photo`: the address of the picture."""

    id: str
    at: datetime
    text: str
    photo: str | None = None


@dataclass
class Person:
    """Somebody with Zalo. What they do comes to the bot as an update."""

    server: FakeZaloBot
    id: str
    inbox: list[Message] = field(default_factory=list[Message])
    blocked: bool = False

    @property
    def chat(self) -> str:
        return self.id

    def taps(self, label: str) -> Json:
        """Nothing can be tapped here: the number of the newest line of this label is typed."""
        return self.writes(number_of(label, self.inbox))

    async def receives(self, what: int | Callable[[Message], Any], timeout: float = 20) -> Message:  # noqa: ASYNC109
        """Waits for the `what`-th message ever (1 is the first), or for one that `what` is true of."""
        return await received(self.server.bell, self.inbox, what, timeout)

    def writes(self, text: str) -> Json:
        return self._does("message.text.received", text=text)

    def sends_photo(self, url: str, caption: str = "", key: str = "photo_url") -> Json:
        return self._does("message.image.received", **{key: url}, caption=caption)

    def sends_voice(self, url: str) -> Json:
        return self._does("message.voice.received", voice_url=url)

    def sends_oddity(self, name: str = "message.sticker.received") -> Json:
        return self._does(name, sticker="x")

    def _does(self, name: str, **what: str) -> Json:
        message = {
            "from": {"id": self.id, "display_name": f"Bạn {self.id[-4:]}", "is_bot": False},
            "chat": {"id": self.id, "chat_type": "PRIVATE"},
            "message_id": f"m{next(self.server.numbers):018x}",
            "date": int(self.server.now().timestamp() * 1000),
            **what,
        }
        return self.server.given({"message": message, "event_name": name})
