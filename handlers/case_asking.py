"""Whoever handles a case asks the reporter back: the days rest until they answer in a message of their own.

Asked through the program, so that no unit needs to know who it was.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot import guard
from bot.dialog import Actions, Conversation, Feature, Misfit, Outcome, Turn
from bot.screens import Choice, Screen
from bot.texts import Text, Word
from handlers import case_telling, case_words
from storage import cases, reports
from storage.models import Report
from storage.models.voices import ReportState

ASKABLE: tuple[ReportState, ...] = ("received", "handling", "answered")


@dataclass
class Draft:
    report_id: int = 0


conversation = Conversation("case-ask", Draft)
action = Actions()


@action("case-ask")
def ask_wanted(turn: Turn[None], report_id: str) -> Outcome:
    return turn.go(write_question, Draft(case_words.handled(turn, guard.id_of(report_id), ASKABLE).id))


@conversation.step
def write_question(turn: Turn[Draft]) -> Screen:
    report = case_words.handled(turn, turn.draft.report_id, ASKABLE)
    return turn.ask(Text("case-write-question", case_words.shown(report)))


@write_question.reply
def question_written(turn: Turn[Draft], answer: str) -> Screen:
    """Nothing rests for an answer that cannot come: a reporter whom no message reaches is not waited for."""
    guard.check(answer)
    report = case_words.handled(turn, turn.draft.report_id, ASKABLE)
    words: dict[str, Word] = {**case_words.words_of(report), "leader": turn.person.full_name, "question": answer}
    choices = [Choice(f"a:case-answer:{report.id}", Text("case-answer"))]
    text = Text("case-question-for-reporter", words)
    if report.person_id == turn.person.id or not case_telling.one(turn, report, report.person_id, text, choices):
        return turn.end("case-not-asked", [turn.door("vuviec")], code=report.code)
    rules = case_words.rules(turn, report)
    today, until = rules.today(turn.now), rules.word_at(turn.now)
    cases.ask(turn.db, report, turn.person, answer, today, until, turn.now)
    return turn.end("case-was-put", [turn.door("vuviec")], code=report.code, until=until)


# The reporter answers


@action("case-answer")
def answer_wanted(turn: Turn[None], report_id: str) -> Outcome:
    return turn.go(write_answer, Draft(_asked(turn, guard.id_of(report_id)).id))


def _asked(turn: Turn[None] | Turn[Draft], report_id: int) -> Report:
    """An answer that comes late is taken as well, as long as the case is open."""
    report = reports.of_reporter(turn.db, report_id, turn.person)
    if report is None or report.person_id != turn.person.id:
        raise Misfit("dialog-stale")
    if report.state not in reports.OPEN:
        raise case_words.changed(report)
    return report


@conversation.step
def write_answer(turn: Turn[Draft]) -> Screen:
    report = _asked(turn, turn.draft.report_id)
    question = reports.last_question(turn.db, report)
    if question is None:
        raise Misfit("dialog-stale")
    return turn.ask("case-write-answer", code=report.code, question=question)


@write_answer.reply
def answer_written(turn: Turn[Draft], answer: str) -> Screen:
    guard.check(answer)
    report = _asked(turn, turn.draft.report_id)
    if report.state == "asked":
        rules, today = case_words.rules(turn, report), case_words.rules(turn, report).today(turn.now)
        since, due_on = report.rests_since or today, report.due_on or today
        began = case_words.began(turn, report)
        deadline = rules.rested(began, due_on, since, turn.now, urgent=report.urgent)
        cases.told(turn.db, report, turn.person, answer, deadline, turn.now)
    else:
        cases.told_late(turn.db, report, turn.person, answer, turn.now)
    words: dict[str, Word] = {**case_words.shown(report), "answer": answer}
    told = case_telling.handlers(
        turn, report, Text("case-answer-for-handler", words), case_words.handler_choices(report)
    )
    return turn.end("case-answer-sent", code=report.code, told=told)


FEATURE = Feature((conversation,), action)
