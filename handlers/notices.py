"""What the scheduler says: reminders of a meeting, and the secretary's weekly digest."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from bot.reminders import Notices
from bot.screens import Choice, actions
from bot.texts import Text, Word, encode_words
from handlers import (
    areas,
    case_notices,
    chairing,
    comment_reminders,
    file_nudge,
    group_notes,
    invitations,
    meeting_words,
    plan_warnings,
    planned_ahead,
    preparation,
    progress,
    question_notices,
    sealed_notices,
    task_notices,
)
from handlers.broadcasting import to_all
from storage import comment_lists, deliveries, meetings, people, preparations, reach, reports, tasks
from storage.deliveries import About
from storage.models import Cell, Meeting, Person, Reminder

DOORS = (("ykien", Text("answers-door")), ("vuviec", Text("cases-door")), ("lich", Text("schedule-door")))
AHEAD = timedelta(days=14)
WEEK = timedelta(days=7)  # then the next one says how it stands


def remind(db: Session, meeting: Meeting, reminder: Reminder, now: datetime) -> None:
    """To the silent: the question again. To those who come: where and when. To the secretary: what is missing."""
    if reminder.kind == "files":
        file_nudge.say(db, meeting, reminder.expires_at, now)
        return
    words: dict[str, Word] = {
        "what": meeting_words.what(meeting),
        "start": meeting.starts_at,
        "place": meeting.place,
        "cell": meeting.cell.name,
    }
    name = f"m{meeting.id}v{meeting.version}:{reminder.kind}"
    if reminder.kind == "attend":
        about = About(meeting, reminder.expires_at)
        text = Text("reminder-attend", words)
        to_all(db, meetings.coming(meeting), text, now, name, klass="B", about=about)
        return
    about = About(meeting, reminder.expires_at, reminds=True)
    choices, text = invitations.answer_choices(meeting), Text("reminder-answer", words)
    to_all(db, meetings.silent(meeting), text, now, name, choices, klass="B", about=about)


def digest(db: Session, cell: Cell, now: datetime) -> None:
    """Answers, comments, open cases and what is due, to whoever leads the cell. No member's name, no contents."""
    head = people.head(db, cell.id)
    if head is None:
        return
    secretary = db.get_one(Person, head)
    lines = [*_meetings(db, secretary, now), *planned_ahead.lines(db, cell, now), *_waiting(db, cell, now)]
    choices = [button.as_json() for button in actions(Choice(f"o:{name}", label) for name, label in DOORS)]
    words = encode_words({"cell": cell.name, "lines": lines or Text("digest-nothing"), "today": now})
    deliveries.tell(db, head, deliveries.Message("digest-weekly", words, choices), now, klass="C", until=now + WEEK)


def _meetings(db: Session, secretary: Person, now: datetime) -> list[Word]:
    found = [m for m in meetings.upcoming(db, secretary, now) if m.starts_at <= now + AHEAD]
    if not found:
        return [Text("digest-no-meeting")]
    lines: list[Word] = []
    for meeting in found:
        given = meetings.answers(db, meeting)
        counts: dict[str, Word] = {"yes": len(given.coming), "no": len(given.absent), "silent": len(given.silent)}
        words: dict[str, Word] = {"what": meeting_words.what(meeting), "start": meeting.starts_at, **counts}
        lines.append(Text("digest-meeting", words))
    return lines


def _waiting(db: Session, cell: Cell, now: datetime) -> list[Word]:
    today = now.astimezone(ZoneInfo(cell.committee.timezone)).date()
    counts = {
        "digest-preparation": preparations.late(db, cell.id, today),
        "digest-late-tasks": tasks.overdue(db, cell.id, today),
        "digest-comments": comment_lists.unanswered_count(db, cell.id, now),
        "digest-cases": reports.open_count(db, cell.id),
        "digest-overdue": reports.overdue(db, cell.id, today),
    }
    lines: list[Word] = [Text(key, {"count": count}) for key, count in counts.items() if count]
    if missed := sum(one.reason != "never" for one in reach.of_cell(db, cell.id, now)):
        lines.append(Text("digest-missed", {"count": missed}))
    if silent := areas.silences(db, cell, now):
        lines.append(Text("digest-silent-areas", {"areas": ", ".join(area.name for area, _ in silent)}))
        lines += [Text("digest-silent-months", {"area": a.name, "count": count}) for a, count in silent if count > 1]
    return lines


NOTICES = Notices(
    remind,
    {"digest": digest, "area-question": areas.ask_areas, "comments": comment_reminders.remind},
    progress.refresh,
    chairing.refresh_one,
    group_notes.refresh,
    plan_warnings.warn,
    preparation.remind,
    task_notices.remind,
    case_notices.say,
    question_notices.say,
    sealed_notices.say,
)
