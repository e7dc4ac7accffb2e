"""A Telegram update as an Event. What cannot be read in a private chat is an oddity, never silence.

In groups next to nothing is read (groups.py), and a tap there is none.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, cast

import structlog
from telegram import CallbackQuery, ChatMember, Message, Update
from telegram.constants import ChatType

from bot.channels.telegram.files import Downloads
from bot.channels.telegram.groups import heeded
from bot.events import Attachment, Event, Location
from storage.models.voices import FileKind

LANGUAGES = ("vi", "en")
# What Telegram itself puts into a private chat; nobody said it, so nobody is answered.
NOT_SAID = (
    "pinned_message",
    "message_auto_delete_timer_changed",
    "chat_background_set",
    "write_access_allowed",
    "connected_website",
    "boost_added",
    "gift_upgrade_sent",
)
log = structlog.get_logger()


@dataclass(frozen=True)
class Given:
    """What an update holds: `event` is to be handled, and after that `query`, a tap, to be settled."""

    event: Event | None
    query: CallbackQuery | None


@dataclass(frozen=True)
class Reader:
    """`channel` is the name under which the program knows this account."""

    channel: str
    downloads: Downloads

    def given(self, raw: object) -> Given | None:
        """From an update's JSON; None for what cannot be read, so that it does not block the others."""
        fields = cast("dict[str, Any]", raw if isinstance(raw, dict) else {})
        try:
            if event := self._typed(fields):
                return Given(event, None)
            update = Update.de_json(fields, None)
            return Given(self.event(update), update.callback_query if _is_private(update) else None)
        except Exception as error:  # noqa: BLE001 - nobody knows what the platform will send next
            log.error("telegram-update-unreadable", update_id=fields.get("update_id"), error=type(error).__name__)
            return None

    def _typed(self, raw: dict[str, Any]) -> Event | None:
        """A text typed in a private chat, by far the commonest: as `event` reads it, without the library's objects."""
        message = raw.get("message")
        if not message or not message.get("text") or message["chat"]["type"] != ChatType.PRIVATE:
            return None
        language = _language(message.get("from", {}).get("language_code"))
        chat = str(message["chat"]["id"])
        return Event(str(raw["update_id"]), self.channel, chat, text=message["text"], language=language)

    def event(self, update: Update) -> Event | None:
        """None for what is not for the program: nearly all of a group, service messages, live positions that move."""
        chat, user = update.effective_chat, update.effective_user
        if chat is None or not _is_private(update):
            return heeded(self.channel, update)
        language = _language(user and user.language_code)
        bare = Event(str(update.update_id), self.channel, str(chat.id), language=language)
        if query := update.callback_query:
            return replace(bare, tap=query.data) if query.data else None
        if member := update.my_chat_member:
            left = member.new_chat_member.status in (ChatMember.BANNED, ChatMember.LEFT)
            return replace(bare, gone=True) if left else None
        if edited := update.edited_message:
            return replace(bare, oddity="edited") if edited.text or edited.caption else None
        return self._said(bare, update.message) if update.message else None

    def _said(self, bare: Event, message: Message) -> Event | None:
        bare = replace(bare, text=message.text or message.caption or "")
        if message.text:
            return bare
        if place := message.location:
            return replace(bare, location=Location(place.latitude, place.longitude))
        if attachment := self._attachment(message):
            return replace(bare, attachments=(attachment,))
        if any(getattr(message, what) for what in NOT_SAID):
            return None
        return replace(bare, oddity="unsupported")

    def _attachment(self, message: Message) -> Attachment | None:
        if message.animation:  # comes with a document beside it, for old bots
            return None
        if message.photo:
            largest = max(message.photo, key=lambda size: size.width * size.height)
            return self._waiting("photo", largest.file_id, "anh.jpg", "image/jpeg", largest.file_size)
        if voice := message.voice:
            return self._waiting("voice", voice.file_id, "ghi-am.ogg", voice.mime_type or "audio/ogg", voice.file_size)
        if audio := message.audio:
            mime = audio.mime_type or "audio/mpeg"
            return self._waiting("voice", audio.file_id, audio.file_name or "am-thanh.mp3", mime, audio.file_size)
        if video := message.video:
            mime = video.mime_type or "video/mp4"
            return self._waiting("video", video.file_id, video.file_name or "video.mp4", mime, video.file_size)
        if note := message.video_note:
            return self._waiting("video", note.file_id, "video.mp4", "video/mp4", note.file_size)
        if document := message.document:
            mime = document.mime_type or "application/octet-stream"
            return self._waiting("document", document.file_id, document.file_name or "tep", mime, document.file_size)
        return None

    def _waiting(self, kind: FileKind, file_id: str, name: str, mime: str, size: int | None) -> Attachment:
        return self.downloads.attachment(kind, file_id, name, mime, size)


def _is_private(update: Update) -> bool:
    return update.effective_chat is not None and update.effective_chat.type == ChatType.PRIVATE


def _language(code: str | None) -> str | None:
    short = (code or "")[:2]
    return short if short in LANGUAGES else None
