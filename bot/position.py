"""Where a chat's conversation stands: kept on its address, committed with everything else the event does."""

from __future__ import annotations

import secrets
from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta
from typing import Any

from pydantic import ValidationError

from bot.dialog import Next, Step
from bot.program import Program
from bot.screens import Button, Offered, Screen
from bot.sealing import Sealing
from bot.texts import Text
from storage.models import Address

ABANDONED_AFTER = timedelta(hours=24)
KEPT_STEPS = 20  # how far "back" goes
SERIALS = 2**31 - 1
NAV = {"back": Text("dialog-back"), "cancel": Text("dialog-cancel")}
LOCKED = "locked"


@dataclass
class Kept:
    """A question that was asked: its step, what was answered before it, the way there, and what it offers."""

    step: str | None = None
    draft: dict[str, Any] = field(default_factory=dict[str, Any])
    path: list[Any] = field(default_factory=list[Any])
    offered: dict[str, Any] = field(default_factory=dict[str, Any])


class Position:
    def __init__(self, address: Address, program: Program, sealing: Sealing) -> None:
        self.address, self.program, self.sealing = address, program, sealing

    @property
    def locked(self) -> bool:
        """Whether the open conversation is kept under lock."""
        return self.program.is_locked(self.address.flow)

    def kept(self) -> Kept:
        address = self.address
        if not self.locked:
            return Kept(address.step, address.draft, address.path, address.offered)
        found = self.sealing.unlock_text(address.draft.get(LOCKED, ""), self._place)
        return Kept(**found) if found else Kept()

    def _keep(self, kept: Kept) -> None:
        """Of what is locked only the kinds of files that are taken stand open: they are fetched by them."""
        address = self.address
        if self.locked:
            inside = {LOCKED: self.sealing.lock_text(asdict(kept), self._place)}
            kept = Kept(LOCKED, inside, [], {"takes": kept.offered.get("takes", [])})
        address.step, address.draft, address.path, address.offered = kept.step, kept.draft, kept.path, kept.offered

    @property
    def _place(self) -> str:
        return f"chat:{self.address.id}"

    def offered(self) -> Offered:
        return Offered.of_json(self.kept().offered)

    def step(self) -> Step[Any] | None:
        conversation = self.program.conversations.get(self.address.flow or "")
        return conversation.steps.get(self.kept().step or "") if conversation else None

    def draft(self) -> Any:
        """What was answered so far; None where a deploy changed its shape."""
        step = self.step()
        try:
            return step and step.conversation.load(self.kept().draft)
        except ValidationError:
            return None

    def stand_at(self, following: Next, screen: Screen) -> tuple[Button, ...]:
        """Remember the question that is being asked, and make its buttons.

        Its serial is drawn, not counted: the number of questions would tell how far somebody went.
        """
        address, conversation = self.address, following.step.conversation
        path = self.kept().path if address.flow == conversation.name else []
        address.flow = conversation.name
        offered = Offered(screen.choices, screen.takes, screen.longest).as_json()
        self._keep(Kept(following.step.name, conversation.dump(following.draft), path, offered))
        address.serial = 1 + secrets.randbelow(SERIALS)
        picks = [Button(f"q:{address.serial}:{place}", choice.label) for place, choice in enumerate(screen.choices)]
        return (*picks, *(_ways(address.serial, first=not path) if screen.exits else ()))

    def is_first(self) -> bool:
        """Whether nothing has been answered yet."""
        return not self.kept().path

    def keeps_draft(self) -> bool:
        """Whether what was answered lies with the person, and is offered again (storage/comment_drafts.py)."""
        return self.locked and not self.is_first()

    def is_list(self) -> bool:
        """Whether nothing but a choice was asked for, and nothing has been answered: it was only looked at."""
        kept = self.kept()
        return not kept.path and not kept.offered.get("takes")

    def remember(self, step: Step[Any], draft: dict[str, Any]) -> None:
        """A step that was answered, for the way back."""
        kept = self.kept()
        kept.path = [*kept.path, [step.name, draft]][-KEPT_STEPS:]
        self._keep(kept)

    def go_back(self) -> None:
        kept = self.kept()
        if kept.path:
            *kept.path, (kept.step, kept.draft) = kept.path
            self._keep(kept)

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
