"""What the program writes itself: tables, pictures, papers. Pure functions from words and numbers to a file.

They run in the workshop's process (bot/papermaking.py), which alone imports what they need.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

PAPERS = {
    "year-plan-table": "bot.papers.year_plan:workbook",
    "year-plan-picture": "bot.papers.year_plan:picture",
    "attendance-book": "bot.papers.attendance:workbook",
    "attendance-chart": "bot.papers.attendance:chart",
    "minutes": "bot.papers.minutes:paper",
    "year-plan-form": "bot.papers.year_plan:form",
}
"""Each takes what its file's recipe gives, as JSON, and returns the file's bytes."""


def made(paper: str, given: dict[str, Any]) -> bytes:
    """Raises LookupError where no such paper is known."""
    module, _, function = PAPERS[paper].partition(":")
    return getattr(import_module(module), function)(given)
