"""Who was at a meeting: marked one by one, closed by whoever calls the roll, and counted over the year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import Select, delete, func, select
from sqlalchemy.orm import Session

from storage import meetings
from storage.models import Attendance, Meeting, Person, Rsvp
from storage.models.meetings import Presence
from storage.rows import inserting

HERE: tuple[Presence, ...] = ("present", "late")


@dataclass(frozen=True)
class Line:
    """One of the invited: as marked so far, and what they had answered (None: nothing)."""

    person: Person
    state: Presence | None
    reason: str | None
    coming: bool | None
    leave: str | None

    @property
    def here(self) -> bool:
        return self.state in HERE


def roll(db: Session, meeting: Meeting) -> list[Line]:
    """In roster order. Exempt members, who may come but are not expected, are the last."""
    marked = select(Attendance).where(Attendance.meeting_id == meeting.id).execution_options(populate_existing=True)
    marks = {row.person_id: row for row in db.scalars(marked)}
    answers = {row.person_id: row for row in db.scalars(select(Rsvp).where(Rsvp.meeting_id == meeting.id))}
    invited = select(Person).where(Person.id.in_(meetings.audience(meeting)))
    order = (Person.standing == "exempt", func.coalesce(Person.ordinal, 9999), Person.id)
    found: list[Line] = []
    for person in db.scalars(invited.order_by(*order)):
        mark, answer = marks.get(person.id), answers.get(person.id)
        found.append(
            Line(person, mark and mark.state, mark and mark.reason, answer and answer.coming, answer and answer.reason)
        )
    return found


def present(meeting: Meeting) -> Select[int]:
    """Ids of the invited who are there."""
    here = select(Attendance.person_id).where(Attendance.meeting_id == meeting.id, Attendance.state.in_(HERE))
    return meetings.audience(meeting).where(Person.id.in_(here))


def mark(
    db: Session, meeting: Meeting, person_id: int, state: Presence, by_id: int, now: datetime, reason: str | None = None
) -> None:
    """The last mark holds."""
    values = {"state": state, "reason": reason, "by_id": by_id, "at": now}
    row = inserting(db, Attendance).values(meeting_id=meeting.id, person_id=person_id, **values)
    key = ("meeting_id", "person_id")
    db.execute(row.on_conflict_do_update(index_elements=key, set_=values))


def unmark(db: Session, meeting: Meeting, person_id: int) -> None:
    mine = (Attendance.meeting_id == meeting.id, Attendance.person_id == person_id)
    db.execute(delete(Attendance).where(*mine))


def close(db: Session, meeting: Meeting, by_id: int, now: datetime) -> None:
    """Whoever was not marked is absent: with leave, if they had asked for it. Exempt members are not expected."""
    for line in roll(db, meeting):
        if line.state is None and line.person.standing != "exempt":
            with_leave = line.coming is False
            mark(db, meeting, line.person.id, "excused" if with_leave else "absent", by_id, now, line.leave)
    meeting.roll_closed_at = now
    db.flush()


@dataclass(frozen=True)
class Counts:
    """Of those expected; `guests`: exempt members who came."""

    expected: int
    here: int
    late: int
    excused: int
    absent: int
    guests: int

    @property
    def percent(self) -> int:
        return round(100 * self.here / self.expected) if self.expected else 0


def counted(lines: Sequence[Line]) -> Counts:
    expected = [line for line in lines if line.person.standing != "exempt"]
    states = Counter(line.state for line in expected)
    guests = sum(line.here for line in lines) - sum(line.here for line in expected)
    here = states["present"] + states["late"]
    return Counts(len(expected), here, states["late"], states["excused"], states["absent"], guests)


def called(db: Session, cell_id: int, year: int, zone: ZoneInfo) -> Sequence[Meeting]:
    """Meetings of the cell in that year whose roll was closed, in order, without those of its committee alone."""
    begin, end = datetime(year, 1, 1, tzinfo=zone), datetime(year + 1, 1, 1, tzinfo=zone)
    found = select(Meeting).where(Meeting.cell_id == cell_id, Meeting.roll_closed_at.is_not(None))
    found = found.where(Meeting.kind != "committee", Meeting.starts_at >= begin, Meeting.starts_at < end)
    return db.scalars(found.order_by(Meeting.starts_at, Meeting.id)).all()


def absences(db: Session, cell_id: int, year: int, zone: ZoneInfo) -> dict[int, int]:
    """By person, from how many regular meetings of the year they were absent without leave."""
    ids = [meeting.id for meeting in called(db, cell_id, year, zone) if meeting.kind == "regular"]
    found = select(Attendance.person_id, func.count()).where(Attendance.meeting_id.in_(ids))
    rows = db.execute(found.where(Attendance.state == "absent").group_by(Attendance.person_id))
    return {person_id: count for person_id, count in rows}  # noqa: C416 - rows are no pairs to the type checker
