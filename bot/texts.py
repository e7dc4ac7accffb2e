"""Texts that wait for their reader: a key and words, rendered only when it is known who reads, where and how."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, cast


@dataclass(frozen=True)
class Text:
    """A text of locales/ by its key. Words may be texts themselves, or times, which are shown in the reader's zone."""

    key: str
    words: Mapping[str, Word] = field(default_factory=dict[str, "Word"])


Word = str | int | datetime | Text | Sequence["Word"] | None


def encode(word: Word) -> Any:
    """A word as JSON."""
    if isinstance(word, Text):
        return {"text": word.key, "words": encode_words(word.words)}
    if isinstance(word, datetime):
        return {"at": word.isoformat()}
    if word is None or isinstance(word, str | int):
        return word
    return [encode(part) for part in word]


def encode_words(words: Mapping[str, Word]) -> dict[str, Any]:
    return {name: encode(word) for name, word in words.items()}


def decode(raw: Any) -> Word:
    """The word that `encode` made JSON of."""
    if isinstance(raw, dict):
        found = cast("dict[str, Any]", raw)
        if "at" in found:
            return datetime.fromisoformat(found["at"])
        return Text(found["text"], decode_words(found["words"]))
    if isinstance(raw, list):
        return [decode(part) for part in cast("list[Any]", raw)]
    return cast("str | int | None", raw)


def decode_words(raw: Mapping[str, Any]) -> dict[str, Word]:
    return {name: decode(word) for name, word in raw.items()}
