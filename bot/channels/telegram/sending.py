"""An Outbound as requests to Telegram. A file is uploaded once; afterwards its file_id is sent."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any, Literal, cast

from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Message
from telegram.constants import FileSizeLimit, ParseMode
from telegram.error import BadRequest

from bot.channels.base import Outbound
from bot.channels.telegram.errors import Lost, says
from bot.channels.telegram.wire import Wire
from bot.filestore import FileStore
from bot.screens import LINK
from storage.models import StoredFile

Form = Literal["photo", "voice", "video", "document"]
REMEMBERED = 2000
AS_IT_IS = "message is not modified"
# Telegram's reasons for not taking as a photo what is a fine file all the same.
NOT_A_PHOTO = ("photo_", "image_process_failed", "wrong file type")
FORGOTTEN = ("file identifier", "file_id", "file reference")


class Posting:
    def __init__(self, bot: Bot, wire: Wire, files: FileStore) -> None:
        self._bot, self._wire, self._files = bot, wire, files
        self._uploaded: dict[int, tuple[Form, str]] = {}  # by StoredFile: the form it was sent in, and its file_id

    async def send(self, chat: int, message: Outbound) -> int:
        """Returns the message's id. Raises TelegramError."""
        if message.file:
            return (await self._send_file(chat, message, message.file)).message_id
        sent = await self._call("sendMessage", chat_id=chat, disable_notification=message.silent, **_text(message))
        if not isinstance(sent, dict) or "message_id" not in sent:
            raise Lost("no message")  # it may have arrived all the same
        return cast("dict[str, int]", sent)["message_id"]

    async def edit(self, chat: int, message_id: int, message: Outbound) -> None:
        """A text and its buttons; that they are so already is success. Raises TelegramError."""
        try:
            await self._call("editMessageText", chat_id=chat, message_id=message_id, **_text(message))
        except BadRequest as error:
            if not says(error, AS_IT_IS):
                raise

    async def _call(self, method: str, **parameters: Any) -> Any:
        """Beside the library's Bot, whose objects cost more than the request."""
        return await self._wire.call(f"{self._bot.base_url}/{method}", parameters)

    async def _send_file(self, chat: int, message: Outbound, file: StoredFile) -> Message:
        if known := self._uploaded.get(file.id):
            form, file_id = known
            try:
                return await self._put(form, chat, file_id, message, file)
            except BadRequest as error:
                if not says(error, *FORGOTTEN):
                    raise
                del self._uploaded[file.id]
        return await self._upload(chat, message, file)

    async def _upload(self, chat: int, message: Outbound, file: StoredFile) -> Message:
        form, content = form_of(file), await self._content(file)
        try:
            sent = await self._put(form, chat, content, message, file)
        except BadRequest as error:
            if form != "photo" or not says(error, *NOT_A_PHOTO):
                raise
            form = "document"
            sent = await self._put(form, chat, content, message, file)
        self._remember(file, form, sent)
        return sent

    async def _content(self, file: StoredFile) -> bytes:
        if file.content is not None:
            return file.content
        return await asyncio.to_thread(self._files.whole(file.path).read_bytes)

    async def _put(self, form: Form, chat: int, given: bytes | str, message: Outbound, file: StoredFile) -> Message:
        words: dict[str, Any] = {
            "caption": message.html or None,
            "parse_mode": ParseMode.HTML,
            "reply_markup": keyboard(message.rows),
            "filename": file.name,
            "disable_notification": message.silent,
        }
        if form == "photo":
            return await self._bot.send_photo(chat, given, **words)
        if form == "voice":
            return await self._bot.send_voice(chat, given, **words)
        if form == "video":
            return await self._bot.send_video(chat, given, supports_streaming=True, **words)
        return await self._bot.send_document(chat, given, disable_content_type_detection=True, **words)

    def _remember(self, file: StoredFile, form: Form, sent: Message) -> None:
        one = {"voice": sent.voice, "video": sent.video}.get(form, sent.document)
        found = sent.photo[-1] if form == "photo" and sent.photo else one
        if not found:
            return
        self._uploaded[file.id] = form, found.file_id
        while len(self._uploaded) > REMEMBERED:
            del self._uploaded[next(iter(self._uploaded))]


def form_of(file: StoredFile) -> Form:
    """Telegram plays only Ogg as a voice message, only MPEG-4 as a video, and shows photos up to 10 MB."""
    if file.kind == "photo" and file.size <= FileSizeLimit.PHOTOSIZE_UPLOAD:
        return "photo"
    if file.kind == "voice" and file.mime.startswith(("audio/ogg", "audio/opus")):
        return "voice"
    if file.kind == "video" and file.mime == "video/mp4":
        return "video"
    return "document"


def _text(message: Outbound) -> dict[str, Any]:
    found: dict[str, Any] = {
        "text": message.html,
        "parse_mode": ParseMode.HTML,
        "link_preview_options": {"is_disabled": True},
    }
    if message.rows:
        buttons = [[{"text": label, **_does(data)} for label, data in row] for row in message.rows]
        found["reply_markup"] = {"inline_keyboard": buttons}
    return found


def keyboard(rows: Sequence[Sequence[tuple[str, str]]]) -> InlineKeyboardMarkup | None:
    if not rows:
        return None
    return InlineKeyboardMarkup([[InlineKeyboardButton(label, callback_data=data) for label, data in r] for r in rows])


def _does(data: str) -> dict[str, str]:
    """What a button does: it opens something, or comes back to the program."""
    return {"url": data.removeprefix(LINK)} if data.startswith(LINK) else {"callback_data": data}
