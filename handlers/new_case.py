"""A case that another system of the commune reports (Open311): stored, and all who should hear of it told."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from bot.intake import Intake
from bot.screens import actions
from bot.texts import Word, encode_words
from handlers import case_words, report_words, said
from handlers.reports import LONGEST_PLACE
from storage import area_cases, deliveries, people, reports
from storage.models import Person, Report
from storage.reports import Matter


def from_system(db: Session, by: Person, matter: Matter, system: str, zone: ZoneInfo, now: datetime) -> Report:
    """On behalf of `by`, who hears of it too where they lead. The ticker gives it its deadline at once."""
    report = reports.add(db, by, replace(matter, system=system), now.astimezone(zone).year, now)
    leader = people.head(db, report.cell_id)
    if leader:
        deliveries.tell(db, leader, _for_leader(report, by, system), now, wakes=False)
    for person_id in area_cases.watching(db, report):
        if person_id != leader:
            message = deliveries.Message("report-for-area", encode_words(report_words.seen_by_others(report)))
            deliveries.tell(db, person_id, message, now, wakes=False)
    return report


def _for_leader(report: Report, by: Person, system: str) -> deliveries.Message:
    words: dict[str, Word] = {**case_words.words_of(report), "name": by.full_name, "system": system}
    words["what"] = said.whole(report.text)
    buttons = [button.as_json() for button in actions(case_words.leader_choices(report))]
    return deliveries.Message("report-from-system", encode_words(words), buttons, report.file_id)


INTAKE = Intake(from_system, LONGEST_PLACE)
