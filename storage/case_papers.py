"""Reports on paper: each takes the next number of its kind (BC) in the term, and the last text of a period holds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage import counters, numbering, people, thresholds
from storage.models import CasePaper, Committee, Person, StoredFile
from storage.models.case_papers import CasePaperKind
from storage.report_figures import Scope

OFFICE = "BC-office"


@dataclass(frozen=True)
class About:
    """What a report is of: a period (`span`), or a case, or neither."""

    kind: CasePaperKind
    span: str | None = None
    report_id: int | None = None


def of_span(db: Session, scope: Scope, span: str) -> CasePaper | None:
    found = select(CasePaper).where(CasePaper.committee_id == scope.committee_id, CasePaper.span == span)
    return db.scalar(found.where(CasePaper.cell_id.is_not_distinct_from(scope.cell_id)).order_by(CasePaper.id).limit(1))


def one(db: Session, scope: Scope, paper_id: int) -> CasePaper | None:
    found = select(CasePaper).where(CasePaper.id == paper_id, CasePaper.committee_id == scope.committee_id)
    return db.scalar(found.where(CasePaper.cell_id.is_not_distinct_from(scope.cell_id)))


def write(db: Session, scope: Scope, about: About, said: dict[str, Any], by: Person, now: datetime) -> CasePaper:
    """Of a period that has one already it takes that one's place and number."""
    _lock(db, scope)
    found = of_span(db, scope, about.span) if about.span else None
    if found is None:
        term, number = _take(db, scope)
        found = CasePaper(
            committee_id=scope.committee_id, cell_id=scope.cell_id, kind=about.kind, span=about.span,
            report_id=about.report_id, term=term, number=number,
        )  # fmt: skip
        db.add(found)
    found.said, found.by_id, found.at, found.file_id, found.sent_at = said, by.id, now, None, None
    db.flush()
    return found


def attach(db: Session, paper: CasePaper, file: StoredFile) -> None:
    paper.file_id = file.id
    db.flush()


def _lock(db: Session, scope: Scope) -> None:
    """Two who write of the same period at once do not both take a number."""
    if scope.cell_id is None:
        db.execute(select(Committee.id).where(Committee.id == scope.committee_id).with_for_update(key_share=True))
    else:
        people.lock_cell(db, scope.cell_id)


def _take(db: Session, scope: Scope) -> tuple[int, int]:
    if scope.cell_id is not None:
        return numbering.take(db, scope.cell_id, "BC")
    term = thresholds.of_committee(db, scope.committee_id, "term-first-year")
    return term, counters.take(db, scope.committee_id, f"{OFFICE}-{term}")
