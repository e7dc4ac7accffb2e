"""Reads a roster file whole: every row and every problem at once, so that an office corrects the file in one go.

Nothing a file can hold makes this raise; a file that cannot be opened is one problem.
"""

from __future__ import annotations

from pathlib import Path

from bot.roster import checks, columns, lines, workbook
from bot.roster.entries import Problem, Roster, Row
from bot.roster.workbook import Sheet

__all__ = ["Problem", "Roster", "Row", "read"]


def read(path: Path) -> Roster:
    """The rows of the first sheet that has the required columns. Import only when there are no problems."""
    try:
        sheets = workbook.sheets(path)
    except workbook.UnreadableError as cause:
        return Roster([], [Problem(None, "", cause.key, cause.words)])
    headed = [(sheet, header) for sheet in sheets if (header := columns.find(sheet))]
    if not headed:
        return Roster([], [Problem(None, "", "roster-no-header")])
    sheet, header = min(headed, key=lambda one: len(one[1].missing))  # the first of equals
    if problems := header.problems():
        return Roster([], problems)
    return _roster(sheet, header)


def _roster(sheet: Sheet, header: columns.Header) -> Roster:
    rows: list[Row] = []
    problems: list[Problem] = []
    for line in lines.people(sheet, header):
        row, found = lines.row(line)
        rows.extend([row] if row else [])
        problems.extend(found)
    rows = checks.one_spelling(rows)
    problems.extend(checks.between(rows))
    if not rows and not problems:
        problems.append(Problem(None, "", "roster-empty"))
    return Roster(rows, sorted(problems, key=lambda problem: problem.line or 0))
