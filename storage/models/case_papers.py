"""Reports on cases that were written on paper: of a period, or of one case or event."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base

CasePaperKind = Literal["periodic", "urgent", "ad-hoc"]
"""báo cáo định kỳ, báo cáo nhanh, báo cáo đột xuất."""


class CasePaper(Base):
    """A report of a cell, or (`cell_id` empty) of the commune's office, with its number among those of the term.

    There is one of each period (`span`, as "month-2026-11"): written anew it keeps its number.
    """

    __tablename__ = "case_paper"
    __table_args__ = (UniqueConstraint("cell_id", "term", "number"), Index(None, "committee_id", "span"))
    id: Mapped[int] = mapped_column(primary_key=True)
    committee_id: Mapped[int] = mapped_column(ForeignKey("committee.id"))
    cell_id: Mapped[int | None] = mapped_column(ForeignKey("cell.id"))
    kind: Mapped[CasePaperKind] = mapped_column(String(12))
    span: Mapped[str | None] = mapped_column(String(20))
    report_id: Mapped[int | None] = mapped_column(ForeignKey("report.id"))
    term: Mapped[int]
    number: Mapped[int]
    said: Mapped[dict[str, Any]]  # what was typed: as the conversation asks
    by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    at: Mapped[datetime]
    file_id: Mapped[int | None] = mapped_column(ForeignKey("stored_file.id"))
    sent_at: Mapped[datetime | None]  # to the commune's office
