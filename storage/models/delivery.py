"""What came in and what goes out: each row here is a promise (reliability.md)."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from storage.base import Base
from storage.models.people import Address
from storage.models.voices import StoredFile

REPLY, NOTICE, BROADCAST = 0, 1, 2
"""Priorities: lower goes first, so that a reply never waits behind a broadcast."""
DeliveryClass = Literal["A", "B", "C", "D", "E"]
"""A must know, B reminder, C once at most, D reply, E a change of a message that was sent (reliability.md)."""
DeliveryState = Literal["waiting", "paused", "held", "sending", "sent", "failed", "unknown", "cancelled", "expired"]
"""held: the platform lets nobody write to this person until they write themselves (storage/windows.py)."""
PENDING: tuple[DeliveryState, ...] = ("waiting", "paused", "held")
"""Not said yet, and perhaps to be said: what makes a message void makes it void in any of these."""
TROUBLED: tuple[DeliveryState, ...] = ("paused", "held", "failed", "unknown")
"""States that an operator may have to do something about."""
_TROUBLED = text("state = 'paused' OR state = 'held' OR state = 'failed' OR state = 'unknown'")
BroadcastState = Literal["going", "paused", "cancelled", "done"]


class SeenEvent(Base):
    """An event that was handled; its second sight does nothing. Holds no content."""

    __tablename__ = "seen_event"
    channel: Mapped[str] = mapped_column(String(20), primary_key=True)
    event_id: Mapped[str] = mapped_column(String(80), primary_key=True)
    at: Mapped[datetime] = mapped_column(index=True)


class DeadLetter(Base):
    """An event whose handling failed three times, kept so that nothing a person said is lost.

    Once it was handled after all (`replayed_at`), what was said is here no longer.
    """

    __tablename__ = "dead_letter"
    __table_args__ = (UniqueConstraint("channel", "event_id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    channel: Mapped[str] = mapped_column(String(20))
    event_id: Mapped[str] = mapped_column(String(80))
    event: Mapped[dict[str, Any]]
    traceback: Mapped[str]
    at: Mapped[datetime]
    replayed_at: Mapped[datetime | None]


class Broadcast(Base):
    """One text from a leader to many. `progress_id` is the message in its author's chat that shows how far it is."""

    __tablename__ = "broadcast"
    id: Mapped[int] = mapped_column(primary_key=True)
    committee_id: Mapped[int] = mapped_column(ForeignKey("committee.id"))
    by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    state: Mapped[BroadcastState] = mapped_column(String(12), default="going")
    expected: Mapped[int]  # people it is meant for
    progress_id: Mapped[int | None]  # a Delivery's id; no foreign key, because old messages are forgotten
    shown: Mapped[dict[str, Any]] = mapped_column(default=dict)  # the counts its author saw last
    created_at: Mapped[datetime]


class Delivery(Base):
    """One message to one chat: what to say (key and words), rendered only when it is sent.

    Rows of a chat go in the order of (`seq`, `part`); `seq` is the id of the row that a long text was split from.
    """

    __tablename__ = "delivery"
    __table_args__ = (
        Index(
            "ix_delivery_pending",
            "account",
            "priority",
            "id",
            sqlite_where=text("state = 'waiting'"),
            postgresql_where=text("state = 'waiting'"),
        ),
        Index(
            "ix_delivery_sending",
            "account",
            sqlite_where=text("state = 'sending'"),
            postgresql_where=text("state = 'sending'"),
        ),
        Index("ix_delivery_troubled", "state", "created_at", sqlite_where=_TROUBLED, postgresql_where=_TROUBLED),
        Index(None, "address_id", "state"),
        Index(None, "meeting_id"),
        Index(None, "broadcast_id", "state"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    address_id: Mapped[int] = mapped_column(ForeignKey("address.id"))
    account: Mapped[str] = mapped_column(String(20))
    klass: Mapped[DeliveryClass] = mapped_column(String(1))
    priority: Mapped[int] = mapped_column(default=BROADCAST)
    key: Mapped[str] = mapped_column(String(60))
    words: Mapped[dict[str, Any]] = mapped_column(default=dict)
    choices: Mapped[list[Any]] = mapped_column(default=list)
    file_id: Mapped[int | None] = mapped_column(ForeignKey("stored_file.id"))
    state: Mapped[DeliveryState] = mapped_column(String(12), default="waiting")
    not_before: Mapped[datetime]
    expires_at: Mapped[datetime | None]
    attempt: Mapped[int] = mapped_column(default=0)
    repeats: Mapped[bool] = mapped_column(default=False)  # perhaps said before: the message says so
    epoch: Mapped[int] = mapped_column(default=0)
    dedupe_key: Mapped[str | None] = mapped_column(String(80), unique=True)
    message_id: Mapped[str | None] = mapped_column(String(80))
    created_at: Mapped[datetime]
    sent_at: Mapped[datetime | None]
    meeting_id: Mapped[int | None] = mapped_column(ForeignKey("meeting.id"))
    meeting_version: Mapped[int | None]
    reminds: Mapped[bool] = mapped_column(default=False)  # void once the member has answered
    seq: Mapped[int | None]
    part: Mapped[int] = mapped_column(default=0)
    error: Mapped[str | None]
    urgent: Mapped[bool] = mapped_column(default=False)  # goes in quiet hours and in the middle of a conversation
    cause: Mapped[str | None] = mapped_column(String(120))  # the event or notice it comes from, for the logs
    broadcast_id: Mapped[int | None] = mapped_column(ForeignKey("broadcast.id"))
    edits_id: Mapped[int | None]  # class E: the Delivery whose message is changed
    paid_for: Mapped[int | None]  # the chat (address) for which a paid message was taken out of the month's budget
    address: Mapped[Address] = relationship(lazy="raise")
    file: Mapped[StoredFile | None] = relationship(lazy="raise")
