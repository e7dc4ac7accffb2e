"""A member's own comments: changed or withdrawn until a leader takes them up, and reserved once they are answered.

Every change is one conditional statement, so that a leader who takes the comment up at the same moment is either
first or second, never both.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Select, Update, delete, exists, select, update
from sqlalchemy.orm import Session, joinedload

from storage import comment_files
from storage.models import Comment, Minutes, Person, StoredFile

SHOWN = timedelta(days=60)
PAGE = 8


def page(db: Session, person: Person, number: int, now: datetime) -> tuple[Sequence[Comment], bool]:
    """What this person has commented within 60 days, newest first, with the first file; and whether more follow."""
    found = _of(person).where(Comment.created_at > now - SHOWN)
    found = found.order_by(Comment.created_at.desc(), Comment.id.desc()).offset(number * PAGE).limit(PAGE + 1)
    rows = db.scalars(found).all()
    return rows[:PAGE], len(rows) > PAGE


def one(db: Session, comment_id: int, person: Person) -> Comment | None:
    return db.scalar(_of(person).where(Comment.id == comment_id).execution_options(populate_existing=True))


def _of(person: Person) -> Select[Comment]:
    return select(Comment).where(Comment.person_id == person.id).options(joinedload(Comment.file))


def _recorded() -> ColumnElement[bool]:
    """The minutes of its meeting are final."""
    return exists().where(Minutes.meeting_id == Comment.meeting_id, Minutes.locked_at.is_not(None))


def _free() -> tuple[ColumnElement[bool], ...]:
    """Nobody has begun to deal with it."""
    return Comment.taken_up_at.is_(None), Comment.answered_at.is_(None), ~_recorded()


def is_free(db: Session, comment: Comment) -> bool:
    """Whether its author may still change or withdraw it."""
    return db.scalar(select(Comment.id).where(Comment.id == comment.id, *_free())) is not None


def edit(
    db: Session, comment: Comment, by: Person, text: str, new: Sequence[StoredFile], dropped: bool, now: datetime
) -> bool:
    """`new` files come after those there are, or with `dropped` in their place. False where it is taken up."""
    if not _changed(db, _own(comment, by).where(*_free()).values(text=text, edited_at=now)):
        return False
    before = [] if dropped else comment_files.of(db, comment)
    gone = [file.id for file in comment_files.of(db, comment)] if dropped else []
    comment_files.let_go(db, comment.id)
    first, *further = [*before, *new] or [None]
    _changed(db, _own(comment, by).values(file_id=first and first.id))
    comment_files.attach(db, comment, [file for file in further if file])
    comment_files.discard(db, gone)
    return True


def withdraw(db: Session, comment: Comment, by: Person, now: datetime) -> bool:
    """The row and its files go; what was said of it is storage/comment_notices.py's. False where it is taken up."""
    if not _changed(db, _own(comment, by).where(*_free()).values(edited_at=now)):  # and nobody can take it up now
        return False
    ids = [*comment_files.let_go(db, comment.id), *([comment.file_id] if comment.file_id else [])]
    gone = delete(Comment).where(Comment.id == comment.id)
    db.execute(gone, execution_options={"synchronize_session": False})
    db.expunge(comment)
    comment_files.discard(db, ids)
    return True


# Reservations


def may_reserve(comment: Comment) -> bool:
    return comment.answered_at is not None and comment.reserved_at is None


def reserve(db: Session, comment: Comment, by: Person, text: str, now: datetime) -> bool:
    """Its author does not agree with the answer. False where it was reserved before, or has no answer."""
    open_to = (Comment.answered_at.is_not(None), Comment.reserved_at.is_(None))
    return _changed(db, _own(comment, by).where(*open_to).values(reservation=text, reserved_at=now))


def may_take_back(db: Session, comment: Comment) -> bool:
    found = select(Comment.id).where(Comment.id == comment.id, Comment.reserved_at.is_not(None), ~_in_minutes())
    return db.scalar(found) is not None


def take_back(db: Session, comment: Comment, by: Person) -> bool:
    """False where there is no reservation any more, or the minutes that record it are final."""
    row = _own(comment, by).where(Comment.reserved_at.is_not(None), ~_in_minutes())
    return _changed(db, row.values(reservation=None, reserved_at=None))


def _in_minutes() -> ColumnElement[bool]:
    """The final minutes record the reservation; one that came later stands in none."""
    return exists().where(Minutes.meeting_id == Comment.meeting_id, Minutes.locked_at >= Comment.reserved_at)


def minutes_are_final(db: Session, comment: Comment) -> bool:
    return db.scalar(select(Comment.id).where(Comment.id == comment.id, _recorded())) is not None


def _own(comment: Comment, by: Person) -> Update:
    return update(Comment).where(Comment.id == comment.id, Comment.person_id == by.id)


def _changed(db: Session, row: Update) -> bool:
    done = db.execute(row.returning(Comment.id), execution_options={"synchronize_session": False})
    return done.first() is not None
