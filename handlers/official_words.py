"""What the heads and signatures of a cell's official papers say (domain.md, "Written documents"). In Vietnamese."""

from __future__ import annotations

import re
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from storage import people
from storage.models import Cell, Committee
from storage.models.people import Role

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
COMMITTEE, ABOVE = "đảng ủy", "ĐẢNG BỘ"
UNIT = re.compile(r"^(?:xã|phường|đặc khu|thị trấn)\s+", re.IGNORECASE)
LAST_SHORT_MONTH = 2
CAPACITIES: dict[Role, str] = {"secretary": "BÍ THƯ", "deputy": "PHÓ BÍ THƯ"}


def heads(db: Session, cell: Cell) -> dict[str, str]:
    """Đảng ủy xã Phúc Lộc leads ĐẢNG BỘ XÃ PHÚC LỘC."""
    return {"above": f"{ABOVE} {_unit(db, cell).upper()}", "cell": cell.name.upper()}


def dated(db: Session, cell: Cell, at: datetime, zone: ZoneInfo) -> str:
    """Days below 10 and the months 1 and 2 take a zero, so that nobody can write a digit before them."""
    day = at.astimezone(zone)
    month = f"{day.month:02d}" if day.month <= LAST_SHORT_MONTH else str(day.month)
    return f"{UNIT.sub('', _unit(db, cell))}, ngày {day.day:02d} tháng {month} năm {day.year}"


def signs(db: Session, cell: Cell) -> dict[str, str]:
    """The secretary; the deputy where there is none."""
    person = people.signer(db, cell.id)
    name, capacity = (person.full_name, CAPACITIES[person.role]) if person else ("", "")
    return {"signer": name, "capacity": capacity}


def committee(db: Session, cell: Cell) -> str:
    return db.get_one(Committee, cell.committee_id).name


def _unit(db: Session, cell: Cell) -> str:
    name = committee(db, cell)
    return name[len(COMMITTEE) :].strip() if name.casefold().startswith(COMMITTEE) else name


def watchers(db: Session, cell: Cell) -> str:
    """Who sees to it that a resolution is carried out: small cells have no committee of their own."""
    return "Chi ủy" if people.has_committee(db, cell.id) else "Bí thư, phó bí thư"
