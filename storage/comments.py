"""Members' views before a meeting (ý kiến, góp ý) and the answers to them. A comment is answered once."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, func, select, update
from sqlalchemy.orm import Session, joinedload

from storage.invitations import ALPHABET
from storage.models import AgendaItem, Comment, Document, Meeting, Person, StoredFile
from storage.rows import stored

ANSWERED_WITHIN = timedelta(days=30)
"""How long after a meeting its comments are still put before the leaders."""
PAGE = 10
Titled = tuple[Comment, str | None]
"""A comment and the title of its agenda item; None: on the meeting in general."""


def add(
    db: Session,
    by: Person,
    meeting: Meeting | None,
    item_id: int | None,
    text: str,
    file: StoredFile | None,
    now: datetime,
    *,
    document: Document | None = None,
    passage: str | None = None,
) -> Comment:
    """Without a meeting it is for the author's own cell. Further files: storage/comment_files.py."""
    comment = Comment(
        committee_id=by.committee_id, cell_id=meeting.cell_id if meeting else by.cell_id,
        code=_new_code(db, by.committee_id), meeting_id=meeting and meeting.id, item_id=item_id,
        document_id=document and document.id, passage=passage or None,
        person_id=by.id, text=text, file_id=file and file.id, created_at=now,
    )  # fmt: skip
    return stored(db, comment)


def _new_code(db: Session, committee_id: int) -> str:
    """Random, so that it says nothing about who wrote first; without look-alikes, as it is read out on the phone."""
    while True:
        code = "YK-" + "".join(secrets.choice(ALPHABET) for _ in range(4))
        if db.scalar(select(Comment.id).where(Comment.committee_id == committee_id, Comment.code == code)) is None:
            return code


def for_leader(db: Session, comment_id: int, leader: Person) -> Comment | None:
    """The comment with author and file, if this person leads the cell it was made in."""
    if not (leader.active and leader.leads):
        return None
    return db.scalar(
        select(Comment)
        .where(Comment.id == comment_id, Comment.cell_id == leader.cell_id)
        .options(joinedload(Comment.person), joinedload(Comment.file))
    )


def answer(db: Session, comment: Comment, by: Person, text: str, now: datetime) -> bool:
    """False when another leader has answered meanwhile; nothing is changed then."""
    row = update(Comment).where(Comment.id == comment.id, Comment.answered_at.is_(None))
    row = row.values(answer=text, answered_by=by.id, answered_at=now)
    return db.execute(row.returning(Comment.id)).first() is not None


@dataclass(frozen=True)
class Collected:
    """A meeting with comments. `unanswered` of `total`."""

    meeting: Meeting
    unanswered: int
    total: int


def collected(db: Session, cell_id: int, now: datetime) -> Sequence[Collected]:
    """The cell's meetings that have comments, to come or held within 30 days, soonest first."""
    rows = (
        select(Meeting, func.count(Comment.id) - func.count(Comment.answered_at), func.count(Comment.id))
        .join(Comment, Comment.meeting_id == Meeting.id)
        .where(Meeting.cell_id == cell_id, Meeting.starts_at > now - ANSWERED_WITHIN)
        .group_by(Meeting.id)
        .order_by(Meeting.starts_at, Meeting.id)
    )
    return [Collected(*row) for row in db.execute(rows)]


def page(db: Session, meeting_id: int, number: int) -> tuple[Sequence[Titled], bool]:
    """A page of a meeting's comments in the order of the agenda, general ones last, and whether more follow."""
    rows = (
        select(Comment, AgendaItem.title)
        .outerjoin(AgendaItem, AgendaItem.id == Comment.item_id)
        .where(Comment.meeting_id == meeting_id)
        .options(joinedload(Comment.person), joinedload(Comment.file))
        .order_by(func.coalesce(AgendaItem.position, 9999), Comment.id)
        .offset(number * PAGE)
        .limit(PAGE + 1)
    )
    found: list[Titled] = [(comment, title) for comment, title in db.execute(rows)]
    return found[:PAGE], len(found) > PAGE


def count_of_item(db: Session, item_id: int) -> int:
    return db.scalars(select(func.count()).select_from(Comment).where(Comment.item_id == item_id)).one()


def of_item(db: Session, item_id: int) -> Sequence[Comment]:
    """The first ones on an agenda item, a page at most, with author and file."""
    rows = select(Comment).where(Comment.item_id == item_id).order_by(Comment.id).limit(PAGE)
    return db.scalars(rows.options(joinedload(Comment.person), joinedload(Comment.file))).all()


def unanswered_count(db: Session, cell_id: int, now: datetime) -> int:
    """Comments that still wait for an answer, of meetings to come or held within 30 days."""
    return sum(one.unanswered for one in collected(db, cell_id, now))


def nameable(db: Session, meeting_id: int) -> Sequence[tuple[Comment, Person]]:
    """What was written before a meeting and may stand in its minutes under its author's name, in order."""
    return _named(db, Comment.meeting_id == meeting_id, Comment.text != "")


def reserved(db: Session, meeting_id: int) -> Sequence[tuple[Comment, Person]]:
    """Reservations (bảo lưu) of those who gave their names, in the order they were made."""
    found = _named(db, Comment.meeting_id == meeting_id, Comment.reserved_at.is_not(None))
    return sorted(found, key=lambda pair: (pair[0].reserved_at, pair[0].id))


def _named(db: Session, *conditions: ColumnElement[bool]) -> Sequence[tuple[Comment, Person]]:
    found = select(Comment, Person).join(Person, Person.id == Comment.person_id)
    return [(comment, person) for comment, person in db.execute(found.where(*conditions).order_by(Comment.id))]


def authors(db: Session, meeting_id: int) -> frozenset[int]:
    """Ids of those who had something to say before the meeting: to be counted, never to be shown."""
    rows = select(Person.id).join(Comment, Comment.person_id == Person.id).where(Comment.meeting_id == meeting_id)
    return frozenset(db.scalars(rows))
