"""Names of citizens are blacked out before a case is handed on: words that a person points out, wherever they stand.

Nothing is blacked out on the program's own account; it only points to what looks like a name.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from storage.folding import fold

BLACK = "▇▇▇"
MOST = 6
TITLE = r"(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Cc]hú|[Bb]ác|[Ee]m|[Cc]ụ|[Hh]ộ)"
WORD = r"[^\W\d_]+"


def blacked(text: str, words: Iterable[str]) -> str:
    """The text without these words, whatever their case; marks count, unless nothing is found with them."""
    text = unicodedata.normalize("NFC", text)
    for word in words:
        text = _without(text, word)
    return text


def holds(text: str, word: str) -> bool:
    """Whether there is anything in the text that this would black out."""
    return _without(unicodedata.normalize("NFC", text), word) != unicodedata.normalize("NFC", text)


def _without(text: str, word: str) -> str:
    said = " ".join(unicodedata.normalize("NFC", word).split())
    if not any(sign.isalnum() for sign in said):
        return text
    spans = _spans(text.casefold(), said.casefold(), text) or _spans(_folded(text), _folded(said), text)
    for begin, end in reversed(spans):
        text = text[:begin] + BLACK + text[end:]
    return text


def _spans(within: str, word: str, text: str) -> list[tuple[int, int]]:
    """Where it stands as whole words. None where folding has moved the letters."""
    pattern = r"\s+".join(map(re.escape, word.split()))
    return (
        [found.span() for found in re.finditer(rf"(?<!\w){pattern}(?!\w)", within)] if len(within) == len(text) else []
    )


def _folded(text: str) -> str:
    """Letter by letter, so that every one stays in its place."""
    return "".join(folded if len(folded := fold(sign)) == 1 else sign for sign in text)


def likely(text: str) -> list[str]:
    """What looks like names of people, in their order, each once, and the longest first where one is within another."""
    found = [name for name in dict.fromkeys(_likely(unicodedata.normalize("NFC", text))) if BLACK not in name]
    return found[:MOST]


def _likely(text: str) -> Iterator[str]:
    """Capitals that follow one another; or one capital after how a person is called."""
    for run in re.finditer(rf"{WORD}(?:[^\S\n]+{WORD})*", text):
        words = run[0].split()
        begin = 0
        while begin < len(words):
            end = begin
            while end < len(words) and words[end][0].isupper():
                end += 1
            called = begin > 0 and re.fullmatch(TITLE, words[begin - 1])
            name = words[begin:end]
            if len(name) > 1 and re.fullmatch(TITLE, name[0]):
                yield " ".join(name[1:])
            elif len(name) > 1 or (name and called):
                yield " ".join(name)
            begin = max(end, begin + 1)
