"""A new case: stored, and its leader told. By a member's form, or by another system of the commune (Open311)."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from bot.screens import actions
from bot.texts import Text, Word, encode_words
from handlers import cases, said
from storage import deliveries, people, reports
from storage.models import Person, Report
from storage.models.voices import FileKind
from storage.reports import Matter

WITHIN = ("opinion", "unity")
"""Fields that are the Party's own: no other system reads or reports them."""


def store(db: Session, by: Person, matter: Matter, zone: ZoneInfo, now: datetime) -> Report:
    return reports.add(db, by, matter, now.astimezone(zone).year, now)


def tell_leader(
    db: Session, report: Report, by: Person, kind: FileKind | None, now: datetime, system: str | None = None
) -> Text:
    """Who hears of it, in words. Where no leader can be reached now, the case stands in their list anyway.

    What a `system` reports is news to everybody, also to the person on whose behalf it does.
    """
    head = people.head(db, report.cell_id)
    leader = db.get(Person, head) if head else None
    if leader == by and not system:
        return Text("report-told-self")
    words: dict[str, Word] = {**cases.words_of(report), "name": by.full_name, "what": said.whole(report.text, kind)}
    key = "report-from-system" if system else "report-for-leader"
    words |= {"system": system} if system else {}
    buttons = [button.as_json() for button in actions(cases.leader_choices(report))]
    message = deliveries.Message(key, encode_words(words), buttons, report.file_id)
    if leader and deliveries.tell(db, leader.id, message, now):
        return Text("report-told", {"leader": leader.full_name})
    return Text("report-untold")


def from_system(db: Session, by: Person, matter: Matter, system: str, zone: ZoneInfo, now: datetime) -> Report:
    report = store(db, by, matter, zone, now)
    tell_leader(db, report, by, None, now, system)
    return report
