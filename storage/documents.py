"""Documents of meetings, their versions, and who said they read them; and the library, where all of them are found.

Only the invited of a meeting ever see its documents; a cell's library is its members', the commune's everybody's.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Select, exists, func, or_, select, update
from sqlalchemy.orm import Session, contains_eager, joinedload

from storage import group_messages, meetings
from storage.folding import fold
from storage.models import Document, DocumentRead, Meeting, Person, StoredFile
from storage.models.people import CELL_COMMITTEE, ROSTER_ORDER
from storage.rows import stored

MOST_LISTED = 40  # each is a button, and no message carries more than a hundred


def add(
    db: Session, meeting: Meeting, file: StoredFile, title: str, now: datetime, about: str | None = None
) -> Document:
    """The meeting must be whole: its list of documents grows by this one. `about`: the title of an agenda item."""
    document = Document(
        committee_id=meeting.committee_id, cell_id=meeting.cell_id, meeting_id=meeting.id, file=file,
        title=title, title_folded=fold(title), added_at=now,
        item_id=next((item.id for item in meeting.items if item.title == about), None),
    )  # fmt: skip
    meeting.documents.append(document)
    db.flush()
    group_messages.touch(db, meeting.id)
    return document


def renew(db: Session, old: Document, by: Person, file: StoredFile, note: str | None, now: datetime) -> Document:
    """The next version, in the place of the newest. Who read that has not read this. The meeting must be locked."""
    document = Document(
        committee_id=old.committee_id, cell_id=old.cell_id, meeting_id=old.meeting_id, item_id=old.item_id,
        file=file, title=old.title, title_folded=old.title_folded,
        version=old.version + 1, note=note, added_by=by.id, added_at=now,
    )  # fmt: skip
    db.add(document)
    db.flush()
    older = or_(Document.id == old.id, Document.replaced_by_id == old.id)
    db.execute(update(Document).where(older).values(replaced_by_id=document.id))
    return document


def seen_by(db: Session, document_id: int, person: Person) -> Document | None:
    """The document with its file and meeting, if this person may (still) see it. It may have been replaced."""
    return db.scalar(_shown_to(person).where(Document.id == document_id)) if person.active else None


def newest(db: Session, document: Document, person: Person) -> Document:
    """The version that is in force."""
    return (document.replaced_by_id and seen_by(db, document.replaced_by_id, person)) or document


def earlier(db: Session, document: Document) -> Sequence[Document]:
    """The versions before this one, the newest, latest first."""
    found = select(Document).where(Document.replaced_by_id == document.id)
    return db.scalars(found.order_by(Document.version.desc())).all()


def recent(db: Session, person: Person, since: datetime) -> Sequence[Document]:
    """Documents of the person's meetings that begin after `since`, the newest meeting first, 40 at most."""
    shown = _in_force(person).where(Meeting.starts_at > since, Meeting.state == "announced")
    return db.scalars(shown.order_by(Meeting.starts_at.desc(), Document.id).limit(MOST_LISTED)).all()


def _in_force(person: Person) -> Select[Document]:
    return _shown_to(person).where(Document.replaced_by_id.is_(None))


def _shown_to(person: Person) -> Select[Document]:
    """Of meetings the same people as storage.meetings.audience, seen from one person."""
    of_cell = or_(Document.cell_id == person.cell_id, Document.cell_id.is_(None))
    found = (
        select(Document)
        .outerjoin(Document.meeting)
        .options(contains_eager(Document.meeting), joinedload(Document.file))
        .where(Document.committee_id == person.committee_id, of_cell)
    )
    if person.role in CELL_COMMITTEE:
        return found
    return found.where(or_(Document.meeting_id.is_(None), Meeting.kind != "committee"))


# The library


def shelve(db: Session, by: Person, cell_id: int | None, file: StoredFile, title: str, now: datetime) -> Document:
    """Into the library of a cell, or of the commune (None)."""
    document = Document(
        committee_id=by.committee_id, cell_id=cell_id, file=file, title=title, title_folded=fold(title),
        added_by=by.id, added_at=now,
    )  # fmt: skip
    db.add(document)
    db.flush()
    return document


def shelved(db: Session, person: Person, cell_id: int | None, title: str) -> bool:
    """Whether that library has a document of this title, however it is marked."""
    same = _in_force(person).where(Document.cell_id.is_not_distinct_from(cell_id), Document.title_folded == fold(title))
    return db.scalar(same.limit(1)) is not None


def matching(db: Session, person: Person, said: str, start: int, most: int) -> tuple[Sequence[Document], int]:
    """What this person may see whose title holds every word of `said`, newest first, and how many there are in all."""
    shown = _in_force(person)
    for word in fold(said).split():
        shown = shown.where(Document.title_folded.contains(word, autoescape=True))
    count = db.scalars(select(func.count()).select_from(shown.with_only_columns(Document.id).subquery())).one()
    order = shown.order_by(Document.added_at.desc(), Document.id.desc())
    return db.scalars(order.offset(start).limit(most)).all(), count


# Who read them


def mark_read(db: Session, document: Document, person: Person, now: datetime) -> bool:
    """False when the person had said so before: the first time stays."""
    if db.get(DocumentRead, (document.id, person.id)) is not None:
        return False
    stored(db, DocumentRead(document_id=document.id, person_id=person.id, read_at=now))
    return True


def first_sent(db: Session, document: Document) -> datetime:
    """When its first version was handed out."""
    chain = or_(Document.id == document.id, Document.replaced_by_id == document.id)
    return db.scalars(select(func.min(Document.added_at)).where(chain)).one()


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
        .order_by(*ROSTER_ORDER)
    )
    found: dict[int, list[str]] = {}
    for document_id, name in db.execute(rows):
        found.setdefault(document_id, []).append(name)
    return found
