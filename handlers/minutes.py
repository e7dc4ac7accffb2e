"""Minutes of meetings: which there are, and the paper to be edited in Word.

How they are written is handlers/minutes_writing.py, how they are locked handlers/final_papers.py.
"""

from __future__ import annotations

from datetime import timedelta

from bot import guard
from bot.dialog import Actions, Door, Feature, Misfit, Outcome, Turn
from bot.screens import Choice
from bot.texts import Text
from handlers import final_papers, minutes_paper, minutes_writing
from storage import meetings, minutes
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
    return turn.end(
        "minutes-list" if choices else "minutes-none",
        choices[:MOST_LISTED] or [turn.door("sodiemdanh"), turn.door("menu")],
    )


def _got(one: Minutes, meeting: Meeting) -> Choice:
    key = "minutes-locked-of" if one.locked_at else "minutes-get-of"
    return given.choice(Text(key, {"number": f"{one.number:02d}", "start": meeting.starts_at}), meeting.id)


@action("minutes")
def wanted(turn: Turn[None], meeting_id: str) -> Outcome:
    meeting = minutes_paper.held(turn, guard.id_of(meeting_id))
    found = minutes.of_meeting(turn.db, meeting)
    if found and found.locked_at:
        raise Misfit("paper-locked-already", paper=final_papers.name_of("BB"))
    draft = minutes_writing.Draft(meeting.id, written_at=found and found.at)
    return turn.go(minutes_writing.choose_chair, draft)


@action("minutes-get")
def given(turn: Turn[None], meeting_id: str) -> Outcome:
    """The final paper, or the last draft made anew."""
    meeting = minutes_paper.held(turn, guard.id_of(meeting_id))
    found = minutes.of_meeting(turn.db, meeting)
    if found is None:
        raise Misfit("minutes-write-first")
    return minutes_paper.handed(turn, meeting, found)


@action("minutes-final")
def final(turn: Turn[None], meeting_id: str) -> Outcome:
    meetings.lock(turn.db, guard.id_of(meeting_id))  # before the minutes, as whoever writes them does
    meeting = minutes_paper.held(turn, guard.id_of(meeting_id))
    if minutes.of_meeting(turn.db, meeting) is None:
        raise Misfit("minutes-write-first")
    return final_papers.asked(turn, meeting.id, "BB")


PHRASES = ("biên bản", "biên bản họp", "minutes")
FEATURE = Feature(
    (minutes_writing.conversation,),
    actions=action,
    doors=(Door("bienban", "minutes-door", open_list, ("minutes",), PHRASES, leaders_only=True),),
)
