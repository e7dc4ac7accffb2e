"""The score of a meeting (chấm điểm chất lượng sinh hoạt): seven lines, a hundred points, four classes.

Maxima, classes and bands stand here alone. Source: domain.md, "Meetings", after the communes' own guides.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage import minutes
from storage.models import Meeting, Person, ScoreCard

Line = Literal["time", "attendance", "preparation", "conduct", "principles", "result", "closing"]
Class = Literal["good", "fair", "average", "poor"]
MOST: dict[Line, int] = {
    "time": 5,
    "attendance": 5,
    "preparation": 10,
    "conduct": 40,
    "principles": 5,
    "result": 30,
    "closing": 5,
}
CLASSES: dict[Class, int] = {"good": 90, "fair": 70, "average": 50, "poor": 0}
PRESENT = ((90, 5), (75, 4), (65, 3), (0, 2))
"""From so many percent present, so many points of "attendance"."""
SPOKE = 50
"""Percent of those present: more than that spoke where a meeting was conducted well."""
COMPLETE_WITHIN = timedelta(days=2)


def total(scores: Mapping[str, int]) -> int:
    return sum(scores.values())


def class_of(points: int) -> Class:
    return next(name for name, least in CLASSES.items() if points >= least)


def of_meeting(db: Session, meeting: Meeting) -> ScoreCard | None:
    """As it stands now, whoever wrote it last."""
    return db.get(ScoreCard, meeting.id, populate_existing=True)


def is_final(db: Session, meeting: Meeting) -> bool:
    """Minutes that were locked with a score say it: it stays as it is."""
    written, card = minutes.of_meeting(db, meeting), of_meeting(db, meeting)
    return bool(card and written and written.locked_at and card.at <= written.locked_at)


def write(
    db: Session, meeting: Meeting, scores: dict[str, int], evidence: dict[str, Any], by: Person, now: datetime
) -> ScoreCard:
    """The last scores hold. The caller has locked the meeting and asked `is_final`."""
    found = of_meeting(db, meeting)
    if found is None:
        found = ScoreCard(meeting_id=meeting.id)
        db.add(found)
    found.scores, found.evidence, found.by_id, found.at = scores, evidence, by.id, now
    db.flush()
    return found


def of_cell(db: Session, cell_id: int, since: datetime, until: datetime) -> Sequence[tuple[Meeting, ScoreCard | None]]:
    """Meetings of the whole cell whose roll was closed, the newest first, with their score where there is one."""
    found = select(Meeting, ScoreCard).outerjoin(ScoreCard, ScoreCard.meeting_id == Meeting.id)
    found = found.where(Meeting.cell_id == cell_id, Meeting.kind != "committee", Meeting.roll_closed_at.is_not(None))
    found = found.where(Meeting.starts_at > since, Meeting.starts_at < until)
    return [(meeting, card) for meeting, card in db.execute(found.order_by(Meeting.starts_at.desc()))]
