"""What comes of a meeting besides its minutes: its resolution, the notice of its conclusions, the card of its score."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base

PaperKind = Literal["NQ", "TB"]
"""As its symbol says: nghị quyết, thông báo (kết luận)."""


class Paper(Base):
    """A meeting has one of each kind. Written anew it keeps its number; once `locked_at` is set, `file_id` is final.

    `term`: the first year of the term (nhiệm kỳ) within which the numbers of the kind run.
    """

    __tablename__ = "paper"
    __table_args__ = (UniqueConstraint("meeting_id", "kind"), UniqueConstraint("cell_id", "kind", "term", "number"))
    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"))
    cell_id: Mapped[int] = mapped_column(ForeignKey("cell.id"))
    kind: Mapped[PaperKind] = mapped_column(String(4))
    term: Mapped[int]
    number: Mapped[int]
    said: Mapped[dict[str, Any]]  # title, points, signer: as handlers/paper_writing.py asks
    by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    at: Mapped[datetime]
    file_id: Mapped[int | None] = mapped_column(ForeignKey("stored_file.id"))
    locked_at: Mapped[datetime | None]


class ScoreCard(Base):
    """How the cell scores a meeting, line by line (storage/scores.py). It is about the meeting, never about a person.

    `evidence`: what the program knew of each line when it was scored, as texts.
    """

    __tablename__ = "score_card"
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), primary_key=True)
    scores: Mapped[dict[str, Any]]  # whole numbers
    evidence: Mapped[dict[str, Any]]
    by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    at: Mapped[datetime]
