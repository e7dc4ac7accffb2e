"""What the program writes itself: tables, pictures, papers. Pure functions from words and numbers to a file.

They run in the workshop's process (bot/papermaking.py), which alone imports what they need.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

PAPERS = {
    "year-plan-table": "bot.papers.year_plan:workbook",
    "year-plan-picture": "bot.papers.year_plan:picture",
    "attendance-book": "bot.papers.attendance:workbook",
    "attendance-chart": "bot.papers.attendance:chart",
    "year-plan-form": "bot.papers.year_plan:form",
    "question-chart": "bot.papers.questions:chart",
    "question-table": "bot.papers.questions:workbook",
    "roll-code": "bot.papers.roll_code:picture",
    "case-register": "bot.papers.case_register:workbook",
    "case-bars": "bot.papers.report_charts:bars",
    "case-months": "bot.papers.report_charts:months",
    "case-map": "bot.papers.case_map:picture",
    "comment-table": "bot.papers.comments:workbook",
}
"""Each takes what its file's recipe gives, as JSON, and returns the file's bytes."""


TEMPLATES = {
    "bien-ban.docx": "bot.papers.minutes:template",
    "nghi-quyet.docx": "bot.papers.resolutions:resolution",
    "trich-nghi-quyet.docx": "bot.papers.resolutions:extract",
    "thong-bao-ket-luan.docx": "bot.papers.resolutions:notice",
    "phieu-cham-diem.docx": "bot.papers.scores:card",
    "bao-cao-tinh-hinh.docx": "bot.papers.monthly_report:template",
    "bao-cao-nhanh.docx": "bot.papers.urgent_report:template",
    "tong-hop-y-kien.docx": "bot.papers.comments:template",
}
"""Papers made of a template: each function here writes the built-in one; an operator's of the same name replaces it."""


def made(paper: str, given: dict[str, Any]) -> bytes:
    """Raises LookupError where no such paper is known."""
    if paper in TEMPLATES:
        return import_module("bot.papers.filling").filled(paper, given)
    return _named(PAPERS[paper])(given)


def template(paper: str) -> bytes:
    """The built-in one. Raises LookupError where no such paper is known."""
    return _named(TEMPLATES[paper])()


def _named(place: str) -> Callable[..., bytes]:
    module, _, function = place.partition(":")
    return getattr(import_module(module), function)
