"""Comments without a name: what goes into a cell's box, and what an author finds of their own.

Everything that an author does (to put in, to take back) is only noted in the box, in the one write that all who are in
the conversation make. What follows from it is done later, for all at once (storage/sealed_sweep.py): no row that stands
for a comment is ever written by its author's transaction.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from typing import Any, Protocol

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from storage import meetings, thresholds
from storage.invitations import ALPHABET
from storage.models import Cell, Comment, Meeting, Person, SealedBox
from storage.models.people import LEADERS
from storage.own_comments import SHOWN
from storage.rows import inserting

BOX = 16 * 1024  # bytes: some twenty long comments. A fuller box is twice as large, and so on in whole blocks
AUTHOR = 32
FEWEST = thresholds.LEAST["sealed-from-members"]
"""Where fewer people could have written something, to leave out a name hides nobody."""
NOBODY = 0  # whoever withdrew their consent: no name is kept, sealed or not


class Seal(Protocol):
    """bot/sealing.py."""

    @property
    def key_id(self) -> str: ...
    def lock(self, value: Any, about: str, block: int = ...) -> bytes: ...
    def unlock(self, locked: bytes, about: str) -> Any: ...


@dataclass(frozen=True)
class Slip:
    """A comment in the box. `day` (ISO): nothing finer is known of its time."""

    author: int
    code: str
    day: str
    text: str
    meeting_id: int | None = None
    item_id: int | None = None
    document_id: int | None = None
    passage: str | None = None


@dataclass(frozen=True)
class TakenBack:
    """The wish of an author that a comment of theirs, released or not, be erased."""

    author: int
    code: str


Deed = Slip | TakenBack


@dataclass(frozen=True)
class Contents:
    slips: Sequence[Slip] = ()
    taken_back: Sequence[TakenBack] = ()

    def with_deed(self, deed: Deed) -> Contents:
        if isinstance(deed, Slip):
            return replace(self, slips=(*self.slips, deed))
        mine = [s for s in self.slips if (s.code, s.author) == (deed.code, deed.author)]
        if mine:
            return replace(self, slips=[slip for slip in self.slips if slip not in mine])
        return replace(self, taken_back=(*self.taken_back, deed))


def new_code() -> str:
    """The author is told it at once; should another comment bear it by then, a new one is drawn at the release."""
    return "YK-" + "".join(secrets.choice(ALPHABET) for _ in range(4))


def writers(db: Session, of: Person, meeting: Meeting | None) -> int:
    """How many could write about this meeting and its documents, or about whatever all of the person's cell see.

    Without the leaders: they read what is written, and guess among the others.
    """
    cell = select(Person.id).where(Person.cell_id == of.cell_id, Person.active)
    audience = meetings.audience(meeting) if meeting else cell
    others = audience.where(Person.consented_at.is_not(None), Person.role.not_in(LEADERS))
    return db.scalars(select(func.count()).select_from(others.subquery())).one()


def slip(by: Person, text: str, today: date, **target: Any) -> Slip:
    """`target`: meeting_id, item_id, document_id, passage."""
    return Slip(by.id, new_code(), today.isoformat(), text, **target)


def stir(db: Session, seal: Seal, cell: Cell, deeds: Iterable[Deed], now: datetime) -> None:
    """Write the box anew, with the deeds or without any: from outside the one looks like the other.

    Once in a transaction at most: a second write would show.
    """
    box = _locked(db, seal, cell, now)
    contents = opened(box, seal)
    for deed in deeds:
        contents = contents.with_deed(deed)
    write(db, seal, box, contents)


def write(db: Session, seal: Seal, box: SealedBox, contents: Contents) -> None:
    value = {"slips": [asdict(s) for s in contents.slips], "taken_back": [asdict(t) for t in contents.taken_back]}
    box.content = seal.lock(value, _of_box(box.cell_id), BOX)
    db.flush()


def opened(box: SealedBox, seal: Seal) -> Contents:
    """Raises LookupError where the box is not what this key has locked: nothing may be written over it then."""
    value = seal.unlock(box.content, _of_box(box.cell_id))
    if value is None:
        raise LookupError("a sealed box does not open with its own key")
    return Contents([Slip(**one) for one in value["slips"]], [TakenBack(**one) for one in value["taken_back"]])


def _locked(db: Session, seal: Seal, cell: Cell, now: datetime) -> SealedBox:
    found = select(SealedBox).where(SealedBox.cell_id == cell.id, SealedBox.key_id == seal.key_id)
    found = found.with_for_update().execution_options(populate_existing=True)
    box = db.scalar(found)
    if box is None:
        empty = seal.lock({"slips": [], "taken_back": []}, _of_box(cell.id), BOX)
        values = {"committee_id": cell.committee_id, "cell_id": cell.id, "key_id": seal.key_id, "content": empty}
        values |= {"due_at": now, "swept_at": now, "told_until": now}
        db.execute(inserting(db, SealedBox).values(values).on_conflict_do_nothing())
        box = db.scalars(found).one()
    return box


def key_ids(db: Session) -> dict[str, int]:
    """How many boxes each key has locked."""
    rows = select(SealedBox.key_id, func.count()).group_by(SealedBox.key_id)
    return {row[0]: row[1] for row in db.execute(rows)}


def _of_box(cell_id: int) -> str:
    return f"box:{cell_id}"


def locked_author(seal: Seal, author: int, code: str) -> bytes:
    return seal.lock(author, f"author:{code}", AUTHOR)


def author_of(seal: Seal, comment: Comment) -> int | None:
    """None where it cannot be known: the comment is not sealed, its author is gone, or the key is another."""
    return kept_author(seal, comment) or None


def kept_author(seal: Seal, comment: Comment) -> int | None:
    """The same, where NOBODY stands for an author who is gone."""
    if comment.sealed_author is None:
        return None
    return seal.unlock(comment.sealed_author, f"author:{comment.code}")


# What an author finds


@dataclass(frozen=True)
class Own:
    """An author's comments without a name: in the box, and released. `leaving`: codes of those to be erased."""

    waiting: Sequence[Slip]
    released: Sequence[Comment]
    leaving: frozenset[str]


def own(db: Session, seal: Seal, person: Person, now: datetime) -> Own:
    box = db.scalar(select(SealedBox).where(SealedBox.cell_id == person.cell_id, SealedBox.key_id == seal.key_id))
    contents = opened(box, seal) if box else Contents()
    waiting = [one for one in contents.slips if one.author == person.id]
    leaving = frozenset(one.code for one in contents.taken_back if one.author == person.id)
    rows = select(Comment).where(Comment.cell_id == person.cell_id, Comment.sealed_author.is_not(None))
    recent = or_(Comment.created_at > now - SHOWN, Comment.answered_at > now - SHOWN)  # an answer may be long in coming
    rows = rows.where(recent).order_by(Comment.created_at.desc(), Comment.id)
    return Own(waiting, [one for one in db.scalars(rows) if author_of(seal, one) == person.id], leaving)
