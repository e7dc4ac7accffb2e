"""Minutes of a meeting (biên bản): the built-in template. What fills it in is what handlers/minutes_paper.py knows."""

from __future__ import annotations

from docx.document import Document as Paper

from bot.papers import official


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
    return official.written(made)


def _facts(made: Paper) -> None:
    official.text(made, "I- Thời gian, địa điểm", bold=True)
    official.text(made, "Thời gian: {{ starts }}.")
    official.text(made, "Địa điểm: {{ place }}.")
    official.text(made, "II- Thành phần", bold=True)
    official.text(made, "{{ whose }}: {{ totals }}.")
    official.text(made, "Có mặt: {{ here }}/{{ expected }} đồng chí{{ late }}.{{ guests }}")
    _listed(made, "Vắng có lý do", "excused")
    _listed(made, "Vắng không lý do", "absent")
    official.text(made, "Chủ trì: đồng chí {{ chair }}.")
    official.text(made, "Thư ký: đồng chí {{ clerk }}.")


def _listed(made: Paper, what: str, name: str) -> None:
    counted = f"{{{{ {name}|length }}}} đồng chí, gồm:"
    official.text(made, f"{what}: {{% if {name} %}}{counted}{{% else %}}không có.{{% endif %}}")
    official.each(made, name, "- {{ one }}")


def _course(made: Paper) -> None:
    official.text(made, "III- Nội dung", bold=True)
    official.control(made, "for item in items")
    official.text(made, "{{ loop.index }}. {{ item.title }}", bold=True, alone=True)
    official.each(made, "item.lines", "{{ one }}")
    official.control(made, "endfor")
    official.text(made, "IV- Kết luận", bold=True)
    official.each(made, "conclusion", "{{ one }}")
    official.each(made, "tasks", "- {{ one }}")
    official.control(made, "if reservations")
    official.text(made, "Ý kiến khác (bảo lưu):")
    official.each(made, "reservations", "- {{ one }}")
    official.control(made, "endif")
    official.control(made, "if votes")
    official.text(made, "V- Biểu quyết", bold=True)
    official.control(made, "for line in votes")
    official.text(made, "{{ line }}")
    official.control(made, "endfor")
    official.control(made, "endif")
    official.control(made, "if score")
    official.text(made, "Chấm điểm chất lượng sinh hoạt: {{ score }}.")
    official.control(made, "endif")
