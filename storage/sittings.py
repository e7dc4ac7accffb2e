"""How far the meetings are that are being held, and which messages show it to those who lead."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from sqlalchemy import String, cast, delete, or_, select, update
from sqlalchemy.orm import Session

from storage import floor, meetings, votes
from storage.models import Address, Delivery, Meeting, Person, Sitting
from storage.models.delivery import PENDING
from storage.models.meetings import HELD_FROM, HELD_UNTIL
from storage.models.people import LEADERS

SPEAKERS_KEPT = timedelta(days=60)  # who had the floor: for the score card, the minutes name them anyway
SHOWN_AGAIN = timedelta(minutes=1)  # the minutes that leaders read


def of_meeting(db: Session, meeting_id: int) -> Sitting | None:
    return db.scalar(select(Sitting).where(Sitting.meeting_id == meeting_id).execution_options(populate_existing=True))


def locked(db: Session, meeting_id: int, now: datetime) -> Sitting:
    """The meeting's own, begun to be kept at the first time; nobody else changes it until this transaction ends."""
    meetings.lock(db, meeting_id)
    sitting = of_meeting(db, meeting_id)
    if sitting is None:
        sitting = Sitting(meeting_id=meeting_id, place=-1, used={}, screens=[], shown_at=now)
        db.add(sitting)
        db.flush()
    return sitting


def going_on(db: Session, person: Person, now: datetime) -> Meeting | None:
    """The meeting this person is invited to that is held about now: of several, what has begun and is not over."""
    found = meetings.between(db, person.cell_id, now - HELD_UNTIL, now + HELD_FROM)
    mine = [one for one in found if meetings.invites(one, person)]
    sat = {one.meeting_id: one for one in db.scalars(select(Sitting).where(Sitting.meeting_id.in_(m.id for m in mine)))}

    def rank(meeting: Meeting) -> int:
        sitting = sat.get(meeting.id)
        return 1 if sitting is None else 2 if sitting.ended_at else int(not sitting.is_running)

    return min(mine, key=rank, default=None)


def screens(db: Session, meeting: Meeting, sitting: Sitting) -> dict[int, int]:
    """By chat, the message that shows it, where whoever reads there still leads the cell."""
    found = select(Delivery.address_id, Delivery.id).where(Delivery.id.in_(sitting.screens))
    found = found.join(Address, Address.id == Delivery.address_id).join(Person, Person.id == Address.person_id)
    leading = found.where(Person.active, Person.cell_id == meeting.cell_id, Person.role.in_(LEADERS))
    return {chat: message for chat, message in db.execute(leading)}  # noqa: C416 - rows are no pairs to the type checker


def forget_changes(db: Session, shown: Mapping[int, int]) -> None:
    """How these messages (by chat) were changed: from one to the next could be read whose hand made the difference."""
    rows = delete(Delivery).where(Delivery.address_id.in_(shown), Delivery.edits_id.in_(shown.values()))
    db.execute(rows.where(Delivery.state.in_((*PENDING, "sent", "cancelled"))))


def running(db: Session, now: datetime) -> Sequence[int]:
    """Meetings whose clock runs and was not shown for a minute."""
    held = select(Sitting.meeting_id).join(Meeting, Meeting.id == Sitting.meeting_id)
    held = held.where(Meeting.state == "announced", Meeting.starts_at > now - HELD_UNTIL)
    found = held.where(Sitting.since.is_not(None), Sitting.shown_at <= now - SHOWN_AGAIN)
    return db.scalars(found.order_by(Sitting.meeting_id)).all()


def forget(db: Session, now: datetime) -> None:
    """What nobody ended: the clock stands, who still waits for the floor and hands of open votes are erased.

    So are the words of the messages that showed it: names, and what people wanted to speak about.
    """
    over = select(Meeting.id).where(Meeting.starts_at <= now - HELD_UNTIL)
    shown = select(Sitting).where(Sitting.meeting_id.in_(over), cast(Sitting.screens, String) != "[]")
    for sitting in db.scalars(shown):
        rows = or_(Delivery.id.in_(sitting.screens), Delivery.edits_id.in_(sitting.screens))
        db.execute(update(Delivery).where(rows, Delivery.state.not_in(PENDING)).values(words={}))
        sitting.screens = []
    db.execute(update(Sitting).where(Sitting.since.is_not(None), Sitting.meeting_id.in_(over)).values(since=None))
    floor.forget(db, over, select(Meeting.id).where(Meeting.starts_at <= now - SPEAKERS_KEPT))
    votes.forget(db, over)
