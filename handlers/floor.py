"""A member asks for the floor while a meeting is held, or takes that back; a leader calls whom they like.

Only whoever was invited may ask, and waits once at a time.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot import guard
from bot.dialog import Actions, Conversation, Door, Feature, Misfit, Outcome, Step, Turn
from bot.screens import Choice, Screen
from bot.texts import Text
from handlers import chairing, meeting_words, paging
from storage import attendance, floor, meetings, sittings
from storage.models import Meeting, Person

LONGEST = 100
action = Actions()


@dataclass
class Draft:
    meeting_id: int = 0
    page: int = 0


asking = Conversation("floor", Draft)
calling = Conversation("call", Draft)


# A member asks


def open_floor(turn: Turn[None]) -> Outcome:
    found = sittings.going_on(turn.db, turn.person, turn.now)
    if found is None:
        return turn.end("floor-none", [turn.door("menu")])
    meeting = _meeting(turn, found.id)
    if floor.turn_of(turn.db, meeting.id, turn.person.id):
        return _asked(turn, meeting)
    return turn.go(type_about, Draft(meeting.id))


def _asked(turn: Turn[Any], meeting: Meeting) -> Screen:
    place = floor.turn_of(turn.db, meeting.id, turn.person.id)
    return turn.end("floor-asked", [withdrawn.choice(Text("floor-withdraw"), meeting.id)], place=place)


def _meeting(turn: Turn[Any], meeting_id: int) -> Meeting:
    """Still held and not ended, and this person invited."""
    meeting = meetings.seen_by(turn.db, meeting_id, turn.person, documents=False)
    if meeting is None or not meeting.is_held(turn.now):
        raise Misfit("floor-over")
    sitting = sittings.of_meeting(turn.db, meeting.id)
    if sitting and sitting.ended_at:
        raise Misfit("floor-over")
    return meeting


@asking.step
def type_about(turn: Turn[Draft]) -> Screen:
    meeting = _meeting(turn, turn.draft.meeting_id)
    skip = Choice("", Text("floor-skip"), ("bỏ qua", "không"))
    return turn.ask("floor-about", [skip], takes=("text",), longest=LONGEST, what=meeting_words.what(meeting))


@type_about.reply
def about_typed(turn: Turn[Draft], answer: str) -> Screen:
    guard.check(answer)
    meetings.lock(turn.db, turn.draft.meeting_id)
    meeting = _meeting(turn, turn.draft.meeting_id)
    floor.ask(turn.db, meeting.id, turn.person.id, " ".join(answer.split()), turn.now)
    chairing.told(turn.db, meeting, turn.now)
    return _asked(turn, meeting)


@action("floor-out")
def withdrawn(turn: Turn[None], meeting_id: str) -> Screen:
    meeting = meetings.seen_by(turn.db, guard.id_of(meeting_id), turn.person, documents=False)
    if meeting is None:
        raise Misfit("floor-over")
    meetings.lock(turn.db, meeting.id)
    if not floor.withdraw(turn.db, meeting.id, turn.person.id):
        raise Misfit("floor-not-asked")
    chairing.told(turn.db, meeting, turn.now)
    return turn.end("floor-withdrawn", [turn.door("phatbieu")])


# A leader calls


@action("chair-floor")
def choosing(turn: Turn[None], meeting_id: str) -> Outcome:
    meeting, _ = chairing.running(turn, guard.id_of(meeting_id))
    return turn.go(choose_speaker, Draft(meeting.id))


def _may_speak(turn: Turn[Any], meeting: Meeting) -> list[Person]:
    """Who waits, in order, then the others who are there."""
    waiting = [one.person for one in floor.queue(turn.db, meeting.id)]
    ids = {person.id for person in waiting}
    here = [line.person for line in attendance.roll(turn.db, meeting) if line.here]
    return [*waiting, *(person for person in here if person.id not in ids)]


@calling.step
def choose_speaker(turn: Turn[Draft]) -> Screen:
    meeting, _ = chairing.running(turn, turn.draft.meeting_id)
    found = _may_speak(turn, meeting)
    if not found:
        raise Misfit("chair-nobody-here")
    shown = paging.part(found, turn.draft.page)
    names = [Choice(str(person.id), person.full_name) for person in shown]
    return turn.ask("chair-whom", [*names, *paging.ways(turn.draft.page, len(found))])


@choose_speaker.reply
def speaker_chosen(turn: Turn[Draft], answer: str) -> Step[Draft] | Screen:
    if answer in paging.TURNS:
        turn.draft.page = paging.turned(turn.draft.page, answer)
        return choose_speaker
    meeting, sitting = chairing.running(turn, turn.draft.meeting_id)
    person = next((one for one in _may_speak(turn, meeting) if str(one.id) == answer), None)
    if person is None:  # withdrawn or marked absent meanwhile
        return choose_speaker
    speaking = floor.speaker(turn.db, sitting)
    if speaking is None or speaking.id != person.id:
        chairing.call(turn, sitting, person.id)
    return chairing.concluded(turn, meeting, sitting, Text("chair-called", {"name": person.full_name}))


PHRASES = ("phát biểu", "xin phát biểu", "giơ tay", "speak")
FEATURE = Feature((asking, calling), action, (Door("phatbieu", "floor-door", open_floor, ("speak",), PHRASES),))
