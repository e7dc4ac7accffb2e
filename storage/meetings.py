"""Meetings: who is invited, what was answered, and changes that make older words void."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, bindparam, delete, exists, select, update
from sqlalchemy.orm import Session, joinedload, selectinload

from storage import agendas, deliveries, group_messages, people
from storage.agendas import Item
from storage.models import (
    Attendance,
    Cell,
    Document,
    Meeting,
    Person,
    Reminder,
    Rsvp,
    Sitting,
    Speech,
    Vote,
    VoteHand,
)
from storage.models.meetings import Kind
from storage.models.people import CELL_COMMITTEE, ROSTER_ORDER
from storage.rows import stored

# Made once: every step of a conversation about a meeting asks for it, and to build them takes longer than to run them.
_WITH_AGENDA = (
    select(Meeting)
    .where(Meeting.id == bindparam("meeting"))
    .options(joinedload(Meeting.cell), joinedload(Meeting.items))
    .execution_options(populate_existing=True)
)
_WHOLE = _WITH_AGENDA.options(selectinload(Meeting.documents).joinedload(Document.file))


@dataclass(frozen=True)
class Plan:
    """What a meeting is made of. `starts_at` is aware."""

    kind: Kind
    starts_at: datetime
    place: str
    items: Sequence[Item]
    theme: str | None = None


def add(db: Session, by: Person, plan: Plan, now: datetime) -> Meeting:
    """A new meeting of the person's cell. The cell remembers where it met; its committee may meet elsewhere."""
    meeting = Meeting(
        committee_id=by.committee_id,
        cell_id=by.cell_id,
        kind=plan.kind,
        theme=plan.theme,
        starts_at=plan.starts_at,
        place=plan.place,
        created_by=by.id,
        created_at=now,
        items=agendas.rows(plan.items),
        documents=[],
    )
    db.add(meeting)
    if plan.kind != "committee":
        db.get_one(Cell, by.cell_id).place = plan.place
    db.flush()
    return meeting


def audience(meeting: Meeting) -> Select[int]:
    """Ids of all who are invited: the cell, or its committee."""
    people = select(Person.id).where(Person.cell_id == meeting.cell_id, Person.active)
    return people.where(Person.role.in_(CELL_COMMITTEE)) if meeting.kind == "committee" else people


def invites(meeting: Meeting, person: Person) -> bool:
    """Whether this person is of the audience."""
    of_cell = person.cell_id == meeting.cell_id and person.active
    return of_cell and (meeting.kind != "committee" or person.role in CELL_COMMITTEE)


def expected(meeting: Meeting) -> Select[int]:
    """The invited without exempt members (miễn sinh hoạt), who may come but are neither reminded nor counted."""
    return audience(meeting).where(Person.standing != "exempt")


def silent(meeting: Meeting) -> Select[int]:
    """Who was expected to answer and has not."""
    answered = exists().where(Rsvp.meeting_id == meeting.id, Rsvp.person_id == Person.id)
    return expected(meeting).where(~answered)


def coming(meeting: Meeting) -> Select[int]:
    """Who said they come."""
    return audience(meeting).where(
        exists().where(Rsvp.meeting_id == meeting.id, Rsvp.person_id == Person.id, Rsvp.coming)
    )


def whole(db: Session, meeting_id: int) -> Meeting | None:
    """The meeting with its cell, agenda and documents (with their files)."""
    return db.scalars(_WHOLE, {"meeting": meeting_id}).unique().one_or_none()


def seen_by(db: Session, meeting_id: int, person: Person, *, documents: bool = True) -> Meeting | None:
    """The whole meeting if this person is (still) invited to it; buttons and numbers are opaque input."""
    found = db.scalars(_WHOLE if documents else _WITH_AGENDA, {"meeting": meeting_id})
    meeting = found.unique().one_or_none()
    return meeting if meeting and invites(meeting, person) else None


def led_by(db: Session, meeting_id: int, person: Person) -> Meeting | None:
    """The whole meeting if this person leads its cell."""
    meeting = whole(db, meeting_id)
    return meeting if meeting and person.active and person.leads and meeting.cell_id == person.cell_id else None


def lock(db: Session, meeting_id: int) -> None:
    """Until this transaction ends nobody else changes the meeting. SQLite has one writer at a time anyway."""
    db.execute(select(Meeting.id).where(Meeting.id == meeting_id).with_for_update(key_share=True))


def announced(db: Session, begin: datetime, end: datetime) -> Sequence[Meeting]:
    """Announced meetings of all cells that start in [begin, end), with their cell and committee."""
    found = select(Meeting).where(Meeting.state == "announced", Meeting.starts_at >= begin, Meeting.starts_at < end)
    return db.scalars(found.options(joinedload(Meeting.cell).joinedload(Cell.committee))).all()


def between(db: Session, cell_id: int, begin: datetime, end: datetime) -> Sequence[Meeting]:
    """Announced meetings of the cell that start in [begin, end), soonest first. Without agenda and documents."""
    found = select(Meeting).where(Meeting.cell_id == cell_id, Meeting.state == "announced")
    found = found.where(Meeting.starts_at >= begin, Meeting.starts_at < end)
    return db.scalars(found.order_by(Meeting.starts_at, Meeting.id)).all()


def unreached(db: Session, meeting: Meeting) -> Sequence[str]:
    """Names of the invited whom no message reaches."""
    return people.unreached(db, audience(meeting))


def reminder_times(db: Session, meeting: Meeting) -> Sequence[datetime]:
    """When the invited will be reminded of the meeting's present version, soonest first."""
    planned = select(Reminder.due_at).where(Reminder.meeting_id == meeting.id, Reminder.state == "waiting")
    planned = planned.where(Reminder.kind != "files")
    return db.scalars(planned.where(Reminder.version == meeting.version).order_by(Reminder.due_at, Reminder.id)).all()


def upcoming(db: Session, person: Person, now: datetime) -> Sequence[Meeting]:
    """Announced meetings the person is invited to that have not begun, soonest first, with agenda and documents."""
    found = (
        select(Meeting)
        .where(Meeting.cell_id == person.cell_id, Meeting.state == "announced", Meeting.starts_at > now)
        .options(selectinload(Meeting.items), selectinload(Meeting.documents).joinedload(Document.file))
        .order_by(Meeting.starts_at, Meeting.id)
    )
    if person.role not in CELL_COMMITTEE:
        found = found.where(Meeting.kind != "committee")
    return db.scalars(found).all()


def answer(db: Session, meeting: Meeting, person: Person, coming: bool, reason: str | None, now: datetime) -> None:
    """Tham dự, or xin vắng with a reason; the last answer holds, and reminders that wait for it are void."""
    found = db.get(Rsvp, (meeting.id, person.id))
    if found is None:
        stored(db, Rsvp(meeting_id=meeting.id, person_id=person.id, coming=coming, reason=reason, answered_at=now))
    else:
        found.coming, found.reason, found.answered_at = coming, reason, now
        db.flush()
    deliveries.cancel_reminders(db, meeting.id, person.id)
    group_messages.touch(db, meeting.id)


def answer_of(db: Session, meeting: Meeting, person: Person) -> Rsvp | None:
    return db.get(Rsvp, (meeting.id, person.id))


@dataclass(frozen=True)
class Answers:
    """Names by answer; `absent` with their reasons."""

    coming: list[str]
    absent: list[tuple[str, str]]
    silent: list[str]


def answers(db: Session, meeting: Meeting) -> Answers:
    """The answers so far of all who are expected, in roster order; exempt members are named only if they answered."""
    given = {row.person_id: row for row in db.scalars(select(Rsvp).where(Rsvp.meeting_id == meeting.id))}
    invited = select(Person).where(Person.id.in_(audience(meeting)))
    found = Answers([], [], [])
    for person in db.scalars(invited.order_by(*ROSTER_ORDER)):
        answer = given.get(person.id)
        if answer is None:
            found.silent.extend([person.full_name] if person.standing != "exempt" else [])
        elif answer.coming:
            found.coming.append(person.full_name)
        else:
            found.absent.append((person.full_name, answer.reason or ""))
    return found


def set_agenda(db: Session, meeting: Meeting, items: Sequence[Item]) -> None:
    """Another agenda; comments stay with the items that stay (storage/agendas.py)."""
    agendas.replace(meeting, items)
    db.flush()
    group_messages.touch(db, meeting.id)


def move(db: Session, meeting: Meeting, starts_at: datetime, place: str) -> None:
    """Another time or place: a new version; what waits to be said of the old one is void.

    Answers were given for an hour: at another hour they are void and asked for again, at another place they stay.
    """
    if starts_at != meeting.starts_at:
        db.execute(delete(Rsvp).where(Rsvp.meeting_id == meeting.id))
        _void_roll(db, meeting)
    meeting.starts_at, meeting.place = starts_at, place
    _begin_version(db, meeting)


def cancel(db: Session, meeting: Meeting, reason: str) -> None:
    meeting.state, meeting.cancel_reason = "cancelled", reason
    _void_roll(db, meeting)
    _begin_version(db, meeting)


def _void_roll(db: Session, meeting: Meeting) -> None:
    """It is not held at the hour before which somebody was marked, had asked for the floor, or a vote was opened."""
    here = select(Vote.id).where(Vote.meeting_id == meeting.id, Vote.state == "open")
    db.execute(delete(VoteHand).where(VoteHand.vote_id.in_(here)))
    db.execute(update(Vote).where(Vote.id.in_(here)).values(state="dropped"))
    for model in (Attendance, Speech, Sitting):
        db.execute(delete(model).where(model.meeting_id == meeting.id))
    meeting.roll_code = meeting.roll_closed_at = None


def _begin_version(db: Session, meeting: Meeting) -> None:
    """What waits to be said of the meeting as it was, and the reminders planned for it, are void."""
    meeting.version += 1
    deliveries.cancel_of_meeting(db, meeting.id)
    db.execute(
        update(Reminder)
        .where(Reminder.meeting_id == meeting.id, Reminder.state == "waiting")
        .values(state="superseded")
    )
    db.flush()
    group_messages.touch(db, meeting.id)
