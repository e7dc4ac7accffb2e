"""Everything that can be talked about, put together once at start."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from bot.dialog import Action, Conversation, Door
from bot.events import Event


@dataclass(frozen=True)
class Program:
    """All that can be talked about; `stranger` serves whoever is not (or no longer) a member.

    `in_group`: what follows from an event of a group, given the program's own name there. Nobody talks in a group.
    """

    conversations: Mapping[str, Conversation[Any]]
    actions: Mapping[str, Action]
    doors: Mapping[str, Door]
    stranger: Door
    joining: str  # the one conversation that strangers may have
    home: Door
    in_group: Callable[[Session, Event, str | None, datetime], None] = lambda _db, _event, _bot, _now: None

    def is_locked(self, flow: str | None) -> bool:
        """Whether what is said in this conversation is kept under lock."""
        conversation = self.conversations.get(flow or "")
        return conversation is not None and conversation.locked

    def is_private(self, tap: str) -> bool:
        """Whether nothing may be kept of what was chosen with it."""
        kind, _, rest = tap.partition(":")
        action = self.actions.get(rest.partition(":")[0]) if kind == "a" else None
        return action is not None and action.private
