"""Where a chat's conversation stands: kept on its address, committed with everything else the event does."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from pydantic import ValidationError

from bot.dialog import Conversation, Next, Step
from bot.screens import Button, Offered, Screen
from bot.texts import Text
from storage.models import Address

ABANDONED_AFTER = timedelta(hours=24)
KEPT_STEPS = 20  # how far "back" goes
NAV = {"back": Text("dialog-back"), "cancel": Text("dialog-cancel")}


class Position:
    def __init__(self, address: Address, conversations: Mapping[str, Conversation[Any]]) -> None:
        self.address, self.conversations = address, conversations

    def offered(self) -> Offered:
        return Offered.of_json(self.address.offered)

    def step(self) -> Step[Any] | None:
        conversation = self.conversations.get(self.address.flow or "")
        return conversation.steps.get(self.address.step or "") if conversation else None

    def draft(self) -> Any:
        """What was answered so far; None where a deploy changed its shape."""
        step = self.step()
        try:
            return step and step.conversation.load(self.address.draft)
        except ValidationError:
            return None

    def stand_at(self, following: Next, screen: Screen) -> tuple[Button, ...]:
        """Remember the question that is being asked, and make its buttons."""
        address, conversation = self.address, following.step.conversation
        if address.flow != conversation.name:
            address.path = []
        address.flow, address.step = conversation.name, following.step.name
        address.draft = conversation.dump(following.draft)
        address.offered = Offered(screen.choices, screen.takes, screen.longest).as_json()
        address.serial += 1
        picks = [Button(f"q:{address.serial}:{place}", choice.label) for place, choice in enumerate(screen.choices)]
        return (*picks, *(_ways(address.serial, first=not address.path) if screen.exits else ()))

    def remember(self, step: Step[Any], draft: dict[str, Any]) -> None:
        """A step that was answered, for the way back."""
        self.address.path = [*self.address.path, [step.name, draft]][-KEPT_STEPS:]

    def go_back(self) -> None:
        if self.address.path:
            *rest, (self.address.step, self.address.draft) = self.address.path
            self.address.path = rest

    def leave(self) -> None:
        """Close the conversation. The serial stays, so that old buttons are known as such."""
        address = self.address
        address.flow, address.step, address.draft, address.path, address.offered = None, None, {}, [], {}

    def end_abandoned(self, now: datetime) -> None:
        last = self.address.active_at
        if self.address.flow and last and now - last > ABANDONED_AFTER:
            self.leave()


def _ways(serial: int, *, first: bool) -> tuple[Button, ...]:
    """Back and out. Their data carries the question's serial, as all buttons of a question do."""
    ways = ("cancel",) if first else ("back", "cancel")
    return tuple(Button(f"q:{serial}:{way}", NAV[way], nav=True) for way in ways)
