"""What goes on while a meeting is held: the item it is at, who asks for the floor, and open votes."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from sqlalchemy import ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from storage.base import Base
from storage.models.people import Person

Hand = Literal["agreed", "against", "other"]
VoteState = Literal["open", "closed", "dropped"]


class Sitting(Base):
    """How far a meeting is. `place` counts the agenda's items from 0; -1: not begun. `since`: its clock runs.

    `used` keeps seconds by place. Whoever changes it holds the meeting's lock (meetings.lock).
    """

    __tablename__ = "sitting"
    __table_args__ = (
        Index(
            "ix_sitting_running",
            "shown_at",
            sqlite_where=text("since IS NOT NULL"),
            postgresql_where=text("since IS NOT NULL"),
        ),
    )
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), primary_key=True)
    place: Mapped[int] = mapped_column(default=-1)
    since: Mapped[datetime | None]
    used: Mapped[dict[str, Any]] = mapped_column(default=dict)
    ended_at: Mapped[datetime | None]
    screens: Mapped[list[Any]] = mapped_column(default=list)  # Deliveries that show it to leaders, changed in place
    shown_at: Mapped[datetime]

    @property
    def is_running(self) -> bool:
        return self.place >= 0 and self.ended_at is None

    def go_to(self, place: int, now: datetime) -> None:
        self._stop(now)
        self.place, self.since = place, now

    def end(self, now: datetime) -> None:
        self._stop(now)
        self.ended_at = now

    def reopen(self, now: datetime) -> None:
        """The time between does not count."""
        self.ended_at, self.since = None, now if self.place >= 0 else None

    def _stop(self, now: datetime) -> None:
        if self.since:
            self.used = {**self.used, str(self.place): self.seconds_here(now)}
        self.since = None

    def seconds_here(self, now: datetime) -> int:
        """Spent on the present item, also before it was left and come back to."""
        return self.used.get(str(self.place), 0) + self._running(now)

    def seconds(self, now: datetime) -> int:
        return sum(self.used.values()) + self._running(now)

    def _running(self, now: datetime) -> int:
        return int((now - self.since).total_seconds()) if self.since else 0


class Speech(Base):
    """Somebody waits for the floor, or was called (`called_at`) on the item at `place`. Nobody waits twice.

    Whoever was called is no longer known to have asked, nor about what; who still waits is erased when it is over.
    """

    __tablename__ = "speech"
    __table_args__ = (
        Index(
            "ix_speech_waiting",
            "meeting_id",
            "person_id",
            unique=True,
            sqlite_where=text("called_at IS NULL"),
            postgresql_where=text("called_at IS NULL"),
        ),
        Index(None, "meeting_id"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    about: Mapped[str] = mapped_column(default="")
    place: Mapped[int | None]
    at: Mapped[datetime]
    called_at: Mapped[datetime | None]
    person: Mapped[Person] = relationship(lazy="raise")


class Vote(Base):
    """An open vote by show of hands, one at a time in a meeting. Once it is closed only its numbers are kept.

    `counted`: hands of those without an answer of their own, as the chair counted them. Never of persons: those are
    elected and judged by secret ballot, on paper.
    """

    __tablename__ = "vote"
    __table_args__ = (
        Index(
            "ix_vote_open",
            "meeting_id",
            unique=True,
            sqlite_where=text("state = 'open'"),
            postgresql_where=text("state = 'open'"),
        ),
        Index(None, "meeting_id"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"))
    title: Mapped[str]
    state: Mapped[VoteState] = mapped_column(String(10), default="open")
    by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    opened_at: Mapped[datetime]
    counted: Mapped[list[Any]]
    agreed: Mapped[int | None]
    against: Mapped[int | None]
    other: Mapped[int | None]
    voters: Mapped[int | None]  # those who were there
    members: Mapped[int | None]  # those of whom more than half must agree (storage/attendance.py)
    closed_at: Mapped[datetime | None]

    @property
    def hands(self) -> tuple[int, int, int]:
        """Agreed, against, other, once it is closed."""
        return self.agreed or 0, self.against or 0, self.other or 0

    @property
    def passed(self) -> bool:
        return 2 * (self.agreed or 0) > (self.members or 0)


class VoteHand(Base):
    """How somebody votes while the vote is open; erased when it ends."""

    __tablename__ = "vote_hand"
    vote_id: Mapped[int] = mapped_column(ForeignKey("vote.id"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True)
    hand: Mapped[Hand] = mapped_column(String(8))
