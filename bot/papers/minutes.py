"""Minutes of a meeting (biên bản): the built-in template, and the template filled in.

`given` is what handlers/minutes_paper.py knows. An operator may replace the template: data/templates/bien-ban.docx.
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

from docx.document import Document as Paper
from docxtpl import DocxTemplate

from bot.papers import official

TEMPLATE = "bien-ban.docx"


def paper(given: dict[str, Any]) -> bytes:
    """`given["templates"]` is the folder in which an operator's own template may lie."""
    own = Path(given["templates"]) / TEMPLATE
    filled = DocxTemplate(str(own) if own.exists() else BytesIO(template()))
    filled.render(given, autoescape=True)
    into = BytesIO()
    filled.save(into)
    return into.getvalue()


def template() -> bytes:
    """In Vietnamese whatever the reader's language, for it is an official paper."""
    made = official.paper()
    left = (("{{ above }}", False), ("{{ cell }}", True), ("*", False), ("Số {{ number }}-BB/CB", False))
    official.heads(made, left, ((official.PARTY, True),))
    official.title(made, "BIÊN BẢN", "{{ title }}")
    _facts(made)
    _course(made)
    official.text(made, "Hội nghị kết thúc lúc {{ ends }}. Biên bản đã được thông qua trước hội nghị.")
    clerk = ("NGƯỜI GHI BIÊN BẢN", "{{ clerk }}")
    official.signatures(made, clerk, ("CHỦ TRÌ HỘI NGHỊ", "{{ chair }}"))
    into = BytesIO()
    made.save(into)
    return into.getvalue()


def _facts(made: Paper) -> None:
    official.text(made, "I- Thời gian, địa điểm", bold=True)
    official.text(made, "Thời gian: {{ starts }}.")
    official.text(made, "Địa điểm: {{ place }}.")
    official.text(made, "II- Thành phần", bold=True)
    official.text(made, "Tổng số đảng viên của chi bộ: {{ totals }}.")
    official.text(made, "Có mặt: {{ here }}/{{ expected }} đồng chí{{ late }}.{{ guests }}")
    _listed(made, "Vắng có lý do", "excused")
    _listed(made, "Vắng không lý do", "absent")
    official.text(made, "Chủ trì: đồng chí {{ chair }}.")
    official.text(made, "Thư ký: đồng chí {{ clerk }}.")


def _listed(made: Paper, what: str, name: str) -> None:
    official.text(made, f"{what}: {{{{ {name}|length }}}} đồng chí.")
    official.control(made, f"for one in {name}")
    official.text(made, "- {{ one }}")
    official.control(made, "endfor")


def _course(made: Paper) -> None:
    official.text(made, "III- Nội dung", bold=True)
    official.control(made, "for item in items")
    official.text(made, "{{ loop.index }}. {{ item.title }}", bold=True)
    official.control(made, "for line in item.lines")
    official.text(made, "{{ line }}")
    official.control(made, "endfor")
    official.control(made, "endfor")
    official.text(made, "IV- Kết luận", bold=True)
    official.control(made, "for line in conclusion")
    official.text(made, "{{ line }}")
    official.control(made, "endfor")
    official.control(made, "for task in tasks")
    official.text(made, "- {{ task }}")
    official.control(made, "endfor")
    official.control(made, "if votes")
    official.text(made, "V- Biểu quyết", bold=True)
    official.text(made, "{{ votes }}")
    official.control(made, "endif")
