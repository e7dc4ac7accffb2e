"""A private chat: what lies in it for Telegram, and what the person sees of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from .bell import Bell
from .errors import RefusedError, bad_request
from .files import StoredFile
from .wire import Json

DELETABLE = timedelta(hours=48)


@dataclass(frozen=True)
class Button:
    label: str
    data: str | None = None
    url: str | None = None


@dataclass
class Received:
    """One message of the bot as it looks on the phone now; `earlier` holds the texts it had before edits."""

    message_id: int
    at: datetime
    text: str
    html: str
    buttons: list[list[Button]]
    file: StoredFile | None = None
    location: tuple[float, float] | None = None
    reply_to: int | None = None
    silent: bool = False
    edited: bool = False
    deleted: bool = False
    earlier: list[str] = field(default_factory=list[str])

    @property
    def document(self) -> StoredFile | None:
        return self.file if self.file and self.file.kind == "document" else None

    @property
    def photo(self) -> bytes | None:
        return self.file.data if self.file and self.file.kind == "photo" else None

    @property
    def voice(self) -> bytes | None:
        return self.file.data if self.file and self.file.kind == "voice" else None

    @property
    def labels(self) -> list[str]:
        return [button.label for row in self.buttons for button in row]


def buttons_of(markup: Json | None) -> list[list[Button]]:
    rows: list[list[Json]] = (markup or {}).get("inline_keyboard", [])
    return [[Button(b["text"], b.get("callback_data"), b.get("url")) for b in row] for row in rows]


@dataclass
class Chat:
    """`messages` is Telegram's side, by id; a deleted one is gone from it but stays in the inbox, marked."""

    person: Json
    bot: Json
    clock: Callable[[], datetime]
    bell: Bell
    started: bool = False
    blocked: bool = False
    deactivated: bool = False
    messages: dict[int, Json] = field(default_factory=dict[int, Json])
    inbox: list[Received] = field(default_factory=list[Received])
    last_id: int = 0

    @property
    def id(self) -> int:
        return self.person["id"]

    def card(self) -> Json:
        names = {key: self.person[key] for key in ("first_name", "last_name") if key in self.person}
        return {"id": self.id, "type": "private"} | names

    def check_open(self) -> None:
        """Only who pressed Start, did not block the bot and still exists can be written to."""
        if not self.started:
            raise bad_request("chat not found")
        if self.deactivated:
            raise RefusedError(403, "Forbidden: user is deactivated")
        if self.blocked:
            raise RefusedError(403, "Forbidden: bot was blocked by the user")

    def add(self, sender: Json, content: Json) -> Json:
        self.last_id += 1
        date = int(self.clock().timestamp())
        message = {"message_id": self.last_id, "from": sender, "chat": self.card(), "date": date} | content
        self.messages[self.last_id] = message
        return message

    def deliver(self, content: Json, html: str = "", file: StoredFile | None = None, silent: bool = False) -> Json:
        """A message of the bot arrives on the phone."""
        message = self.add(self.bot, content)
        place = content.get("location")
        self.inbox.append(
            Received(
                message_id=message["message_id"],
                at=self.clock(),
                text=content.get("text", content.get("caption", "")),
                html=html,
                buttons=buttons_of(content.get("reply_markup")),
                file=file,
                location=(place["latitude"], place["longitude"]) if place else None,
                reply_to=content.get("reply_to_message", {}).get("message_id"),
                silent=silent,
            )
        )
        self.bell.ring()
        return message

    def own_message(self, message_id: int) -> Json:
        """A message of the bot that can be edited."""
        message = self.messages.get(message_id)
        if message is None:
            raise bad_request("message to edit not found")
        if message["from"]["id"] != self.bot["id"]:
            raise bad_request("message can't be edited")
        return message

    def change(self, message: Json, content: Json, html: str | None = None) -> Json:
        """Replaces what `content` names (None removes); Telegram calls a change of nothing an error."""
        if all(message.get(key) == value for key, value in content.items()):
            raise bad_request(
                "message is not modified: specified new message content and reply markup are exactly the same "
                "as a current content and reply markup of the message"
            )
        message |= content | {"edit_date": int(self.clock().timestamp())}
        for key in [key for key, value in message.items() if value is None]:
            del message[key]
        self._show_change(message, html)
        return message

    def _show_change(self, message: Json, html: str | None) -> None:
        seen = self.received(message["message_id"])
        if html is not None:
            seen.earlier.append(seen.text)
            seen.text, seen.html = message["text"], html
        seen.buttons = buttons_of(message.get("reply_markup"))
        seen.edited = True
        self.bell.ring()

    def delete(self, message_id: int) -> None:
        message = self.messages.get(message_id)
        if message is None:
            raise bad_request("message to delete not found")
        if self.clock().timestamp() - message["date"] > DELETABLE.total_seconds():
            raise bad_request("message can't be deleted for everyone")
        del self.messages[message_id]
        if message["from"]["id"] == self.bot["id"]:
            self.received(message_id).deleted = True
        self.bell.ring()

    def received(self, message_id: int) -> Received:
        return next(each for each in self.inbox if each.message_id == message_id)

    def replied_to(self, reply: dict[str, Any] | None) -> Json:
        """The field that quotes the message answered to, where one is named."""
        if not reply:
            return {}
        quoted = self.messages.get(reply["message_id"])
        if quoted is None and not reply.get("allow_sending_without_reply"):
            raise bad_request("message to be replied not found")
        return {"reply_to_message": {k: v for k, v in quoted.items() if k != "reply_to_message"}} if quoted else {}
