"""Keys by which the commune's other systems read and report cases, and what they have reported."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from storage.base import Base
from storage.models.people import Committee, Person


class ApiKey(Base):
    """Another system's way in (Open311). Only the hash of its secret is kept.

    What the system reports is reported on behalf of `person`, who hears of what becomes of it. `shows_texts`: it may
    read what was said, not only what it was about.
    """

    __tablename__ = "api_key"
    id: Mapped[int] = mapped_column(primary_key=True)
    committee_id: Mapped[int] = mapped_column(ForeignKey("committee.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    name: Mapped[str] = mapped_column(String(60))
    secret_hash: Mapped[str] = mapped_column(String(64))
    may_create: Mapped[bool]
    shows_texts: Mapped[bool]
    created_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]
    last_used_on: Mapped[date | None]
    committee: Mapped[Committee] = relationship(lazy="raise")
    person: Mapped[Person] = relationship(lazy="raise")

    @property
    def works(self) -> bool:
        """Not taken back, and the person still answers for it: of the office, or a leader."""
        return self.revoked_at is None and self.person.active and self.person.may_announce


class ApiReport(Base):
    """Which case came by which key; `digest` tells one that is sent again from a new one."""

    __tablename__ = "api_report"
    __table_args__ = (Index(None, "api_key_id", "at"),)
    report_id: Mapped[int] = mapped_column(ForeignKey("report.id"), primary_key=True)
    api_key_id: Mapped[int] = mapped_column(ForeignKey("api_key.id"))
    digest: Mapped[str] = mapped_column(String(64))
    at: Mapped[datetime]
