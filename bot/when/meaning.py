"""From every reading of a text to the one date and time it can mean, or a refusal."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import TypeVar

from bot.when import days, hours
from bot.when.calendar import coming
from bot.when.grammar import Grammar, Phrase, Tokens
from bot.when.pieces import (
    Clock,
    Contradiction,
    Day,
    Filler,
    Misunderstood,
    Parsed,
    Part,
    PartOfDay,
    Piece,
    Reason,
    Refused,
    Week,
    Weekday,
)
from bot.when.slots import SLOTS

T = TypeVar("T")


def _filler(_today: date) -> Filler:
    return Filler()


FILLERS = Phrase("lúc|vào|hồi|khoảng|tầm|đúng|của|nhé|nha|ạ|-", _filler)
GRAMMAR = Grammar((*days.PHRASES, *hours.PHRASES, FILLERS), SLOTS | hours.SLOTS)


def of(tokens: Tokens, today: date, now: datetime | None) -> Parsed:
    """What all readings that make sense agree on; `now` (local) lets a weekday mean today."""
    found: set[Parsed] = set()
    refusals: set[Reason] = set()
    contradictory = False
    for pieces in GRAMMAR.readings(tokens, today):
        try:
            found.add(_one_reading(pieces, today, now))
        except Contradiction:
            contradictory = True
        except Misunderstood as refusal:
            refusals.add(refusal.reason)
    refusals.discard("nonsense")
    if len(found) == 1 and not refusals:
        return found.pop()
    raise Misunderstood(_reason(found, refusals, contradictory=contradictory))


def _reason(found: set[Parsed], refusals: set[Reason], *, contradictory: bool) -> Reason:
    if not found and len(refusals) == 1:
        return refusals.pop()
    return "ambiguous" if found or refusals or contradictory else "nonsense"


def _one_reading(pieces: Sequence[Piece], today: date, now: datetime | None) -> Parsed:
    refused: list[Reason] = [piece.reason for piece in pieces if isinstance(piece, Refused)]
    if refused:
        raise Misunderstood("nonsense" if "nonsense" in refused else refused[0])
    if all(isinstance(piece, Filler | PartOfDay) for piece in pieces):
        raise Misunderstood("time-missing" if any(isinstance(piece, PartOfDay) for piece in pieces) else "nonsense")
    clock = _time(pieces)
    later_today = now is not None and clock is not None and clock > now.time()
    return Parsed(_date(pieces, today - timedelta(1) if later_today else today), clock)


def _time(pieces: Sequence[Piece]) -> time | None:
    clocks = [piece for piece in pieces if isinstance(piece, Clock)]
    parts: set[Part] = {piece.name for piece in pieces if isinstance(piece, PartOfDay)}
    parts.update(clock.part for clock in clocks if clock.part)
    if len(clocks) > 1 and any(clock.part for clock in clocks):  # "7 giờ 7 tối" is not "7 giờ" and "7 tối"
        raise Contradiction
    part = _only(parts)
    return _only({hours.time_of(clock, part) for clock in clocks})


def _date(pieces: Sequence[Piece], since: date) -> date | None:
    """A date, or the weekday of a week, or the next such weekday after `since`; all that is said must agree."""
    day = _only({piece.date for piece in pieces if isinstance(piece, Day)})
    monday = _only({piece.monday for piece in pieces if isinstance(piece, Week)})
    weekday = _only({piece.number for piece in pieces if isinstance(piece, Weekday)})
    if day is None:
        return _by_weekday(weekday, monday, since)
    if weekday not in (None, day.weekday()) or (monday and not 0 <= (day - monday).days < 7):
        raise Contradiction
    return day


def _by_weekday(weekday: int | None, monday: date | None, since: date) -> date | None:
    if monday is None:
        return None if weekday is None else coming(since, weekday)
    if weekday is None:
        raise Misunderstood("date-missing")
    return monday + timedelta(weekday)


def _only(said: set[T]) -> T | None:
    if len(said) > 1:
        raise Contradiction
    return next(iter(said), None)
