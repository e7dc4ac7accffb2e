"""An agenda as people type it: one item a line, such as "1. Thông tin thời sự – 15 phút – đ/c An".

Minutes are recognised by their unit, a presenter by standing after them or by "đ/c"; all else is the title.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

from storage.agendas import Item

Fault = Literal["none", "many", "title", "presenter", "minutes"]
MOST_ITEMS, LONGEST_TITLE, LONGEST_PRESENTER, MOST_MINUTES = 20, 200, 100, 240

NUMBERING = re.compile(r"\s*(?:[-–—•+*]\s*|\(?(?:\d{1,2}|[IVX]{1,5}|[a-zđ])[.)]\s+|\d{1,2}[.)](?=\D))+")
SEPARATOR = re.compile(r"\s*[–—|;\t]\s*|\s+-\s*|-\s+")
EDGES = " \t–—-|;,:"
MINUTES = re.compile(
    r"(?<!\w)(\d{1,4})\s*(?:(?:phút|phut|ph|p|min|minutes)\b|['’′´])(?=\s*(?:$|[–—|;:,)-]|đ/c|đồng chí))", re.IGNORECASE
)
COMRADE = re.compile(r"(?:do\s+)?(?:đ/\s?c|đ\.c|đc|đồng chí|dong chi|d/c)\b[.:]?\s*", re.IGNORECASE)


class BadLine(Exception):
    """What does not fit, and in which item (from 1); 0 where it is the whole agenda."""

    def __init__(self, fault: Fault, number: int = 0) -> None:
        super().__init__(fault, number)
        self.fault: Fault = fault
        self.number = number


def parse(text: str) -> list[Item]:
    """Raises BadLine and nothing else."""
    lines = [line for line in unicodedata.normalize("NFC", text).splitlines() if line.strip(EDGES)]
    if len(lines) > MOST_ITEMS:
        raise BadLine("many")
    items = [_item(line, number) for number, line in enumerate(lines, 1)]
    if not items:
        raise BadLine("none")
    return items


def presenter_in(text: str) -> str:
    """A name without the "đ/c" that every message puts before it."""
    return COMRADE.sub("", " ".join(text.split()), count=1) if COMRADE.match(text.strip()) else " ".join(text.split())


def _item(line: str, number: int) -> Item:
    line = NUMBERING.sub("", line, count=1) if NUMBERING.match(line) else line
    minutes = None
    before, after = line, ""
    if found := _last_minutes(line):
        minutes = int(found[1])
        before, after = line[: found.start()].strip(EDGES), line[found.end() :].strip(EDGES)
        if before.endswith("("):
            before, after = before[:-1], after.replace(")", "", 1).strip(EDGES)
        if not before:  # "15 phút – Thông tin thời sự"
            before, after = after, ""
    title, presenter = (before, after) if after else apart(before)
    return _checked(Item(" ".join(title.strip(EDGES).split()), minutes, presenter_in(presenter) or None), number)


def _last_minutes(line: str) -> re.Match[str] | None:
    return next(reversed(list(MINUTES.finditer(line))), None)


def apart(text: str) -> tuple[str, str]:
    """Title and presenter, where the last piece names a comrade."""
    *_, last = SEPARATOR.split(text)
    if last != text and COMRADE.match(last.strip(EDGES)):
        return text[: len(text) - len(last)], last.strip(EDGES)
    return text, ""


def _checked(item: Item, number: int) -> Item:
    if len(item.title) > LONGEST_TITLE or not any(c.isalpha() for c in item.title):
        raise BadLine("title", number)
    if len(item.presenter or "") > LONGEST_PRESENTER:
        raise BadLine("presenter", number)
    if item.minutes is not None and not 1 <= item.minutes <= MOST_MINUTES:
        raise BadLine("minutes", number)
    return item
