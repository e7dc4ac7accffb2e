"""What the program knows of each line of a meeting's score, and the points it would propose for that, if any.

Only of the meeting as a whole: how many had something to say, never who. Where too little is known nothing is proposed.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from bot import meeting_days
from bot.texts import Text, Word
from storage import attendance, comments, documents, floor, minutes, papers, scores, thresholds
from storage.attendance import Line
from storage.folding import fold
from storage.models import Meeting, Minutes

OFF_THE_DAY, TOO_SHORT = 1, 2  # points of "time" that the proposal is lower by
AGENDA, UNTIMED, DOCUMENTS, LATE = 5, 3, 5, 2  # points of "preparation"
NOT_ALL_NOTED = 5  # points of "conduct" that the proposal is lower by
SLOW = 2  # points of "closing" that the proposal is lower by


@dataclass(frozen=True)
class Evidence:
    known: list[Text]
    proposed: int | None = None


@dataclass(frozen=True)
class Known:
    """`meeting` is whole."""

    db: Session
    meeting: Meeting
    zone: ZoneInfo
    roll: list[Line]
    minutes: Minutes | None


def gathered(db: Session, meeting: Meeting, zone: ZoneInfo) -> dict[scores.Line, Evidence]:
    known = Known(db, meeting, zone, attendance.roll(db, meeting), minutes.of_meeting(db, meeting))
    return {line: GATHERING[line](known) for line in scores.MOST}


def _time(known: Known) -> Evidence:
    length, least = _length(known), thresholds.of(known.db, known.meeting.cell, "shortest-regular-minutes")
    said, on_the_day = _fixed_day(known)
    if length is None:
        return Evidence([*said, Text("score-no-end")])
    short = length < least
    said.append(Text("score-short" if short else "score-long", {"length": length, "least": least}))
    return Evidence(said, scores.MOST["time"] - TOO_SHORT * short - OFF_THE_DAY * (not on_the_day))


def _length(known: Known) -> int | None:
    """Minutes from the appointed hour to the end that the minutes name."""
    ends = re.match(r"(\d+) giờ (\d+)", known.minutes.said["ends"]) if known.minutes else None
    if ends is None:
        return None
    begun = known.meeting.starts_at.astimezone(known.zone)
    end = begun.replace(hour=int(ends[1]), minute=int(ends[2]))
    return ((end - begun) % timedelta(days=1)) // timedelta(minutes=1)


def _fixed_day(known: Known) -> tuple[list[Text], bool]:
    """Only a regular meeting has a day fixed for it, if the cell has set one."""
    cell, at = known.meeting.cell, known.meeting.starts_at.astimezone(known.zone)
    if cell.meeting_day is None or known.meeting.kind != "regular":
        return [], True
    fixed = meeting_days.in_month(at.year, at.month, cell.meeting_day).day
    if at.date() == fixed and cell.meeting_time in (None, at.time()):
        return [Text("score-on-the-day")], True
    hour = cell.meeting_time or at.time()
    return [Text("score-off-the-day", {"fixed": datetime.combine(fixed, hour, known.zone)})], False


def _attendance(known: Known) -> Evidence:
    counts = attendance.counted(known.roll)
    words: dict[str, Word] = {"here": counts.here, "expected": counts.expected, "percent": counts.percent}
    points = next(points for least, points in scores.PRESENT if counts.percent >= least)
    return Evidence([Text("score-present", words)], points)


def _preparation(known: Known) -> Evidence:
    items, sent = known.meeting.items, known.meeting.documents
    timed = sum(item.minutes is not None for item in items)
    ahead = timedelta(hours=thresholds.of(known.db, known.meeting.cell, "documents-ahead-hours"))
    in_time = known.meeting.starts_at - ahead
    early = sum(documents.first_sent(known.db, document) <= in_time for document in sent)
    agenda = 0 if not items else AGENDA if timed == len(items) else UNTIMED
    papers_sent = 0 if not sent else DOCUMENTS if early == len(sent) else LATE
    said = [Text("score-agenda", {"count": len(items), "timed": timed}) if items else Text("score-no-agenda")]
    words: dict[str, Word] = {"count": len(sent), "early": early, "hours": ahead // timedelta(hours=1)}
    said.append(Text("score-documents", words) if sent else Text("score-no-documents"))
    return Evidence(said, agenda + papers_sent)


def _conduct(known: Known) -> Evidence:
    """Names in notes may be cut short or left out: few that were found are no sign that few spoke."""
    if known.minutes is None:
        return Evidence([Text("score-no-minutes")])
    here, spoke = sum(line.here for line in known.roll), _spoke(known, known.minutes)
    percent = round(100 * spoke / here) if here else 0
    notes, items = known.minutes.said["notes"], known.meeting.items
    noted = sum(bool(notes.get(str(item.id))) for item in items)
    said = [
        Text("score-spoke", {"spoke": spoke, "here": here, "percent": percent}),
        Text("score-noted", {"noted": noted, "count": len(items)}),
    ]
    if percent <= scores.SPOKE:
        return Evidence(said)
    return Evidence(said, scores.MOST["conduct"] - NOT_ALL_NOTED * (noted < len(items)))


def _spoke(known: Known, written: Minutes) -> int:
    """How many of those present wrote beforehand, were called by the chair, or stand by name in the minutes' notes."""
    notes = re.sub(r"\W+", " ", f" {fold(' '.join(written.said['notes'].values()))} ")
    wrote = {*comments.authors(known.db, known.meeting.id), *floor.spoken(known.db, known.meeting.id)}
    here = [line.person for line in known.roll if line.here]
    return sum(person.id in wrote or f" {fold(person.full_name)} " in notes for person in here)


def _nothing(_known: Known) -> Evidence:
    return Evidence([Text("score-nothing-known")])


def _result(known: Known) -> Evidence:
    found = papers.before(known.db, known.meeting)
    if found is None:
        return _nothing(known)
    paper, meeting = found
    words: dict[str, Word] = {"number": f"{paper.number:02d}", "start": meeting.starts_at}
    return Evidence([Text("score-last-resolution", words)])


def _closing(known: Known) -> Evidence:
    if known.minutes is None:
        return Evidence([Text("score-no-minutes")])
    slow = known.minutes.at > known.meeting.starts_at + scores.COMPLETE_WITHIN
    words: dict[str, Word] = {"number": f"{known.minutes.number:02d}", "at": known.minutes.at}
    said = Text("score-minutes-late" if slow else "score-minutes-soon", words)
    return Evidence([said], scores.MOST["closing"] - SLOW * slow)


GATHERING: dict[scores.Line, Callable[[Known], Evidence]] = {
    "time": _time,
    "attendance": _attendance,
    "preparation": _preparation,
    "conduct": _conduct,
    "principles": _nothing,
    "result": _result,
    "closing": _closing,
}
