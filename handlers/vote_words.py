"""Votes as official papers say them: numbers, and whether more than half agreed. `said` is what minutes hold.

In Vietnamese whatever anybody's language.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy.orm import Session

from storage import votes
from storage.models import Meeting


def lines(db: Session, meeting: Meeting, said: dict[str, Any]) -> list[str]:
    """What was voted on from the chair's screen, then what the secretary has typed besides."""
    found = [
        f"“{one.title}”: {_numbers(one.hands, one.voters or 0, one.members or 0)}"
        for one in votes.of_meeting(db, meeting)
    ]
    typed = line(said) if not said.get("vote") else ""
    return [*found, *([f"Về kết luận: {typed}"] if typed else [])]


def line(said: dict[str, Any]) -> str:
    """The vote on what the meeting has concluded; empty where none was taken."""
    if said["votes"] is None:
        return ""
    return _numbers(said["votes"], said["voters"], members(said))


def _passes(agreed: int, members: int) -> bool:
    return 2 * agreed > members


def _numbers(hands: Sequence[int], voters: int, members: int) -> str:
    agreed, against, other = hands
    result = "Đã thông qua" if _passes(agreed, members) else "Chưa thông qua"
    of = f" (cần quá nửa của {members} đồng chí, kể cả vắng không lý do)" if members != voters else ""
    return f"tán thành {agreed}/{voters}, không tán thành {against}, ý kiến khác {other}. {result}{of}."


def is_carried(said: dict[str, Any]) -> bool:
    """Resolutions need more than half (storage.attendance.voters says of whom)."""
    return bool(said["votes"]) and _passes(said["votes"][0], members(said))


def members(said: dict[str, Any]) -> int:
    """Of how many more than half is needed."""
    return said.get("members", said["voters"])
