"""The files of a case: the first stands in its row, further ones beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.models import Report, ReportFile, StoredFile
from storage.rows import stored


def add(db: Session, report: Report, files: Iterable[StoredFile]) -> None:
    for file in files:
        stored(db, ReportFile(report_id=report.id, file_id=file.id))


def of(db: Session, report: Report) -> list[StoredFile]:
    first = [db.get_one(StoredFile, report.file_id)] if report.file_id else []
    return [*first, *further(db, report.id)]


def shown(db: Session, report: Report) -> list[StoredFile]:
    """Those that people with whom the case lies may have."""
    return [file for file in of(db, report) if report.shows(file)]


def further(db: Session, report_id: int) -> Sequence[StoredFile]:
    """Beside the first one, in the order in which they came."""
    found = select(StoredFile).join(ReportFile, ReportFile.file_id == StoredFile.id)
    return db.scalars(found.where(ReportFile.report_id == report_id).order_by(StoredFile.id)).all()
