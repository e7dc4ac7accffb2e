"""What members in charge of an area answer to the monthly question."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base


class AreaAnswer(Base):
    """One member's answer for one area and month ("2026-12"); the last one given holds."""

    __tablename__ = "area_answer"
    area_id: Mapped[int] = mapped_column(ForeignKey("area.id"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True)
    month: Mapped[str] = mapped_column(String(7), primary_key=True)
    committee_id: Mapped[int] = mapped_column(ForeignKey("committee.id"))
    fine: Mapped[bool]
    at: Mapped[datetime]
