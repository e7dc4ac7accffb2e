"""What members say: comments before a meeting and situation reports, and the files they send with them."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from storage.base import Base
from storage.models.people import Person

FileKind = Literal["photo", "voice", "document"]
ReportState = Literal["received", "answered", "closed"]


class StoredFile(Base):
    """A file: under the data folder at `path` (relative, made by the server), or small and made by us in `content`.

    `name` is what the sender called it. `recipe`: of what is made when it is sent, and then forgotten
    (bot/papermaking.py).
    """

    __tablename__ = "stored_file"
    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[FileKind] = mapped_column(String(12))
    name: Mapped[str]
    mime: Mapped[str]
    size: Mapped[int]
    sha256: Mapped[str] = mapped_column(String(64))
    path: Mapped[str]
    content: Mapped[bytes | None]
    recipe: Mapped[dict[str, Any] | None]
    created_at: Mapped[datetime]


class Counter(Base):
    """Numbers that run: `name` says what is counted, e.g. "report-2026"."""

    __tablename__ = "counter"
    committee_id: Mapped[int] = mapped_column(ForeignKey("committee.id"), primary_key=True)
    name: Mapped[str] = mapped_column(String(40), primary_key=True)
    value: Mapped[int]


class Comment(Base):
    """A member's view before the meeting, on one agenda item or (item_id empty) on the meeting in general."""

    __tablename__ = "comment"
    __table_args__ = (UniqueConstraint("committee_id", "code"), Index(None, "meeting_id"))
    id: Mapped[int] = mapped_column(primary_key=True)
    committee_id: Mapped[int] = mapped_column(ForeignKey("committee.id"))
    code: Mapped[str] = mapped_column(String(20))
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"))
    item_id: Mapped[int | None] = mapped_column(ForeignKey("agenda_item.id", ondelete="SET NULL"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    text: Mapped[str]
    file_id: Mapped[int | None] = mapped_column(ForeignKey("stored_file.id"))
    created_at: Mapped[datetime]
    answer: Mapped[str | None]
    answered_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    answered_at: Mapped[datetime | None]
    person: Mapped[Person] = relationship(lazy="raise", foreign_keys=[person_id])
    file: Mapped[StoredFile | None] = relationship(lazy="raise")


class Report(Base):
    """A situation report (phản ánh tình hình): about a matter, never about a private person."""

    __tablename__ = "report"
    __table_args__ = (UniqueConstraint("committee_id", "code"), Index(None, "cell_id", "state"))
    id: Mapped[int] = mapped_column(primary_key=True)
    committee_id: Mapped[int] = mapped_column(ForeignKey("committee.id"))
    cell_id: Mapped[int] = mapped_column(ForeignKey("cell.id"))
    code: Mapped[str] = mapped_column(String(20))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    field: Mapped[str] = mapped_column(String(40))
    place: Mapped[str]
    text: Mapped[str]
    latitude: Mapped[float | None]
    longitude: Mapped[float | None]
    file_id: Mapped[int | None] = mapped_column(ForeignKey("stored_file.id"))
    state: Mapped[ReportState] = mapped_column(String(12), default="received")
    created_at: Mapped[datetime]
    person: Mapped[Person] = relationship(lazy="raise")
    file: Mapped[StoredFile | None] = relationship(lazy="raise")


class ReportChange(Base):
    """One step in a case's history."""

    __tablename__ = "report_change"
    id: Mapped[int] = mapped_column(primary_key=True)
    report_id: Mapped[int] = mapped_column(ForeignKey("report.id"), index=True)
    at: Mapped[datetime]
    by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    state: Mapped[ReportState] = mapped_column(String(12))
    text: Mapped[str | None]
