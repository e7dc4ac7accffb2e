"""What was meant: a number, a label, a command or typed words, found among what this chat was offered."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from bot import fleeting
from bot.dialog import Door, Turn
from bot.events import Event
from bot.program import Program
from bot.screens import Button, Choice
from bot.texts import Text
from storage import deliveries
from storage.folding import fold

MARKED_CANCEL_WORDS = frozenset({"thôi", "hủy", "huỷ", "dừng", "/huy", "/cancel", "cancel"})
CANCEL_WORDS = frozenset(map(fold, MARKED_CANCEL_WORDS))
BACK_WORDS = frozenset({"lui", "quay lai", "back", "/back"})
RECENT = 10  # messages with choices whose labels may still be typed
COUNT = re.compile(r"\s*\(\d+\)$")  # after the name of a door: what waited behind it when that was shown


@dataclass
class Hearing:
    """Case and Vietnamese marks never matter. `said` is folded by the caller, once."""

    program: Program
    turn: Turn[Any]

    def numbered(self, said: str) -> str | None:
        """What a bare number stands for: it answers the last message with choices that reached this chat."""
        number = re.fullmatch(r"(\d{1,2})[.)]?", said)
        if number is None:
            return None
        recent = [buttons for buttons in self._recent(1) if buttons]
        buttons, place = [b for b in recent[0] if not b.nav] if recent else [], int(number[1])
        return buttons[place - 1].data if 0 < place <= len(buttons) else None

    def named(self, said: str) -> str | None:
        """An action typed by its label, also under a message before the newest."""
        actions = [b for buttons in self._recent(RECENT) for b in buttons if b.data.startswith(("a:", "o:"))]
        return next((b.data for b in actions if said and self._means(said, b.label, b.also)), None)

    def picked(self, said: str, choices: Iterable[Choice]) -> Choice | None:
        return next((c for c in choices if said and self._means(said, c.label, c.also)), None)

    def commanded(self, text: str) -> Door | None:
        """A slash command; what follows it (`/start <token>`) is left to the door, which reads the text itself."""
        if not text.startswith("/") or not text[1:].strip():
            return None
        word = text[1:].split(maxsplit=1)[0].split("@", maxsplit=1)[0].casefold()
        return next((d for d in self.program.doors.values() if word in (d.command, *d.aliases)), None)

    def called(self, said: str) -> Door | None:
        """A door by the words for it, or by what its button says, whatever number stands beside it."""
        name, doors = COUNT.sub("", said), self.program.doors.values()
        return next((d for d in doors if name and self._means(name, Text(d.label), d.phrases)), None)

    def _means(self, said: str, label: str | Text, also: Iterable[str]) -> bool:
        return said in map(fold, also) or fold(self.turn.t.plain(label)) == said

    def _recent(self, most: int) -> list[list[Button]]:
        raw = deliveries.recent_choices(self.turn.db, self.turn.address.id, most)
        shown = (fleeting.choices(words, choices, self.turn.sealing) for words, choices in raw)
        return [[Button.of_json(choice) for choice in choices] for choices in shown]


def unsaid(program: Program, turn: Turn[Any], event: Event) -> Event:
    """The event without what may not be kept of it, whether it was tapped, or typed as a number or a label."""
    hearing, said = Hearing(program, turn), fold(event.text).strip()
    conversation = program.conversations.get(turn.address.flow or "")
    meant = event.tap or hearing.numbered(said) or hearing.named(said) or ""
    if (conversation and conversation.private) or program.is_private(meant):
        return replace(event, tap=None, text="", attachments=(), files=())
    return event
