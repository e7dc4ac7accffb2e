"""Members to whom a case happened as well ("tôi cũng gặp việc này"): they hear what becomes of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from storage.models import Person, Report, ReportVoice
from storage.rows import stored


def add(db: Session, report: Report, person: Person, text: str, now: datetime) -> bool:
    """False, and the words take the place of the earlier ones, where this person has said so before."""
    if found := db.get(ReportVoice, (report.id, person.id)):
        found.text, found.at = text or found.text, now
        db.flush()
        return False
    stored(db, ReportVoice(report_id=report.id, person_id=person.id, text=text or None, at=now))
    return True


def persons(db: Session, report: Report) -> Sequence[Person]:
    """Those who are still members, in the order in which they said so; never the reporter."""
    rows = select(Person).join(ReportVoice, ReportVoice.person_id == Person.id)
    rows = rows.where(ReportVoice.report_id == report.id, Person.active, Person.id != report.person_id)
    return db.scalars(rows.order_by(ReportVoice.at, Person.id)).all()


def of_person(db: Session, person: Person, most: int) -> Sequence[Report]:
    """Cases of others that are this person's as well, newest first."""
    rows = select(Report).join(ReportVoice, ReportVoice.report_id == Report.id)
    rows = rows.where(ReportVoice.person_id == person.id).options(joinedload(Report.file))
    return db.scalars(rows.order_by(ReportVoice.at.desc(), Report.id.desc()).limit(most)).all()
