"""What is wrong between rows that are each right by themselves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.roster.columns import TITLES
from bot.roster.entries import Problem, Row
from bot.roster.texts import words_only
from storage.spelling import same_name_key


def one_spelling(rows: Sequence[Row]) -> list[Row]:
    """Each party cell under one name: its first spelling that is not all capitals, if there is one."""
    chosen: dict[str, str] = {}
    for row in rows:
        key = same_name_key(row.cell)
        if key not in chosen or (chosen[key].isupper() and not row.cell.isupper()):
            chosen[key] = row.cell
    return [replace(row, cell=chosen[same_name_key(row.cell)]) for row in rows]


def between(rows: Sequence[Row]) -> list[Problem]:
    """Problems that take two lines; each names the earlier line. Families may share a phone."""
    return [*_duplicates(rows), *_second_secretaries(rows), *_cells_alike(rows)]


def _duplicates(rows: Sequence[Row]) -> list[Problem]:
    first: dict[tuple[str, str, str | None], Row] = {}
    problems: list[Problem] = []
    for row in rows:
        earlier = first.setdefault((row.cell, same_name_key(row.full_name), row.phone), row)
        if earlier is not row:
            words: dict[str, str | int] = {"name": row.full_name, "other": earlier.line}
            problems.append(Problem(row.line, TITLES["full_name"], "roster-duplicate", words))
    return problems


def _second_secretaries(rows: Sequence[Row]) -> list[Problem]:
    first: dict[str, Row] = {}
    problems: list[Problem] = []
    for row in rows:
        if row.role == "secretary" and (earlier := first.setdefault(row.cell, row)) is not row:
            words: dict[str, str | int] = {"cell": row.cell, "name": earlier.full_name, "other": earlier.line}
            problems.append(Problem(row.line, TITLES["role"], "roster-two-secretaries", words))
    return problems


def _cells_alike(rows: Sequence[Row]) -> list[Problem]:
    """Names that differ only in marks or in the words "Chi bộ" are far more often a slip than two cells."""
    first: dict[str, Row] = {}
    told: set[str] = set()
    problems: list[Problem] = []
    for row in rows:
        earlier = first.setdefault(words_only(row.cell).removeprefix("chi bo "), row)
        if earlier.cell != row.cell and row.cell not in told:
            told.add(row.cell)
            words: dict[str, str | int] = {"cell": row.cell, "earlier": earlier.cell, "other": earlier.line}
            problems.append(Problem(row.line, TITLES["cell"], "roster-cells-alike", words))
    return problems
