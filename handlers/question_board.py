"""Questions that wait for a member, and for whoever asked: how far one is, its result, its early end.

Whose a question is, and how it stands, is checked at every press.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot import guard
from bot.dialog import Actions, Door, Feature, Misfit, Outcome, Turn
from bot.screens import Choice, Screen
from bot.texts import Text, Word
from handlers import asked, question_notices, question_results, question_words, said
from storage import question_ends, questions
from storage.models import Question

MOST, LABEL = 8, 50
action = Actions()


# The list


def open_questions(turn: Turn[None]) -> Outcome:
    person = turn.person
    waiting = [one for one in questions.waiting_for(turn.db, person, turn.now) if _may_still(turn, one)]
    own: Sequence[Question] = questions.of_asker(turn.db, person, MOST) if person.may_announce else ()
    if len(waiting) == 1 and not person.may_announce:
        return asked.show(turn, waiting[0])
    ways = [
        Choice(f"a:ask-see:{one.id}", Text("question-answer-this", {"question": _short(one)})) for one in waiting[:MOST]
    ]
    ways += [mine.choice(Text(f"question-mine-{one.state}", {"question": _short(one)}), one.id) for one in own]
    asks = [Choice("a:ask-new", Text("question-new"), ("hỏi mới",))] if person.may_announce else []
    key = "question-list" if ways else "question-none-asker" if asks else "question-none"
    return turn.end(key, [*asks, *ways, turn.door("menu")])


def _may_still(turn: Turn[Any], question: Question) -> bool:
    """Whether this person may answer, or change what they answered."""
    return question.named or not questions.has_answered(turn.db, question, turn.person.id)


def _short(question: Question) -> Word:
    return said.first_words(question.text, None, LABEL)


# The asker's


def _own(turn: Turn[Any], question_id: str) -> Question:
    question = questions.of_id(turn.db, guard.id_of(question_id))
    person = turn.person
    if question is None or question.by_id != person.id or not person.may_announce:
        raise Misfit("question-not-yours")
    if question.state == "dropped" or question.committee_id != person.committee_id:
        raise Misfit("question-not-yours")
    return question


def _own_open(turn: Turn[Any], question_id: str) -> Question:
    question = _own(turn, question_id)
    if not question.takes_answers(turn.now):
        raise Misfit("question-over")
    return question


@action("ask-mine")
def mine(turn: Turn[None], question_id: str) -> Screen:
    question = _own(turn, question_id)
    if question.state == "closed":
        return _shown(turn, question)
    return turn.end(_standing(turn, question), _ways(turn, question))


def _standing(turn: Turn[Any], question: Question) -> Text:
    """How many, never who: without names that would soon say what."""
    given = questions.answered(turn.db, question)
    words: dict[str, Word] = {"question": question.text, "answered": given, "closes": question.closes_at}
    words["members"] = max(given, questions.count(turn.db, questions.audience(question)))
    return Text("question-standing", words)


def _ways(turn: Turn[Any], question: Question) -> list[Choice]:
    found = [urged.choice(Text("question-urge"), question.id)] if _may_urge(turn, question) else []
    if question_words.sees_now(question, turn.person):
        found.append(question_words.result_choice(question))
    ends = [ending.choice(Text(f"question-{how}"), question.id, how) for how in ENDS]
    return [*found, *ends, turn.door("menu")]


def _may_urge(turn: Turn[Any], question: Question) -> bool:
    """Once a day by the calendar, and while somebody is silent."""
    last = question.urged_at and question.urged_at.astimezone(turn.zone).date()
    return last != turn.now.astimezone(turn.zone).date() and bool(questions.count(turn.db, questions.silent(question)))


@action("ask-urge")
def urged(turn: Turn[None], question_id: str) -> Screen:
    question = _own_open(turn, question_id)
    if not _may_urge(turn, question):
        raise Misfit("question-urged-already")
    question.urged_at = turn.now
    sent = question_notices.remind(turn.db, question, turn.now)
    return turn.end(Text("question-urged", {"count": sent}), [turn.door("hoiykien")])


# Its end

ENDS = ("close", "drop")


@action("ask-end")
def ending(turn: Turn[None], question_id: str, how: str) -> Screen:
    question = _own_open(turn, question_id)
    if how not in ENDS:
        raise Misfit("question-not-yours")
    words: dict[str, Word] = {"question": _short(question), "answered": questions.answered(turn.db, question)}
    ways = [
        ended.choice(Text(f"question-{how}-yes"), question.id, how),
        mine.choice(Text("question-keep"), question.id),
    ]
    return turn.end(Text(f"question-{how}-sure", words), ways)


@action("ask-ended")
def ended(turn: Turn[None], question_id: str, how: str) -> Screen:
    question = _own_open(turn, question_id)
    if how == "close":
        question_notices.finish(turn.db, question, turn.now)
        return turn.end("question-closed", [turn.door("menu")], question=_short(question))
    if how != "drop":
        raise Misfit("question-not-yours")
    question_ends.drop(turn.db, question)
    question_notices.called_off(turn.db, question, turn.now)
    return turn.end("question-dropped", [turn.door("menu")], question=_short(question))


# What came of it


@action("ask-result")
def result(turn: Turn[None], question_id: str) -> Screen:
    question = questions.of_id(turn.db, guard.id_of(question_id))
    if question is None or not _may_see(turn, question):
        raise Misfit("question-not-shown")
    return _shown(turn, question)


def _may_see(turn: Turn[Any], question: Question) -> bool:
    person = turn.person
    if question.state == "dropped" or question.committee_id != person.committee_id:
        return False
    asks = question.by_id == person.id and person.may_announce
    if question.state == "open":
        return question_words.sees_now(question, person) and (asks or questions.is_asked(question, person))
    return asks or (question.shown != "asker" and questions.is_asked(question, person))


def _shown(turn: Turn[Any], question: Question) -> Screen:
    found = questions.result(turn.db, question)
    if picture := question_results.picture(turn.db, question, found, turn.now):
        turn.also("question-picture", file=picture, question=_short(question))
    asks = question.by_id == turn.person.id and not found.hidden
    ways = [table.choice(Text("question-table"), question.id)] if asks and question.state == "closed" else []
    return turn.end(question_results.said(question, found), [*ways, turn.door("menu")])


@action("ask-table")
def table(turn: Turn[None], question_id: str) -> Screen:
    question = _own(turn, question_id)
    found = questions.result(turn.db, question)
    if question.state != "closed" or found.hidden:
        raise Misfit("question-not-shown")
    turn.also(
        "question-file", file=question_results.table(turn.db, question, found, turn.now), question=_short(question)
    )
    return turn.end("question-file-coming", [turn.door("menu")])


PHRASES = (
    "hỏi ý kiến",
    "lấy ý kiến",
    "khảo sát",
    "câu hỏi",
    "trả lời câu hỏi",
    "survey",
    "questions",
    "answer questions",
)
FEATURE = Feature(actions=action, doors=(Door("hoiykien", "question-door", open_questions, ("ask",), PHRASES),))
