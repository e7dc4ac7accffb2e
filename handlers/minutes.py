"""Minutes of meetings: which there are, the paper to be edited in Word, and the final one, with which they are locked.

How they are written is handlers/minutes_writing.py.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta

from bot import guard
from bot.dialog import Actions, Conversation, Door, Feature, Misfit, Outcome, Turn
from bot.screens import Choice, Screen
from bot.texts import Text
from handlers import meeting_words, minutes_paper, minutes_writing
from storage import files, meetings, minutes
from storage.models import Meeting, Minutes

MOST_LISTED = 24
LISTED = timedelta(days=400)
action = Actions()


def choice_for(meeting: Meeting) -> Choice:
    return wanted.choice(Text("minutes-door-of", {"start": meeting.starts_at}), meeting.id)


def open_list(turn: Turn[None]) -> Outcome:
    """Those that are written, and meetings whose roll was closed but have none yet."""
    since = turn.now - LISTED
    written = minutes.of_cell(turn.db, turn.person.cell_id, since)
    known = {meeting.id for _, meeting in written}
    held = meetings.between(turn.db, turn.person.cell_id, since, turn.now)
    missing = [one for one in reversed(held) if one.roll_closed_at and one.id not in known]
    choices = [*(choice_for(one) for one in missing), *(_got(one, meeting) for one, meeting in written)]
    return turn.end("minutes-list" if choices else "minutes-none", choices[:MOST_LISTED] or [turn.door("menu")])


def _got(one: Minutes, meeting: Meeting) -> Choice:
    key = "minutes-locked-of" if one.locked_at else "minutes-get-of"
    return given.choice(Text(key, {"number": f"{one.number:02d}", "start": meeting.starts_at}), meeting.id)


@action("minutes")
def wanted(turn: Turn[None], meeting_id: str) -> Outcome:
    meeting = minutes_paper.held(turn, guard.id_of(meeting_id))
    found = minutes.of_meeting(turn.db, meeting)
    if found and found.locked_at:
        raise Misfit("minutes-locked-already")
    return turn.go(minutes_writing.choose_chair, minutes_writing.Draft(meeting.id))


@action("minutes-get")
def given(turn: Turn[None], meeting_id: str) -> Outcome:
    """The final paper, or the last draft made anew."""
    meeting = minutes_paper.held(turn, guard.id_of(meeting_id))
    found = minutes.of_meeting(turn.db, meeting)
    if found is None:
        raise Misfit("minutes-roll-first")
    return minutes_paper.handed(turn, meeting, found)


# The final paper


@dataclass
class Final:
    meeting_id: int = 0


conversation = Conversation("minutes-final", Final)


@action("minutes-final")
def final(turn: Turn[None], meeting_id: str) -> Outcome:
    meeting = minutes_paper.held(turn, guard.id_of(meeting_id))
    if minutes.of_meeting(turn.db, meeting) is None:
        raise Misfit("minutes-write-first")
    return turn.go(send_final, Final(meeting.id))


@conversation.step
def send_final(turn: Turn[Final]) -> Screen:
    meeting = minutes_paper.held(turn, turn.draft.meeting_id)
    return turn.ask("minutes-which-final", takes=("document",), what=meeting_words.what(meeting))


@send_final.reply
def final_sent(turn: Turn[Final], answer: str) -> Screen:
    file = turn.files[0]
    guard.check(answer, turn.files)
    if not file.name.casefold().endswith((".docx", ".pdf")):
        raise Misfit("minutes-final-kind")
    meeting = minutes_paper.held(turn, turn.draft.meeting_id)
    found = minutes.lock(turn.db, meeting, files.add(turn.db, file, turn.now), turn.now)
    if found is None:
        raise Misfit("minutes-locked-already")
    seal = " ".join(re.findall(".{4}", file.sha256[:16]))
    return turn.end("minutes-locked", [turn.door("menu")], number=f"{found.number:02d}", seal=seal)


PHRASES = ("biên bản", "biên bản họp", "minutes")
FEATURE = Feature(
    (minutes_writing.conversation, conversation),
    actions=action,
    doors=(Door("bienban", "minutes-door", open_list, ("minutes",), PHRASES, leaders_only=True),),
)
