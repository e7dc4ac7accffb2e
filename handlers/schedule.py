"""The meetings to come: a member sees and answers them, a leader also sees who answered what and changes them."""

from __future__ import annotations

from datetime import timedelta

from bot import guard
from bot.dialog import Actions, Door, Feature, Misfit, Outcome, Turn
from bot.screens import Choice
from bot.texts import Text, Word
from handlers import (
    chair,
    changes,
    checking_in,
    comment_counts,
    comments,
    invitations,
    late_tasks,
    meeting_words,
    reading,
    roll_call,
    task_words,
)
from storage import documents, meetings
from storage.models import Meeting

STILL_SHOWN = timedelta(hours=12)  # to those who lead: the roll is called after the start
action = Actions()


def open_schedule(turn: Turn[None]) -> Outcome:
    """One meeting is shown at once; of several, one is picked."""
    since = turn.now - STILL_SHOWN if turn.person.leads else turn.now
    found = meetings.upcoming(turn.db, turn.person, since)
    if not found:
        none = turn.end("schedule-none", [turn.door("moihop")] if turn.person.leads else [])
        return late_tasks.beneath(turn, none)
    if len(found) == 1:
        return show(turn, found[0].id)
    return late_tasks.beneath(turn, turn.end("schedule-which", [_line(meeting) for meeting in found]))


def _line(meeting: Meeting) -> Choice:
    words: dict[str, Word] = {"start": meeting.starts_at, "kind": invitations.kind_name(meeting.kind)}
    return shown.choice(Text("schedule-line", words), meeting.id)


@action("meeting")
def shown(turn: Turn[None], meeting_id: str) -> Outcome:
    return show(turn, guard.id_of(meeting_id))


def show(turn: Turn[None], meeting_id: int) -> Outcome:
    led = meetings.led_by(turn.db, meeting_id, turn.person)
    if led and led.state == "announced" and not led.is_open(turn.now):
        ways = [names.choice(Text("schedule-names"), led.id), *_there(turn, led), task_words.give_choice(led.id)]
        return late_tasks.beneath(turn, turn.end("schedule-begun", ways, meeting=meeting_words.summary(led)))
    meeting = invitations.open_meeting(turn, meeting_id)
    summary, own = meeting_words.summary(meeting), invitations.own_answer(turn, meeting)
    choices = [*invitations.choices_for(turn, meeting), comments.choice_for(meeting)]
    if not turn.person.leads:
        return turn.end("schedule-meeting", choices, meeting=summary, own=own)
    given = meetings.answers(turn.db, meeting)
    counts: dict[str, Word] = {"yes": len(given.coming), "no": len(given.absent), "silent": len(given.silent)}
    ways = [names.choice(Text("schedule-names"), meeting.id), *_there(turn, meeting)]
    ways.append(comment_counts.choice_for(meeting))
    choices = [*ways, *choices, changes.choice_for(meeting)]
    return late_tasks.beneath(turn, turn.end(Text("schedule-led", {"meeting": summary, "own": own, **counts}), choices))


def _there(turn: Turn[None], meeting: Meeting) -> list[Choice]:
    """What is done at the meeting itself, from shortly before the start on."""
    chaired = [chair.choice_for(meeting)] if meeting.is_held(turn.now) else []
    if not meeting.is_called(turn.now):
        return chaired
    closed = meeting.roll_closed_at is not None
    return [*chaired, roll_call.choice_for(meeting), *([] if closed else [checking_in.choice_for(meeting)])]


@action("names")
def names(turn: Turn[None], meeting_id: str) -> Outcome:
    """Who comes, who asked for leave and why, who is silent: for those who lead the cell."""
    meeting = meetings.led_by(turn.db, guard.id_of(meeting_id), turn.person)
    if meeting is None:
        raise Misfit("invitation-not-yours")
    given = meetings.answers(turn.db, meeting)
    nobody = Text("schedule-nobody")
    absent: Word = [Text("schedule-absent-line", {"name": name, "reason": reason}) for name, reason in given.absent]
    readers = documents.readers(turn.db, meeting)
    read: Word = [
        Text("schedule-read-line", {"title": meeting_words.titled(one), "count": len(readers.get(one.id, ()))})
        for one in meeting.documents
    ]
    return turn.end(
        "schedule-answers",
        [reading.choice_for(meeting)] if meeting.documents else [],
        heading=meeting_words.heading(meeting),
        start=meeting.starts_at,
        coming=[Text("schedule-name-line", {"name": name}) for name in given.coming] or nobody,
        absent=absent or nobody,
        silent=[Text("schedule-name-line", {"name": name}) for name in given.silent] or nobody,
        read=read or Text("schedule-no-documents"),
    )


PHRASES = ("họp", "lịch", "lịch họp", "lịch sinh hoạt", "meeting", "meetings", "schedule")
FEATURE = Feature(actions=action, doors=(Door("lich", "schedule-door", open_schedule, ("schedule",), PHRASES),))
