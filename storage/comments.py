"""Members' views before a meeting (ý kiến, góp ý) as their authors see them; leaders: storage/comment_lists.py."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session, joinedload

from storage.invitations import ALPHABET
from storage.models import Comment, Document, Meeting, Person, StoredFile
from storage.rows import stored

PAGE = 10


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


def count_of_item(db: Session, item_id: int) -> int:
    return db.scalars(select(func.count()).select_from(Comment).where(Comment.item_id == item_id)).one()


def of_item(db: Session, item_id: int) -> Sequence[Comment]:
    """The first ones on an agenda item, a page at most, with author and file."""
    rows = select(Comment).where(Comment.item_id == item_id).order_by(Comment.id).limit(PAGE)
    return db.scalars(rows.options(joinedload(Comment.person), joinedload(Comment.file))).all()


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
