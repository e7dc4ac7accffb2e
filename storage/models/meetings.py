"""Meetings, what belongs to them, and the rows from which reminders and periodic notices grow."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Literal

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from storage.base import Base
from storage.models.people import Cell, Standing
from storage.models.voices import StoredFile

Kind = Literal["regular", "thematic", "extraordinary", "committee"]
ReminderState = Literal["waiting", "fired", "skipped", "superseded"]
PeriodicKind = Literal["digest", "area-question", "comments"]
MeetingState = Literal["announced", "cancelled"]
Presence = Literal["present", "late", "excused", "absent", "exempt"]
"""excused: absent with leave; absent: without; exempt: did not come and was not expected."""
ReminderKind = Literal["first", "second", "attend", "files"]
"""Two to those who have not answered, one to those who come; files: to the secretary, afterwards."""


ROLL_FROM, ROLL_UNTIL = timedelta(hours=1), timedelta(days=7)
HELD_FROM, HELD_UNTIL = timedelta(hours=1), timedelta(hours=6)


class Meeting(Base):
    """A meeting that was announced. Nothing of a meeting is stored before its invitation is sent.

    `version` grows when time or place change; what was queued or planned for an older version is void.
    """

    __tablename__ = "meeting"
    __table_args__ = (Index(None, "cell_id", "starts_at"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    committee_id: Mapped[int] = mapped_column(ForeignKey("committee.id"))
    cell_id: Mapped[int] = mapped_column(ForeignKey("cell.id"))
    kind: Mapped[Kind] = mapped_column(String(20))
    theme: Mapped[str | None]
    starts_at: Mapped[datetime]
    place: Mapped[str]
    state: Mapped[MeetingState] = mapped_column(String(20), default="announced")
    cancel_reason: Mapped[str | None]
    version: Mapped[int] = mapped_column(default=1)
    calendar_id: Mapped[int | None] = mapped_column(ForeignKey("stored_file.id"))  # its .ics file
    roll_code: Mapped[str | None] = mapped_column(String(8))  # by which members say themselves that they are here
    roll_closed_at: Mapped[datetime | None]  # the roll was called: whoever was not marked is absent
    created_by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    created_at: Mapped[datetime]
    cell: Mapped[Cell] = relationship(lazy="raise")
    items: Mapped[list[AgendaItem]] = relationship(
        lazy="raise", order_by="AgendaItem.position", cascade="all, delete-orphan"
    )
    documents: Mapped[list[Document]] = relationship(
        lazy="raise",
        order_by="Document.id",
        primaryjoin="and_(Document.meeting_id == Meeting.id, Document.replaced_by_id.is_(None))",
    )
    """The newest version of each."""

    def is_open(self, now: datetime) -> bool:
        """Answers, comments and changes are taken until the meeting begins."""
        return self.state == "announced" and now < self.starts_at

    def is_called(self, now: datetime) -> bool:
        """The roll is called from shortly before the start on, and may be corrected for a week."""
        return self.state == "announced" and self.starts_at - ROLL_FROM <= now < self.starts_at + ROLL_UNTIL

    def is_held(self, now: datetime) -> bool:
        """It may be chaired, and the floor asked for: from shortly before the start until the night is over."""
        return self.state == "announced" and self.starts_at - HELD_FROM <= now < self.starts_at + HELD_UNTIL


class AgendaItem(Base):
    """One item (nội dung) of a meeting's agenda."""

    __tablename__ = "agenda_item"
    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), index=True)
    position: Mapped[int]
    title: Mapped[str]
    minutes: Mapped[int | None]
    presenter: Mapped[str | None]


class Document(Base):
    """A file handed out for a meeting, or (`meeting_id` empty) put into the library of a cell or of the commune.

    `cell_id` is empty for what is the whole commune's. Every older version points at the newest by `replaced_by_id`;
    versions are counted from 1, and `note` says what changed. `item_id`: of the one agenda item that it is about.
    """

    __tablename__ = "document"
    __table_args__ = (Index(None, "committee_id", "cell_id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    committee_id: Mapped[int] = mapped_column(ForeignKey("committee.id"))
    cell_id: Mapped[int | None] = mapped_column(ForeignKey("cell.id"))
    meeting_id: Mapped[int | None] = mapped_column(ForeignKey("meeting.id"), index=True)
    item_id: Mapped[int | None] = mapped_column(ForeignKey("agenda_item.id", ondelete="SET NULL"), index=True)
    file_id: Mapped[int] = mapped_column(ForeignKey("stored_file.id"))
    title: Mapped[str]
    title_folded: Mapped[str]
    version: Mapped[int] = mapped_column(default=1)
    replaced_by_id: Mapped[int | None] = mapped_column(ForeignKey("document.id"), index=True)
    note: Mapped[str | None]
    added_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    added_at: Mapped[datetime]
    file: Mapped[StoredFile] = relationship(lazy="raise")
    meeting: Mapped[Meeting | None] = relationship(lazy="raise", viewonly=True)


class DocumentRead(Base):
    """A member said they read a document ("Đã đọc")."""

    __tablename__ = "document_read"
    document_id: Mapped[int] = mapped_column(ForeignKey("document.id"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True)
    read_at: Mapped[datetime]


class Rsvp(Base):
    """A member's answer to an invitation; the last one given before the start holds."""

    __tablename__ = "rsvp"
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True)
    coming: Mapped[bool]
    reason: Mapped[str | None]
    answered_at: Mapped[datetime]


class Attendance(Base):
    """Whether somebody was there, and who said so (`by_id`): themselves, or whoever called the roll.

    `standing` is the one they had then: it may change afterwards, and the book does not.
    """

    __tablename__ = "attendance"
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True)
    standing: Mapped[Standing] = mapped_column(String(20))
    state: Mapped[Presence] = mapped_column(String(10))
    reason: Mapped[str | None]
    by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    at: Mapped[datetime]


class Minutes(Base):
    """What was written down of a meeting (biên bản). Once `locked_at` is set, `file_id` is the final paper for good."""

    __tablename__ = "minutes"
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), primary_key=True)
    number: Mapped[int]  # of the cell's minutes
    said: Mapped[dict[str, Any]]  # chair, clerk, notes by item, conclusion, votes, end: as handlers/minutes.py asks
    by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    at: Mapped[datetime]
    file_id: Mapped[int | None] = mapped_column(ForeignKey("stored_file.id"))
    locked_at: Mapped[datetime | None]


class Reminder(Base):
    """A reminder that waits for its hour; expanded to members only when due."""

    __tablename__ = "reminder"
    __table_args__ = (
        UniqueConstraint("meeting_id", "version", "kind"),
        Index(
            "ix_reminder_due",
            "due_at",
            sqlite_where=text("state = 'waiting'"),
            postgresql_where=text("state = 'waiting'"),
        ),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"))
    version: Mapped[int]
    kind: Mapped[ReminderKind] = mapped_column(String(12))
    due_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    state: Mapped[ReminderState] = mapped_column(String(12), default="waiting")
    fired_at: Mapped[datetime | None]


class Periodic(Base):
    """The next time a cell's periodic notice is due; firing moves it past now, so a long stop sends one."""

    __tablename__ = "periodic"
    __table_args__ = (UniqueConstraint("cell_id", "kind"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    cell_id: Mapped[int] = mapped_column(ForeignKey("cell.id"))
    kind: Mapped[PeriodicKind] = mapped_column(String(20))
    due_at: Mapped[datetime] = mapped_column(index=True)
