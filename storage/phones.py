"""What the browser phones show. Contents stay on this machine, in this table, only where the phones are switched on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload

from storage.models import PhoneMessage


@dataclass(frozen=True)
class Bubble:
    html: str
    mine: bool = False
    rows: list[Any] = field(default_factory=list[Any])
    file_id: int | None = None
    latitude: float | None = None
    longitude: float | None = None


def show(db: Session, channel: str, chat: str, ref: str, bubble: Bubble, now: datetime) -> PhoneMessage:
    """Put a bubble on a phone; the same `ref` a second time changes nothing."""
    found = db.scalar(select(PhoneMessage).where(PhoneMessage.ref == ref).options(joinedload(PhoneMessage.file)))
    if found is None:
        row = PhoneMessage(
            channel=channel, chat=chat, ref=ref, mine=bubble.mine, html=bubble.html, rows=bubble.rows, at=now,
            file_id=bubble.file_id, latitude=bubble.latitude, longitude=bubble.longitude,
        )  # fmt: skip
        db.add(row)
        db.flush()
        found = one(db, row.id)
    return found


def one(db: Session, message_id: int) -> PhoneMessage:
    found = select(PhoneMessage).where(PhoneMessage.id == message_id).options(joinedload(PhoneMessage.file))
    return db.scalars(found.execution_options(populate_existing=True)).one()


def change(db: Session, message_id: int, html: str, rows: list[Any]) -> PhoneMessage:
    """Another text and other buttons in the place of a bubble's."""
    found = one(db, message_id)
    found.html, found.rows = html, rows
    return found


def of_chat(db: Session, channel: str, chat: str, limit: int = 500) -> Sequence[PhoneMessage]:
    """The newest bubbles of a chat, oldest first."""
    rows = select(PhoneMessage).where(PhoneMessage.channel == channel, PhoneMessage.chat == chat)
    rows = rows.options(joinedload(PhoneMessage.file)).order_by(PhoneMessage.id.desc()).limit(limit)
    return db.scalars(rows).all()[::-1]


def last_said(db: Session, places: Sequence[str]) -> int:
    """The newest bubble that came to one of these phones ("web/12"), or, if none are named, to any; 0: none did."""
    newest = select(func.max(PhoneMessage.id)).where(~PhoneMessage.mine)
    here = (PhoneMessage.channel + "/" + PhoneMessage.chat).in_(places)
    return db.scalar(newest.where(here) if places else newest) or 0


def tap(db: Session, channel: str, chat: str, message_id: int, data: str) -> PhoneMessage | None:
    """Mark which button was pressed."""
    found = db.scalar(
        select(PhoneMessage)
        .where(PhoneMessage.id == message_id, PhoneMessage.channel == channel, PhoneMessage.chat == chat)
        .options(joinedload(PhoneMessage.file))
    )
    if found:
        found.tapped = next((b["label"] for row in found.rows for b in row if b["data"] == data), found.tapped)
    return found
