"""What is to be done around a meeting, by whom and until when (Hướng dẫn 42-HD/BTCTW)."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from storage.base import Base
from storage.models.meetings import Kind, Meeting
from storage.models.people import Cell, Person
from storage.models.year_plans import PlannedTheme

StepName = Literal["committee", "assign", "draft", "send", "inform", "post"]
STEPS: tuple[StepName, ...] = ("committee", "assign", "draft", "send", "inform", "post")
"""In their order; only the last one follows the meeting."""
POSTED_WITHIN = timedelta(days=14)
KEPT_OPEN = timedelta(days=60)


class Preparation(Base):
    """Of one regular or thematic meeting; it begins before there is a meeting.

    `theme_id` is the year plan's, for a thematic meeting that waits there; `meeting_id` once the invitation is sent.
    Where that meeting was called off, another one may take the preparation over.
    """

    __tablename__ = "preparation"
    __table_args__ = (Index(None, "cell_id", "day"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    committee_id: Mapped[int] = mapped_column(ForeignKey("committee.id"))
    cell_id: Mapped[int] = mapped_column(ForeignKey("cell.id"))
    kind: Mapped[Kind] = mapped_column(String(20))
    theme_id: Mapped[int | None] = mapped_column(ForeignKey("planned_theme.id"), unique=True)
    meeting_id: Mapped[int | None] = mapped_column(ForeignKey("meeting.id"), unique=True)
    day: Mapped[date]  # of the meeting, by the cell's calendar
    created_by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    created_at: Mapped[datetime]
    cell: Mapped[Cell] = relationship(lazy="raise")
    theme: Mapped[PlannedTheme | None] = relationship(lazy="raise")
    meeting: Mapped[Meeting | None] = relationship(lazy="raise")
    steps: Mapped[list[PreparationStep]] = relationship(
        lazy="raise", order_by="PreparationStep.id", cascade="all, delete-orphan", back_populates="preparation"
    )

    @property
    def called_off(self) -> bool:
        return self.meeting is not None and self.meeting.state == "cancelled"

    def waits_for(self, step: PreparationStep, now: datetime, zone: ZoneInfo) -> bool:
        """Whether it is still of use to remind of it: up to the meeting, of what follows it for two weeks."""
        if self.called_off or step.done_at:
            return False
        today = now.astimezone(zone).date()
        if step.name == "post":
            return today <= self.day + POSTED_WITHIN
        return now < self.meeting.starts_at if self.meeting else today <= self.day

    def is_late(self, today: date) -> bool:
        """Whether a step is overdue that is still of use: once the meeting has been, only what follows it."""
        steps = self.steps if today <= self.day else [step for step in self.steps if step.name == "post"]
        return any(step.done_at is None and step.due_on < today for step in steps)

    def is_open(self, today: date) -> bool:
        """Its steps may be marked until long after the meeting."""
        return today <= self.day + KEPT_OPEN


class PreparationStep(Base):
    """One thing to be done until `due_on`. Where it is done and `done_by_id` is none, the program knew it by itself.

    `remind_at` is the next morning on which its owner hears of it; what is done is not reminded of.
    """

    __tablename__ = "preparation_step"
    __table_args__ = (
        UniqueConstraint("preparation_id", "name"),
        Index(
            "ix_preparation_step_remind",
            "remind_at",
            sqlite_where=text("done_at IS NULL"),
            postgresql_where=text("done_at IS NULL"),
        ),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    preparation_id: Mapped[int] = mapped_column(ForeignKey("preparation.id"))
    name: Mapped[StepName] = mapped_column(String(12))
    owner_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    due_on: Mapped[date]
    done_at: Mapped[datetime | None]
    done_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    remind_at: Mapped[datetime | None]
    owner: Mapped[Person] = relationship(lazy="raise", foreign_keys=[owner_id])
    preparation: Mapped[Preparation] = relationship(lazy="raise", back_populates="steps")
