"""People with Zalo on their phones: what reached them, and what they do."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.fake_zalo_bot.server import FakeZaloBot

Json = dict[str, Any]
LINE = re.compile(r"^\d+\. (.+)$", re.MULTILINE)


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
        lines = next(found for message in reversed(self.inbox) if (found := LINE.findall(message.text)))
        assert label in lines, f"no line “{label}” in {lines}"
        return self.writes(str(lines.index(label) + 1))

    async def receives(self, what: int | Callable[[Message], Any], timeout: float = 20) -> Message:  # noqa: ASYNC109
        """Waits for the `what`-th message ever (1 is the first), or for one that `what` is true of."""
        if await self.server.bell.until(lambda: self._found(what), timeout) and (found := self._found(what)):
            return found
        raise AssertionError(f"waited {timeout} s; the inbox holds {[message.text for message in self.inbox]}")

    def _found(self, what: int | Callable[[Message], Any]) -> Message | None:
        if isinstance(what, int):
            return self.inbox[what - 1] if len(self.inbox) >= what else None
        return next((message for message in reversed(self.inbox) if what(message)), None)

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
