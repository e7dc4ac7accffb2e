"""Tasks as people type them, one a line: "Vệ sinh ngõ 12 – đ/c An – 15/12". Who, and by when, may be left out."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from bot import when
from bot.agenda_lines import COMRADE, EDGES, NUMBERING, SEPARATOR, presenter_in

MOST, LONGEST_TITLE = 10, 300
FARTHEST = timedelta(days=366)
Fault = Literal["none", "many", "title", "due"]
UNTIL = re.compile(
    r"(?:(?:thời hạn|thoi han|hạn|han|chậm nhất|cham nhat|xong|trước|truoc|đến|den|hết|het|due|by|before)\b[\s:]*)+",
    re.IGNORECASE,
)
NO_DAY: tuple[str, ...] = ("nonsense", "date-missing")


class BadDay(Exception):
    """Why this is no deadline: the parser's reason (bot/when), or "far"."""

    def __init__(self, reason: when.Reason | Literal["far"]) -> None:
        super().__init__(reason)
        self.reason = reason


class BadLine(Exception):
    """What does not fit, and on which line (from 1); 0 where it is the whole. `reason`: of a bad day."""

    def __init__(self, fault: Fault, number: int = 0, reason: str = "") -> None:
        super().__init__(fault, number, reason)
        self.fault: Fault = fault
        self.number, self.reason = number, reason


@dataclass(frozen=True)
class Line:
    """`owner`: the name as typed; empty, and None, where nothing was said."""

    title: str
    owner: str = ""
    due_on: date | None = None


def day_in(text: str, today: date) -> date:
    """ "15/12", "trước thứ sáu tuần sau": today or later, within a year. Raises BadDay and nothing else."""
    said = unicodedata.normalize("NFC", " ".join(text.split()))
    try:
        day = when.parse(UNTIL.sub("", said, count=1) if UNTIL.match(said) else said, today).date
    except when.Misunderstood as refusal:
        raise BadDay(refusal.reason) from None
    if day is None:
        raise BadDay("date-missing")
    if not today <= day <= today + FARTHEST:
        raise BadDay("past" if day < today else "far")
    return day


def parse(text: str, today: date) -> list[Line]:
    """Raises BadLine and nothing else."""
    lines = [line for line in unicodedata.normalize("NFC", text).splitlines() if line.strip(EDGES)]
    if not lines:
        raise BadLine("none")
    if len(lines) > MOST:
        raise BadLine("many")
    return [_line(line, number, today) for number, line in enumerate(lines, 1)]


def _line(line: str, number: int, today: date) -> Line:
    rest, owner, due_on = line[match.end() :] if (match := NUMBERING.match(line)) else line, "", None
    for _ in range(2):  # in whichever order
        before, last = _last_apart(rest)
        if not owner and COMRADE.match(last):
            owner = presenter_in(last).rstrip(" .")
        elif due_on is None and (day := _day(last, number, today)):
            due_on = day
        else:
            break
        rest = before
    title = " ".join(rest.strip(EDGES + ".").split())
    if len(title) > LONGEST_TITLE or not any(sign.isalpha() for sign in title):
        raise BadLine("title", number)
    return Line(title, owner, due_on)


def _last_apart(text: str) -> tuple[str, str]:
    """What stands before the last piece, and that piece; empty where there is only one."""
    text = text.strip(EDGES)
    *_, last = SEPARATOR.split(text)
    return (text[: len(text) - len(last)], last.strip(EDGES)) if last != text else (text, "")


def _day(piece: str, number: int, today: date) -> date | None:
    """None where the piece speaks of no day at all."""
    try:
        return day_in(piece, today) if piece else None
    except BadDay as bad:
        if bad.reason in NO_DAY:
            return None
        raise BadLine("due", number, bad.reason) from None
