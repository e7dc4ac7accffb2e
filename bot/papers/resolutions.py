"""A resolution (nghị quyết), an extract of it and the notice of a meeting's conclusions: the built-in templates.

What fills them in is what handlers/paper_words.py knows. In Vietnamese whatever the reader's language.
"""

from __future__ import annotations

from docx.document import Document as Paper

from bot.papers import official


def resolution() -> bytes:
    made = _begun("Số {{ number }}-NQ/CB", "NGHỊ QUYẾT", "{{ title }}")
    official.text(made, "{{ opening }} Chi bộ đã thảo luận và quyết nghị như sau:")
    official.text(made, "I- Nội dung", bold=True)
    official.each(made, "points", "{{ one }}")
    official.control(made, "if votes")
    official.text(made, "Kết quả biểu quyết: {{ votes }}")
    official.control(made, "endif")
    official.text(made, "II- Tổ chức thực hiện", bold=True)
    official.text(
        made, "{{ watchers }} theo dõi, đôn đốc, kiểm tra việc thực hiện. Đảng viên Chi bộ thực hiện Nghị quyết này."
    )
    return _signed(made)


def notice() -> bytes:
    made = _begun("Số {{ number }}-TB/CB", "THÔNG BÁO", "kết luận {{ title }}")
    official.text(made, "{{ opening }} Chi bộ thông báo kết luận như sau:")
    official.each(made, "points", "{{ one }}")
    return _signed(made)


def extract() -> bytes:
    """Under the number and the date of the resolution: it has none of its own."""
    made = _begun("Số {{ number }}-NQ/CB", "TRÍCH NGHỊ QUYẾT", "{{ title }}")
    official.text(made, "{{ opening }} Chi bộ đã quyết nghị, trong đó có nội dung sau:")
    official.each(made, "points", "{{ one }}")
    return _signed(made)


def _begun(number: str, *title: str) -> Paper:
    made = official.paper()
    official.issued(made, number)
    official.title(made, *title, ruled=True)
    return made


def _signed(made: Paper) -> bytes:
    official.closing(made)
    return official.written(made)
