"""Signed addresses, good for a time: of a file (without its name), a page to send one by, a meeting on the wall."""

from __future__ import annotations

import hashlib
import hmac
import mimetypes
import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from bot.clock import Clock
from storage.models import Meeting, StoredFile
from storage.models.meetings import HELD_UNTIL

UPLOADS_LAST = timedelta(hours=2)
LAST = timedelta(days=14)  # a document is read before its meeting; afterwards it is asked for again
UPLOAD = re.compile(r"([A-Za-z0-9_-]{1,200})\.(\d{1,10})\.([0-9a-f]{40})")
PROJECTED = re.compile(r"(\d{1,9})-(\d{1,10})-([0-9a-f]{40})")
SIGNED = re.compile(r"(\d{1,9})-(\d{1,10})-([0-9a-f]{40})(?:\.\w{1,8})?")


def link_key(secret: str) -> bytes:
    """A key of its own, made of a secret that all processes of the program share."""
    return hmac.new(secret.encode(), b"chibo: addresses of files", hashlib.sha256).digest()


@dataclass(frozen=True)
class Signed:
    """What an address says: which file, and until when it is given out. `seal` is to be checked against the file."""

    file_id: int
    until: datetime
    seal: str


@dataclass(frozen=True)
class Links:
    base: str
    key: bytes = field(repr=False)
    clock: Clock

    def to(self, file: StoredFile) -> str:
        until = int((self.clock.now() + LAST).timestamp())
        ending = mimetypes.guess_extension(file.mime) or ""
        return f"{self.base}/files/{file.id}-{until}-{self._seal(file, until)}{ending}"

    def read(self, given: str) -> Signed | None:
        found = SIGNED.fullmatch(given)
        return found and Signed(int(found[1]), datetime.fromtimestamp(int(found[2]), UTC), found[3])

    def fits(self, signed: Signed, file: StoredFile) -> bool:
        """Whether we made this address for this very content."""
        return hmac.compare_digest(self._seal(file, int(signed.until.timestamp())), signed.seal)

    def upload(self, channel: str, chat: str) -> str:
        """Where whoever is in this chat can send a file to it from a browser."""
        until = int((self.clock.now() + UPLOADS_LAST).timestamp())
        named = urlsafe_b64encode(f"{channel}:{chat}".encode()).decode().rstrip("=")
        return f"{self.base}/nop/{named}.{until}.{self._sealed(f'upload.{named}.{until}')}"

    def uploader(self, given: str) -> tuple[str, str] | None:
        """The channel and chat of such an address; None where we did not make it, or too long ago."""
        found = UPLOAD.fullmatch(given)
        if found is None or not hmac.compare_digest(self._sealed(f"upload.{found[1]}.{found[2]}"), found[3]):
            return None
        if int(found[2]) < self.clock.now().timestamp():
            return None
        channel, _, chat = urlsafe_b64decode(f"{found[1]}===").decode().partition(":")
        return channel, chat

    def projector(self, meeting: Meeting) -> str:
        """What the room sees of a meeting, until it may not be held any more."""
        until = int((meeting.starts_at + HELD_UNTIL).timestamp())
        return f"{self.base}/chieu/{meeting.id}-{until}-{self._sealed(f'projector.{meeting.id}.{until}')}"

    def projected(self, given: str) -> int | None:
        """The meeting's id; None where we did not make the address, or its time is over."""
        found = PROJECTED.fullmatch(given)
        if found is None or not hmac.compare_digest(self._sealed(f"projector.{found[1]}.{found[2]}"), found[3]):
            return None
        return int(found[1]) if self.clock.now().timestamp() < int(found[2]) else None

    def _seal(self, file: StoredFile, until: int) -> str:
        return self._sealed(f"file.{file.id}.{until}.{file.sha256}")

    def _sealed(self, said: str) -> str:
        return hmac.new(self.key, said.encode(), hashlib.sha256).hexdigest()[:40]
