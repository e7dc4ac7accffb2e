"""The calls whose shape follows the program's: when it changes, only this file does."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from storage import claiming, sending
from storage.claiming import Wish
from storage.leases import Holder
from storage.sending import Row

ACCOUNT = "telegram"
AT_ONCE = 8
HOLDER, EPOCH = Holder("bench", "1"), 1


def claim(db: Session, now: datetime, resting: Sequence[int] = ()) -> list[int]:
    """What the sender does to take rows: their ids."""
    taken = claiming.claim(db, Wish(ACCOUNT, AT_ONCE, AT_ONCE, resting), HOLDER, EPOCH, now)
    return [row.id for row in taken.rows]


def acknowledge(db: Session, delivery: int, now: datetime) -> None:
    """What the sender does when a message has arrived."""
    sending.sent(db, Row(delivery, EPOCH), "42", now)
