"""An event of the Official Account's webhook as an Event. A tap on a button comes as the text that the button holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast
from uuid import uuid4

import structlog

from bot.channels.downloads import Downloads
from bot.events import Attachment, Event, Location
from storage.models.voices import FileKind

TAP = "#"
"""Before what a button holds, so that nobody says it by chance."""
SAID = "user_send_"
LONGEST_ID = 80  # of an event, as it is kept
FILES: dict[str, tuple[FileKind, str, str]] = {
    "image": ("photo", "anh.jpg", "image/jpeg"),
    "audio": ("voice", "ghi-am.aac", "audio/aac"),
    "file": ("document", "tep", "application/octet-stream"),
}
log = structlog.get_logger()


@dataclass(frozen=True)
class Reader:
    """`channel` is the name under which the program knows this account."""

    channel: str
    downloads: Downloads

    def given(self, raw: object) -> Event | None:
        """None for what cannot be read, and for what no person said (receipts, what the account itself sent)."""
        try:
            fields = cast("dict[str, Any]", raw)
            name = str(fields["event_name"])
            if name in ("follow", "unfollow"):
                return self._came_or_went(name, fields)
            return self._said(name.removeprefix(SAID), fields) if name.startswith(SAID) else None
        except (AttributeError, IndexError, KeyError, TypeError, ValueError) as error:
            log.error("zalo-update-unreadable", error=type(error).__name__)
            return None

    def _came_or_went(self, name: str, fields: dict[str, Any]) -> Event:
        """Whoever follows is greeted."""
        chat = str(fields["follower"]["id"])
        time = fields.get("timestamp") or uuid4().hex  # without one a replay looks like the next time
        event_id = f"{name}-{chat[-40:]}-{time}"[:LONGEST_ID]
        return Event(event_id, self.channel, chat, text="" if name == "unfollow" else "/start", gone=name == "unfollow")

    def _said(self, kind: str, fields: dict[str, Any]) -> Event:
        message = fields["message"]
        text, parts = str(message.get("text") or ""), cast("list[dict[str, Any]]", message.get("attachments") or [])
        tap = (
            text.removeprefix(TAP) if kind == "text" and text.startswith((f"{TAP}q:", f"{TAP}a:", f"{TAP}o:")) else None
        )
        files = tuple(self._attachment(kind, part["payload"]) for part in parts if kind in FILES)
        place = _place(parts[0]["payload"]["coordinates"]) if kind == "location" else None
        readable = kind == "text" or files or place
        return Event(
            str(message["msg_id"])[-LONGEST_ID:], self.channel, str(fields["sender"]["id"]),
            text="" if tap or not readable else text,
            tap=tap, attachments=files, location=place, oddity=None if readable else "unsupported",
        )  # fmt: skip

    def _attachment(self, kind: str, payload: dict[str, Any]) -> Attachment:
        as_kind, name, mime = FILES[kind]
        named = str(payload.get("name") or name)
        return self.downloads.attachment(as_kind, str(payload["url"]), named, mime)


def _place(coordinates: dict[str, Any]) -> Location:
    return Location(float(coordinates["latitude"]), float(coordinates["longitude"]))
