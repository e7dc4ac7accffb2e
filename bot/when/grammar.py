"""Reads tokens by a table of phrases, in every way the table allows: whoever finds two meanings must refuse.

A phrase is written as people say it: "a|b" is either word, "x?" may be missing, "<slot>" is read by a function
that yields where it ended and what it read. A missing slot reads as None.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.when.pieces import Misunderstood, Piece, Refused
from bot.when.words import Token

Tokens = Sequence[Token]
Slot = Callable[[Tokens, int], Iterator[tuple[int, object]]]
Read = tuple[int, tuple[object, ...]]
MOST_READINGS = 256  # no sentence that makes sense comes near; keeps the work bounded on one that does not


@dataclass(frozen=True)
class Phrase:
    """`build` gets today and what the slots read; it raises Misunderstood or ValueError for what cannot be."""

    pattern: str
    build: Callable[..., Piece]


@dataclass(frozen=True)
class Grammar:
    phrases: Sequence[Phrase]
    slots: Mapping[str, Slot]

    def readings(self, tokens: Tokens, today: date) -> list[tuple[Piece, ...]]:
        """All ways to read the whole text, as pieces in the order said."""
        ways: list[list[tuple[Piece, ...]]] = [*([] for _ in tokens), [()]]
        for at in reversed(range(len(tokens))):
            for phrase in self.phrases:
                for end, values in read(phrase.pattern.split(), self.slots, tokens, at):
                    ways[at] += [(built(phrase, today, values), *rest) for rest in ways[end]]
            if len(ways[at]) > MOST_READINGS:
                raise Misunderstood("nonsense")
        return ways[0]


def built(phrase: Phrase, today: date, values: tuple[object, ...]) -> Piece:
    try:
        return phrase.build(today, *values)
    except Misunderstood as refusal:
        return Refused(refusal.reason)
    except (ValueError, OverflowError):  # the calendar's own refusal
        return Refused("no-such-date")


def read(pattern: Sequence[str], slots: Mapping[str, Slot], tokens: Tokens, at: int) -> Iterator[Read]:
    """Every way the pattern fits from `at` on: where it ends and what its slots read."""
    if not pattern:
        yield at, ()
        return
    element, optional = pattern[0].removesuffix("?"), pattern[0].endswith("?")
    if optional:
        nothing = (None,) if element.startswith("<") else ()
        yield from ((end, nothing + more) for end, more in read(pattern[1:], slots, tokens, at))
    for middle, value in _element(element, slots, tokens, at):
        yield from ((end, value + more) for end, more in read(pattern[1:], slots, tokens, middle))


def _element(element: str, slots: Mapping[str, Slot], tokens: Tokens, at: int) -> Iterator[Read]:
    if element.startswith("<"):
        yield from ((end, (value,)) for end, value in slots[element.strip("<>")](tokens, at))
    elif at < len(tokens) and not tokens[at].isdisjoint(element.split("|")):
        yield at + 1, ()
