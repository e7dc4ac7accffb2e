"""How questions end: what is left of the answers, and what is due of a question until then."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, or_, select, update
from sqlalchemy.orm import Session, joinedload

from storage import deliveries, forgetting, questions
from storage.models import Address, Question, QuestionAnswer, QuestionBox, QuestionVoter
from storage.reminders import AT_ONCE

FLOW = "asked"
"""The conversation in which answers are given (handlers/asked.py)."""


def due(db: Session, now: datetime) -> Sequence[Question]:
    """Of which something is to be said or done by now, locked, each with its asker and committee."""
    found = select(Question).where(Question.due_at <= now).order_by(Question.due_at, Question.id).limit(AT_ONCE)
    found = found.options(joinedload(Question.by), joinedload(Question.committee)).with_for_update(of=Question)
    return db.scalars(found.execution_options(populate_existing=True)).all()


def close(db: Session, question: Question, now: datetime) -> None:
    """Only numbers and words stay of what was answered without names; of too few nothing. The caller has the lock."""
    given = questions.answered(db, question)
    counts, words = questions.all_answers(db, question)
    hidden = not question.named and given < questions.FEWEST
    question.result, question.words = ([], []) if hidden else (counts, words)
    question.answered, question.members = given, max(given, questions.count(db, questions.audience(question)))
    question.state, question.closed_at, question.due_at, question.seen = "closed", now, None, {}
    _tidy(db, question)


def drop(db: Session, question: Question) -> None:
    """Called off: nothing that was answered stays. The row does, so that no old button speaks of another question."""
    question.state, question.due_at, question.seen = "dropped", None, {}
    db.execute(delete(QuestionAnswer).where(QuestionAnswer.question_id == question.id))
    _tidy(db, question)


def _tidy(db: Session, question: Question) -> None:
    """Who answered, reminders that wait, and answers that somebody has begun and not sent."""
    db.execute(delete(QuestionBox).where(QuestionBox.question_id == question.id))
    db.execute(delete(QuestionVoter).where(QuestionVoter.question_id == question.id))
    deliveries.cancel_named(db, questions.reminder_name(question))
    here = Address.draft["question_id"].as_integer() == question.id
    begun = update(Address).where(Address.flow == FLOW, here)
    begun = begun.values(flow=None, step=None, draft={}, path=[], offered={}).returning(Address.id)
    db.flush()
    for address_id in db.scalars(begun.execution_options(synchronize_session=False)).all():
        forgetting.forget_said(db, address_id, "asked-")


def forget(db: Session, before: datetime) -> None:
    """Questions that ended long ago, with what was answered by name."""
    old = select(Question.id).where(or_(Question.closed_at < before, Question.closes_at < before))
    old = old.where(Question.state != "open")
    db.execute(delete(QuestionAnswer).where(QuestionAnswer.question_id.in_(old)))
    db.execute(delete(Question).where(Question.id.in_(old)).execution_options(synchronize_session=False))
