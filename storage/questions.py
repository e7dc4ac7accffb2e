"""Questions to members: asked, answered once or until they change their mind, reminded of, closed.

Without names an answer goes into a box and its author on another list, and cannot be taken out again (models).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from secrets import SystemRandom

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session, joinedload

from storage import deliveries
from storage.models import Person, Question, QuestionAnswer, QuestionBox, QuestionVoter
from storage.models.people import ROSTER_ORDER
from storage.models.questions import QuestionKind, Shown
from storage.rows import inserting

FEWEST = 5  # answers without names below which nothing is shown (reliability.md)
IN_A_BOX = 100  # answers, about
_lot = SystemRandom()


@dataclass(frozen=True)
class Asked:
    """What is asked of whom, and how."""

    cells: list[int] | None
    kind: QuestionKind
    text: str
    choices: list[str]
    named: bool
    shown: Shown
    closes_at: datetime


@dataclass(frozen=True)
class Answer:
    """Places among the choices, or words."""

    picks: tuple[int, ...] = ()
    words: str | None = None


@dataclass(frozen=True)
class Result:
    """Of `members`, `answered` have; `counts` for each choice, and open answers in no order.

    `hidden`: so few answered without names that to show it would tell who said what.
    """

    counts: list[int]
    words: list[str]
    answered: int
    members: int
    hidden: bool = False


def add(db: Session, by: Person, asked: Asked, due_at: datetime, now: datetime) -> Question:
    question = Question(
        committee_id=by.committee_id, by_id=by.id, by=by, cells=asked.cells, kind=asked.kind, text=asked.text,
        choices=asked.choices, named=asked.named, shown=asked.shown, opened_at=now, closes_at=asked.closes_at,
        due_at=due_at,
    )  # fmt: skip
    db.add(question)
    db.flush()
    return question


# Whom it asks


def among(committee_id: int, cells: Sequence[int] | None) -> Select[int]:
    """Ids of the members of these cells, of all where None; whatever their standing: a question is no vote."""
    found = select(Person.id).where(Person.committee_id == committee_id, Person.active)
    return found if cells is None else found.where(Person.cell_id.in_(cells))


def audience(question: Question) -> Select[int]:
    return among(question.committee_id, question.cells)


def silent(question: Question) -> Select[int]:
    """Ids of those who have not answered."""
    theirs = select(QuestionVoter.person_id).where(QuestionVoter.question_id == question.id)
    return audience(question).where(Person.id.not_in(theirs))


def is_asked(question: Question, person: Person) -> bool:
    here = question.cells is None or person.cell_id in question.cells
    return person.active and person.committee_id == question.committee_id and here


def waiting_for(db: Session, person: Person, now: datetime) -> Sequence[Question]:
    """Questions that this person may answer, what ends first before the others."""
    found = select(Question).where(Question.committee_id == person.committee_id, Question.state == "open")
    rows = db.scalars(found.where(Question.closes_at > now).order_by(Question.closes_at, Question.id))
    return [question for question in rows if is_asked(question, person)]


def of_asker(db: Session, person: Person, most: int) -> Sequence[Question]:
    """This person's own, the newest first."""
    found = select(Question).where(Question.by_id == person.id, Question.state != "dropped")
    return db.scalars(found.order_by(Question.opened_at.desc(), Question.id.desc()).limit(most)).all()


def of_id(db: Session, question_id: int) -> Question | None:
    """Locked, with its asker."""
    found = select(Question).where(Question.id == question_id).options(joinedload(Question.by))
    return db.scalar(found.with_for_update(of=Question).execution_options(populate_existing=True))


# Answered


def has_answered(db: Session, question: Question, person_id: int) -> bool:
    return db.get(QuestionVoter, (question.id, person_id), populate_existing=True) is not None


def answer(db: Session, question: Question, person_id: int, given: Answer) -> bool:
    """The caller holds the question's lock. False where it was answered before and cannot be changed."""
    mine = {"question_id": question.id, "person_id": person_id}
    voter = inserting(db, QuestionVoter).values(**mine).on_conflict_do_nothing().returning(QuestionVoter.person_id)
    is_first = db.execute(voter).first() is not None
    if question.named:
        said = {"picks": list(given.picks), "words": given.words}
        row = inserting(db, QuestionAnswer).values(**mine, **said)
        db.execute(row.on_conflict_do_update(index_elements=[*mine], set_=said))
    elif is_first:
        _put_in_box(db, question, given)
    _no_more_reminders(db, question, person_id)
    return is_first or question.named


def _put_in_box(db: Session, question: Question, given: Answer) -> None:
    boxes = 1 + count(db, audience(question)) // IN_A_BOX
    number = _lot.randrange(boxes)
    box = db.get(QuestionBox, (question.id, number), populate_existing=True)
    if box is None:
        box = QuestionBox(question_id=question.id, number=number, counts=[0] * len(question.choices), words=[])
        db.add(box)
    box.counts = [had + (place in given.picks) for place, had in enumerate(box.counts)]
    if given.words:
        words = list(box.words)
        words.insert(_lot.randint(0, len(words)), given.words)
        box.words = words
    db.flush()
    if not question.choices or (given_by := answered(db, question)) % FEWEST:
        return
    question.seen = {"counts": _in_boxes(db, question)[0], "answered": given_by}
    db.flush()


def _no_more_reminders(db: Session, question: Question, person_id: int) -> None:
    deliveries.cancel_named(db, reminder_name(question), person_id=person_id)


def reminder_name(question: Question) -> str:
    """Under which its reminders are queued."""
    return f"question{question.id}r"


def own_answer(db: Session, question: Question, person_id: int) -> QuestionAnswer | None:
    """What this person answered, where names are kept."""
    return db.get(QuestionAnswer, (question.id, person_id), populate_existing=True)


# Counted


def count(db: Session, people: Select[int]) -> int:
    return db.scalars(select(func.count()).select_from(people.subquery())).one()


def answered(db: Session, question: Question) -> int:
    found = select(func.count()).select_from(QuestionVoter).where(QuestionVoter.question_id == question.id)
    return db.scalars(found).one()


def result(db: Session, question: Question) -> Result:
    """What may be shown by now: of an open question without names, how it stood at the last full five."""
    if question.state == "closed":
        given, members = question.answered or 0, question.members or 0
        hidden = not question.named and given < FEWEST
        return Result(question.result, question.words, given, members, hidden)
    given = answered(db, question)
    members = max(given, count(db, audience(question)))
    if question.named:
        return Result(*_with_names(db, question), given, members)
    seen = question.seen
    if not seen:
        return Result([], [], given, members, hidden=True)
    return Result(seen["counts"], [], seen["answered"], members)


def all_answers(db: Session, question: Question) -> tuple[list[int], list[str]]:
    """Counts for each choice, and open answers in no order."""
    return _with_names(db, question) if question.named else _in_boxes(db, question)


def _with_names(db: Session, question: Question) -> tuple[list[int], list[str]]:
    rows = db.scalars(select(QuestionAnswer).where(QuestionAnswer.question_id == question.id)).all()
    words = [row.words for row in rows if row.words]
    _lot.shuffle(words)
    return [sum(place in row.picks for row in rows) for place in range(len(question.choices))], words


def _in_boxes(db: Session, question: Question) -> tuple[list[int], list[str]]:
    boxes = db.scalars(select(QuestionBox).where(QuestionBox.question_id == question.id)).all()
    counts = [sum(box.counts[place] for box in boxes) for place in range(len(question.choices))]
    words = [words for box in boxes for words in box.words]
    _lot.shuffle(words)
    return counts, words


def by_name(db: Session, question: Question) -> Sequence[tuple[Person, QuestionAnswer]]:
    """Who answered what, in roster order; nothing of a question without names."""
    found = select(Person, QuestionAnswer).join(QuestionAnswer, QuestionAnswer.person_id == Person.id)
    found = found.where(QuestionAnswer.question_id == question.id).order_by(*ROSTER_ORDER)
    return [(person, given) for person, given in db.execute(found)]
