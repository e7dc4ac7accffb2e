"""What `chibo doctor` finds, one line each."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from bot.texts import Word

Grade = Literal["good", "note", "bad"]


@dataclass(frozen=True)
class Finding:
    """`bad` is for what keeps the program from working; `note` for what the operator should know."""

    grade: Grade
    key: str
    words: dict[str, Word] = field(default_factory=dict[str, Word])


def finding(grade: Grade, key: str, **words: Word) -> Finding:
    return Finding(grade, key, words)
