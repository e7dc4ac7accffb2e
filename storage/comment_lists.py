"""Comments as those see them who lead a cell: by meeting, by what they are about, those put together as one.

What is answered for good stays so; what was put off, or sent up, may be answered again.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Select, and_, func, or_, select, update
from sqlalchemy.orm import Session, joinedload

from storage.models import AgendaItem, Comment, CommentGroup, Document, Meeting, Person
from storage.models.voices import UNSETTLED, CommentOutcome

ANSWERED_WITHIN = timedelta(days=30)
"""How long after a meeting, or after they were made, comments are still put before the leaders."""
LAST = 9999  # of what belongs to no item of the agenda
OPEN = or_(Comment.answered_at.is_(None), Comment.outcome.in_(UNSETTLED))
"""May (still) be answered."""
WAITING = or_(Comment.answered_at.is_(None), Comment.outcome == "deferred")
"""Nobody but the cell's leaders can answer it, and they have not."""


@dataclass(frozen=True)
class Listed:
    """A comment with the titles of what it is about. Neither: on the meeting, or in general."""

    comment: Comment
    item: str | None
    document: str | None


@dataclass(frozen=True)
class Unit:
    """What is answered together: comments of one group, or a single one."""

    group: CommentGroup | None
    listed: Sequence[Listed]

    @property
    def is_settled(self) -> bool:
        return all(one.comment.is_settled for one in self.listed)


@dataclass(frozen=True)
class Collected:
    """A meeting with comments, or None for those of no meeting. `unanswered` of `total`."""

    meeting: Meeting | None
    unanswered: int
    total: int


_COUNTS = (func.count(Comment.id).filter(WAITING), func.count(Comment.id))


def collected(db: Session, cell_id: int, now: datetime) -> Sequence[Collected]:
    """Of the cell's meetings to come, or held within 30 days, those with comments, soonest first; then the rest."""
    rows = (
        select(Meeting, *_COUNTS)
        .join(Comment, Comment.meeting_id == Meeting.id)
        .where(Meeting.cell_id == cell_id, Meeting.starts_at > now - ANSWERED_WITHIN)
        .group_by(Meeting.id)
        .order_by(Meeting.starts_at, Meeting.id)
    )
    found = [Collected(*row) for row in db.execute(rows)]
    unanswered, total = db.execute(select(*_COUNTS).where(_of_none(cell_id, now))).one()
    return [*found, *([Collected(None, unanswered, total)] if total else [])]


def _of_none(cell_id: int, now: datetime) -> ColumnElement[bool]:
    """Of no meeting: what is recent, and what waits however old it is."""
    recent = or_(Comment.created_at > now - ANSWERED_WITHIN, OPEN)
    return and_(Comment.cell_id == cell_id, Comment.meeting_id.is_(None), recent)


def unanswered_count(db: Session, cell_id: int, now: datetime) -> int:
    """Comments that wait for the leaders, of meetings to come or held within 30 days, and of no meeting."""
    return db.scalars(unanswered(cell_id, now - ANSWERED_WITHIN)).one()


def unanswered(cell_id: int, since: datetime) -> Select[int]:
    """How many comments wait for the leaders, of meetings that began since then, and of no meeting."""
    found = select(func.count(Comment.id)).outerjoin(Meeting, Meeting.id == Comment.meeting_id)
    near = or_(Comment.meeting_id.is_(None), Meeting.starts_at > since)
    return found.where(Comment.cell_id == cell_id, WAITING, near)


def units(db: Session, cell_id: int, meeting_id: int | None, now: datetime) -> Sequence[Unit]:
    """All of a meeting, or of none, in the order of the agenda; a group stands where its first comment does."""
    mine = Comment.meeting_id == meeting_id if meeting_id else _of_none(cell_id, now)
    found = [Listed(*row) for row in db.execute(_titled().where(Comment.cell_id == cell_id, mine))]
    together: dict[str, list[Listed]] = {}
    for one in found:
        comment = one.comment
        together.setdefault(f"g{comment.group_id}" if comment.group_id else f"c{comment.id}", []).append(one)
    groups = _groups(db, {one.comment.group_id for one in found if one.comment.group_id})
    return [Unit(groups.get(listed[0].comment.group_id or 0), listed) for listed in together.values()]


def _titled() -> Select[Comment, str, str]:
    """Each with the titles of item and document, which may be missing."""
    order = (func.coalesce(AgendaItem.position, LAST), func.coalesce(Comment.document_id, 0), Comment.id)
    found = select(Comment, AgendaItem.title, Document.title)
    found = found.outerjoin(AgendaItem, AgendaItem.id == Comment.item_id)
    found = found.outerjoin(Document, Document.id == Comment.document_id)
    return found.options(joinedload(Comment.person), joinedload(Comment.file)).order_by(*order)


def _groups(db: Session, ids: Collection[int]) -> dict[int, CommentGroup]:
    return {one.id: one for one in db.scalars(select(CommentGroup).where(CommentGroup.id.in_(ids)))} if ids else {}


# Those that a button or a draft speaks of


def led_by(db: Session, ids: Collection[int], leader: Person) -> Sequence[Listed]:
    """Those of these comments that were made in the cell which this person leads, in the order of the agenda."""
    if not (leader.active and leader.leads and ids):
        return []
    rows = _titled().where(Comment.id.in_(ids), Comment.cell_id == leader.cell_id)
    return [Listed(*row) for row in db.execute(rows.execution_options(populate_existing=True))]


def take_up(db: Session, comments: Sequence[Comment], now: datetime) -> None:
    """A leader begins to deal with them: from now on their authors no longer change them."""
    ids = [one.id for one in comments if one.taken_up_at is None]
    row = update(Comment).where(Comment.id.in_(ids), Comment.taken_up_at.is_(None))
    if ids:
        db.execute(row.values(taken_up_at=now))


@dataclass(frozen=True)
class Given:
    """What becomes of comments, and why; `opened`: when whoever answers had them before their eyes."""

    outcome: CommentOutcome
    text: str
    opened: datetime


def answer(db: Session, ids: Collection[int], by: Person, given: Given, now: datetime) -> frozenset[int]:
    """Ids of those that it is the answer to: not of what another leader has answered since, or is settled."""
    row = update(Comment).where(Comment.id.in_(ids), OPEN)
    row = row.where(or_(Comment.answered_at.is_(None), Comment.answered_at <= given.opened))
    row = row.values(
        outcome=given.outcome, answer=given.text, answered_by=by.id, answered_at=now, reminded_at=None,
        taken_up_at=func.coalesce(Comment.taken_up_at, now),
    )  # fmt: skip
    answered = row.returning(Comment.id).execution_options(synchronize_session=False)
    return frozenset(db.scalars(answered))
