"""Who has spoken before a meeting, never what; the silent are invited with one press, at most once a day.

A comment without a name counts for nobody: only how many there are of them is shown.
"""

from __future__ import annotations

from typing import Any

from bot import guard
from bot.dialog import Actions, Feature, Misfit, Outcome, Turn
from bot.screens import Choice
from bot.texts import Text, Word
from handlers import answer_words, leading, meeting_words
from handlers.broadcasting import to_all
from storage import comment_counts, meetings, people
from storage.deliveries import About
from storage.models import Meeting

action = Actions()


def choice_for(meeting: Meeting) -> Choice:
    return shown.choice(Text("answer-way-speakers"), meeting.id)


@action("speakers")
def shown(turn: Turn[None], meeting_id: str) -> Outcome:
    return show(turn, guard.id_of(meeting_id))


def show(turn: Turn[Any], meeting_id: int) -> Outcome:
    meeting = _led(turn, meeting_id)
    silent = people.names(turn.db, comment_counts.silent(meeting))
    expected = len(people.names(turn.db, meetings.expected(meeting)))
    sealed = comment_counts.sealed(turn.db, meeting)
    words: dict[str, Word] = {
        "meeting": meeting_words.heading(meeting),
        "start": meeting.starts_at,
        "spoken": expected - len(silent),
        "expected": expected,
        "sealed": Text("speakers-sealed", {"count": sealed}) if sealed else "",
        "silent": ", ".join(silent) or Text("speakers-all"),
    }
    ways = [answer_words.list_choice(meeting.id)]
    asked = people.names(turn.db, comment_counts.silent(meeting, but=turn.person.id))
    if asked and meeting.is_open(turn.now):
        ways.insert(0, invited.choice(Text("speakers-invite", {"count": len(asked)}), meeting.id))
    return turn.end(Text("speakers-list", words), ways)


def _led(turn: Turn[Any], meeting_id: int) -> Meeting:
    meeting = meetings.led_by(turn.db, meeting_id, turn.person)
    if meeting is None:
        raise Misfit("dialog-not-yours")
    return meeting


@action("speakers-invite")
def invited(turn: Turn[None], meeting_id: str) -> Outcome:
    """Whoever presses twice on one day invites once. Not the leader who presses."""
    meeting = leading.open_meeting(turn, guard.id_of(meeting_id))
    day = turn.now.astimezone(turn.zone).date()
    audience = comment_counts.silent(meeting, but=turn.person.id)
    unreached = people.unreached(turn.db, audience)
    name = f"speak{meeting.id}:{day:%Y%m%d}"
    if comment_counts.invited(turn.db, name, meeting.id):
        return turn.end("speakers-invited-today", [answer_words.list_choice(meeting.id)])
    words: dict[str, Word] = {"what": meeting_words.what(meeting), "start": meeting.starts_at}
    choices = [Choice(f"a:comment:{meeting.id}", Text("comment-door"))]
    about = About(meeting, meeting.starts_at)
    text = Text("speakers-invitation", {**words, "cell": meeting.cell.name})
    count = to_all(turn.db, audience, text, turn.now, name, choices, klass="C", about=about)
    missed = Text("speakers-unreached", {"names": ", ".join(unreached)}) if unreached else ""
    return turn.end("speakers-invited", [answer_words.list_choice(meeting.id)], count=count, missed=missed)


FEATURE = Feature(actions=action)
