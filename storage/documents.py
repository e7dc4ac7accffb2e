"""Documents of meetings, and who said they read them. Only the invited of a meeting ever see its documents."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Select, exists, func, select
from sqlalchemy.orm import Session, contains_eager, joinedload

from storage import group_messages, meetings
from storage.models import Document, DocumentRead, Meeting, Person, StoredFile
from storage.models.people import CELL_COMMITTEE
from storage.rows import stored

MOST_LISTED = 40  # each is a button, and no message carries more than a hundred


def add(db: Session, meeting: Meeting, file: StoredFile, title: str, now: datetime) -> Document:
    """The meeting must be whole: its list of documents grows by this one."""
    document = Document(meeting_id=meeting.id, file=file, title=title, added_at=now)
    meeting.documents.append(document)
    db.flush()
    group_messages.touch(db, meeting.id)
    return document


def seen_by(db: Session, document_id: int, person: Person) -> Document | None:
    """The document with its file and meeting, if this person is (still) invited to that meeting."""
    return db.scalar(_of_invited(person).where(Document.id == document_id)) if person.active else None


def recent(db: Session, person: Person, since: datetime) -> Sequence[Document]:
    """Documents of the person's meetings that begin after `since`, the newest meeting first, 40 at most."""
    shown = _of_invited(person).where(Meeting.starts_at > since, Meeting.state == "announced")
    return db.scalars(shown.order_by(Meeting.starts_at.desc(), Document.id).limit(MOST_LISTED)).all()


def _of_invited(person: Person) -> Select[Document]:
    """The same people as storage.meetings.audience, seen from one person."""
    found = (
        select(Document)
        .join(Document.meeting)
        .options(contains_eager(Document.meeting), joinedload(Document.file))
        .where(Meeting.cell_id == person.cell_id)
    )
    return found if person.role in CELL_COMMITTEE else found.where(Meeting.kind != "committee")


def mark_read(db: Session, document: Document, person: Person, now: datetime) -> bool:
    """False when the person had said so before: the first time stays."""
    if db.get(DocumentRead, (document.id, person.id)) is not None:
        return False
    stored(db, DocumentRead(document_id=document.id, person_id=person.id, read_at=now))
    return True


def unread(document: Document, meeting: Meeting) -> Select[int]:
    """Ids of those expected at the meeting who have not said that they read it."""
    has_read = exists().where(DocumentRead.document_id == document.id, DocumentRead.person_id == Person.id)
    return meetings.expected(meeting).where(~has_read)


def readers(db: Session, meeting: Meeting) -> dict[int, list[str]]:
    """Names by document id, in roster order; a document nobody read has no entry."""
    rows = (
        select(DocumentRead.document_id, Person.full_name)
        .join(Person, Person.id == DocumentRead.person_id)
        .join(Document, Document.id == DocumentRead.document_id)
        .where(Document.meeting_id == meeting.id)
        .order_by(func.coalesce(Person.ordinal, 9999), Person.id)
    )
    found: dict[int, list[str]] = {}
    for document_id, name in db.execute(rows):
        found.setdefault(document_id, []).append(name)
    return found
