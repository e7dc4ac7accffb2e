"""Boxes are looked through once a day, and when a meeting has begun: what may be released is released, shuffled.

Never in the transaction of anybody who comments, and at hours that nobody's comment decides: whoever is the fifth must
not be known by it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from random import SystemRandom

from sqlalchemy import ColumnElement, delete, func, or_, select, update
from sqlalchemy.orm import Session, joinedload

from storage import comments
from storage.models import AgendaItem, Cell, Comment, Document, Meeting, Person, SealedBox
from storage.sealed import NOBODY, Contents, Seal, Slip, author_of, kept_author, locked_author, new_code, opened, write

GENERAL_WAITS = timedelta(days=30)
"""How long what belongs to no meeting waits for others at most."""
AT_ONCE = 100


@dataclass(frozen=True)
class Swept:
    """How many comments were released on each meeting (None: on none), and whether answers are to be spoken of."""

    released: dict[int | None, int] = field(default_factory=dict[int | None, int])
    answered: bool = False


@dataclass(frozen=True)
class Sweep:
    """One look into one box. `daily`: also what may go because enough members (`least`) have commented."""

    db: Session
    seal: Seal
    box: SealedBox
    least: int
    today: date
    midnight: datetime
    now: datetime
    daily: bool

    def run(self) -> Swept:
        contents = self._without_who_left(opened(self.box, self.seal))
        self._erase(contents)
        released = self._released(contents.slips)
        kept = [slip for slip in contents.slips if slip not in released]
        write(self.db, self.seal, self.box, Contents(kept))
        self._publish(released)
        counts: dict[int | None, int] = defaultdict(int)
        for slip in released:
            counts[slip.meeting_id] += 1
        return Swept(dict(counts), self.daily and self._answered())

    def _without_who_left(self, contents: Contents) -> Contents:
        """Of whoever has withdrawn their consent no name is kept, also not in what was released."""
        known = select(Person.id).where(Person.active, Person.consented_at.is_not(None))
        here = frozenset(self.db.scalars(known.where(Person.cell_id == self.box.cell_id)))
        slips = [slip if slip.author in here else replace(slip, author=NOBODY) for slip in contents.slips]
        if any(author_of(self.seal, comment) not in (None, *here) for comment in self._sealed()):
            self._lock_anew(here)
        return replace(contents, slips=slips)

    def _lock_anew(self, here: frozenset[int]) -> None:
        """All of the cell's that this key opens, so that it does not show whose were changed."""
        for comment in self._sealed():
            if (author := kept_author(self.seal, comment)) is not None:
                kept = author if author in here else NOBODY
                comment.sealed_author = locked_author(self.seal, kept, comment.code)
        self.db.flush()

    def _sealed(self) -> Sequence[Comment]:
        rows = select(Comment).where(Comment.cell_id == self.box.cell_id, Comment.sealed_author.is_not(None))
        return self.db.scalars(rows).all()

    def _erase(self, contents: Contents) -> None:
        """What its author has taken back, unless a leader has begun to deal with it."""
        wishes = {(one.code, one.author) for one in contents.taken_back}
        for comment in self._sealed() if wishes else ():
            untouched = comment.taken_up_at is None and comment.answered_at is None
            if untouched and (comment.code, author_of(self.seal, comment)) in wishes:
                self.db.execute(delete(Comment).where(Comment.id == comment.id))

    def _released(self, slips: Sequence[Slip]) -> list[Slip]:
        together: dict[tuple[int | None, int | None], list[Slip]] = defaultdict(list)
        for slip in slips:
            of_few = self._of_few(slip) if slip.document_id and slip.meeting_id is None else None
            together[slip.meeting_id, of_few].append(slip)
        return [slip for (about, _), group in together.items() if self._may_go(about, group) for slip in group]

    def _of_few(self, slip: Slip) -> int | None:
        """The committee's meeting whose document it is about: others have not seen that, and hide nobody who has."""
        found = select(Meeting.id).join(Document, Document.meeting_id == Meeting.id)
        return self.db.scalar(found.where(Document.id == slip.document_id, Meeting.kind == "committee"))

    def _may_go(self, meeting_id: int | None, group: Sequence[Slip]) -> bool:
        """Closed, or on the daily look: enough members have commented. An author counts once, named or not."""
        authors = {slip.author for slip in group}
        if meeting_id is None:
            closed = date.fromisoformat(min(slip.day for slip in group)) <= self.today - GENERAL_WAITS
        else:
            meeting = self.db.get(Meeting, meeting_id)
            closed = meeting is None or not meeting.is_open(self.now)
            authors |= comments.authors(self.db, meeting_id)
        return closed or (self.daily and len(authors) >= self.least)

    def _publish(self, released: Sequence[Slip]) -> None:
        """In random order and of one time: the midnight before."""
        if not released:
            return
        shuffled = list(released)
        SystemRandom().shuffle(shuffled)
        about = {slip.item_id for slip in released}
        items = frozenset(self.db.scalars(select(AgendaItem.id).where(AgendaItem.id.in_(about))))
        self.db.add_all(list(self._comments(shuffled, items)))
        self.db.flush()

    def _comments(self, slips: Sequence[Slip], items: frozenset[int]) -> Iterator[Comment]:
        taken = set(self.db.scalars(select(Comment.code).where(Comment.committee_id == self.box.committee_id)))
        for slip in slips:
            code = slip.code
            while code in taken:
                code = new_code()
            taken.add(code)
            yield Comment(
                committee_id=self.box.committee_id, cell_id=self.box.cell_id, code=code, meeting_id=slip.meeting_id,
                item_id=slip.item_id if slip.item_id in items else None, document_id=slip.document_id,
                passage=slip.passage, sealed_author=locked_author(self.seal, slip.author, code), text=slip.text,
                created_at=self.midnight,
            )  # fmt: skip

    def _answered(self) -> bool:
        found = select(Comment.id).where(Comment.cell_id == self.box.cell_id, Comment.sealed_author.is_not(None))
        found = found.where(Comment.answered_at > self.box.told_until, Comment.answered_at <= self.now)
        self.box.told_until = self.now
        return self.db.scalar(found.limit(1)) is not None


def due(db: Session, now: datetime) -> Sequence[tuple[SealedBox, Cell]]:
    """Boxes to be looked through, locked, each with its cell and committee."""
    rows = select(SealedBox, Cell).join(Cell, Cell.id == SealedBox.cell_id)
    rows = rows.where(or_(SealedBox.due_at <= now, _meeting_began(Meeting.starts_at <= now)))
    rows = rows.order_by(SealedBox.id).limit(AT_ONCE).options(joinedload(Cell.committee))
    return [(box, cell) for box, cell in db.execute(rows.with_for_update(of=SealedBox))]


def next_due(db: Session) -> datetime | None:
    began = select(func.min(Meeting.starts_at)).join(SealedBox, SealedBox.cell_id == Meeting.cell_id)
    began = began.where(Meeting.starts_at > SealedBox.swept_at, Meeting.state == "announced")
    hours = (db.scalar(select(func.min(SealedBox.due_at))), db.scalar(began))
    return min((hour for hour in hours if hour), default=None)


def _meeting_began(by_now: ColumnElement[bool]) -> ColumnElement[bool]:
    of_cell = select(Meeting.id).where(Meeting.cell_id == SealedBox.cell_id, Meeting.state == "announced")
    return of_cell.where(Meeting.starts_at > SealedBox.swept_at, by_now).exists()


def tell_nothing_before(db: Session, now: datetime) -> None:
    """A restored backup: answers given by then may have been spoken of."""
    db.execute(update(SealedBox).values(told_until=now))
