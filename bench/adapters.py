"""The calls whose shape follows the program's: when it changes, only this file does."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from storage import sending

ACCOUNT = "telegram"
AT_ONCE = 8


def claim(db: Session, now: datetime, resting: Sequence[int] = ()) -> list[int]:
    """What the sender does to take rows: their ids."""
    return [row.id for row in sending.claim(db, ACCOUNT, now, AT_ONCE, resting, None)]


def acknowledge(db: Session, delivery: int, now: datetime) -> None:
    """What the sender does when a message has arrived."""
    sending.sent(db, delivery, "42", now)
