"""A person with Telegram on their phone: what they do becomes updates, what the bot sends lies in the inbox.

Everything they do is synchronous and returns the update's id; the ids of their own messages are in `written`.
"""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from typing import Any

from .account import Account, Tap
from .chats import Button, Chat, Received
from .files import StoredFile
from .markup import utf16_length
from .wire import Json


class Phone:
    def __init__(self, account: Account, chat: Chat) -> None:
        self._account = account
        self._chat = chat
        self.written: list[int] = []

    @property
    def user_id(self) -> int:
        """Also the id of the private chat."""
        return self._chat.id

    @property
    def chat(self) -> str:
        return str(self._chat.id)

    @property
    def card(self) -> Json:
        return self._chat.person

    @property
    def inbox(self) -> list[Received]:
        return self._chat.inbox

    @property
    def latest(self) -> Received:
        assert self.visible, f"{self._name} has received nothing"
        return self.visible[-1]

    @property
    def visible(self) -> list[Received]:
        return [each for each in self.inbox if not each.deleted]

    @property
    def answers(self) -> list[Json]:
        """What the bot answered to taps: `text` (the short note on the screen), `show_alert`, `url`."""
        return [a for tap in self._account.taps.values() if tap.chat is self._chat for a in tap.answers]

    @property
    def _name(self) -> str:
        return self._chat.person["first_name"]

    # Writing

    def presses_start(self, payload: str | None = None) -> int:
        """Opens the chat, from a link with `payload` where one is given; who had blocked the bot unblocks it."""
        if self._chat.blocked:
            self.unblocks_bot()
        return self.writes(f"/start {payload}" if payload else "/start")

    def writes(self, text: str, *, reply_to: int | None = None) -> int:
        return self._says(typed(text) | self._chat.replied_to({"message_id": reply_to} if reply_to else None))

    def forwards(self, text: str, *, author: str = "Người khác", author_id: int | None = None) -> int:
        """Forwards what somebody else wrote; without `author_id` that person hides their account."""
        origin: Json = {"date": int(self._account.clock().timestamp())}
        if author_id is None:
            origin |= {"type": "hidden_user", "sender_user_name": author}
        else:
            sender = {"id": author_id, "is_bot": False, "first_name": author}
            origin |= {"type": "user", "sender_user": sender}
        return self._says({"forward_origin": origin} | typed(text))

    def edits(self, message_id: int, text: str) -> int:
        """Changes the text of one of their own messages (see `written`)."""
        assert message_id in self.written, f"{self._name} can edit only their own messages"
        message = self._chat.messages[message_id]
        message |= typed(text) | {"edit_date": int(self._account.clock().timestamp())}
        return self._account.updates.add("edited_message", deepcopy(message))

    def sends_photo(self, data: bytes, caption: str | None = None) -> int:
        return self._sends_file("photo", "photo.jpg", "image/jpeg", data, caption)

    def sends_voice(self, data: bytes, caption: str | None = None) -> int:
        return self._sends_file("voice", "voice.oga", "audio/ogg", data, caption)

    def sends_video(self, data: bytes, caption: str | None = None) -> int:
        return self._sends_file("video", "video.mp4", "video/mp4", data, caption)

    def sends_document(self, name: str, data: bytes, mime: str, caption: str | None = None) -> int:
        return self._sends_file("document", name, mime, data, caption)

    def sends_location(self, latitude: float, longitude: float) -> int:
        return self._says({"location": {"latitude": latitude, "longitude": longitude}})

    def sends_contact(self, phone_number: str, *, own: bool = True) -> int:
        """Their own number by Telegram's button, or a card from the address book, whose owner is somebody else."""
        owner = {"user_id": self.user_id, "first_name": self._name} if own else {"first_name": "Người khác"}
        return self._says({"contact": {"phone_number": phone_number} | owner})

    def sends_sticker(self) -> int:
        stored = self._account.files.keep("sticker", "sticker.webp", "image/webp", b"RIFF")
        looks = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}
        return self._says({"sticker": stored.ids() | looks | {"emoji": "👍"}})

    def sends_poll(self, question: str = "Chọn ngày nào?", options: tuple[str, ...] = ("Thứ năm", "Thứ sáu")) -> int:
        switches = ("is_closed", "is_anonymous", "allows_multiple_answers", "allows_revoting", "members_only")
        listed = [{"persistent_id": str(i), "text": each, "voter_count": 0} for i, each in enumerate(options)]
        poll: Json = {"id": "5", "question": question, "options": listed, "total_voter_count": 0, "type": "regular"}
        return self._says({"poll": poll | dict.fromkeys(switches, False)})

    def _sends_file(self, kind: str, name: str, mime: str, data: bytes, caption: str | None) -> int:
        stored: StoredFile = self._account.files.keep(kind, name, mime, data)
        return self._says({kind: stored.wire()} | ({"caption": caption} if caption else {}))

    def _says(self, content: Json) -> int:
        assert not self._chat.blocked, f"{self._name} blocked the bot and cannot write before unblocking it"
        assert not self._chat.deactivated, f"{self._name} has no account any more"
        self._chat.started = True
        message = self._chat.add(self._chat.person, content)
        self.written.append(message["message_id"])
        return self._account.updates.add("message", deepcopy(message))

    # Tapping

    def taps(self, wanted: str, *, message: Received | None = None) -> int:
        """Taps the button with this label or data: on `message`, else on the latest message that shows one."""
        for shown in [message] if message else reversed(self.visible):
            for button in [button for row in shown.buttons for button in row if wanted in (button.label, button.data)]:
                return self._tap(button, shown)
        seen = [each.labels for each in self.visible]
        raise AssertionError(f'{self._name} sees no button "{wanted}"; buttons, message by message: {seen}')

    def _tap(self, button: Button, shown: Received) -> int:
        assert not shown.deleted, f'the message with "{button.label}" is deleted'
        assert button.data is not None, f'"{button.label}" opens {button.url} and sends nothing to the bot'
        return self.forges_tap(button.data, message=shown)

    def forges_tap(self, data: str, *, message: Received | None = None) -> int:
        """What an altered app can send: any data, on any message it once received, even a deleted one."""
        shown = message or self.latest
        held = self._chat.messages.get(shown.message_id)
        gone: Json = {"chat": self._chat.card(), "message_id": shown.message_id, "date": 0}
        tap_id = str(4_000_000_000 + len(self._account.taps) + 1)
        self._account.taps[tap_id] = Tap(self._chat, self._account.clock())
        query: Json = {"id": tap_id, "from": self._chat.person, "message": deepcopy(held or gone)}
        instance = str(-1_000_000_000 - self.user_id)
        return self._account.updates.add("callback_query", query | {"chat_instance": instance, "data": data})

    # Leaving and coming back

    def blocks_bot(self) -> int:
        self._chat.blocked = True
        return self._membership("member", "kicked")

    def unblocks_bot(self) -> int:
        self._chat.blocked = False
        return self._membership("kicked", "member")

    def deletes_account(self) -> None:
        """Telegram tells the bot nothing; the next message to this person is refused."""
        self._chat.deactivated = True

    def _membership(self, before: str, after: str) -> int:
        now = int(self._account.clock().timestamp())
        change: Json = {"chat": self._chat.card(), "from": self._chat.person, "date": now}
        change |= {"old_chat_member": self._member(before), "new_chat_member": self._member(after)}
        return self._account.updates.add("my_chat_member", change)

    def _member(self, status: str) -> Json:
        return {"status": status, "user": self._chat.bot} | ({"until_date": 0} if status == "kicked" else {})

    # Waiting

    async def receives(self, what: int | Callable[[Received], Any], timeout: float = 20) -> Received:  # noqa: ASYNC109
        """Waits for the `what`-th message ever (1 is the first), or for a visible message `what` is true of.

        The time-out is a parameter because its end is an AssertionError that says what the inbox holds.
        """
        if await self._account.bell.until(lambda: self._found(what), timeout):
            found = self._found(what)
            assert found
            return found
        raise AssertionError(f"{self._name} waited {timeout} s; the inbox holds {[m.text for m in self.inbox]}")

    def _found(self, what: int | Callable[[Received], Any]) -> Received | None:
        if isinstance(what, int):
            return self.inbox[what - 1] if len(self.inbox) >= what else None
        return next((each for each in reversed(self.visible) if what(each)), None)


def typed(text: str) -> Json:
    """A text as the app sends it: trimmed, never empty, never longer than one message; commands are marked."""
    text = text.strip()
    assert 1 <= utf16_length(text) <= 4096, "the app would not send this as one message"
    if not text.startswith("/") or len(text) == 1:
        return {"text": text}
    command = text.split(maxsplit=1)[0]
    return {"text": text, "entities": [{"type": "bot_command", "offset": 0, "length": utf16_length(command)}]}
