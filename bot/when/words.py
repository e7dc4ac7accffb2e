"""Typed text → tokens, each with every word of the vocabulary that it may stand for.

Whoever types without marks, or with some, only leaves marks out: "thu" and "thư" may be "thứ", "thừ" may not.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from itertools import product

from bot.when.pieces import Misunderstood

Token = frozenset[str]

VOCABULARY = """
    thứ chủ nhật cn hôm nay mai mốt kia qua ngày mùng rằm tháng tuần năm tết nữa sau tới trước cuối đầu giữa sang
    sáng trưa chiều tối đêm buổi giờ phút rưỡi kém âm dương lịch nhuận giêng chạp
    một hai ba bốn tư lăm sáu bảy tám chín mười mươi
    lúc vào hồi khoảng tầm đúng của nhé nha ạ
""".split()  # noqa: SIM905 - a word list reads better as words
SAME = {
    "t": "thứ", "chúa": "chủ", "nhựt": "nhật", "này": "nay", "mồng": "mùng", "h": "giờ", "g": "giờ", "p": "phút",
    "ph": "phút", "'": "phút", "rưởi": "rưỡi", "nửa": "nữa", "bẩy": "bảy", "nhăm": "lăm", "khuya": "đêm", "al": "âm",
    "âl": "âm", "dl": "dương",
}  # fmt: skip
EXACT = {word: word for word in VOCABULARY} | SAME
STROKE = "\u0335"  # stands for the stroke of đ, which Unicode does not decompose

# 5/12/2026 and its kin are one token each, and never a piece of something longer.
NUMERIC = r"""
    (?<![0-9]) (?:
        [0-9]{4}-[0-9]{1,2}-[0-9]{1,2} | [0-9]{4}/[0-9]{1,2}/[0-9]{1,2} | [0-9]{4}\.[0-9]{1,2}\.[0-9]{1,2}
      | [0-9]{1,2}(?P<mark>[-/.])[0-9]{1,2}(?P=mark)(?:[0-9]{4}|[0-9]{2})
      | [0-9]{1,2}/[0-9]{4} | [0-9]{1,2}[-/.][0-9]{1,2} | [0-9]{1,2}:[0-9]{2}(?::00)?
    ) (?![0-9]|[/.:][0-9])
"""
TOKEN = re.compile(
    rf"(?P<number>{NUMERIC}|[0-9]+)|(?P<word>[^\W\d_]+|')|(?P<pause>[-,.;!()–—]+)|(?P<space>\s+)", re.VERBOSE
)
ISO = re.compile(r"(?<=[0-9]{4}-[0-9]{2}-[0-9]{2})t(?=[0-9])")
PAUSE: Token = frozenset({"-"})


def literal(text: str) -> list[Token]:
    """The words just as typed. Refuses a text where any is not a word of ours with all its marks."""
    return _tokens(text, {word: frozenset({name}) for word, name in EXACT.items()})


def loose(text: str) -> list[Token]:
    """Every word that each typed word becomes by adding marks. Refuses a text with any other word or sign."""
    return _tokens(text, SPELLINGS)


def _tokens(text: str, meant: Mapping[str, Token]) -> list[Token]:
    pieces = _pieces(text)
    if any(kind == "word" and piece not in meant for kind, piece in pieces):
        raise Misunderstood("nonsense")
    return [
        meant[piece] if kind == "word" else PAUSE if kind == "pause" else frozenset({piece}) for kind, piece in pieces
    ]


def _pieces(text: str) -> list[tuple[str, str]]:
    typed = unicodedata.normalize("NFC", text.casefold()).replace("’", "'").replace("′", "'")
    typed, at, found = ISO.sub(" ", typed), 0, list[tuple[str, str]]()
    while at < len(typed):
        match = TOKEN.match(typed, at)
        if match is None:
            raise Misunderstood("nonsense")
        at, kind = match.end(), str(match.lastgroup)
        if kind != "space":
            found.append((kind, match.group()))
    return found


def _weaker(word: str) -> set[str]:
    """The word with any of its marks left out, itself included."""
    letters = unicodedata.normalize("NFD", word.replace("đ", "d" + STROKE))
    choices = [(mark, "") if unicodedata.combining(mark) else (mark,) for mark in letters]
    spelled = {"".join(choice).replace("d" + STROKE, "đ") for choice in product(*choices)}
    return {unicodedata.normalize("NFC", spelling) for spelling in spelled}


def _spellings() -> dict[str, Token]:
    meant: dict[str, set[str]] = {}
    for word, name in EXACT.items():
        for spelling in _weaker(word):
            meant.setdefault(spelling, set()).add(name)
    return {spelling: frozenset(names) for spelling, names in meant.items()}


SPELLINGS = _spellings()
