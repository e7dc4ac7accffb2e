"""What one commune has made of the fields of situation reports (storage/report_fields.py)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, ScalarSelect, String, select
from sqlalchemy.orm import InstrumentedAttribute, Mapped, mapped_column

from storage.base import Base


class ReportField(Base):
    """A field of the commune's own, or in what one of the defaults differs there. Never deleted: cases name it.

    `name` is empty where the default's text holds, `name_en` where English readers read the Vietnamese name,
    `position` where it stands in its usual place. `internal`: one of its own that stays within a cell.
    """

    __tablename__ = "report_field"
    committee_id: Mapped[int] = mapped_column(ForeignKey("committee.id"), primary_key=True)
    code: Mapped[str] = mapped_column(String(40), primary_key=True)
    name: Mapped[str | None] = mapped_column(String(40))
    name_en: Mapped[str | None] = mapped_column(String(40))
    position: Mapped[int | None]
    internal: Mapped[bool] = mapped_column(default=False)
    active: Mapped[bool] = mapped_column(default=True)
    changed_at: Mapped[datetime]


def of_case(column: InstrumentedAttribute[str | None], committee_id: Any, code: Any) -> ScalarSelect[str | None]:
    """What the commune says of a case's field; it comes with the case, however that is looked up."""
    found = select(column).where(ReportField.committee_id == committee_id, ReportField.code == code)
    return found.correlate_except(ReportField).scalar_subquery()
