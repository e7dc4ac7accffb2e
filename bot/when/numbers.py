"""Numbers, in digits or spelled out, and the slots made of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bot.when.grammar import Tokens

UNITS = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9}
TENS = {"hai": 20, "ba": 30, "bốn": 40, "năm": 50}
AFTER_TEN = {word: unit for word, unit in UNITS.items() if word != "năm"} | {"lăm": 5}
AFTER_TENS = AFTER_TEN | {"mốt": 1, "tư": 4}
SHORT = {"mốt": 1, "lăm": 5}  # "hai mốt", "bốn lăm"
ORDINALS = (
    {word: value for word, value in UNITS.items() if 2 <= value <= 7} | {"tư": 4} | {str(n): n for n in range(2, 8)}
)


def number(tokens: Tokens, at: int) -> Iterator[tuple[int, int]]:
    """0–999 in digits, 1–59 spelled."""
    yield from ((end, int(digits)) for end, digits in _digits(tokens, at, 3))
    yield from spelled(tokens, at)


def spelled(tokens: Tokens, at: int) -> Iterator[tuple[int, int]]:
    yield from _one_of(UNITS, tokens, at)
    yield from _ten(tokens, at)
    for end, tens in _one_of(TENS, tokens, at):
        yield from ((after, tens + unit) for after, unit in _one_of(SHORT, tokens, end))
        for middle, _ in _one_of({"mươi": 0}, tokens, end):
            yield middle, tens
            yield from ((after, tens + unit) for after, unit in _one_of(AFTER_TENS, tokens, middle))


def hour(tokens: Tokens, at: int) -> Iterator[tuple[int, tuple[int, bool]]]:
    """The hour, and whether it needs no part of the day: 07, 0 and 12–24 do not, 7 does."""
    for end, digits in _digits(tokens, at, 2):
        yield end, (int(digits), certain(digits))
    yield from ((end, (value, certain(str(value)))) for end, value in spelled(tokens, at))


def certain(digits: str) -> bool:
    return digits.startswith("0") or int(digits) >= 12


def ordinal(tokens: Tokens, at: int) -> Iterator[tuple[int, int]]:
    """What follows "thứ": 2–7."""
    yield from _one_of(ORDINALS, tokens, at)


def four_digits(tokens: Tokens, at: int) -> Iterator[tuple[int, int]]:
    yield from ((end, int(digits)) for end, digits in _digits(tokens, at, 4) if len(digits) == 4)


def _ten(tokens: Tokens, at: int) -> Iterator[tuple[int, int]]:
    for end, _ in _one_of({"mười": 10}, tokens, at):
        yield end, 10
        yield from ((after, 10 + unit) for after, unit in _one_of(AFTER_TEN, tokens, end))


def _one_of(values: Mapping[str, int], tokens: Tokens, at: int) -> Iterator[tuple[int, int]]:
    if at < len(tokens):
        yield from ((at + 1, values[word]) for word in sorted(tokens[at] & values.keys()))


def _digits(tokens: Tokens, at: int, longest: int) -> Iterator[tuple[int, str]]:
    for token in tokens[at] if at < len(tokens) else ():
        if token.isdecimal() and len(token) <= longest:
            yield at + 1, token
