"""Everything Telegram keeps for one bot."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from .bell import Bell
from .chats import Chat
from .errors import bad_request
from .files import Files
from .updates import Updates
from .wire import Json

ANSWERABLE = timedelta(seconds=15)


@dataclass
class Tap:
    """A callback query: it can be answered for 15 seconds."""

    chat: Chat
    at: datetime
    answers: list[Json] = field(default_factory=list[Json])


@dataclass
class Account:
    bot: Json
    clock: Callable[[], datetime]
    bell: Bell
    files: Files
    updates: Updates
    chats: dict[int, Chat] = field(default_factory=dict[int, Chat])
    taps: dict[str, Tap] = field(default_factory=dict[str, Tap])
    # by scope (as JSON) and language
    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict[tuple[str, str], list[Json]])
    # by method ("setMyName") and language
    profile: dict[tuple[str, str], str] = field(default_factory=dict[tuple[str, str], str])
    menu_buttons: dict[int | None, Json] = field(default_factory=dict[int | None, Any])

    def chat(self, params: Json) -> Chat:
        """The chat a request names, if the bot may write to it."""
        found = self.chats.get(params["chat_id"]) if "chat_id" in params else None
        if found is None:
            raise bad_request("chat not found")
        found.check_open()
        return found

    def tap(self, tap_id: str) -> Tap:
        found = self.taps.get(tap_id)
        if found is None or self.clock() - found.at > ANSWERABLE:
            raise bad_request("query is too old and response timeout expired or query ID is invalid")
        return found
