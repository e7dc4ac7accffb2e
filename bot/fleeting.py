"""Answers that leave nothing to be read: their words are locked in the database, and go once something newer is said.

All of them look alike: one key, one size, one mark where there is something to choose. While the newest of a chat is
kept, a number can still answer it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from bot.sealing import Sealing
from storage.claiming import Outgoing
from storage.deliveries import Message
from storage.fleeting import FLEETING

MARK = [{"sealed": True}]
ABOUT = "reply"


def is_fleeting(key: str) -> bool:
    return key == FLEETING


def locked(message: Message, sealing: Sealing) -> Message:
    words = {"sealed": sealing.lock_text([message.key, message.words, message.choices], ABOUT)}
    return Message(FLEETING, words, MARK if message.choices else [], message.file_id)


def opened(out: Outgoing, sealing: Sealing) -> Outgoing:
    """As it is to be read. Raises LookupError where the key is another one."""
    if not is_fleeting(out.key):
        return out
    key, words, choices = _opened(out.words, sealing)
    return replace(out, key=key, words=words, choices=choices)


def parts(out: Outgoing, pieces: Sequence[str], sealing: Sealing) -> list[tuple[str, dict[str, Any]]]:
    """Of an answer that is too long for one message; its choices come with the last."""
    made: list[tuple[str, dict[str, Any]]] = []
    for number, piece in enumerate(pieces, 1):
        choices = out.choices if number == len(pieces) else []
        message = locked(Message("verbatim", {"html": piece}, choices), sealing)
        made.append((message.key, message.words))
    return made


def choices(words: dict[str, Any], shown: list[Any], sealing: Sealing) -> list[Any]:
    """What may be picked under a message that has reached its reader."""
    if shown != MARK:
        return shown
    try:
        return _opened(words, sealing)[2]
    except LookupError:
        return []


def _opened(words: dict[str, Any], sealing: Sealing) -> tuple[str, dict[str, Any], list[Any]]:
    found = sealing.unlock_text(words["sealed"], ABOUT)
    if found is None:
        raise LookupError("this answer was locked with another key")
    return found[0], found[1], found[2]
