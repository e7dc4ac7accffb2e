"""What members were asked to do, and by when."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from storage.base import Base
from storage.models.people import Cell, Person

TaskState = Literal["open", "reported", "done", "dropped"]
"""reported: its owner says it is done, and a leader has yet to agree."""


class Task(Base):
    """A task (nhiệm vụ) of a cell with one owner and one deadline: the whole of `due_on`, by the cell's own calendar.

    It is the cell's: an owner who leaves the cell leaves the row, which the leaders then give to another.
    `asked_until` is set while its owner asks for more time.
    """

    __tablename__ = "task"
    __table_args__ = (Index(None, "cell_id", "state", "due_on"), Index(None, "owner_id", "state"))
    id: Mapped[int] = mapped_column(primary_key=True)
    committee_id: Mapped[int] = mapped_column(ForeignKey("committee.id"))
    cell_id: Mapped[int] = mapped_column(ForeignKey("cell.id"))
    meeting_id: Mapped[int | None] = mapped_column(ForeignKey("meeting.id"), index=True)  # whose conclusion it is
    title: Mapped[str]
    owner_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    due_on: Mapped[date]
    state: Mapped[TaskState] = mapped_column(String(10), default="open")
    report: Mapped[str | None]
    asked_until: Mapped[date | None]
    asked_why: Mapped[str | None]
    remind_at: Mapped[datetime | None] = mapped_column(index=True)  # the next hour at which its owner hears of it
    created_by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    created_at: Mapped[datetime]
    done_at: Mapped[datetime | None]
    owner: Mapped[Person] = relationship(lazy="raise", foreign_keys=owner_id)
    cell: Mapped[Cell] = relationship(lazy="raise")

    @property
    def kept(self) -> bool:
        """Whether its owner is (still) of the cell that gave it."""
        return self.owner.active and self.owner.cell_id == self.cell_id

    def is_late(self, today: date) -> bool:
        return self.state == "open" and self.due_on < today
