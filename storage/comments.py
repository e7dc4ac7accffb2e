"""Members' views before a meeting (ý kiến, góp ý) as their authors see them; leaders: storage/comment_lists.py."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload

from storage.invitations import ALPHABET
from storage.models import AgendaItem, Comment, Meeting, Person, StoredFile
from storage.rows import stored

SHOWN_TO_AUTHOR = timedelta(days=60)
PAGE = 10
Titled = tuple[Comment, str | None]
"""A comment and the title of its agenda item; None: on the meeting in general."""


def add(
    db: Session, by: Person, meeting: Meeting, item_id: int | None, text: str, file: StoredFile | None, now: datetime
) -> Comment:
    comment = Comment(
        committee_id=by.committee_id, cell_id=meeting.cell_id, code=_new_code(db, by.committee_id),
        meeting_id=meeting.id, item_id=item_id, person_id=by.id, text=text, file_id=file and file.id, created_at=now,
    )  # fmt: skip
    return stored(db, comment)


def _new_code(db: Session, committee_id: int) -> str:
    """Random, so that it says nothing about who wrote first; without look-alikes, as it is read out on the phone."""
    while True:
        code = "YK-" + "".join(secrets.choice(ALPHABET) for _ in range(4))
        if db.scalar(select(Comment.id).where(Comment.committee_id == committee_id, Comment.code == code)) is None:
            return code


def item_title(db: Session, comment: Comment) -> str | None:
    return db.scalar(select(AgendaItem.title).where(AgendaItem.id == comment.item_id))


def count_of_item(db: Session, item_id: int) -> int:
    return db.scalars(select(func.count()).select_from(Comment).where(Comment.item_id == item_id)).one()


def of_item(db: Session, item_id: int) -> Sequence[Comment]:
    """The first ones on an agenda item, a page at most, with author and file."""
    rows = select(Comment).where(Comment.item_id == item_id).order_by(Comment.id).limit(PAGE)
    return db.scalars(rows.options(joinedload(Comment.person), joinedload(Comment.file))).all()


def own(db: Session, person: Person, now: datetime) -> Sequence[Titled]:
    """What this person has commented within 60 days, newest first, a page at most."""
    rows = (
        select(Comment, AgendaItem.title)
        .outerjoin(AgendaItem, AgendaItem.id == Comment.item_id)
        .where(Comment.person_id == person.id, Comment.created_at > now - SHOWN_TO_AUTHOR)
        .options(joinedload(Comment.file))
        .order_by(Comment.created_at.desc(), Comment.id.desc())
        .limit(PAGE)
    )
    return [(comment, title) for comment, title in db.execute(rows)]


def nameable(db: Session, meeting_id: int) -> Sequence[tuple[Comment, Person]]:
    """What was written before a meeting and may stand in its minutes under its author's name, in order."""
    found = select(Comment, Person).join(Person, Person.id == Comment.person_id)
    found = found.where(Comment.meeting_id == meeting_id, Comment.text != "").order_by(Comment.id)
    return [(comment, person) for comment, person in db.execute(found)]


def authors(db: Session, meeting_id: int) -> frozenset[int]:
    """Ids of those who had something to say before the meeting: to be counted, never to be shown."""
    rows = select(Person.id).join(Comment, Comment.person_id == Person.id).where(Comment.meeting_id == meeting_id)
    return frozenset(db.scalars(rows))
