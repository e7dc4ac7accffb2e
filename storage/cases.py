"""The life of a case: taken up, handed on, asked about, replied to, closed, confirmed or opened again.

Whoever changes one has locked its row first (`handled_by`, `led_by`, reports.of_reporter); every change writes its
history, and voids what waits to remind of the case as it was.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import insert, literal, or_, select, update
from sqlalchemy.orm import Session

from storage import case_lists, deliveries, people, reports
from storage.models import Cell, Person, Report, ReportChange, ReportVoice
from storage.models.voices import ReportDeed, ReportState
from storage.reports import Deadline, Matter
from storage.rows import stored

# Whose it is


def handled_by(db: Session, report_id: int, person: Person) -> Report | None:
    """The case, locked, if this person leads it or it was given to them."""
    report = locked(db, report_id)
    return report if report and (report.led_by(person) or report.owned_by(person)) else None


def led_by(db: Session, report_id: int, person: Person) -> Report | None:
    """The case, locked, if this person decides about it."""
    report = locked(db, report_id)
    return report if report and report.led_by(person) else None


def locked(db: Session, report_id: int) -> Report | None:
    found = case_lists.with_all(select(Report)).where(Report.id == report_id).with_for_update(of=Report)
    return db.scalar(found.execution_options(populate_existing=True))


def members(db: Session, report: Report) -> Sequence[Person]:
    """Who may be given it: members of the unit, or the office's people."""
    if report.unit_id is not None:
        return people.of_cell(db, report.unit_id)
    return people.office(db, report.committee_id)


def handlers(db: Session, report: Report) -> Sequence[int]:
    """Ids of whoever hears of it: its owner, or whoever heads the unit, or the office's people."""
    if report.owner and report.owned_by(report.owner):
        return [report.owner.id]
    return heads(db, report)


def heads(db: Session, report: Report) -> Sequence[int]:
    if report.unit_id is None:
        return office_hears(db, report)
    head = people.head(db, report.unit_id)
    return [head] if head else []


def office_hears(db: Session, report: Report) -> Sequence[int]:
    """Ids of the office's people, or in their place of the committee member who follows the reporter's cell."""
    follower = report.cell.follower_id
    return [one.id for one in people.office(db, report.committee_id)] or ([follower] if follower else [])


def hearers(db: Session, report: Report) -> Sequence[int]:
    """Ids of the reporter, of those whose case it is as well, and of the reporters of what was merged into it."""
    same = select(Report.id).where(or_(Report.id == report.id, Report.merged_into_id == report.id))
    voices = select(ReportVoice.person_id).where(ReportVoice.report_id.in_(same))
    reporters = select(Report.person_id).where(Report.id.in_(same))
    found = select(Person.id).where(or_(Person.id.in_(voices), Person.id.in_(reporters)), Person.active)
    return db.scalars(found.order_by(Person.id != report.person_id, Person.id)).all()


# What becomes of it


def take(db: Session, report: Report, by: Person, owner: Person, deadline: Deadline, now: datetime) -> None:
    """By themselves, or it is given to somebody of the unit."""
    report.owner = owner
    report.state = "handling" if report.state == "received" else report.state
    if report.state == "handling":
        _until(report, deadline)
    deed, details = ("took", {}) if owner.id == by.id else ("assigned", {"name": owner.full_name})
    record(db, report, by, deed, now, details={**details, **due_of(report)})


def put_off(db: Session, report: Report, by: Person, deadline: Deadline, why: str, now: datetime) -> None:
    _until(report, deadline)
    record(db, report, by, "put-off", now, text=why, details=due_of(report))


def set_urgent(db: Session, report: Report, by: Person, deadline: Deadline, now: datetime, *, urgent: bool) -> None:
    report.urgent = urgent
    if report.state in ("received", "handling"):
        _until(report, deadline)
    record(db, report, by, "urgent", now, details={"on": urgent, **due_of(report)})


def note(db: Session, report: Report, by: Person, text: str, now: datetime) -> None:
    """For whoever handles it, now or later."""
    record(db, report, by, "noted", now, text=text, internal=True)


def hide(db: Session, report: Report, by: Person, text: str, place: str, now: datetime) -> None:
    """What others than the first handlers read from now on."""
    report.shown_text, report.shown_place = text, place
    record(db, report, by, "hid", now, internal=True)


def forward(db: Session, report: Report, by: Person, unit: Cell | None, deadline: Deadline, now: datetime) -> None:
    """To another cell, or (None) to the office: who receives it begins anew."""
    report.unit, report.unit_id, report.owner, report.owner_id = unit, unit and unit.id, None, None
    report.state, report.level, report.rests_since = "received", 0, None
    _until(report, deadline)
    record(db, report, by, "forwarded", now, details={"unit": unit.name if unit else None, **due_of(report)})


def ask(db: Session, report: Report, by: Person, question: str, today: date, until: datetime, now: datetime) -> None:
    """The days rest from today until the reporter answers, or until that hour."""
    report.state, report.rests_since, report.remind_at = "asked", today, until
    record(db, report, by, "asked", now, text=question)


def told(db: Session, report: Report, by: Person, answer: str, deadline: Deadline, now: datetime) -> None:
    """The reporter answers, and the days run again."""
    report.state, report.rests_since = state_of(report), None
    _until(report, deadline)
    record(db, report, by, "told", now, text=answer, details=due_of(report))


def told_late(db: Session, report: Report, by: Person, answer: str, now: datetime) -> None:
    """The days run already, or what was asked has been dealt with."""
    record(db, report, by, "told", now, text=answer, details=due_of(report))


def settle(
    db: Session, report: Report, by: Person, state: ReportState, text: str, word_at: datetime, now: datetime
) -> None:
    """A reply, or the result with which it is closed: the reporter's word is waited for."""
    report.state, report.rests_since, report.remind_at = state, None, word_at
    record(db, report, by, "closed" if state == "closed" else "replied", now, text=text)


def confirm(db: Session, report: Report, by: Person, now: datetime) -> None:
    report.state, report.rests_since, report.remind_at = "closed", None, None
    record(db, report, by, "confirmed", now)


def reopen(db: Session, report: Report, by: Person, deadline: Deadline, now: datetime) -> None:
    """It is not done, the reporter says. Whoever had it has it again, with a new deadline."""
    report.state, report.level, report.rests_since = state_of(report), 0, None
    _until(report, deadline)
    record(db, report, by, "reopened", now, details=due_of(report))


def merge(db: Session, report: Report, into: Report, by: Person, now: datetime) -> None:
    """The same matter as another open case, which goes on for the reporters of both."""
    report.state, report.merged_into_id, report.rests_since, report.remind_at = "merged", into.id, None, None
    earlier = update(Report).where(Report.merged_into_id == report.id).values(merged_into_id=into.id)
    db.execute(earlier.execution_options(synchronize_session=False))
    record(db, report, by, "merged", now, details={"into": into.code})
    record(db, into, by, "merged", now, details={"with": report.code})


def split(
    db: Session, report: Report, by: Person, text: str, year: int, deadline: Deadline, now: datetime
) -> Report:  # fmt: skip
    """A second case of the same reporters, where the first one lies. Both know of each other."""
    matter = Matter(
        report.field, report.place, text, report.latitude, report.longitude, None, report.urgent, report.area_id
    )
    number = reports.add(db, report.person, matter, year, now, deadline=deadline, split_from=report.id).id
    made = locked(db, number)
    if made is None:
        raise LookupError("it was just made")
    made.cell, made.unit, made.unit_id, made.owner = report.cell, report.unit, report.unit_id, report.owner
    made.shown_place, made.state = report.shown_place, state_of(report)
    db.flush()
    voices = select(literal(made.id), ReportVoice.person_id, ReportVoice.text, ReportVoice.at)
    names = ["report_id", "person_id", "text", "at"]
    db.execute(insert(ReportVoice).from_select(names, voices.where(ReportVoice.report_id == report.id)))
    record(db, report, by, "split", now, details={"off": made.code})
    record(db, made, by, "split", now, details={"from": report.code})
    return made


def state_of(report: Report) -> ReportState:
    return "handling" if report.owner_id else "received"


def _until(report: Report, deadline: Deadline) -> None:
    report.due_on, report.counted_from = deadline.due_on, deadline.counted_from
    report.remind_at = deadline.remind_at


def due_of(report: Report) -> dict[str, str]:
    return {"due": report.due_on.isoformat()} if report.due_on else {}


def record(
    db: Session, report: Report, by: Person | None, deed: ReportDeed, now: datetime, *,
    text: str | None = None, internal: bool = False, details: Mapping[str, Any] | None = None,
) -> None:  # fmt: skip
    db.flush()
    change = ReportChange(
        report_id=report.id, at=now, by=by and by.id, deed=deed, state=report.state, text=text,
        details=dict(details or {}),
        internal=internal,
    )  # fmt: skip
    stored(db, change)
    deliveries.cancel_named(db, reminder_name(report))


def reminder_name(report: Report) -> str:
    """Under which its reminders are queued."""
    return f"case{report.id}"
