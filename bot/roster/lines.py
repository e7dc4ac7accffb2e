"""The lines below the header, as rows or as problems."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from openpyxl.cell.cell import ERROR_CODES

from bot.roster import names, phones, vocabulary
from bot.roster.columns import TITLES, Column, Header
from bot.roster.entries import Problem, Row
from bot.roster.texts import clean, clean_lines, short, words_only
from bot.roster.workbook import Sheet

LONGEST = 120
COLUMN_NUMBER = re.compile(r"\(?([0-9]{1,2}|[A-H])\)?")
# What stands below a list: totals, place and date, signatures.
FOOTER = re.compile(r"(tong so|tong cong|cong|danh sach (nay )?(co|gom)|nguoi lap|lap bieu|t m|tm|noi nhan|ghi chu)\b")
DATE_LINE = re.compile(r"\bngay\b.*\bthang\b.*\bnam\b")


@dataclass(frozen=True, slots=True)
class Line:
    """One line under the header, each known column as text."""

    number: int
    texts: Mapping[Column, str]
    everything: tuple[str, ...]

    def get(self, column: Column) -> str:
        return self.texts.get(column, "")


def people(sheet: Sheet, header: Header) -> Iterator[Line]:
    """The lines that are meant to be people: no blank ones, no row of column numbers, nothing below the list."""
    found = [line for line in _lines(sheet, header) if _holds_somebody(line)]
    if found and all(COLUMN_NUMBER.fullmatch(text) for text in found[0].everything):
        found = found[1:]
    last = max((index for index, line in enumerate(found) if line.get("cell") and line.get("full_name")), default=-1)
    for index, line in enumerate(found):
        if index > last and _is_footer(line):
            return
        yield line


def _lines(sheet: Sheet, header: Header) -> Iterator[Line]:
    inherited = _inherited_cells(sheet, header)
    for number, values in sheet.lines.items():
        if number <= header.line:
            continue
        texts: dict[Column, str] = {
            column: clean_lines(values[place]) if column in ("areas", "fields") else clean(values[place])
            for column, place in header.places.items()
        }
        texts["cell"] = texts.get("cell") or inherited.get(number, "")
        yield Line(number, texts, tuple(text for value in values if (text := clean(value))))


def _inherited_cells(sheet: Sheet, header: Header) -> dict[int, str]:
    """A party cell written once in a vertical merge holds for every line of it."""
    place = header.places.get("cell")
    return {
        number: clean(sheet.lines[merge.first][merge.column])
        for merge in sheet.merges
        if merge.column == place and merge.first in sheet.lines and merge.first > header.line
        for number in range(merge.first, merge.last + 1)
        if number in sheet.lines
    }


def _holds_somebody(line: Line) -> bool:
    """Lines numbered ahead, or covered by a merged cell and otherwise empty, hold nobody."""
    number = line.get("ordinal") if _ordinal(line.get("ordinal")) is not None else ""
    return any(text != number for text in line.everything)


def _is_footer(line: Line) -> bool:
    folded = [words_only(text) for text in line.everything]
    return any(FOOTER.match(text) or DATE_LINE.search(text) for text in folded)


def row(line: Line) -> tuple[Row | None, list[Problem]]:
    """The person on this line, or None and every reason why not."""
    problems: list[Problem] = []

    def refuse(column: Column, key: str) -> None:
        problems.append(Problem(line.number, TITLES[column], key, {"value": short(line.get(column))}))

    for column, text in line.texts.items():
        if text in ERROR_CODES:
            refuse(column, "roster-value-error")
    if problems:
        return None, problems
    cell, full_name = _cell(line, refuse), _full_name(line, refuse)
    phone = _phone(line, refuse)
    role, standing = vocabulary.role(line.get("role")), vocabulary.standing(line.get("standing"))
    if role is None:
        refuse("role", "roster-role-unknown")
    if standing is None:
        refuse("standing", "roster-standing-unknown")
    if problems or role is None or standing is None:
        return None, problems
    areas = (*_areas(line.get("areas")), *_fields(line.get("fields")))
    return Row(line.number, cell, full_name, phone, role, standing, _ordinal(line.get("ordinal")), areas), []


def _cell(line: Line, refuse: Callable[[Column, str], None]) -> str:
    cell = line.get("cell")
    if not cell:
        refuse("cell", "roster-missing-cell")
    elif len(cell) > LONGEST or not any(letter.isalpha() for letter in cell):
        refuse("cell", "roster-cell-odd")
    return cell


def _full_name(line: Line, refuse: Callable[[Column, str], None]) -> str:
    name = line.get("full_name")
    if not name:
        refuse("full_name", "roster-missing-name")
    elif not names.plausible(name):
        refuse("full_name", "roster-name-odd")
    return names.proper(name)


def _phone(line: Line, refuse: Callable[[Column, str], None]) -> str | None:
    try:
        return phones.normal(line.get("phone"))
    except phones.BadPhoneError as bad:
        refuse("phone", bad.key)
        return None


def _ordinal(text: str) -> int | None:
    digits = text.rstrip(".")
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= 6 else None


def _fields(text: str) -> tuple[str, ...]:
    """Fields of work are areas too, called so whatever is written in their column."""
    bare = (re.sub(r"^lĩnh vực\s*", "", name, flags=re.IGNORECASE) for name in _areas(text))
    return tuple(f"Lĩnh vực {name[0].lower()}{name[1:]}" for name in bare if name)


def _areas(text: str) -> tuple[str, ...]:
    """Split at semicolons, new lines and commas; in "Ngõ 1, 2, 3" the numbers stay with their word."""
    pieces = (clean(piece) for piece in re.split(r"[;\n]|,(?!\s*\d)", text))
    return tuple(dict.fromkeys(piece[:LONGEST] for piece in pieces if piece.strip("-–. ")))
