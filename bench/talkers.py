"""Members who comment without end: each asks to comment, picks an item, writes, sends. One event of each in turn."""

from __future__ import annotations

from typing import Any

PEOPLE = 2000
FIRST_CHAT = 700_000_000
SAID = ("góp ý", "Ý kiến chung", "Đề nghị thêm thùng rác ở ngõ {}.", "Gửi")


def update(number: int) -> dict[str, Any]:
    """The update of that number, from 1."""
    turn, person = divmod(number - 1, PEOPLE)
    who = {"id": FIRST_CHAT + person + 1, "first_name": "An"}
    return {
        "update_id": number,
        "message": {
            "message_id": number,
            "from": {**who, "is_bot": False, "language_code": "vi"},
            "chat": {**who, "type": "private"},
            "date": 1_764_000_000 + number // 100,
            "text": SAID[turn % len(SAID)].format(number),
        },
    }
