"""Open votes by show of hands: one at a time in a meeting, counted among those present, kept as numbers alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, delete, func, select, update
from sqlalchemy.orm import Session

from storage import attendance
from storage.models import Meeting, Person, Vote, VoteHand
from storage.models.floor import Hand
from storage.rows import inserting

HANDS: tuple[Hand, ...] = ("agreed", "against", "other")


@dataclass(frozen=True)
class Tally:
    """Of `voters` who are there: `given` for each of HANDS, and how many answered on their phone (`answers`)."""

    given: tuple[int, ...]
    answers: int
    voters: int

    @property
    def silent(self) -> int:
        """Whose hands only the chair can count."""
        return self.voters - self.answers


def entitled(meeting: Meeting) -> Select[int]:
    """Ids of those who are there and may vote."""
    return attendance.present(meeting).where(Person.standing.in_(attendance.VOTING))


def is_entitled(db: Session, meeting: Meeting, person: Person) -> bool:
    return db.scalar(entitled(meeting).where(Person.id == person.id)) is not None


def count(db: Session, meeting: Meeting) -> int:
    return db.scalars(select(func.count()).select_from(entitled(meeting).subquery())).one()


def of_meeting(db: Session, meeting: Meeting) -> Sequence[Vote]:
    """The closed ones, in order."""
    closed = select(Vote).where(Vote.meeting_id == meeting.id, Vote.state == "closed")
    return db.scalars(closed.order_by(Vote.closed_at, Vote.id)).all()


def of_id(db: Session, vote_id: int) -> Vote | None:
    return db.get(Vote, vote_id, populate_existing=True)


def open_in(db: Session, meeting_id: int) -> Vote | None:
    return db.scalar(select(Vote).where(Vote.meeting_id == meeting_id, Vote.state == "open"))


def begin(db: Session, meeting: Meeting, title: str, by: Person, now: datetime) -> Vote:
    """The caller holds the meeting's lock and has seen that none is open."""
    vote = Vote(
        meeting_id=meeting.id, title=title, state="open", by_id=by.id, opened_at=now, counted=[0] * len(HANDS)
    )  # fmt: skip
    db.add(vote)
    db.flush()
    return vote


def answer(db: Session, vote: Vote, person_id: int, hand: Hand) -> None:
    """The last one holds."""
    row = inserting(db, VoteHand).values(vote_id=vote.id, person_id=person_id, hand=hand)
    db.execute(row.on_conflict_do_update(index_elements=("vote_id", "person_id"), set_={"hand": hand}))


def tally(db: Session, meeting: Meeting, vote: Vote) -> Tally:
    """Only hands of those count who are there now and may vote."""
    hands = select(VoteHand.hand).where(VoteHand.vote_id == vote.id, VoteHand.person_id.in_(entitled(meeting)))
    answers = Counter(db.scalars(hands))
    given = tuple(answers[hand] + counted for hand, counted in zip(HANDS, vote.counted, strict=True))
    return Tally(given, answers.total(), count(db, meeting))


def close(db: Session, meeting: Meeting, vote: Vote, result: Tally, now: datetime) -> None:
    """The numbers are kept for good; who raised which hand is erased."""
    vote.members = attendance.voters(attendance.roll(db, meeting)).members
    vote.state, vote.closed_at, vote.voters = "closed", now, result.voters
    vote.agreed, vote.against, vote.other = result.given
    _erase(db, vote)


def drop(db: Session, vote: Vote) -> None:
    """No vote was taken. The row stays, so that no old button ever speaks of another question."""
    vote.state = "dropped"
    _erase(db, vote)


def _erase(db: Session, vote: Vote) -> None:
    db.execute(delete(VoteHand).where(VoteHand.vote_id == vote.id))
    db.flush()


def forget(db: Session, over: Select[int]) -> None:
    """Votes that nobody closed, with their hands. `over`: meetings."""
    left = select(Vote.id).where(Vote.state == "open", Vote.meeting_id.in_(over))
    db.execute(delete(VoteHand).where(VoteHand.vote_id.in_(left)))
    db.execute(update(Vote).where(Vote.state == "open", Vote.meeting_id.in_(over)).values(state="dropped"))
