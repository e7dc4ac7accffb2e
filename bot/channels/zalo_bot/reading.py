"""An update of the Zalo Bot Platform as an Event. Only private chats are read; what cannot be read is an oddity."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

import structlog

from bot.channels.downloads import Downloads
from bot.events import Attachment, Event

TEXT, IMAGE, VOICE = (f"message.{kind}.received" for kind in ("text", "image", "voice"))
log = structlog.get_logger()


@dataclass(frozen=True)
class Reader:
    """`channel` is the name under which the program knows this account."""

    channel: str
    downloads: Downloads

    def given(self, raw: object) -> Event | None:
        """From an update, with its envelope or without; None for what cannot be read and for what no person said."""
        try:
            fields = cast("dict[str, Any]", raw)
            fields = fields.get("result", fields)
            return self._event(str(fields["event_name"]), fields["message"])
        except (AttributeError, KeyError, TypeError) as error:
            log.error("zalo-update-unreadable", error=type(error).__name__)
            return None

    def _event(self, name: str, message: dict[str, Any]) -> Event | None:
        chat = message["chat"]
        if chat.get("chat_type", "PRIVATE") != "PRIVATE" or message["from"].get("is_bot"):
            return None
        attachments = tuple(self._attachments(name, message))
        readable = name == TEXT or attachments
        return Event(
            str(message["message_id"]), self.channel, str(chat["id"]),
            text=str(message.get("text") or message.get("caption") or "") if readable else "",
            attachments=attachments, oddity=None if readable else "unsupported",
        )  # fmt: skip

    def _attachments(self, name: str, message: dict[str, Any]) -> list[Attachment]:
        """The reference calls the picture's address `photo`, the servers `photo_url`."""
        photo, voice = message.get("photo_url") or message.get("photo"), message.get("voice_url")
        if name == IMAGE and isinstance(photo, str):
            return [self.downloads.attachment("photo", photo, "anh.jpg", "image/jpeg")]
        if name == VOICE and isinstance(voice, str):
            return [self.downloads.attachment("voice", voice, "ghi-am.aac", "audio/aac")]
        return []
