"""Periods that reports are written of: a month, a quarter, half a year, a year; named, offered and typed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, get_args
from zoneinfo import ZoneInfo

from bot.texts import Text, Word
from storage.folding import fold

Kind = Literal["month", "quarter", "half", "year", "to-date"]
MONTHS: dict[Kind, int] = {"month": 1, "quarter": 3, "half": 6, "year": 12, "to-date": 1}
EARLIEST, LATEST = 2020, 2100
WORDS: dict[str, Kind] = {"thang": "month", "quy": "quarter", "6 thang": "half", "month": "month", "quarter": "quarter"}
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
TYPED = re.compile(
    r"(?:(?P<kind>thang|quy|month|quarter)\s*)?(?P<number>\d{1,2}|iv|i{1,3})(?:\s*(?:/|-|nam)?\s*(?P<year>20\d\d))?"
)
YEAR = re.compile(r"(?:nam|year)?\s*(?P<year>20\d\d)")
HALF = re.compile(r"6 thang\s*(?P<which>dau|cuoi)\s*(?:nam)?\s*(?P<year>20\d\d)?")


@dataclass(frozen=True)
class Span:
    """The `number`-th of its kind in the year, from 1. Of "to-date", which is never typed: the last month of it."""

    kind: Kind
    year: int
    number: int

    @property
    def months(self) -> list[tuple[int, int]]:
        """(year, month), in order."""
        if self.kind == "to-date":
            return [(self.year, month) for month in range(1, self.number + 1)]
        length = MONTHS[self.kind]
        return [(self.year, month) for month in range((self.number - 1) * length + 1, self.number * length + 1)]

    def begins(self, zone: ZoneInfo) -> datetime:
        return datetime(*self.months[0], 1, tzinfo=zone)

    def ends(self, zone: ZoneInfo) -> datetime:
        """Before this."""
        year, month = self.months[-1]
        return datetime(year + month // 12, month % 12 + 1, 1, tzinfo=zone)

    @property
    def first_day(self) -> date:
        return date(*self.months[0], 1)

    @property
    def code(self) -> str:
        """As in a button and in a file's name."""
        return f"{self.kind}-{self.year}-{self.number}"

    @property
    def name(self) -> Text:
        """ "tháng 11 năm 2026", as it stands within a sentence."""
        return Text(f"span-{self.kind}", self._words)

    @property
    def label(self) -> Text:
        """The same where it stands first."""
        return Text(f"span-label-{self.kind}", self._words)

    @property
    def _words(self) -> dict[str, Word]:
        return {"number": self.number, "year": str(self.year)}

    @property
    def from_new_year(self) -> Span:
        """The year up to the end of this."""
        return Span("to-date", self.year, self.months[-1][1])

    @property
    def before(self) -> Span:
        last = 12 // MONTHS[self.kind]
        return Span(self.kind, self.year - 1, last) if self.number == 1 else Span(self.kind, self.year, self.number - 1)


def holding(kind: Kind, day: date) -> Span:
    """The one of this kind that the day lies in."""
    return Span(kind, day.year, (day.month - 1) // MONTHS[kind] + 1)


def of_code(code: str) -> Span | None:
    parts = code.split("-")
    if (
        len(parts) != len(("kind", "year", "number"))
        or parts[0] not in get_args(Kind)
        or not all(map(str.isdecimal, parts[1:]))
    ):
        return None
    kind: Kind = next(one for one in get_args(Kind) if one == parts[0])
    return _valid(kind, int(parts[1][:4]), int(parts[2][:2]))


def typed(text: str, today: date) -> Span | None:
    """ "tháng 11/2026", "11/2026", "quý IV", "6 tháng đầu năm 2026", "năm 2026". None where it says none of these."""
    said = " ".join(fold(text).split())
    if half := HALF.fullmatch(said):
        return _valid("half", int(half["year"] or today.year), 1 if half["which"] == "dau" else 2)
    if year := YEAR.fullmatch(said):
        return _valid("year", int(year["year"]), 1)
    found = TYPED.fullmatch(said)
    if not found or not (found["kind"] or found["year"]):
        return None
    number = ROMAN.get(found["number"]) or int(found["number"])
    return _valid(WORDS[found["kind"] or "thang"], int(found["year"] or today.year), number)


def _valid(kind: Kind, year: int, number: int) -> Span | None:
    return Span(kind, year, number) if EARLIEST <= year <= LATEST and 1 <= number <= 12 // MONTHS[kind] else None
