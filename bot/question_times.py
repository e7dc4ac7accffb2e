"""Questions come to their reminder and to their close: rows that say when, fired by the ticker.

However long a stop was, the silent are reminded once, and never after the close. A close is never late for answers:
whoever answers after the hour is refused at once (Question.takes_answers).
"""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from bot.quiet import outside_quiet
from bot.reminders import AGAIN_AFTER, Notices, Schedule, succeeds
from storage import deliveries, question_ends
from storage.models import Question

BEFORE = ((timedelta(hours=36), timedelta(hours=24)), (timedelta(hours=6), timedelta(hours=2)))
"""A question that is open for at least so long is reminded of so long before its close; a shorter one never."""
SHORTEST = timedelta(hours=1)  # a reminder so near the close is of no use


def first_hour(opened: datetime, closes: datetime, schedule: Schedule, zone: ZoneInfo) -> datetime:
    """When the silent are reminded, or when it closes where they are not."""
    for least, before in BEFORE:
        if closes - opened >= least:
            hour = outside_quiet(closes - before, closes, schedule.quiet_hours, zone)
            return hour if opened < hour <= closes - SHORTEST else closes
    return closes


def fire_questions(db: Session, notices: Notices, schedule: Schedule, now: datetime) -> None:
    """Each by itself: what goes wrong with one holds up no other, and is tried again."""
    for question in question_ends.due(db, now):
        if not succeeds(db, lambda one=question: _fire(db, one, notices, schedule, now), question=question.id):
            question.due_at = now + AGAIN_AFTER


def _fire(db: Session, question: Question, notices: Notices, schedule: Schedule, now: datetime) -> None:
    db.info[deliveries.CAUSE] = f"question:{question.id}"
    zone = ZoneInfo(question.committee.timezone)
    awake = outside_quiet(now, question.closes_at, schedule.quiet_hours, zone)
    if question.closes_at <= now:
        notices.question(db, question, now)
    elif awake > now:  # after a stop: nobody is woken
        question.due_at = min(awake, question.closes_at)
    else:
        if question.closes_at - now >= SHORTEST:
            notices.question(db, question, now)
        question.due_at = question.closes_at


def skip_questions(db: Session, since: datetime, now: datetime) -> None:
    """A restored backup: what was due by then may have been said. What should have closed does, and nobody is told."""
    while found := question_ends.due(db, since):
        for question in found:
            if question.closes_at <= since:
                question_ends.close(db, question, now)
            else:
                question.due_at = question.closes_at
        db.flush()
