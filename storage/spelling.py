"""When two written Vietnamese names are the same name.

Folding is for search: it makes Hùng and Hưng alike. Two people are told apart by their marks, while
case, spacing, composed or decomposed letters, and old or new tone places (Hoà, Hòa) never matter.
"""

from __future__ import annotations

import unicodedata

TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")  # huyền, sắc, ngã, hỏi, nặng


def same_name_key(name: str) -> str:
    """Equal for spellings of one name, different for names that differ in a letter or a mark."""
    words = unicodedata.normalize("NFD", name.casefold()).split()
    return " ".join(_tone_last(word) for word in words)


def _tone_last(word: str) -> str:
    letters = "".join(letter for letter in word if letter not in TONES)
    return letters + "".join(letter for letter in word if letter in TONES)
