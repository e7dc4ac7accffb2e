"""People with Zalo on their phones: what reached them, and what they do."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from tests.fake_zalo_oa.keys import APP_ID
from tests.fake_zalo_oa.wire import Json

if TYPE_CHECKING:
    from tests.fake_zalo_oa.server import FakeZaloOa

OA_ID = "579745863508352884"


@dataclass(frozen=True)
class Message:
    """What reached a phone. `buttons`: title and payload; those in `opening` open something and say nothing."""

    id: str
    at: datetime
    text: str
    buttons: tuple[tuple[str, str], ...] = ()
    photo: bytes | None = None
    file: tuple[str, bytes] | None = None
    opening: frozenset[str] = frozenset()


@dataclass
class Person:
    """Somebody with Zalo. What they do comes to the hook as an event.

    `last`: when they last did something; `answered`: how many messages they have got since.
    """

    server: FakeZaloOa
    id: str
    phone: str
    inbox: list[Message] = field(default_factory=list[Message])
    knocks: list[Json] = field(default_factory=list[Json])
    following: bool = True
    last: datetime | None = None
    answered: int = 0

    def writes(self, text: str) -> Json:
        return self._sends("user_send_text", text=text)

    def taps(self, title: str) -> Json:
        """On the latest message with this button. The app then writes the payload for them."""
        for message in reversed(self.inbox):
            if title in (buttons := dict(message.buttons)):
                assert title not in message.opening, f'"{title}" opens {buttons[title]} and says nothing'
                return self.writes(buttons[title])
        raise AssertionError(f'no button "{title}" in {[message.buttons for message in self.inbox]}')

    def sends_photo(self, url: str, caption: str = "") -> Json:
        return self._attaches("image", {"thumbnail": url, "url": url}, **({"text": caption} if caption else {}))

    def sends_file(self, url: str, name: str) -> Json:
        content = self.server.files.get(url, b"")
        about = {"size": str(len(content)), "checksum": hashlib.md5(content).hexdigest()}
        return self._attaches("file", {"url": url, "name": name, "type": name.rpartition(".")[2], **about})

    def sends_voice(self, url: str) -> Json:
        return self._attaches("audio", {"url": url})

    def sends_video(self, url: str, caption: str = "") -> Json:
        return self._attaches("video", {"thumbnail": url, "url": url}, **({"text": caption} if caption else {}))

    def sends_location(self, latitude: float, longitude: float) -> Json:
        return self._attaches("location", {"coordinates": {"latitude": str(latitude), "longitude": str(longitude)}})

    def sends_oddity(self, event_name: str = "user_send_sticker") -> Json:
        return self._attaches(event_name.removeprefix("user_send_"), {"url": self.server.file(b"GIF89a")}, event_name)

    def sends_raw(self, kind: str, **what: object) -> Json:
        """A message of any shape."""
        return self._sends(f"user_send_{kind}", **what)

    def follows(self) -> Json:
        self.following = True
        return self._follower("follow")

    def unfollows(self) -> Json:
        self.following = False
        return self._follower("unfollow")

    def gets(self, message: Message) -> None:
        """The phone shows it, and says so to the account."""
        self.inbox.append(message)
        self.answered += 1
        if self.server.receipts:
            self._confirms("user_received_message", msg_id=message.id)
            self._confirms("user_seen_message", msg_ids=[message.id])

    def _attaches(self, kind: str, payload: Json, event_name: str = "", **more: str) -> Json:
        attached = [{"type": kind, "payload": payload}]
        return self._sends(event_name or f"user_send_{kind}", attachments=attached, **more)

    def _sends(self, event_name: str, **what: object) -> Json:
        self._acts()
        message = what | {"msg_id": f"{next(self.server.numbers):020x}"}
        return self._event(event_name, sender={"id": self.id}, recipient={"id": OA_ID}, message=message)

    def _follower(self, event_name: str) -> Json:
        self._acts()
        return self._event(event_name, follower={"id": self.id}, oa_id=OA_ID, source="oa_profile")

    def _confirms(self, event_name: str, **message: object) -> None:
        """Here the account is the sender: whose message it was."""
        self._event(event_name, sender={"id": OA_ID}, recipient={"id": self.id}, message=message)

    def _acts(self) -> None:
        self.last, self.answered = self.server.now(), 0

    def _event(self, event_name: str, **what: object) -> Json:
        """`user_id_by_app` is another id of the same person, and of no use to the account."""
        at = str(int(self.server.now().timestamp() * 1000))
        known = {"app_id": APP_ID, "user_id_by_app": f"app{self.id}", "event_name": event_name}
        return self.server.given({**known, **what, "timestamp": at})
