"""Everything that can be talked about, put together once at start."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.dialog import Action, Conversation, Door


@dataclass(frozen=True)
class Program:
    """All that can be talked about; `stranger` serves whoever is not (or no longer) a member."""

    conversations: Mapping[str, Conversation[Any]]
    actions: Mapping[str, Action]
    doors: Mapping[str, Door]
    stranger: Door
    joining: str  # the one conversation that strangers may have
    home: Door
