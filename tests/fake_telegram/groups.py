"""A Telegram group with several people and perhaps the bot in it: who does what there, and what the bot hears of it."""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import dataclass

from .account import Account, Tap
from .chats import Chat, Received
from .errors import RefusedError
from .phone import Phone, typed
from .wire import Json

ANONYMOUS: Json = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
KICKED, LEFT = "bot was kicked from the {} chat", "bot is not a member of the {} chat"


@dataclass
class GroupChat(Chat):
    """`person` is the group's own card. `presence`: the bot's status in it; `became`: its id as a supergroup."""

    presence: str = "left"
    became: int | None = None

    def card(self) -> Json:
        return dict(self.person)

    def check_open(self) -> None:
        if self.became:
            said = "Bad Request: group chat was upgraded to a supergroup chat"
            raise RefusedError(400, said, {"migrate_to_chat_id": self.became})
        if self.presence != "member":
            why = (KICKED if self.presence == "kicked" else LEFT).format(self.person["type"])
            raise RefusedError(403, f"Forbidden: {why}")


@dataclass
class Group:
    """`sees_all`: the bot's privacy mode is off, or it is an administrator."""

    account: Account
    chat: GroupChat
    sees_all: bool = False

    @property
    def id(self) -> int:
        return self.chat.id

    @property
    def inbox(self) -> list[Received]:
        """What the bot said there, as it looks now."""
        return self.chat.inbox

    @property
    def texts(self) -> list[str]:
        return [message.text for message in self.inbox if not message.deleted]

    # What people do

    def adds_bot(self, by: Phone, payload: str | None = None) -> None:
        """With a payload as by a link with `?startgroup=`, which the app then types for them."""
        before, self.chat.presence = self.chat.presence, "member"
        self._membership(by, before)
        self._hears(self.chat.add(by.card, {"new_chat_members": [self.chat.bot]}))
        if payload:
            self.says(by, f"/start@{self.chat.bot['username']} {payload}")

    def removes_bot(self, by: Phone) -> None:
        before, self.chat.presence = self.chat.presence, "kicked"
        self._membership(by, before)

    def says(self, by: Phone, text: str, **more: object) -> None:
        self._said(by.card, typed(text) | more)

    def says_as_administrator(self, text: str) -> None:
        """Of an administrator who hides their name Telegram shows the group itself."""
        self._said(ANONYMOUS, {"sender_chat": self.chat.card()} | typed(text))

    def taps(self, by: Phone, data: str, message: Received) -> None:
        """An altered app: any data, on any message of the bot."""
        tap_id = str(5_000_000_000 + len(self.account.taps) + 1)
        self.account.taps[tap_id] = Tap(self.chat, self.account.clock())
        query: Json = {"id": tap_id, "from": by.card, "message": deepcopy(self.chat.messages[message.message_id])}
        self.account.updates.add("callback_query", query | {"chat_instance": str(self.id), "data": data})

    def deletes(self, message: Received) -> None:
        """An administrator takes away what the bot said."""
        self.chat.delete(message.message_id)

    def becomes_supergroup(self, by: Phone) -> Group:
        """Its messages stay behind, under ids that mean nothing in the new one. The bot hears of it in both."""
        card = {"id": self.id - 1_000_000_000_000, "type": "supergroup", "title": self.chat.person["title"]}
        new = GroupChat(card, self.chat.bot, self.chat.clock, self.chat.bell, presence="member", last_id=1000)
        self.account.chats[new.id] = new
        self._hears(self.chat.add(by.card, {"migrate_to_chat_id": new.id}))
        self.chat.became = new.id
        group = Group(self.account, new, self.sees_all)
        group._hears(new.add(ANONYMOUS, {"sender_chat": new.card(), "migrate_from_chat_id": self.id}))
        return group

    # What the bot hears

    def _said(self, sender: Json, content: Json) -> None:
        message = self.chat.add(sender, content)
        if self.sees_all or self._is_meant(content["text"]):
            self._hears(message)

    def _is_meant(self, text: str) -> bool:
        """With privacy on: commands that name the bot, and others only where it was the last bot to say something."""
        command = re.match(r"/\w+(?:@(\w+))?", text)
        if not command:
            return False
        return command[1] == self.chat.bot["username"] if command[1] else bool(self.inbox)

    def _hears(self, message: Json) -> None:
        if self.chat.presence == "member":
            self.account.updates.add("message", deepcopy(message))

    def _membership(self, by: Phone, before: str) -> None:
        change: Json = {"chat": self.chat.card(), "from": by.card, "date": int(self.account.clock().timestamp())}
        change |= {"old_chat_member": self._member(before), "new_chat_member": self._member(self.chat.presence)}
        self.account.updates.add("my_chat_member", change)

    def _member(self, status: str) -> Json:
        return {"status": status, "user": self.chat.bot} | ({"until_date": 0} if status == "kicked" else {})
