"""What is said of a question at its hours: to the silent before the close, to asker and members at the close."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Select
from sqlalchemy.orm import Session

from bot.screens import Choice, actions
from bot.texts import Text, encode_words
from handlers import question_results, question_words
from handlers.broadcasting import to_all
from storage import deliveries, people, question_ends, questions
from storage.deliveries import About
from storage.models import Person, Question


def say(db: Session, question: Question, now: datetime) -> None:
    """Its close, once its hour has come; before, its reminder."""
    if question.closes_at <= now:
        finish(db, question, now)
    else:
        remind(db, question, now)


def remind(db: Session, question: Question, now: datetime) -> int:
    """Void for whoever has answered (storage/questions.py). Returns how many it goes to."""
    name, about = f"{questions.reminder_name(question)}:{now:%Y%m%d%H%M}", About(expires_at=question.closes_at)
    choices, text = question_words.answer_choices(question), question_words.reminder(question)
    return to_all(db, questions.silent(question), text, now, name, choices, klass="B", about=about)


def finish(db: Session, question: Question, now: datetime) -> None:
    """Closed; the result goes to its asker, and to those who were promised it."""
    question_ends.close(db, question, now)
    result = questions.result(db, question)
    text, picture = question_results.said(question, result), question_results.picture(db, question, result, now)
    file_id = picture and picture.id
    asker = _asker(db, question)
    if asker is not None:
        ways = [] if result.hidden else [Choice(f"a:ask-table:{question.id}", Text("question-table"))]
        buttons = [button.as_json() for button in actions(ways)]
        message = deliveries.Message(text.key, encode_words(text.words), buttons, file_id)
        deliveries.tell(db, asker, message, now, wakes=False)
    if question.shown != "asker":
        name = f"question{question.id}:result"
        to_all(db, _others(question, asker), text, now, name, file_id=file_id)


def _asker(db: Session, question: Question) -> int | None:
    """Who asked, or leads the cell that was asked where that person does so no more."""
    by = question.by
    if by.active and by.may_announce and by.committee_id == question.committee_id:
        return by.id
    return people.head(db, question.cells[0]) if question.cells and len(question.cells) == 1 else None


def _others(question: Question, asker: int | None) -> Select[int]:
    return questions.audience(question).where(Person.id != (asker or 0))


def called_off(db: Session, question: Question, now: datetime) -> None:
    """What waits to ask is void, and those who were asked hear that they need not answer."""
    deliveries.cancel_named(db, f"question{question.id}")
    text = Text("asked-called-off", {"question": question.text})
    to_all(db, _others(question, question.by_id), text, now, f"question{question.id}:off")
