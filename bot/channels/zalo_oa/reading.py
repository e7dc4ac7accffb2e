"""An event of the Official Account's webhook as an Event. A tap on a button comes as the text that the button holds."""

from __future__ import annotations

from collections.abc import Callable
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
    "video": ("video", "video.mp4", "video/mp4"),
    "file": ("document", "tep", "application/octet-stream"),
}
UNFORESEEN = (AttributeError, IndexError, KeyError, TypeError, ValueError)
log = structlog.get_logger()


@dataclass(frozen=True)
class Reader:
    """`channel` is the name under which the program knows this account."""

    channel: str
    downloads: Downloads

    def given(self, raw: object) -> Event | None:
        """None for what cannot be read, and for what no person said (receipts, what the account itself sent).

        Where only what was said is of a shape that nobody foresaw, the person is answered that it was not understood.
        """
        try:
            return self._read(cast("dict[str, Any]", raw), self._said)
        except UNFORESEEN as error:
            log.error("zalo-update-unreadable", error=type(error).__name__)
        try:
            return self._read(cast("dict[str, Any]", raw), self._not_understood)
        except UNFORESEEN:
            return None

    def _read(self, fields: dict[str, Any], said: Callable[[str, dict[str, Any]], Event]) -> Event | None:
        name = str(fields["event_name"])
        if name in ("follow", "unfollow"):
            return self._came_or_went(name, fields)
        return said(name.removeprefix(SAID), fields) if name.startswith(SAID) else None

    def _not_understood(self, _kind: str, fields: dict[str, Any]) -> Event:
        return Event(_id_of(fields), self.channel, _sender_of(fields), oddity="unsupported")

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
            _id_of(fields), self.channel, _sender_of(fields),
            text="" if tap or not readable else text,
            tap=tap, attachments=files, location=place, oddity=None if readable else "unsupported",
        )  # fmt: skip

    def _attachment(self, kind: str, payload: dict[str, Any]) -> Attachment:
        as_kind, name, mime = FILES[kind]
        named = str(payload.get("name") or name)
        return self.downloads.attachment(as_kind, str(payload["url"]), named, mime)


def _id_of(fields: dict[str, Any]) -> str:
    return str(fields["message"]["msg_id"])[-LONGEST_ID:]


def _sender_of(fields: dict[str, Any]) -> str:
    return str(fields["sender"]["id"])


def _place(coordinates: dict[str, Any]) -> Location:
    return Location(float(coordinates["latitude"]), float(coordinates["longitude"]))
