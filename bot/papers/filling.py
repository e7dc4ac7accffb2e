"""Templates filled in: the operator's own, which lies in data/templates, or the built-in one."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

from docx.shared import Mm
from docxtpl import DocxTemplate, InlineImage

from bot import papers

PICTURE = 150  # mm: nearly as wide as what is written on A4


def filled(name: str, given: dict[str, Any]) -> bytes:
    """`given["templates"]` is the folder in which an operator's own template may lie.

    `given["pictures"]`, by name: other papers of ours that are drawn into this one, each as [paper, what it is given].
    """
    own = Path(given["templates"]) / name
    paper = DocxTemplate(str(own) if own.exists() else BytesIO(papers.template(name)))
    drawn = {key: _picture(paper, *recipe) for key, recipe in given.get("pictures", {}).items()}
    paper.render({**given, **drawn}, autoescape=True)
    into = BytesIO()
    paper.save(into)
    return into.getvalue()


def _picture(paper: DocxTemplate, which: str, given: dict[str, Any]) -> InlineImage:
    return InlineImage(paper, BytesIO(papers.made(which, given)), width=Mm(PICTURE))
