"""Numbers of a cell's papers: they run per kind through the whole term (nhiệm kỳ), and none is given twice."""

from __future__ import annotations

from typing import Literal

from sqlalchemy.orm import Session

from storage import counters, thresholds
from storage.models import Cell

Symbol = Literal["BB", "NQ", "TB", "BC"]


def take(db: Session, cell_id: int, symbol: Symbol) -> tuple[int, int]:
    """The present term's first year, and the next number within it."""
    cell = db.get_one(Cell, cell_id)
    term = thresholds.of(db, cell, "term-first-year")
    return term, counters.take(db, cell.committee_id, f"{symbol}-{cell.id}-{term}")
