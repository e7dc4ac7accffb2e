"""The roll is called in chat: a tap marks somebody present, another takes it back, and each mark is kept at once.

A tap does what it was shown to do: on an old screen it takes nobody back who came since.
Closing it makes absent whoever was not marked; whoever leads may correct that for a week (Meeting.is_called).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot import guard
from bot.dialog import Actions, Conversation, Feature, Misfit, Outcome, Step, Turn
from bot.screens import Choice, Screen
from bot.texts import Text, Word
from handlers import group_notes, known_steps, meeting_words, members, paging, roll_result, votes
from storage import attendance, meetings
from storage.attendance import Line
from storage.models import Meeting
from storage.models.meetings import Presence

LONGEST_REASON = 300
PERSON, HERE, OFF = "p", "here", "off"  # in answers: what is typed is a name or numbers of lines
STATES: tuple[Presence, ...] = ("present", "late", "excused", "absent")


@dataclass
class Draft:
    meeting_id: int = 0
    page: int = 0
    person_id: int = 0


conversation = Conversation("roll", Draft)
action = Actions()


@action("roll")
def wanted(turn: Turn[None], meeting_id: str) -> Outcome:
    meeting = _called(turn, guard.id_of(meeting_id))
    first = review if meeting.roll_closed_at else call_roll
    return turn.go(first, Draft(meeting.id))


def choice_for(meeting: Meeting, *, dated: bool = False) -> Choice:
    key = "roll-correct" if meeting.roll_closed_at else "roll-door"
    return wanted.choice(Text(f"{key}-of" if dated else key, {"start": meeting.starts_at}), meeting.id)


def _called(turn: Turn[Any], meeting_id: int) -> Meeting:
    meeting = meetings.led_by(turn.db, meeting_id, turn.person)
    if meeting is None:
        raise Misfit("invitation-not-yours")
    if not meeting.is_called(turn.now):
        raise Misfit("roll-not-now", what=meeting_words.what(meeting), start=meeting.starts_at)
    return meeting


def _roll(turn: Turn[Draft]) -> tuple[Meeting, list[Line]]:
    meeting = _called(turn, turn.draft.meeting_id)
    return meeting, attendance.roll(turn.db, meeting)


# Who is here


@conversation.step
def call_roll(turn: Turn[Draft]) -> Screen:
    meeting, lines = _roll(turn)
    announced = sum(line.coming is True and line.state is None for line in lines)
    all_coming = Choice("coming", Text("roll-all-coming", {"count": announced}))
    choices = [
        *(_choice(line) for line in paging.part(lines, turn.draft.page)),
        *([all_coming] if announced else []),
        *paging.ways(turn.draft.page, len(lines)),
        Choice("done", Text("roll-done")),
    ]
    counts = attendance.counted(lines)
    words: dict[str, Word] = {
        "what": meeting_words.what(meeting), "here": counts.here + counts.guests, "expected": counts.expected,
    }  # fmt: skip
    return turn.ask(Text("roll-who", words), choices, takes=("text", "name"))


def _choice(line: Line) -> Choice:
    return Choice(f"{PERSON}:{line.person.id}:{OFF if line.here else HERE}", _label(line))


def _label(line: Line) -> str | Text:
    name = line.person.full_name
    return name if line.state in (None, "exempt") else Text(f"roll-{line.state}-name", {"name": name})


@call_roll.reply
def called(turn: Turn[Draft], answer: str) -> Step[Draft]:
    meetings.lock(turn.db, turn.draft.meeting_id)  # it may be moved, called off or closed at this moment
    meeting, lines = _roll(turn)
    if answer == "done":
        if turn.now < meeting.starts_at:
            raise Misfit("roll-not-begun", start=meeting.starts_at)
        attendance.close(turn.db, meeting, turn.person.id, turn.now)
        known_steps.roll_closed(turn.db, meeting, turn.zone, turn.now)
        turn.draft.page = 0
        return review
    if answer in paging.TURNS:
        turn.draft.page = paging.turned(turn.draft.page, answer)
        return call_roll
    if answer == "coming":
        meant = [line for line in lines if line.coming is True and line.state is None]
    else:
        meant = _meant(turn, lines, answer)
    for line in meant:
        if answer.endswith(f":{OFF}"):
            attendance.unmark(turn.db, meeting, line, turn.person.id, turn.now)
        elif not line.here:
            attendance.mark(turn.db, meeting, line.person.id, "present", turn.person.id, turn.now)
    votes.somebody_came(turn, meeting)
    return call_roll


def _meant(turn: Turn[Draft], lines: Sequence[Line], answer: str) -> list[Line]:
    """A tap, several numbers of lines on this page ("1 3 5"), or a name, also only a part of it."""
    shown = paging.part(lines, turn.draft.page)
    if tapped := [line for line in lines if answer.startswith(f"{PERSON}:{line.person.id}:")]:
        return tapped
    if re.fullmatch(r"[\d\s,.;]+", answer):
        places = [int(number) for number in re.findall(r"\d+", answer)]
        if all(0 < place <= len(shown) for place in places):
            return [shown[place - 1] for place in dict.fromkeys(places)]
        raise Misfit("roll-no-such-line", most=len(shown))
    person = members.meant([line.person for line in lines], answer)
    return [line for line in lines if line.person is person]


# Who is not, and why


@conversation.step
def review(turn: Turn[Draft]) -> Screen:
    meeting, lines = _roll(turn)
    missing = [line for line in lines if line.missing]
    choices = [
        *(Choice(str(line.person.id), line.person.full_name) for line in paging.part(missing, turn.draft.page)),
        *paging.ways(turn.draft.page, len(missing)),
        Choice("more", Text("roll-more")),
        Choice("done", Text("roll-close")),
    ]
    told: list[Word] = [roll_result.missing_line(line) for line in missing]
    return turn.ask("roll-review", choices, what=meeting_words.what(meeting), missing=told or Text("roll-all-here"))


@review.reply
def reviewed(turn: Turn[Draft], answer: str) -> Step[Draft] | Screen:
    meeting = _called(turn, turn.draft.meeting_id)
    if answer == "done":
        group_notes.record_roll(turn.db, meeting, turn.now)
        return roll_result.screen(turn, meeting)
    if answer == "more":
        turn.draft.page = 0
        return call_roll
    if answer in paging.TURNS:
        turn.draft.page = paging.turned(turn.draft.page, answer)
        return review
    turn.draft.person_id = guard.id_of(answer)
    return choose_state


@conversation.step
def choose_state(turn: Turn[Draft]) -> Screen:
    _, line = _chosen(turn)
    choices = [Choice(state, Text(f"roll-is-{state}")) for state in STATES]
    return turn.ask("roll-which-state", choices, name=line.person.full_name)


def _chosen(turn: Turn[Draft]) -> tuple[Meeting, Line]:
    meeting, lines = _roll(turn)
    found = next((line for line in lines if line.person.id == turn.draft.person_id), None)
    if found is None:
        raise Misfit("roll-nobody", name="")
    return meeting, found


@choose_state.reply
def state_chosen(turn: Turn[Draft], answer: str) -> Step[Draft]:
    if answer == "excused":
        return type_reason
    meeting, line = _chosen(turn)
    state: dict[str, Presence] = {one: one for one in STATES}
    attendance.mark(turn.db, meeting, line.person.id, state[answer], turn.person.id, turn.now)
    return review


@conversation.step
def type_reason(turn: Turn[Draft]) -> Screen:
    _, line = _chosen(turn)
    return turn.ask("roll-why", longest=LONGEST_REASON, name=line.person.full_name)


@type_reason.reply
def reason_typed(turn: Turn[Draft], answer: str) -> Step[Draft]:
    guard.check(answer)
    meeting, line = _chosen(turn)
    reason = " ".join(answer.split())
    attendance.mark(turn.db, meeting, line.person.id, "excused", turn.person.id, turn.now, reason)
    return review


FEATURE = Feature((conversation,), actions=action)
