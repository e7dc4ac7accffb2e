"""Themes of a year plan as people type them, one a line: "Tháng 3: Chuyển đổi số ở thôn – đ/c An", "Để dành: …".

A line of a table (month, kind, theme, preparer) says the same.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Literal

from bot.agenda_lines import EDGES, apart, presenter_in
from storage.folding import fold
from storage.year_plans import Theme, ThemeKind

Fault = Literal["none", "many", "month", "title", "preparer"]
MOST, LONGEST_TITLE, LONGEST_PREPARER = 60, 200, 100
MONTH = re.compile(r"(?:thang|month|th|t)[\s.]*0?(\d{1,2})(?:\s*/\s*\d{4})?\b")
LATER = re.compile(r"(?:de danh|de sau|kho chuyen de|later)\b")
KIND: dict[str, ThemeKind] = {
    "thuong ky": "regular", "regular": "regular", "chuyen de": "thematic", "thematic": "thematic",
}  # fmt: skip
QUOTES = "“”\"'«»"
HEADERS = {"month": ("thang", "month"), "kind": ("loai", "hinh thuc"), "title": ("chuyen de", "noi dung", "theme"),
           "preparer": ("nguoi chuan bi", "chuan bi", "phu trach", "prepar")}  # fmt: skip


class BadLine(Exception):
    """What does not fit, and on which line (from 1); 0 where it is the whole."""

    def __init__(self, fault: Fault, number: int = 0) -> None:
        super().__init__(fault, number)
        self.fault: Fault = fault
        self.number = number


def parse(text: str) -> list[Theme]:
    """Raises BadLine and nothing else."""
    lines = [line for line in unicodedata.normalize("NFC", text).splitlines() if line.strip(EDGES)]
    return _whole([_typed(line, number) for number, line in enumerate(lines, 1)])


def of_table(rows: Iterable[tuple[int, Sequence[object]]]) -> list[Theme]:
    """Rows with their numbers, one of them a header; lines without a theme are left out. Raises BadLine."""
    places: dict[str, int] = {}
    found: list[Theme] = []
    for number, values in rows:
        cells = ["" if value is None else " ".join(str(value).split()) for value in values]
        if not places:
            places = _header(cells)
            continue
        said = {name: cells[place] if place < len(cells) else "" for name, place in places.items()}
        if said["title"]:
            found.append(_row(said, number))
    return _whole(found)


def _whole(found: list[Theme]) -> list[Theme]:
    if not found:
        raise BadLine("none")
    if len(found) > MOST:
        raise BadLine("many")
    return found


def _typed(line: str, number: int) -> Theme:
    before, colon, after = line.partition(":")
    if not colon:
        raise BadLine("month", number)
    title, preparer = apart(after.strip(EDGES))
    folded = fold(before).strip(EDGES + "•*")
    return _checked(_month(folded, number), _kind(folded), title, preparer, number)


def _row(said: dict[str, str], number: int) -> Theme:
    month = fold(said["month"]).strip().removesuffix(".0")
    month = f"thang {month}" if re.fullmatch(r"\d{1,2}(/\d{4})?", month) else month or "de danh"
    return _checked(
        _month(month, number), _kind(fold(said.get("kind", ""))), said["title"], said.get("preparer", ""), number
    )


def _header(cells: list[str]) -> dict[str, int]:
    """Where each column stands; empty where this line is no header."""
    folded = [fold(cell) for cell in cells]
    places = {
        name: place
        for name, words in HEADERS.items()
        if (place := next((p for p, cell in enumerate(folded) if cell.startswith(words)), None)) is not None
    }
    return places if {"month", "title"} <= places.keys() else {}


def _month(folded: str, number: int) -> int | None:
    if LATER.match(folded):
        return None
    said = MONTH.match(folded)
    if said is None or not 1 <= int(said[1]) <= 12:
        raise BadLine("month", number)
    return int(said[1])


def _kind(folded: str) -> ThemeKind:
    found: ThemeKind | None = next((kind for words, kind in KIND.items() if words in folded), None)
    return found or "thematic"


def _checked(month: int | None, kind: ThemeKind, title: str, preparer: str, number: int) -> Theme:
    title, preparer = " ".join(title.strip(EDGES + QUOTES).split()), presenter_in(preparer)
    if len(title) > LONGEST_TITLE or not any(sign.isalpha() for sign in title):
        raise BadLine("title", number)
    if len(preparer) > LONGEST_PREPARER:
        raise BadLine("preparer", number)
    return Theme(title, month, kind, preparer or None)
