"""How a commune changes what may be reported. Rows are never deleted: cases and areas name them by their codes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from storage import report_fields
from storage.folding import fold
from storage.models import ReportField

LONGEST_CODE = 36  # of the column's 40: room for a number


def add(
    db: Session, committee_id: int, name: str, english: str | None, now: datetime, *, internal: bool = False
) -> str:
    """A field of its own, last but for what fits nowhere else. Its code, by which other systems know it."""
    fields = report_fields.listed(db, committee_id)
    code, last = _free_code(name, {field.code for field in fields}), fields[-1]
    row = _row(db, committee_id, code, now)
    row.name, row.name_en, row.internal, row.position = name, english, internal, last.position + 1
    if last.code == report_fields.LAST:
        row.position = last.position
        _row(db, committee_id, last.code, now).position = last.position + 1
    db.flush()
    return code


def _free_code(name: str, taken: set[str]) -> str:
    """ "Nước sạch": "nuoc-sach", or nuoc-sach-2. No sign but letters, digits and dashes: it stands in addresses."""
    code = re.sub(r"[^a-z0-9]+", "-", fold(name))[:LONGEST_CODE].strip("-") or "field"
    numbered = (f"{code}-{number}" for number in range(2, len(taken) + 3))
    return next(one for one in (code, *numbered) if one not in taken)


def rename(db: Session, committee_id: int, code: str, name: str | None, english: str | None, now: datetime) -> None:
    """Without a name a default is called as everywhere."""
    row = _row(db, committee_id, code, now)
    row.name, row.name_en = name, english
    db.flush()


def offer(db: Session, committee_id: int, code: str, active: bool, now: datetime) -> None:
    _row(db, committee_id, code, now).active = active
    db.flush()


def put_first(db: Session, committee_id: int, codes: Sequence[str], now: datetime) -> None:
    """In this order, before all others, which keep theirs."""
    first = report_fields.listed(db, committee_id)[0].position - len(codes)
    for position, code in enumerate(codes, first):
        _row(db, committee_id, code, now).position = position
    db.flush()


def _row(db: Session, committee_id: int, code: str, now: datetime) -> ReportField:
    row = db.get(ReportField, (committee_id, code))
    if row is None:
        row = ReportField(committee_id=committee_id, code=code, active=True, internal=False)
        db.add(row)
    row.changed_at = now
    return row
