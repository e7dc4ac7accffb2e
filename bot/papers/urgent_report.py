"""The report on one case or event (báo cáo nhanh, báo cáo đột xuất): the built-in template.

What fills it in is what handlers/urgent_report.py knows. In Vietnamese whatever the reader's language.
"""

from __future__ import annotations

from bot.papers import official


def template() -> bytes:
    made = official.paper()
    left = (("{{ above }}", False), ("{{ cell }}", True), ("*", False), ("Số {{ number }}-BC/{{ symbol }}", False))
    official.heads(made, left, ((official.PARTY, True),), "{{ dated }}")
    official.title(made, "{{ kind }}", "{{ title }}", ruled=True)
    official.addressed(made)
    official.text(made, "{{ opening }}")
    official.text(made, "1. Thời gian: {{ when }}")
    official.text(made, "2. Địa điểm: {{ where }}")
    for heading, name in (
        ("3. Sự việc", "what"),
        ("4. Biện pháp đã thực hiện", "measures"),
        ("5. Kiến nghị, đề xuất", "proposals"),
    ):
        official.text(made, f"{heading}:", bold=True)
        official.each(made, name, "{{ one }}")
    official.text(made, "{{ more }}")
    official.closing(made, "{{ on_behalf }}")
    return official.written(made)
