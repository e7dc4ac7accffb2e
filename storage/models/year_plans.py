"""A cell's year: which themes are to be taken up when, and the thresholds that communes set otherwise."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base
from storage.models.meetings import Kind


class PlannedTheme(Base):
    """A theme of the year plan. Without a month it is kept for later; `meeting_id` once it was taken up.

    A "regular" one is what the month's regular meeting is about; a "thematic" one is a meeting of its own.
    """

    __tablename__ = "planned_theme"
    __table_args__ = (Index(None, "cell_id", "year"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    committee_id: Mapped[int] = mapped_column(ForeignKey("committee.id"))
    cell_id: Mapped[int] = mapped_column(ForeignKey("cell.id"))
    year: Mapped[int]
    month: Mapped[int | None]
    kind: Mapped[Kind] = mapped_column(String(20))
    title: Mapped[str]
    preparer: Mapped[str | None]
    meeting_id: Mapped[int | None] = mapped_column(ForeignKey("meeting.id"))
    created_by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    created_at: Mapped[datetime]


class Threshold(Base):
    """A number that this committee, or one cell of it, sets otherwise (storage/thresholds.py)."""

    __tablename__ = "threshold"
    __table_args__ = (UniqueConstraint("committee_id", "cell_id", "name"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    committee_id: Mapped[int] = mapped_column(ForeignKey("committee.id"))
    cell_id: Mapped[int | None] = mapped_column(ForeignKey("cell.id"))
    name: Mapped[str] = mapped_column(String(40))
    value: Mapped[int]
