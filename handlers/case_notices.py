"""What the program says of a case by itself: half way, on the day, when it is passed up, and to a silent reporter."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.screens import Choice
from bot.texts import Text, Word
from handlers import case_telling, case_words
from handlers.broadcasting import to_all
from handlers.task_words import noon
from storage import cases
from storage.case_clock import LEADERS, Above, CaseNews
from storage.deliveries import About
from storage.models import Person, Report

USEFUL = timedelta(days=7)  # where nothing follows


def say(db: Session, report: Report, news: CaseNews, now: datetime) -> None:
    if news.above and news.due_on:
        _passed_up(db, report, news.above, news.due_on, now)
    elif news.kind == "silent":
        _ask_reporters(db, report, now)
    elif news.kind == "unanswered":
        _unanswered(db, report, news, now)
    else:
        _remind(db, report, news, now)


def _zone(report: Report) -> ZoneInfo:
    return ZoneInfo(report.cell.committee.timezone)


def _due(report: Report, day: date | None) -> Word:
    return noon(day, _zone(report)) if day else None


def _remind(db: Session, report: Report, news: CaseNews, now: datetime) -> None:
    """Void once the case has changed (storage/cases.py), or when it is spoken of next."""
    keys = {"half": "case-reminder-half", "day": "case-reminder-day"}
    words: dict[str, Word] = {**case_words.shown(report), "due": _due(report, report.due_on)}
    words |= {"mark": case_words.mark(report)}
    text = Text(keys.get(news.kind, "case-reminder-late"), words)
    _to(db, report, cases.handlers(db, report), text, case_words.handler_choices(report), news.until, now)


def _to(
    db: Session, report: Report, ids: Iterable[int], text: Text, choices: list[Choice], until: datetime | None,
    now: datetime,
) -> None:  # fmt: skip
    name = f"{cases.reminder_name(report)}:{now:%Y%m%d%H%M}"
    about = About(expires_at=until or now + USEFUL, urgent=report.urgent)
    to_all(db, select(Person.id).where(Person.id.in_(list(ids))), text, now, name, choices, klass="B", about=about)


def _passed_up(db: Session, report: Report, above: Above, due_on: date, now: datetime) -> None:
    """Whoever has it from now on reads what a unit may read that is not the reporter's own."""
    leaders, home = above.level == LEADERS, above.unit_id is not None and report.at_home
    words: dict[str, Word] = {**case_words.words_of(report), "due": _due(report, due_on)}
    words |= {"unit": case_words.unit_name(report), "late": _due(report, report.due_on)}
    words |= {"mark": case_words.mark(report), "owner": report.owner.full_name if report.owner else None}
    if not home:
        words["place"] = case_words.place_name(report.place_elsewhere, report.latitude, report.longitude)
    key = "case-up-for-leaders" if leaders else "case-up-for-office"
    choices = case_words.leader_choices(report)
    case_telling.tell(db, report, above.hearers, Text(key, words), now, choices)
    former = [one for one in cases.handlers(db, report) if one not in above.hearers]
    case_telling.tell(db, report, former, Text("case-up-for-former", words), now)
    mine: dict[str, Word] = {**case_words.words_of(report), "due": _due(report, due_on)}
    key = "case-up-for-reporter-leaders" if leaders else "case-up-for-reporter-office"
    case_telling.tell(db, report, cases.hearers(db, report), Text(key, mine), now)


def _ask_reporters(db: Session, report: Report, now: datetime) -> None:
    key = "case-word-closed" if report.state == "closed" else "case-word-answered"
    text = Text(key, case_words.words_of(report))
    _to(db, report, cases.hearers(db, report), text, case_words.word_choices(report.id), None, now)


def _unanswered(db: Session, report: Report, news: CaseNews, now: datetime) -> None:
    words: dict[str, Word] = {**case_words.shown(report), "due": _due(report, news.due_on)}
    choices = case_words.handler_choices(report)
    case_telling.tell(db, report, cases.handlers(db, report), Text("case-unanswered", words), now, choices)
