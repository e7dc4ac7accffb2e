"""What waits for one person, counted in one statement, which is made once for all who have the same role.

To make it takes five times as long as to run it, and the menu is what people ask for most.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from functools import cache
from typing import Any, cast
from zoneinfo import ZoneInfo

from sqlalchemy import Executable, Select, and_, bindparam, exists, false, func, or_, select
from sqlalchemy.orm import Session

from storage import areas, case_lists, comment_lists, preparations, reports, spans
from storage.models import (
    AreaAnswer,
    Meeting,
    Minutes,
    Periodic,
    Person,
    PersonArea,
    Question,
    QuestionVoter,
    Report,
    Rsvp,
    Task,
)
from storage.models.people import CELL_COMMITTEE, Role, Standing
from storage.models.preparations import POSTED_WITHIN

WRITTEN_WITHIN = timedelta(days=30)  # after a meeting; older minutes are no longer waited for
Count = Callable[[Person], Select[int]]


def _known(name: str) -> Any:
    """What is known only when the statement runs: `numbers` has all of them."""
    return cast("Any", bindparam(name))


def numbers(db: Session, person: Person, now: datetime, zone: ZoneInfo, counts: Mapping[str, Count]) -> dict[str, int]:
    """Each of these counts for this person, by its name."""
    today = now.astimezone(zone).date()
    known = {
        "person_id": person.id,
        "cell_id": person.cell_id,
        "committee_id": person.committee_id,
        "now": now,
        "today": today,
        "comments_since": now - comment_lists.ANSWERED_WITHIN,
        "minutes_since": now - WRITTEN_WITHIN,
        "prepared_since": today - POSTED_WITHIN,
        "month": areas.month_of(now, zone),
        "month_end": spans.month(today.year, today.month, zone)[1],
    }
    statement = _statement(person.role, person.standing, tuple(counts.values()))
    return dict(zip(counts, db.execute(statement, known).one(), strict=True))


@cache
def _statement(role: Role, standing: Standing, counts: tuple[Count, ...]) -> Executable:
    ids = {name: _known(name) for name in ("cell_id", "committee_id")}
    anybody = Person(role=role, standing=standing, id=_known("person_id"), **ids)
    return select(*(count(anybody).scalar_subquery() for count in counts))


def invitations(person: Person) -> Select[int]:
    """To meetings to come that this person has not answered; exempt members need not."""
    answered = exists().where(Rsvp.meeting_id == Meeting.id, Rsvp.person_id == person.id)
    found = select(func.count(Meeting.id)).where(Meeting.cell_id == person.cell_id, Meeting.state == "announced")
    found = found.where(Meeting.starts_at > _known("now"), ~answered)
    if person.standing == "exempt":
        return found.where(false())
    return found if person.role in CELL_COMMITTEE else found.where(Meeting.kind != "committee")


def tasks(person: Person) -> Select[int]:
    """Tasks that this person is to do; and, who leads, those of the cell that await a word of theirs."""
    own = and_(Task.owner_id == person.id, Task.state == "open")
    asked = or_(Task.state == "reported", and_(Task.state == "open", Task.asked_until.is_not(None)))
    found = select(func.count(Task.id)).where(Task.cell_id == person.cell_id)
    return found.where(or_(own, asked) if person.leads else own)


def own_reports(person: Person) -> Select[int]:
    """Their reports that await their own word: they were asked back, or replied to. No more than reports.own shows."""
    found = select(Report.id).where(Report.person_id == person.id, Report.state.in_(reports.AWAITED))
    return select(func.count()).select_from(found.limit(reports.PAGE).subquery())


def cases(person: Person) -> Select[int]:
    """To be replied to by this person; what was given to somebody else, once it is late."""
    late = Report.due_on < _known("today")
    return case_lists.count(person, reports.RUNNING).where(or_(~case_lists.with_another(person), late))


def open_cases(person: Person) -> Select[int]:
    return case_lists.count(person, reports.OPEN)


def own_areas(person: Person) -> Select[int]:
    """In this person's charge."""
    return select(func.count(PersonArea.area_id)).where(PersonArea.person_id == person.id)


def silent_areas(person: Person) -> Select[int]:
    """Those of which nobody has said how it is this month, once that has been asked."""
    answered = exists().where(AreaAnswer.area_id == PersonArea.area_id, AreaAnswer.month == _known("month"))
    asks_next = (Periodic.cell_id == person.cell_id, Periodic.kind == "area-question")
    return own_areas(person).where(~answered, exists().where(*asks_next, Periodic.due_at >= _known("month_end")))


def comments(person: Person) -> Select[int]:
    """On which the leaders have not answered. What is still sealed is not among them (docs/anonymity.md)."""
    return comment_lists.unanswered(person.cell_id, _known("comments_since"))


def late_steps(person: Person) -> Select[int]:
    """Of the meetings that the door shows (handlers/meetings_ahead.py)."""
    return preparations.overdue(person.cell_id, _known("today"), _known("prepared_since"))


def minutes(person: Person) -> Select[int]:
    """Meetings whose roll was closed and whose minutes were not begun."""
    begun = exists().where(Minutes.meeting_id == Meeting.id)
    found = select(func.count(Meeting.id)).where(Meeting.cell_id == person.cell_id, Meeting.state == "announced")
    return found.where(Meeting.starts_at > _known("minutes_since"), Meeting.roll_closed_at.is_not(None), ~begun)


_QUESTIONS = (
    select(Question.cells)
    .where(Question.committee_id == _known("committee_id"), Question.state == "open", Question.named)
    .where(Question.closes_at > _known("now"))
    .where(~exists().where(QuestionVoter.question_id == Question.id, QuestionVoter.person_id == _known("person_id")))
)


def named_questions(db: Session, person: Person, now: datetime) -> int:
    """Questions with names that this person has not answered.

    Those without names are left out: menus are kept, and out of their numbers it could be read later who answered,
    which is to be forgotten when the question ends.
    """
    known = {"committee_id": person.committee_id, "person_id": person.id, "now": now}
    return sum(cells is None or person.cell_id in cells for cells in db.scalars(_QUESTIONS, known))
