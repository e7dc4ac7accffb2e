"""What a person is shown: a text, choices beneath it, and what may be answered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from bot.texts import Text, decode, encode

Takes = Literal["text", "name", "prose", "photo", "voice", "video", "document", "location", "table"]
"""A "name", beside "text": what is typed may be somebody's. "prose", beside "text": sentences, so that the name of a
door by itself opens that. A "table" comes as a document, which is read as a spreadsheet (bot/tables.py)."""
LONGEST = 1000
"""Characters of a typed answer, unless the question says otherwise."""
EDITING = frozenset({"telegram", "web"})
"""Channels where a message that was sent can be changed. A test holds the channels' own limits against it."""

BY_LINK = frozenset({"zalo-bot"})
"""Channels on which people cannot send documents: there a question that takes one comes with a page to send it by."""


LINK = "u:"
"""Before what a choice opens instead of coming back; only where there are buttons for it (Telegram)."""


@dataclass(frozen=True)
class Choice:
    """Something to pick. In a question `value` is the answer; under a final screen it is an action's data."""

    value: str
    label: str | Text
    also: tuple[str, ...] = ()  # other words that mean it


@dataclass(frozen=True)
class Screen:
    """One message. A question keeps the conversation open; any other screen ends it."""

    text: Text
    choices: tuple[Choice, ...] = ()
    takes: frozenset[Takes] = frozenset()
    longest: int = LONGEST
    question: bool = False
    exits: bool = True  # whether ways back and out are offered


@dataclass(frozen=True)
class Offered:
    """What the last question offered, as kept with the conversation."""

    choices: tuple[Choice, ...] = ()
    takes: frozenset[Takes] = frozenset()
    longest: int = LONGEST

    def as_json(self) -> dict[str, Any]:
        return {
            "choices": [[c.value, encode(c.label), c.also] for c in self.choices],
            "takes": sorted(self.takes),
            "longest": self.longest,
        }

    @classmethod
    def of_json(cls, raw: Mapping[str, Any]) -> Offered:
        choices = tuple(Choice(value, label_of(label), tuple(also)) for value, label, also in raw.get("choices", []))
        return cls(choices, frozenset(raw.get("takes", [])), raw.get("longest", LONGEST))


@dataclass(frozen=True)
class Button:
    """A choice on the wire: what is shown, what comes back, and whether it only leads back or away."""

    data: str
    label: str | Text
    nav: bool = False
    also: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        return {"data": self.data, "label": encode(self.label), "nav": self.nav, "also": self.also}

    @classmethod
    def of_json(cls, raw: Mapping[str, Any]) -> Button:
        return cls(raw["data"], label_of(raw["label"]), raw["nav"], tuple(raw.get("also", ())))


@dataclass
class Reply:
    """A further message that goes with an answer, such as a document or a calendar file."""

    text: Text
    buttons: tuple[Button, ...] = ()
    file_id: int | None = None


def label_of(raw: Any) -> str | Text:
    label = decode(raw)
    return label if isinstance(label, Text) else str(label)


def actions(choices: Iterable[Choice]) -> tuple[Button, ...]:
    """Choices that outlive the conversation: their value is what comes back."""
    return tuple(Button(choice.value, choice.label, also=choice.also) for choice in choices)
