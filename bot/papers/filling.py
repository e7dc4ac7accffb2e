"""Templates filled in: the operator's own, which lies in data/templates, or the built-in one."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

from docxtpl import DocxTemplate

from bot import papers


def filled(name: str, given: dict[str, Any]) -> bytes:
    """`given["templates"]` is the folder in which an operator's own template may lie."""
    own = Path(given["templates"]) / name
    paper = DocxTemplate(str(own) if own.exists() else BytesIO(papers.template(name)))
    paper.render(given, autoescape=True)
    into = BytesIO()
    paper.save(into)
    return into.getvalue()
