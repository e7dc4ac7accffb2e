"""What whoever reported a case says of it: it is done, or it is not and the case is opened again; and how it stands."""

from __future__ import annotations

from typing import Any

from bot import guard
from bot.dialog import Actions, Feature, Misfit, Outcome, Turn
from bot.screens import Choice
from bot.texts import Text, Word
from handlers import case_history, case_telling, case_words, own_reports, report_words, said
from storage import cases, people, report_files, reports
from storage.models import Report

action = Actions()


def _reported(turn: Turn[Any], report_id: str) -> Report:
    """Of one that was merged, the one that goes on."""
    report = reports.of_reporter(turn.db, guard.id_of(report_id), turn.person)
    if report is None:
        raise Misfit("dialog-stale")
    return report


@action("case-done")
def done(turn: Turn[None], report_id: str) -> Outcome:
    """Closes the case if it is still open; of one that is closed it is recorded, once, that the reporter agrees."""
    report = _reported(turn, report_id)
    if report.state not in ("answered", "closed") and report.person_id != turn.person.id:
        return turn.end("case-being-handled", code=report.code)  # only its reporter knows that it is over
    if report.state != "closed" or not _has_confirmed(turn, report):
        cases.confirm(turn.db, report, turn.person, turn.now)
    return turn.end("case-thanks", code=report.code)


def _has_confirmed(turn: Turn[None], report: Report) -> bool:
    """Since it was closed, this person."""
    entries = [change for change, _ in reports.history(turn.db, report) if not change.internal]
    since = max((n for n, change in enumerate(entries) if change.deed in ("closed", "reopened")), default=0)
    return any(change.deed == "confirmed" and change.by == turn.person.id for change in entries[since:])


@action("case-not-done")
def not_done(turn: Turn[None], report_id: str) -> Outcome:
    """Opens the case again with a new deadline, and whoever had it hears of it."""
    report = _reported(turn, report_id)
    if report.state not in ("answered", "closed"):
        return turn.end("case-being-handled", code=report.code)
    key = "case-again-for-leader" if report.state == "closed" else "case-not-yet-for-leader"
    rules = case_words.rules(turn, report)
    deadline = rules.first(turn.now, urgent=report.urgent, taken=report.owner_id is not None)
    cases.reopen(turn.db, report, turn.person, deadline, turn.now)
    text = Text(key, {**case_words.shown(report), "first": _first(turn, report)})
    case_telling.handlers(turn, report, text, case_words.handler_choices(report))
    head = people.head(turn.db, report.unit_id) if report.unit_id and report.owner_id else None
    if head != report.owner_id:  # who gave it away answers for it as well
        case_telling.one(turn, report, head, text, case_words.leader_choices(report))
    return turn.end("case-again", code=report.code)


def _first(turn: Turn[None], report: Report) -> Text:
    """Who says so, where those who handle it may know: their own cell, of its own."""
    if report.at_home and turn.person.id in reports.speakers(turn.db, report):
        return Text("case-first-name", {"name": turn.person.full_name})
    return Text("case-first-reporter")


@action("case-mine")
def mine(turn: Turn[None], report_id: str) -> Outcome:
    """Everything that was done, but for the notes of those who handle it."""
    report = _reported(turn, report_id)
    today = turn.now.astimezone(turn.zone).date()
    seen = case_words.words_of(report) if report.person_id == turn.person.id else report_words.seen_by_others(report)
    if report.person_id == turn.person.id:
        seen["what"] = said.whole(report.text, report_files.of(turn.db, report))
    words: dict[str, Word] = {**seen, "state": case_words.state_name(report)}
    words |= {"due": case_words.due_name(report, today, turn.zone), "unit": case_words.unit_name(report)}
    words |= {"history": case_history.for_reporter(turn, report)}
    return turn.end(Text("case-mine-details", words), _choices(turn, report))


def _choices(turn: Turn[Any], report: Report) -> list[Choice]:
    return [*_answers(turn, report), own_reports.mine.choice(Text("report-mine"))]


def _answers(turn: Turn[Any], report: Report) -> list[Choice]:
    if report.state == "asked" and report.person_id == turn.person.id:
        return [Choice(f"a:case-answer:{report.id}", Text("case-answer"))]
    return case_words.word_choices(report.id) if report.state in ("answered", "closed") else []


FEATURE = Feature(actions=action)
