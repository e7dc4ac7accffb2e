"""Who was at a meeting: marked one by one, closed by whoever calls the roll, and counted over the year.

A closed roll says for good who belonged to the meeting and how; before, they are whoever is invited now.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import Select, delete, func, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from storage import meetings, spans
from storage.models import Attendance, Meeting, Person, Rsvp
from storage.models.meetings import Presence
from storage.models.people import LAST, Standing
from storage.rows import inserting

HERE: tuple[Presence, ...] = ("present", "late")
VOTING: tuple[Standing, ...] = ("full", "exempt")  # of those who are there
KEY = ("meeting_id", "person_id")


@dataclass(frozen=True)
class Line:
    """One of the invited: as marked so far, and what they had answered (None: nothing).

    `standing` is the one they had when they were marked.
    """

    person: Person
    standing: Standing
    state: Presence | None
    reason: str | None
    coming: bool | None
    leave: str | None

    @property
    def here(self) -> bool:
        return self.state in HERE

    @property
    def missing(self) -> bool:
        """Whether they were expected and did not come."""
        return self.state in ("excused", "absent")


def roll(db: Session, meeting: Meeting) -> list[Line]:
    """In roster order. Exempt members, who may come but are not expected, are the last."""
    marked = select(Attendance).where(Attendance.meeting_id == meeting.id).execution_options(populate_existing=True)
    marks = {row.person_id: row for row in db.scalars(marked)}
    answers = {row.person_id: row for row in db.scalars(select(Rsvp).where(Rsvp.meeting_id == meeting.id))}
    belong = Person.id.in_(marks if meeting.roll_closed_at else meetings.audience(meeting))
    people = db.scalars(select(Person).where(belong))
    lines = [_line(person, marks.get(person.id), answers.get(person.id)) for person in people]
    return sorted(lines, key=lambda one: (one.standing == "exempt", one.person.ordinal or LAST, one.person.id))


def _line(person: Person, mark: Attendance | None, answer: Rsvp | None) -> Line:
    standing = mark.standing if mark else person.standing
    said = (answer.coming, answer.reason) if answer else (None, None)
    return Line(person, standing, mark and mark.state, mark and mark.reason, *said)


def _row(
    db: Session, meeting: Meeting, person_id: int, state: Presence, by_id: int, now: datetime, reason: str | None
) -> postgresql.Insert | sqlite.Insert:
    standing = select(Person.standing).where(Person.id == person_id).scalar_subquery()
    return inserting(db, Attendance).values(
        meeting_id=meeting.id, person_id=person_id, standing=standing, state=state, reason=reason, by_id=by_id, at=now
    )


def present(meeting: Meeting) -> Select[int]:
    """Ids of the invited who are there."""
    here = select(Attendance.person_id).where(Attendance.meeting_id == meeting.id, Attendance.state.in_(HERE))
    return meetings.audience(meeting).where(Person.id.in_(here))


def mark(
    db: Session, meeting: Meeting, person_id: int, state: Presence, by_id: int, now: datetime, reason: str | None = None
) -> None:
    """The last mark of whoever calls the roll holds; the standing stays the one of the first."""
    row = _row(db, meeting, person_id, state, by_id, now, reason)
    values = {"state": state, "reason": reason, "by_id": by_id, "at": now}
    db.execute(row.on_conflict_do_update(index_elements=KEY, set_=values))


def check_in(db: Session, meeting: Meeting, person_id: int, state: Presence, now: datetime) -> Presence:
    """What a member says of themselves changes no mark that stands already. Returns what stands."""
    row = _row(db, meeting, person_id, state, person_id, now, None)
    db.execute(row.on_conflict_do_nothing(index_elements=KEY))
    return db.get_one(Attendance, (meeting.id, person_id), populate_existing=True).state


def unmark(db: Session, meeting: Meeting, line: Line, by_id: int, now: datetime) -> None:
    """They are not here after all; in a closed roll nobody is without a mark."""
    if meeting.roll_closed_at:
        mark(db, meeting, line.person.id, "exempt" if line.standing == "exempt" else "absent", by_id, now)
        return
    mine = (Attendance.meeting_id == meeting.id, Attendance.person_id == line.person.id)
    db.execute(delete(Attendance).where(*mine))


def close(db: Session, meeting: Meeting, by_id: int, now: datetime) -> None:
    """Whoever was not marked is absent: with leave, if they had asked for it. Exempt members are not expected."""
    for line in roll(db, meeting):
        if line.state is None:
            row = _row(db, meeting, line.person.id, _unmarked(line), by_id, now, line.leave)
            db.execute(row.on_conflict_do_nothing(index_elements=KEY))
    meeting.roll_closed_at = meeting.roll_closed_at or now
    db.flush()


def _unmarked(line: Line) -> Presence:
    if line.standing == "exempt":
        return "exempt"
    return "excused" if line.coming is False else "absent"


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
    expected = [line for line in lines if line.standing != "exempt"]
    states = Counter(line.state for line in expected)
    guests = sum(line.here for line in lines) - sum(line.here for line in expected)
    here = states["present"] + states["late"]
    return Counts(len(expected), here, states["late"], states["excused"], states["absent"], guests)


@dataclass(frozen=True)
class Voters:
    """`here` may raise a hand; a resolution needs more than half of `members`."""

    here: int
    members: int


def voters(lines: Sequence[Line]) -> Voters:
    """Neither probationary nor temporary members have a vote (Quy định 232-QĐ/TW 2025, 6.3.2).

    Absent members count among those of whom more than half must agree, without those on leave; exempt ones only where
    they came (9.3.2).
    """
    here = sum(line.here for line in lines if line.standing in VOTING)
    return Voters(here, here + sum(_stays_away(line) for line in lines if line.standing == "full"))


def _stays_away(line: Line) -> bool:
    """Without leave, as the roll says; while it is open, so far."""
    return line.state == "absent" or (line.state is None and line.coming is not False)


def called(db: Session, cell_id: int, year: int, zone: ZoneInfo) -> Sequence[Meeting]:
    """Meetings of the cell in that year whose roll was closed, in order, without those of its committee alone."""
    begin, end = spans.year(year, zone)
    found = select(Meeting).where(Meeting.cell_id == cell_id, Meeting.roll_closed_at.is_not(None))
    found = found.where(Meeting.state == "announced")
    found = found.where(Meeting.kind != "committee", Meeting.starts_at >= begin, Meeting.starts_at < end)
    return db.scalars(found.order_by(Meeting.starts_at, Meeting.id)).all()


def absences(db: Session, cell_id: int, year: int, zone: ZoneInfo) -> dict[int, int]:
    """By person, from how many regular meetings of the year they were absent without leave."""
    ids = [meeting.id for meeting in called(db, cell_id, year, zone) if meeting.kind == "regular"]
    found = select(Attendance.person_id, func.count()).where(Attendance.meeting_id.in_(ids))
    rows = db.execute(found.where(Attendance.state == "absent").group_by(Attendance.person_id))
    return {person_id: count for person_id, count in rows}  # noqa: C416 - rows are no pairs to the type checker
