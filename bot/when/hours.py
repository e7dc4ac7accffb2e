"""Phrases for the time of day, and what sáng, trưa, chiều, tối, đêm make of an hour."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time

from bot.when.grammar import Phrase, Slot, Tokens
from bot.when.numbers import certain, hour, number
from bot.when.pieces import Clock, Misunderstood, Part, PartOfDay

PARTS: tuple[Part, ...] = ("sáng", "trưa", "chiều", "tối", "đêm")
AFTERNOON = {spoken: spoken + 12 for spoken in range(1, 12)}
HOURS: dict[Part, dict[int, int]] = {
    "sáng": {spoken: spoken for spoken in range(12)},
    "trưa": {spoken: spoken for spoken in range(10, 15)} | {1: 13, 2: 14},
    "chiều": {spoken: spoken for spoken in range(12, 19)} | {spoken: AFTERNOON[spoken] for spoken in range(1, 7)},
    "tối": {spoken: spoken for spoken in range(17, 24)} | {spoken: AFTERNOON[spoken] for spoken in range(5, 12)},
    "đêm": {spoken: spoken for spoken in range(20, 24)} | {spoken: AFTERNOON[spoken] for spoken in range(8, 12)},
}
# Of which day is midnight, or 2 in the night? People differ.
AT_MIDNIGHT: dict[Part, range | tuple[int, ...]] = {"sáng": (12, 24), "tối": (0, 12, 24), "đêm": (*range(6), 12, 24)}


def time_of(clock: Clock, part: Part | None) -> time:
    """Refuses an hour that could be of either half of the day, and one that contradicts the part named."""
    minutes = _hour_of_day(clock, part) * 60 + clock.minute
    if not 0 <= minutes < 24 * 60:
        raise Misunderstood("nonsense")
    return time(*divmod(minutes, 60))


def _hour_of_day(clock: Clock, part: Part | None) -> int:
    if part is None and (clock.hour == 24 or not clock.certain):
        raise Misunderstood("ambiguous")
    if part is None:
        return clock.hour
    if clock.hour in AT_MIDNIGHT.get(part, ()):
        raise Misunderstood("ambiguous")
    if clock.hour not in HOURS[part]:
        raise Misunderstood("nonsense")
    return HOURS[part][clock.hour]


def _at(_today: date, said: tuple[int, bool], minute: int = 0) -> Clock:
    if said[0] > 24 or not 0 <= minute < 60 or (said[0] == 24 and minute):
        raise Misunderstood("nonsense")
    return Clock(said[0], minute, said[1])


def _half_past(today: date, said: tuple[int, bool]) -> Clock:
    return _at(today, said, 30)


def _before(today: date, said: tuple[int, bool], minute: int) -> Clock:
    return Clock(_at(today, said).hour, -_at(today, said, minute).minute, said[1])


def _in_part(today: date, said: tuple[int, bool], part: Part, minute: int | None = None) -> Clock:
    """ "7 tối", "8 giờ tối kém 15"."""
    return replace(_at(today, said) if minute is None else _before(today, said, minute), part=part)


def _digital(today: date, said: tuple[str, str]) -> Clock:
    """19:30 is of the 24-hour clock, and so is any hour written with two digits; 7:30 is not."""
    return _at(today, (int(said[0]), len(said[0]) == 2 or certain(said[0])), int(said[1]))


def _part(_today: date, name: Part) -> PartOfDay:
    return PartOfDay(name)


def part_of_day(tokens: Tokens, at: int) -> Iterator[tuple[int, Part]]:
    for name in PARTS if at < len(tokens) else ():
        if name in tokens[at]:
            yield at + 1, name


def colon_time(tokens: Tokens, at: int) -> Iterator[tuple[int, tuple[str, str]]]:
    for token in tokens[at] if at < len(tokens) else ():
        if ":" in token:
            yield at + 1, (token.split(":")[0], token.split(":")[1])


SLOTS: dict[str, Slot] = {"hour": hour, "minute": number, "part": part_of_day, "colon": colon_time}
PHRASES = (
    Phrase("<colon>", _digital),
    Phrase("<hour> giờ", _at),
    Phrase("<hour> giờ <minute> phút?", _at),
    Phrase("<hour> giờ? rưỡi", _half_past),
    Phrase("<hour> giờ? kém <minute> phút?", _before),
    Phrase("<hour> <part>", _in_part),
    Phrase("<hour> giờ? <part> kém <minute> phút?", _in_part),
    Phrase("buổi? <part>", _part),
)
